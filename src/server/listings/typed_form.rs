//! The listing form while it is typed, as islands send it: a form in a field of a form.

use crate::{
    domain::listing_form::ListingForm,
    server::{
        error::{ServerError, ServerResult},
        form_encoding,
    },
};

/// Reads the form, as strictly as one that is sent by itself.
pub fn read(fields: &str) -> ServerResult<ListingForm> {
    let sent = form_encoding::decode(fields.as_bytes()).ok_or(ServerError::BadRequest("no form"))?;
    ListingForm::from_pairs(sent.pairs()).map_err(|_| ServerError::BadRequest("foreign field"))
}

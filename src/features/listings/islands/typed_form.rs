//! The listing form on the page: plain HTML outside of the islands that listen to it.

/// The id of the form.
pub const LISTING_FORM_ID: &str = "opslag";
/// The field that names the row a new listing will have, so that however often it is sent, it is one.
pub const DRAFT_ID: &str = "kladde";

/// What stands in it, without the field that names its row.
#[cfg(feature = "hydrate")]
pub fn typed_fields() -> Vec<(String, String)> {
    let mut fields = crate::client::form_watch::fields(LISTING_FORM_ID);
    fields.retain(|(name, _)| name != DRAFT_ID);
    fields
}

/// What stands in it, to be judged.
#[cfg(feature = "hydrate")]
pub fn typed_form() -> Option<crate::domain::listing_form::ListingForm> {
    let fields = typed_fields();
    crate::domain::listing_form::ListingForm::from_pairs(fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))).ok()
}

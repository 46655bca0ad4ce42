//! What a person says about themselves.

use crate::{
    domain::{
        field_error::FieldErrors,
        notice::Notice,
        profile_form::{ProfileField, ProfileForm},
    },
    server::{
        context::RequestContext,
        db,
        error::{ServerError, ServerResult},
        flash,
    },
};

/// The version of the privacy text that the pages show now. Change it with every change of what the text promises.
pub const PRIVACY_VERSION: &str = "2026-12-01";

/// The asker's own profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnProfile {
    /// Where mails go.
    pub email: String,
    /// What was said so far, as the form shows it.
    pub form: ProfileForm,
}

/// What came of a profile being sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is stored.
    Yes,
    /// Something in it is wrong.
    No(FieldErrors<ProfileField>),
}

/// The asker's own profile.
pub async fn own(cx: &RequestContext) -> ServerResult<OwnProfile> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let account = db::accounts::by_id(cx.app.db.read(), signed_in.account_id).await?.ok_or(ServerError::NotFound)?;
    Ok(OwnProfile {
        email: account.email,
        form: ProfileForm {
            first_name: account.first_name.unwrap_or_default(),
            fifteen_or_older: account.fifteen_or_older,
            under_eighteen: account.under_eighteen,
            district: account.postal_code.unwrap_or_default(),
        },
    })
}

/// Judges and stores the asker's profile.
pub async fn save(cx: &RequestContext, form: &ProfileForm) -> ServerResult<Saved> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let profile = match form.validate() {
        Ok(profile) => profile,
        Err(errors) => return Ok(Saved::No(errors)),
    };
    let transaction = cx.app.db.begin_write().await?;
    db::accounts::save_profile(&transaction, signed_in.account_id, &profile, PRIVACY_VERSION).await?;
    flash::leave(&transaction, &cx.app, signed_in.account_id, Notice::ProfileSaved).await?;
    transaction.commit().await?;
    Ok(Saved::Yes)
}

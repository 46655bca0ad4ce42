//! Where the switch "Du handler som …" is sent.

use leptos::prelude::*;

use crate::{
    domain::{local_path::LocalPath, organisation::slug::OrganisationSlug},
    features::{
        organisations::components::acting_bar::{NEXT, PARTY, SWITCH_PATH},
        outcome::shown,
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        organisations::acting,
        reply,
    },
};

/// `/handler-som`: remembers the choice for this sign-in and goes back to the page. There is nothing to see here.
#[component]
pub fn ActAsPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    cx.account_id()?;
    let Some(sent) = sent else {
        reply::redirect_to(&LocalPath::front_page());
        return Ok(().into_any());
    };
    let to = match sent.only(PARTY)? {
        "" => None,
        slug => Some(OrganisationSlug::parse(slug).ok_or(ServerError::NotFound)?),
    };
    acting::switch(cx, to.as_ref()).await?;
    let next = LocalPath::parse(sent.only(NEXT)?).filter(|path| !path.as_str().starts_with(SWITCH_PATH));
    reply::redirect_to(&next.unwrap_or_else(LocalPath::front_page));
    Ok(().into_any())
}

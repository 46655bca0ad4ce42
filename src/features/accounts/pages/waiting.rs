//! What waits at the end of a sign-in, said on the way: a listing somebody has written is neither lost nor on the board yet.

use leptos::prelude::*;

use crate::{
    domain::local_path::LocalPath,
    server::{context::RequestContext, error::ServerResult, listings::guest_drafts, reply},
    ui::notice::{Notice, NoticeTone},
};

/// Tells of the listing that `next` leads to, if one waits there.
pub(super) async fn waiting_listing(cx: &RequestContext, next: Option<&LocalPath>) -> ServerResult<Option<AnyView>> {
    let Some(next) = next else { return Ok(None) };
    let Some(title) = guest_drafts::waiting_title(cx, next.as_str()).await? else { return Ok(None) };
    reply::no_store();
    let words = if cx.signed_in.is_some() { cx.locale.draft_waits(&title) } else { cx.locale.listing_waits(&title) };
    Ok(Some(view! { <Notice tone=NoticeTone::Note>{words}</Notice> }.into_any()))
}

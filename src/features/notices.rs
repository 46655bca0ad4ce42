//! What was just done, told at the top of the next page.

use leptos::prelude::*;

use crate::{
    domain::{listing_id::ListingId, notice::Notice as Done},
    server::{context::RequestContext, error::ServerResult, flash},
    ui::notice::{Notice, NoticeTone},
};

/// The message that waits for the one who asks, shown once.
pub async fn waiting_notice(cx: &RequestContext) -> ServerResult<Option<AnyView>> {
    Ok(flash::take(cx).await?.map(|done| told(cx, done, None)))
}

/// The message about something that was done, with a way to undo it, where the page has one.
pub fn told(cx: &RequestContext, done: Done, undo: Option<AnyView>) -> AnyView {
    let (words, way_on) = (cx.locale.notice(done), way_on(cx, done));
    let undo = undo.map(|undo| view! { <div class="mt-3">{undo}</div> });
    view! { <Notice tone=NoticeTone::Done>{words} {way_on} {undo}</Notice> }.into_any()
}

/// What one may want to do next with a listing that has just come on the board.
fn way_on(cx: &RequestContext, notice: Done) -> Option<AnyView> {
    let page = cx.path.split('?').next().and_then(|path| path.strip_prefix("/opslag/")).and_then(ListingId::parse);
    let id = page.filter(|_| notice == Done::ListingPublished)?;
    let ways = [(id.pictures_path(), cx.locale.add_pictures()), (id.poster_path(), cx.locale.make_poster())];
    let links = ways
        .into_iter()
        .map(|(path, words)| {
            view! {
                <a class="inline-flex min-h-target items-center font-semibold underline underline-offset-4" href=path>
                    {words}
                </a>
            }
        })
        .collect_view();
    Some(view! { <span class="flex flex-wrap gap-x-5">{links}</span> }.into_any())
}

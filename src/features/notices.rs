//! What was just done, told at the top of the next page.

use leptos::prelude::*;

use crate::{
    domain::{listing_id::ListingId, notice::Notice as Done},
    server::{context::RequestContext, error::ServerResult, flash},
    ui::notice::{Notice, NoticeTone},
};

/// The message that waits for the one who asks, shown once.
pub async fn waiting_notice(cx: &RequestContext) -> ServerResult<Option<AnyView>> {
    let locale = cx.locale;
    let notice = flash::take(cx).await?;
    Ok(notice.map(|notice| {
        let way_on = way_on(cx, notice);
        view! { <Notice tone=NoticeTone::Done>{locale.notice(notice)} {way_on}</Notice> }.into_any()
    }))
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

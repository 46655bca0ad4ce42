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

/// What one may want to do next: a listing that has just come on the board has no pictures yet.
fn way_on(cx: &RequestContext, notice: Done) -> Option<AnyView> {
    let page = cx.path.split('?').next().and_then(|path| path.strip_prefix("/opslag/")).and_then(ListingId::parse);
    let id = page.filter(|_| notice == Done::ListingPublished)?;
    let link = view! {
        <a class="inline-flex min-h-target items-center font-semibold underline underline-offset-4" href=id.pictures_path()>
            {cx.locale.add_pictures()}
        </a>
    };
    Some(view! { <span class="block">{link}</span> }.into_any())
}

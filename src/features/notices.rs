//! What was just done, told at the top of the next page.

use leptos::prelude::*;

use crate::{
    server::{context::RequestContext, error::ServerResult, flash},
    ui::notice::{Notice, NoticeTone},
};

/// The message that waits for the one who asks, shown once.
pub async fn waiting_notice(cx: &RequestContext) -> ServerResult<Option<AnyView>> {
    let locale = cx.locale;
    let notice = flash::take(cx).await?;
    Ok(notice.map(|notice| view! { <Notice tone=NoticeTone::Done>{locale.notice(notice)}</Notice> }.into_any()))
}

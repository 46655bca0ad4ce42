//! Signing out.

use http::{HeaderName, HeaderValue};
use leptos::prelude::*;

use crate::{
    domain::local_path::LocalPath,
    features::{accounts::components::NarrowPage, outcome::shown},
    server::{
        context::{RequestContext, current, submission},
        error::ServerResult,
        reply::{self, cookies::Cookie},
        sessions,
    },
    ui::{button::Button, page_title::PageTitle},
};

/// `/log-ud`: the button "Log ud" is sent here; whoever comes by a link finds the button.
#[component]
pub fn SignOutPage() -> impl IntoView {
    let cx = current();
    let is_sent = submission().is_some();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, if is_sent { sign_out(&cx).await } else { Ok(page(&cx)) })
    })
}

async fn sign_out(cx: &RequestContext) -> ServerResult<AnyView> {
    sessions::sign_out(cx).await?;
    reply::clear_cookie(Cookie::Session);
    // What the browser kept of personal pages and of unfinished listings goes too, so that a shared computer shows nothing of it.
    reply::set_header(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));
    reply::redirect_to(&LocalPath::front_page());
    Ok(().into_any())
}

fn page(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.sign_out() />
        <NarrowPage title=locale.sign_out()>
            <p class="mt-3 mb-6">{locale.sign_out_lead()}</p>
            <form method="post" action="/log-ud">
                <Button>{locale.sign_out()}</Button>
            </form>
        </NarrowPage>
    }
    .into_any()
}

//! The page behind the link that makes the first administrator. Opening it changes nothing.

use http::StatusCode;
use leptos::prelude::*;

use super::with_next;
use crate::{
    features::{accounts::components::NarrowPage, outcome::shown},
    server::{
        context::{RequestContext, current, submission},
        error::ServerResult,
        reply::{self, cookies::Cookie},
        staff::first_administrator,
    },
    ui::{
        button::{Button, ButtonLink},
        page_title::PageTitle,
    },
};

/// `/log-ind/administrator/{token}`
#[component]
pub fn AdministratorLinkPage() -> impl IntoView {
    let cx = current();
    let is_sent = submission().is_some();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, is_sent).await)
    })
}

async fn answer(cx: &RequestContext, is_sent: bool) -> ServerResult<AnyView> {
    let token = cx.path.split('?').next().and_then(|path| path.strip_prefix(first_administrator::PATH)).unwrap_or_default();
    let Some(account_id) = first_administrator::account_of(&cx.app, token).await? else {
        return Ok(worn_out(cx));
    };
    if cx.account_id().is_ok_and(|asking| asking == account_id) {
        return if is_sent { accept(cx, token).await } else { Ok(question(cx)) };
    }
    Ok(sign_in_first(cx))
}

async fn accept(cx: &RequestContext, token: &str) -> ServerResult<AnyView> {
    let Some(session) = first_administrator::accept(cx, token).await? else {
        return Ok(worn_out(cx));
    };
    reply::set_cookie(Cookie::Session, &session, None);
    reply::redirect_to(&with_next("/log-ind/faktor", None));
    Ok(().into_any())
}

fn question(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.administrator_link_title() />
        <NarrowPage title=locale.administrator_link_title()>
            <p class="mt-3">{locale.administrator_link_lead()}</p>
            <form method="post" class="mt-6">
                <Button>{locale.administrator_link_button()}</Button>
            </form>
        </NarrowPage>
    }
    .into_any()
}

/// For guests and for others; it does not say whom the link is for.
fn sign_in_first(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.administrator_link_title() />
        <NarrowPage title=locale.administrator_link_title()>
            <p class="mt-3 mb-6">{locale.administrator_link_sign_in_first()}</p>
            <ButtonLink href="/log-ind">{locale.sign_in()}</ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

fn worn_out(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    reply::set_status(StatusCode::GONE);
    view! {
        <PageTitle text=locale.link_worn_out_title() />
        <NarrowPage title=locale.link_worn_out_title()>
            <p class="mt-3 mb-6">{locale.administrator_link_worn_out()}</p>
            <ButtonLink href="/">{locale.to_front_page()}</ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

//! The page behind the link of a mail. Opening it changes nothing, because mail scanners open links too.

use http::StatusCode;
use leptos::prelude::*;

use super::{code::go_in, own_page};
use crate::{
    domain::field_error::Problem,
    features::{
        accounts::components::{CODE, CodeField, NarrowPage, REMEMBER, RememberMe},
        outcome::shown,
    },
    server::{
        accounts::sign_in::{self, Attempt, Linked},
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        reply,
    },
    ui::{
        button::{Button, ButtonLink},
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
    },
};

/// The start of the page's address; the rest is the token.
const PATH: &str = "/log-ind/link/";

/// `/log-ind/link/{token}`
#[component]
pub fn LinkPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    if cx.signed_in.is_some() {
        reply::redirect_to(&own_page());
        return Ok(().into_any());
    }
    let token = cx.path.split('?').next().and_then(|path| path.strip_prefix(PATH)).unwrap_or_default();
    let Some(linked) = sign_in::by_link(cx, token).await? else {
        return Ok(worn_out(cx));
    };
    match sent {
        None if linked.is_asking_browser => Ok(confirm_page(cx, &linked)),
        None => Ok(code_page(cx, &linked, "", false, None)),
        Some(sent) => submit(cx, &linked, sent).await,
    }
}

async fn submit(cx: &RequestContext, linked: &Linked, sent: &Submission) -> ServerResult<AnyView> {
    let typed = sent.only(CODE)?;
    let remember = sent.value(REMEMBER).is_some();
    let attempt = if linked.is_asking_browser {
        sign_in::confirm_link(cx, linked, remember).await
    } else {
        sign_in::try_code(cx, &linked.challenge, typed, remember).await
    };
    match attempt {
        Ok(Attempt::SignedIn(entry)) => Ok(go_in(&entry)),
        Ok(Attempt::Failed(Problem::CodeExpired)) => Ok(worn_out(cx)),
        Ok(Attempt::Failed(problem)) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(code_page(cx, linked, typed, remember, Some(problem)))
        }
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::set_status(StatusCode::TOO_MANY_REQUESTS);
            reply::retry_after(retry_after);
            Ok(too_many_page(cx))
        }
        Err(error) => Err(error),
    }
}

/// For the browser that asked for the code.
fn confirm_page(cx: &RequestContext, linked: &Linked) -> AnyView {
    let locale = cx.locale;
    let email = linked.challenge.email().to_owned();
    view! {
        <PageTitle text=locale.is_it_you() />
        <NarrowPage title=locale.is_it_you()>
            <p class="mt-3">
                {locale.signing_in_as()} " " <strong class="[overflow-wrap:anywhere]">{email}</strong> "."
            </p>
            <form method="post" class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <RememberMe locale />
                <Button>{locale.yes_sign_me_in()}</Button>
            </form>
            <p class="mt-4 text-ink-2">{locale.if_it_is_not_you()}</p>
        </NarrowPage>
    }
    .into_any()
}

/// For any other browser: whoever holds the mail can read the code in it, a forwarded link alone is not enough.
fn code_page(cx: &RequestContext, linked: &Linked, typed: &str, remember: bool, problem: Option<Problem>) -> AnyView {
    let locale = cx.locale;
    let (email, typed) = (linked.challenge.email().to_owned(), typed.to_owned());
    let error = problem.map(|problem| locale.problem(problem));
    let summary = error.clone().map(|sentence| (locale.code_problem_title().to_owned(), vec![(CODE.to_owned(), sentence)]));
    view! {
        <PageTitle text=locale.other_browser_title() />
        <NarrowPage title=locale.other_browser_title() problem=summary>
            <p class="mt-3">{locale.other_browser_lead()}</p>
            <p class="mt-3">
                {locale.signing_in_as()} " " <strong class="[overflow-wrap:anywhere]">{email}</strong> "."
            </p>
            <form method="post" novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <CodeField locale value=typed error />
                <RememberMe locale checked=remember />
                <Button>{locale.sign_in()}</Button>
            </form>
            <p class="mt-4 text-ink-2">{locale.if_it_is_not_you()}</p>
        </NarrowPage>
    }
    .into_any()
}

/// For a link that was used, is too old, or never was.
fn worn_out(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    reply::set_status(StatusCode::GONE);
    view! {
        <PageTitle text=locale.link_worn_out_title() />
        <NarrowPage title=locale.link_worn_out_title()>
            <p class="mt-3 mb-6">{locale.link_worn_out()}</p>
            <ButtonLink href="/log-ind">{locale.get_new_code()}</ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

fn too_many_page(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.other_browser_title() />
        <NarrowPage title=locale.other_browser_title()>
            <div class="mt-4">
                <Notice tone=NoticeTone::Warning>{locale.too_many_tries()}</Notice>
            </div>
        </NarrowPage>
    }
    .into_any()
}

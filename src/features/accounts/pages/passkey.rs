//! Signing in with a passkey, or proving with one who one is. The device is asked on a page of its own, so that the page before it can be
//! the same for everybody.

use http::StatusCode;
use leptos::prelude::*;

use super::{
    code::give_session,
    next_path, own_page,
    prove::{PROVE_PATH, go_on},
    with_next,
};
use crate::{
    domain::local_path::LocalPath,
    features::{
        accounts::{
            carried::Carried,
            components::{ACTION, CallForHelp, NarrowPage},
            passkey_question::{ANSWERED, CLIENT, DEVICE, KEY, PasskeyForm, PasskeyWay, Question, SIGNATURE, USER},
        },
        outcome::shown,
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        factors::passkeys::{
            are_possible,
            signing_in::{self, SignedAnswer},
        },
        reply,
    },
    ui::{
        button::ButtonStyle,
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
    },
};

/// Where it is.
pub const PASSKEY_PATH: &str = "/log-ind/passkey";

/// `/log-ind/passkey`
#[component]
pub fn PasskeyPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    if !are_possible(&cx.app.config) {
        return Err(ServerError::NotFound);
    }
    let (next, carried) = (next_path(cx), sent.and_then(Carried::read));
    let is_done = cx.signed_in.as_ref().is_some_and(|signed_in| signed_in.with_factor && cx.proved_lately().is_ok());
    if is_done {
        return Ok(go_on(cx, &next.unwrap_or_else(own_page), carried));
    }
    match sent {
        None => Ok(page(cx, next, view! { <Way cx=cx.clone() /> }.into_any(), None)),
        Some(sent) if sent.only(ACTION)? == ANSWERED => check(cx, sent, next, carried).await,
        Some(_) => ask(cx, next, carried, None).await,
    }
}

async fn ask(cx: &RequestContext, next: Option<LocalPath>, carried: Option<Carried>, message: Option<String>) -> ServerResult<AnyView> {
    let action = with_next(PASSKEY_PATH, next.as_ref()).as_str().to_owned();
    match signing_in::begin(cx).await {
        Ok(challenge) => {
            let form = view! { <PasskeyForm locale=cx.locale question=Question::Sign(challenge) action carried /> }.into_any();
            Ok(page(cx, next, form, message))
        }
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::set_status(StatusCode::TOO_MANY_REQUESTS);
            reply::retry_after(retry_after);
            Ok(page(cx, next, ().into_any(), Some(cx.locale.too_many_factor_tries(retry_after))))
        }
        Err(error) => Err(error),
    }
}

async fn check(cx: &RequestContext, sent: &Submission, next: Option<LocalPath>, carried: Option<Carried>) -> ServerResult<AnyView> {
    let answer = SignedAnswer {
        credential_id: sent.only(KEY)?,
        user: sent.only(USER)?,
        client_data: sent.only(CLIENT)?,
        authenticator_data: sent.only(DEVICE)?,
        signature: sent.only(SIGNATURE)?,
    };
    if let Some(begun) = signing_in::finish(cx, answer, next.as_ref()).await? {
        give_session(&begun.token, begun.remembered);
        return Ok(go_on(cx, &next.unwrap_or_else(own_page), carried));
    }
    reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
    let way = view! { <Way cx=cx.clone() carried /> }.into_any();
    Ok(page(cx, next, way, Some(cx.locale.passkey_refused().to_owned())))
}

/// The button that asks the device, from this page to itself.
#[component]
fn Way(cx: RequestContext, #[prop(default = None)] carried: Option<Carried>) -> impl IntoView {
    let action = with_next(PASSKEY_PATH, next_path(&cx).as_ref()).as_str().to_owned();
    view! { <PasskeyWay action words=cx.locale.passkey_sign_in() style=ButtonStyle::Primary carried /> }
}

fn page(cx: &RequestContext, next: Option<LocalPath>, way: AnyView, message: Option<String>) -> AnyView {
    let locale = cx.locale;
    let cx = cx.clone();
    let other_way = with_next(if cx.signed_in.is_some() { PROVE_PATH } else { "/log-ind" }, next.as_ref()).as_str().to_owned();
    let message = message.map(|words| view! { <Notice tone=NoticeTone::Warning>{words}</Notice> });
    view! {
        <PageTitle text=locale.passkey_adding_title() />
        <NarrowPage title=locale.passkey_adding_title()>
            {message}
            <p class="mt-3">{locale.passkey_adding_lead()}</p>
            {way}
            <noscript>
                <p class="mt-3">{locale.passkeys_need_script()}</p>
            </noscript>
            <p class="mt-4">
                <a class="link inline-flex min-h-target items-center" href=other_way>
                    {locale.passkey_other_way()}
                </a>
            </p>
            <CallForHelp cx />
        </NarrowPage>
    }
    .into_any()
}

//! Typing the code.

use std::time::Duration;

use http::StatusCode;
use leptos::prelude::*;

use super::{next_path, own_page, waiting::waiting_listing, with_next};
use crate::{
    domain::{
        field_error::Problem,
        local_path::LocalPath,
        sign_in::{CODE_MINUTES, session_life},
    },
    features::{
        accounts::components::{ACTION, CODE, CallForHelp, CodeField, NarrowPage, REMEMBER, RememberMe},
        outcome::shown,
    },
    server::{
        accounts::sign_in::{self, Attempt, Challenge, Entry, SentAgain},
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        reply::{self, cookies::Cookie},
    },
    ui::{
        button::Button,
        icon::{Icon, IconName},
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
    },
};

/// What the button "Send en ny kode" asks for.
const NEW_CODE: &str = "ny-kode";
/// The page after a new code was sent.
const SENT_AGAIN: &str = "/log-ind/kode?ny=ja";

/// What the page shows besides the field.
#[derive(Default)]
struct Shown {
    typed: String,
    remember: bool,
    problem: Option<Problem>,
    message: Option<(NoticeTone, String)>,
    waiting: Option<AnyView>,
}

/// `/log-ind/kode`
#[component]
pub fn CodePage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    if cx.signed_in.is_some() {
        reply::redirect_to(&next_path(cx).unwrap_or_else(own_page));
        return Ok(().into_any());
    }
    let Some(challenge) = sign_in::pending(cx).await? else {
        reply::redirect_to(&with_next("/log-ind", None));
        return Ok(().into_any());
    };
    let waiting = waiting_listing(cx, challenge.next().as_ref()).await?;
    match sent {
        None => {
            let message = if !challenge.works(cx.app.clock.now()) {
                Some((NoticeTone::Warning, cx.locale.problem(Problem::CodeExpired)))
            } else if cx.path.ends_with("?ny=ja") {
                Some((NoticeTone::Done, cx.locale.new_code_sent().to_owned()))
            } else {
                None
            };
            Ok(page(cx, &challenge, Shown { message, waiting, ..Shown::default() }))
        }
        Some(sent) if sent.only(ACTION)? == NEW_CODE => send_again(cx, &challenge, waiting).await,
        Some(sent) => try_code(cx, &challenge, sent, waiting).await,
    }
}

async fn send_again(cx: &RequestContext, challenge: &Challenge, waiting: Option<AnyView>) -> ServerResult<AnyView> {
    let (seconds, message) = match sign_in::send_again(cx, challenge).await {
        Ok(SentAgain::Sent) => {
            reply::redirect_to(&LocalPath::parse(SENT_AGAIN).unwrap_or_else(LocalPath::front_page));
            return Ok(().into_any());
        }
        Ok(SentAgain::TooSoon { seconds }) => (seconds, cx.locale.code_sent_a_moment_ago(seconds)),
        Err(ServerError::TooManyRequests { retry_after }) => (retry_after, cx.locale.too_many_codes(retry_after)),
        Err(error) => return Err(error),
    };
    reply::set_status(StatusCode::TOO_MANY_REQUESTS);
    reply::retry_after(seconds);
    Ok(page(cx, challenge, Shown { message: Some((NoticeTone::Warning, message)), waiting, ..Shown::default() }))
}

async fn try_code(cx: &RequestContext, challenge: &Challenge, sent: &Submission, waiting: Option<AnyView>) -> ServerResult<AnyView> {
    let typed = sent.only(CODE)?;
    let remember = sent.value(REMEMBER).is_some();
    let shown = Shown { typed: typed.to_owned(), remember, waiting, ..Shown::default() };
    match sign_in::try_code(cx, challenge, typed, remember).await {
        Ok(Attempt::SignedIn(entry)) => Ok(go_in(&entry)),
        Ok(Attempt::Failed(problem)) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page(cx, challenge, Shown { problem: Some(problem), ..shown }))
        }
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::set_status(StatusCode::TOO_MANY_REQUESTS);
            reply::retry_after(retry_after);
            Ok(page(cx, challenge, Shown { message: Some((NoticeTone::Warning, cx.locale.too_many_tries().to_owned())), ..shown }))
        }
        Err(error) => Err(error),
    }
}

/// Gives the browser its session and leads the person on.
pub(super) fn go_in(entry: &Entry) -> AnyView {
    give_session(&entry.token, entry.remembered);
    let on = if entry.is_first { with_next("/velkommen", entry.next.as_ref()) } else { entry.next.clone().unwrap_or_else(own_page) };
    reply::redirect_to(&if entry.needs_factor { with_next("/log-ind/faktor", Some(&on)) } else { on });
    ().into_any()
}

/// Gives the browser the token of a session.
pub(super) fn give_session(token: &str, remembered: bool) {
    let life = session_life(remembered);
    let max_age = remembered.then(|| Duration::from_secs(u64::try_from(life.total_minutes * 60).unwrap_or(0)));
    reply::set_cookie(Cookie::Session, token, max_age);
}

fn page(cx: &RequestContext, challenge: &Challenge, shown: Shown) -> AnyView {
    let locale = cx.locale;
    let (cx, email) = (cx.clone(), challenge.email().to_owned());
    let error = shown.problem.map(|problem| locale.code_problem(problem));
    let summary = error.clone().map(|sentence| (locale.code_problem_title().to_owned(), vec![(CODE.to_owned(), sentence)]));
    view! {
        <PageTitle text=locale.code_page_title() />
        <NarrowPage title=locale.code_page_title() problem=summary>
            {shown.waiting}
            {shown
                .message
                .map(|(tone, words)| {
                    view! { <Notice tone>{words}</Notice> }
                })}
            <p class="mt-3">
                {locale.code_was_sent_to()} " " <strong class="[overflow-wrap:anywhere]">{email}</strong> ". "
                {locale.code_works_for(CODE_MINUTES)} " " {locale.or_press_in_mail()}
            </p>
            <form method="post" action="/log-ind/kode" novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <CodeField locale value=shown.typed error />
                <RememberMe locale checked=shown.remember />
                <Button>{locale.sign_in()}</Button>
            </form>
            <h2 class="mt-8 text-h3">{locale.no_code_title()}</h2>
            <p class="mt-1">{locale.no_code_help()}</p>
            <ul class="mt-1 grid">
                <li>
                    <form method="post" action="/log-ind/kode">
                        <input type="hidden" name=ACTION value=NEW_CODE />
                        <button type="submit" class="link inline-flex min-h-target cursor-pointer items-center gap-2">
                            <Icon icon=IconName::EnvelopeSimple class="size-5 shrink-0" />
                            {locale.send_new_code()}
                        </button>
                    </form>
                </li>
                <li>
                    <a class="link inline-flex min-h-target items-center gap-2" href="/log-ind">
                        <Icon icon=IconName::PencilSimple class="size-5 shrink-0" />
                        {locale.other_email()}
                    </a>
                </li>
                <li>
                    <CallForHelp cx />
                </li>
            </ul>
        </NarrowPage>
    }
    .into_any()
}

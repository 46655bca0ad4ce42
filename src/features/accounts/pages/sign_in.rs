//! Asking for a code.

use http::StatusCode;
use leptos::prelude::*;

use super::{next_path, own_page, passkey::PASSKEY_PATH, waiting::waiting_listing, with_next};
use crate::{
    domain::{email::EmailAddress, field_error::Problem, local_path::LocalPath},
    features::{
        accounts::{
            components::{CallForHelp, EMAIL, NarrowPage},
            passkey_question::PasskeyWay,
        },
        outcome::shown,
        sharing::page_head::{PageHead, PageType},
    },
    server::{
        accounts::sign_in,
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        factors::passkeys::are_possible,
        reply::{self, cookies::Cookie},
    },
    ui::{
        button::{Button, ButtonStyle},
        page_title::PageTitle,
        text_field::TextField,
    },
};

/// The page for the code.
const CODE_PAGE: &str = "/log-ind/kode";

/// `/log-ind`
#[component]
pub fn SignInPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move { shown(&cx, answer(&cx, sent.as_ref()).await) })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    if cx.signed_in.is_some() {
        reply::redirect_to(&next_path(cx).unwrap_or_else(own_page));
        return Ok(().into_any());
    }
    let waiting = waiting_listing(cx, next_path(cx).as_ref()).await?;
    let Some(sent) = sent else {
        return Ok(page(cx, "", None, waiting));
    };
    let typed = sent.only(EMAIL)?;
    let Some(email) = EmailAddress::parse(typed) else {
        reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page(cx, typed, Some((cx.locale.email_problem_title().to_owned(), cx.locale.problem(Problem::NotAnEmail))), waiting));
    };
    match sign_in::send_code(cx, &email, next_path(cx).as_ref()).await {
        Ok(browser_token) => {
            reply::set_cookie(Cookie::Session, &browser_token, None);
            reply::redirect_to(&LocalPath::parse(CODE_PAGE).unwrap_or_else(LocalPath::front_page));
            Ok(().into_any())
        }
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::set_status(StatusCode::TOO_MANY_REQUESTS);
            reply::retry_after(retry_after);
            Ok(page(cx, typed, Some((cx.locale.too_many_codes_title().to_owned(), cx.locale.too_many_codes(retry_after))), waiting))
        }
        Err(error) => Err(error),
    }
}

fn page(cx: &RequestContext, typed: &str, problem: Option<(String, String)>, waiting: Option<AnyView>) -> AnyView {
    let locale = cx.locale;
    let passkey = are_possible(&cx.app.config).then(|| {
        let action = with_next(PASSKEY_PATH, next_path(cx).as_ref()).as_str().to_owned();
        view! { <PasskeyWay action words=locale.passkey_sign_in() style=ButtonStyle::Secondary /> }
    });
    let (cx, typed) = (cx.clone(), typed.to_owned());
    let error = problem.as_ref().map(|(_, sentence)| sentence.clone());
    let summary = problem.map(|(title, sentence)| (title, vec![(EMAIL.to_owned(), sentence)]));
    view! {
        <PageTitle text=locale.sign_in() />
        <PageHead title=locale.sign_in() description=locale.sign_in_lead() path="/log-ind" page_type=PageType::Website />
        <NarrowPage title=locale.sign_in() problem=summary>
            {waiting}
            <p class="mt-3">{locale.sign_in_lead()}</p>
            <form method="post" novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <TextField
                    locale
                    id=EMAIL
                    name=EMAIL
                    label=locale.email_label()
                    help=locale.email_help()
                    value=typed
                    error
                    input_type="email"
                    autocomplete="email"
                />
                <Button>{locale.send_code()}</Button>
            </form>
            {passkey}
            <p class="mt-4 text-ink-2">
                {locale.first_time_here()} " "
                <a class="link" href="/privatliv">
                    {locale.read_about_privacy()}
                </a>
            </p>
            <h2 class="mt-8 text-h3">{locale.no_email_title()}</h2>
            <CallForHelp cx />
        </NarrowPage>
    }
    .into_any()
}

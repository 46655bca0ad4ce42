//! How one signs in: what there is besides the code from a mail, and what can be added or removed.

use http::StatusCode;
use leptos::prelude::*;

use super::{code::give_session, only, with_next};
use crate::{
    domain::{field_error::Problem, notice::Notice as Done},
    features::{
        accounts::components::{ACTION, FactorCodeField},
        notices::waiting_notice,
        outcome::shown,
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        factors::{
            authenticator_app::{self, Confirmed, Setup},
            own::{self, OwnFactors},
            recovery_codes,
        },
        flash, reply,
    },
    ui::{
        back_link::BackLink,
        badge::{Badge, BadgeTone},
        button::{Button, ButtonStyle},
        error_summary::ErrorSummary,
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
        qr_code::QrCode,
    },
};

/// The page.
const PATH: &str = "/profil/sikkerhed";
/// The field of an app's first code.
const APP_CODE: &str = "appkode";
/// Begins to set an app up.
const BEGIN_APP: &str = "app-begynd";
/// Sets it up.
const CONFIRM_APP: &str = "app-bekraeft";
/// Removes it.
const REMOVE_APP: &str = "app-fjern";
/// Makes new codes on paper.
const NEW_CODES: &str = "nye-koder";

/// What the page shows besides what there is.
#[derive(Default)]
struct Shown {
    /// An app is being set up.
    setup: Option<Setup>,
    problem: Option<Problem>,
    message: Option<AnyView>,
}

/// `/profil/sikkerhed`
#[component]
pub fn SecurityPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    cx.account_id()?;
    let Some(sent) = sent else {
        let message = waiting_notice(cx).await?;
        return page(cx, Shown { message, ..Shown::default() }).await;
    };
    match only(sent, ACTION)? {
        BEGIN_APP => {
            authenticator_app::begin(cx).await?;
            page(cx, Shown { setup: authenticator_app::setup(cx).await?, ..Shown::default() }).await
        }
        CONFIRM_APP => confirm_app(cx, only(sent, APP_CODE)?).await,
        REMOVE_APP => {
            authenticator_app::remove(cx).await?;
            flash::leave(cx.app.db.write(), &cx.app, cx.account_id()?, Done::AppRemoved).await?;
            reply::redirect_to(&with_next(PATH, None));
            Ok(().into_any())
        }
        NEW_CODES => Ok(codes_page(cx, recovery_codes::renew(cx).await?)),
        _ => Err(ServerError::BadRequest("unknown action")),
    }
}

async fn confirm_app(cx: &RequestContext, typed: &str) -> ServerResult<AnyView> {
    let (status, problem, message) = match authenticator_app::confirm(cx, typed).await {
        Ok(Confirmed::Yes { begun, recovery_codes }) => {
            give_session(&begun.token, begun.remembered);
            if recovery_codes.is_empty() {
                reply::redirect_to(&with_next(PATH, None));
                return Ok(().into_any());
            }
            return Ok(codes_page(cx, recovery_codes));
        }
        Ok(Confirmed::No(problem)) => (StatusCode::UNPROCESSABLE_ENTITY, Some(problem), None),
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::retry_after(retry_after);
            let words = cx.locale.too_many_factor_tries(retry_after);
            let message = view! { <Notice tone=NoticeTone::Warning>{words}</Notice> }.into_any();
            (StatusCode::TOO_MANY_REQUESTS, None, Some(message))
        }
        Err(error) => return Err(error),
    };
    reply::set_status(status);
    page(cx, Shown { setup: authenticator_app::setup(cx).await?, problem, message }).await
}

async fn page(cx: &RequestContext, shown: Shown) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let factors = own::own(cx).await?;
    let error = shown.problem.map(|problem| locale.factor_problem(problem));
    let summary = error.clone().map(|sentence| {
        view! { <ErrorSummary title=locale.code_problem_title().to_owned() items=vec![(APP_CODE.to_owned(), sentence)] /> }
    });
    let waits = signed_in.has_waiting_roles().then(|| {
        view! { <Notice tone=NoticeTone::Note>{locale.roles_wait()}</Notice> }
    });
    let roles = (!signed_in.roles().is_empty()).then(|| {
        let roles: Vec<&str> = signed_in.roles().iter().map(|role| locale.staff_role(*role)).collect();
        view! { <p class="mt-2 text-ink-2">{locale.acting_as(&roles)}</p> }
    });
    Ok(view! {
        <PageTitle text=locale.security_title() />
        <div class="max-w-3xl pt-3">
            <BackLink href="/profil" label=locale.profile_title() />
            {summary}
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{locale.security_title()}</h1>
            {shown.message}
            {waits}
            {roles}
            <p class="mt-3 max-w-text">{locale.security_lead()}</p>
            <App locale factors=factors.clone() setup=shown.setup error />
            <Codes locale factors />
        </div>
    }
    .into_any())
}

/// The app that makes codes: none, being set up, or there.
#[component]
fn App(locale: Locale, factors: OwnFactors, setup: Option<Setup>, error: Option<String>) -> impl IntoView {
    let content = match (factors.app_since, setup) {
        (Some(since), _) => view! {
            <p class="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
                <Badge tone=BadgeTone::Good label=locale.app_is_there() /> {locale.app_since(&locale.long_date(since))}
            </p>
            <form method="post" action=PATH class="mt-4">
                <input type="hidden" name=ACTION value=REMOVE_APP />
                <Button style=ButtonStyle::Secondary>{locale.app_remove()}</Button>
            </form>
        }
        .into_any(),
        (None, Some(setup)) => view! { <AppSetup locale setup error /> }.into_any(),
        (None, None) => view! {
            <p class="mt-2 mb-4 max-w-text">{locale.app_lead()}</p>
            <form method="post" action=PATH>
                <input type="hidden" name=ACTION value=BEGIN_APP />
                <Button style=ButtonStyle::Secondary>{locale.app_begin()}</Button>
            </form>
        }
        .into_any(),
    };
    view! {
        <section class="mt-12" aria-labelledby="app">
            <h2 id="app" class="text-h2">
                {locale.app_title()}
            </h2>
            {content}
        </section>
    }
}

/// The picture for the app, the same in letters, and the field for its first code.
#[component]
fn AppSetup(locale: Locale, setup: Setup, error: Option<String>) -> impl IntoView {
    let groups: Vec<String> = setup.secret.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    view! {
        <form method="post" action=PATH novalidate class="slip mt-4 grid gap-5 p-5 sm:p-7">
            <input type="hidden" name=ACTION value=CONFIRM_APP />
            <p>{locale.app_scan()}</p>
            <QrCode text=setup.address label=locale.app_picture().to_owned() class="size-56" />
            <p>
                {locale.app_or_type()} " "
                <strong class="tabular-nums [overflow-wrap:anywhere]" translate="no">
                    {groups.join(" ")}
                </strong>
            </p>
            <FactorCodeField locale id=APP_CODE error of_app=true />
            <Button>{locale.app_confirm()}</Button>
        </form>
    }
}

/// The codes on paper.
#[component]
fn Codes(locale: Locale, factors: OwnFactors) -> impl IntoView {
    factors.is_any().then(|| {
        view! {
            <section class="mt-12" aria-labelledby="koder">
                <h2 id="koder" class="text-h2">
                    {locale.recovery_title()}
                </h2>
                <p class="mt-2 mb-4 max-w-text">{locale.recovery_lead()} " " {locale.recovery_left(factors.recovery_codes)}</p>
                <form method="post" action=PATH>
                    <input type="hidden" name=ACTION value=NEW_CODES />
                    <Button style=ButtonStyle::Secondary>{locale.recovery_renew()}</Button>
                </form>
            </section>
        }
    })
}

/// The codes, this once.
fn codes_page(cx: &RequestContext, codes: Vec<String>) -> AnyView {
    let locale = cx.locale;
    let codes = codes.into_iter().map(|code| view! { <li class="text-lead font-semibold tabular-nums">{code}</li> }).collect_view();
    view! {
        <PageTitle text=locale.recovery_shown_title() />
        <div class="max-w-3xl pt-6">
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{locale.recovery_shown_title()}</h1>
            <p class="mt-3 max-w-text">{locale.recovery_shown_lead()}</p>
            <ol class="slip mt-6 grid list-decimal gap-2 p-5 ps-12 sm:grid-cols-2 sm:p-7 sm:ps-14" translate="no">
                {codes}
            </ol>
            <p class="mt-6">
                <a class="link inline-flex min-h-target items-center" href=PATH>
                    {locale.recovery_shown_done()}
                </a>
            </p>
        </div>
    }
    .into_any()
}

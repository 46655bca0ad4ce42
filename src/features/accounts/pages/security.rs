//! How one signs in: what there is besides the code from a mail, and what can be added or removed.

mod app;
mod codes;
mod passkeys;

use http::StatusCode;
use leptos::prelude::*;

use self::{
    app::App,
    codes::{Codes, codes_page},
    passkeys::Passkeys,
};

use super::{code::give_session, with_next};
use crate::{
    domain::{field_error::Problem, notice::Notice as Done},
    features::{accounts::components::ACTION, notices::waiting_notice, outcome::shown},
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        factors::{
            authenticator_app::{self, Confirmed, Setup},
            own, recovery_codes,
        },
        flash, reply,
    },
    ui::{
        back_link::BackLink,
        error_summary::ErrorSummary,
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
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
    /// The name of a passkey as it was typed, and what is wrong with it.
    name: Option<(String, String)>,
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
    match sent.only(ACTION)? {
        BEGIN_APP => {
            authenticator_app::begin(cx).await?;
            page(cx, Shown { setup: authenticator_app::setup(cx).await?, ..Shown::default() }).await
        }
        CONFIRM_APP => confirm_app(cx, sent.only(APP_CODE)?).await,
        REMOVE_APP => {
            authenticator_app::remove(cx).await?;
            flash::leave(cx.app.db.write(), &cx.app, cx.account_id()?, Done::AppRemoved).await?;
            reply::redirect_to(&with_next(PATH, None));
            Ok(().into_any())
        }
        passkeys::BEGIN => match passkeys::begin(cx, sent).await? {
            Ok(page) => Ok(page),
            Err(problem) => {
                reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
                let name = Some((sent.only(passkeys::NAME)?.to_owned(), cx.locale.problem(problem)));
                page(cx, Shown { name, ..Shown::default() }).await
            }
        },
        passkeys::ADD => passkeys::add(cx, sent).await,
        passkeys::REMOVE => passkeys::remove(cx, sent).await,
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
    page(cx, Shown { setup: authenticator_app::setup(cx).await?, problem, message, ..Shown::default() }).await
}

async fn page(cx: &RequestContext, shown: Shown) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let factors = own::own(cx).await?;
    let error = shown.problem.map(|problem| locale.factor_problem(problem));
    let field = error.clone().map(|sentence| (locale.code_problem_title(), APP_CODE, sentence));
    let field = field.or_else(|| shown.name.clone().map(|(_, sentence)| (locale.passkey_not_added(), passkeys::NAME, sentence)));
    let summary = field.map(|(title, id, sentence)| {
        view! { <ErrorSummary title=title.to_owned() items=vec![(id.to_owned(), sentence)] /> }
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
            <Passkeys cx=cx.clone() passkeys=factors.passkeys.clone() name=shown.name />
            <App locale factors=factors.clone() setup=shown.setup error />
            <Codes locale factors />
        </div>
    }
    .into_any())
}

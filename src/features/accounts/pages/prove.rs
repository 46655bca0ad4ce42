//! Proving once more who one is: with a second factor, or with a code to one's own address. What somebody was about to do waits
//! meanwhile and comes back as it was.

use http::StatusCode;
use leptos::prelude::*;

use super::{code::give_session, next_path, own_page, passkey::PASSKEY_PATH, with_next};
use crate::{
    domain::{field_error::Problem, local_path::LocalPath},
    features::{
        accounts::{
            carried::{Carried, CarriedFields, HiddenFields},
            components::{ACTION, CODE, CallForHelp, CodeField, FactorCodeField, NarrowPage},
            passkey_question::PasskeyWay,
        },
        outcome::shown,
    },
    server::{
        accounts::sign_in::{self, Attempt},
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        factors::{
            own::{self, OwnFactors},
            passkeys::are_possible,
            proving::{self, Proved},
        },
        reply,
    },
    ui::{
        button::{Button, ButtonStyle},
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
    },
};

/// Where one proves it after a while.
pub const PROVE_PATH: &str = "/log-ind/igen";
/// Where a second factor is asked for.
const FACTOR_PATH: &str = "/log-ind/faktor";
/// Sends a code to one's own address.
const SEND: &str = "send";
/// Tries the code that was sent.
const MAIL_CODE: &str = "mail";
/// Tries a code of a second factor.
const FACTOR_CODE: &str = "faktor";

/// Why somebody is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    /// Roles wait for the second factor.
    Roles,
    /// What comes next cannot be taken back.
    Danger,
}

/// What the page shows.
struct Shown {
    reason: Reason,
    next: LocalPath,
    carried: Option<Carried>,
    factors: OwnFactors,
    may_use_mail: bool,
    /// A code was sent that still works.
    is_code_sent: bool,
    problem: Option<(&'static str, Problem)>,
    message: Option<String>,
}

/// `/log-ind/faktor`
#[component]
pub fn FactorPage() -> impl IntoView {
    show(Reason::Roles)
}

/// `/log-ind/igen`
#[component]
pub fn ProvePage() -> impl IntoView {
    show(Reason::Danger)
}

fn show(reason: Reason) -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref(), reason).await)
    })
}

/// Asks whoever has sent a form that only somebody may send who has just proved who they are.
pub fn ask_to_prove(cx: &RequestContext, sent: &Submission) -> AnyView {
    let locale = cx.locale;
    reply::set_status(ServerError::NotProvedLately.status());
    let action = with_next(PROVE_PATH, LocalPath::parse(&cx.path).as_ref());
    let carried = Some(Carried::of(sent));
    view! {
        <PageTitle text=locale.prove_title() />
        <NarrowPage title=locale.prove_title()>
            <p class="mt-3">{locale.prove_lead()} " " {locale.prove_nothing_is_lost()}</p>
            <form method="post" action=action.as_str().to_owned() class="mt-6">
                <CarriedFields carried />
                <Button>{locale.prove_begin()}</Button>
            </form>
        </NarrowPage>
    }
    .into_any()
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>, reason: Reason) -> ServerResult<AnyView> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let (next, carried) = (next_path(cx).unwrap_or_else(own_page), sent.and_then(Carried::read));
    let factors = own::own(cx).await?;
    let is_done = match reason {
        Reason::Roles => signed_in.with_factor,
        Reason::Danger => cx.proved_lately().is_ok(),
    };
    if is_done {
        return Ok(go_on(cx, &next, carried));
    }
    if reason == Reason::Roles && !factors.is_any() {
        reply::redirect_to(&with_next("/profil/sikkerhed", None));
        return Ok(().into_any());
    }
    let pending = sign_in::pending(cx).await?.filter(|challenge| challenge.works(cx.app.clock.now()));
    let shown = Shown {
        reason,
        next,
        carried,
        factors,
        may_use_mail: reason == Reason::Danger && proving::may_use_mail(cx)?,
        is_code_sent: pending.is_some(),
        problem: None,
        message: None,
    };
    let Some(sent) = sent else { return Ok(page(cx, shown)) };
    let outcome = match (sent.only(ACTION)?, pending) {
        (SEND, _) if shown.may_use_mail => return send(cx, shown).await,
        (MAIL_CODE, Some(challenge)) if shown.may_use_mail => {
            match sign_in::try_code(cx, &challenge, sent.only(CODE)?, signed_in.remembered).await {
                Ok(Attempt::SignedIn(entry)) => {
                    give_session(&entry.token, entry.remembered);
                    return Ok(go_on(cx, &shown.next, shown.carried));
                }
                Ok(Attempt::Failed(problem)) => Ok((MAIL_CODE, problem)),
                Err(error) => Err(error),
            }
        }
        (FACTOR_CODE, _) => match proving::with_code(cx, sent.only(FACTOR_CODE)?).await {
            Ok(Proved::Yes(begun)) => {
                give_session(&begun.token, begun.remembered);
                return Ok(go_on(cx, &shown.next, shown.carried));
            }
            Ok(Proved::No(problem)) => Ok((FACTOR_CODE, problem)),
            Err(error) => Err(error),
        },
        _ => return Ok(page(cx, shown)),
    };
    match outcome {
        Ok(problem) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page(cx, Shown { problem: Some(problem), ..shown }))
        }
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::set_status(StatusCode::TOO_MANY_REQUESTS);
            reply::retry_after(retry_after);
            Ok(page(cx, Shown { message: Some(cx.locale.too_many_factor_tries(retry_after)), ..shown }))
        }
        Err(error) => Err(error),
    }
}

async fn send(cx: &RequestContext, shown: Shown) -> ServerResult<AnyView> {
    match sign_in::send_code_again_to_own_address(cx).await {
        Ok(()) => Ok(page(cx, Shown { is_code_sent: true, ..shown })),
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::set_status(StatusCode::TOO_MANY_REQUESTS);
            reply::retry_after(retry_after);
            Ok(page(cx, Shown { message: Some(cx.locale.too_many_codes(retry_after)), ..shown }))
        }
        Err(error) => Err(error),
    }
}

/// Leads on to where somebody was going; with a form that waited, by one press, because only a person sends forms.
pub(super) fn go_on(cx: &RequestContext, next: &LocalPath, carried: Option<Carried>) -> AnyView {
    let Some(carried) = carried else {
        reply::redirect_to(next);
        return ().into_any();
    };
    let locale = cx.locale;
    let (action, fields) = (next.as_str().to_owned(), carried.into_fields());
    view! {
        <PageTitle text=locale.proved_title() />
        <NarrowPage title=locale.proved_title()>
            <p class="mt-3">{locale.proved_lead()}</p>
            <form method="post" action=action class="mt-6">
                <HiddenFields fields />
                <Button>{locale.proved_go_on()}</Button>
            </form>
        </NarrowPage>
    }
    .into_any()
}

fn page(cx: &RequestContext, shown: Shown) -> AnyView {
    let locale = cx.locale;
    let (title, lead) = match shown.reason {
        Reason::Roles => (locale.factor_title(), locale.factor_lead()),
        Reason::Danger => (locale.prove_title(), locale.prove_lead()),
    };
    let action = with_next(if shown.reason == Reason::Roles { FACTOR_PATH } else { PROVE_PATH }, Some(&shown.next)).as_str().to_owned();
    let problem_of = |form: &str| shown.problem.filter(|(at, _)| *at == form).map(|(_, problem)| problem);
    let mail_problem = problem_of(MAIL_CODE).map(|problem| locale.code_problem(problem));
    let factor_problem = problem_of(FACTOR_CODE).map(|problem| locale.factor_problem(problem));
    let summary = [(CODE, &mail_problem), (FACTOR_CODE, &factor_problem)]
        .into_iter()
        .find_map(|(field, problem)| Some((locale.code_problem_title().to_owned(), vec![(field.to_owned(), problem.clone()?)])));
    let form = |words: &'static str, handling: &'static str, style: ButtonStyle, field: Option<AnyView>| {
        view! {
            <form method="post" action=action.clone() novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <CarriedFields carried=shown.carried.clone() />
                <input type="hidden" name=ACTION value=handling />
                {field}
                <Button style>{words}</Button>
            </form>
        }
        .into_any()
    };
    let by_code = shown.factors.has_codes().then(|| {
        let field = view! { <FactorCodeField locale id=FACTOR_CODE error=factor_problem /> }.into_any();
        form(locale.prove_button(), FACTOR_CODE, ButtonStyle::Primary, Some(field))
    });
    let by_passkey = (!shown.factors.passkeys.is_empty() && are_possible(&cx.app.config)).then(|| {
        let (action, carried) = (with_next(PASSKEY_PATH, Some(&shown.next)).as_str().to_owned(), shown.carried.clone());
        view! { <PasskeyWay action words=locale.prove_with_passkey() style=ButtonStyle::Primary carried /> }
    });
    let secondary = if by_code.is_some() { ButtonStyle::Secondary } else { ButtonStyle::Primary };
    let by_mail = shown.may_use_mail.then(|| {
        if shown.is_code_sent {
            let field = view! { <CodeField locale value="" error=mail_problem /> }.into_any();
            form(locale.prove_button(), MAIL_CODE, secondary, Some(field))
        } else {
            form(locale.prove_send_code(), SEND, secondary, None)
        }
    });
    let sent = (shown.may_use_mail && shown.is_code_sent).then(|| locale.prove_code_sent());
    let cx = cx.clone();
    let message = shown.message.map(|words| view! { <Notice tone=NoticeTone::Warning>{words}</Notice> });
    view! {
        <PageTitle text=title />
        <NarrowPage title=title problem=summary>
            {message}
            <p class="mt-3">{lead} " " {sent}</p>
            {by_passkey}
            {by_code}
            {by_mail}
            <h2 class="mt-8 text-h3">{locale.prove_trouble()}</h2>
            <CallForHelp cx />
        </NarrowPage>
    }
    .into_any()
}

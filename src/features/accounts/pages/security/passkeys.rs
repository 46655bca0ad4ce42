//! The passkeys of an account: each with its name, and a way to add another one.

use http::StatusCode;
use leptos::prelude::*;

use super::{PATH, codes::codes_page};
use crate::{
    domain::{field_error::Problem, notice::Notice as Done, passkey_name::PasskeyName, sign_in::PASSKEYS_AT_MOST},
    features::accounts::{
        components::{ACTION, NarrowPage},
        pages::{code::give_session, with_next},
        passkey_question::{ANSWERED, CLIENT, DEVICE, PasskeyForm, PasskeyScript, Question},
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission},
        error::{ServerError, ServerResult},
        factors::{
            own::OwnPasskey,
            passkeys::{
                adding::{self, NewKeyAnswer},
                are_possible,
            },
        },
        flash, reply,
        sessions::device::Device,
    },
    ui::{
        button::{Button, ButtonLink, ButtonStyle},
        page_title::PageTitle,
        text_field::TextField,
    },
};

/// Begins to add one.
pub const BEGIN: &str = "passkey-begynd";
/// Adds it.
pub const ADD: &str = ANSWERED;
/// Removes one.
pub const REMOVE: &str = "passkey-fjern";
/// The field that names one to be removed.
const PASSKEY: &str = "passkey";
/// The field of the name.
pub const NAME: &str = "navn";

/// Asks the device for a key, if the name is one.
pub async fn begin(cx: &RequestContext, sent: &Submission) -> ServerResult<Result<AnyView, Problem>> {
    require(cx)?;
    let name = match PasskeyName::parse(sent.only(NAME)?) {
        Ok(name) => name,
        Err(problem) => return Ok(Err(problem)),
    };
    let question = Question::Create(adding::begin(cx).await?);
    let locale = cx.locale;
    Ok(Ok(view! {
        <PageTitle text=locale.passkey_adding_title() />
        <NarrowPage title=locale.passkey_adding_title()>
            <p class="mt-3">{locale.passkey_adding_lead()}</p>
            <PasskeyForm locale question action=PATH.to_owned()>
                <input type="hidden" name=NAME value=name.as_str().to_owned() />
            </PasskeyForm>
            <p class="mt-4">
                <a class="link inline-flex min-h-target items-center" href=PATH>
                    {locale.security_title()}
                </a>
            </p>
        </NarrowPage>
    }
    .into_any()))
}

/// Adds the key that the device has made.
pub async fn add(cx: &RequestContext, sent: &Submission) -> ServerResult<AnyView> {
    require(cx)?;
    let name = PasskeyName::parse(sent.only(NAME)?).map_err(|_| ServerError::BadRequest("the name of a passkey"))?;
    let answer = NewKeyAnswer { client_data: sent.only(CLIENT)?, authenticator_data: sent.only(DEVICE)? };
    let Some(added) = adding::finish(cx, &name, answer).await? else {
        return Ok(refused(cx));
    };
    give_session(&added.begun.token, added.begun.remembered);
    if !added.recovery_codes.is_empty() {
        return Ok(codes_page(cx, added.recovery_codes));
    }
    done(cx, Done::PasskeyAdded).await
}

/// Removes one.
pub async fn remove(cx: &RequestContext, sent: &Submission) -> ServerResult<AnyView> {
    adding::remove(cx, sent.only(PASSKEY)?).await?;
    done(cx, Done::PasskeyRemoved).await
}

async fn done(cx: &RequestContext, notice: Done) -> ServerResult<AnyView> {
    flash::leave(cx.app.db.write(), &cx.app, cx.account_id()?, notice).await?;
    reply::redirect_to(&with_next(PATH, None));
    Ok(().into_any())
}

fn require(cx: &RequestContext) -> ServerResult<()> {
    if are_possible(&cx.app.config) { Ok(()) } else { Err(ServerError::NotFound) }
}

fn refused(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
    view! {
        <PageTitle text=locale.passkey_adding_title() />
        <NarrowPage title=locale.passkey_adding_title()>
            <p class="mt-3 mb-6">{locale.passkey_failed()}</p>
            <ButtonLink href=PATH>{locale.passkey_try_again()}</ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

/// The passkeys, and the form that begins another one.
#[component]
pub fn Passkeys(
    /// The request.
    cx: RequestContext,
    /// What there is.
    passkeys: Vec<OwnPasskey>,
    /// The name that was typed, and what is wrong with it.
    name: Option<(String, String)>,
) -> impl IntoView {
    let locale = cx.locale;
    let is_full = passkeys.len() >= PASSKEYS_AT_MOST;
    let now = cx.app.clock.now();
    let rows = passkeys.into_iter().map(|passkey| row(locale, passkey, now)).collect::<Vec<_>>();
    let rows = (!rows.is_empty()).then(|| view! { <ul class="slip mt-4 divide-y divide-line">{rows}</ul> });
    let device = Device::read(&cx.user_agent);
    let (value, error) = match name {
        Some((typed, error)) => (typed, Some(error)),
        None => (locale.device(device.browser, device.system), None),
    };
    let add = (!is_full).then(|| {
        view! {
            <form method="post" action=PATH novalidate hidden data-passkey-way class="mt-4 grid gap-5">
                <input type="hidden" name=ACTION value=BEGIN />
                <TextField
                    locale
                    id=NAME
                    name=NAME
                    label=locale.passkey_name_label()
                    help=locale.passkey_name_help()
                    value
                    error
                    autocomplete="off"
                />
                <Button style=ButtonStyle::Secondary>{locale.passkey_add()}</Button>
            </form>
        }
    });
    are_possible(&cx.app.config).then(|| {
        view! {
            <section class="mt-12" aria-labelledby="passkeys">
                <PasskeyScript />
                <h2 id="passkeys" class="text-h2">
                    {locale.passkeys_title()}
                </h2>
                <p class="mt-2 max-w-text">{locale.passkeys_lead()}</p>
                <noscript>
                    <p class="mt-2 max-w-text">{locale.passkeys_need_script()}</p>
                </noscript>
                {rows}
                {add}
            </section>
        }
    })
}

fn row(locale: Locale, passkey: OwnPasskey, now: chrono::DateTime<chrono::Utc>) -> AnyView {
    let last_used = passkey.last_used.map(|moment| locale.days_ago(moment, now));
    let spoken = [": ", &passkey.name].concat();
    view! {
        <li class="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 p-4 sm:p-5">
            <div class="min-w-0">
                <h3 class="text-base font-semibold [overflow-wrap:anywhere]">{passkey.name}</h3>
                <p class="text-small text-ink-2">{locale.passkey_since(&locale.long_date(passkey.since), last_used.as_deref())}</p>
            </div>
            <form method="post" action=PATH>
                <input type="hidden" name=ACTION value=REMOVE />
                <input type="hidden" name=PASSKEY value=passkey.public_id />
                <Button style=ButtonStyle::Small>{locale.passkey_remove()} <span class="sr-only">{spoken}</span></Button>
            </form>
        </li>
    }
    .into_any()
}

//! The own profile: what others see, and where one is signed in.

use http::StatusCode;
use leptos::prelude::*;

use super::with_next;
use crate::{
    domain::{
        field_error::FieldErrors,
        notice::Notice,
        profile_form::{ProfileField, ProfileForm},
    },
    features::{
        accounts::components::{ACTION, ProfileFields, SignedInAs, profile_problem},
        notices::waiting_notice,
        outcome::shown,
    },
    i18n::Locale,
    server::{
        accounts::profile::{self, OwnProfile, Saved},
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        flash, reply,
        sessions::{self, OwnSession},
    },
    ui::{
        back_link::BackLink,
        badge::{Badge, BadgeTone},
        button::{Button, ButtonLink, ButtonStyle},
        error_summary::ErrorSummary,
        page_title::PageTitle,
    },
};

/// Ends one sign-in.
const END_ONE: &str = "log-enhed-ud";
/// Ends all other sign-ins.
const END_OTHERS: &str = "log-andre-ud";
/// The field that names a sign-in.
const SESSION: &str = "enhed";

/// `/profil`
#[component]
pub fn ProfilePage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    let own = profile::own(cx).await?;
    let Some(sent) = sent else {
        return page(cx, own, FieldErrors::none()).await;
    };
    match sent.only(ACTION)? {
        "" => save(cx, own, sent).await,
        END_ONE => {
            sessions::end(cx, sent.only(SESSION)?).await?;
            done(cx, Notice::SessionEnded).await
        }
        END_OTHERS => {
            sessions::end_others(cx).await?;
            done(cx, Notice::OtherSessionsEnded).await
        }
        _ => Err(ServerError::BadRequest("unknown action")),
    }
}

async fn save(cx: &RequestContext, own: OwnProfile, sent: &Submission) -> ServerResult<AnyView> {
    let form = ProfileForm::from_pairs(sent.pairs());
    match profile::save(cx, &form).await? {
        Saved::Yes => {
            reply::redirect_to(&with_next("/profil", None));
            Ok(().into_any())
        }
        Saved::No(errors) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            page(cx, OwnProfile { form, ..own }, errors).await
        }
    }
}

async fn done(cx: &RequestContext, notice: Notice) -> ServerResult<AnyView> {
    flash::leave(cx.app.db.write(), &cx.app, cx.account_id()?, notice).await?;
    reply::redirect_to(&with_next("/profil", None));
    Ok(().into_any())
}

async fn page(cx: &RequestContext, own: OwnProfile, errors: FieldErrors<ProfileField>) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let message = waiting_notice(cx).await?;
    let sessions = sessions::own(cx).await?;
    let summary = profile_problem(locale, &errors).map(|(title, items)| view! { <ErrorSummary title items /> });
    Ok(view! {
        <PageTitle text=locale.profile_title() />
        <div class="max-w-3xl pt-3">
            <BackLink href="/mit" label=locale.menu_mine() />
            {summary}
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{locale.profile_title()}</h1>
            {message.map(|message| view! { <div class="mt-4">{message}</div> })}
            <div class="mt-2">
                <SignedInAs cx=cx.clone() />
            </div>
            <form method="post" action="/profil" novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <p>
                    <span class="block font-semibold">{locale.email_label()}</span>
                    <span class="[overflow-wrap:anywhere]">{own.email}</span>
                    <span class="block text-small text-ink-2">{locale.email_help()}</span>
                </p>
                <ProfileFields locale form=own.form errors />
                <Button>{locale.save_profile()}</Button>
            </form>
            <SignIns cx=cx.clone() sessions />
            <section class="mt-12" aria-labelledby="sikkerhed">
                <h2 id="sikkerhed" class="text-h2">
                    {locale.security_section_title()}
                </h2>
                <p class="mt-2 mb-4 max-w-text">{locale.security_section_lead()}</p>
                <ButtonLink href="/profil/sikkerhed" style=ButtonStyle::Secondary>
                    {locale.security_title()}
                </ButtonLink>
            </section>
            <section class="mt-12" aria-labelledby="mine-oplysninger">
                <h2 id="mine-oplysninger" class="text-h2">
                    {locale.my_data_title()}
                </h2>
                <p class="mt-2 mb-4 max-w-text">{locale.my_data_lead()}</p>
                <ButtonLink href="/profil/oplysninger.zip" style=ButtonStyle::Secondary>
                    {locale.get_my_data()}
                </ButtonLink>
            </section>
            <section class="mt-12" aria-labelledby="slet-konto">
                <h2 id="slet-konto" class="text-h2">
                    {locale.leave_section_title()}
                </h2>
                <p class="mt-2 mb-4 max-w-text">{locale.leave_section_lead()}</p>
                <ButtonLink href="/profil/slet" style=ButtonStyle::Secondary>
                    {locale.leave_title()}
                </ButtonLink>
            </section>
        </div>
    }
    .into_any())
}

/// Where the person is signed in, each with a button that ends it.
#[component]
fn SignIns(cx: RequestContext, sessions: Vec<OwnSession>) -> impl IntoView {
    let locale = cx.locale;
    let now = cx.app.clock.now();
    let has_others = sessions.iter().any(|session| !session.is_this);
    let end_others = has_others.then(|| {
        view! {
            <form method="post" action="/profil" class="mt-4">
                <input type="hidden" name=ACTION value=END_OTHERS />
                <Button style=ButtonStyle::Secondary>{locale.end_all_others()}</Button>
            </form>
        }
    });
    let rows = sessions.into_iter().map(|session| sign_in_row(locale, session, now)).collect_view();
    view! {
        <section class="mt-12" aria-labelledby="enheder">
            <h2 id="enheder" class="text-h2">
                {locale.sign_ins_title()}
            </h2>
            {has_others.then(|| view! { <p class="mt-2 max-w-text">{locale.sign_ins_lead()}</p> })}
            <ul class="slip mt-4 divide-y divide-line">{rows}</ul>
            {end_others}
        </section>
    }
}

fn sign_in_row(locale: Locale, session: OwnSession, now: chrono::DateTime<chrono::Utc>) -> AnyView {
    let device = locale.device(session.device.browser, session.device.system);
    let spoken_device = device.clone();
    let end = (!session.is_this).then(|| {
        view! {
            <form method="post" action="/profil">
                <input type="hidden" name=ACTION value=END_ONE />
                <input type="hidden" name=SESSION value=session.public_id />
                <Button style=ButtonStyle::Small>
                    {locale.end_this_one()} <span class="sr-only">{[": ", &spoken_device].concat()}</span>
                </Button>
            </form>
        }
    });
    let here = session.is_this.then(|| view! { <Badge tone=BadgeTone::Good label=locale.this_device() /> });
    view! {
        <li class="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 p-4 sm:p-5">
            <div class="min-w-0">
                <h3 class="flex flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold">{device} {here}</h3>
                <p class="text-small text-ink-2">
                    {locale.signed_in_since(&locale.long_date(session.since), &locale.days_ago(session.last_used, now))}
                </p>
            </div>
            {end}
        </li>
    }
    .into_any()
}

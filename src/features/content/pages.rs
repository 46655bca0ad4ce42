//! The pages that are read from top to bottom.

use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;

use super::article::{Around, view_article};
use crate::{
    domain::{
        availability::CalendarDate,
        phone::{dial, show_phone},
    },
    i18n::content::ContentPage,
    server::{
        accounts::profile::PRIVACY_VERSION,
        config::Contact,
        context::{RequestContext, use_locale},
        reply,
    },
    ui::{
        button::{ButtonLink, ButtonRow, ButtonStyle},
        icon::{Icon, IconName},
    },
};

/// `/om`
#[component]
pub fn AboutPage() -> impl IntoView {
    view_page(ContentPage::About)
}

/// `/hjaelp`
#[component]
pub fn HelpPage() -> impl IntoView {
    let call =
        use_context::<RequestContext>().map(|context| view! { <RatherCall contact=context.app.config.contact.clone() /> }.into_any());
    view_article(use_locale(), ContentPage::Help, Around { before: call, after: None })
}

/// `/regler`
#[component]
pub fn RulesPage() -> impl IntoView {
    view_page(ContentPage::Rules)
}

/// `/privatliv`
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let edition = CalendarDate::parse(PRIVACY_VERSION).map(|version| use_locale().privacy_edition(&version));
    let after = view! { <p class="text-small text-ink-2">{edition}</p> }.into_any();
    view_article(use_locale(), ContentPage::Privacy, Around { before: None, after: Some(after) })
}

/// `/cookies`
#[component]
pub fn CookiesPage() -> impl IntoView {
    view_page(ContentPage::Cookies)
}

/// `/was`: the statement at the authority where one is set, else our own.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let elsewhere = use_context::<RequestContext>().and_then(|context| context.app.config.was_url.clone());
    if let Some(location) = elsewhere.and_then(|url| HeaderValue::try_from(url.as_str()).ok()) {
        reply::set_header(header::LOCATION, location);
        reply::set_status(StatusCode::FOUND);
    }
    view_page(ContentPage::Accessibility)
}

fn view_page(page: ContentPage) -> AnyView {
    view_article(use_locale(), page, Around::default())
}

/// The first thing on the page of help: a person, for whom reading is not the way.
#[component]
fn RatherCall(contact: Contact) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="slip mt-6 max-w-text p-5 lg:p-6" aria-labelledby="ring">
            <h2 id="ring" class="text-h3">
                {locale.rather_call()}
            </h2>
            <p class="mt-1">{locale.rather_call_help()} " " {locale.human_hours(&contact.name, contact.hours(locale))}</p>
            <div class="mt-4">
                <ButtonRow>
                    <ButtonLink href=["tel:", &dial(&contact.phone)].concat()>
                        <Icon icon=IconName::PhoneFill />
                        {locale.answer_by_phone(&show_phone(&contact.phone))}
                    </ButtonLink>
                    <ButtonLink href=["mailto:", &contact.email].concat() style=ButtonStyle::Secondary>
                        <Icon icon=IconName::EnvelopeSimple />
                        {locale.answer_by_mail()}
                    </ButtonLink>
                </ButtonRow>
            </div>
        </section>
    }
    .into_any()
}

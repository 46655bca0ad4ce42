//! The app that makes codes, on the page about signing in.

use leptos::prelude::*;

use super::{APP_CODE, BEGIN_APP, CONFIRM_APP, PATH, REMOVE_APP};
use crate::{
    features::accounts::components::{ACTION, FactorCodeField},
    i18n::Locale,
    server::factors::{authenticator_app::Setup, own::OwnFactors},
    ui::{
        badge::{Badge, BadgeTone},
        button::{Button, ButtonStyle},
        qr_code::QrCode,
    },
};

/// The app that makes codes: none, being set up, or there.
#[component]
pub fn App(
    /// Language of the frame.
    locale: Locale,
    /// What there is.
    factors: OwnFactors,
    /// What an app that is being set up has to be told.
    setup: Option<Setup>,
    /// What is wrong with its first code.
    error: Option<String>,
) -> impl IntoView {
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

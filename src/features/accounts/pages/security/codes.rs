//! The codes on paper, on the page about signing in, and the page that shows new ones.

use leptos::prelude::*;

use super::{NEW_CODES, PATH};
use crate::{
    features::accounts::components::ACTION,
    i18n::Locale,
    server::{context::RequestContext, factors::own::OwnFactors},
    ui::{
        button::{Button, ButtonStyle},
        page_title::PageTitle,
    },
};

/// The codes on paper.
#[component]
pub fn Codes(
    /// Language of the frame.
    locale: Locale,
    /// What there is.
    factors: OwnFactors,
) -> impl IntoView {
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
pub fn codes_page(cx: &RequestContext, codes: Vec<String>) -> AnyView {
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

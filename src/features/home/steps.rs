//! How it works: from a listing to people who meet, in three steps.

use leptos::prelude::*;

use crate::{
    i18n::Locale,
    ui::icon::{Icon, IconName},
};

/// The three steps.
#[component]
pub fn Steps(locale: Locale) -> impl IntoView {
    let steps = [
        (IconName::Note, locale.step_listing(), locale.step_listing_help()),
        (IconName::MagnifyingGlassBold, locale.step_find(), locale.step_find_help()),
        (IconName::Handshake, locale.step_meet(), locale.step_meet_help()),
    ];
    let last = steps.len() - 1;
    let steps: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(at, (icon, title, help))| {
            view! {
                <li class="relative flex gap-4 pb-6 md:block md:pb-0">
                    {(at < last)
                        .then(|| {
                            view! {
                                <span
                                    class="absolute bottom-0 left-6 top-12 w-0.5 -translate-x-1/2 bg-line md:bottom-auto md:left-14 md:top-6 md:h-0.5 md:w-[calc(100%-2.5rem)] md:translate-x-0"
                                    aria-hidden="true"
                                ></span>
                            }
                        })}
                    <span class=if at < last {
                        "relative inline-grid size-12 shrink-0 place-items-center rounded-full border border-line bg-surface text-action"
                    } else {
                        "relative inline-grid size-12 shrink-0 place-items-center rounded-full bg-idea text-on-idea"
                    }>
                        <Icon icon />
                    </span>
                    <div class="md:mt-3">
                        <h3 class="text-h3">{title}</h3>
                        <p class="text-ink-2">{help}</p>
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <section class="mt-12 lg:mt-20" aria-labelledby="hvordan">
            <h2 id="hvordan" class="text-h2 lg:text-h1">
                {locale.home_steps()}
            </h2>
            <ol class="mt-5 grid md:grid-cols-3 md:gap-8">{steps}</ol>
        </section>
    }
    .into_any()
}

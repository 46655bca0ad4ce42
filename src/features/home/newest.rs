//! The newest listings on the front page.

use leptos::prelude::*;

use crate::{
    features::listings::{
        components::listing_card::{HeadingLevel, ListingCard},
        model::ListingCard as Card,
    },
    i18n::Locale,
    ui::{
        button::ButtonLink,
        empty_state::EmptyState,
        icon::{Icon, IconName},
    },
};

/// The newest listings, with the way to all of them; on an empty board the way to the first.
#[component]
pub fn Newest(
    locale: Locale,
    cards: Vec<Card>,
    /// How many there are on the board; none for more than are counted.
    count: Option<u32>,
) -> impl IntoView {
    if cards.is_empty() {
        return view! {
            <div class="mt-12 lg:mt-16">
                <EmptyState title=locale.home_quiet() text=locale.home_quiet_help()>
                    <ButtonLink href="/opslag/ny">{locale.home_first_listing()}</ButtonLink>
                </EmptyState>
            </div>
        }
        .into_any();
    }
    let cards: Vec<_> = cards
        .into_iter()
        .map(|card| {
            view! {
                // The last of an odd number fills its row of two.
                <li class="flex md:max-lg:last:odd:col-span-2">
                    <ListingCard card locale level=HeadingLevel::Three />
                </li>
            }
        })
        .collect();
    view! {
        <section class="mt-12 lg:mt-16" aria-labelledby="nyt">
            <div class="flex flex-wrap items-baseline justify-between gap-x-6">
                <h2 id="nyt" class="text-h2 lg:text-h1">
                    {locale.home_newest()}
                </h2>
                <a class="link inline-flex min-h-target items-center gap-2 font-semibold" href="/opslag">
                    {locale.see_all_listings(count)}
                    <Icon icon=IconName::ArrowRight class="size-5 shrink-0" />
                </a>
            </div>
            <ul class="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 lg:grid-cols-3 lg:gap-5">{cards}</ul>
        </section>
    }
    .into_any()
}

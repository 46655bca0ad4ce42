//! What a search found: the chosen filters, the cards, the way to more, or what stands there when there is nothing.

use leptos::prelude::*;

use super::{
    listing_card::{HeadingLevel, ListingCard},
    narrowing::Narrowing,
    nothing_found::NothingFound,
    other_words::DidYouMean,
};
use crate::{
    domain::board_filter::{BoardFilter, Sorting},
    features::{
        listings::model::{BoardResults as Results, ListingCard as Card},
        sharing::feed_link::FeedLink,
    },
    i18n::Locale,
    ui::{
        button::{ButtonLink, ButtonStyle},
        icon::{Icon, IconName},
        pagination::Pagination,
    },
};

/// One page of the board.
#[component]
pub fn BoardResults(
    /// What was found.
    results: Results,
    /// What was asked for.
    filter: BoardFilter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let searched = filter.clone();
    let feed = (!results.cards.is_empty()).then(|| view! { <FeedLink filter=filter.clone() locale=locale /> });
    let choices = results.choices.clone();
    let narrowing = choices.map(|choices| view! { <Narrowing choices=choices filter=filter.clone() locale=locale /> });
    let watch = view! {
        <div class="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-card bg-action-soft p-4 text-action-soft-ink sm:p-5 print:hidden">
            <p class="min-w-56 flex-1">{locale.watch_invitation()}</p>
            <ButtonLink href=filter.watch_path() style=ButtonStyle::Secondary>
                {locale.watch_button()}
            </ButtonLink>
        </div>
    };
    let is_near_nothing = filter.sorting == Sorting::Nearest && filter.district.is_none();
    let hint = is_near_nothing.then(|| view! { <p class="mt-2">{locale.nearest_to_what()}</p> });
    let meant = results.did_you_mean.map(|meant| view! { <DidYouMean meant=meant filter=filter.clone() locale=locale /> });
    let pages = (results.last_page > 1).then(
        || view! { <Pagination locale=locale page=results.page pages=results.last_page href=move |page| searched.on_page(page).path() /> },
    );
    let near = results.near;
    let near = (!near.is_empty()).then(|| view! { <NearWords cards=near locale=locale /> });
    let body = if results.cards.is_empty() && near.is_some() {
        view! { <p class="mt-4">{locale.nobody_says_it()}</p> }.into_any()
    } else if results.cards.is_empty() {
        view! { <NothingFound filter=filter.clone() choices=results.choices last_page=results.last_page suggested=results.suggested locale=locale /> }.into_any()
    } else {
        view! {
            <CardGrid cards=results.cards level=HeadingLevel::Two label=locale.listings_label() locale=locale />
            {pages}
        }
        .into_any()
    };
    view! {
        <ChosenFilters filter=filter locale=locale />
        {meant}
        {hint}
        {body}
        {near}
        {narrowing}
        {watch}
        {feed}
    }
    .into_any()
}

#[component]
fn CardGrid(cards: Vec<Card>, level: HeadingLevel, label: &'static str, locale: Locale) -> impl IntoView {
    let cards =
        cards.into_iter().map(|card| view! { <li class="flex"><ListingCard card=card locale=locale level=level /></li> }).collect_view();
    view! {
        <ul class="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 lg:gap-5" aria-label=label>
            {cards}
        </ul>
    }
}

/// Listings that say what was searched for in other words.
#[component]
fn NearWords(cards: Vec<Card>, locale: Locale) -> impl IntoView {
    view! {
        <section class="mt-8" aria-labelledby="i-andre-ord">
            <h2 id="i-andre-ord" class="text-h2">
                {locale.in_other_words()}
            </h2>
            <CardGrid cards=cards level=HeadingLevel::Three label=locale.in_other_words() locale=locale />
        </section>
    }
    .into_any()
}

/// Every chosen filter as a link to the same search without it.
#[component]
fn ChosenFilters(filter: BoardFilter, locale: Locale) -> impl IntoView {
    let first = filter.on_page(1);
    let mut chosen: Vec<(String, BoardFilter)> = Vec::new();
    if !first.query.is_empty() {
        chosen.push((format!("»{}«", first.query), BoardFilter { query: String::new(), ..first.clone() }));
    }
    if let Some(kind) = first.kind {
        chosen.push((locale.kinds(kind).to_owned(), BoardFilter { kind: None, ..first.clone() }));
    }
    if let Some(category) = first.category {
        chosen.push((locale.category(category).to_owned(), BoardFilter { category: None, ..first.clone() }));
    }
    if let Some(district) = first.district {
        let name = match first.nearest_to() {
            Some(origin) => format!("{}: {}", locale.sorting(Sorting::Nearest), origin.name()),
            None => district.name().to_owned(),
        };
        chosen.push((name, BoardFilter { district: None, ..first.clone() }));
    }
    for day in &first.days {
        let rest = first.days.iter().copied().filter(|other| other != day).collect();
        chosen.push((locale.weekday(*day).to_owned(), BoardFilter { days: rest, ..first.clone() }));
    }
    if let Some(party) = first.party {
        chosen.push((locale.party_kind(party).to_owned(), BoardFilter { party: None, ..first.clone() }));
    }
    (!chosen.is_empty()).then(|| {
        let chips = chosen
            .into_iter()
            .map(|(name, without)| {
                view! {
                    <li>
                        <a
                            href=without.path()
                            class="inline-flex min-h-target items-center gap-2 rounded-full bg-action-soft px-4 text-small font-semibold text-action-soft-ink hover:underline"
                        >
                            <span class="sr-only">{locale.remove_filter()}</span>
                            {name}
                            <Icon icon=IconName::XBold class="size-4 shrink-0" />
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="mt-2 flex flex-wrap gap-2" aria-label=locale.chosen_filters()>
                {chips}
                <li>
                    <a class="link inline-flex min-h-target items-center px-2 text-small" href="/opslag">
                        {locale.reset_filters()}
                    </a>
                </li>
            </ul>
        }
    })
}

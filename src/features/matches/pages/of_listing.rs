//! On the page of a listing: what fits it, and what is like it.

use leptos::prelude::*;

use crate::{
    domain::{board_filter::BoardFilter, category::Category, kind::Kind, listing_id::ListingId},
    features::{
        listings::{
            components::listing_card::{HeadingLevel, ListingCard},
            model::{ListingCard as Alike, ListingDetails},
        },
        matches::{
            components::{
                dismiss_form::{ACTION, DismissForm, MATCH, UNDO},
                match_card::MatchCard,
                reasons::Reader,
            },
            model::{Dismissed, ListingMatches, MatchCard as Card},
        },
    },
    i18n::Locale,
    ui::{
        brand::{HalvesApart, HalvesJoined},
        button::{Button, ButtonLink, ButtonStyle},
    },
};

/// The heading, and where a press on this page leads back to.
pub const MATCHES_ID: &str = "match";

/// What fits a listing on the board.
#[component]
pub fn MatchesOfListing(
    /// The listing.
    listing: ListingDetails,
    /// What was found.
    matches: ListingMatches,
    /// How the owner is told about more, if it is the owner who asks.
    watch: Option<AnyView>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let id = listing.card.id.clone();
    let reader = if listing.own { Reader::OneOfThem } else { Reader::Anybody };
    let nothing = matches.cards.is_empty();
    // The owner is told by the listing's own watch, everybody else can watch for more like it.
    let more_like_it = (watch.is_none() && !nothing).then(|| view! { <WatchForMore listing=listing.clone() locale=locale /> });
    let dismissed =
        (!matches.dismissed.is_empty()).then(|| view! { <DismissedBefore id=id.clone() dismissed=matches.dismissed locale=locale /> });
    let body = if nothing {
        view! { <NoneYet listing=listing has_watch=watch.is_some() locale=locale /> }.into_any()
    } else {
        let cards = matches.cards.into_iter().map(|found| view_card(&id, found, reader, locale)).collect_view();
        view! { <ul class="mt-5 grid grid-cols-[minmax(0,1fr)] gap-4 lg:gap-5">{cards}</ul> }.into_any()
    };
    let glyph = if nothing {
        view! { <HalvesApart class="hidden h-12 w-auto shrink-0 sm:block" /> }.into_any()
    } else {
        view! { <HalvesJoined class="hidden h-12 w-auto shrink-0 sm:block" /> }.into_any()
    };
    let help = (!nothing).then(|| view! { <p class="mt-1 text-ink-2">{locale.matches_help()}</p> });
    view! {
        <section class="mt-12 lg:mt-16 print:hidden" aria-labelledby=MATCHES_ID>
            <div class="flex items-center gap-4">
                {glyph}
                <div>
                    <h2 id=MATCHES_ID class="scroll-mt-6 text-h2" tabindex="-1">
                        {locale.matches_heading()}
                    </h2>
                    {help}
                </div>
            </div>
            {body}
            {dismissed}
            {watch}
            {more_like_it}
        </section>
    }
    .into_any()
}

/// Listings of the same kind that are about the same.
#[component]
pub fn AlikeListings(
    /// What is like it.
    cards: Vec<Alike>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let cards = cards
        .into_iter()
        .map(|card| view! { <li class="flex md:max-lg:last:odd:col-span-2"><ListingCard card=card locale=locale level=HeadingLevel::Three /></li> })
        .collect_view();
    view! {
        <section class="mt-12 lg:mt-16 print:hidden" aria-labelledby="lignende">
            <h2 id="lignende" class="text-h2">
                {locale.alike_heading()}
            </h2>
            <ul class="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 lg:grid-cols-3 lg:gap-5">{cards}</ul>
        </section>
    }
    .into_any()
}

fn view_card(id: &ListingId, found: Card, reader: Reader, locale: Locale) -> AnyView {
    let (action, other, title) = (id.path(), found.card.id.clone(), found.card.title.clone());
    let card = match reader {
        Reader::OneOfThem => view! {
            <MatchCard found=found reader=reader locale=locale>
                <DismissForm action=action other=other title=title locale=locale />
            </MatchCard>
        }
        .into_any(),
        Reader::Anybody => view! { <MatchCard found=found reader=reader locale=locale /> }.into_any(),
    };
    view! { <li class="flex">{card}</li> }.into_any()
}

/// Many needs have no answer yet: said as it is, with the offer to be told.
#[component]
fn NoneYet(listing: ListingDetails, has_watch: bool, locale: Locale) -> impl IntoView {
    let (text, way_on) = if has_watch {
        (locale.no_matches_own(), None)
    } else {
        (locale.no_matches(), Some(view! { <WatchForMore listing=listing locale=locale /> }))
    };
    view! {
        <div class="slip mt-5 p-5 sm:p-6">
            <p class="text-h3 font-semibold">{locale.no_matches_title()}</p>
            <p class="mt-1 text-ink-2">{text}</p>
            {way_on}
        </div>
    }
    .into_any()
}

/// Leads to watching for what answers such a listing.
#[component]
fn WatchForMore(listing: ListingDetails, locale: Locale) -> impl IntoView {
    let kind = if listing.card.kind == Kind::Offer { Kind::Request } else { Kind::Offer };
    let category = Category::ALL.iter().copied().find(|category| locale.category(*category) == listing.category);
    let search = BoardFilter { kind: Some(kind), category, ..BoardFilter::default() };
    view! {
        <p class="mt-6">
            <ButtonLink href=search.watch_path() style=ButtonStyle::Secondary>
                {locale.watch_button()}
            </ButtonLink>
        </p>
    }
    .into_any()
}

/// What the owner said no to, each with the way back.
#[component]
fn DismissedBefore(id: ListingId, dismissed: Vec<Dismissed>, locale: Locale) -> impl IntoView {
    let rows = dismissed
        .into_iter()
        .map(|other| {
            view! {
                <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                    <a class="link inline-flex min-h-target items-center" href=other.id.path()>
                        {other.title.clone()}
                    </a>
                    <form method="post" action=id.path()>
                        <input type="hidden" name=MATCH value=other.id.to_string() />
                        <Button name=ACTION value=UNDO style=ButtonStyle::Small>
                            {locale.dismissed_undo()}
                            <span class="sr-only">{[": ", &other.title].concat()}</span>
                        </Button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="mt-4">
            <summary class="link inline-flex min-h-target items-center">{locale.dismissed_summary()}</summary>
            <ul class="slip mt-2 grid gap-2 p-4">{rows}</ul>
        </details>
    }
    .into_any()
}

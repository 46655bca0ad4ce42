//! A listing as a card: the whole card leads to its page.

use leptos::prelude::*;

use crate::{
    domain::{party::PartyKind, quantity::Pips},
    features::{listings::model::ListingCard as Card, pictures::components::card_picture::CardPicture},
    i18n::Locale,
    ui::{
        badge::{Badge, BadgeTone},
        icon::{Icon, IconName},
        kind_label::KindLabel,
        marked_text::MarkedText,
        pip_row::PipRow,
    },
};

/// The level of a card's heading on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    /// Directly under the page's heading.
    Two,
    /// Under the heading of a section.
    Three,
}

/// A listing as a card.
#[component]
pub fn ListingCard(
    /// What it shows.
    card: Card,
    /// The language of the page.
    locale: Locale,
    /// The level of its heading.
    level: HeadingLevel,
) -> impl IntoView {
    let (foreign, direction) = foreign_words(&card, locale);
    let title = view! { <MarkedText text=card.title.clone() marks=card.marks.title.clone() /> };
    let link = view! { <a class="card-link" href=card.id.path()>{title}</a> };
    let excerpt = view! { <MarkedText text=card.excerpt.clone() marks=card.marks.excerpt.clone() /> };
    let heading = match level {
        HeadingLevel::Two => view! { <h2 class="text-h3" lang=foreign dir=direction>{link}</h2> }.into_any(),
        HeadingLevel::Three => view! { <h3 class="text-h3" lang=foreign dir=direction>{link}</h3> }.into_any(),
    };
    view! { <CardFace card=card heading=heading excerpt=excerpt.into_any() locale=locale /> }
}

/// A listing as it will look on a card. It leads nowhere, and its headline is none on the page it stands on.
#[component]
pub fn UnlinkedCard(
    /// What it shows.
    card: Card,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let (foreign, direction) = foreign_words(&card, locale);
    let heading = view! {
        <p class="text-h3 font-semibold" lang=foreign dir=direction>
            {card.title.clone()}
        </p>
    };
    let excerpt = card.excerpt.clone().into_any();
    view! { <CardFace card=card heading=heading.into_any() excerpt=excerpt locale=locale /> }
}

/// The language and direction of words that are not in the language of the page.
fn foreign_words(card: &Card, locale: Locale) -> (Option<&'static str>, Option<&'static str>) {
    let language = card.language.slug();
    let foreign = (language != locale.slug()).then_some(language);
    (foreign, foreign.map(|_| card.language.direction()))
}

/// Everything on a card, with the heading and the excerpt it is given.
#[component]
fn CardFace(card: Card, heading: AnyView, excerpt: AnyView, locale: Locale) -> impl IntoView {
    let (foreign, direction) = foreign_words(&card, locale);
    view! {
        <article class="slip relative flex w-full min-w-0 flex-col pb-4 has-[a:hover]:shadow-lift">
            {card.picture.map(|picture| view! { <CardPicture picture=picture /> })}
            <div class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 pt-4 pr-4">
                <KindLabel kind=card.kind locale=locale />
                <span class="ml-auto flex items-center gap-3 text-right text-small text-ink-2">
                    {card.urgent.then(|| view! { <UrgentBadge locale=locale /> })} {card.age}
                </span>
            </div>
            <div class="px-4 pt-3">
                {heading} <p class="mt-1.5 line-clamp-2 text-small text-ink-2" lang=foreign dir=direction>
                    {excerpt}
                </p>
            </div>
            <ul class="mt-auto grid gap-1 px-4 pt-3 text-small">
                <Fact icon=party_icon(card.party_kind) text=card.party />
                <Fact icon=IconName::MapPin text=card.place />
                <Fact icon=IconName::CalendarBlank text=card.when />
                {card.quantity.map(|quantity| view! { <Places quantity=quantity pips=card.pips /> })}
            </ul>
        </article>
    }
    .into_any()
}

/// Says that a listing cannot wait.
#[component]
pub fn UrgentBadge(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    view! { <Badge tone=BadgeTone::Waiting label=locale.urgent_badge() icon=IconName::LightningFill /> }
}

/// How many there are, and what is left of a few.
#[component]
fn Places(quantity: String, pips: Option<Pips>) -> impl IntoView {
    view! {
        <li class="flex min-w-0 items-start gap-2">
            <Icon icon=IconName::Users class="size-5 mt-0.5 shrink-0 text-ink-2" />
            <span class="flex min-w-0 flex-wrap items-center gap-x-2">
                {pips.map(|pips| view! { <PipRow pips=pips /> })} <span class="min-w-0">{quantity}</span>
            </span>
        </li>
    }
}

#[component]
fn Fact(icon: IconName, text: String) -> impl IntoView {
    view! {
        <li class="flex min-w-0 items-start gap-2">
            <Icon icon=icon class="size-5 mt-0.5 shrink-0 text-ink-2" />
            <span class="min-w-0">{text}</span>
        </li>
    }
}

/// The icon for a kind of party.
pub const fn party_icon(kind: PartyKind) -> IconName {
    match kind {
        PartyKind::Citizen => IconName::User,
        PartyKind::Association => IconName::UsersThree,
        PartyKind::Business => IconName::Storefront,
        PartyKind::Municipality => IconName::Buildings,
    }
}

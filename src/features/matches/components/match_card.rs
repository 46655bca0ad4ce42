//! A match in full: what it is, why it fits, and what may be a problem.

use leptos::prelude::*;

use super::reasons::{Reader, obstacle_in_words, reason_in_words};
use crate::{
    features::{
        listings::components::listing_card::party_icon,
        matches::model::{Fit, MatchCard as Card},
    },
    i18n::Locale,
    matching::reason::{Obstacle, Reason},
    ui::{
        brand::{HalvesApart, HalvesJoined},
        icon::{Icon, IconName},
        kind_label::KindLabel,
    },
};

/// A match as a card under an `h2`. `children` are what its reader can do about it.
#[component]
pub fn MatchCard(
    /// What it shows.
    found: Card,
    /// Whose page it stands on.
    reader: Reader,
    /// The language of the page.
    locale: Locale,
    /// What can be done about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let card = found.card;
    let language = card.language.slug();
    let foreign = (language != locale.slug()).then_some(language);
    let direction = foreign.map(|_| card.language.direction());
    let fits_in_all = found.obstacles.is_empty();
    let obstacles = (!fits_in_all).then(|| view! { <Obstacles obstacles=found.obstacles locale=locale /> });
    // On phones the green field ends the card, where nothing comes after it.
    let (ends, columns) = match (fits_in_all, children.is_some()) {
        (true, false) => ("md:pb-5", "mt-4 md:px-6"),
        (true, true) => ("pb-4 sm:pb-5", "mt-4 md:px-6"),
        (false, _) => ("pb-4 sm:pb-5", "mt-4 grid md:grid-cols-[3fr_2fr] md:px-6"),
    };
    view! {
        <article class=["slip relative flex w-full min-w-0 flex-col overflow-clip ", ends].concat()>
            <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-4 pr-4 sm:pr-6">
                <KindLabel kind=card.kind locale=locale />
                <FitMark fit=found.fit locale=locale />
            </div>
            <div class="px-4 pt-3 sm:px-6">
                <h3 class="text-h3" lang=foreign dir=direction>
                    <a class="link inline-flex min-h-target items-center !text-ink" href=card.id.path()>
                        {card.title}
                    </a>
                </h3>
                <p class="mt-1.5 flex flex-wrap items-center gap-x-5 gap-y-1 text-small text-ink-2">
                    <span class="inline-flex min-w-0 items-center gap-2">
                        <Icon icon=party_icon(card.party_kind) class="size-5 shrink-0" />
                        {card.party}
                    </span>
                    <span class="inline-flex items-center gap-2">
                        <Icon icon=IconName::MapPin class="size-5 shrink-0" />
                        {card.place}
                    </span>
                    <span class="inline-flex items-center gap-2">
                        <Icon icon=IconName::CalendarBlank class="size-5 shrink-0" />
                        {card.when}
                    </span>
                </p>
            </div>
            <div class=columns>
                <Reasons reasons=found.reasons reader=reader locale=locale />
                {obstacles}
            </div>
            {children.map(|children| view! { <div class="px-4 pt-4 sm:px-6">{children()}</div> })}
        </article>
    }
    .into_any()
}

/// How well two listings fit: a glyph and words.
#[component]
pub fn FitMark(
    /// How well.
    fit: Fit,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let (glyph, words) = match fit {
        Fit::VeryWell => (view! { <HalvesJoined class="h-7 w-auto shrink-0" /> }.into_any(), locale.fits_very_well()),
        Fit::Well => (view! { <HalvesJoined class="h-7 w-auto shrink-0" /> }.into_any(), locale.fits_well()),
        Fit::Perhaps => (view! { <HalvesApart class="h-7 w-auto shrink-0" /> }.into_any(), locale.fits_perhaps()),
    };
    view! {
        <p class="flex items-center gap-2.5 text-small font-semibold">
            {glyph}
            <span>{words}</span>
        </p>
    }
}

#[component]
fn Reasons(reasons: Vec<Reason>, reader: Reader, locale: Locale) -> impl IntoView {
    let items = reasons
        .iter()
        .map(|reason| {
            let (words, proof) = reason_in_words(reason, reader, locale);
            view! {
                <li class="flex items-start gap-3">
                    <span class="mt-0.5 inline-grid size-7 shrink-0 place-items-center rounded-full bg-offer text-on-offer">
                        <Icon icon=IconName::CheckBold class="size-4 shrink-0" />
                    </span>
                    <span class="min-w-0 pt-0.5">
                        <strong>{words}</strong>
                        {proof.map(|proof| view! { <span class="block text-small text-ink-2">{proof}</span> })}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="bg-offer-soft px-4 py-4 sm:px-6 md:rounded-card md:py-5">
            <h4 class="text-small text-offer-ink">{locale.what_fits()}</h4>
            <ul class="mt-2.5 grid gap-3">{items}</ul>
        </div>
    }
    .into_any()
}

#[component]
fn Obstacles(obstacles: Vec<Obstacle>, locale: Locale) -> impl IntoView {
    let items = obstacles
        .iter()
        .map(|obstacle| {
            view! {
                <li class="flex items-start gap-3">
                    <span class="mt-0.5 inline-grid size-7 shrink-0 place-items-center rounded-full bg-talk text-on-talk">
                        <Icon icon=IconName::ChatCircleDots class="size-5 shrink-0" />
                    </span>
                    <strong class="min-w-0 pt-0.5">{obstacle_in_words(obstacle, locale)}</strong>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="px-4 pt-4 sm:px-6 md:py-5">
            <h4 class="text-small text-talk-ink">{locale.what_may_not()}</h4>
            <ul class="mt-2.5 grid gap-3">{items}</ul>
        </div>
    }
    .into_any()
}

//! A match in a few lines, for lists beside something else.

use leptos::prelude::*;

use super::{
    match_card::FitMark,
    reasons::{Reader, obstacle_in_words, reason_in_words},
};
use crate::{
    features::matches::model::MatchCard as Card,
    i18n::Locale,
    ui::{
        icon::{Icon, IconName},
        kind_label::kind_icon,
    },
};

/// Reasons that are told.
const REASONS: usize = 3;

/// A match as an item of a list, under an `h2` or `h3`. `children` come last.
#[component]
pub fn ShortMatch(
    /// What it shows.
    found: Card,
    /// The language of the page.
    locale: Locale,
    /// What else there is to say or do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let card = found.card;
    let language = card.language.slug();
    let foreign = (language != locale.slug()).then_some(language);
    let direction = foreign.map(|_| card.language.direction());
    let fit = (!found.reasons.is_empty()).then(|| view! { <FitMark fit=found.fit locale=locale /> });
    let reasons = found
        .reasons
        .iter()
        .take(REASONS)
        .map(|reason| {
            let (words, _) = reason_in_words(reason, Reader::OneOfThem, locale);
            view! {
                <li class="flex gap-2">
                    <Icon icon=IconName::CheckBold class="size-5 mt-0.5 shrink-0 text-offer" />
                    <span class="min-w-0">{words}</span>
                </li>
            }
        })
        .collect_view();
    let obstacles = found
        .obstacles
        .iter()
        .map(|obstacle| {
            view! {
                <li class="flex gap-2">
                    <Icon icon=IconName::ChatCircleDots class="size-5 mt-0.5 shrink-0 text-talk" />
                    <span class="min-w-0">{locale.what_may_not()} ": " {obstacle_in_words(obstacle, locale)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <li class="grid min-w-0 gap-1 border-t border-line p-4 first:border-0 sm:px-5">
            {fit}
            <p class="text-base font-semibold [overflow-wrap:anywhere]" lang=foreign dir=direction>
                <a class="link inline-flex min-h-target items-center !text-ink" href=card.id.path()>
                    {card.title}
                </a>
            </p>
            <p class="flex gap-x-2 text-small text-ink-2">
                <Icon icon=kind_icon(card.kind) class="size-5 shrink-0" />
                <span class="min-w-0">{locale.kind(card.kind)} " · " {card.party} " · " {card.place} " · " {card.when}</span>
            </p>
            <ul class="grid gap-1 text-small">{reasons} {obstacles}</ul>
            {children.map(|children| children())}
        </li>
    }
    .into_any()
}

//! A friendly word when there is nothing, and the ways on that lead to something.

use leptos::prelude::*;

use super::other_words::WordsOnTheBoard;
use crate::{
    domain::{board_choices::ChoiceCounts, board_filter::BoardFilter},
    i18n::Locale,
    ui::{
        button::{ButtonLink, ButtonStyle},
        empty_state::EmptyState,
    },
};

/// What stands where listings would be.
#[component]
pub fn NothingFound(
    /// What was asked for.
    filter: BoardFilter,
    /// How many listings other choices would show.
    choices: Option<ChoiceCounts>,
    /// The last page there is.
    last_page: u32,
    /// Words that stand on the board.
    suggested: Vec<String>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let everything = move || view! { <ButtonLink href="/opslag" style=ButtonStyle::Secondary>{locale.show_everything()}</ButtonLink> };
    if filter.page > last_page {
        return view! {
            <EmptyState title=locale.no_such_page() text=locale.no_such_page_help()>
                <ButtonLink href=filter.on_page(last_page).path()>{locale.go_to_page(last_page)}</ButtonLink>
                {everything()}
            </EmptyState>
        }
        .into_any();
    }
    if !filter.narrows() {
        return view! {
            <EmptyState title=locale.nothing_yet() text=locale.nothing_yet_help()>
                <ButtonLink href="/opslag/ny">{locale.create_listing()}</ButtonLink>
            </EmptyState>
        }
        .into_any();
    }
    let asks_for_words_alone = !BoardFilter { query: String::new(), ..filter.clone() }.narrows();
    let ways = choices.map(|choices| ways_on(&filter, &choices, locale)).unwrap_or_default();
    // Where no choice is to blame, the words are.
    let words_find_nothing = asks_for_words_alone || (ways.is_empty() && !filter.query.is_empty());
    let help = if words_find_nothing { locale.other_words_help() } else { locale.fewer_choices_help() };
    let title = if asks_for_words_alone { locale.nothing_found_for(&filter.query) } else { locale.nothing_found().to_owned() };
    let ways = (!ways.is_empty()).then(|| {
        let ways = ways
            .into_iter()
            .map(|(name, count, search)| {
                view! {
                    <li>
                        <a class="link inline-flex min-h-target items-center" href=search.path()>
                            {locale.show_without(count, &name)}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="w-full">{ways}</ul> }
    });
    let others = (!suggested.is_empty()).then(|| view! { <WordsOnTheBoard words=suggested locale=locale /> });
    view! {
        <EmptyState title=title text=help>
            {ways}
            {others}
            <ButtonLink href="/opslag/ny">{locale.create_listing()}</ButtonLink>
            {everything()}
        </EmptyState>
    }
    .into_any()
}

/// The search without one of its choices, where that finds something: what is left out, and how many there are then.
fn ways_on(filter: &BoardFilter, choices: &ChoiceCounts, locale: Locale) -> Vec<(String, u32, BoardFilter)> {
    let filter = filter.on_page(1);
    let days = filter.days.iter().map(|day| locale.weekday(*day)).collect::<Vec<_>>().join(", ");
    let ways = [
        filter.kind.map(|kind| (locale.kinds(kind).to_owned(), choices.kinds.any, BoardFilter { kind: None, ..filter.clone() })),
        filter.category.map(|category| {
            (locale.category(category).to_owned(), choices.categories.any, BoardFilter { category: None, ..filter.clone() })
        }),
        filter
            .only_district()
            .map(|district| (district.name().to_owned(), choices.districts.any, BoardFilter { district: None, ..filter.clone() })),
        filter.party.map(|party| (locale.party_kind(party).to_owned(), choices.parties.any, BoardFilter { party: None, ..filter.clone() })),
        (!filter.days.is_empty()).then(|| (days, choices.days.any, BoardFilter { days: Vec::new(), ..filter.clone() })),
    ];
    ways.into_iter().flatten().filter(|(_, count, _)| *count > 0).collect()
}

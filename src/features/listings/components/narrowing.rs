//! Ways to narrow what was found: every category, district and kind of party with how many listings it would leave.

use leptos::prelude::*;

use crate::{
    domain::{
        board_choices::{ChoiceCounts, GroupCounts},
        board_filter::BoardFilter,
        category::Category,
        district::District,
        party::PartyKind,
    },
    i18n::Locale,
    ui::icon::{Icon, IconName},
};

/// A choice: its name, whether it is chosen, and the search with it, or without it if it is chosen.
struct Choice {
    name: &'static str,
    chosen: bool,
    search: BoardFilter,
}

/// The choices as links, closed behind one line.
#[component]
pub fn Narrowing(
    /// How many listings each choice would leave.
    choices: ChoiceCounts,
    /// What is chosen now.
    filter: BoardFilter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let filter = filter.on_page(1);
    let categories = Category::ALL.iter().map(|category| {
        let chosen = filter.category == Some(*category);
        let search = BoardFilter { category: (!chosen).then_some(*category), ..filter.clone() };
        Choice { name: locale.category(*category), chosen, search }
    });
    let districts = District::all().iter().map(|district| {
        let chosen = filter.district == Some(district.code);
        let search = BoardFilter { district: (!chosen).then_some(district.code), ..filter.clone() };
        Choice { name: district.name, chosen, search }
    });
    let parties = PartyKind::ALL.iter().map(|party| {
        let chosen = filter.party == Some(*party);
        let search = BoardFilter { party: (!chosen).then_some(*party), ..filter.clone() };
        Choice { name: locale.party_kind(*party), chosen, search }
    });
    // A district that distances are measured from narrows nothing.
    let districts = filter
        .nearest_to()
        .is_none()
        .then(|| view! { <Group title=locale.district_label() choices=districts.collect() counts=choices.districts locale=locale /> });
    view! {
        <details class="group/n slip mt-8">
            <summary class="flex min-h-target items-center gap-3 px-4 font-semibold">
                {locale.narrow_results()} <span class="ml-auto group-open/n:rotate-180">
                    <Icon icon=IconName::CaretDownBold class="size-5 shrink-0" />
                </span>
            </summary>
            <div class="grid gap-4 px-4 pb-4 pt-1">
                <Group title=locale.category_label() choices=categories.collect() counts=choices.categories locale=locale />
                {districts}
                <Group title=locale.party_label() choices=parties.collect() counts=choices.parties locale=locale />
            </div>
        </details>
    }
    .into_any()
}

#[component]
fn Group(title: &'static str, choices: Vec<Choice>, counts: GroupCounts, locale: Locale) -> impl IntoView {
    let chips = choices
        .into_iter()
        .zip(counts.each)
        .map(|(choice, count)| view! { <li><Chip choice=choice count=count locale=locale /></li> })
        .collect_view();
    view! {
        <div>
            <h2 class="text-base font-semibold">{title}</h2>
            <ul class="mt-1.5 flex flex-wrap gap-2">{chips}</ul>
        </div>
    }
    .into_any()
}

/// A link to the search with this choice. One that would find nothing is only said.
#[component]
fn Chip(choice: Choice, count: u32, locale: Locale) -> impl IntoView {
    let number = view! {
        <span aria-hidden="true">{locale.count_in_short(Some(count))}</span>
        <span class="sr-only">", "{locale.count_in_words(Some(count))}</span>
    };
    if count == 0 && !choice.chosen {
        return view! { <span class="narrow text-ink-2">{choice.name} {number}</span> }.into_any();
    }
    view! {
        <a class="narrow" href=choice.search.path() aria-current=choice.chosen.then_some("true")>
            {choice.name}
            {number}
        </a>
    }
    .into_any()
}

//! The search form of the board: plain HTML that works by itself; the island beside it only listens.

use leptos::prelude::*;

use crate::{
    domain::{
        board_choices::ChoiceCounts,
        board_filter::{BoardFilter, Sorting},
        category::Category,
        district::{District, PostalCode},
        kind::Kind,
        party::PartyKind,
    },
    features::listings::{
        components::form_counts::{day_count_id, day_counts, kind_count_id, kind_counts},
        islands::{
            live_board::SEARCH_FORM_ID,
            search_words::{SEARCH_FIELD_ID, SearchWords},
        },
    },
    i18n::Locale,
    ui::{
        choice_chip::{ChoiceChip, KindChip},
        counted_choice::CountedChoice,
        fieldset::Fieldset,
        icon::{Icon, IconName},
        select_field::SelectField,
    },
};

/// Search box, kinds, and the filters: closed behind one line on phones, a column beside the results above.
#[component]
pub fn SearchForm(
    /// What is asked for.
    filter: BoardFilter,
    /// How many listings each choice would show.
    choices: Option<ChoiceCounts>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let chosen_inside = [
        filter.category.is_some(),
        filter.district.is_some(),
        filter.party.is_some(),
        filter.sorting != Sorting::Best,
        !filter.days.is_empty(),
    ]
    .into_iter()
    .filter(|chosen| *chosen)
    .count();
    let days = day_counts(choices.as_ref())
        .map(|(day, count)| {
            let checked = filter.days.contains(&day);
            view! {
                <CountedChoice id=day_count_id(day) count=count locale=locale>
                    <ChoiceChip
                        name="dag"
                        value=day.path_word()
                        label=locale.weekday_short(day)
                        full_label=locale.weekday(day)
                        described_by=day_count_id(day)
                        several=true
                        checked=checked
                    />
                </CountedChoice>
            }
        })
        .collect_view();
    view! {
        <form
            id=SEARCH_FORM_ID
            action="/opslag"
            method="get"
            role="search"
            aria-label=locale.search_and_choose()
            class="lg:contents"
        >
            <div class="mt-3 grid gap-4 lg:col-span-2 lg:mt-6 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-start lg:gap-8">
                <div>
                    <label class="block font-semibold" for=SEARCH_FIELD_ID>
                        {locale.search_label()}
                    </label>
                    <div class="mt-1.5 flex gap-2">
                        <input id=SEARCH_FIELD_ID name=SEARCH_FIELD_ID type="search" class="field min-w-0 flex-1" autocomplete="off" maxlength="200" value=filter.query.clone() />
                        <button class="btn btn-primary px-4 sm:px-6" type="submit">
                            <Icon icon=IconName::MagnifyingGlassBold />
                            <span class="sr-only sm:not-sr-only">{locale.search_button()}</span>
                        </button>
                    </div>
                    <SearchWords locale=locale />
                </div>
                <KindChoice chosen=filter.kind choices=choices.clone() locale=locale />
            </div>
            <details class="filters group/d slip mt-4 lg:mt-8">
                <summary class="flex min-h-control items-center gap-3 px-4 font-semibold">
                    <Icon icon=IconName::SlidersHorizontal />
                    {locale.more_filters()}
                    {(chosen_inside > 0)
                        .then(|| {
                            view! {
                                <span class="rounded-full bg-action-soft px-3 text-small text-action-soft-ink">
                                    {locale.chosen_count(chosen_inside)}
                                </span>
                            }
                        })}
                    <span class="ml-auto group-open/d:rotate-180">
                        <Icon icon=IconName::CaretDownBold class="size-5 shrink-0" />
                    </span>
                </summary>
                <div class="grid gap-5 p-4">
                    <SelectField locale=locale id="kategori" name="kategori" label=locale.category_label() options=categories(locale) selected=filter.category.map_or("", Category::slug) />
                    <SelectField locale=locale id="omraade" name="omraade" label=locale.district_label() options=districts(locale) selected=filter.district.map_or("", PostalCode::as_str) />
                    <Fieldset locale=locale id="dag" legend=locale.day_label() class="mt-1.5 grid grid-cols-4 gap-1.5 sm:grid-cols-7 lg:grid-cols-4">
                        {days}
                    </Fieldset>
                    <SelectField locale=locale id="aktoer" name="aktoer" label=locale.party_label() options=parties(locale) selected=filter.party.map_or("", PartyKind::path_word) />
                    <SelectField locale=locale id="sortering" name="sortering" label=locale.sorting_label() options=sortings(locale) selected=filter.sorting.slug() />
                    <button class="btn btn-secondary" type="submit">
                        {locale.show_results()}
                    </button>
                </div>
            </details>
        </form>
    }
    .into_any()
}

#[component]
fn KindChoice(chosen: Option<Kind>, choices: Option<ChoiceCounts>, locale: Locale) -> impl IntoView {
    let chips = kind_counts(choices.as_ref())
        .map(|(kind, count)| {
            let class = if kind.is_some() { "sm:!left-12.5 sm:!text-left lg:!left-13.5" } else { "" };
            let label = kind.map_or(locale.show_all(), |kind| locale.kinds(kind));
            view! {
                <CountedChoice id=kind_count_id(kind) count=count locale=locale class=class>
                    <KindChip
                        name="art"
                        value=kind.map_or("", Kind::path_word)
                        label=label
                        kind=kind
                        described_by=kind_count_id(kind)
                        checked=chosen == kind
                    />
                </CountedChoice>
            }
        })
        .collect_view();
    view! {
        <Fieldset locale=locale id="vis" legend=locale.show_group() legend_class="sr-only sm:not-sr-only sm:font-semibold" class="flex flex-wrap gap-y-2 *:flex-auto sm:mt-1.5 sm:gap-2 sm:*:flex-none">
            {chips}
        </Fieldset>
    }
    .into_any()
}

type Options = Vec<(String, String)>;

fn categories(locale: Locale) -> Options {
    let every = (String::new(), locale.all_categories().to_owned());
    std::iter::once(every)
        .chain(Category::ALL.iter().map(|category| (category.slug().to_owned(), locale.category(*category).to_owned())))
        .collect()
}

/// The whole municipality and every district, for a select.
pub fn districts(locale: Locale) -> Options {
    let whole = (String::new(), locale.all_districts().to_owned());
    let named =
        District::all().iter().map(|district| (district.code.as_str().to_owned(), format!("{} {}", district.code.as_str(), district.name)));
    std::iter::once(whole).chain(named).collect()
}

fn parties(locale: Locale) -> Options {
    let every = (String::new(), locale.all_parties().to_owned());
    std::iter::once(every)
        .chain(PartyKind::ALL.iter().map(|party| (party.path_word().to_owned(), locale.party_kind(*party).to_owned())))
        .collect()
}

fn sortings(locale: Locale) -> Options {
    Sorting::ALL.iter().map(|sorting| (sorting.slug().to_owned(), locale.sorting(*sorting).to_owned())).collect()
}

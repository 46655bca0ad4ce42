//! The part of the listing form about time: the week as a table to tick in, and dates.

use leptos::prelude::*;

use crate::{
    domain::{
        availability::{DayPart, Slot, Weekday},
        listing_form::{ListingField, ListingForm},
    },
    i18n::Locale,
    ui::{checkbox::Checkbox, choice_chip::ChoiceChip, fieldset::Fieldset, text_field::TextField, tick_cell::TickCell},
};

/// The name that every time is sent under.
const TIME: &str = "tid";

/// When: together, at times of the week, between dates.
#[component]
pub fn WhenFields(
    /// What was typed.
    form: ListingForm,
    /// What is wrong with the times.
    slots_error: Option<String>,
    /// What is wrong with the first date.
    from_error: Option<String>,
    /// What is wrong with the last date.
    to_error: Option<String>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let own: Vec<AnyView> = form.slots.iter().filter_map(|value| own_time(value, locale)).collect();
    let own = (!own.is_empty()).then(|| {
        view! {
            <p class="font-semibold">{locale.own_times()}</p>
            <div class="flex flex-wrap gap-2">{own}</div>
        }
    });
    view! {
        <Fieldset locale=locale id=ListingField::Slots.name() legend=locale.when_label() help=locale.when_help() legend_class="text-h3 font-semibold" class="mt-3 grid gap-5" error=slots_error>
            <Checkbox locale=locale id="fleksibel" name="fleksibel" label=locale.flexible_label() checked=form.flexible />
            <Week chosen=form.slots.clone() locale=locale />
            {own}
            <div class="grid gap-7 sm:grid-cols-2">
                <TextField locale=locale id=ListingField::DateFrom.name() name=ListingField::DateFrom.name() label=locale.date_from_label() help=locale.date_help() optional=true value=form.date_from.clone() error=from_error />
                <TextField locale=locale id=ListingField::DateTo.name() name=ListingField::DateTo.name() label=locale.date_to_label() help=locale.date_help() optional=true value=form.date_to.clone() error=to_error />
            </div>
        </Fieldset>
    }
    .into_any()
}

/// A row a day, a column a part of it. Its heads are for the eye: each box has its whole name, "tirsdag aften".
#[component]
fn Week(chosen: Vec<String>, locale: Locale) -> impl IntoView {
    let heads = DayPart::ALL
        .iter()
        .map(|part| {
            view! {
                <span class="self-end text-center text-small text-ink-2" aria-hidden="true">
                    {locale.day_part_column(*part)}
                </span>
            }
        })
        .collect_view();
    let rows = Weekday::ALL.iter().map(|day| week_row(*day, &chosen, locale)).collect_view();
    view! {
        <div class="grid max-w-xl grid-cols-[auto_repeat(3,minmax(0,1fr))] gap-1 sm:gap-1.5">
            <span></span>
            {heads}
            {rows}
        </div>
    }
    .into_any()
}

fn week_row(day: Weekday, chosen: &[String], locale: Locale) -> AnyView {
    let boxes = DayPart::ALL
        .iter()
        .map(|part| {
            let value = part.on(day).form_value();
            let checked = chosen.contains(&value);
            view! { <TickCell name=TIME value=value label=locale.day_and_part(day, *part) checked=checked /> }
        })
        .collect_view();
    view! {
        <span class="self-center pr-1 text-small font-semibold first-letter:uppercase sm:pr-6" aria-hidden="true">
            <span class="sm:hidden">{locale.weekday_short(day)}</span>
            <span class="max-sm:hidden">{locale.weekday(day)}</span>
        </span>
        {boxes}
    }
    .into_any()
}

/// A time that was written elsewhere and has no place in the table.
fn own_time(value: &str, locale: Locale) -> Option<AnyView> {
    let slot = Slot::parse(value).filter(|slot| slot.day_part().is_none())?;
    let label = format!("{} {}–{}", locale.weekday(slot.day), slot.from, slot.to);
    Some(view! { <ChoiceChip name=TIME value=value label=label several=true checked=true /> }.into_any())
}

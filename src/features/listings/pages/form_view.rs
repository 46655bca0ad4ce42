//! The form a listing is written in, filled with what was typed and told what to correct.

use leptos::prelude::*;

use super::{form_details::RareFields, form_steps::Step, search_form::districts};
use crate::{
    domain::{
        availability::{DayPart, Slot, Weekday},
        category::Category,
        field_error::FieldErrors,
        kind::Kind,
        listing_form::{ListingField, ListingForm},
    },
    features::listings::{
        components::form_problems::problem_links,
        islands::{
            step_check::StepCheck,
            typing_aid::{TypingAid, Writing},
        },
    },
    i18n::Locale,
    ui::{
        checkbox::Checkbox, choice_card::ChoiceCard, choice_chip::ChoiceChip, error_summary::ErrorSummary, fieldset::Fieldset,
        icon::IconName, select_field::SelectField, text_area_field::TextAreaField, text_field::TextField,
    },
};

/// The fields of the form, in steps. The caller puts the `<form>` around them and the last step with the buttons behind them.
#[component]
pub fn ListingFields(
    /// What was typed.
    form: ListingForm,
    /// What is wrong with it.
    errors: FieldErrors<ListingField>,
    /// Whether the listing has come so far that some of its quantity may be gone.
    #[prop(optional)]
    has_begun: bool,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let error = |field: ListingField| errors.of(field).map(|problem| locale.listing_problem(field, problem));
    let kinds = Kind::ALL.iter().map(|kind| kind_card(*kind, &form, locale)).collect_view();
    let kind = view! {
        <Fieldset locale=locale id=ListingField::Kind.name() legend=locale.i_want_to() legend_class="text-h3 font-semibold" class="mt-3 grid gap-3 lg:grid-cols-3" error=error(ListingField::Kind)>
            {kinds}
        </Fieldset>
    };
    let words = view! {
        <div>
            <TextField locale=locale id=ListingField::Title.name() name=ListingField::Title.name() label=locale.title_label() help=locale.title_help() value=form.title.clone() error=error(ListingField::Title) />
            <TypingAid field=ListingField::Title.name().to_owned() writing=Writing::Title locale=locale />
        </div>
        <div>
            <TextAreaField locale=locale id=ListingField::Body.name() name=ListingField::Body.name() label=locale.body_label() help=locale.body_help() value=form.body.clone() rows=7 error=error(ListingField::Body) />
            <TypingAid field=ListingField::Body.name().to_owned() writing=Writing::Body locale=locale />
        </div>
        <SelectField locale=locale id=ListingField::Category.name() name=ListingField::Category.name() label=locale.category_label() options=categories(locale) selected=form.category.clone() error=error(ListingField::Category) />
    };
    let remaining = has_begun.then(|| {
        view! { <TextField locale=locale id=ListingField::Remaining.name() name=ListingField::Remaining.name() label=locale.remaining_label() help=locale.remaining_help() optional=true value=form.remaining.clone() inputmode="numeric" error=error(ListingField::Remaining) /> }
    });
    let where_and_when = view! {
        <SelectField locale=locale id=ListingField::Place.name() name=ListingField::Place.name() label=locale.district_label() options=districts(locale) selected=form.place.clone() error=error(ListingField::Place) />
        <Checkbox locale=locale id="fjern" name="fjern" label=locale.remote_label() checked=form.remote />
        <WhenFields form=form.clone() slots_error=error(ListingField::Slots) from_error=error(ListingField::DateFrom) to_error=error(ListingField::DateTo) locale=locale />
        <Checkbox locale=locale id=ListingField::Urgent.name() name=ListingField::Urgent.name() label=locale.urgent_label() help=locale.urgent_help() checked=form.urgent error=error(ListingField::Urgent) />
        <div class="grid gap-7 sm:grid-cols-2">
            <TextField locale=locale id=ListingField::Amount.name() name=ListingField::Amount.name() label=locale.amount_label() help=locale.amount_help() optional=true value=form.amount.clone() inputmode="numeric" error=error(ListingField::Amount) />
            <TextField locale=locale id=ListingField::Unit.name() name=ListingField::Unit.name() label=locale.unit_label() help=locale.unit_help() optional=true value=form.unit.clone() error=error(ListingField::Unit) />
        </div>
        {remaining}
    };
    view! {
        <div>
            <Step number=1 locale=locale>
                {kind}
            </Step>
            <Step number=2 locale=locale>
                {words}
            </Step>
            <Step number=3 locale=locale>
                {where_and_when}
                <RareFields form=form errors=errors locale=locale />
            </Step>
            <StepCheck locale=locale />
        </div>
    }
    .into_any()
}

/// Every problem at the top of the page, each a link to its field.
#[component]
pub fn FormProblems(
    /// What is wrong with it.
    errors: FieldErrors<ListingField>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let items = problem_links(&errors, locale);
        view! { <ErrorSummary title=locale.form_problem_title() items=items /> }
    })
}

fn kind_card(kind: Kind, form: &ListingForm, locale: Locale) -> AnyView {
    let (label, help) = locale.kind_choice(kind);
    let icon = match kind {
        Kind::Offer => IconName::HandHeartFill,
        Kind::Request => IconName::MegaphoneSimpleFill,
        Kind::Idea => IconName::LightbulbFill,
    };
    let id = format!("art-{}", kind.slug());
    view! { <ChoiceCard id=id name="art" value=kind.slug() label=label help=help icon=icon kind=kind checked=form.kind == kind.slug() /> }
        .into_any()
}

#[component]
fn WhenFields(
    form: ListingForm,
    slots_error: Option<String>,
    from_error: Option<String>,
    to_error: Option<String>,
    locale: Locale,
) -> impl IntoView {
    let rows = Weekday::ALL.iter().map(|day| week_row(*day, &form.slots, locale)).collect_view();
    let own: Vec<AnyView> = form
        .slots
        .iter()
        .filter(|value| Slot::parse(value).is_some_and(|slot| slot.day_part().is_none()))
        .filter_map(|value| {
            let slot = Slot::parse(value)?;
            let label = format!("{} {}–{}", locale.weekday(slot.day), slot.from, slot.to);
            Some(view! { <ChoiceChip name="tid" value=value.clone() label=label several=true checked=true /> }.into_any())
        })
        .collect();
    let own = (!own.is_empty()).then(|| {
        view! {
            <p class="font-semibold">{locale.own_times()}</p>
            <div class="flex flex-wrap gap-2">{own}</div>
        }
    });
    view! {
        <Fieldset locale=locale id=ListingField::Slots.name() legend=locale.when_label() help=locale.when_help() legend_class="text-h3 font-semibold" class="mt-3 grid gap-5" error=slots_error>
            <Checkbox locale=locale id="fleksibel" name="fleksibel" label=locale.flexible_label() checked=form.flexible />
            <div class="grid gap-2">{rows}</div>
            {own}
            <div class="grid gap-7 sm:grid-cols-2">
                <TextField locale=locale id=ListingField::DateFrom.name() name=ListingField::DateFrom.name() label=locale.date_from_label() help=locale.date_help() optional=true value=form.date_from.clone() error=from_error />
                <TextField locale=locale id=ListingField::DateTo.name() name=ListingField::DateTo.name() label=locale.date_to_label() help=locale.date_help() optional=true value=form.date_to.clone() error=to_error />
            </div>
        </Fieldset>
    }
    .into_any()
}

fn week_row(day: Weekday, chosen: &[String], locale: Locale) -> AnyView {
    let parts = DayPart::ALL
        .iter()
        .map(|part| {
            let value = part.on(day).form_value();
            let checked = chosen.contains(&value);
            view! { <ChoiceChip name="tid" value=value label=locale.day_part(*part) full_label=locale.day_and_part(day, *part) several=true checked=checked /> }
        })
        .collect_view();
    view! {
        <div class="grid items-center gap-1.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
            <span class="text-small font-semibold first-letter:uppercase" aria-hidden="true">
                {locale.weekday(day)}
            </span>
            <div class="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-1.5">{parts}</div>
        </div>
    }
    .into_any()
}

fn categories(locale: Locale) -> Vec<(String, String)> {
    let none = (String::new(), locale.choose_category().to_owned());
    std::iter::once(none)
        .chain(Category::ALL.iter().map(|category| (category.slug().to_owned(), locale.category(*category).to_owned())))
        .collect()
}

//! The form a listing is written in, filled with what was typed and told what to correct.

use leptos::prelude::*;

use super::{form_details::RareFields, form_kind::KindFields, form_steps::Step, form_when::WhenFields, search_form::districts};
use crate::{
    domain::{
        category::Category,
        field_error::FieldErrors,
        listing_form::{ListingField, ListingForm},
    },
    features::{
        listings::{
            components::form_problems::problem_links,
            islands::{
                step_check::StepCheck,
                typing_aid::{TypingAid, Writing},
            },
        },
        matches::{model::MatchCard, pages::of_form::FormMatches},
    },
    i18n::Locale,
    ui::{
        checkbox::Checkbox, error_summary::ErrorSummary, select_field::SelectField, text_area_field::TextAreaField, text_field::TextField,
    },
};

/// The fields of the form, in steps. The caller puts the `<form>` around them and the last step with the buttons behind them.
#[component]
pub fn ListingFields(
    /// What was typed.
    form: ListingForm,
    /// What is wrong with it.
    errors: FieldErrors<ListingField>,
    /// Whether who came here has just chosen the kind.
    #[prop(optional)]
    kind_is_settled: bool,
    /// Whether the listing has come so far that some of its quantity may be gone.
    #[prop(optional)]
    has_begun: bool,
    /// What fits what stands in it.
    #[prop(optional)]
    found: Vec<MatchCard>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let error = |field: ListingField| errors.of(field).map(|problem| locale.listing_problem(field, problem));
    let kind = view! {
        <KindFields form=form.clone() error=error(ListingField::Kind) is_settled=kind_is_settled locale=locale />
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
        <FormMatches found=found locale=locale />
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
        view! { <div class="max-w-3xl"><ErrorSummary title=locale.form_problem_title() items=items /></div> }
    })
}

fn categories(locale: Locale) -> Vec<(String, String)> {
    let none = (String::new(), locale.choose_category().to_owned());
    std::iter::once(none)
        .chain(Category::ALL.iter().map(|category| (category.slug().to_owned(), locale.category(*category).to_owned())))
        .collect()
}

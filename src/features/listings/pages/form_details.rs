//! The part of the listing form that is seldom needed: closed behind one line until something in it is filled or wrong.

use leptos::prelude::*;

use crate::{
    domain::{
        field_error::FieldErrors,
        listing::ListingLanguage,
        listing_form::{ListingField, ListingForm},
        practical::Practical,
    },
    i18n::Locale,
    ui::{
        checkbox::Checkbox,
        fieldset::Fieldset,
        icon::{Icon, IconName},
        select_field::SelectField,
        text_field::TextField,
    },
};

/// Loans, what is given in return, practical things, the language.
#[component]
pub fn RareFields(
    /// What was typed.
    form: ListingForm,
    /// What is wrong with it.
    errors: FieldErrors<ListingField>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let error = |field: ListingField| errors.of(field).map(|problem| locale.problem(problem));
    let open = form.has_rare_fields() || errors.0.iter().any(|(field, _)| field.is_rare());
    let boxes = Practical::ALL
        .iter()
        .map(|thing| {
            let name = thing.field_name();
            let wrong = (*thing == Practical::Children).then(|| error(ListingField::Children)).flatten();
            view! { <Checkbox locale=locale id=name name=name label=locale.practical(*thing) checked=form.practical.contains(thing) error=wrong /> }
        })
        .collect_view();
    let lends = !form.loan_period.is_empty() || !form.loan_return.is_empty();
    let loan = view! {
        <TextField locale=locale id=ListingField::LoanPeriod.name() name=ListingField::LoanPeriod.name() label=locale.loan_period_label() help=locale.loan_period_help() value=form.loan_period.clone() error=error(ListingField::LoanPeriod) />
        <TextField locale=locale id=ListingField::LoanReturn.name() name=ListingField::LoanReturn.name() label=locale.loan_return_label() help=locale.loan_return_help() value=form.loan_return.clone() error=error(ListingField::LoanReturn) />
    };
    view! {
        <details class="group/d slip mt-5" open=open>
            <summary class="flex min-h-control items-center gap-3 px-4 py-2">
                <span class="grid">
                    <span class="font-semibold">{locale.more_details()}</span>
                    <span class="text-small text-ink-2">{locale.more_details_help()}</span>
                </span>
                <span class="ml-auto group-open/d:rotate-180">
                    <Icon icon=IconName::CaretDownBold class="size-5 shrink-0" />
                </span>
            </summary>
            <div class="grid gap-7 border-t border-line p-4">
                // An idea lends nothing; what was filled in stays in sight.
                <div class=if lends { "" } else { "in-[form:has(#art-idea:checked)]:hidden" }>
                    <Fieldset locale=locale id="laan" legend=locale.loan_legend() help=locale.loan_help() optional=true class="mt-3 grid gap-5 sm:grid-cols-2">
                        {loan}
                    </Fieldset>
                </div>
                <TextField locale=locale id=ListingField::InReturn.name() name=ListingField::InReturn.name() label=locale.in_return_label() help=locale.in_return_help() optional=true value=form.in_return.clone() error=error(ListingField::InReturn) />
                <Fieldset locale=locale id="praktisk" legend=locale.practical_legend() optional=true class="mt-1.5 grid gap-x-5 sm:grid-cols-2">
                    {boxes}
                </Fieldset>
                <SelectField locale=locale id=ListingField::Language.name() name=ListingField::Language.name() label=locale.language_label() options=languages() selected=form.language.clone() error=error(ListingField::Language) />
            </div>
        </details>
    }
    .into_any()
}

fn languages() -> Vec<(String, String)> {
    ListingLanguage::ALL.iter().map(|language| (language.slug().to_owned(), language.own_name().to_owned())).collect()
}

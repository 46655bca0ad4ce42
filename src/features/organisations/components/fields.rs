//! The fields an organisation is described in.

use leptos::prelude::*;

use super::mark::kind_icon;
use crate::{
    domain::{
        district::District,
        field_error::{FieldErrors, Problem},
        organisation::{
            form::{OrganisationField, OrganisationForm},
            kind::OrganisationKind,
        },
    },
    i18n::Locale,
    ui::{
        choice_card::ChoiceCard, error_summary::ErrorSummary, fieldset::Fieldset, select_field::SelectField,
        text_area_field::TextAreaField, text_field::TextField,
    },
};

/// The fields. The caller puts the form and its buttons around them.
#[component]
pub fn OrganisationFields(
    /// What they hold.
    form: OrganisationForm,
    /// What is wrong with it.
    errors: FieldErrors<OrganisationField>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let error = |field: OrganisationField| errors.of(field).map(|problem| locale.problem(problem));
    let [name, kind, cvr, district, about] =
        [OrganisationField::Name, OrganisationField::Kind, OrganisationField::Cvr, OrganisationField::District, OrganisationField::About];
    let kinds = OrganisationKind::ALL
        .iter()
        .map(|choice| {
            let id = [kind.name(), "-", choice.slug()].concat();
            let checked = form.kind == choice.slug();
            view! { <ChoiceCard id name=kind.name() value=choice.slug() label=locale.organisation_kind(*choice) icon=kind_icon(*choice) checked /> }
        })
        .collect_view();
    let districts = std::iter::once((String::new(), locale.whole_municipality().to_owned()))
        .chain(District::all().iter().map(|district| {
            let code = district.code.as_str();
            (code.to_owned(), format!("{code} {}", district.name))
        }))
        .collect();
    view! {
        <TextField
            locale
            id=name.name()
            name=name.name()
            label=locale.organisation_field(name)
            help=locale.organisation_name_help()
            value=form.name
            error=error(name)
            autocomplete="organization"
        />
        <Fieldset locale id=kind.name() legend=locale.organisation_field(kind) error=error(kind) class="mt-2 grid gap-3 lg:grid-cols-3">
            {kinds}
        </Fieldset>
        <TextField
            locale
            id=cvr.name()
            name=cvr.name()
            label=locale.organisation_field(cvr)
            help=locale.organisation_cvr_help()
            value=form.cvr
            optional=true
            error=error(cvr)
            inputmode="numeric"
        />
        <SelectField
            locale
            id=district.name()
            name=district.name()
            label=locale.organisation_field(district)
            options=districts
            selected=form.district
            error=error(district)
        />
        <TextAreaField
            locale
            id=about.name()
            name=about.name()
            label=locale.organisation_field(about)
            help=locale.organisation_about_help()
            value=form.about
            optional=true
            error=error(about)
        />
    }
    .into_any()
}

/// Every problem at the top of the page, each a link to its field.
#[component]
pub fn OrganisationProblems(
    /// What is wrong.
    errors: FieldErrors<OrganisationField>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let items: Vec<_> = errors
        .0
        .iter()
        .map(|(field, problem)| {
            let sentence = locale.problem(*problem);
            let about = [locale.organisation_field(*field), ": ", &sentence].concat();
            // A group has no control of its own name; its first choice is where one goes on.
            let target = match (field, problem) {
                (OrganisationField::Kind, Problem::Missing | Problem::Unknown) => [field.name(), "-business"].concat(),
                _ => field.name().to_owned(),
            };
            (target, about)
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ErrorSummary title=locale.organisation_not_saved() items /> })
}

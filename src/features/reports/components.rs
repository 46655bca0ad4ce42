//! What the pages about reports are made of.

use leptos::prelude::*;

use crate::{
    domain::{
        field_error::FieldErrors,
        report_category::ReportCategory,
        report_form::{ReportField, ReportForm},
    },
    i18n::Locale,
    ui::{checkbox::Checkbox, fieldset::Fieldset, select_field::SelectField, text_area_field::TextAreaField, text_field::TextField},
};

/// The address of the form with the page filled in.
pub fn report_path(page: &str) -> String {
    let page: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
    format!("/anmeld?side={page}")
}

/// The way from a page to the form about it.
#[component]
pub fn ReportLink(
    /// The path of the page.
    #[prop(into)]
    page: String,
    /// Language of the frame.
    locale: Locale,
) -> impl IntoView {
    view! {
        <a class="link inline-flex min-h-target min-w-target items-center text-small" href=report_path(&page) rel="nofollow">
            {locale.report_link()}
        </a>
    }
}

/// The fields of a report. The caller puts the form and its button around them.
#[component]
pub fn ReportFields(
    /// Language of the frame.
    locale: Locale,
    /// What they hold.
    form: ReportForm,
    /// What is wrong with it.
    errors: FieldErrors<ReportField>,
) -> impl IntoView {
    let error = |field: ReportField| errors.of(field).map(|problem| locale.report_problem(field, problem));
    let page_error = error(ReportField::Page);
    let category_error = error(ReportField::Category);
    let reason_error = error(ReportField::Reason);
    let name_error = error(ReportField::Name);
    let email_error = error(ReportField::Email);
    let good_faith_error = error(ReportField::GoodFaith);
    let categories = ReportCategory::ALL.iter().map(|category| (category.slug().to_owned(), locale.report_category(*category).to_owned()));
    let categories = std::iter::once((String::new(), locale.report_choose().to_owned())).chain(categories).collect();
    view! {
        <TextField
            locale
            id=ReportField::Page.name()
            name=ReportField::Page.name()
            label=locale.report_field(ReportField::Page)
            help=locale.report_page_help()
            value=form.page
            error=page_error
        />
        <SelectField
            locale
            id=ReportField::Category.name()
            name=ReportField::Category.name()
            label=locale.report_field(ReportField::Category)
            options=categories
            selected=form.category
            error=category_error
        />
        <TextAreaField
            locale
            id=ReportField::Reason.name()
            name=ReportField::Reason.name()
            label=locale.report_field(ReportField::Reason)
            help=locale.report_reason_help()
            value=form.reason
            error=reason_error
        />
        <Fieldset locale id="hvem" legend=locale.report_who() help=locale.report_who_help()>
            <TextField
                locale
                id=ReportField::Name.name()
                name=ReportField::Name.name()
                label=locale.report_field(ReportField::Name)
                value=form.name
                optional=true
                error=name_error
                autocomplete="name"
            />
            <TextField
                locale
                id=ReportField::Email.name()
                name=ReportField::Email.name()
                label=locale.report_field(ReportField::Email)
                value=form.email
                optional=true
                error=email_error
                input_type="email"
                autocomplete="email"
            />
        </Fieldset>
        <Checkbox
            locale
            id=ReportField::GoodFaith.name()
            name=ReportField::GoodFaith.name()
            label=locale.report_field(ReportField::GoodFaith)
            checked=form.good_faith
            error=good_faith_error
        />
    }
    .into_any()
}

/// What is wrong with a report, for the top of its page.
pub fn report_problems(locale: Locale, errors: &FieldErrors<ReportField>) -> Option<(String, Vec<(String, String)>)> {
    let items: Vec<_> =
        errors.0.iter().map(|(field, problem)| (field.name().to_owned(), locale.report_problem(*field, *problem))).collect();
    (!items.is_empty()).then(|| (locale.report_not_sent().to_owned(), items))
}

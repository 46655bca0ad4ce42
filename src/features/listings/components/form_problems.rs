//! What is wrong with the listing form, as links to its fields.

use crate::{
    domain::{
        field_error::{FieldErrors, Problem},
        kind::Kind,
        listing_form::ListingField,
    },
    i18n::Locale,
};

/// The id of each field that something is wrong with, and what to do about it.
pub fn problem_links(errors: &FieldErrors<ListingField>, locale: Locale) -> Vec<(String, String)> {
    let told = |field, problem| match problem {
        Problem::Missing => locale.listing_problem(field, problem),
        _ => [locale.listing_field(field), ": ", &locale.problem(problem)].concat(),
    };
    errors.0.iter().map(|(field, problem)| (control_id(*field), told(*field, *problem))).collect()
}

/// The id of the control a problem leads to; for choices it is the first of them.
fn control_id(field: ListingField) -> String {
    match field {
        ListingField::Kind => format!("art-{}", Kind::Offer.slug()),
        other => other.name().to_owned(),
    }
}

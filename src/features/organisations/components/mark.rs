//! The mark "Bekræftet", and what is said of those that do not bear it.

use leptos::prelude::*;

use crate::{
    domain::organisation::{kind::OrganisationKind, state::OrganisationState},
    i18n::Locale,
    ui::{
        badge::{Badge, BadgeTone},
        icon::IconName,
    },
};

/// How far an organisation is known.
#[component]
pub fn Mark(
    /// Its state.
    state: OrganisationState,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let words = locale.organisation_state(state);
    if state.is_confirmed() {
        view! { <Badge tone=BadgeTone::Good label=words icon=IconName::CheckCircleFill /> }.into_any()
    } else {
        view! { <Badge tone=BadgeTone::Quiet label=words /> }.into_any()
    }
}

/// The icon of a kind.
pub const fn kind_icon(kind: OrganisationKind) -> IconName {
    match kind {
        OrganisationKind::Business => IconName::Storefront,
        OrganisationKind::Association => IconName::UsersThree,
        OrganisationKind::Municipality => IconName::Buildings,
    }
}

//! The card of a listing while it is written.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::{
    features::listings::{components::listing_card::UnlinkedCard, model::ListingCard},
    i18n::Locale,
};

/// The card that the form would become. It is no live region: whoever listens meets it when coming there. `children` are what
/// the server drew; they make way for the newer one, and come back when there is none.
#[island]
pub fn LiveCard(
    /// The name of the party.
    party: String,
    /// How long a listing has been on the board that comes on it now.
    age: String,
    /// The day it is.
    today: String,
    /// The language of the page.
    locale: Locale,
    /// What the server drew.
    children: Children,
) -> impl IntoView {
    let newer = RwSignal::new(None::<ListingCard>);

    #[cfg(feature = "hydrate")]
    Effect::new(move |_| follow_form(party.clone(), age.clone(), &today, locale, newer));
    #[cfg(not(feature = "hydrate"))]
    let _ = (party, age, today);

    view! {
        <div class:hidden=move || newer.with(Option::is_some)>{children()}</div>
        {move || newer.get().map(|card| view! { <UnlinkedCard card=card locale=locale /> })}
    }
}

#[cfg(feature = "hydrate")]
fn follow_form(party: String, age: String, today: &str, locale: Locale, newer: RwSignal<Option<ListingCard>>) {
    use super::typed_form::{LISTING_FORM_ID, typed_form};
    use crate::{
        client::form_watch,
        domain::availability::CalendarDate,
        features::listings::components::card_preview::{Untyped, card_of},
    };

    let untyped = Untyped { party, age, today: CalendarDate::parse(today).unwrap_or_default() };
    let draw = move || {
        if let Some(form) = typed_form() {
            newer.set(card_of(&form, &untyped, locale));
        }
    };
    draw();
    form_watch::on_change(LISTING_FORM_ID, move |_| draw());
}

//! A listing as a card, and the steps in which one is written.

use leptos::prelude::*;

use crate::{
    domain::{kind::Kind, listing::ListingLanguage, listing_id::ListingId, party::PartyKind, quantity::Pips},
    features::listings::{
        components::listing_card::{HeadingLevel, ListingCard, UnlinkedCard},
        model::{CardMarks, ListingCard as Card},
        pages::form_steps::{STEPS, StepHeading},
    },
    ui::gallery::{Group, LOCALE, Specimen},
};

#[component]
pub(super) fn Cards() -> impl IntoView {
    let urgent = Card { urgent: true, quantity: Some("2 af 3 piloter tilbage".into()), pips: Some(Pips { left: 2, all: 3 }), ..request() };
    let foreign = Card {
        kind: Kind::Idea,
        title: "Shared cooking on Sundays".into(),
        excerpt: "We cook together, one country at a time.".into(),
        language: ListingLanguage::English,
        ..offer()
    };
    let found = Card { marks: CardMarks { title: vec![std::ops::Range { start: 0, end: 7 }], ..CardMarks::default() }, ..offer() };
    let steps = (1..=STEPS).map(|number| view! { <StepHeading number=number locale=LOCALE /> }).collect_view();
    view! {
        <Group title="Opslag">
            <Specimen state="Kort: roligt, hastende med prikker, på et andet sprog, fundet ved en søgning">
                <div class="grid items-start gap-4 sm:grid-cols-2">
                    <ListingCard card=offer() locale=LOCALE level=HeadingLevel::Three />
                    <ListingCard card=urgent locale=LOCALE level=HeadingLevel::Three />
                    <ListingCard card=foreign locale=LOCALE level=HeadingLevel::Three />
                    <ListingCard card=found locale=LOCALE level=HeadingLevel::Three />
                </div>
            </Specimen>
            <Specimen state="Kort, der ikke fører nogen steder hen endnu">
                <UnlinkedCard card=offer() locale=LOCALE />
            </Specimen>
            <Specimen state="Trin, som en telefon viser dem">
                <div class="grid gap-6">{steps}</div>
            </Specimen>
        </Group>
    }
    .into_any()
}

/// Somebody lends a trailer.
pub(super) fn offer() -> Card {
    Card {
        id: ListingId::not_yet(),
        kind: Kind::Offer,
        title: "Trailer til låns".into(),
        excerpt: "Min trailer står stille på hverdage. Du henter den i indkørslen, og net og bom følger med.".into(),
        language: ListingLanguage::Danish,
        age: "i går".into(),
        party_kind: PartyKind::Citizen,
        party: "Mette".into(),
        place: "Randers SØ".into(),
        when: "Tirsdag og torsdag".into(),
        quantity: None,
        pips: None,
        urgent: false,
        picture: None,
        marks: CardMarks::default(),
    }
}

/// A club needs hands.
pub(super) fn request() -> Card {
    Card {
        kind: Kind::Request,
        title: "Cykelpiloter til plejehjemmet".into(),
        excerpt: "Vi kører ture med de ældre og mangler nogen, der har lyst til at træde i pedalerne.".into(),
        party_kind: PartyKind::Association,
        party: "Cykling for alle".into(),
        ..offer()
    }
}

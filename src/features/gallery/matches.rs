//! A match, in full and in short.

use leptos::prelude::*;

use super::cards::{offer, request};
use crate::{
    domain::{
        availability::{ClockTime, Weekday},
        category::Category,
    },
    features::matches::{
        components::{match_card::MatchCard, reasons::Reader, short_match::ShortMatch},
        model::{Fit, MatchCard as Card},
    },
    matching::reason::{Marked, Obstacle, Reason},
    ui::gallery::{Group, LOCALE, Specimen},
};

#[component]
pub(super) fn Matches() -> impl IntoView {
    view! {
        <Group title="Det, der passer sammen">
            <Specimen state="Passer rigtig godt, og passer måske">
                <div class="grid gap-4">
                    <MatchCard found=very_well() reader=Reader::OneOfThem locale=LOCALE />
                    <MatchCard found=perhaps() reader=Reader::Anybody locale=LOCALE />
                </div>
            </Specimen>
            <Specimen state="Det samme i få linjer">
                <ul class="slip">
                    <ShortMatch found=very_well() locale=LOCALE />
                    <ShortMatch found=perhaps() locale=LOCALE />
                </ul>
            </Specimen>
        </Group>
    }
    .into_any()
}

fn very_well() -> Card {
    let word = |word: &str| Marked { word: word.into(), part: 0..5 };
    let time = |hour: u16| ClockTime::from_minutes(hour * 60).expect("a time of day");
    let reasons = vec![
        Reason::Words { here: word("cykelpilot"), there: word("cykelpiloter") },
        Reason::CommonTime { day: Weekday::Tuesday, from: time(10), to: time(12), more: 1 },
        Reason::Near { kilometres: 4 },
    ];
    Card { card: request(), fit: Fit::VeryWell, reasons, obstacles: Vec::new() }
}

fn perhaps() -> Card {
    let reasons = vec![Reason::SameCategory(Category::Equipment), Reason::Meaning];
    Card { card: offer(), fit: Fit::Perhaps, reasons, obstacles: vec![Obstacle::NoCommonTime, Obstacle::NeedsDriving] }
}

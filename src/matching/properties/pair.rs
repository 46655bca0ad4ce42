//! What is so of two listings, read from their own words, hours and dates and not from what the engine makes of them.

use super::samples::{Sample, has_vector, scope, vector};
use crate::{
    domain::{
        availability::{Availability, ClockTime, Weekday},
        category::Category,
        distance::whole_kilometres,
        kind::Kind,
        practical::Practical,
    },
    matching::{
        facts::Facts,
        reason::{Obstacle, Reason},
        weights::{TOLD_AS_FAR_KM, TOLD_AS_NEAR_KM, Weights},
    },
};

/// More days than any date of the samples lies ahead, and more than a week.
const DAYS_AHEAD: i64 = 40;
/// The day of the week that the samples' today is.
const TODAY: Weekday = Weekday::Sunday;
const MINUTES: u16 = 30;

/// The listing that asks, and one that was found.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub here: &'a Sample,
    pub there: &'a Sample,
}

impl Pair<'_> {
    /// Whether a reason is so.
    pub fn bears_out(&self, reason: &Reason) -> bool {
        let (here, there) = self.facts();
        let kilometres = self.kilometres();
        match reason {
            Reason::Words { here: one, there: other } => {
                let beginning = |part: &str| part.to_lowercase().chars().take(3).collect::<String>();
                says(self.here, &one.word)
                    && says(self.there, &other.word)
                    && beginning(&one.word[one.part.clone()]) == beginning(&other.word[other.part.clone()])
            }
            Reason::Related { here: one, there: other } => says(self.here, one) && says(self.there, other) && one != other,
            Reason::Meaning => {
                let (one, other) = (&self.here.entry, &self.there.entry);
                has_vector(other) && vector(one).similarity(&vector(other)) >= Weights::STANDARD.thresholds.alike - 1e-5
            }
            Reason::SameCategory(category) => [here, there].iter().all(|facts| facts.category == *category),
            Reason::SameDistrict(place) => [here, there].iter().all(|facts| facts.place == Some(*place)),
            Reason::Near { kilometres: told } => here.place != there.place && kilometres == Some(*told) && *told <= TOLD_AS_NEAR_KM,
            Reason::Everywhere => here.place.is_none() || there.place.is_none(),
            Reason::Remote => self.is_remote(),
            Reason::CommonTime { day, from, to, more } => {
                let stretches = self.common_stretches();
                let length = |from: &ClockTime, to: &ClockTime| minutes(*to) - minutes(*from);
                stretches.contains(&(*day, *from, *to))
                    && stretches.iter().all(|(_, other_from, other_to)| length(other_from, other_to) <= length(from, to))
                    && stretches.len() == 1 + *more as usize
            }
            Reason::FlexibleTime => self.is_flexible() && self.has_common_day() && self.common_stretches().is_empty(),
            Reason::Enough { offered, wanted } => offered >= wanted && self.counted() == Some((*offered, *wanted)),
        }
    }

    /// Everything that does not fit.
    pub fn obstacles(&self) -> Vec<Obstacle> {
        let (here, there) = self.facts();
        let (offer, request) = self.offer_and_request();
        let only_there = |practical| there.is_practical(practical) && !here.is_practical(practical);
        let has_no_hour = !self.is_flexible() && self.common_stretches().is_empty();
        let is_steep = request.is_practical(Practical::StepFree) && !offer.is_practical(Practical::StepFree);
        let kilometres = self.kilometres().unwrap_or_default();
        let (offered, wanted) = self.counted().unwrap_or_default();
        let all = [
            (!self.has_common_day(), Obstacle::DatesApart),
            (self.has_common_day() && has_no_hour, Obstacle::NoCommonTime),
            (kilometres >= TOLD_AS_FAR_KM && !self.is_remote(), Obstacle::Far { kilometres }),
            (only_there(Practical::Driving), Obstacle::NeedsDriving),
            (offer.category == Category::Premises && is_steep, Obstacle::NotStepFree),
            (only_there(Practical::Children), Obstacle::ChildrenTakePart),
            (offered < wanted, Obstacle::TooFew { offered, wanted }),
            (here.language != there.language, Obstacle::OtherLanguage(there.language)),
        ];
        all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, obstacle)| obstacle).collect()
    }

    /// Whether there is a day to come that the dates of both leave.
    pub fn has_common_day(&self) -> bool {
        Weekday::ALL.iter().any(|day| self.has_common(*day))
    }

    /// Whether there is such a day of the week.
    pub fn has_common(&self, weekday: Weekday) -> bool {
        let today = scope().today;
        (0..DAYS_AHEAD)
            .filter(|ahead| Weekday::ALL[(TODAY as usize + *ahead as usize) % 7] == weekday)
            .any(|ahead| [self.here, self.there].iter().all(|sample| has_day(&sample.times, today + ahead)))
    }

    fn facts(&self) -> (&Facts, &Facts) {
        (&self.here.entry.facts, &self.there.entry.facts)
    }

    fn offer_and_request(&self) -> (&Facts, &Facts) {
        let (here, there) = self.facts();
        if here.kind == Kind::Offer { (here, there) } else { (there, here) }
    }

    fn kilometres(&self) -> Option<u32> {
        let (here, there) = self.facts();
        Some(whole_kilometres(here.place?, there.place?))
    }

    fn is_remote(&self) -> bool {
        let (here, there) = self.facts();
        here.remote && there.remote
    }

    fn is_flexible(&self) -> bool {
        [self.here, self.there].iter().any(|sample| sample.times.flexible || sample.times.slots.is_empty())
    }

    /// How many are offered and wanted of the same thing.
    fn counted(&self) -> Option<(u32, u32)> {
        let (offer, request) = self.offer_and_request();
        (offer.unit == request.unit && offer.unit != 0).then_some((offer.remaining?, request.remaining?))
    }

    /// The hours that both name on days that the dates of both leave, half hour by half hour.
    fn common_stretches(&self) -> Vec<(Weekday, ClockTime, ClockTime)> {
        let mut stretches: Vec<(Weekday, ClockTime, ClockTime)> = Vec::new();
        for day in Weekday::ALL.iter().copied().filter(|day| self.has_common(*day)) {
            for from in (0..24 * 60 - MINUTES).step_by(usize::from(MINUTES)) {
                let [from, to] = [from, from + MINUTES].map(|minutes| ClockTime::from_minutes(minutes).expect("a time"));
                if ![self.here, self.there].iter().all(|sample| names(&sample.times, day, from, to)) {
                    continue;
                }
                match stretches.last_mut() {
                    Some(last) if (last.0, last.2) == (day, from) => last.2 = to,
                    _ => stretches.push((day, from, to)),
                }
            }
        }
        stretches
    }
}

fn says(sample: &Sample, word: &str) -> bool {
    format!("{} {}", sample.entry.title, sample.entry.body).split(' ').any(|said| said == word)
}

fn has_day(times: &Availability, day: i64) -> bool {
    times.date_from.as_ref().is_none_or(|first| first.day_number() <= day)
        && times.date_to.as_ref().is_none_or(|last| day <= last.day_number())
}

fn names(times: &Availability, day: Weekday, from: ClockTime, to: ClockTime) -> bool {
    times.slots.iter().any(|slot| slot.day == day && slot.from <= from && to <= slot.to)
}

fn minutes(time: ClockTime) -> u16 {
    let (hours, minutes) = time.parts();
    hours * 60 + minutes
}

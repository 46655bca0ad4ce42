//! Where and when two listings could meet, and what stands in the way.

use super::{
    facts::{Facts, Week, When},
    reason::{Obstacle, Reason},
    weights::NEAR_KM,
};
use crate::domain::{
    availability::{ClockTime, Weekday},
    category::Category,
    distance::{kilometres, whole_kilometres},
    kind::Kind,
    practical::Practical,
};

/// Up to so many kilometres are told as a reason.
const NEAR: u32 = 8;
/// From so many kilometres on the way is told as an obstacle.
const FAR: u32 = 15;
/// How well places fit of which one is the whole municipality.
const EVERYWHERE: f32 = 0.7;
/// How well places fit when both can do it online or by phone.
const REMOTE: f32 = 0.9;
/// How well times fit that are found together.
const FLEXIBLE: f32 = 0.8;
/// How well times fit that are on the same day, at other hours.
const SAME_DAY: f32 = 0.3;

/// A pair, by its facts.
#[derive(Clone, Copy, Debug)]
pub struct Meeting<'a> {
    here: &'a Facts,
    there: &'a Facts,
    dates_apart: bool,
    /// The hours both have, on days that the dates of both leave.
    shared: Week,
    /// The days of the week that the dates of both leave, one bit each.
    days: u8,
}

impl<'a> Meeting<'a> {
    /// How a listing that asks and one that was found meet, from `today` on.
    pub fn of(here: &'a Facts, there: &'a Facts, today: i64) -> Self {
        let days = common_days(&here.when, &there.when, today);
        let mut shared = here.when.week.shared(there.when.week);
        for day in Weekday::ALL.iter().filter(|day| days & day.bit() == 0) {
            shared.0[*day as usize] = 0;
        }
        Self { here, there, dates_apart: days == 0, shared, days }
    }

    /// 1 in the same district, less the farther.
    pub fn place(&self) -> f32 {
        let on_site = match (self.here.place, self.there.place) {
            (Some(here), Some(there)) => (-kilometres(here, there) / NEAR_KM).exp() as f32,
            _ => EVERYWHERE,
        };
        if self.is_remote() { on_site.max(REMOTE) } else { on_site }
    }

    /// 1 with hours in common, 0 where the times exclude each other.
    pub fn time(&self) -> f32 {
        if self.dates_apart {
            0.0
        } else if !self.shared.is_empty() {
            1.0
        } else if self.is_flexible() {
            FLEXIBLE
        } else if self.meets_on_a_day() {
            SAME_DAY
        } else {
            0.0
        }
    }

    /// What fits.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        reasons.extend(self.common_time());
        match (self.here.place, self.there.place) {
            (Some(here), Some(there)) if here == there => reasons.push(Reason::SameDistrict(here)),
            (Some(here), Some(there)) if whole_kilometres(here, there) <= NEAR => {
                reasons.push(Reason::Near { kilometres: whole_kilometres(here, there) });
            }
            (Some(_), Some(_)) => {}
            _ => reasons.push(Reason::Everywhere),
        }
        if self.is_remote() {
            reasons.push(Reason::Remote);
        }
        if let Some((offered, wanted)) = self.numbers()
            && offered >= wanted
        {
            reasons.push(Reason::Enough { offered, wanted });
        }
        if self.here.category == self.there.category {
            reasons.push(Reason::SameCategory(self.here.category));
        }
        if self.shared.is_empty() && !self.dates_apart && self.is_flexible() {
            reasons.push(Reason::FlexibleTime);
        }
        reasons
    }

    /// What does not fit.
    pub fn obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        if self.dates_apart {
            obstacles.push(Obstacle::DatesApart);
        } else if self.shared.is_empty() && !self.is_flexible() {
            obstacles.push(Obstacle::NoCommonTime);
        }
        if let (Some(here), Some(there)) = (self.here.place, self.there.place)
            && whole_kilometres(here, there) >= FAR
            && !self.is_remote()
        {
            obstacles.push(Obstacle::Far { kilometres: whole_kilometres(here, there) });
        }
        obstacles.extend(self.practical_obstacles());
        obstacles
    }

    /// What does not fit besides place and time, which have numbers of their own.
    pub fn practical_obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        let only_there = |practical| self.there.is_practical(practical) && !self.here.is_practical(practical);
        if only_there(Practical::Driving) {
            obstacles.push(Obstacle::NeedsDriving);
        }
        let (offer, request) = self.offer_and_request();
        if offer.category == Category::Premises && request.is_practical(Practical::StepFree) && !offer.is_practical(Practical::StepFree) {
            obstacles.push(Obstacle::NotStepFree);
        }
        if only_there(Practical::Children) {
            obstacles.push(Obstacle::ChildrenTakePart);
        }
        if let Some((offered, wanted)) = self.numbers()
            && offered < wanted
        {
            obstacles.push(Obstacle::TooFew { offered, wanted });
        }
        if self.here.language != self.there.language {
            obstacles.push(Obstacle::OtherLanguage(self.there.language));
        }
        obstacles
    }

    fn is_remote(&self) -> bool {
        self.here.remote && self.there.remote
    }

    /// Whether at least one of them leaves the hours open.
    fn is_flexible(&self) -> bool {
        [self.here, self.there].iter().any(|facts| facts.when.flexible || facts.when.week.is_empty())
    }

    fn meets_on_a_day(&self) -> bool {
        let (here, there) = (self.here.when.week, self.there.when.week);
        Weekday::ALL.iter().any(|day| self.days & day.bit() != 0 && here.0[*day as usize] != 0 && there.0[*day as usize] != 0)
    }

    fn offer_and_request(&self) -> (&Facts, &Facts) {
        if self.here.kind == Kind::Offer { (self.here, self.there) } else { (self.there, self.here) }
    }

    /// How many are offered and wanted, when the same is counted.
    fn numbers(&self) -> Option<(u32, u32)> {
        let (offer, request) = self.offer_and_request();
        if offer.unit != request.unit || offer.unit == 0 { None } else { Some((offer.remaining?, request.remaining?)) }
    }

    /// The longest stretch of common hours; of equally long ones the first of the week.
    fn common_time(&self) -> Option<Reason> {
        let stretches = self.shared.stretches();
        let (day, from, to) = *stretches.iter().min_by_key(|(_, from, to)| u8::MAX - (to - from))?;
        let time = |half_hours: u8| ClockTime::from_minutes(u16::from(half_hours) * 30);
        let more = u32::try_from(stretches.len() - 1).unwrap_or(u32::MAX);
        Some(Reason::CommonTime { day, from: time(from)?, to: time(to)?, more })
    }
}

/// The days of the week that lie in the dates of both, from `today` on; none when their dates lie apart.
fn common_days(here: &When, there: &When, today: i64) -> u8 {
    let first = [here.first_day, there.first_day].into_iter().flatten().fold(today, i64::max);
    match [here.last_day, there.last_day].into_iter().flatten().min() {
        Some(last) if last < first => 0,
        Some(last) if last - first < 6 => (first..=last).fold(0, |days, day| days | 1 << weekday(day)),
        _ => 0b111_1111,
    }
}

/// The day of the week of a day's number, Monday 0.
fn weekday(day: i64) -> u8 {
    (day + WEEKDAY_OF_DAY_0).rem_euclid(7) as u8
}

/// The weekday of the day that [`crate::domain::calendar_date::CalendarDate::day_number`] counts from.
const WEEKDAY_OF_DAY_0: i64 = 1;

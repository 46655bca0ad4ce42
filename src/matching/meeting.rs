//! Where and when two listings could meet, and what stands in the way.

use super::{
    facts::{Facts, Week, When},
    reason::{Obstacle, Reason},
    weights::{EVERYWHERE, FLEXIBLE, NEAR_KM, REMOTE, SAME_DAY, TOLD_AS_FAR_KM, TOLD_AS_NEAR_KM},
};
use crate::domain::{
    availability::{ClockTime, Weekday},
    category::Category,
    distance::{kilometres, whole_kilometres},
    kind::Kind,
    practical::Practical,
};

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
            (Some(here), Some(there)) if whole_kilometres(here, there) <= TOLD_AS_NEAR_KM => {
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
            && whole_kilometres(here, there) >= TOLD_AS_FAR_KM
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        availability::{Availability, CalendarDate, DayPart},
        district::PostalCode,
        listing::ListingLanguage,
        party::PartyKind,
    };

    fn facts(kind: Kind, place: Option<&str>, times: Availability) -> Facts {
        Facts {
            kind,
            party: None,
            party_kind: PartyKind::Citizen,
            category: Category::Sport,
            place: place.and_then(PostalCode::parse),
            remote: false,
            when: When::of(&times),
            remaining: None,
            unit: 0,
            practical: 0,
            language: ListingLanguage::Danish,
            published_at: 0,
            expires_at: i64::MAX,
            open_contacts: 0,
            shown: 0,
        }
    }

    fn on(days: &[Weekday], dates: Option<(&str, &str)>) -> Availability {
        let slots = days.iter().map(|day| DayPart::Evening.on(*day)).collect();
        let (date_from, date_to) = dates.map(|(from, to)| (CalendarDate::parse(from), CalendarDate::parse(to))).unwrap_or_default();
        Availability { flexible: false, slots, date_from, date_to }
    }

    fn time(here: Availability, there: Availability) -> f32 {
        let (here, there) = (facts(Kind::Offer, None, here), facts(Kind::Request, None, there));
        Meeting::of(&here, &there, 0).time()
    }

    #[test]
    fn the_more_the_times_have_in_common_the_better() {
        use Weekday::{Monday, Saturday, Tuesday};
        let morning = Availability { slots: vec![DayPart::Morning.on(Monday)], ..on(&[], None) };
        assert_eq!(time(on(&[Monday, Tuesday], None), on(&[Tuesday], None)), 1.0);
        assert_eq!(time(Availability::flexible(), on(&[Tuesday], None)), FLEXIBLE);
        assert_eq!(time(morning, on(&[Monday], None)), SAME_DAY);
        assert_eq!(time(on(&[Monday], None), on(&[Saturday], None)), 0.0);
        assert_eq!(time(on(&[], Some(("2027-05-01", "2027-05-09"))), on(&[], Some(("2027-05-10", "2027-05-12")))), 0.0);
    }

    #[test]
    fn dates_leave_only_their_own_days_of_the_week() {
        use Weekday::{Saturday, Sunday};
        let saturday = || on(&[], Some(("2027-05-29", "2027-05-29")));
        let with_slots = |days: &[Weekday]| Availability { slots: on(days, None).slots, ..saturday() };
        assert_eq!(time(with_slots(&[Saturday]), on(&[Saturday], None)), 1.0);
        assert_eq!(time(with_slots(&[Saturday, Sunday]), on(&[Sunday], None)), 0.0);
    }

    #[test]
    fn what_is_over_has_no_time_left() {
        let (past, offer) = (on(&[], Some(("2027-05-01", "2027-05-02"))), facts(Kind::Offer, None, Availability::flexible()));
        let request = facts(Kind::Request, None, past);
        let day_after = CalendarDate::parse("2027-05-03").map(|day| day.day_number()).unwrap_or_default();
        assert_eq!(Meeting::of(&offer, &request, day_after).obstacles(), [Obstacle::DatesApart]);
        assert!(Meeting::of(&offer, &request, day_after - 1).obstacles().is_empty());
    }

    #[test]
    fn chairs_are_not_enough_for_volunteers() {
        let mut offer = facts(Kind::Offer, Some("8870"), Availability::flexible());
        let mut request = facts(Kind::Request, Some("8970"), Availability::flexible());
        (offer.remaining, offer.unit) = (Some(12), Facts::unit_of("stole"));
        (request.remaining, request.unit) = (Some(5), Facts::unit_of("frivillige"));
        let says_enough = |offer: &Facts| {
            let reasons = Meeting::of(&request, offer, 0).reasons();
            reasons.iter().any(|reason| matches!(reason, Reason::Enough { .. }))
        };
        assert!(!says_enough(&offer));
        offer.unit = Facts::unit_of("frivillig");
        assert!(says_enough(&offer));
        assert_eq!(Meeting::of(&request, &offer, 0).obstacles(), [Obstacle::Far { kilometres: 35 }]);
    }
}

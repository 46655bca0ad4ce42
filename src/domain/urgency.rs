//! What cannot wait: a listing may say so when it has a date in the next days.

use super::availability::{Availability, CalendarDate};

/// A date is near within this many days.
pub const NEAR_DAYS: i64 = 7;

/// The day a listing with these dates stops being urgent: its first date that has not passed, if that is near.
pub fn urgent_until(availability: &Availability, today: &CalendarDate) -> Option<CalendarDate> {
    let dates = [&availability.date_from, &availability.date_to].into_iter().flatten();
    let next = dates.filter(|date| *date >= today).min()?;
    is_urgent(next, today).then(|| next.clone())
}

/// Whether what is urgent until the end of `until` is so on the day `today`.
pub fn is_urgent(until: &CalendarDate, today: &CalendarDate) -> bool {
    (0..=NEAR_DAYS).contains(&(until.day_number() - today.day_number()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> CalendarDate {
        CalendarDate::parse(text).expect("a date")
    }

    fn between(from: Option<&str>, to: Option<&str>) -> Availability {
        Availability { date_from: from.map(date), date_to: to.map(date), ..Availability::flexible() }
    }

    #[test]
    fn only_a_date_within_a_week_makes_a_listing_urgent() {
        let today = date("2026-12-28");
        assert_eq!(urgent_until(&between(Some("2027-01-04"), None), &today), Some(date("2027-01-04")));
        assert_eq!(urgent_until(&between(None, Some("2026-12-28")), &today), Some(today.clone()));
        assert_eq!(urgent_until(&between(Some("2026-12-01"), Some("2026-12-30")), &today), Some(date("2026-12-30")));
        assert_eq!(urgent_until(&between(Some("2026-12-30"), Some("2027-06-30")), &today), Some(date("2026-12-30")));
        for (from, to) in [(None, None), (Some("2027-01-05"), None), (Some("2026-12-01"), Some("2026-12-27")), (None, Some("2027-02-01"))] {
            assert_eq!(urgent_until(&between(from, to), &today), None, "{from:?}–{to:?}");
        }
    }

    proptest! {
        #[test]
        fn an_urgent_listing_is_over_within_a_week(year in 2000u16..2100, month in 1u16..=12, day in 1u16..=28, later in 1u16..=28) {
            let today = date(&format!("{year:04}-{month:02}-{day:02}"));
            let to = date(&format!("{year:04}-{month:02}-{later:02}"));
            let found = urgent_until(&Availability { date_to: Some(to.clone()), ..Availability::flexible() }, &today);
            prop_assert_eq!(found.is_some(), (0..=7).contains(&(i32::from(later) - i32::from(day))));
        }
    }
}

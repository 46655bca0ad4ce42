//! Moments as days, in the time of Copenhagen.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Copenhagen;

use super::{Locale, when::NBSP};
use crate::domain::availability::Weekday;

impl Locale {
    /// "mandag den 23. november 2026", in the time of Copenhagen.
    pub fn long_date(self, moment: DateTime<Utc>) -> String {
        let day = moment.with_timezone(&Copenhagen).date_naive();
        let weekday = self.weekday(weekday_of(day));
        match self {
            Self::Danish => format!("{weekday} den{NBSP}{}.{NBSP}{}{NBSP}{}", day.day(), self.month(day.month()), day.year()),
            Self::English => format!("{weekday} {}{NBSP}{}{NBSP}{}", day.day(), self.month(day.month()), day.year()),
        }
    }

    /// "i dag", "i går", "3 dage siden", by the days of the calendar in Copenhagen.
    pub fn days_ago(self, moment: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let day = |at: DateTime<Utc>| at.with_timezone(&Copenhagen).date_naive();
        match ((day(now) - day(moment)).num_days(), self) {
            (..=0, Self::Danish) => format!("i{NBSP}dag"),
            (1, Self::Danish) => format!("i{NBSP}går"),
            (days, Self::Danish) => format!("{days}{NBSP}dage siden"),
            (..=0, Self::English) => "today".into(),
            (1, Self::English) => "yesterday".into(),
            (days, Self::English) => format!("{days}{NBSP}days ago"),
        }
    }
}

fn weekday_of(day: NaiveDate) -> Weekday {
    Weekday::ALL[day.weekday().num_days_from_monday() as usize % 7]
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn plain(text: &str) -> String {
        text.replace(NBSP, " ")
    }

    #[test]
    fn dates_are_written_the_danish_way() {
        let moment = Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 0).single().expect("a moment");
        assert_eq!(plain(&Locale::Danish.long_date(moment)), "mandag den 23. november 2026");
        assert_eq!(plain(&Locale::English.long_date(moment)), "Monday 23 November 2026");
    }

    #[test]
    fn a_day_ends_at_midnight_in_copenhagen_also_when_the_clocks_change() {
        let late = Utc.with_ymd_and_hms(2027, 3, 27, 23, 30, 0).single().expect("a moment");
        let now = Utc.with_ymd_and_hms(2027, 3, 28, 22, 30, 0).single().expect("a moment");
        assert_eq!(plain(&Locale::Danish.days_ago(late, now)), "i går");
        let autumn = Utc.with_ymd_and_hms(2027, 10, 30, 22, 30, 0).single().expect("a moment");
        assert_eq!(
            plain(&Locale::Danish.days_ago(autumn, Utc.with_ymd_and_hms(2027, 10, 31, 22, 30, 0).single().expect("a moment"))),
            "i dag"
        );
    }
}

//! Moments, places and numbers in words, the Danish way.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Copenhagen;

use super::Locale;
use crate::domain::{availability::Weekday, district::PostalCode, quantity::Quantity};

/// Keeps two words on one line.
const NBSP: &str = "\u{a0}";

impl Locale {
    /// "mandag den 23. november 2026", in the time of Copenhagen.
    pub fn long_date(self, moment: DateTime<Utc>) -> String {
        let day = moment.with_timezone(&Copenhagen).date_naive();
        let weekday = self.weekday(weekday_of(day));
        match self {
            Self::Danish => format!("{weekday} den{NBSP}{}.{NBSP}{} {}", day.day(), self.month(day.month()), day.year()),
            Self::English => format!("{weekday} {}{NBSP}{} {}", day.day(), self.month(day.month()), day.year()),
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

    /// A place on a card: the district's name, or the whole municipality; how many kilometres away it is, where that is asked
    /// for; and whether it can happen remotely.
    pub fn place(self, district: Option<PostalCode>, remote: bool, distance: Option<f64>) -> String {
        let place = district.map_or(self.whole_municipality(), PostalCode::name).to_owned();
        let distance = distance.map(|kilometres| self.distance(kilometres));
        let remote = remote.then(|| self.or_remote().to_owned());
        [Some(place), distance, remote].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// "ca. 4 km".
    fn distance(self, kilometres: f64) -> String {
        let about = match self {
            Self::Danish => "ca.",
            Self::English => "about",
        };
        format!("{about}{NBSP}{:.0}{NBSP}km", kilometres.max(1.0))
    }

    /// A place with its postal code: "8960 Randers SØ".
    pub fn postal_place(self, district: Option<PostalCode>) -> String {
        district.map_or_else(|| self.whole_municipality().to_owned(), |code| format!("{}{NBSP}{}", code.as_str(), code.name()))
    }

    /// "12 stole", or "5 af 12 stole tilbage".
    pub fn quantity(self, quantity: &Quantity) -> String {
        let number = self.grouped(quantity.amount);
        let all = if quantity.unit.is_empty() { number } else { format!("{number}{NBSP}{}", quantity.unit) };
        match (quantity.is_begun(), self) {
            (false, _) => all,
            (true, Self::Danish) => format!("{} af {all} tilbage", self.grouped(quantity.remaining)),
            (true, Self::English) => format!("{} of {all} left", self.grouped(quantity.remaining)),
        }
    }
}

super::texts! {
    whole_municipality: "Hele kommunen", "The whole municipality";
    or_remote: "eller på nettet", "or online";
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

    #[test]
    fn what_is_left_is_told_as_soon_as_some_are_gone() {
        let chairs = |remaining| Quantity { amount: 12, unit: "stole".into(), remaining };
        assert_eq!(plain(&Locale::Danish.quantity(&chairs(12))), "12 stole");
        assert_eq!(plain(&Locale::Danish.quantity(&chairs(5))), "5 af 12 stole tilbage");
        assert_eq!(plain(&Locale::English.quantity(&Quantity { unit: String::new(), ..chairs(0) })), "0 of 12 left");
    }
}

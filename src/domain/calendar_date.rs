//! A day of the calendar.

use serde::{Deserialize, Serialize};

/// A date of the calendar, kept as `YYYY-MM-DD`, whose text order is its time order.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct CalendarDate(String);

/// The first day of the board's calendar.
impl Default for CalendarDate {
    fn default() -> Self {
        Self("2000-01-01".to_owned())
    }
}

impl CalendarDate {
    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Self::from_parts(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Reads what people write: `YYYY-MM-DD`, or day, month and year parted by `.`, `/`, `-` or space.
    pub fn parse_typed(text: &str) -> Option<Self> {
        if let Some(date) = Self::parse(text.trim()) {
            return Some(date);
        }
        let numbers: Vec<u16> = text
            .split(|c: char| matches!(c, '.' | '/' | '-') || c.is_whitespace())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().ok())
            .collect::<Option<_>>()?;
        match numbers[..] {
            [day, month, year] => Self::from_parts(year, month, day),
            _ => None,
        }
    }

    fn from_parts(year: u16, month: u16, day: u16) -> Option<Self> {
        let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        ((2000..=2999).contains(&year) && (1..=days).contains(&day)).then(|| Self(format!("{year:04}-{month:02}-{day:02}")))
    }

    /// The date as Danes type it: `24.12.2026`.
    pub fn typed(&self) -> String {
        let mut parts = self.0.split('-').map(|part| part.trim_start_matches('0'));
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        [day.unwrap_or_default(), month.unwrap_or_default(), year.unwrap_or_default()].join(".")
    }

    /// The date as `YYYY-MM-DD`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year.
    pub fn year(&self) -> u32 {
        self.number(0)
    }

    /// The month, 1 to 12.
    pub fn month(&self) -> u32 {
        self.number(1)
    }

    /// The day of the month.
    pub fn day(&self) -> u32 {
        self.number(2)
    }

    fn number(&self, at: usize) -> u32 {
        self.0.split('-').nth(at).and_then(|part| part.parse().ok()).unwrap_or(0)
    }

    /// Counts days without a gap, so that the difference of two dates is the days between them.
    pub fn day_number(&self) -> i64 {
        let (year, month, day) = (i64::from(self.year()), i64::from(self.month()), i64::from(self.day()));
        // A year that begins in March ends with the leap day.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day
    }
}

impl<'de> Deserialize<'de> for CalendarDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("a date as YYYY-MM-DD was expected"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_danes_write_them() {
        for typed in ["24.12.2026", "24/12/2026", "24-12-2026", "24 12 2026", "24/12-2026", "2026-12-24"] {
            assert_eq!(CalendarDate::parse_typed(typed).as_ref().map(CalendarDate::as_str), Some("2026-12-24"), "{typed}");
        }
        for date in ["2026-12-24", "2027-01-03", "2028-02-29"] {
            let date = CalendarDate::parse(date).expect("a date");
            assert_eq!(CalendarDate::parse_typed(&date.typed()), Some(date));
        }
        assert_eq!(CalendarDate::parse("2027-01-03").map(|date| date.typed()).as_deref(), Some("3.1.2027"));
        for bad in ["29.2.2027", "31.4.2027", "0.1.2027", "24.12", "i morgen", "12.24.2026"] {
            assert_eq!(CalendarDate::parse_typed(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_counted_across_months_years_and_leap_days() {
        let number = |date: &str| CalendarDate::parse(date).expect("a date").day_number();
        for (day, next) in [
            ("2026-12-31", "2027-01-01"),
            ("2028-02-28", "2028-02-29"),
            ("2028-02-29", "2028-03-01"),
            ("2026-02-28", "2026-03-01"),
            ("2026-10-31", "2026-11-01"),
        ] {
            assert_eq!(number(next) - number(day), 1, "{day}");
        }
        assert_eq!(number("2127-01-01") - number("2027-01-01"), 36_524);
    }
}

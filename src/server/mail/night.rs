//! When nobody is woken by a mail that could wait, by the clock in Denmark.

use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;

/// The first hour of the day, and the hour it ends before.
const DAY: std::ops::Range<u32> = 8..22;

/// Whether it is night.
pub fn is_night(now: DateTime<Utc>) -> bool {
    !DAY.contains(&now.with_timezone(&Copenhagen).hour())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_is_the_danish_one_in_summer_and_winter() {
        for (moment, night) in [
            ("2026-11-23T06:59:59Z", true),
            ("2026-11-23T07:00:00Z", false),
            ("2026-11-23T20:59:59Z", false),
            ("2026-11-23T21:00:00Z", true),
            ("2026-07-01T05:59:59Z", true),
            ("2026-07-01T06:00:00Z", false),
            ("2026-07-01T20:00:00Z", true),
            // The nights in which the clock is moved, and the mornings after.
            ("2026-03-28T06:59:59Z", true),
            ("2026-03-29T01:30:00Z", true),
            ("2026-03-29T05:59:59Z", true),
            ("2026-03-29T06:00:00Z", false),
            ("2026-10-24T06:00:00Z", false),
            ("2026-10-25T01:30:00Z", true),
            ("2026-10-25T06:59:59Z", true),
            ("2026-10-25T07:00:00Z", false),
        ] {
            assert_eq!(is_night(moment.parse().expect("a moment")), night, "{moment}");
        }
    }
}

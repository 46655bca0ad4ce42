//! How long somebody who was told is left alone, by the clock in Denmark.

use chrono::{DateTime, Days, Duration, LocalResult, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Copenhagen;

use crate::domain::watch_pace::WatchPace;

/// Mails to the same account come no closer than this, so at most four an hour.
const BREATH: Duration = Duration::minutes(15);

/// Who was told after this moment is not told yet again: a day and a week begin at midnight.
pub fn not_since(pace: WatchPace, now: DateTime<Utc>) -> DateTime<Utc> {
    match pace {
        WatchPace::AtOnce => now - BREATH,
        WatchPace::Daily => midnight(now, Days::new(0)),
        WatchPace::Weekly => midnight(now, Days::new(6)),
        WatchPace::Never => DateTime::UNIX_EPOCH,
    }
}

/// The beginning of the day in Denmark, or of a day before it: not all days have 24 hours.
fn midnight(now: DateTime<Utc>, before: Days) -> DateTime<Utc> {
    let day = now.with_timezone(&Copenhagen).date_naive() - before;
    match Copenhagen.from_local_datetime(&day.and_time(NaiveTime::MIN)) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment.with_timezone(&Utc),
        LocalResult::None => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(moment: &str) -> DateTime<Utc> {
        moment.parse().expect("a moment")
    }

    #[test]
    fn a_day_begins_at_midnight_in_denmark() {
        assert_eq!(not_since(WatchPace::Daily, at("2026-11-23T12:00:00Z")), at("2026-11-22T23:00:00Z"));
        assert_eq!(not_since(WatchPace::Weekly, at("2026-07-08T12:00:00Z")), at("2026-07-01T22:00:00Z"));
    }

    #[test]
    fn a_day_of_23_or_25_hours_begins_at_midnight_too() {
        for (pace, moment, since) in [
            (WatchPace::Daily, "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z"),
            (WatchPace::Daily, "2026-03-30T12:00:00Z", "2026-03-29T22:00:00Z"),
            (WatchPace::Weekly, "2026-03-31T12:00:00Z", "2026-03-24T23:00:00Z"),
            (WatchPace::Daily, "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z"),
            (WatchPace::Weekly, "2026-10-27T12:00:00Z", "2026-10-20T22:00:00Z"),
        ] {
            assert_eq!(not_since(pace, at(moment)), at(since), "{moment}");
        }
    }
}

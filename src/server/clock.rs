//! The time, injected so that tests can move it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, Datelike, Duration, SubsecRound, Utc};
use chrono_tz::Europe::Copenhagen;

use crate::domain::availability::CalendarDate;

/// A clock: the system's, or one that only moves when told to.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's clock.
    System,
    /// A clock for tests, in milliseconds since 1970.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at `moment`.
    pub fn fixed_at(moment: DateTime<Utc>) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(moment.timestamp_millis())))
    }

    /// Now, in whole milliseconds, which both databases keep exactly.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now().trunc_subsecs(3),
            Self::Fixed(millis) => DateTime::from_timestamp_millis(millis.load(Ordering::SeqCst)).unwrap_or_default(),
        }
    }

    /// The day it is in Denmark.
    pub fn today(&self) -> CalendarDate {
        let day = self.now().with_timezone(&Copenhagen).date_naive();
        // A clock that has gone out of the calendar of the board shows its first day.
        CalendarDate::parse(&format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())).unwrap_or_default()
    }

    /// Moves a clock for tests; the system's clock stays as it is.
    pub fn advance(&self, by: Duration) {
        if let Self::Fixed(millis) = self {
            millis.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
        }
    }
}

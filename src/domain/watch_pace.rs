//! How often somebody wants to be told about something new.

use super::slug_enum::slug_enum;

slug_enum! {
    /// How often a watch is told.
    WatchPace {
        /// As soon as there is something.
        AtOnce = "straks",
        /// In one mail a day.
        Daily = "dagligt",
        /// In one mail a week.
        Weekly = "ugentligt",
        /// Not at all: the owner of a listing has switched it off.
        Never = "aldrig",
    }
}

impl WatchPace {
    /// The ones that can be chosen when one begins.
    pub const TELLING: &'static [Self] = &[Self::AtOnce, Self::Daily, Self::Weekly];
}

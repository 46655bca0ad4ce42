//! When something can happen: weekly time slots, a range of dates, or flexible.

use serde::{Deserialize, Serialize};

use super::slug_enum::slug_enum;

pub use super::calendar_date::CalendarDate;

slug_enum! {
    /// A day of the week, Monday first.
    Weekday {
        /// Mandag.
        Monday = "mon",
        /// Tirsdag.
        Tuesday = "tue",
        /// Onsdag.
        Wednesday = "wed",
        /// Torsdag.
        Thursday = "thu",
        /// Fredag.
        Friday = "fri",
        /// Lørdag.
        Saturday = "sat",
        /// Søndag.
        Sunday = "sun",
    }
}

impl Weekday {
    /// The word for this day in the board's own addresses (`?dag=`).
    pub const fn path_word(self) -> &'static str {
        match self {
            Self::Monday => "man",
            Self::Tuesday => "tir",
            Self::Wednesday => "ons",
            Self::Thursday => "tor",
            Self::Friday => "fre",
            Self::Saturday => "lor",
            Self::Sunday => "son",
        }
    }

    /// The day an address word names. Older addresses, which people have kept, say `loer` and `soen`; people write `lør` and `søn`.
    pub fn from_path_word(word: &str) -> Option<Self> {
        match word {
            "loer" | "lør" => Some(Self::Saturday),
            "soen" | "søn" => Some(Self::Sunday),
            _ => Self::ALL.iter().copied().find(|day| day.path_word() == word),
        }
    }

    /// One bit a day, Monday the lowest.
    pub const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A time of day, in minutes after midnight; 24:00 is the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockTime(u16);

impl ClockTime {
    /// Reads `HH:MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        if hours.len() != 2 || minutes.len() != 2 {
            return None;
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        let total = hours * 60 + minutes;
        (minutes < 60 && total <= 24 * 60).then_some(Self(total))
    }

    /// The time so many minutes after midnight, up to the end of the day.
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes <= 24 * 60 { Some(Self(minutes)) } else { None }
    }

    /// Hours and minutes.
    pub const fn parts(self) -> (u16, u16) {
        (self.0 / 60, self.0 % 60)
    }
}

impl std::fmt::Display for ClockTime {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (hours, minutes) = self.parts();
        write!(formatter, "{hours:02}:{minutes:02}")
    }
}

impl Serialize for ClockTime {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("a time as HH:MM was expected"))
    }
}

/// A span of hours on one day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot {
    /// The day.
    pub day: Weekday,
    /// Its first minute.
    pub from: ClockTime,
    /// The minute it ends before.
    pub to: ClockTime,
}

slug_enum! {
    /// The three parts of a day that people choose between.
    DayPart {
        /// 8–12.
        Morning = "formiddag",
        /// 12–17.
        Afternoon = "eftermiddag",
        /// 17–22.
        Evening = "aften",
    }
}

impl DayPart {
    /// The part of the day with exactly these hours, if there is one.
    pub fn of_hours(hours: (ClockTime, ClockTime)) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.hours() == hours)
    }

    /// The hours of this part of a day.
    pub const fn hours(self) -> (ClockTime, ClockTime) {
        let (from, to) = match self {
            Self::Morning => (8, 12),
            Self::Afternoon => (12, 17),
            Self::Evening => (17, 22),
        };
        (ClockTime(from * 60), ClockTime(to * 60))
    }

    /// This part of `day` as a slot.
    pub const fn on(self, day: Weekday) -> Slot {
        let (from, to) = self.hours();
        Slot { day, from, to }
    }
}

impl Slot {
    /// The slot as it stands in a form value: `tue-17:00-22:00`.
    pub fn form_value(&self) -> String {
        format!("{}-{}-{}", self.day.slug(), self.from, self.to)
    }

    /// Reads a form value.
    pub fn parse(value: &str) -> Option<Self> {
        let mut parts = value.split('-');
        let slot =
            Self { day: Weekday::from_slug(parts.next()?)?, from: ClockTime::parse(parts.next()?)?, to: ClockTime::parse(parts.next()?)? };
        (parts.next().is_none() && slot.is_forward()).then_some(slot)
    }

    /// The part of the day it covers exactly, if it does.
    pub fn day_part(&self) -> Option<DayPart> {
        DayPart::of_hours((self.from, self.to))
    }

    fn is_forward(&self) -> bool {
        self.from < self.to
    }
}

/// Days of the week that have the same hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaysAlike {
    /// The days, in the order of the week.
    pub days: Vec<Weekday>,
    /// Their hours, the earliest first.
    pub hours: Vec<(ClockTime, ClockTime)>,
}

/// The most slots one listing can have.
pub const SLOTS_MAX: usize = 42;

/// When something can happen. Slots and dates narrow each other; flexible means that a time is found together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Availability {
    /// A time is found together.
    #[serde(default)]
    pub flexible: bool,
    /// Weekly slots, sorted, without repeats.
    #[serde(default)]
    pub slots: Vec<Slot>,
    /// The first day.
    #[serde(default)]
    pub date_from: Option<CalendarDate>,
    /// The last day.
    #[serde(default)]
    pub date_to: Option<CalendarDate>,
}

impl Availability {
    /// Nothing fixed: a time is found together.
    pub fn flexible() -> Self {
        Self { flexible: true, slots: Vec::new(), date_from: None, date_to: None }
    }

    /// Whether slots run forward, dates are in order and there are not too many slots.
    pub fn is_consistent(&self) -> bool {
        let dates_in_order = match (&self.date_from, &self.date_to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        dates_in_order && self.slots.len() <= SLOTS_MAX && self.slots.iter().all(Slot::is_forward)
    }

    /// The same times in one order, without repeats; nothing at all counts as flexible.
    pub fn normalised(mut self) -> Self {
        self.slots = in_order(&self.slots);
        self.flexible |= self.slots.is_empty() && self.date_from.is_none() && self.date_to.is_none();
        self
    }

    /// The weekly slots by days that are alike; each day stands once.
    pub fn days_alike(&self) -> Vec<DaysAlike> {
        let mut found: Vec<DaysAlike> = Vec::new();
        for day in Weekday::ALL {
            let mut hours: Vec<_> = self.slots.iter().filter(|slot| slot.day == *day).map(|slot| (slot.from, slot.to)).collect();
            hours.sort_unstable();
            hours.dedup();
            match found.iter_mut().find(|alike| alike.hours == hours) {
                _ if hours.is_empty() => {}
                Some(alike) => alike.days.push(*day),
                None => found.push(DaysAlike { days: vec![*day], hours }),
            }
        }
        found
    }

    /// The days of the week on which it could happen, one bit each.
    pub fn day_mask(&self) -> u8 {
        if self.flexible || self.slots.is_empty() { 0b111_1111 } else { self.slots.iter().fold(0, |mask, slot| mask | slot.day.bit()) }
    }
}

/// Few things in their order, without repeats. Sorting as the standard library does it weighs more in the browser than all of this
/// file.
pub fn in_order<T: Ord + Copy>(things: &[T]) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
    while let Some(next) = things.iter().filter(|thing| ordered.last().is_none_or(|last| last < thing)).min() {
        ordered.push(*next);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_survives_its_form_value() {
        for day in Weekday::ALL {
            for part in DayPart::ALL {
                let slot = part.on(*day);
                assert_eq!(Slot::parse(&slot.form_value()), Some(slot));
                assert_eq!(slot.day_part(), Some(*part));
            }
        }
        assert_eq!(Slot::parse("tue-22:00-17:00"), None);
        assert_eq!(Slot::parse("tue-17:00"), None);
    }

    #[test]
    fn days_are_three_letters_in_addresses_and_older_addresses_are_understood() {
        let words: Vec<&str> = Weekday::ALL.iter().map(|day| day.path_word()).collect();
        assert_eq!(words, ["man", "tir", "ons", "tor", "fre", "lor", "son"]);
        for day in Weekday::ALL {
            assert_eq!(Weekday::from_path_word(day.path_word()), Some(*day));
        }
        for (word, day) in [("loer", Weekday::Saturday), ("lør", Weekday::Saturday), ("soen", Weekday::Sunday), ("søn", Weekday::Sunday)]
        {
            assert_eq!(Weekday::from_path_word(word), Some(day), "{word}");
        }
        assert_eq!(Weekday::from_path_word("sat"), None);
    }

    #[test]
    fn things_come_in_order_without_repeats() {
        assert_eq!(in_order(&[3, 1, 2, 3, 1]), [1, 2, 3]);
        assert!(in_order::<u8>(&[]).is_empty());
    }

    #[test]
    fn a_listing_without_slots_is_possible_on_every_day() {
        assert_eq!(Availability::flexible().day_mask(), 127);
        let tuesday = Availability { flexible: false, slots: vec![DayPart::Evening.on(Weekday::Tuesday)], date_from: None, date_to: None };
        assert_eq!(tuesday.day_mask(), Weekday::Tuesday.bit());
    }

    #[test]
    fn days_with_the_same_hours_stand_together() {
        let (morning, evening) = (DayPart::Morning.hours(), DayPart::Evening.hours());
        let slots = vec![
            DayPart::Evening.on(Weekday::Sunday),
            DayPart::Evening.on(Weekday::Monday),
            DayPart::Morning.on(Weekday::Monday),
            DayPart::Evening.on(Weekday::Tuesday),
        ];
        assert_eq!(
            Availability { slots, ..Availability::flexible() }.days_alike(),
            [
                DaysAlike { days: vec![Weekday::Monday], hours: vec![morning, evening] },
                DaysAlike { days: vec![Weekday::Tuesday, Weekday::Sunday], hours: vec![evening] },
            ]
        );
    }
}

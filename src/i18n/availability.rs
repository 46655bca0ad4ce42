//! When something can happen, in words: one short line on a card, a line for each thing to say on the page of a listing.

use super::{Locale, texts};
use crate::domain::availability::{Availability, CalendarDate, ClockTime, DayPart, DaysAlike, Weekday};

/// Keeps two words on one line.
const NBSP: &str = "\u{a0}";
/// From … to …, never at the end of a line.
const DASH: &str = "–\u{2060}";
/// Days in a row, from so many on, are told by the first and the last.
const ROW: usize = 3;
/// Dates from so many days ago to so many days ahead are told without the year. It is less than a year, so each day has its own name.
const YEAR_GOES_WITHOUT_SAYING: std::ops::RangeInclusive<i64> = -90..=270;
/// On a card, a stretch of so many days is told by both ends, a longer one by the end that matters now.
const SHORT_STRETCH: i64 = 31;

/// How a day is named: in full, or in three letters.
type DayName = fn(Locale, Weekday) -> &'static str;

impl Locale {
    /// On a card: "Tirsdag og torsdag aften", "Man–fre og søn · fra 26. november", "Efter aftale".
    pub fn availability(self, availability: &Availability, today: &CalendarDate) -> String {
        let dates = match (&availability.date_from, &availability.date_to) {
            (Some(from), Some(to)) if to.day_number() - from.day_number() > SHORT_STRETCH => {
                if from > today {
                    self.dates(Some(from), None, today)
                } else {
                    self.dates(None, Some(to), today)
                }
            }
            (Some(from), None) if from <= today => None,
            (from, to) => self.dates(from.as_ref(), to.as_ref(), today),
        };
        let parts = [self.week_in_short(&availability.days_alike()), dates];
        capitalised(&self.with_agreement(parts.into_iter().flatten().collect(), availability.flexible).join(" · "))
    }

    /// On the page of a listing: days with the same hours, the dates, and whether another time can be found, each on a line.
    pub fn availability_in_full(self, availability: &Availability, today: &CalendarDate) -> String {
        let mut lines: Vec<String> = match &availability.days_alike()[..] {
            [alike] => vec![self.days_and_hours(alike, Self::weekday)],
            several => {
                let line = |alike: &DaysAlike| format!("{}: {}", self.days(&alike.days, Self::weekday), self.hours(&alike.hours));
                several.iter().map(line).collect()
            }
        };
        lines.extend(self.dates(availability.date_from.as_ref(), availability.date_to.as_ref(), today));
        self.with_agreement(lines, availability.flexible).iter().map(|line| capitalised(line)).collect::<Vec<_>>().join("\n")
    }

    /// What is fixed, and that a time can be agreed: always where nothing is fixed.
    fn with_agreement(self, mut fixed: Vec<String>, is_flexible: bool) -> Vec<String> {
        if fixed.is_empty() {
            fixed.push(self.by_agreement().to_owned());
        } else if is_flexible {
            fixed.push(self.or_by_agreement().to_owned());
        }
        fixed
    }

    /// With the hours if they are the same on all days and soon said; else the days alone.
    fn week_in_short(self, week: &[DaysAlike]) -> Option<String> {
        let has_hours = |day: &&Weekday| week.iter().any(|alike| alike.days.contains(day));
        let days: Vec<Weekday> = Weekday::ALL.iter().filter(has_hours).copied().collect();
        let name: DayName = if rows(&days).len() > 2 { Self::weekday_short } else { Self::weekday };
        match week {
            [] => None,
            [alike] if alike.hours.len() <= 2 || is_all_day(&alike.hours) => Some(self.days_and_hours(alike, name)),
            _ => Some(self.days(&days, name)),
        }
    }

    /// "tirsdag og torsdag aften"
    fn days_and_hours(self, alike: &DaysAlike, name: DayName) -> String {
        format!("{} {}", self.days(&alike.days, name), self.hours(&alike.hours))
    }

    /// "hverdage", "mandag–torsdag og lørdag", "man, ons og fre"
    fn days(self, days: &[Weekday], name: DayName) -> String {
        if days == &Weekday::ALL[..5] {
            self.workdays().to_owned()
        } else if days == Weekday::ALL {
            self.every_day().to_owned()
        } else {
            let row = |(first, last): &(Weekday, Weekday)| match first == last {
                true => name(self, *first).to_owned(),
                false => [name(self, *first), DASH, name(self, *last)].concat(),
            };
            self.list(&rows(days).iter().map(row).collect::<Vec<_>>())
        }
    }

    /// "formiddag og aften", "hele dagen", "kl. 16–18.30"
    fn hours(self, hours: &[(ClockTime, ClockTime)]) -> String {
        if is_all_day(hours) {
            return self.all_day().to_owned();
        }
        let time =
            |(from, to)| DayPart::of_hours((from, to)).map_or_else(|| self.clock_range(from, to), |part| self.day_part(part).to_owned());
        self.list(&hours.iter().copied().map(time).collect::<Vec<_>>())
    }

    /// "kl. 16–18.30"
    pub(super) fn clock_range(self, from: ClockTime, to: ClockTime) -> String {
        let time = |time: ClockTime| match (time.parts(), self) {
            ((hours, 0), _) => hours.to_string(),
            ((hours, minutes), Self::Danish) => format!("{hours}.{minutes:02}"),
            ((hours, minutes), Self::English) => format!("{hours}:{minutes:02}"),
        };
        match self {
            Self::Danish => format!("kl.{NBSP}{}{DASH}{}", time(from), time(to)),
            Self::English => format!("{}{DASH}{}", time(from), time(to)),
        }
    }

    /// "1.–31. december", "fra 26. november", "24. december – 3. januar"
    fn dates(self, from: Option<&CalendarDate>, to: Option<&CalendarDate>, today: &CalendarDate) -> Option<String> {
        match (from, to) {
            (Some(from), Some(to)) if from == to => Some(self.date(from, today)),
            (Some(from), Some(to)) if (from.year(), from.month()) == (to.year(), to.month()) => {
                let dot = if self == Self::Danish { "." } else { "" };
                Some(format!("{}{dot}{DASH}{}", from.day(), self.date(to, today)))
            }
            (Some(from), Some(to)) => Some(format!("{}{NBSP}– {}", self.date(from, today), self.date(to, today))),
            (Some(from), None) => Some(format!("{}{NBSP}{}", self.from(), self.date(from, today))),
            (None, Some(to)) => Some(format!("{}{NBSP}{}", self.until(), self.date(to, today))),
            (None, None) => None,
        }
    }

    /// "26. november", with the year where it could be another one.
    fn date(self, day: &CalendarDate, today: &CalendarDate) -> String {
        let dot = if self == Self::Danish { "." } else { "" };
        let text = format!("{}{dot}{NBSP}{}", day.day(), self.month(day.month()));
        let is_near = YEAR_GOES_WITHOUT_SAYING.contains(&(day.day_number() - today.day_number()));
        if is_near { text } else { format!("{text}{NBSP}{}", day.year()) }
    }

    /// "a, b og c"
    fn list(self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and()),
        }
    }
}

texts! {
    by_agreement: "efter aftale", "by agreement";
    or_by_agreement: "eller efter aftale", "or by agreement";
    all_day: "hele dagen", "all day";
    workdays: "hverdage", "weekdays";
    every_day: "alle dage", "every day";
    and: "og", "and";
    from: "fra", "from";
    until: "til", "until";
}

/// The first and last day of each row of days; days that make no row stand alone.
fn rows(days: &[Weekday]) -> Vec<(Weekday, Weekday)> {
    let in_a_row = days.chunk_by(|day, next| *day as u8 + 1 == *next as u8);
    in_a_row
        .flat_map(|row| match row {
            [first, .., last] if row.len() >= ROW => vec![(*first, *last)],
            short => short.iter().map(|day| (*day, *day)).collect(),
        })
        .collect()
}

fn is_all_day(hours: &[(ClockTime, ClockTime)]) -> bool {
    hours.iter().copied().eq(DayPart::ALL.iter().map(|part| part.hours()))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::availability::{DayPart::*, Slot, Weekday::*};

    fn date(text: &str) -> CalendarDate {
        CalendarDate::parse(text).expect("a date")
    }

    fn today() -> CalendarDate {
        date("2026-11-23")
    }

    fn weekly(slots: &[(Weekday, DayPart)]) -> Availability {
        Availability { flexible: false, slots: slots.iter().map(|(day, part)| part.on(*day)).collect(), date_from: None, date_to: None }
    }

    fn between(from: &str, to: &str) -> Availability {
        Availability { date_from: CalendarDate::parse(from), date_to: CalendarDate::parse(to), ..weekly(&[]) }
    }

    fn plain(text: &str) -> String {
        text.replace(NBSP, " ").replace(DASH, "–")
    }

    fn short(availability: &Availability) -> String {
        plain(&Locale::Danish.availability(availability, &today()))
    }

    fn full(availability: &Availability) -> String {
        plain(&Locale::Danish.availability_in_full(availability, &today()))
    }

    #[test]
    fn the_same_hours_on_all_days_are_told_in_one_line() {
        for (slots, words) in [
            (vec![(Tuesday, Evening), (Thursday, Evening)], "Tirsdag og torsdag aften"),
            (
                vec![(Monday, Morning), (Tuesday, Morning), (Wednesday, Morning), (Thursday, Morning), (Friday, Morning)],
                "Hverdage formiddag",
            ),
            (vec![(Saturday, Morning), (Saturday, Afternoon), (Saturday, Evening)], "Lørdag hele dagen"),
            (vec![(Monday, Evening), (Tuesday, Evening), (Wednesday, Evening), (Sunday, Evening)], "Mandag–onsdag og søndag aften"),
        ] {
            assert_eq!((short(&weekly(&slots)), full(&weekly(&slots))), (words.to_owned(), words.to_owned()));
        }
        let time = |text| ClockTime::parse(text).expect("a time");
        let odd = Slot { day: Monday, from: time("16:00"), to: time("18:30") };
        assert_eq!(short(&Availability { slots: vec![odd], ..weekly(&[]) }), "Mandag kl. 16–18.30");
    }

    #[test]
    fn many_times_are_days_on_a_card_and_a_line_for_each_on_the_page() {
        let times =
            [(Monday, Morning), (Monday, Evening), (Tuesday, Evening), (Thursday, Evening), (Saturday, Morning), (Saturday, Evening)];
        let season = Availability { slots: weekly(&times).slots, ..between("2026-11-26", "2027-06-30") };
        assert_eq!(short(&season), "Man, tir, tor og lør · fra 26. november");
        assert_eq!(full(&season), "Mandag og lørdag: formiddag og aften\nTirsdag og torsdag: aften\n26. november – 30. juni");
        assert_eq!(
            plain(&Locale::English.availability_in_full(&season, &today())),
            "Monday and Saturday: morning and evening\nTuesday and Thursday: evening\n26 November – 30 June"
        );
    }

    #[test]
    fn a_card_tells_the_date_that_matters_now() {
        for (from, to, words) in [
            ("2026-12-06", "2026-12-06", "6. december"),
            ("2026-12-01", "2026-12-31", "1.–31. december"),
            ("2026-12-20", "2027-01-03", "20. december – 3. januar"),
            ("2026-11-26", "2027-06-30", "Fra 26. november"),
            ("2026-09-01", "2027-06-30", "Til 30. juni"),
            ("2026-11-26", "", "Fra 26. november"),
            ("2026-09-01", "", "Efter aftale"),
            ("", "2027-06-30", "Til 30. juni"),
            ("2028-05-01", "2028-05-09", "1.–9. maj 2028"),
        ] {
            assert_eq!(short(&between(from, to)), words, "{from}–{to}");
        }
    }

    #[test]
    fn what_is_not_fixed_is_found_together() {
        assert_eq!((short(&Availability::flexible()), full(&Availability::flexible())), ("Efter aftale".into(), "Efter aftale".into()));
        let evening = Availability { flexible: true, ..weekly(&[(Tuesday, Evening)]) };
        assert_eq!(short(&evening), "Tirsdag aften · eller efter aftale");
        assert_eq!(full(&evening), "Tirsdag aften\nEller efter aftale");
    }

    fn any_week() -> impl Strategy<Value = Vec<Slot>> {
        proptest::collection::vec((0..7usize, 0..3usize), 0..=21).prop_map(|times| {
            let slots = times.into_iter().map(|(day, part)| DayPart::ALL[part].on(Weekday::ALL[day])).collect();
            Availability { slots, ..Availability::flexible() }.normalised().slots
        })
    }

    fn any_date() -> impl Strategy<Value = CalendarDate> {
        (2025..2030u16, 1..=12u8, 1..=28u8).prop_map(|(year, month, day)| date(&format!("{year}-{month:02}-{day:02}")))
    }

    proptest! {
        #[test]
        fn a_card_takes_few_words_whatever_the_times(slots in any_week(), from in any_date(), to in any_date()) {
            let (date_from, date_to) = (Some(from.clone().min(to.clone())), Some(from.max(to)));
            let times = Availability { flexible: true, slots, date_from, date_to };
            for locale in [Locale::Danish, Locale::English] {
                let words = locale.availability(&times, &today());
                prop_assert!(words.chars().count() <= 110 && !words.contains('\n'), "{words}");
            }
        }

        #[test]
        fn the_page_names_each_chosen_day_once(slots in any_week()) {
            let days: Vec<Weekday> = Weekday::ALL.iter().filter(|day| slots.iter().any(|slot| slot.day == **day)).copied().collect();
            let words = full(&Availability { slots, ..weekly(&[]) }).to_lowercase();
            let in_rows = ["hverdage", "alle dage", "–"].iter().any(|row| words.contains(row));
            for day in Weekday::ALL {
                let named = words.matches(Locale::Danish.weekday(*day)).count();
                prop_assert!(named <= 1 && (in_rows || (named == 1) == days.contains(day)), "{words}");
            }
        }

        #[test]
        fn a_date_without_its_year_is_never_mistaken_for_another(date in any_date(), years in 1..5u32) {
            let later = CalendarDate::parse(&format!("{}{}", date.year() + years, &date.as_str()[4..])).expect("a date");
            let told = |day| Locale::Danish.date(day, &today());
            prop_assert_ne!(told(&date), told(&later));
        }
    }
}

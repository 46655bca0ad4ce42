//! Weekly times, dates of the calendar, places and numbers in words, the Danish way.

use super::Locale;
use crate::domain::{
    availability::{Availability, CalendarDate, ClockTime, Slot, Weekday, in_order},
    district::PostalCode,
    quantity::Quantity,
};

/// Keeps two words on one line.
pub(super) const NBSP: &str = "\u{a0}";
/// More groups of times than this are cut short on a card.
const GROUPS_SHOWN: usize = 3;

impl Locale {
    /// When something can happen: "Tirsdag og torsdag aften", "1.–31. december 2026", "Fleksibelt".
    pub fn availability(self, availability: &Availability) -> String {
        let mut parts: Vec<String> = self.slot_groups(&availability.slots);
        let dates = self.date_range(availability.date_from.as_ref(), availability.date_to.as_ref());
        parts.extend(dates);
        if parts.is_empty() || availability.flexible {
            parts.push(self.flexible().to_owned());
        }
        capitalised(&parts.join(", "))
    }

    /// A place on a card: the district's name, or the whole municipality; how many kilometres away it is, where that is asked
    /// for; and whether it can happen remotely.
    pub fn place(self, district: Option<PostalCode>, remote: bool, distance: Option<u32>) -> String {
        let place = district.map_or(self.whole_municipality(), PostalCode::name).to_owned();
        let distance = distance.map(|kilometres| self.distance(kilometres));
        let remote = remote.then(|| self.or_remote().to_owned());
        [Some(place), distance, remote].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// "ca. 4 km".
    fn distance(self, kilometres: u32) -> String {
        let about = match self {
            Self::Danish => "ca.",
            Self::English => "about",
        };
        format!("{about}{NBSP}{kilometres}{NBSP}km")
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

    fn slot_groups(self, slots: &[Slot]) -> Vec<String> {
        let hours = in_order(&slots.iter().map(|slot| (slot.from, slot.to)).collect::<Vec<_>>());
        let mut by_days: Vec<(Vec<Weekday>, Vec<String>)> = Vec::new();
        for (from, to) in hours {
            let same: Vec<&Slot> = slots.iter().filter(|slot| (slot.from, slot.to) == (from, to)).collect();
            let days: Vec<Weekday> = same.iter().map(|slot| slot.day).collect();
            let time = same
                .first()
                .and_then(|slot| slot.day_part())
                .map_or_else(|| self.clock_range(from, to), |part| self.day_part(part).to_owned());
            match by_days.iter_mut().find(|(known, _)| *known == days) {
                Some((_, times)) => times.push(time),
                None => by_days.push((days, vec![time])),
            }
        }
        let cut = by_days.len() > GROUPS_SHOWN;
        let by_first_day = Weekday::ALL.iter().flat_map(|day| by_days.iter().filter(move |(days, _)| days.first() == Some(day)));
        let mut groups: Vec<String> =
            by_first_day.take(GROUPS_SHOWN).map(|(days, times)| format!("{} {}", self.day_names(days), self.list(times))).collect();
        if cut {
            groups.push(self.and_more().to_owned());
        }
        groups
    }

    fn day_names(self, days: &[Weekday]) -> String {
        if days == &Weekday::ALL[..5] {
            self.workdays().to_owned()
        } else if days == &Weekday::ALL[5..] {
            self.weekends().to_owned()
        } else if days == Weekday::ALL {
            self.every_day().to_owned()
        } else {
            self.list(&days.iter().map(|day| self.weekday(*day).to_owned()).collect::<Vec<_>>())
        }
    }

    /// "a, b og c".
    fn list(self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and()),
        }
    }

    /// "kl. 16–18.30".
    fn clock_range(self, from: ClockTime, to: ClockTime) -> String {
        let time = |time: ClockTime| match (time.parts(), self) {
            ((hours, 0), _) => hours.to_string(),
            ((hours, minutes), Self::Danish) => format!("{hours}.{minutes:02}"),
            ((hours, minutes), Self::English) => format!("{hours}:{minutes:02}"),
        };
        match self {
            Self::Danish => format!("kl.{NBSP}{}–{}", time(from), time(to)),
            Self::English => format!("{}–{}", time(from), time(to)),
        }
    }

    fn date_range(self, from: Option<&CalendarDate>, to: Option<&CalendarDate>) -> Option<String> {
        match (from, to) {
            (Some(from), Some(to)) if from == to => Some(self.day_and_month(from, true)),
            (Some(from), Some(to)) if (from.year(), from.month()) == (to.year(), to.month()) => {
                let dot = if self == Self::Danish { "." } else { "" };
                Some(format!("{}{dot}–{}", from.day(), self.day_and_month(to, true)))
            }
            (Some(from), Some(to)) => {
                Some(format!("{} – {}", self.day_and_month(from, from.year() != to.year()), self.day_and_month(to, true)))
            }
            (Some(from), None) => Some(format!("{} {}", self.from(), self.day_and_month(from, true))),
            (None, Some(to)) => Some(format!("{} {}", self.until(), self.day_and_month(to, true))),
            (None, None) => None,
        }
    }

    fn day_and_month(self, day: &CalendarDate, with_year: bool) -> String {
        let dot = match self {
            Self::Danish => ".",
            Self::English => "",
        };
        let text = format!("{}{dot}{NBSP}{}", day.day(), self.month(day.month()));
        if with_year { format!("{text} {}", day.year()) } else { text }
    }

    pub(super) const fn month(self, month: u32) -> &'static str {
        const DANISH: [&str; 12] =
            ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
        const ENGLISH: [&str; 12] =
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        let at = (month as usize + 11) % 12;
        match self {
            Self::Danish => DANISH[at],
            Self::English => ENGLISH[at],
        }
    }
}

super::texts! {
    flexible: "fleksibelt", "flexible";
    whole_municipality: "Hele kommunen", "The whole municipality";
    or_remote: "eller på nettet", "or online";
    and_more: "og flere tider", "and more times";
    workdays: "hverdage", "weekdays";
    weekends: "lørdag og søndag", "Saturday and Sunday";
    every_day: "alle dage", "every day";
    and: "og", "and";
    from: "fra", "from";
    until: "til", "until";
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::availability::DayPart;

    fn plain(text: &str) -> String {
        text.replace(NBSP, " ")
    }

    fn weekly(slots: Vec<Slot>) -> Availability {
        Availability { flexible: false, slots, date_from: None, date_to: None }
    }

    #[test]
    fn what_is_left_is_told_as_soon_as_some_are_gone() {
        let chairs = |remaining| Quantity { amount: 12, unit: "stole".into(), remaining };
        assert_eq!(plain(&Locale::Danish.quantity(&chairs(12))), "12 stole");
        assert_eq!(plain(&Locale::Danish.quantity(&chairs(5))), "5 af 12 stole tilbage");
        assert_eq!(plain(&Locale::English.quantity(&Quantity { unit: String::new(), ..chairs(0) })), "0 of 12 left");
    }

    #[test]
    fn weekly_times_are_gathered() {
        let slots = vec![DayPart::Evening.on(Weekday::Tuesday), DayPart::Evening.on(Weekday::Thursday)];
        assert_eq!(Locale::Danish.availability(&weekly(slots)), "Tirsdag og torsdag aften");
        let workdays = Weekday::ALL[..5].iter().map(|day| DayPart::Morning.on(*day)).collect();
        assert_eq!(Locale::Danish.availability(&weekly(workdays)), "Hverdage formiddag");
        let odd = vec![Slot {
            day: Weekday::Monday,
            from: ClockTime::parse("16:00").expect("time"),
            to: ClockTime::parse("18:30").expect("time"),
        }];
        assert_eq!(plain(&Locale::Danish.availability(&weekly(odd))), "Mandag kl. 16–18.30");
        assert_eq!(Locale::Danish.availability(&Availability::flexible()), "Fleksibelt");
    }

    #[test]
    fn ranges_of_dates_are_short() {
        let range = |from, to| Availability {
            flexible: false,
            slots: vec![],
            date_from: CalendarDate::parse(from),
            date_to: CalendarDate::parse(to),
        };
        assert_eq!(plain(&Locale::Danish.availability(&range("2026-12-01", "2026-12-31"))), "1.–31. december 2026");
        assert_eq!(plain(&Locale::Danish.availability(&range("2026-12-20", "2027-01-03"))), "20. december 2026 – 3. januar 2027");
    }
}

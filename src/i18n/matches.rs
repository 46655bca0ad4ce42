//! Matches: why two listings fit each other, what does not, and what to do about it.

use super::{Locale, texts};
use crate::domain::{
    availability::{ClockTime, DayPart, Weekday},
    dismissal::DismissalReason,
    listing::ListingLanguage,
};

texts! {
    matches_heading: "Det passer sammen med", "This fits together with";
    matches_help: "Vi siger både, hvad der passer, og hvad I skal tale om.", "We say both what fits and what you have to talk about.";
    no_matches_title: "Ingen gode bud endnu", "No good matches yet";
    no_matches_own: "Vi kigger, hver gang der kommer noget nyt.", "We look whenever something new arrives.";
    no_matches: "Måske kommer det i morgen. Vi kan sige til, når der kommer noget.", "It may come tomorrow. We can tell you when something turns up.";
    fits_very_well: "Passer rigtig godt", "Fits very well";
    fits_well: "Passer godt", "Fits well";
    fits_perhaps: "Passer måske", "May fit";
    what_fits: "Det passer", "This fits";
    what_may_not: "Det skal I tale om", "This you have to talk about";
    alike_heading: "Lignende opslag", "Similar listings";
    reason_both_write: "Begge skriver om", "Both write about";
    reason_part_fits: "passer til", "goes with";
    reason_and: "og", "and";
    reason_means_the_same: "betyder næsten det samme", "mean nearly the same";
    reason_meaning: "Teksterne ligner hinanden", "The texts are alike";
    reason_same_category: "Samme kategori", "Same category";
    reason_same_district: "Samme område", "Same area";
    reason_everywhere: "Gælder hele kommunen", "For the whole municipality";
    reason_remote: "Kan klares på nettet eller telefonen", "Can be done online or by phone";
    reason_flexible_time: "Tiden kan aftales", "The time can be agreed";
    obstacle_no_common_time: "Ingen fælles tid", "No time in common";
    obstacle_dates_apart: "Datoerne passer ikke sammen", "The dates do not meet";
    obstacle_driving: "Man skal kunne køre bil", "Somebody has to drive";
    obstacle_steps: "Der står ikke, om der er adgang uden trin", "It does not say whether there is step-free access";
    obstacle_children: "Børn under 15 er med", "Children under 15 take part";
    dismiss_summary: "Passer ikke", "Does not fit";
    dismiss_legend: "Hvorfor passer det ikke?", "Why does it not fit?";
    dismiss_help: "Kun vi ser svaret. Forslaget kommer ikke igen her.", "Only we see the answer. The suggestion will not come here again.";
    dismiss_button: "Fjern forslaget", "Remove the suggestion";
    dismissed_summary: "Forslag, du har fjernet", "Suggestions you have removed";
    dismissed_undo: "Fortryd", "Undo";
    for_you_heading: "Til dig", "For you";
    for_you_because: "Fordi du har skrevet", "Because you wrote";
    live_offers_help: "Alt, du har skrevet, bliver gemt, hvis du åbner et af dem.", "All you have written is kept if you open one of them.";
    suggested_category: "Det lyder som", "It sounds like";
    take_category: "Brug den", "Use it";
}

impl Locale {
    /// "4 km fra hinanden"
    pub fn kilometres_apart(self, kilometres: u32) -> String {
        match self {
            Self::Danish => format!("{kilometres}\u{a0}km fra hinanden"),
            Self::English => format!("{kilometres}\u{a0}km apart"),
        }
    }

    /// "I kan begge tirsdag aften"; `own` when a reader is one of the two.
    pub fn reason_common_time(self, day: Weekday, (from, to): (ClockTime, ClockTime), own: bool) -> String {
        let part = DayPart::ALL.iter().copied().find(|part| part.hours().0 <= from && to <= part.hours().1);
        let hours = part.map_or_else(|| self.clock_range(from, to), |part| self.day_part(part).to_owned());
        let day = self.weekday(day);
        match (self, own) {
            (Self::Danish, true) => format!("I kan begge {day} {hours}"),
            (Self::Danish, false) => format!("Begge kan {day} {hours}"),
            (Self::English, true) => format!("You can both do {day} {hours}"),
            (Self::English, false) => format!("Both can do {day} {hours}"),
        }
    }

    /// "og 2 andre tider"; nothing for none.
    pub fn more_common_times(self, more: u32) -> Option<String> {
        Some(match (self, more) {
            (_, 0) => return None,
            (Self::Danish, 1) => "Og én anden tid".into(),
            (Self::Danish, more) => format!("Og {more} andre tider"),
            (Self::English, 1) => "And one other time".into(),
            (Self::English, more) => format!("And {more} other times"),
        })
    }

    /// "12 – der er brug for 5"
    pub fn reason_enough(self, offered: u32, wanted: u32) -> String {
        let (offered, wanted) = (self.grouped(offered), self.grouped(wanted));
        match self {
            Self::Danish => format!("Nok til alle: {offered}, og der er brug for {wanted}"),
            Self::English => format!("Enough: {offered}, and {wanted} are needed"),
        }
    }

    /// "Kun 3, og der er brug for 5"
    pub fn obstacle_too_few(self, offered: u32, wanted: u32) -> String {
        let (offered, wanted) = (self.grouped(offered), self.grouped(wanted));
        match self {
            Self::Danish => format!("Kun {offered}, og der er brug for {wanted}"),
            Self::English => format!("Only {offered}, and {wanted} are needed"),
        }
    }

    /// "På et andet sprog: Polski"
    pub fn obstacle_language(self, language: ListingLanguage) -> String {
        let name = language.own_name();
        match self {
            Self::Danish => format!("På et andet sprog: {name}"),
            Self::English => format!("In another language: {name}"),
        }
    }

    /// Why somebody says no.
    pub const fn dismissal_reason(self, reason: DismissalReason) -> &'static str {
        match (self, reason) {
            (Self::Danish, DismissalReason::SomethingElse) => "Det handler om noget andet",
            (Self::Danish, DismissalReason::TooFar) => "Der er for langt",
            (Self::Danish, DismissalReason::WrongTime) => "Tiden passer ikke",
            (Self::Danish, DismissalReason::AlreadySpoken) => "Vi har talt sammen",
            (Self::Danish, DismissalReason::AlreadyFound) => "Jeg har fundet det, jeg søgte",
            (Self::English, DismissalReason::SomethingElse) => "It is about something else",
            (Self::English, DismissalReason::TooFar) => "It is too far away",
            (Self::English, DismissalReason::WrongTime) => "The time does not suit",
            (Self::English, DismissalReason::AlreadySpoken) => "We have spoken",
            (Self::English, DismissalReason::AlreadyFound) => "I have found what I sought",
        }
    }

    /// "I dit område: Randers SØ"
    pub fn in_your_district(self, district: &str) -> String {
        match self {
            Self::Danish => format!("Nyt i dit område: {district}"),
            Self::English => format!("New in your area: {district}"),
        }
    }

    /// What is said while somebody writes: how many have something that fits; `offers` when offers are what was found.
    pub fn live_matches(self, count: usize, offers: bool) -> String {
        match (self, offers, count) {
            (_, _, 0) => String::new(),
            (Self::Danish, true, 1) => "Én har allerede tilbudt noget, der passer".into(),
            (Self::Danish, true, count) => format!("{count} har allerede tilbudt noget, der passer"),
            (Self::Danish, false, 1) => "Én leder allerede efter noget, der passer".into(),
            (Self::Danish, false, count) => format!("{count} leder allerede efter noget, der passer"),
            (Self::English, true, 1) => "One has already offered something that fits".into(),
            (Self::English, true, count) => format!("{count} have already offered something that fits"),
            (Self::English, false, 1) => "One is already looking for something that fits".into(),
            (Self::English, false, count) => format!("{count} are already looking for something that fits"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evening(from: &str, to: &str) -> (ClockTime, ClockTime) {
        (ClockTime::parse(from).expect("a time"), ClockTime::parse(to).expect("a time"))
    }

    #[test]
    fn common_times_are_told_by_the_part_of_the_day_where_they_lie_in_one() {
        let said =
            |from, to| Locale::Danish.reason_common_time(Weekday::Tuesday, evening(from, to), true).replace(['\u{a0}', '\u{2060}'], " ");
        assert_eq!(said("17:00", "22:00"), "I kan begge tirsdag aften");
        assert_eq!(said("18:00", "20:00"), "I kan begge tirsdag aften");
        assert_eq!(said("16:00", "18:00"), "I kan begge tirsdag kl. 16– 18");
    }

    #[test]
    fn one_is_not_many() {
        assert_eq!(Locale::Danish.live_matches(1, true), "Én har allerede tilbudt noget, der passer");
        assert_eq!(Locale::Danish.live_matches(3, true), "3 har allerede tilbudt noget, der passer");
        assert_eq!(Locale::English.more_common_times(0), None);
    }
}

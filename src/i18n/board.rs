//! The board: searching, filtering, finding nothing.

use super::{Locale, texts};
use crate::domain::availability::Weekday;

texts! {
    board_title: "Opslag på børsen", "Listings on the board";
    search_and_choose: "Søg og vælg", "Search and choose";
    search_label: "Søg på børsen", "Search the board";
    search_button: "Søg", "Search";
    show_group: "Vis", "Show";
    show_all: "Alle", "All";
    more_filters: "Flere valg", "More options";
    category_label: "Kategori", "Category";
    all_categories: "Alle kategorier", "All categories";
    district_label: "Område", "Area";
    all_districts: "Hele kommunen", "All of Randers";
    day_label: "Dag", "Day";
    party_label: "Hvem står bag", "Who is behind it";
    all_parties: "Alle", "All";
    sorting_label: "Sortér", "Sort";
    show_results: "Vis opslag", "Show listings";
    chosen_filters: "Valgte filtre", "Chosen filters";
    remove_filter: "Fjern", "Remove";
    reset_filters: "Fjern alle valg", "Remove all choices";
    listings_label: "Opslag", "Listings";
    nothing_found: "Ingen opslag passer på det, du har valgt.", "No listings match what you have chosen.";
    nothing_yet: "Her er stille lige nu.", "It is quiet here right now.";
    nothing_yet_help: "Læg det første opslag op. Det tager et par minutter.", "Put up the first listing. It takes a couple of minutes.";
    show_everything: "Vis alle opslag", "Show all listings";
    watch_invitation: "Ikke helt det, du søger? Så holder vi øje for dig.", "Not quite what you are looking for? Then we keep an eye out for you.";
    watch_button: "Sig til, når der kommer noget", "Tell me when something turns up";
    search_failed: "Vi kunne ikke hente opslagene. Tryk på Søg for at prøve igen.", "We could not fetch the listings. Press Search to try again.";
}

impl Locale {
    /// "Ingen opslag passer på »qxzwkv«."
    pub fn nothing_found_for(self, query: &str) -> String {
        match self {
            Self::Danish => format!("Ingen opslag passer på »{query}«."),
            Self::English => format!("No listings match “{query}”."),
        }
    }

    /// "38 opslag", "mere end 1.000 opslag"; none means more than are counted.
    pub fn listings_found(self, count: Option<u32>) -> String {
        match (count, self) {
            (None, Self::Danish) => "mere end 1.000 opslag".into(),
            (None, Self::English) => "more than 1,000 listings".into(),
            (Some(1), Self::English) => "1 listing".into(),
            (Some(count), Self::Danish) => format!("{} opslag", self.grouped(count)),
            (Some(count), Self::English) => format!("{} listings", self.grouped(count)),
        }
    }

    /// A whole number with the language's thousands.
    pub fn grouped(self, number: u32) -> String {
        let digits = number.to_string();
        let separator = match self {
            Self::Danish => '.',
            Self::English => ',',
        };
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// "2 valgt" on the closed filters.
    pub fn chosen_count(self, count: usize) -> String {
        match self {
            Self::Danish => format!("{count} valgt"),
            Self::English => format!("{count} chosen"),
        }
    }

    /// A day in three letters.
    pub const fn weekday_short(self, day: Weekday) -> &'static str {
        match self {
            Self::Danish => match day {
                Weekday::Monday => "man",
                Weekday::Tuesday => "tir",
                Weekday::Wednesday => "ons",
                Weekday::Thursday => "tor",
                Weekday::Friday => "fre",
                Weekday::Saturday => "lør",
                Weekday::Sunday => "søn",
            },
            Self::English => match day {
                Weekday::Monday => "Mon",
                Weekday::Tuesday => "Tue",
                Weekday::Wednesday => "Wed",
                Weekday::Thursday => "Thu",
                Weekday::Friday => "Fri",
                Weekday::Saturday => "Sat",
                Weekday::Sunday => "Sun",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_words_people_use() {
        assert_eq!(Locale::Danish.listings_found(Some(1)), "1 opslag");
        assert_eq!(Locale::Danish.listings_found(Some(1_000)), "1.000 opslag");
        assert_eq!(Locale::Danish.listings_found(None), "mere end 1.000 opslag");
        assert_eq!(Locale::English.listings_found(Some(1)), "1 listing");
        assert_eq!(Locale::English.grouped(1_234_567), "1,234,567");
    }
}

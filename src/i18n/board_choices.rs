//! The numbers beside the choices of the board, and the ways to narrow what was found.

use super::{Locale, texts};
use crate::domain::board_filter::COUNT_MAX;

texts! {
    narrow_results: "Del op efter kategori og område", "By category and area";
    other_words_help: "Prøv færre eller andre ord. Eller skriv selv, hvad du søger – så kan andre finde dig.", "Try fewer or other words. Or write what you are looking for – then others can find you.";
    fewer_choices_help: "Prøv at vælge lidt mindre. Eller skriv selv, hvad du søger – så kan andre finde dig.", "Try to choose a little less. Or write what you are looking for – then others can find you.";
    no_such_page: "Så mange sider er der ikke.", "There are not that many pages.";
    no_such_page_help: "Måske er nogle opslag udløbet, siden du fik adressen.", "Some listings may have left the board since you got the address.";
    nearest_to_what: "Vælg et område, så viser vi det nærmeste først.", "Choose an area, and we show the nearest first.";
}

impl Locale {
    /// "Gå til side 6".
    pub fn go_to_page(self, page: u32) -> String {
        match self {
            Self::Danish => format!("Gå til side {page}"),
            Self::English => format!("Go to page {page}"),
        }
    }

    /// "Vis 2 opslag uden »Tilbud«".
    pub fn show_without(self, count: u32, choice: &str) -> String {
        let listings = self.count_in_words(Some(count));
        match self {
            Self::Danish => format!("Vis {listings} uden »{choice}«"),
            Self::English => format!("Show {listings} without “{choice}”"),
        }
    }

    /// "34", or "1.000+" for more than are counted; nothing when it is not known.
    pub fn count_in_short(self, count: Option<u32>) -> String {
        match count {
            None => String::new(),
            Some(count) if count > COUNT_MAX => format!("{}+", self.grouped(COUNT_MAX)),
            Some(count) => self.grouped(count),
        }
    }

    /// "34 opslag"; nothing when it is not known.
    pub fn count_in_words(self, count: Option<u32>) -> String {
        count.map(|count| self.listings_found(Some(count).filter(|count| *count <= COUNT_MAX))).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_short_beside_a_choice_and_whole_for_those_who_listen() {
        let both = |count| (Locale::Danish.count_in_short(count), Locale::Danish.count_in_words(count));
        assert_eq!(both(Some(34)), ("34".to_owned(), "34 opslag".to_owned()));
        assert_eq!(both(Some(1_001)), ("1.000+".to_owned(), "mere end 1.000 opslag".to_owned()));
        assert_eq!(both(None), (String::new(), String::new()));
    }
}

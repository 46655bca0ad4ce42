//! Searching with words: what was meant, and what else one could search for.

use super::{Locale, texts};
use crate::domain::category::Category;

texts! {
    words_on_the_board: "Ord på børsen lige nu", "Words on the board right now";
    search_words: "Forslag til søgning", "Suggested searches";
    nobody_says_it: "Ingen opslag bruger netop de ord.", "No listing uses exactly these words.";
    in_other_words: "Det her ligner det, du søger", "Much like what you are looking for";
}

impl Locale {
    /// A word that is suggested as one of a category: "trailer (Transport)".
    pub fn word_of_category(self, word: &str, category: Category) -> String {
        format!("{word} ({})", self.category(category))
    }

    /// What stands before and after the words that were probably meant.
    pub const fn did_you_mean(self) -> (&'static str, &'static str) {
        match self {
            Self::Danish => ("Mente du »", "«?"),
            Self::English => ("Did you mean “", "”?"),
        }
    }
}

//! Searching with words: what was meant, and what else one could search for.

use super::{Locale, texts};

texts! {
    words_on_the_board: "Ord på børsen lige nu", "Words on the board right now";
    in_other_words: "Det her ligner det, du søger", "Much like what you are looking for";
}

impl Locale {
    /// What stands before and after the words that were probably meant.
    pub const fn did_you_mean(self) -> (&'static str, &'static str) {
        match self {
            Self::Danish => ("Mente du »", "«?"),
            Self::English => ("Did you mean “", "”?"),
        }
    }
}

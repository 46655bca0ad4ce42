//! The three kinds of listing.

use super::slug_enum::slug_enum;

slug_enum! {
    /// What a listing is: something one has, something one lacks, or a thought that seeks people.
    Kind {
        /// Tilbud: the party has something to give.
        Offer = "offer",
        /// Efterlysning: the party lacks something.
        Request = "request",
        /// Idé: seeks people and resources, so it matches like a request.
        Idea = "idea",
    }
}

impl Kind {
    /// The word for this kind in the board's own addresses (`?art=`).
    pub const fn path_word(self) -> &'static str {
        match self {
            Self::Offer => "tilbud",
            Self::Request => "efterlysning",
            Self::Idea => "ide",
        }
    }

    /// The kind an address word names.
    pub fn from_path_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.path_word() == word)
    }
}

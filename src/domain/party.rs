//! Who stands behind a listing.

use super::slug_enum::slug_enum;

slug_enum! {
    /// The four kinds of party.
    PartyKind {
        /// Borger.
        Citizen = "citizen",
        /// Forening.
        Association = "association",
        /// Virksomhed.
        Business = "business",
        /// Kommunal enhed.
        Municipality = "municipality",
    }
}

impl PartyKind {
    /// The word for this kind in the board's own addresses (`?aktoer=`).
    pub const fn path_word(self) -> &'static str {
        match self {
            Self::Citizen => "borger",
            Self::Association => "forening",
            Self::Business => "virksomhed",
            Self::Municipality => "kommune",
        }
    }

    /// The kind an address word names.
    pub fn from_path_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.path_word() == word)
    }
}

/// The longest name a party may show.
pub const PARTY_NAME_MAX: usize = 80;

//! The kinds of organisation.

use crate::domain::{party::PartyKind, slug_enum::slug_enum};

slug_enum! {
    /// What an organisation is.
    OrganisationKind {
        /// Virksomhed.
        Business = "business",
        /// Forening.
        Association = "association",
        /// Kommunal enhed: plejehjem, skole, børnehave.
        Municipality = "municipality",
    }
}

impl OrganisationKind {
    /// The kind of party it is behind a listing.
    pub const fn party(self) -> PartyKind {
        match self {
            Self::Business => PartyKind::Business,
            Self::Association => PartyKind::Association,
            Self::Municipality => PartyKind::Municipality,
        }
    }
}

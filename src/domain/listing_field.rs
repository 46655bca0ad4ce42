//! The fields of the form a listing is written in.

use serde::{Deserialize, Serialize};

/// The fields of the form, by the names they are sent under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ListingField {
    /// `art`
    Kind,
    /// `overskrift`
    Title,
    /// `beskrivelse`
    Body,
    /// `kategori`
    Category,
    /// `omraade`
    Place,
    /// `tid`, repeated
    Slots,
    /// `fra`
    DateFrom,
    /// `til`
    DateTo,
    /// `antal`
    Amount,
    /// `enhed`
    Unit,
    /// `tilbage`
    Remaining,
    /// `haster`
    Urgent,
    /// `udlaan`
    LoanPeriod,
    /// `retur`
    LoanReturn,
    /// `gengaeld`
    InReturn,
    /// `boern`
    Children,
    /// `sprog`
    Language,
}

impl ListingField {
    /// The name the field is sent under, also the id of its control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "art",
            Self::Title => "overskrift",
            Self::Body => "beskrivelse",
            Self::Category => "kategori",
            Self::Place => "omraade",
            Self::Slots => "tid",
            Self::DateFrom => "fra",
            Self::DateTo => "til",
            Self::Amount => "antal",
            Self::Unit => "enhed",
            Self::Remaining => "tilbage",
            Self::Urgent => "haster",
            Self::LoanPeriod => "udlaan",
            Self::LoanReturn => "retur",
            Self::InReturn => "gengaeld",
            Self::Children => "boern",
            Self::Language => "sprog",
        }
    }

    /// Whether it stands among what is seldom filled in.
    pub const fn is_rare(self) -> bool {
        matches!(self, Self::LoanPeriod | Self::LoanReturn | Self::InReturn | Self::Children | Self::Language)
    }
}

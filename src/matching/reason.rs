//! Why two listings fit each other, and what does not.

use std::ops::Range;

use crate::domain::{
    availability::{ClockTime, Weekday},
    category::Category,
    district::PostalCode,
    listing::ListingLanguage,
};

/// A word as it was written, and the part of it that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The word.
    pub word: String,
    /// The bytes of the part.
    pub part: Range<usize>,
}

/// Why a listing fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The same word or part of a word on both sides.
    Words {
        /// In the listing or search that asks.
        here: Marked,
        /// In the listing that was found.
        there: Marked,
    },
    /// Two words that mean nearly the same: trailer, anhænger.
    Related {
        /// In the listing or search that asks.
        here: String,
        /// In the listing that was found.
        there: String,
    },
    /// The texts are alike in meaning, more than nearly all pairs.
    Meaning,
    /// Both are about the same field of life.
    SameCategory(Category),
    /// Both are in the same district.
    SameDistrict(PostalCode),
    /// Their districts are close.
    Near {
        /// Between the centres of the districts.
        kilometres: u32,
    },
    /// One of them is for the whole municipality.
    Everywhere,
    /// Both can happen online or by phone.
    Remote,
    /// They have hours of the week in common.
    CommonTime {
        /// The day of the longest common stretch.
        day: Weekday,
        /// Its first minute.
        from: ClockTime,
        /// The minute it ends before.
        to: ClockTime,
        /// How many more stretches they share.
        more: u32,
    },
    /// At least one of them finds a time together.
    FlexibleTime,
    /// There are enough.
    Enough {
        /// How many are left.
        offered: u32,
        /// How many are wanted.
        wanted: u32,
    },
}

impl Reason {
    /// Whether it is about what is offered and needed, and not only about when and where.
    pub const fn tells_what(&self) -> bool {
        matches!(self, Self::Words { .. } | Self::Related { .. } | Self::Meaning | Self::SameCategory(_))
    }
}

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Both name hours, and share none.
    NoCommonTime,
    /// Their dates have no day in common that is still to come.
    DatesApart,
    /// Their districts lie far from each other, and not both can do it online or by phone.
    Far {
        /// Between the centres of the districts.
        kilometres: u32,
    },
    /// What was found needs somebody who drives.
    NeedsDriving,
    /// The one that asks needs a way without steps, and the one that was found does not say it has one.
    NotStepFree,
    /// Children under 15 take part.
    ChildrenTakePart,
    /// There are too few.
    TooFew {
        /// How many are left.
        offered: u32,
        /// How many are wanted.
        wanted: u32,
    },
    /// It is written in another language.
    OtherLanguage(ListingLanguage),
}

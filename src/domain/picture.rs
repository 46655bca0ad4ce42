//! Pictures of a listing: how many, how large, and the words for those who cannot see them.

use serde::{Deserialize, Serialize};

use super::{
    field_error::Problem,
    privacy::find_private_data,
    text::{length, tidy_line},
};

/// Pictures of one listing.
pub const PICTURES_MAX: usize = 6;
/// Pictures of all listings of one account together.
pub const ACCOUNT_PICTURES_MAX: u64 = 300;
/// The most a file may hold as it is sent.
pub const PICTURE_BYTES: usize = 10 * 1_024 * 1_024;
/// The most pixels a picture may have as it is sent.
pub const PIXELS_MAX: u64 = 40_000_000;
/// The most characters of a description.
pub const DESCRIPTION_MAX: usize = 250;

/// The id of a picture, as it stands in its address: unguessable, and the name of its files.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PictureId(String);

impl PictureId {
    /// The number of letters and digits.
    const LENGTH: usize = 20;

    /// The id, if it has the form of one.
    pub fn parse(id: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        (id.len() == Self::LENGTH && id.bytes().all(plain)).then(|| Self(id.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of the picture in one of its sizes.
    pub fn path(&self, size: PictureSize) -> String {
        format!("/billeder/{}/{}", self.0, size.file_name())
    }
}

impl std::fmt::Display for PictureId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The sizes every picture is kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureSize {
    /// For lists, and for cards on narrow screens.
    Small,
    /// For cards on fine screens, and for the page of a listing.
    Medium,
    /// As large as it gets.
    Large,
}

impl PictureSize {
    /// Every size, the smallest first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// Pixels of the longer side at most.
    pub const fn side(self) -> u32 {
        match self {
            Self::Small => 400,
            Self::Medium => 800,
            Self::Large => 1_600,
        }
    }

    /// The last part of its address.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Small => "400.jpg",
            Self::Medium => "800.jpg",
            Self::Large => "1600.jpg",
        }
    }

    /// The size that the last part of an address names.
    pub fn from_file_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.file_name() == name)
    }
}

/// How wide and high, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimensions {
    /// From side to side.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Dimensions {
    /// The same shape, with no side longer than `side`; nothing is made larger.
    pub fn within(self, side: u32) -> Self {
        let long = self.width.max(self.height);
        if long <= side {
            return self;
        }
        let scaled = |length: u32| {
            let exact = (u64::from(length) * u64::from(side) + u64::from(long) / 2) / u64::from(long);
            u32::try_from(exact).unwrap_or(side).max(1)
        };
        Self { width: scaled(self.width), height: scaled(self.height) }
    }
}

/// What is said about a picture to those who cannot see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Description {
    /// Nothing yet.
    #[default]
    Missing,
    /// That there is nothing to say: it is mere decoration.
    Decoration,
    /// What it shows.
    Words(String),
}

impl Description {
    /// Judges what was typed and ticked; words count more than the tick, so that none are lost.
    ///
    /// # Errors
    /// When the words are too long, or hold what nobody should publish.
    pub fn parse(typed: &str, is_decoration: bool) -> Result<Self, Problem> {
        let words = tidy_line(typed);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        if length(&words) > DESCRIPTION_MAX {
            return Err(Problem::TooLong { most: count(DESCRIPTION_MAX), written: count(length(&words)) });
        }
        if let Some(found) = find_private_data(&words) {
            return Err(Problem::Private(found));
        }
        Ok(match (words.is_empty(), is_decoration) {
            (false, _) => Self::Words(words),
            (true, true) => Self::Decoration,
            (true, false) => Self::Missing,
        })
    }

    /// What is stored; HTML, too, means decoration by an empty text.
    pub fn to_stored(&self) -> Option<String> {
        match self {
            Self::Missing => None,
            Self::Decoration => Some(String::new()),
            Self::Words(words) => Some(words.clone()),
        }
    }

    /// Reads what was stored.
    pub fn from_stored(stored: Option<String>) -> Self {
        match stored {
            None => Self::Missing,
            Some(words) if words.is_empty() => Self::Decoration,
            Some(words) => Self::Words(words),
        }
    }

    /// The words; empty when there are none.
    pub fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Missing | Self::Decoration => "",
        }
    }
}

/// Why a file that was sent is not among the pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// No file was sent at all.
    NothingChosen,
    /// It holds more than [`PICTURE_BYTES`].
    TooLarge,
    /// Its content is none of the kinds of picture that are taken.
    NotAPicture,
    /// It is a kind of picture that few programs can show.
    Heic,
    /// It looks like a picture but cannot be read.
    Unreadable,
    /// It has more than [`PIXELS_MAX`] pixels.
    TooManyPixels,
    /// Its name says that it is a certificate of somebody's criminal record.
    Certificate,
    /// The listing has all its pictures.
    NoRoom,
    /// The account has [`ACCOUNT_PICTURES_MAX`] pictures.
    AccountFull,
    /// The account has sent many in a short time.
    TooOften {
        /// Seconds to wait.
        retry_after: u32,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::privacy::PrivateData;
    use proptest::prelude::*;

    #[test]
    fn an_id_cannot_leave_its_folder() {
        assert!(PictureId::parse("0123456789abcdefghjk").is_some());
        for bad in
            ["", "..", "0123456789abcdefghj", "0123456789abcdefghjkm", "../../etc/passwd/xxx", "0123456789ABCDEFGHJK", "æøå3456789abcdefgh"]
        {
            assert_eq!(PictureId::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn addresses_name_a_size_or_nothing() {
        for size in PictureSize::ALL {
            assert_eq!(PictureSize::from_file_name(size.file_name()), Some(size));
        }
        for bad in ["", "400", "400.png", "../400.jpg", "401.jpg"] {
            assert_eq!(PictureSize::from_file_name(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_picture_keeps_its_shape(width in 1u32..20_000, height in 1u32..20_000, side in 16u32..2_000) {
            let fitted = Dimensions { width, height }.within(side);
            prop_assert!(fitted.width.max(fitted.height) <= side && fitted.width >= 1 && fitted.height >= 1);
            prop_assert!(fitted.width <= width && fitted.height <= height);
            let (long, short) = (width.max(height), width.min(height));
            let expected = f64::from(short) * f64::from(side) / f64::from(long);
            prop_assert!(long <= side || (f64::from(fitted.width.min(fitted.height)) - expected.max(1.0)).abs() <= 0.51);
        }
    }

    #[test]
    fn words_count_more_than_the_tick() {
        assert_eq!(Description::parse(" En  rød ladcykel ", true), Ok(Description::Words("En rød ladcykel".into())));
        assert_eq!(Description::parse(" ", true), Ok(Description::Decoration));
        assert_eq!(Description::parse("", false), Ok(Description::Missing));
    }

    #[test]
    fn words_are_judged_like_all_public_text() {
        assert_eq!(Description::parse("Ring 20 30 40 50", false), Err(Problem::Private(PrivateData::PhoneNumber)));
        assert_eq!(Description::parse("010190-1234", false), Err(Problem::Private(PrivateData::CprNumber)));
        assert_eq!(Description::parse(&"x".repeat(251), false), Err(Problem::TooLong { most: 250, written: 251 }));
    }

    #[test]
    fn what_was_stored_is_read_again() {
        for description in [Description::Missing, Description::Decoration, Description::Words("En stol".into())] {
            assert_eq!(Description::from_stored(description.to_stored()), description);
        }
    }
}

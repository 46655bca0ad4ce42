//! How long an answer may be kept, and by whom.

use http::HeaderValue;

/// One of the few ways answers are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// Never kept: pages of a signed-in person, answers to forms, errors.
    Never,
    /// A page or picture that everybody sees alike: the browser may keep it, but asks again before it is used.
    Guests,
    /// What is as good as new for a minute, such as help while one types.
    AMinute,
    /// A file that may change under the same name, such as the icon.
    AnHour,
    /// A file whose address changes with its content.
    Forever,
}

impl CachePolicy {
    /// The value of `Cache-Control`.
    pub fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Never => "no-store",
            Self::Guests => "private, no-cache",
            Self::AMinute => "private, max-age=60",
            Self::AnHour => "public, max-age=3600",
            Self::Forever => "public, max-age=31536000, immutable",
        })
    }
}

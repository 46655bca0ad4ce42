//! The texts of the interface: Danish is the source, English is complete, and the compiler checks both.
//!
//! Every text is a method of [`Locale`], grouped in a file a feature, both languages side by side so that neither is
//! forgotten. Only the methods a page uses end up in the browser's WASM.

pub mod accounts;
pub mod availability;
pub mod board;
pub mod board_choices;
#[cfg(feature = "ssr")]
pub mod content;
#[cfg(feature = "ssr")]
pub mod desk;
pub mod drafts;
pub mod errors;
#[cfg(feature = "ssr")]
pub mod factors;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod leaving;
pub mod listing_details;
pub mod listings;
pub mod locale;
#[cfg(feature = "ssr")]
pub mod matches;
pub mod missing;
#[cfg(feature = "ssr")]
pub mod moments;
pub mod names;
pub mod notices;
#[cfg(feature = "ssr")]
pub mod organisations;
#[cfg(feature = "ssr")]
pub mod own_data;
#[cfg(feature = "ssr")]
pub mod own_listings;
pub mod picture_uploads;
pub mod pictures;
pub mod problems;
#[cfg(feature = "ssr")]
pub mod renewal;
#[cfg(feature = "ssr")]
pub mod reports;
pub mod searching;
#[cfg(feature = "ssr")]
pub mod send_again;
pub mod sharing;
pub mod site;
#[cfg(feature = "ssr")]
pub mod staff;
#[cfg(feature = "ssr")]
pub mod templates;
#[cfg(feature = "ssr")]
pub mod waiting;
#[cfg(feature = "ssr")]
pub mod watches;
pub mod when;

pub use locale::Locale;

/// Declares texts without arguments: `name: "dansk", "English";`.
macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident: $danish:expr, $english:expr;)+) => {
        impl $crate::i18n::Locale {
            $(
                $(#[$meta])*
                #[doc = concat!("»", $danish, "«")]
                pub const fn $name(self) -> &'static str {
                    match self {
                        Self::Danish => $danish,
                        Self::English => $english,
                    }
                }
            )+
        }
    };
}

pub(crate) use texts;

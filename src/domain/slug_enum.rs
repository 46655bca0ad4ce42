//! One way to write an enum whose variants have a fixed name in URLs, files and the database.

/// Declares a copyable enum with a `slug` for every variant, `ALL` in display order, parsing and serde by slug.
macro_rules! slug_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $slug)] $variant),+
        }

        impl $name {
            /// Every variant, in the order the interface shows them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The fixed name in URLs, files and the database.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// The variant of that name, if there is one.
            pub fn from_slug(slug: &str) -> Option<Self> {
                match slug { $($slug => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use slug_enum;

//! Icons, drawn by one sprite that every page shares.
//!
//! The address of the sprite carries a fingerprint of its content, so that browsers may keep it for ever.

use leptos::prelude::*;

macro_rules! icons {
    ($($variant:ident = $symbol:literal),+ $(,)?) => {
        /// The drawings of the sprite.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum IconName {
            $(#[doc = concat!("The drawing `", $symbol, "`.")] $variant),+
        }

        impl IconName {
            /// Every icon.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The id of its symbol in the sprite.
            pub const fn symbol(self) -> &'static str {
                match self { $(Self::$variant => $symbol),+ }
            }
        }
    };
}

icons! {
    ArrowLeft = "arrow-left",
    ArrowRight = "arrow-right",
    ArrowRightBold = "arrow-right-bold",
    ArrowsClockwise = "arrows-clockwise",
    Baby = "baby",
    Buildings = "buildings",
    CalendarBlank = "calendar-blank",
    Car = "car",
    CaretDownBold = "caret-down-bold",
    ChatCircleDots = "chat-circle-dots",
    CheckBold = "check-bold",
    CheckCircleFill = "check-circle-fill",
    Copy = "copy",
    EnvelopeSimple = "envelope-simple",
    ForkKnife = "fork-knife",
    Gift = "gift",
    HandHeartFill = "hand-heart-fill",
    Handshake = "handshake",
    HeartFill = "heart-fill",
    Hourglass = "hourglass",
    Info = "info",
    LightbulbFill = "lightbulb-fill",
    LightningFill = "lightning-fill",
    LockKey = "lock-key",
    MagnifyingGlassBold = "magnifying-glass-bold",
    MapPin = "map-pin",
    MegaphoneSimpleFill = "megaphone-simple-fill",
    Note = "note",
    PencilSimple = "pencil-simple",
    Phone = "phone",
    PhoneFill = "phone-fill",
    PlusCircleFill = "plus-circle-fill",
    Printer = "printer",
    Question = "question",
    SignIn = "sign-in",
    SignInFill = "sign-in-fill",
    SlidersHorizontal = "sliders-horizontal",
    SquaresFour = "squares-four",
    SquaresFourFill = "squares-four-fill",
    Storefront = "storefront",
    Translate = "translate",
    User = "user",
    UserCircle = "user-circle",
    UserCircleFill = "user-circle-fill",
    Users = "users",
    UsersThree = "users-three",
    WarningCircleFill = "warning-circle-fill",
    Wheelchair = "wheelchair",
    XBold = "x-bold",
}

/// The fingerprint of the sprite. Only these eight letters are part of the program, not the sprite.
const SPRITE_VERSION: [u8; 8] = fingerprint(include_bytes!("../../public/icons.svg"));

/// FNV-1a with 32 bits, in hexadecimal.
const fn fingerprint(content: &[u8]) -> [u8; 8] {
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < content.len() {
        hash = (hash ^ content[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    let mut digits = [0; 8];
    let mut at = 0;
    while at < 8 {
        digits[at] = b"0123456789abcdef"[((hash >> (28 - 4 * at)) & 0xf) as usize];
        at += 1;
    }
    digits
}

/// The address of one drawing in the sprite.
pub fn sprite_address(symbol: &str) -> String {
    let mut address = String::from("/icons.svg?v=");
    address.extend(SPRITE_VERSION.map(char::from));
    address.push('#');
    address.push_str(symbol);
    address
}

/// An icon in the colour of the text. It says nothing to a screen reader, so there is always a word beside it.
#[component]
pub fn Icon(
    /// Which one.
    icon: IconName,
    /// Size and place: `size-5` beside small text, `size-6` beside other text.
    #[prop(default = "size-6 shrink-0")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class fill="currentColor" aria-hidden="true" focusable="false">
            <use href=sprite_address(icon.symbol()) />
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_in_the_sprite_and_the_sprite_holds_nothing_else() {
        let sprite = include_str!("../../public/icons.svg");
        let in_sprite: Vec<&str> = sprite.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let named: Vec<&str> = IconName::ALL.iter().map(|icon| icon.symbol()).chain(["skyline"]).collect();
        assert_eq!(in_sprite, named);
    }

    #[test]
    fn the_address_changes_with_the_content() {
        assert_eq!(fingerprint(b""), *b"811c9dc5");
        assert_eq!(fingerprint(b"a"), *b"e40c292c");
        assert!(sprite_address("x").ends_with("#x"));
    }
}

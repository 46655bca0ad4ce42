//! The words for the things of the board.

use super::Locale;
use crate::domain::{
    availability::{DayPart, Weekday},
    board_filter::Sorting,
    category::Category,
    kind::Kind,
    party::PartyKind,
};

impl Locale {
    /// One listing's kind.
    pub const fn kind(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Danish, Kind::Offer) => "Tilbud",
            (Self::Danish, Kind::Request) => "Efterlysning",
            (Self::Danish, Kind::Idea) => "Idé",
            (Self::English, Kind::Offer) => "Offer",
            (Self::English, Kind::Request) => "Request",
            (Self::English, Kind::Idea) => "Idea",
        }
    }

    /// Many listings of a kind.
    pub const fn kinds(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Danish, Kind::Offer) => "Tilbud",
            (Self::Danish, Kind::Request) => "Efterlysninger",
            (Self::Danish, Kind::Idea) => "Idéer",
            (Self::English, Kind::Offer) => "Offers",
            (Self::English, Kind::Request) => "Requests",
            (Self::English, Kind::Idea) => "Ideas",
        }
    }

    /// A category.
    pub const fn category(self, category: Category) -> &'static str {
        match self {
            Self::Danish => match category {
                Category::Sport => "Sport og bevægelse",
                Category::Culture => "Kultur og fortælling",
                Category::Children => "Børn, unge og skole",
                Category::Care => "Besøg, ældre og omsorg",
                Category::Support => "Støtte og fællesskab",
                Category::Mentoring => "Job, mentor og viden",
                Category::Language => "Sprog og integration",
                Category::Computing => "It-hjælp",
                Category::Transport => "Kørsel og transport",
                Category::Nature => "Natur og grønne områder",
                Category::Equipment => "Udstyr og ting",
                Category::Premises => "Lokaler og faciliteter",
                Category::Food => "Mad og måltider",
                Category::Craft => "Håndværk og reparation",
                Category::Events => "Kommunikation og arrangementer",
            },
            Self::English => match category {
                Category::Sport => "Sport and exercise",
                Category::Culture => "Culture and stories",
                Category::Children => "Children, youth and school",
                Category::Care => "Visits, the elderly and care",
                Category::Support => "Support and community",
                Category::Mentoring => "Jobs, mentoring and knowledge",
                Category::Language => "Language and integration",
                Category::Computing => "Computer help",
                Category::Transport => "Driving and transport",
                Category::Nature => "Nature and green areas",
                Category::Equipment => "Equipment and things",
                Category::Premises => "Rooms and facilities",
                Category::Food => "Food and meals",
                Category::Craft => "Crafts and repairs",
                Category::Events => "Communication and events",
            },
        }
    }

    /// A kind of party, one of them.
    pub const fn party_kind(self, kind: PartyKind) -> &'static str {
        match (self, kind) {
            (Self::Danish, PartyKind::Citizen) => "Borger",
            (Self::Danish, PartyKind::Association) => "Forening",
            (Self::Danish, PartyKind::Business) => "Virksomhed",
            (Self::Danish, PartyKind::Municipality) => "Kommunal enhed",
            (Self::English, PartyKind::Citizen) => "Citizen",
            (Self::English, PartyKind::Association) => "Association",
            (Self::English, PartyKind::Business) => "Business",
            (Self::English, PartyKind::Municipality) => "Municipal unit",
        }
    }

    /// A party that shows no name.
    pub const fn unnamed_party(self, kind: PartyKind) -> &'static str {
        match (self, kind) {
            (Self::Danish, PartyKind::Citizen) => "En borger",
            (Self::Danish, PartyKind::Association) => "En forening",
            (Self::Danish, PartyKind::Business) => "En virksomhed",
            (Self::Danish, PartyKind::Municipality) => "Kommunen",
            (Self::English, PartyKind::Citizen) => "A citizen",
            (Self::English, PartyKind::Association) => "An association",
            (Self::English, PartyKind::Business) => "A business",
            (Self::English, PartyKind::Municipality) => "The municipality",
        }
    }

    /// A day of the week.
    pub const fn weekday(self, day: Weekday) -> &'static str {
        match self {
            Self::Danish => match day {
                Weekday::Monday => "mandag",
                Weekday::Tuesday => "tirsdag",
                Weekday::Wednesday => "onsdag",
                Weekday::Thursday => "torsdag",
                Weekday::Friday => "fredag",
                Weekday::Saturday => "lørdag",
                Weekday::Sunday => "søndag",
            },
            Self::English => match day {
                Weekday::Monday => "Monday",
                Weekday::Tuesday => "Tuesday",
                Weekday::Wednesday => "Wednesday",
                Weekday::Thursday => "Thursday",
                Weekday::Friday => "Friday",
                Weekday::Saturday => "Saturday",
                Weekday::Sunday => "Sunday",
            },
        }
    }

    /// A part of the day.
    pub const fn day_part(self, part: DayPart) -> &'static str {
        match (self, part) {
            (Self::Danish, DayPart::Morning) => "formiddag",
            (Self::Danish, DayPart::Afternoon) => "eftermiddag",
            (Self::Danish, DayPart::Evening) => "aften",
            (Self::English, DayPart::Morning) => "morning",
            (Self::English, DayPart::Afternoon) => "afternoon",
            (Self::English, DayPart::Evening) => "evening",
        }
    }

    /// A part of the day at the head of a column, which may be narrower than the word.
    pub const fn day_part_column(self, part: DayPart) -> &'static str {
        match (self, part) {
            (Self::Danish, DayPart::Morning) => "For\u{ad}mid\u{ad}dag",
            (Self::Danish, DayPart::Afternoon) => "Efter\u{ad}mid\u{ad}dag",
            (Self::Danish, DayPart::Evening) => "Aften",
            (Self::English, DayPart::Morning) => "Morning",
            (Self::English, DayPart::Afternoon) => "After\u{ad}noon",
            (Self::English, DayPart::Evening) => "Evening",
        }
    }

    /// The month of this number, from 1.
    pub const fn month(self, month: u32) -> &'static str {
        const DANISH: [&str; 12] =
            ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
        const ENGLISH: [&str; 12] =
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        let at = (month as usize + 11) % 12;
        match self {
            Self::Danish => DANISH[at],
            Self::English => ENGLISH[at],
        }
    }

    /// An order of the board.
    pub const fn sorting(self, sorting: Sorting) -> &'static str {
        match (self, sorting) {
            (Self::Danish, Sorting::Best) => "Mest relevante",
            (Self::Danish, Sorting::Newest) => "Nyeste",
            (Self::Danish, Sorting::EndingSoon) => "Udløber snart",
            (Self::Danish, Sorting::Nearest) => "Nærmest",
            (Self::English, Sorting::Best) => "Most relevant",
            (Self::English, Sorting::Newest) => "Newest",
            (Self::English, Sorting::EndingSoon) => "Ending soon",
            (Self::English, Sorting::Nearest) => "Nearest",
        }
    }
}

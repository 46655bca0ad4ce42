//! What one can do with one's own listings besides writing them: closing, deleting, and seeing what waits.

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Copenhagen;

use super::{Locale, texts};
use crate::domain::{kind::Kind, listing_state::ListingState};

texts! {
    close_question: "Vil du lukke opslaget?", "Close the listing?";
    keep_on_board: "Behold det på børsen", "Keep it on the board";
    delete_link: "Slet opslaget", "Delete the listing";
    delete_draft_link: "Slet kladden", "Delete the draft";
    delete_question: "Vil du slette opslaget?", "Delete the listing?";
    delete_draft_question: "Vil du slette kladden?", "Delete the draft?";
    keep_listing: "Behold opslaget", "Keep the listing";
    keep_draft: "Behold kladden", "Keep the draft";
    close_first: "Luk opslaget først", "Close the listing first";
    close_first_help:
        "Et opslag på børsen kan ikke slettes. Luk det, så kan du slette det bagefter.",
        "A listing on the board cannot be deleted. Close it, and you can delete it afterwards.";
    none_on_board_yet: "Du har ikke lagt noget på børsen endnu.", "You have not put anything on the board yet.";
    name_missing: "Du har ikke skrevet dit navn endnu.", "You have not written your name yet.";
    write_first_name: "Skriv dit fornavn", "Write your first name";
}

impl Locale {
    /// What goes when something is deleted.
    pub fn what_is_deleted(self, draft: bool, pictures: usize) -> String {
        let pictures = match (self, pictures) {
            (_, 0) => String::new(),
            (Self::Danish, 1) => " og billedet".into(),
            (Self::Danish, many) => format!(" og {many} billeder"),
            (Self::English, 1) => " and its picture".into(),
            (Self::English, many) => format!(" and {many} pictures"),
        };
        match (self, draft) {
            (Self::Danish, false) => format!("Opslaget{pictures} forsvinder. Det kan ikke laves om."),
            (Self::Danish, true) => format!("Kladden{pictures} forsvinder. Det kan ikke laves om."),
            (Self::English, false) => format!("The listing{pictures} will be gone. This cannot be undone."),
            (Self::English, true) => format!("The draft{pictures} will be gone. This cannot be undone."),
        }
    }

    /// Why others do not find one's own listing; nothing about one that they do.
    pub const fn seen_by_owner_only(self, state: ListingState) -> Option<&'static str> {
        Some(match (self, state) {
            (Self::Danish, ListingState::Paused) => "Opslaget er på pause. Kun du kan se det.",
            (Self::Danish, ListingState::ClosedFound | ListingState::ClosedWithdrawn) => "Opslaget er lukket. Kun du kan se det.",
            (Self::Danish, ListingState::Expired) => "Opslaget er udløbet. Kun du kan se det.",
            (Self::English, ListingState::Paused) => "The listing is paused. Only you can see it.",
            (Self::English, ListingState::ClosedFound | ListingState::ClosedWithdrawn) => "The listing is closed. Only you can see it.",
            (Self::English, ListingState::Expired) => "The listing has expired. Only you can see it.",
            _ => return None,
        })
    }

    /// "Kladde · Tilbud · rettet i dag kl. 23.46"
    pub fn draft_of(self, kind: Option<Kind>, changed: &str) -> String {
        let changed = match self {
            Self::Danish => format!("rettet {changed}"),
            Self::English => format!("changed {changed}"),
        };
        let parts = [Some(self.listing_state(ListingState::Draft)), kind.map(|kind| self.kind(kind)), Some(&changed)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// "i dag kl. 23.46"; the time of day is left out when it is days ago.
    pub fn time_ago(self, moment: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let day = self.days_ago(moment, now);
        if (now - moment).num_days() > 1 {
            return day;
        }
        let local = moment.with_timezone(&Copenhagen);
        match self {
            Self::Danish => format!("{day} {}", local.format("kl.\u{a0}%H.%M")),
            Self::English => format!("{day} {}", local.format("at\u{a0}%H:%M")),
        }
    }

    /// A few words in quotation marks.
    pub fn quoted(self, words: &str) -> String {
        match self {
            Self::Danish => format!("»{words}«"),
            Self::English => format!("“{words}”"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, TimeZone};

    #[test]
    fn what_was_changed_lately_has_a_time_of_day() {
        let now = Utc.with_ymd_and_hms(2026, 11, 23, 23, 0, 0).single().expect("a moment");
        let ago = |hours| Locale::Danish.time_ago(now - Duration::hours(hours), now).replace('\u{a0}', " ");
        assert_eq!(ago(0), "i dag kl. 00.00");
        assert_eq!(ago(1), "i går kl. 23.00");
        assert_eq!(ago(72), "3 dage siden");
    }

    #[test]
    fn deleting_names_the_pictures_that_go() {
        assert_eq!(Locale::Danish.what_is_deleted(false, 4), "Opslaget og 4 billeder forsvinder. Det kan ikke laves om.");
        assert_eq!(Locale::English.what_is_deleted(true, 0), "The draft will be gone. This cannot be undone.");
    }
}

//! How it stands with what was typed, and saying so.

use std::cell::Cell;

use super::{DELETE_ID, SAID_ID, SAVING_BOX_ID, SAVING_ID};
use crate::{client::page, client::wall_clock, i18n::Locale};

/// How it stands with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// There is nothing to keep.
    Nothing,
    /// It is on the server.
    Kept,
    /// It is in this browser.
    KeptHere,
    /// The server cannot be reached.
    Trouble,
    /// It holds a CPR number.
    HoldsCprNumber,
    /// The sign-in has ended; it is in this browser.
    SignedOut,
    /// It was deleted from this browser.
    Deleted,
}

/// Says how it stands.
pub struct Saying {
    locale: Locale,
    last: Cell<Saving>,
}

impl Saying {
    /// Nothing is said yet.
    pub const fn new(locale: Locale) -> Self {
        Self { locale, last: Cell::new(Saving::Nothing) }
    }

    /// Shows how it stands, with the time. Who listens is told when it has become another thing, not every time.
    pub fn say(&self, saving: Saving) {
        let sentence = self.sentence(saving);
        page::say(SAVING_ID, &sentence);
        page::show(SAVING_BOX_ID, saving != Saving::Nothing);
        page::show(DELETE_ID, saving == Saving::KeptHere);
        if self.last.replace(saving) != saving {
            page::say(SAID_ID, &sentence);
        }
    }

    fn sentence(&self, saving: Saving) -> String {
        let (hours, minutes) = wall_clock::hours_and_minutes();
        match saving {
            Saving::Nothing => String::new(),
            Saving::Kept => self.locale.kept_at(hours, minutes),
            Saving::KeptHere => self.locale.kept_here_at(hours, minutes),
            Saving::Trouble => self.locale.cannot_keep().to_owned(),
            Saving::HoldsCprNumber => self.locale.not_kept_with_cpr().to_owned(),
            Saving::SignedOut => self.locale.kept_signed_out().to_owned(),
            Saving::Deleted => self.locale.kept_deleted().to_owned(),
        }
    }
}

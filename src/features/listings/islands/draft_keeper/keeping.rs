//! How words are kept while somebody types, in the browser.
//!
//! They are written into the browser at once, and deleted there when the server says that it has them. So neither a dead line, an
//! ended sign-in nor a closed lid loses more than the letters of the last second.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use leptos::prelude::set_timeout;

use super::{
    BEGIN_ANEW_ID, DELETE_ID, GO_ON_ID, KEPT_BEFORE_ID, Place, SAVING_ID, Words,
    earlier::{CHANGES, OF_GUESTS, kept_before, of_drafts},
    saving::{Saving, Saying},
};
use crate::{
    client::{form_fill, form_watch, kept_texts, kept_texts::KeptText, latest_only::LatestOnly, leaving, listen::listen, page, wall_clock},
    features::listings::{
        api::keep_draft,
        islands::{
            step_check::step_id,
            typed_form::{LISTING_FORM_ID, typed_fields, typed_form},
        },
        model::KeptDraft,
    },
    i18n::Locale,
};

/// How long to wait after a key before words are kept.
const PAUSE: Duration = Duration::from_millis(1_200);
/// How long the server may take before it is asked again.
const PATIENCE: Duration = Duration::from_secs(10);
/// Where the words go when the page is left.
const FAREWELL: &str = "/api/listings/keep_draft";
/// Keeps the words of the form.
pub struct Keeper {
    pub(super) place: Place,
    saying: Saying,
    /// Where they lie in this browser.
    pub(super) key: RefCell<String>,
    pub(super) version: RefCell<String>,
    /// The fields that were kept last.
    pub(super) last: RefCell<String>,
    /// Counts what was sent, so that an answer that does not come is noticed.
    attempts: Cell<u32>,
    asking: Cell<bool>,
    /// Whether the form is on its way, and must not be overtaken by its own draft.
    is_sent: Cell<bool>,
    /// Whether nothing more may be kept.
    is_off: Cell<bool>,
    latest: LatestOnly,
}

/// Listens to the form, and looks after what was kept before.
pub fn begin(place: Place, words: Words, version: String, owner: &str, locale: Locale) {
    let Some(form) = form_watch::find_form(LISTING_FORM_ID) else { return };
    let key = match &place {
        Place::Guest => format!("{OF_GUESTS}{}", wall_clock::now()),
        Place::Draft(id) => format!("{}{id}", of_drafts(owner)),
        Place::Listing(id) => format!("{CHANGES}{owner}:{id}"),
    };
    let keeper = Rc::new(Keeper {
        place,
        saying: Saying::new(locale),
        key: RefCell::new(key),
        version: RefCell::new(version),
        last: RefCell::new(form_watch::encode(&typed_fields())),
        attempts: Cell::new(0),
        asking: Cell::new(false),
        is_sent: Cell::new(false),
        is_off: Cell::new(false),
        latest: LatestOnly::default(),
    });
    if let Some((key, text)) = kept_before(&keeper, words, owner) {
        ask(&keeper, key, text);
    }
    listen_to(&keeper, &form);
    // What was typed before this code arrived.
    if form_fill::is_edited(&form) {
        keeper.last.borrow_mut().clear();
        keeper.typed();
    }
}

/// Asks whether to go on with earlier words.
fn ask(keeper: &Rc<Keeper>, key: String, text: KeptText) {
    page::show(KEPT_BEFORE_ID, true);
    let answered = || {
        page::show(KEPT_BEFORE_ID, false);
        page::focus(&step_id(1));
    };
    let (taker, taken) = (Rc::clone(keeper), key.clone());
    page::on_press(GO_ON_ID, move || {
        taker.take_up(&taken, &text);
        answered();
    });
    page::on_press(BEGIN_ANEW_ID, move || {
        kept_texts::delete(&key);
        answered();
    });
}

fn listen_to(keeper: &Rc<Keeper>, form: &web_sys::HtmlFormElement) {
    let heard = Rc::clone(keeper);
    form_watch::on_change_after(PAUSE, LISTING_FORM_ID, move |_| heard.typed());
    // A field that is left is finished.
    let finished = Rc::clone(keeper);
    listen(form, "change", move |_| finished.typed());
    let sent = Rc::clone(keeper);
    listen(form, "submit", move |_| sent.send_form());
    let left = Rc::clone(keeper);
    leaving::on_leave(move || left.leave());
    let back = Rc::clone(keeper);
    leaving::on_line(move || back.send());
    let deleting = Rc::clone(keeper);
    page::on_press(DELETE_ID, move || deleting.delete());
}

impl Keeper {
    /// Writes the words into the browser if they are new and may be kept; tells whether it did.
    fn write_down(&self) -> bool {
        let fields = form_watch::encode(&typed_fields());
        if self.is_off.get() || fields == *self.last.borrow() {
            return false;
        }
        let Some(form) = typed_form() else { return false };
        if !form.cpr_numbers().is_empty() {
            self.last.borrow_mut().clear();
            self.saying.say(Saving::HoldsCprNumber);
            return false;
        }
        let key = self.key.borrow();
        let version = self.version.borrow().clone();
        self.last.replace(fields.clone());
        if form.is_untouched() && version.is_empty() {
            kept_texts::delete(&key);
            self.saying.say(Saving::Nothing);
            return false;
        }
        let text = KeptText { at: wall_clock::now(), version, sent: false, fields };
        let is_kept = kept_texts::keep(&key, &text);
        if !matches!(self.place, Place::Draft(_)) {
            self.saying.say(if is_kept { Saving::KeptHere } else { Saving::Nothing });
        }
        true
    }

    fn typed(self: &Rc<Self>) {
        self.is_sent.set(false);
        if self.write_down() && !self.asking.get() {
            self.send();
        }
    }

    /// Sends what the server does not have yet; asks again when no answer comes.
    fn send(self: &Rc<Self>) {
        let Place::Draft(id) = self.place.clone() else { return };
        let Some(text) = kept_texts::find(&self.key.borrow()) else { return };
        let attempt = self.attempts.get() + 1;
        self.attempts.set(attempt);
        self.asking.set(true);
        let keeper = Rc::clone(self);
        self.latest.run(async move {
            let answer = keep_draft(id.to_string(), text.fields.clone()).await;
            keeper.asking.set(false);
            keeper.answered(answer.ok(), &text.fields);
        });
        let keeper = Rc::clone(self);
        set_timeout(
            move || {
                if keeper.attempts.get() == attempt && kept_texts::find(&keeper.key.borrow()).is_some() {
                    keeper.saying.say(Saving::Trouble);
                    keeper.send();
                }
            },
            PATIENCE,
        );
    }

    fn answered(self: &Rc<Self>, answer: Option<KeptDraft>, fields: &str) {
        let key = self.key.borrow().clone();
        match answer {
            Some(KeptDraft::Kept { version }) => {
                self.version.replace(version);
                self.saying.say(Saving::Kept);
                if let Place::Draft(id) = &self.place
                    && !self.is_sent.get()
                {
                    form_watch::show_address(&id.edit_path());
                }
                if kept_texts::find(&key).is_some_and(|text| text.fields != fields) {
                    self.send();
                } else {
                    kept_texts::delete(&key);
                }
            }
            // Published meanwhile, in another tab.
            Some(KeptDraft::NoDraft) => self.saying.say(Saving::KeptHere),
            Some(KeptDraft::HoldsCprNumber) => self.saying.say(Saving::HoldsCprNumber),
            Some(KeptDraft::SignedOut) => {
                // Nothing is sent again before somebody types.
                self.attempts.set(self.attempts.get() + 1);
                self.saying.say(Saving::SignedOut);
            }
            None => self.saying.say(Saving::Trouble),
        }
    }

    /// The form is on its way. What it holds stays here until somebody knows that it has arrived.
    fn send_form(&self) {
        self.write_down();
        self.is_sent.set(true);
        self.attempts.set(self.attempts.get() + 1);
        let key = self.key.borrow();
        if let Some(text) = kept_texts::find(&key) {
            kept_texts::keep(&key, &KeptText { sent: true, ..text });
        }
    }

    fn leave(&self) {
        if self.is_sent.get() {
            return;
        }
        self.write_down();
        if let (Place::Draft(id), Some(text)) = (&self.place, kept_texts::find(&self.key.borrow())) {
            leaving::send_farewell(FAREWELL, &[("id", id.as_str()), ("fields", &text.fields)]);
        }
    }

    /// Goes on with earlier words.
    fn take_up(self: &Rc<Self>, key: &str, text: &KeptText) {
        let Some(form) = form_watch::find_form(LISTING_FORM_ID) else { return };
        if self.place == Place::Guest {
            self.key.replace(key.to_owned());
        }
        form_fill::fill(&form, &form_watch::decode(&text.fields));
        self.last.borrow_mut().clear();
        self.typed();
        if *self.key.borrow() != key {
            kept_texts::delete(key);
        }
    }

    /// Deletes what is kept here and keeps nothing more.
    fn delete(&self) {
        kept_texts::delete(&self.key.borrow());
        self.is_off.set(true);
        self.saying.say(Saving::Deleted);
        page::focus(SAVING_ID);
    }
}

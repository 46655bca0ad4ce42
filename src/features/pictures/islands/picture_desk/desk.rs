//! The work behind the island: takes chosen files and sends them, one after the other.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use leptos::prelude::set_timeout;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Document, Element, Event, EventTarget, FormData, HtmlInputElement};

use super::{
    CHOSEN_ID, FULL_ID, LIST_ID, PROBLEMS_ID, SEND_ID, TOLD_ID, WAYS_ON_ID, buttons,
    chosen::{Chosen, Stage},
};
use crate::{
    client::{
        page_part, picture_scaling,
        sending::{Answer, Sending},
    },
    domain::{
        picture::{PICTURE_BYTES, PICTURES_MAX},
        pictures_form::{ACTION, ADD, FILES},
    },
    i18n::Locale,
    ui::field::error_id,
};

/// How long a word about what was done stays.
const TOLD_TIME: Duration = Duration::from_secs(7);

/// The desk. Cheap to clone, all clones are the same desk.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) path: Rc<str>,
    pub(super) locale: Locale,
    chosen: Rc<RefCell<Vec<Chosen>>>,
    on_its_way: Rc<RefCell<Option<(Chosen, Sending)>>>,
    is_busy: Rc<Cell<bool>>,
}

/// Opens the desk: from now on files are sent when they are chosen, and buttons need no new page.
pub(super) fn open(path: String, locale: Locale) {
    let (Some(input), Some(rows)) = (input(), element(CHOSEN_ID)) else { return };
    let desk = Desk { path: path.into(), locale, chosen: Rc::default(), on_its_way: Rc::default(), is_busy: Rc::default() };
    set_hidden(SEND_ID, true);
    let taking = desk.clone();
    listen(&input, "change", move |_| taking.take());
    let pressed = desk.clone();
    listen(&rows, "click", move |event| {
        let _done = pressed.press(&event);
    });
    let returning = desk.clone();
    if let Some(window) = web_sys::window() {
        listen(&window, "online", move |_| returning.retry(|_| true));
    }
    buttons::follow(&desk, &input);
    // What was chosen before this code arrived.
    desk.take();
}

impl Desk {
    /// Says what was done, for a while.
    pub(super) fn tell(&self, words: &str) {
        let Some(place) = element(TOLD_ID) else { return };
        place.set_text_content(Some(words));
        let said = words.to_owned();
        let be_silent = move || {
            if place.text_content().as_ref() == Some(&said) {
                place.set_text_content(None);
            }
        };
        set_timeout(be_silent, TOLD_TIME);
    }

    /// Whether pictures are still to arrive.
    pub(super) fn is_sending(&self) -> bool {
        self.chosen.borrow().iter().any(|picture| matches!(picture.stage(), Stage::Waiting | Stage::Sending(_)))
    }

    /// Brings the pictures that are up to what a newer page says, and the chooser to whether there may be more.
    pub(super) fn show(&self, newer: &Document) {
        for part in [PROBLEMS_ID, LIST_ID, WAYS_ON_ID] {
            page_part::renew(part, newer);
        }
        let is_full = up() == PICTURES_MAX;
        set_hidden(FULL_ID, !is_full);
        if let Some(input) = input() {
            input.set_disabled(is_full);
        }
    }

    fn take(&self) {
        let Some(input) = input() else { return };
        let Some(files) = input.files() else { return };
        for file in (0..files.length()).filter_map(|at| files.get(at)) {
            let has_room = self.has_room();
            let Some(picture) = Chosen::show(file, self.locale) else { continue };
            if !has_room {
                picture.move_to(Stage::Refused(self.locale.picture_no_room().to_owned()));
            }
            self.chosen.borrow_mut().push(picture);
        }
        // The same file may be chosen again, and no button sends it twice.
        input.set_value("");
        self.go_on();
    }

    fn has_room(&self) -> bool {
        let coming = self.chosen.borrow().iter().filter(|picture| !matches!(picture.stage(), Stage::Refused(_))).count();
        up() + coming < PICTURES_MAX
    }

    /// Sends the next one, unless one is being sent.
    fn go_on(&self) {
        let waiting = self.chosen.borrow().iter().find(|picture| picture.stage() == Stage::Waiting).cloned();
        let (Some(picture), false) = (waiting, self.is_busy.get()) else { return };
        self.is_busy.set(true);
        picture.move_to(Stage::Sending(0));
        let desk = self.clone();
        spawn_local(async move {
            if let Some(stage) = desk.send(&picture).await {
                picture.move_to(stage);
            }
            *desk.on_its_way.borrow_mut() = None;
            desk.is_busy.set(false);
            desk.go_on();
        });
    }

    /// Sends one; gives where it got stuck, if it did.
    async fn send(&self, picture: &Chosen) -> Option<Stage> {
        let smaller = picture_scaling::smaller(&picture.file).await;
        let blob: Blob = smaller.unwrap_or_else(|| picture.file.clone().unchecked_into());
        if blob.size() > PICTURE_BYTES as f64 {
            return Some(Stage::Refused(self.locale.picture_too_large().to_owned()));
        }
        let form = FormData::new().ok()?;
        form.append_with_blob_and_filename(FILES, &blob, &picture.name).ok()?;
        form.append_with_str(ACTION, ADD).ok()?;
        let sending = Sending::prepare(&self.path)?;
        if !self.chosen.borrow().iter().any(|other| other == picture) {
            // It was taken away meanwhile.
            return None;
        }
        *self.on_its_way.borrow_mut() = Some((picture.clone(), sending.clone()));
        let moving = picture.clone();
        let answer = sending.send(&form, move |percent| moving.move_to(Stage::Sending(percent))).await;
        let Some(answer) = answer else { return Some(Stage::Stuck(self.locale.picture_line_broke())) };
        self.judge(picture, &answer)
    }

    fn judge(&self, picture: &Chosen, answer: &Answer) -> Option<Stage> {
        let Some(page) = page_part::read(&answer.html) else { return Some(Stage::Stuck(self.locale.picture_our_trouble())) };
        match answer.status {
            200 if answer.path == *self.path => {
                self.forget(picture);
                self.show(&page);
                self.tell(self.locale.picture_is_up());
                None
            }
            200 => Some(Stage::Stuck(self.locale.picture_signed_out())),
            422 => {
                let reason = page.get_element_by_id(&error_id(FILES)).and_then(|error| error.text_content()).unwrap_or_default();
                // The name stands above already.
                let about = [&*picture.name, ": "].concat();
                Some(Stage::Refused(reason.split_once(&about).map_or(reason.clone(), |(_, reason)| reason.to_owned())))
            }
            _ => Some(Stage::Stuck(self.locale.picture_our_trouble())),
        }
    }

    /// Does what a button beside a chosen picture says.
    fn press(&self, event: &Event) -> Option<()> {
        let button = event.target()?.dyn_into::<Element>().ok()?.closest("button").ok()??;
        let row = button.closest("li").ok()??;
        let picture = self.chosen.borrow().iter().find(|picture| picture.is_in(&row)).cloned()?;
        if button.get_attribute("data-wish")? == "igen" {
            self.retry(|other| *other == picture);
        } else {
            self.forget(&picture);
            let on_its_way = self.on_its_way.borrow().clone();
            if let Some((_, sending)) = on_its_way.filter(|(other, _)| *other == picture) {
                sending.call_back();
            }
        }
        // The button is gone; the chooser is where one goes on.
        input()?.focus().ok()
    }

    /// Sends once more what is stuck.
    fn retry(&self, which: impl Fn(&Chosen) -> bool) {
        for picture in self.chosen.borrow().iter().filter(|picture| which(picture)) {
            if matches!(picture.stage(), Stage::Stuck(_)) {
                picture.move_to(Stage::Waiting);
            }
        }
        self.go_on();
    }

    fn forget(&self, picture: &Chosen) {
        self.chosen.borrow_mut().retain(|other| other != picture);
        picture.remove();
    }
}

/// An element of this page.
pub(super) fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Listens as long as the target lives.
pub(super) fn listen(target: &EventTarget, event: &str, heard: impl Fn(Event) + 'static) {
    let listener: JsValue = Closure::<dyn Fn(Event)>::new(heard).into_js_value();
    let _listening = target.add_event_listener_with_callback(event, listener.unchecked_ref());
}

fn input() -> Option<HtmlInputElement> {
    element(FILES)?.dyn_into().ok()
}

/// How many pictures are up.
fn up() -> usize {
    element(LIST_ID).and_then(|list| list.query_selector_all("li").ok()).map_or(0, |list| list.length() as usize)
}

fn set_hidden(id: &str, hidden: bool) {
    if let Some(element) = element(id) {
        let _set = element.toggle_attribute_with_force("hidden", hidden);
    }
}

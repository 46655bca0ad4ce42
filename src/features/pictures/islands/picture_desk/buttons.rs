//! The buttons of the form: they send it without leaving the page, and the page shows what came of it.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, FormData, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement, SubmitEvent};

use super::{
    LIST_ID,
    desk::{Desk, element, listen},
};
use crate::{
    client::{page_part, sending::Sending},
    domain::pictures_form::{ACTION, FILES, FINISH, MOVE_DOWN, MOVE_UP, PUBLISH, REMOVE},
};

/// Who sends the form that is sent next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// This code.
    Ours,
    /// Nobody: one press is still being worked on.
    Nobodys,
    /// The browser.
    Browsers,
}

/// Follows the form that this input belongs to.
pub(super) fn follow(desk: &Desk, input: &HtmlInputElement) {
    let Some(form) = input.form() else { return };
    let (desk, pressed_in, turn) = (desk.clone(), form.clone(), Rc::new(Cell::new(Turn::Ours)));
    listen(&form, "submit", move |event| {
        let button = event.unchecked_ref::<SubmitEvent>().submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
        let Some(button) = button.filter(|_| turn.get() != Turn::Browsers) else { return };
        let is_leaving = button.name() == ACTION && [FINISH, PUBLISH].contains(&button.value().as_str());
        if is_leaving && !desk.is_sending() {
            return;
        }
        event.prevent_default();
        if is_leaving {
            desk.tell(desk.locale.pictures_still_sending());
        } else if turn.replace(Turn::Nobodys) == Turn::Ours {
            let (desk, form, turn) = (desk.clone(), pressed_in.clone(), Rc::clone(&turn));
            spawn_local(async move {
                let is_done = press(&desk, &form, &button).await.is_some();
                turn.set(if is_done { Turn::Ours } else { Turn::Browsers });
                if !is_done {
                    // A refusal changes nothing, and the page that tells it in full is the browser's to show.
                    button.click();
                }
            });
        }
    });
}

/// Sends the form as this button would; nothing when the answer is not this page.
async fn press(desk: &Desk, form: &HtmlFormElement, button: &HtmlButtonElement) -> Option<()> {
    let fields = FormData::new_with_form(form).ok()?;
    // Files are sent one by one, with their progress.
    fields.delete(FILES);
    fields.append_with_str(&button.name(), &button.value()).ok()?;
    let Some(answer) = Sending::prepare(&desk.path)?.send(&fields, |_| ()).await else {
        desk.tell(desk.locale.pictures_not_saved());
        return Some(());
    };
    let page = page_part::read(&answer.html).filter(|_| answer.status == 200 && answer.path == *desk.path)?;
    let place = place_among_equals(button);
    desk.show(&page);
    let told = notice(&page).unwrap_or_else(|| desk.locale.picture_moved().to_owned());
    desk.tell(&told);
    focus_after(button, place);
    Some(())
}

/// What the page says that was done.
fn notice(page: &Document) -> Option<String> {
    let words = page.query_selector("main [role=status]").ok()??.text_content()?;
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}

fn named(name: &str) -> Vec<HtmlElement> {
    let found = element(LIST_ID).and_then(|list| list.query_selector_all(&format!("button[name={name}]")).ok());
    let found = found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |at| found.get(at)));
    found.filter_map(|button| button.dyn_into().ok()).collect()
}

/// How many buttons of this name come before it.
fn place_among_equals(button: &HtmlButtonElement) -> usize {
    let this: &HtmlElement = button;
    named(&button.name()).iter().position(|other| other == this).unwrap_or_default()
}

/// Whoever pressed a button goes on at the same picture, or at the next one if it is gone: nobody has to look for the place.
fn focus_after(button: &HtmlButtonElement, place: usize) {
    let of_same_picture = |name: &str| {
        let same = format!("button[name={name}][value=\"{}\"]", button.value());
        element(LIST_ID)?.query_selector(&same).ok()??.dyn_into::<HtmlElement>().ok()
    };
    let next = match button.name().as_str() {
        REMOVE => named(REMOVE).into_iter().take(place + 1).next_back().or_else(|| element(FILES)?.dyn_into().ok()),
        MOVE_UP => of_same_picture(MOVE_UP).or_else(|| of_same_picture(MOVE_DOWN)),
        MOVE_DOWN => of_same_picture(MOVE_DOWN).or_else(|| of_same_picture(MOVE_UP)),
        _ => None,
    };
    if let Some(next) = next {
        let _focused = next.focus();
    }
}

//! A chosen picture on the page: what it is, how far it has come, and what can be done about it.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, File, HtmlTemplateElement, Url};

use super::{CHOSEN_ID, TEMPLATE_ID, desk::element};
use crate::i18n::Locale;

/// How far a chosen picture has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Others are sent first.
    Waiting,
    /// So many hundredths have left.
    Sending(u8),
    /// It was not taken, for a reason that will not go away.
    Refused(String),
    /// It did not arrive, but may the next time.
    Stuck(&'static str),
}

/// A picture that was chosen and is not yet up.
#[derive(Clone)]
pub(super) struct Chosen {
    pub(super) name: Rc<str>,
    pub(super) file: File,
    row: Element,
    stage: Rc<RefCell<Stage>>,
    locale: Locale,
}

impl PartialEq for Chosen {
    /// The same file chosen twice is two pictures.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
    }
}

impl Chosen {
    /// Shows the picture under the chooser.
    pub(super) fn show(file: File, locale: Locale) -> Option<Self> {
        let template: HtmlTemplateElement = element(TEMPLATE_ID)?.dyn_into().ok()?;
        let row: Element = template.content().first_element_child()?.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        let picture = Self { name: file.name().into(), file, row, stage: Rc::new(RefCell::new(Stage::Waiting)), locale };
        let names = picture.row.query_selector_all("[data-part=name]").ok()?;
        for name in (0..names.length()).filter_map(|at| names.get(at)) {
            name.set_text_content(Some(&picture.name));
        }
        picture.set_attribute("progress", "aria-label", &picture.name);
        let preview = picture.file.type_().starts_with("image/").then(|| Url::create_object_url_with_blob(&picture.file));
        if let Some(Ok(preview)) = preview {
            picture.set_attribute("img", "src", &preview);
        }
        element(CHOSEN_ID)?.append_child(&picture.row).ok()?;
        picture.move_to(Stage::Waiting);
        Some(picture)
    }

    /// Whether its buttons are in this row.
    pub(super) fn is_in(&self, row: &Element) -> bool {
        self.row == *row
    }

    /// How far it has come.
    pub(super) fn stage(&self) -> Stage {
        self.stage.borrow().clone()
    }

    /// Notes and shows how far it has come.
    pub(super) fn move_to(&self, stage: Stage) {
        let (sent, percent, problem) = match &stage {
            Stage::Waiting => (self.locale.picture_waits().to_owned(), 0, None),
            Stage::Sending(100) => (self.locale.picture_almost_there().to_owned(), 100, None),
            Stage::Sending(percent) => (self.locale.picture_sent(*percent), *percent, None),
            Stage::Refused(reason) => (String::new(), 0, Some(reason.clone())),
            Stage::Stuck(reason) => (String::new(), 0, Some((*reason).to_owned())),
        };
        self.set_attribute("progress", "value", &percent.to_string());
        self.set_text("[data-part=sent]", &sent);
        self.set_text("[role=alert]", problem.as_deref().unwrap_or_default());
        let forget = if problem.is_some() { self.locale.forget_picture() } else { self.locale.cancel_picture() };
        self.set_text("[data-part=forget]", forget);
        self.set_hidden("progress", problem.is_some());
        self.set_hidden("[data-wish=igen]", !matches!(stage, Stage::Stuck(_)));
        *self.stage.borrow_mut() = stage;
    }

    /// Takes it off the page.
    pub(super) fn remove(&self) {
        if let Some(preview) = self.part("img").and_then(|image| image.get_attribute("src")) {
            let _freed = Url::revoke_object_url(&preview);
        }
        self.row.remove();
    }

    fn part(&self, selector: &str) -> Option<Element> {
        self.row.query_selector(selector).ok()?
    }

    fn set_text(&self, selector: &str, text: &str) {
        if let Some(part) = self.part(selector) {
            part.set_text_content(Some(text));
        }
    }

    fn set_attribute(&self, selector: &str, name: &str, value: &str) {
        if let Some(part) = self.part(selector) {
            let _set = part.set_attribute(name, value);
        }
    }

    fn set_hidden(&self, selector: &str, hidden: bool) {
        if let Some(part) = self.part(selector) {
            let _set = part.toggle_attribute_with_force("hidden", hidden);
        }
    }
}

//! Judges each step of the listing form before one goes on to the next.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::i18n::Locale;

/// The id of the heading of a step, which the link to the step leads to.
pub fn step_id(step: u8) -> String {
    ["trin-", &step.to_string()].concat()
}

/// The id of the link that leads on from a step.
pub fn next_id(step: u8) -> String {
    [&step_id(step), "-videre"].concat()
}

/// The id of what must be corrected in a step, and of the list in it.
pub fn problems_ids(step: u8) -> (String, String) {
    ([&step_id(step), "-fejl"].concat(), [&step_id(step), "-liste"].concat())
}

/// Keeps people in a step while something in it is wrong; else its link takes them on, and "back" takes them back. The links are
/// plain HTML and work without this.
#[island]
pub fn StepCheck(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    watch_links(locale);
    #[cfg(not(feature = "hydrate"))]
    let _ = locale;
}

#[cfg(feature = "hydrate")]
fn watch_links(locale: Locale) {
    use super::typed_form::typed_form;
    use crate::{
        client::{listen::listen, page},
        features::listings::components::form_problems::problem_links,
        ui::error_summary::FIELD_LINK,
    };

    let mut step = 1;
    while let Some(link) = page::element(&next_id(step)) {
        listen(&link, "click", move |event| {
            let Some(form) = typed_form() else { return };
            let errors = form.problems_of_step(step);
            let (problems, list) = problems_ids(step);
            page::list_links(&list, FIELD_LINK, &problem_links(&errors, locale));
            page::show(&problems, !errors.is_empty());
            if !errors.is_empty() {
                event.prevent_default();
                page::focus(&problems);
            }
        });
        step += 1;
    }
    // The browser goes back to where one was; a reader is told which step that is.
    if let Some(window) = web_sys::window() {
        let location = window.location();
        listen(&window, "hashchange", move |_| {
            if let Ok(hash) = location.hash()
                && let Some(id) = hash.strip_prefix('#').filter(|id| id.starts_with("trin-"))
            {
                page::focus(id);
            }
        });
    }
}

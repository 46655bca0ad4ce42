//! Help while one writes: how much room is left, and a word in time about what should not be published.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::i18n::Locale;

/// What a field of the listing form is judged as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Writing {
    /// The headline.
    Title,
    /// The description.
    Body,
}

/// Tells below a field how many characters it holds, and once one pauses, whether something private stands in it.
/// The field itself is plain HTML: what was typed before this code arrived is read, never overwritten.
#[island]
pub fn TypingAid(
    /// The id of the field.
    field: String,
    /// What it is judged as.
    writing: Writing,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let count = RwSignal::new(String::new());
    let warning = RwSignal::new(String::new());

    // In an effect: what is said while the island comes to life would be lost, as its text is taken to be the server's.
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| follow_field(&field, writing, locale, count, warning));
    #[cfg(not(feature = "hydrate"))]
    let _ = (field, writing, locale);

    view! {
        // As high when it is empty, so that nothing moves when this code arrives.
        <span class="mt-1 block min-h-6 text-small text-ink-2">{move || count.get()}</span>
        <span role="status" class="block text-small font-semibold text-danger empty:hidden">
            {move || warning.get()}
        </span>
    }
}

#[cfg(feature = "hydrate")]
fn follow_field(field: &str, writing: Writing, locale: Locale, count: RwSignal<String>, warning: RwSignal<String>) {
    use crate::{
        client::field_watch,
        domain::{
            field_error::Problem,
            listing::{BODY_MAX, Body, TITLE_MAX, Title},
            text::length,
        },
    };

    let most = match writing {
        Writing::Title => TITLE_MAX,
        Writing::Body => BODY_MAX,
    };
    field_watch::on_input(field, move |text, paused| {
        count.set(locale.characters_of(length(text.trim()), most));
        if paused {
            let judged = match writing {
                Writing::Title => Title::parse(&text).map(|_| ()),
                Writing::Body => Body::parse(&text).map(|_| ()),
            };
            // Too short or empty is no news to somebody who is still writing.
            warning.set(match judged {
                Err(problem @ (Problem::Private(_) | Problem::TooLong { .. })) => locale.problem(problem),
                _ => String::new(),
            });
        }
    });
}

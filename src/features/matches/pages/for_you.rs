//! "Til dig": what fits the reader's own listings, or is new nearby.

use leptos::prelude::*;

use crate::{
    features::matches::{
        components::{dismiss_form::DismissForm, short_match::ShortMatch},
        model::{Because, Suggestion},
    },
    i18n::Locale,
};

/// The part of a page with suggestions; nothing when there are none.
#[component]
pub fn ForYou(
    /// What is suggested.
    suggestions: Vec<Suggestion>,
    /// The path of the page it stands on.
    action: &'static str,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    (!suggestions.is_empty()).then(|| {
        let items = suggestions.into_iter().map(|suggestion| view_suggestion(suggestion, action, locale)).collect_view();
        view! {
            <section class="mt-8" aria-labelledby="til-dig">
                <h2 id="til-dig" class="text-h2">
                    {locale.for_you_heading()}
                </h2>
                <ul class="slip mt-3">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn view_suggestion(suggestion: Suggestion, action: &'static str, locale: Locale) -> AnyView {
    let Suggestion { found, because } = suggestion;
    let (other, title) = (found.card.id.clone(), found.card.title.clone());
    let (why, own) = match because {
        Because::Own { id, title } => {
            let why = view! {
                {locale.for_you_because()} " "
                <a class="link inline-flex min-h-target items-center" href=id.path()>
                    {locale.quoted(&title)}
                </a>
            };
            (why.into_any(), Some(id))
        }
        Because::District(name) => (locale.in_your_district(name).into_any(), None),
    };
    view! {
        <ShortMatch found=found locale=locale>
            <p class="text-small text-ink-2">{why}</p>
            <DismissForm action=action.to_owned() own=own other=other title=title locale=locale />
        </ShortMatch>
    }
    .into_any()
}

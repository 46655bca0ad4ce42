//! Matches that follow the listing form while one writes, drawn by the server.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::ui::raw_html::RawHtml;

/// How many have something that fits, and which. `children` are what the server found for the form as it came; they make way for
/// newer ones. Below them stands the category that the words sound like, as long as none is chosen.
#[island]
pub fn LiveMatches(
    /// How many the server found, in words.
    said: String,
    /// The words before a category that is suggested.
    sounds_like: String,
    /// The words on the button that takes it.
    take_it: String,
    /// What the server found.
    children: Children,
) -> impl IntoView {
    let said = RwSignal::new(said);
    let newer = RwSignal::new(None::<String>);
    let category = RwSignal::new(None::<(String, String)>);

    #[cfg(feature = "hydrate")]
    follow_form(said, newer, category);

    let take = move |_| {
        #[cfg(feature = "hydrate")]
        if let Some((slug, _)) = category.get() {
            crate::client::form_fill::choose(crate::domain::listing_field::ListingField::Category.name(), &slug);
        }
        category.set(None);
    };
    view! {
        // Never hidden: what comes into view together with its words is not read aloud.
        <div class=move || if said.with(String::is_empty) { "" } else { "slip overflow-clip" }>
            <p
                role="status"
                class=move || {
                    if said.with(String::is_empty) { "" } else { "bg-offer-soft px-4 py-3 font-semibold text-offer-ink sm:px-5" }
                }
            >
                {move || said.get()}
            </p>
            <div class:hidden=move || newer.with(Option::is_some)>{children()}</div>
            <div class="joining">{move || newer.get().map(|found| view! { <RawHtml html=found /> })}</div>
        </div>
        <div
            class="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-action-soft p-4"
            class:hidden=move || category.with(Option::is_none)
        >
            <p>{sounds_like} " " <strong>{move || category.get().map(|(_, name)| name)}</strong></p>
            <button type="button" class="btn btn-secondary btn-small" on:click=take>
                {take_it}
            </button>
        </div>
    }
}

/// Asks when somebody pauses, so at most twice a second; a question that is overtaken is aborted.
#[cfg(feature = "hydrate")]
fn follow_form(said: RwSignal<String>, newer: RwSignal<Option<String>>, category: RwSignal<Option<(String, String)>>) {
    use crate::{
        client::{form_watch, latest_only::LatestOnly},
        domain::listing_field::ListingField,
        features::{
            listings::islands::typed_form::{LISTING_FORM_ID, typed_fields},
            matches::api::matches_while_writing,
        },
    };

    let latest = LatestOnly::default();
    form_watch::on_pause(LISTING_FORM_ID, move || {
        let fields = typed_fields();
        let is_chosen = fields.iter().any(|(name, value)| name == ListingField::Category.name() && !value.is_empty());
        if is_chosen {
            category.set(None);
        }
        let fields = form_watch::encode(&fields);
        latest.run(async move {
            // Without an answer what was found before stays: it is help, not news.
            if let Ok(answer) = matches_while_writing(fields).await {
                if said.with_untracked(|before| *before != answer.said) {
                    said.set(answer.said);
                }
                // What is there already does not come again.
                if newer.with_untracked(|before| before.as_ref() != Some(&answer.found)) {
                    newer.set(Some(answer.found));
                }
                category.set(answer.category);
            }
        });
    });
}

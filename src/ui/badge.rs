//! A state in a word on a tint, such as "På børsen".

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What a state means for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeTone {
    /// All is well.
    Good,
    /// Something waits or ends soon.
    Waiting,
    /// At rest.
    Quiet,
}

impl BadgeTone {
    const fn class(self) -> &'static str {
        match self {
            Self::Good => "inline-flex items-center gap-1.5 rounded-full bg-offer-soft px-3 py-0.5 text-small font-semibold text-offer-ink",
            Self::Waiting => {
                "inline-flex items-center gap-1.5 rounded-full bg-talk-soft px-3 py-0.5 text-small font-semibold text-talk-ink"
            }
            Self::Quiet => "inline-flex items-center gap-1.5 rounded-full bg-sunken px-3 py-0.5 text-small font-semibold text-ink",
        }
    }
}

/// A state in a word.
#[component]
pub fn Badge(
    /// What it means.
    tone: BadgeTone,
    /// The word.
    #[prop(into)]
    label: String,
    /// An icon before the word.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! { <span class=tone.class()>{icon.map(|icon| view! { <Icon icon class="size-5 shrink-0" /> })} {label}</span> }
}

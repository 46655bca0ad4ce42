//! A message from the page: done, good to know, take care.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeTone {
    /// Something was done.
    Done,
    /// Good to know.
    Note,
    /// Something waits or ends soon.
    Warning,
}

impl NoticeTone {
    const fn class(self) -> &'static str {
        match self {
            Self::Done => "mt-4 mb-6 flex max-w-3xl gap-3 rounded-card bg-offer-field px-4 py-3 text-on-offer-field",
            Self::Note => "mt-4 mb-6 flex max-w-3xl gap-3 rounded-card bg-action-soft px-4 py-3",
            Self::Warning => "mt-4 mb-6 flex max-w-3xl gap-3 rounded-card bg-talk-soft px-4 py-3",
        }
    }

    const fn icon(self) -> (IconName, &'static str) {
        match self {
            Self::Done => (IconName::CheckCircleFill, "size-6 shrink-0"),
            Self::Note => (IconName::Info, "size-6 shrink-0 text-action"),
            Self::Warning => (IconName::Hourglass, "size-6 shrink-0 text-talk"),
        }
    }
}

/// A message in the page, under the heading. It stays until the page is left.
#[component]
pub fn Notice(
    /// What kind of message it is.
    tone: NoticeTone,
    /// The message.
    children: Children,
) -> impl IntoView {
    let (icon, class) = tone.icon();
    view! {
        <div role="status" class=tone.class()>
            <Icon icon class />
            <div class="min-w-0 flex-1">{children()}</div>
        </div>
    }
    .into_any()
}

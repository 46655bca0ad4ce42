//! The label of a kind: shape, icon, word and colour together.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::{domain::kind::Kind, i18n::Locale};

/// The label of a kind. Its flat side lies against the left edge of the card.
#[component]
pub fn KindLabel(
    /// The kind.
    kind: Kind,
    /// The language of the word.
    locale: Locale,
) -> impl IntoView {
    view! {
        <span class=class(kind)>
            <Icon icon=kind_icon(kind) class="size-5 shrink-0" />
            {locale.kind(kind)}
        </span>
    }
}

/// The icon of a kind.
pub const fn kind_icon(kind: Kind) -> IconName {
    match kind {
        Kind::Offer => IconName::HandHeartFill,
        Kind::Request => IconName::MegaphoneSimpleFill,
        Kind::Idea => IconName::LightbulbFill,
    }
}

const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Offer => "kind kind-offer",
        Kind::Request => "kind kind-request",
        Kind::Idea => "kind kind-idea",
    }
}

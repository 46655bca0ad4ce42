//! `/ui`: the design system, and the components of the features with their states. In development builds only.
//!
//! The words are examples, so they stand here and not among the texts.

mod cards;
mod matches;

use leptos::prelude::*;

use self::{cards::Cards, matches::Matches};
use crate::ui::gallery::Gallery;

/// The whole page.
#[component]
pub fn ComponentsPage() -> impl IntoView {
    view! {
        <Gallery>
            <Cards />
            <Matches />
        </Gallery>
    }
}

//! `/ui`: every component of the design system with its states, on one page, in development builds only.
//!
//! A component that is not shown here fails a test. The words are examples, so they stand here and not among the texts.

mod buttons;
mod choices;
mod colours;
mod fields;
mod labels;
mod lists;
mod messages;
mod type_scale;

use leptos::prelude::*;

use self::{
    buttons::Buttons, choices::Choices, colours::Colours, fields::Fields, labels::Labels, lists::Lists, messages::Messages,
    type_scale::TypeScale,
};
use super::{page_heading::PageHeading, page_title::PageTitle};
use crate::i18n::Locale;

/// The examples are Danish, whatever the reader speaks.
pub const LOCALE: Locale = Locale::Danish;

/// The whole page. `children` are components that belong to one feature.
#[component]
pub fn Gallery(children: Children) -> impl IntoView {
    view! {
        <PageTitle text="Komponenter" />
        <div lang=LOCALE.slug()>
            <PageHeading
                title="Komponenter og tilstande"
                lead="Alt, hvad siderne er bygget af. Prøv med tastaturet, i mørke, med stor tekst og med fremhævede farver."
            />
            // First, because the summary of errors takes the focus when the page arrives.
            <Messages />
            <Labels />
            <Buttons />
            <Fields />
            <Choices />
            <Lists />
            {children()}
            <TypeScale />
            <Colours />
        </div>
    }
    .into_any()
}

/// Components that belong together.
#[component]
pub fn Group(
    /// What they are.
    title: &'static str,
    /// The components.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="mt-12">
            <h2 class="text-h2">{title}</h2>
            <div class="mt-4 grid gap-8">{children()}</div>
        </section>
    }
    .into_any()
}

/// One component in one of its states, or in several side by side.
#[component]
pub fn Specimen(
    /// Which state.
    state: &'static str,
    /// The component.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="min-w-0">
            <h3 class="mb-2 text-small text-ink-2">{state}</h3>
            {children()}
        </div>
    }
    .into_any()
}

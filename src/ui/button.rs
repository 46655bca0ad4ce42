//! Buttons, and links that look like them.
//!
//! A page has one primary button. No button is ever grey: a press that can do nothing says what is missing instead.

use leptos::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonStyle {
    /// The main thing of the page.
    #[default]
    Primary,
    /// The other things.
    Secondary,
    /// What is seldom done.
    Quiet,
    /// What cannot be undone.
    Danger,
    /// A secondary button in a row of text or a list.
    Small,
}

impl ButtonStyle {
    /// The classes of a button or link in this style: as wide as the page on phones, as wide as its word above.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "btn btn-primary max-sm:w-full",
            Self::Secondary => "btn btn-secondary max-sm:w-full",
            Self::Quiet => "btn btn-quiet max-sm:w-full",
            Self::Danger => "btn btn-danger max-sm:w-full",
            Self::Small => "btn btn-secondary btn-small",
        }
    }
}

/// A button that sends its form. Its label is a verb.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    style: ButtonStyle,
    /// The name it adds to the form.
    #[prop(into, optional)]
    name: Option<String>,
    /// The value it adds to the form.
    #[prop(into, optional)]
    value: Option<String>,
    /// The words, and an icon perhaps.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="submit" class=style.class() name=name value=value>
            {children()}
        </button>
    }
}

/// A link that looks like a button: it leads somewhere and changes nothing.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How it looks.
    #[prop(optional)]
    style: ButtonStyle,
    /// The words, and an icon perhaps.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=style.class()>
            {children()}
        </a>
    }
}

/// Buttons side by side, one under the other on phones.
#[component]
pub fn ButtonRow(
    /// The buttons, the main one first.
    children: Children,
) -> impl IntoView {
    view! { <div class="flex flex-col gap-3 sm:flex-row sm:flex-wrap">{children()}</div> }
}

//! The shapes that are our own: the symbol, the glyph of two halves, the strip of town.

use leptos::prelude::*;

use super::icon::sprite_address;

/// The symbol of the board.
#[component]
pub fn BrandSymbol(
    /// Its size.
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 40 40" aria-hidden="true" focusable="false">
            <path class="fill-request" d="M22 2h9a7 7 0 0 1 7 7v22a7 7 0 0 1-7 7h-9v-8.2a10.4 10.4 0 0 0 0-19.6z" />
            <path class="fill-offer" d="M9 2h10v10a8 8 0 0 1 0 16v10H9a7 7 0 0 1-7-7V9a7 7 0 0 1 7-7z" />
        </svg>
    }
}

/// Two halves that have not met yet, for pages where nothing is yet.
#[component]
pub fn HalvesApart(
    /// Its size.
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 60 40" aria-hidden="true" focusable="false">
            <path class="fill-offer" d="M6 4h18v8a8 8 0 0 1 0 16v8H6a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
            <path class="fill-request" d="M38 4h16a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H38v-6.6a10 10 0 0 0 0-18.8z" />
        </svg>
    }
}

/// Two halves that fit into each other, for what fits.
#[component]
pub fn HalvesJoined(
    /// Its size.
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 49 40" aria-hidden="true" focusable="false">
            <path class="fill-offer" d="M6 4h18v8a8 8 0 0 1 0 16v8H6a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" />
            <path data-half="" class="fill-request" d="M27 4h16a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4H27v-6.6a10 10 0 0 0 0-18.8z" />
        </svg>
    }
}

/// A strip of town: houses, the church, the domes, the bridges over the river.
#[component]
pub fn Skyline() -> impl IntoView {
    view! {
        <svg
            class="block h-20 w-full text-line lg:h-24 print:hidden"
            fill="currentColor"
            aria-hidden="true"
            focusable="false"
        >
            <use href=sprite_address("skyline") />
        </svg>
    }
}

//! The design system: what pages are built from. No data access.
//!
//! Everything here compiles for the server and the browser, so that pages and islands look the same. What a field holds is
//! given as an attribute, never as a property: a property would overwrite what a person typed before the WASM arrived.
//! Components end in `into_any`, or the types of whole pages grow beyond what the compiler can follow.

pub mod back_link;
pub mod badge;
pub mod brand;
pub mod button;
pub mod checkbox;
pub mod choice_card;
pub mod choice_chip;
pub mod counted_choice;
pub mod empty_state;
pub mod error_summary;
pub mod field;
pub mod fieldset;
#[cfg(all(feature = "ssr", debug_assertions))]
pub mod gallery;
pub mod icon;
pub mod kind_label;
pub mod marked_text;
pub mod notice;
pub mod page_heading;
#[cfg(feature = "ssr")]
pub mod page_title;
pub mod pagination;
pub mod pip_row;
#[cfg(feature = "ssr")]
pub mod qr_code;
pub mod raw_html;
pub mod select_field;
pub mod text_area;
pub mod text_area_field;
pub mod text_field;
pub mod tick_cell;

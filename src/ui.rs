//! The design system: what pages are built from. No data access.

pub mod text_area;

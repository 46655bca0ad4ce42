//! What comes alive in the browser.

pub mod live_matches;

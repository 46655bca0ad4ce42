//! The pages of the desk.

pub mod front;
pub mod organisation;
pub mod report;

/// The path of the desk.
pub const PATH: &str = "/kommunen";
/// The name of buttons that say what to do.
const ACTION: &str = "handling";
/// The field of the reasons.
const NOTE: &str = "begrundelse";

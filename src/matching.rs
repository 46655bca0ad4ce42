//! Which listing answers which, and why: pure, without IO and without a clock.

pub mod embedding;
pub mod vectors;

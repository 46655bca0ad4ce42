//! Byttebørsen.

pub mod domain;

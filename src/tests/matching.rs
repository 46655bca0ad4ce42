//! The matching engine with its adapters: the model, the vectors of listings, and how good the ranking is.

mod evaluation;
mod golden;
pub mod packed_model;
mod vectors;

//! The adapters of the matching engine: the model, and the vectors of listings.

mod golden;
mod packed_model;
mod vectors;

//! The matching engine, pure: which listings answer a listing or a search, how well, and why.

pub mod analysis;
pub mod category;
pub mod embedding;
pub mod engine;
pub mod evaluation;
pub mod explain;
pub mod facts;
pub mod features;
pub mod index;
pub mod listing;
pub mod meeting;
#[cfg(test)]
mod properties;
pub mod query;
pub mod reason;
pub mod subject;
pub mod vectors;
pub mod weights;

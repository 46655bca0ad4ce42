//! The matching engine, pure: which listings answer a listing or a search, how well, and why.

pub mod facts;
pub mod features;
pub mod listing;
pub mod query;
pub mod reason;
pub mod subject;

//! The matching engine with its adapters: the model, and how good the ranking is.

mod evaluation;
mod golden;

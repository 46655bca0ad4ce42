//! The adapters of the matching engine: the model.

mod golden;

//! Feeds the matching engine: models, vectors and what else it needs from outside.

pub mod model;

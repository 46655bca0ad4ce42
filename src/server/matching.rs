//! Feeds the matching engine: models, vectors and what else it needs from outside.

pub mod embedding_queue;
pub mod known_vectors;
pub mod meaning;
pub mod model;

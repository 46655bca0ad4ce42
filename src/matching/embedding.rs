//! What a text means, as a vector: texts that mean the same lie close together.

pub mod listing_text;
pub mod vector;

pub use self::{
    listing_text::{LISTING_ROLE, listing_text},
    vector::Vector,
};

/// What a text is in a search. Models are trained with a different opening for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextRole {
    /// What somebody looks for, or one of two texts that are compared as equals.
    Query,
    /// What may be found.
    Passage,
}

/// Turns texts into vectors.
pub trait Embedder: Send + Sync {
    /// What made the vectors, down to the weights: vectors of different embedders cannot be compared.
    fn id(&self) -> &str;

    /// The vector of a text. Takes its time on one thread: call it beside the requests.
    ///
    /// # Errors
    /// When the text cannot be read or the model fails.
    fn embed(&self, text: &str, role: TextRole) -> Result<Vector, EmbedError>;
}

/// A text got no vector.
#[derive(Debug, thiserror::Error)]
#[error("the text got no vector: {0}")]
pub struct EmbedError(pub String);

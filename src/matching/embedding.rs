//! What a text means, as a vector: texts that mean the same lie close together.

pub mod listing_text;
pub mod vector;

pub use self::{listing_text::listing_text, vector::Vector};

/// What a text is. Texts of different roles have different things in common, and are told apart by what is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextRole {
    /// A listing, or one that is being written.
    Listing,
    /// What somebody types to find some.
    Search,
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

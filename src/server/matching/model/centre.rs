//! What all texts of a role have in common for a model: it tells none from another, and hides what does.
//!
//! The vectors of a language model lie close together, listings apart from searches, and a few are near to everything. Taking away most
//! of the average vector of typical texts spreads them (S. Arora, Y. Liang, T. Ma: A simple but tough-to-beat baseline for sentence
//! embeddings, 2017).

use crate::matching::embedding::{EmbedError, TextRole};

/// How much of the average is taken away. With all of it, the little that is left of dull texts would be noise.
const SHARE: f32 = 0.9;

/// The average direction of typical texts of a role.
pub(super) struct Centre(Vec<f32>);

impl Centre {
    /// The centre of a role; `encode` gives the vector of a text.
    ///
    /// # Errors
    /// When a text cannot be read or the model fails.
    pub(super) fn of(role: TextRole, encode: impl Fn(&str) -> Result<Vec<f32>, EmbedError>) -> Result<Self, EmbedError> {
        let texts = match role {
            TextRole::Listing => include_str!("typical/listings.txt"),
            TextRole::Search => include_str!("typical/searches.txt"),
        };
        let mut sum = Vec::new();
        let mut count = 0.0;
        for text in texts.lines() {
            let values = of_length_one(encode(text)?);
            sum.resize(values.len(), 0.0);
            sum.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
            count += 1.0;
        }
        Ok(Self(sum.into_iter().map(|sum| sum / count * SHARE).collect()))
    }

    /// What sets a vector apart.
    pub(super) fn set_apart(&self, values: Vec<f32>) -> Vec<f32> {
        of_length_one(values).into_iter().zip(&self.0).map(|(value, common)| value - common).collect()
    }
}

fn of_length_one(values: Vec<f32>) -> Vec<f32> {
    let length = values.iter().map(|value| value * value).sum::<f32>().sqrt();
    if length > 0.0 { values.into_iter().map(|value| value / length).collect() } else { values }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_have_in_common_tells_little_afterwards() {
        let texts = |text: &str| Ok(vec![10.0, text.len() as f32 % 3.0, 0.0]);
        let centre = Centre::of(TextRole::Search, texts).expect("a centre");
        let apart = centre.set_apart(vec![10.0, 0.0, 5.0]);
        assert!(apart[2] > apart[0].abs() && apart[0] > 0.0, "{apart:?}");
        let longer = centre.set_apart(vec![20.0, 0.0, 10.0]);
        assert!(apart.iter().zip(longer).all(|(one, other)| (one - other).abs() < 1e-6), "length says nothing");
    }
}

//! The numbers a pair is judged by; its score, its reasons and the evaluation all come from them.

use super::reason::{Obstacle, Reason};
use crate::domain::listing_id::ListingId;

/// What is known of a pair: of the one who asks and a listing that was found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Features {
    /// The sum of BM25 over the fields, by their boosts.
    pub lexical: f32,
    /// The cosine of the vectors, where both have one.
    pub dense: Option<f32>,
    /// Both of them as one number between 0 and 1, among the candidates of this subject.
    pub text: f32,
    /// How near: 1 for the same district, towards 0 far away.
    pub place: f32,
    /// How well the times fit: 1 for common hours, 0 for dates that lie apart.
    pub time: f32,
    /// How well the categories fit.
    pub category: f32,
    /// What the practical obstacles leave: 1 without any.
    pub practical: f32,
    /// What is left when others already write about it, or added when nobody does: 1 is neither.
    pub exposure: f32,
}

/// What a score comes to beside the score from which a listing is a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Not quite a match.
    Beside,
    /// A match.
    Match,
    /// A match without doubt.
    Strong,
}

/// A listing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Its inner number.
    pub key: i64,
    /// Its public id.
    pub id: ListingId,
    /// How well it fits; only the order among the same answer's matches means something.
    pub score: f32,
    /// What the score comes to, whoever writes about it already.
    pub strength: Strength,
    /// The numbers behind the score.
    pub features: Features,
    /// Why it fits, the most telling first.
    pub reasons: Vec<Reason>,
    /// What does not fit.
    pub obstacles: Vec<Obstacle>,
}

/// What was found for a subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matches {
    /// The best first.
    pub found: Vec<Match>,
    /// Whether the best is good enough to be called a match; else there is no good one yet.
    pub is_sure: bool,
}

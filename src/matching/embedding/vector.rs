//! Vectors of small whole numbers: a quarter of the memory of fractions, and quick to compare.

/// A direction in the space of meanings. Its length says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vector(Box<[i8]>);

impl Vector {
    /// The vector with the same direction whose largest number is as large as a byte can say.
    pub fn quantise(values: &[f32]) -> Self {
        let largest = values.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
        let scale = if largest > 0.0 { f32::from(i8::MAX) / largest } else { 0.0 };
        Self(values.iter().map(|value| (value * scale).round() as i8).collect())
    }

    /// The vector of these numbers.
    pub fn from_values(values: &[i8]) -> Self {
        Self(values.into())
    }

    /// The vector that [`Self::as_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.iter().map(|byte| byte.cast_signed()).collect())
    }

    /// The vector as a database keeps it.
    pub fn as_bytes(&self) -> Vec<u8> {
        self.0.iter().map(|value| value.cast_unsigned()).collect()
    }

    /// Its numbers.
    pub fn values(&self) -> &[i8] {
        &self.0
    }

    /// How far two vectors point in the same direction: 1 the same, 0 nothing in common, as vectors of different spaces have.
    pub fn similarity(&self, other: &Self) -> f32 {
        if self.0.len() != other.0.len() {
            return 0.0;
        }
        let lengths = length(&self.0) * length(&other.0);
        if lengths > 0.0 { dot(&self.0, &other.0) as f32 / lengths } else { 0.0 }
    }
}

/// The sum of the products.
#[inline(always)]
pub(in crate::matching) fn dot(left: &[i8], right: &[i8]) -> i32 {
    left.iter().zip(right).map(|(left, right)| i32::from(*left) * i32::from(*right)).sum()
}

/// The Euclidean length.
pub(in crate::matching) fn length(values: &[i8]) -> f32 {
    (dot(values, values) as f32).sqrt()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cosine(left: &[f32], right: &[f32]) -> f32 {
        let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
        dot(left, right) / (dot(left, left) * dot(right, right)).sqrt()
    }

    proptest! {
        #[test]
        fn little_is_lost(left in prop::collection::vec(-1.0_f32..1.0, 384), right in prop::collection::vec(-1.0_f32..1.0, 384)) {
            let similarity = Vector::quantise(&left).similarity(&Vector::quantise(&right));
            prop_assert!((similarity - cosine(&left, &right)).abs() < 0.005);
        }

        #[test]
        fn a_database_gives_back_what_it_got(values in prop::collection::vec(-1.0_f32..1.0, 0..400)) {
            let vector = Vector::quantise(&values);
            prop_assert_eq!(Vector::from_bytes(&vector.as_bytes()), vector);
        }
    }

    #[test]
    fn length_says_nothing() {
        let (short, long) = (Vector::quantise(&[0.01, -0.02, 0.0]), Vector::quantise(&[1.0, -2.0, 0.0]));
        assert_eq!(short, long);
        assert!((short.similarity(&long) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn what_cannot_be_compared_has_nothing_in_common() {
        let vector = Vector::quantise(&[1.0, 2.0]);
        for other in [&[1.0, 2.0, 3.0][..], &[0.0, 0.0], &[f32::NAN, 0.0]] {
            assert_eq!(vector.similarity(&Vector::quantise(other)), 0.0);
        }
    }
}

//! A rough picture of each vector: one bit a number.

use pulp::Arch;

/// How many bits are counted at a time.
const WORD: usize = 64;
/// From so many vectors on, an average says something.
const AVERAGED_FROM: usize = 256;

/// What the vectors have in common, which tells none apart.
#[derive(Debug, Default)]
pub struct Centre {
    /// The average of as many vectors, brought to the length 1.
    average: Vec<f32>,
    of: usize,
}

impl Centre {
    /// The centre of all vectors of a table.
    pub fn of(values: &[i8], shrinks: &[f32], width: usize) -> Self {
        let mut average = vec![0.0; width];
        let share = 1.0 / shrinks.len() as f32;
        for (vector, shrink) in values.chunks_exact(width).zip(shrinks) {
            for (sum, value) in average.iter_mut().zip(vector) {
                *sum += f32::from(*value) * shrink * share;
            }
        }
        Self { average, of: shrinks.len() }
    }

    /// Whether there are so many more vectors by now that the average should be taken again.
    pub fn is_outgrown_by(&self, count: usize) -> bool {
        count >= (self.of * 2).max(AVERAGED_FROM)
    }

    /// On what side of the centre each number of a vector lies; `shrink` brings it to the length 1.
    pub fn bits_of(&self, values: &[i8], shrink: f32) -> Vec<u64> {
        let is_above = |(number, value): (usize, &i8)| f32::from(*value) * shrink > self.average.get(number).copied().unwrap_or_default();
        let word = |values: (usize, &[i8])| {
            let bits = values.1.iter().enumerate().map(|(bit, value)| u64::from(is_above((values.0 * WORD + bit, value))) << bit);
            bits.fold(0, |word, bit| word | bit)
        };
        values.chunks(WORD).enumerate().map(word).collect()
    }
}

/// The bits of all vectors, one after the other.
#[derive(Debug, Default)]
pub struct SignBits(Vec<u64>);

impl SignBits {
    /// Adds those of one more vector.
    pub fn push(&mut self, bits: &[u64]) {
        self.0.extend_from_slice(bits);
    }

    /// Writes those at a place anew.
    pub fn replace(&mut self, place: usize, bits: &[u64]) {
        self.0[place * bits.len()..][..bits.len()].copy_from_slice(bits);
    }

    /// Puts the last one's at a place.
    pub fn swap_remove(&mut self, place: usize, width: usize) {
        let words = width.div_ceil(WORD);
        let last = self.0.len() - words;
        self.0.copy_within(last.., place * words);
        self.0.truncate(last);
    }

    /// The places whose bits differ least, at least so many if there are.
    pub fn nearest(&self, query: &[u64], at_least: usize, is_wanted: impl Fn(usize) -> bool) -> Vec<usize> {
        let distances = self.distances(query);
        let mut at_distance = vec![0_usize; query.len() * WORD + 1];
        for (place, distance) in distances.iter().enumerate() {
            at_distance[usize::from(*distance)] += usize::from(is_wanted(place));
        }
        let mut sum = 0;
        let farthest = at_distance.iter().position(|count| {
            sum += count;
            sum >= at_least
        });
        let farthest = farthest.unwrap_or(at_distance.len());
        let near = distances.iter().enumerate().filter(|(place, distance)| usize::from(**distance) <= farthest && is_wanted(*place));
        near.map(|(place, _)| place).collect()
    }

    /// In how many bits each differs.
    fn distances(&self, query: &[u64]) -> Vec<u16> {
        let differing = |bits: &[u64]| bits.iter().zip(query).map(|(left, right)| (left ^ right).count_ones() as u16).sum();
        Arch::new().dispatch(|| self.0.chunks_exact(query.len()).map(differing).collect())
    }
}

//! The vectors nearest to a vector, from memory.
//!
//! Few vectors are all compared. Of many, each is first judged by one bit a number, which says on what side of the average it
//! lies: a few thousand with the fewest other bits are compared in full.

mod scan;
mod sign_bits;

use std::{cmp::Ordering, collections::HashMap, hash::Hash};

use self::sign_bits::{Centre, SignBits};
use super::embedding::{Vector, vector::length};

/// Up to so many, all are compared.
const COMPARED_ALL: usize = 10_000;
/// How many the bits let through for each that is asked for.
const LET_THROUGH: usize = 20;
/// How many the bits let through at least.
const LET_THROUGH_MIN: usize = 4_000;
/// How many scopes there can be.
const SCOPES: usize = 256;

/// Vectors by key. A scope is a small number that searches can be narrowed to.
#[derive(Debug)]
pub struct VectorIndex<K> {
    /// How many numbers a vector has; the first one decides.
    width: usize,
    places: HashMap<K, usize>,
    keys: Vec<K>,
    scopes: Vec<u8>,
    /// How many are in each scope.
    in_scope: [usize; SCOPES],
    values: Vec<i8>,
    /// 1 / length of each.
    shrinks: Vec<f32>,
    bits: SignBits,
    centre: Centre,
}

impl<K> Default for VectorIndex<K> {
    fn default() -> Self {
        Self {
            width: 0,
            places: HashMap::new(),
            keys: Vec::new(),
            scopes: Vec::new(),
            in_scope: [0; SCOPES],
            values: Vec::new(),
            shrinks: Vec::new(),
            bits: SignBits::default(),
            centre: Centre::default(),
        }
    }
}

impl<K: Copy + Eq + Hash + Ord> VectorIndex<K> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Puts a vector under a key, in place of what was there. One that no other can be compared with is not taken; tells whether it was.
    pub fn insert(&mut self, key: K, scope: u8, vector: &Vector) -> bool {
        let (values, length) = (vector.values(), length(vector.values()));
        if self.is_empty() {
            self.width = values.len();
        }
        if length == 0.0 || values.len() != self.width {
            self.remove(key);
            return false;
        }
        let shrink = length.recip();
        if let Some(&place) = self.places.get(&key) {
            self.in_scope[usize::from(std::mem::replace(&mut self.scopes[place], scope))] -= 1;
            self.values[place * self.width..][..self.width].copy_from_slice(values);
            self.shrinks[place] = shrink;
            self.bits.replace(place, &self.centre.bits_of(values, shrink));
        } else {
            self.places.insert(key, self.keys.len());
            self.keys.push(key);
            self.scopes.push(scope);
            self.values.extend_from_slice(values);
            self.shrinks.push(shrink);
            self.bits.push(&self.centre.bits_of(values, shrink));
        }
        self.in_scope[usize::from(scope)] += 1;
        if self.centre.is_outgrown_by(self.len()) {
            self.centre = Centre::of(&self.values, &self.shrinks, self.width);
            self.bits = SignBits::default();
            for (values, shrink) in self.values.chunks_exact(self.width).zip(&self.shrinks) {
                self.bits.push(&self.centre.bits_of(values, *shrink));
            }
        }
        true
    }

    /// Takes away what is under a key.
    pub fn remove(&mut self, key: K) {
        let Some(place) = self.places.remove(&key) else { return };
        let last = self.keys.len() - 1;
        self.keys.swap_remove(place);
        self.in_scope[usize::from(self.scopes.swap_remove(place))] -= 1;
        self.shrinks.swap_remove(place);
        self.bits.swap_remove(place, self.width);
        self.values.copy_within(last * self.width.., place * self.width);
        self.values.truncate(last * self.width);
        if let Some(moved) = self.keys.get(place) {
            self.places.insert(*moved, place);
        }
    }

    /// What is under a key.
    pub fn get(&self, key: K) -> Option<Vector> {
        self.places.get(&key).map(|place| Vector::from_values(self.values_at(*place)))
    }

    /// The `count` nearest in the scopes that are wanted, with their similarity, the nearest first. `is_allowed` is asked
    /// for few keys, so it may look something up.
    pub fn nearest(&self, query: &Vector, count: usize, is_wanted: impl Fn(u8) -> bool, is_allowed: impl Fn(K) -> bool) -> Vec<(K, f32)> {
        let query_length = length(query.values());
        if query.values().len() != self.width || query_length == 0.0 || count == 0 {
            return Vec::new();
        }
        let wanted: [bool; SCOPES] = std::array::from_fn(|scope| self.in_scope[scope] > 0 && u8::try_from(scope).is_ok_and(&is_wanted));
        let in_scope = self.in_scope.iter().zip(wanted).map(|(count, is_wanted)| if is_wanted { *count } else { 0 }).sum();
        let mut let_through = if in_scope <= COMPARED_ALL { in_scope } else { (count * LET_THROUGH).max(LET_THROUGH_MIN) };
        loop {
            let places = self.let_through(query, query_length, &wanted, let_through.min(in_scope), in_scope);
            let allowed = places.into_iter().filter(|place| is_allowed(self.keys[*place])).collect::<Vec<_>>();
            // Where most are not allowed, the bits have to let more through.
            if allowed.len() >= count || let_through >= in_scope {
                return self.compare(query, query_length, count, &allowed);
            }
            let_through *= 8;
        }
    }

    /// The places that the bits let through, a few more than asked for when many are alike.
    fn let_through(&self, query: &Vector, length: f32, wanted: &[bool; SCOPES], at_least: usize, in_scope: usize) -> Vec<usize> {
        if at_least == in_scope {
            return (0..self.len()).filter(|place| wanted[usize::from(self.scopes[*place])]).collect();
        }
        self.bits.nearest(&self.centre.bits_of(query.values(), length.recip()), at_least, |place| wanted[usize::from(self.scopes[place])])
    }

    fn compare(&self, query: &Vector, query_length: f32, count: usize, places: &[usize]) -> Vec<(K, f32)> {
        let products = scan::products(query.values(), &self.values, places);
        let similarity = |(place, product): (&usize, i32)| (self.keys[*place], product as f32 * self.shrinks[*place] / query_length);
        let mut found: Vec<(K, f32)> = places.iter().zip(products).map(similarity).collect();
        // Equally near ones always come in the same order, whatever order they were put in.
        let order = |left: &(K, f32), right: &(K, f32)| -> Ordering { right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)) };
        if found.len() > count {
            found.select_nth_unstable_by(count, order);
            found.truncate(count);
        }
        found.sort_unstable_by(order);
        found
    }

    fn values_at(&self, place: usize) -> &[i8] {
        &self.values[place * self.width..][..self.width]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WIDTH: usize = 64;

    /// The nearest by looking at every vector.
    fn exact(vectors: &[(u32, u8, Vector)], query: &Vector, count: usize, scope: u8) -> Vec<u32> {
        let in_scope = vectors.iter().filter(|(_, of, _)| *of == scope);
        let mut found: Vec<(u32, f32)> = in_scope.map(|(key, _, vector)| (*key, query.similarity(vector))).collect();
        found.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        found.into_iter().take(count).map(|(key, _)| key).collect()
    }

    fn keys(found: Vec<(u32, f32)>) -> Vec<u32> {
        found.into_iter().map(|(key, _)| key).collect()
    }

    fn any_vector() -> impl Strategy<Value = Vector> {
        prop::collection::vec(-1.0_f32..1.0, WIDTH).prop_map(|values| Vector::quantise(&values))
    }

    proptest! {
        #[test]
        fn it_finds_what_looking_at_every_vector_finds(
            steps in prop::collection::vec((0_u32..20, 0_u8..2, any_vector(), prop::bool::weighted(0.2)), 1..60),
            query in any_vector(),
        ) {
            let mut index = VectorIndex::default();
            let mut vectors: Vec<(u32, u8, Vector)> = Vec::new();
            for (key, scope, vector, is_removed) in steps {
                vectors.retain(|(other, ..)| *other != key);
                if is_removed {
                    index.remove(key);
                } else {
                    index.insert(key, scope, &vector);
                    vectors.push((key, scope, vector));
                }
            }
            prop_assert_eq!(index.len(), vectors.len());
            for (key, _, vector) in &vectors {
                prop_assert_eq!(index.get(*key), Some(vector.clone()));
            }
            let found = index.nearest(&query, 5, |scope| scope == 1, |_| true);
            prop_assert_eq!(keys(found), exact(&vectors, &query, 5, 1));
            let even = index.nearest(&query, 3, |_| true, |key| key % 2 == 0);
            prop_assert!(even.iter().all(|(key, _)| key % 2 == 0));
        }
    }

    /// Numbers that look random and are always the same.
    struct Numbers(u64);

    impl Numbers {
        fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            self.0 >> 33
        }

        /// Around 0, nearly always within 2.
        fn spread(&mut self) -> f32 {
            (0..4).map(|_| self.next() as f32 / (1_u64 << 31) as f32 - 0.5).sum::<f32>() * 1.7
        }
    }

    /// Texts of a language have much in common, and those of a subject more; so have these vectors, as wide as real ones.
    fn clustered(count: u32) -> Vec<(u32, u8, Vector)> {
        const WIDTH: usize = 384;
        let mut numbers = Numbers(1);
        let mut spread = || (0..WIDTH).map(|_| numbers.spread()).collect::<Vec<_>>();
        let common = spread();
        let subjects: Vec<Vec<f32>> = (0..100).map(|_| spread()).collect();
        let text = |key: u32| {
            let (own, subject) = (spread(), &subjects[key as usize % subjects.len()]);
            let values: Vec<f32> = (0..WIDTH).map(|number| 1.5 * common[number] + subject[number] + 0.6 * own[number]).collect();
            (key, 1, Vector::quantise(&values))
        };
        (0..count).map(text).collect()
    }

    #[test]
    fn of_many_it_finds_nearly_all_of_the_nearest() {
        let count = COMPARED_ALL as u32 + 2_000;
        let vectors = clustered(count);
        let mut index = VectorIndex::default();
        for (key, scope, vector) in &vectors {
            index.insert(*key, *scope, vector);
        }
        let (mut found, mut wanted) = (0, 0);
        for (_, _, query) in vectors.iter().step_by(count as usize / 20) {
            let near = keys(index.nearest(query, 10, |_| true, |_| true));
            let exact = exact(&vectors, query, 10, 1);
            wanted += exact.len();
            found += exact.iter().filter(|key| near.contains(key)).count();
        }
        assert!(found * 100 >= wanted * 99, "{found} of {wanted}");
        // What is allowed may be rare.
        let rare = index.nearest(&vectors[0].2, 10, |_| true, |key| key >= count - 10);
        assert_eq!(rare.len(), 10);
    }

    #[test]
    fn what_cannot_be_compared_is_not_taken() {
        let mut index = VectorIndex::default();
        assert!(index.insert(1, 0, &Vector::quantise(&[1.0, 2.0])));
        assert!(!index.insert(2, 0, &Vector::quantise(&[1.0, 2.0, 3.0])));
        assert!(!index.insert(1, 0, &Vector::quantise(&[0.0, 0.0])), "and takes the place of what was there");
        assert!(index.is_empty());
        assert!(index.nearest(&Vector::quantise(&[1.0]), 3, |_| true, |_| true).is_empty());
    }
}

//! The vectors nearest to a vector, from memory.
//!
//! Few vectors are all compared. Of many, each is first judged by one bit a number, which says on what side of the average it
//! lies: a few thousand with the fewest other bits are compared in full. Comparing all of a million would take four times as long.

mod scan;
mod sign_bits;

use std::{cmp::Ordering, collections::HashMap, hash::Hash};

use self::sign_bits::{Centre, SignBits};
use super::embedding::{Vector, vector::length};

/// Up to so many, all are compared.
const COMPARED_ALL: usize = 20_000;
/// How many the bits let through for each that is asked for.
const LET_THROUGH: usize = 20;
/// How many the bits let through at least.
const LET_THROUGH_MIN: usize = 1_000;
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

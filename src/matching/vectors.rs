//! Stand-in.
#![allow(missing_docs)]
use super::embedding::Vector;
#[derive(Default)]
pub struct VectorIndex<K>(Vec<(K, u8, Vector)>);
impl<K: Copy + Eq + Ord> VectorIndex<K> {
    pub fn insert(&mut self, key: K, scope: u8, vector: &Vector) -> bool {
        self.0.push((key, scope, vector.clone()));
        true
    }
    pub fn get(&self, key: K) -> Option<Vector> {
        self.0.iter().find(|one| one.0 == key).map(|one| one.2.clone())
    }
    pub fn nearest(&self, query: &Vector, count: usize, w: impl Fn(u8) -> bool, _: impl Fn(K) -> bool) -> Vec<(K, f32)> {
        let mut all: Vec<_> = self.0.iter().filter(|one| w(one.1)).map(|one| (one.0, query.similarity(&one.2))).collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1));
        all.truncate(count);
        all
    }
}

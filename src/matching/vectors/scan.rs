//! Comparing in full, with whatever the processor offers for many numbers at once.

use pulp::Arch;

use crate::matching::embedding::vector::dot;

/// The products of a vector with the vectors at some places of a table.
pub fn products(query: &[i8], table: &[i8], places: &[usize]) -> Vec<i32> {
    Arch::new().dispatch(|| places.iter().map(|place| dot(query, &table[place * query.len()..][..query.len()])).collect())
}

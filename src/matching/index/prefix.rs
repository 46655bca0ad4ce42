//! The terms that begin with what somebody is still typing.

use std::{cmp::Reverse, collections::BTreeMap};

use tantivy::{Searcher, schema::Field};

/// So many terms with the same beginning are looked for, the most frequent ones.
const TERMS_MAX: usize = 32;
/// So many are looked at in a part of the index; one letter may begin a tenth of all words.
const LOOKED_AT_MAX: usize = 4_000;

/// The terms of a field that begin so, each with the number of listings it is in, the most frequent first.
pub(super) fn terms(searcher: &Searcher, field: Field, beginning: &str) -> tantivy::Result<Vec<(String, u64)>> {
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut stream = index.terms().range().ge(beginning).into_stream()?;
        let mut looked_at = 0;
        while looked_at < LOOKED_AT_MAX && stream.advance() && stream.key().starts_with(beginning.as_bytes()) {
            looked_at += 1;
            if let Ok(term) = std::str::from_utf8(stream.key()) {
                *found.entry(term.to_owned()).or_default() += u64::from(stream.value().doc_freq);
            }
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, frequency)| Reverse(*frequency));
    found.truncate(TERMS_MAX);
    Ok(found)
}

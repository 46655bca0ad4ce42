//! The words that stand on the board, as they are written.

use std::{cmp::Reverse, collections::HashMap};

use tantivy::{DocSet, TERMINATED, Term, schema::IndexRecordOption};

use super::{IndexError, KindIndex, ListingIndex, facts::EXPIRES_AT, prefix};
use crate::{
    domain::{danish_order::danish_order, kind::Kind},
    matching::query::Field,
};

impl ListingIndex {
    /// In how many fields of listings of a kind a stem stands: the rarer, the more it says.
    pub fn frequency(&self, kind: Kind, stem: &str) -> Result<u64, IndexError> {
        let mut frequency = 0;
        for (_, index) in self.each().filter(|(other, _)| *other == kind) {
            for field in [Field::TitleStems, Field::TitleParts, Field::BodyStems, Field::BodyParts] {
                frequency += index.searcher().doc_freq(&Term::from_field_text(index.layout.terms(field), stem))?;
            }
        }
        Ok(frequency)
    }

    /// Every word as it is written, in lower case, with the number of listings it is in.
    pub fn vocabulary(&self) -> Result<Vec<(String, u64)>, IndexError> {
        let mut found = HashMap::new();
        self.kinds.iter().try_for_each(|index| index.vocabulary(&mut found))?;
        Ok(found.into_iter().collect())
    }

    /// In how many listings that are on the board at a moment a word stands as it is written, counted as far as `most`. The words and
    /// their frequencies know of listings that have left it.
    pub fn count_word(&self, word: &str, now: i64, most: usize) -> Result<usize, IndexError> {
        let mut count = 0;
        for index in &self.kinds {
            count += index.count_word(word, now, most - count)?;
        }
        Ok(count)
    }

    /// The most frequent words with this beginning, as they are written, in lower case.
    pub fn words_beginning(&self, beginning: &str, limit: usize) -> Result<Vec<(String, u64)>, IndexError> {
        let mut found: HashMap<String, u64> = HashMap::new();
        for index in &self.kinds {
            for (word, frequency) in prefix::terms(&index.searcher(), index.layout.forms, beginning)? {
                *found.entry(word).or_default() += frequency;
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by(|one, other| Reverse(one.1).cmp(&Reverse(other.1)).then_with(|| danish_order(&one.0, &other.0)));
        found.truncate(limit);
        Ok(found)
    }
}

impl KindIndex {
    fn count_word(&self, word: &str, now: i64, most: usize) -> Result<usize, IndexError> {
        let term = Term::from_field_text(self.layout.forms, word);
        let mut count = 0;
        for segment in self.searcher().segment_readers() {
            let expires_at = segment.fast_fields().i64(EXPIRES_AT)?;
            let postings = segment.inverted_index(self.layout.forms)?.read_postings(&term, IndexRecordOption::Basic)?;
            let Some(mut postings) = postings else { continue };
            while count < most && postings.doc() != TERMINATED {
                let is_live = expires_at.first(postings.doc()).is_some_and(|moment| moment > now);
                count += usize::from(is_live && !segment.is_deleted(postings.doc()));
                postings.advance();
            }
        }
        Ok(count)
    }

    fn vocabulary(&self, found: &mut HashMap<String, u64>) -> Result<(), IndexError> {
        for segment in self.searcher().segment_readers() {
            let index = segment.inverted_index(self.layout.forms)?;
            let mut stream = index.terms().stream()?;
            while stream.advance() {
                if let Ok(word) = std::str::from_utf8(stream.key()) {
                    *found.entry(word.to_owned()).or_default() += u64::from(stream.value().doc_freq);
                }
            }
        }
        Ok(())
    }
}

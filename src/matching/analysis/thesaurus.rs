//! Words that mean much the same, for searching: «trailer» and «anhænger», «kørsel» and «lift».

use super::{Expansion, Token, TokenWeight, compounds, dictionary::Dictionary, fold::fold};
use crate::matching::weights::{RELATED, RELATED_FIELD, RELATED_KIND, RELATED_MOST, RELATED_PART};
use std::collections::HashMap;

/// Two tables: a general one, and the board's own.
pub struct Thesaurus {
    /// Sorted lines: a stem, and after spaces `stem:weight` of its synonyms, nearest first, in hundredths.
    general: &'static str,
    board: HashMap<String, Vec<Expansion>>,
}

impl Thesaurus {
    /// Opens the general table, and reads the board's.
    pub fn new(general: &'static str, board: &str, dictionary: &Dictionary) -> Self {
        let mut links: HashMap<String, Vec<Expansion>> = HashMap::new();
        let mut link = |from: &str, to: &str, weight: f32| {
            let known = links.entry(from.to_owned()).or_default();
            match known.iter_mut().find(|link| link.stem == to) {
                _ if from == to => {}
                Some(link) => link.weight = link.weight.max(weight),
                None => known.push(Expansion { stem: to.to_owned(), weight }),
            }
        };
        let stems = |words: &str| -> Vec<String> { words.split(',').map(|word| compounds::stem(&fold(word.trim()), dictionary)).collect() };
        for line in board.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if let Some((field, kinds)) = line.split_once('>') {
                let field = stems(field);
                for kind in stems(kinds) {
                    link(&kind, &field[0], RELATED_FIELD);
                    link(&field[0], &kind, RELATED_KIND);
                }
            } else {
                let words = stems(line);
                for one in &words {
                    words.iter().for_each(|other| link(one, other, RELATED));
                }
            }
        }
        Self { general, board: links }
    }

    /// What to search for beside a word.
    pub fn expansions(&self, token: &Token) -> Vec<Expansion> {
        let mut found: Vec<Expansion> = Vec::new();
        let mut add = |stem: &str, weight: f32| {
            let known = stem == token.stem || token.parts.iter().any(|part| part.stem == stem);
            match found.iter_mut().find(|expansion| expansion.stem == stem) {
                _ if known => {}
                Some(expansion) => expansion.weight = expansion.weight.max(weight),
                None => found.push(Expansion { stem: stem.to_owned(), weight }),
            }
        };
        let parts = token.parts.iter().filter(|part| part.weight == TokenWeight::Content).map(|part| (part.stem.as_str(), RELATED_PART));
        let whole = (token.weight == TokenWeight::Content).then_some((token.stem.as_str(), 1.0));
        for (stem, share) in whole.into_iter().chain(parts) {
            self.board.get(stem).into_iter().flatten().for_each(|link| add(&link.stem, link.weight * share));
            self.general(stem).for_each(|(other, weight)| add(other, weight * share));
        }
        found.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        found.truncate(RELATED_MOST);
        found
    }

    /// The synonyms of a stem in the general table.
    fn general(&self, stem: &str) -> impl Iterator<Item = (&'static str, f32)> {
        let line = find_line(self.general, stem).unwrap_or_default();
        line.split(' ').filter_map(|synonym| {
            let (stem, hundredths) = synonym.rsplit_once(':')?;
            Some((stem, hundredths.parse::<f32>().ok()? / 100.0))
        })
    }
}

/// What follows a word on its line, in text of sorted lines.
fn find_line(text: &'static str, word: &str) -> Option<&'static str> {
    let bytes = text.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low.midpoint(high);
        let start = bytes[..middle].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let end = bytes[start..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| start + at);
        let (key, rest) = text[start..end].split_once(' ').unwrap_or((&text[start..end], ""));
        match key.cmp(word) {
            std::cmp::Ordering::Equal => return Some(rest),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

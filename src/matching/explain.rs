//! Why two texts fit each other, in words that stand in both of them.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use super::{
    analysis::{Analyser, Token, TokenWeight},
    reason::{Marked, Reason},
};

/// How many words are named.
const WORDS: usize = 2;
/// How near a word must be in meaning to be named as the same.
const RELATED_MIN: f32 = 0.6;

/// A text of one side, read.
pub struct Text<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

/// A stem as it stands in a text: as a word, or as a part of one.
#[derive(Clone, Copy)]
struct Place<'t> {
    token: &'t Token,
    part: Option<usize>,
}

impl<'a> Text<'a> {
    /// Reads a text; what tells no reason is left out: stop words, what every listing says, everyday verbs, and times, which have
    /// reasons of their own.
    pub fn read(text: &'a str) -> Self {
        let analyser = Analyser::danish();
        let mut tokens = analyser.analyse(text);
        tokens.retain(|token| token.weight == TokenWeight::Content && !analyser.tells_no_reason(&text[token.span.clone()]));
        Self { text, tokens }
    }

    /// Where each stem stands first, whole words before parts.
    fn places(&self) -> HashMap<&str, Place<'_>> {
        let mut places = HashMap::new();
        for token in &self.tokens {
            places.entry(token.stem.as_str()).or_insert(Place { token, part: None });
        }
        for token in &self.tokens {
            for (at, part) in token.parts.iter().enumerate() {
                places.entry(part.stem.as_str()).or_insert(Place { token, part: Some(at) });
            }
        }
        places
    }

    fn marked(&self, place: Place<'_>) -> Marked {
        let whole = &place.token.span;
        let part = place.part.map_or(whole, |part| &place.token.parts[part].span);
        Marked { word: self.text[whole.clone()].to_owned(), part: part.start - whole.start..part.end - whole.start }
    }

    fn word(&self, token: &Token) -> String {
        self.text[token.span.clone()].to_owned()
    }
}

/// The words that stand in both texts, the rarest first, and then those that mean the same. `frequency` tells in how many
/// listings a stem is.
pub fn word_reasons(here: &Text<'_>, there: &Text<'_>, frequency: impl Fn(&str) -> u64) -> Vec<Reason> {
    let (places_here, places_there) = (here.places(), there.places());
    let mut shared: Vec<(&str, Place<'_>, Place<'_>)> =
        places_here.iter().filter_map(|(stem, here)| Some((*stem, *here, *places_there.get(stem)?))).collect();
    shared.sort_by_cached_key(|(stem, ..)| (frequency(stem), Reverse(stem.len()), *stem));
    let (mut named_here, mut named_there) = (HashSet::new(), HashSet::new());
    let mut reasons = Vec::new();
    for (_, place_here, place_there) in shared {
        let is_new_here = named_here.insert(place_here.token.position);
        let is_new_there = named_there.insert(place_there.token.position);
        if is_new_here && is_new_there && reasons.len() < WORDS {
            reasons.push(Reason::Words { here: here.marked(place_here), there: there.marked(place_there) });
        }
    }
    for (token_here, token_there) in related(here, &places_there, &named_there)
        .into_iter()
        .chain(related(there, &places_here, &named_here).into_iter().map(|(token_there, token_here)| (token_here, token_there)))
    {
        if reasons.len() < WORDS && named_here.insert(token_here.position) && named_there.insert(token_there.position) {
            reasons.push(Reason::Related { here: here.word(token_here), there: there.word(token_there) });
        }
    }
    reasons
}

/// The words of one text that mean the same as a whole word of the other, which was not named yet.
fn related<'t>(one: &'t Text<'_>, other: &HashMap<&str, Place<'t>>, named: &HashSet<u32>) -> Vec<(&'t Token, &'t Token)> {
    let analyser = Analyser::danish();
    let mut found = Vec::new();
    for token in &one.tokens {
        let expansions = analyser.expansions(token).into_iter().filter(|expansion| expansion.weight >= RELATED_MIN);
        let mut met = expansions.filter_map(|expansion| other.get(expansion.stem.as_str()));
        found.extend(met.find(|place| !named.contains(&place.token.position)).map(|place| (token, place.token)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(here: &str, there: &str) -> Vec<(String, String)> {
        let reasons = word_reasons(&Text::read(here), &Text::read(there), |_| 1);
        let words = reasons.into_iter().map(|reason| match reason {
            Reason::Words { here, there } => (here.word, there.word),
            other => panic!("{other:?}"),
        });
        words.collect()
    }

    #[test]
    fn what_is_done_with_anything_is_no_reason() {
        assert_eq!(shared("Kan du holde gang i holdet?", "Trappen holder. Den slår ikke revner."), []);
        assert_eq!(shared("Slår din plæne", "En sav, der slår fra"), []);
        assert_eq!(
            shared("Træner til holdet", "Hold uden træner"),
            [("Træner".to_owned(), "træner".to_owned()), ("holdet".to_owned(), "Hold".to_owned())]
        );
    }
}

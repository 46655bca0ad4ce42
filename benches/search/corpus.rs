//! Listings as there could be many of: real words as often as words are, in the real shares of kinds, categories and districts.

use std::{cmp::Reverse, collections::HashMap};

use byttebors::{
    domain::{
        availability::Availability, category::Category, district::District, kind::Kind, listing::ListingLanguage, listing_id::ListingId,
        party::PartyKind,
    },
    matching::{
        facts::{Facts, When},
        listing::{Entry, PartyKey},
    },
};

/// The moment at which all of them are on the board, in seconds since 1970.
pub const NOW: i64 = 1_795_000_000;
/// How many different words there are.
const WORDS: usize = 60_000;
/// How steeply words become rarer (Zipf).
const STEEPNESS: f64 = 1.05;

/// Makes listings, the same ones in every run.
pub struct Corpus {
    chance: u64,
    /// The most frequent first.
    words: Vec<String>,
    /// How much of all text the words up to each are.
    shares: Vec<f64>,
    patterns: Vec<serde_json::Value>,
}

impl Corpus {
    pub fn new() -> Self {
        let lines = include_str!("../../src/tests/data/dev.jsonl").lines();
        let patterns: Vec<serde_json::Value> = lines.map(|line| serde_json::from_str(line).expect("a line")).collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for pattern in &patterns {
            let text = format!("{} {}", pattern["title"].as_str().unwrap_or_default(), pattern["body"].as_str().unwrap_or_default());
            for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
                *counts.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        let mut real: Vec<(String, usize)> = counts.into_iter().collect();
        real.sort_by(|one, other| (Reverse(one.1), &one.0).cmp(&(Reverse(other.1), &other.0)));
        let mut corpus = Self { chance: 88_172_645_463_325_252, words: Vec::new(), shares: Vec::new(), patterns };
        corpus.words = real.into_iter().map(|(word, _)| word).collect();
        let simple: Vec<String> = corpus.words.iter().filter(|word| word.chars().count() > 3).cloned().collect();
        // Most rare words of Danish are put together from others.
        while corpus.words.len() < WORDS {
            let (one, other) = (corpus.below(simple.len()), corpus.below(simple.len()));
            corpus.words.push(format!("{}{}", simple[one], simple[other]));
        }
        let weights = (0..WORDS).map(|rank| 1.0 / (rank as f64 + 2.7).powf(STEEPNESS));
        corpus.shares = weights.scan(0.0, |sum, weight| Some(std::mem::replace(sum, *sum + weight) + weight)).collect();
        corpus
    }

    /// The listing with this number.
    pub fn entry(&mut self, number: usize) -> Entry {
        let pattern = self.patterns[self.below(self.patterns.len())].clone();
        let told = |name: &str| pattern[name].as_str().unwrap_or_default().to_owned();
        let (title_words, body_words) = (4 + self.below(4), 25 + self.below(40));
        let availability: Availability = serde_json::from_value(pattern["availability"].clone()).expect("times");
        let district = District::all().iter().find(|district| district.digits == told("postal_code"));
        Entry {
            key: i64::try_from(number).expect("a number"),
            id: ListingId::parse(&format!("many-{number}")).expect("an id"),
            title: self.text(title_words),
            body: self.text(body_words),
            facts: Facts {
                kind: Kind::from_slug(&told("kind")).expect("a kind"),
                party: Some(PartyKey(i64::try_from(self.below(50_000)).expect("a number"))),
                party_kind: PartyKind::from_slug(&told("party")).expect("a party"),
                category: Category::from_slug(&told("category")).expect("a category"),
                place: district.map(|district| district.code),
                remote: pattern["remote"].as_bool().unwrap_or_default(),
                when: When::of(&availability),
                remaining: None,
                unit: 0,
                practical: 0,
                language: ListingLanguage::Danish,
                published_at: NOW - i64::try_from(self.below(5_000_000)).expect("a number"),
                expires_at: NOW + 1 + i64::try_from(self.below(5_000_000)).expect("a number"),
                open_contacts: 0,
                shown: 0,
            },
        }
    }

    /// What somebody types: one to three words, now and then with a slip or without an end.
    pub fn query(&mut self) -> String {
        let count = 1 + self.below(3);
        let mut words: Vec<String> = (0..count).map(|_| self.telling_word()).collect();
        let last = words.last_mut().expect("a word");
        match self.below(4) {
            0 => *last = last.chars().take(last.chars().count().div_ceil(2).max(3)).collect(),
            1 => {
                let (slip, mut at) = (1 + self.below(last.chars().count().max(2) - 1), 0);
                last.retain(|_| std::mem::replace(&mut at, at + 1) != slip);
            }
            _ => {}
        }
        words.join(" ")
    }

    /// Nobody searches for the most frequent words alone.
    fn telling_word(&mut self) -> String {
        loop {
            let word = self.word();
            if word.chars().count() > 3 {
                return word;
            }
        }
    }

    fn text(&mut self, words: usize) -> String {
        (0..words).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }

    fn word(&mut self) -> String {
        let most = self.shares.last().copied().unwrap_or_default();
        let place = self.next() as f64 / u64::MAX as f64 * most;
        let rank = self.shares.partition_point(|share| *share < place).min(WORDS - 1);
        self.words[rank].clone()
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 1).expect("a number") % limit
    }

    /// xorshift64*.
    fn next(&mut self) -> u64 {
        self.chance ^= self.chance >> 12;
        self.chance ^= self.chance << 25;
        self.chance ^= self.chance >> 27;
        self.chance.wrapping_mul(2_685_821_657_736_338_717)
    }
}

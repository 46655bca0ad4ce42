//! Listings as there could be many of: Danish words as often as words are, in the real shares of kinds, categories and districts.

use std::{cmp::Reverse, collections::HashMap};

use byttebors::{
    domain::{
        availability::Availability,
        board_filter::BoardFilter,
        category::Category,
        district::{District, PostalCode},
        kind::Kind,
        listing::ListingLanguage,
        listing_id::ListingId,
        party::PartyKind,
    },
    matching::{
        facts::{Facts, When},
        listing::{Entry, PartyKey},
    },
};

/// The moment at which all of them are on the board, in seconds since 1970.
pub const NOW: i64 = 1_795_000_000;
/// Every run makes the same listings.
pub const SEED: u64 = 88_172_645_463_325_252;
/// How many different words there are.
const WORDS: usize = 60_000;
/// How steeply words become rarer (Zipf).
const STEEPNESS: f64 = 1.05;
/// Danish words in many forms; those of the analyser.
const DANISH: &str = include_str!("../../matching/danish/stems.txt");

/// Random numbers, the same ones for the same number of a listing.
pub struct Chance(u64);

impl Chance {
    pub fn of(number: usize) -> Self {
        let mut chance = Self(SEED ^ (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        chance.next();
        chance
    }

    /// xorshift64*.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(2_685_821_657_736_338_717)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 1).expect("a number") % limit
    }
}

/// A listing of the tests, for its facts; and for its text, where a real one matters.
struct Pattern {
    title: String,
    body: String,
    kind: Kind,
    party_kind: PartyKind,
    category: Category,
    place: Option<PostalCode>,
    remote: bool,
    when: When,
}

/// Makes listings.
pub struct Corpus {
    /// The most frequent first.
    words: Vec<String>,
    /// How much of all text the words up to each are.
    shares: Vec<f64>,
    patterns: Vec<Pattern>,
}

impl Corpus {
    pub fn new() -> Self {
        let lines = include_str!("../../tests/data/dev.jsonl").lines();
        let listings: Vec<serde_json::Value> = lines.map(|line| serde_json::from_str(line).expect("a line")).collect();
        let weights = (0..WORDS).map(|rank| 1.0 / (rank as f64 + 2.7).powf(STEEPNESS));
        let shares = weights.scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Self { words: words(&listings), shares: shares.collect(), patterns: listings.iter().map(pattern).collect() }
    }

    /// The listing with this number.
    pub fn entry(&self, number: usize) -> Entry {
        let chance = &mut Chance::of(number);
        let pattern = &self.patterns[chance.below(self.patterns.len())];
        let (title_words, body_words) = (4 + chance.below(4), 25 + chance.below(40));
        let mut within = |span: usize| i64::try_from(chance.below(span)).expect("a number");
        let facts = Facts {
            kind: pattern.kind,
            party: Some(PartyKey(within(50_000))),
            party_kind: pattern.party_kind,
            category: pattern.category,
            place: pattern.place,
            remote: pattern.remote,
            when: pattern.when,
            remaining: None,
            unit: 0,
            practical: 0,
            language: ListingLanguage::Danish,
            published_at: NOW - within(5_000_000),
            expires_at: NOW + 1 + within(5_000_000),
            open_contacts: 0,
            shown: 0,
        };
        Entry {
            key: i64::try_from(number).expect("a number"),
            id: ListingId::parse(&format!("many-{number}")).expect("an id"),
            title: self.text(chance, title_words),
            body: self.text(chance, body_words),
            facts,
        }
    }

    /// What somebody writes: the text of a real listing, because a model needs longer for words that are none.
    pub fn draft(&self, number: usize) -> Entry {
        let entry = self.entry(number);
        let pattern = &self.patterns[number % self.patterns.len()];
        Entry { title: pattern.title.clone(), body: pattern.body.clone(), ..entry }
    }

    /// What somebody types: one to three words, now and then with a slip, without an end, or for one kind or category.
    pub fn query(&self, number: usize) -> BoardFilter {
        let chance = &mut Chance::of(usize::MAX / 2 + number);
        let mut words: Vec<String> = (0..1 + chance.below(3)).map(|_| self.telling_word(chance)).collect();
        let last = words.last_mut().expect("a word");
        match chance.below(4) {
            0 => *last = last.chars().take(last.chars().count().div_ceil(2).max(3)).collect(),
            1 => {
                let slip = 1 + chance.below(last.chars().count().max(2) - 1);
                *last = last.chars().enumerate().filter(|(at, _)| *at != slip).map(|(_, letter)| letter).collect();
            }
            _ => {}
        }
        let mut filter = BoardFilter { query: words.join(" "), ..BoardFilter::default() };
        match chance.below(4) {
            0 => filter.kind = Some(Kind::ALL[chance.below(Kind::ALL.len())]),
            1 => filter.category = Some(Category::ALL[chance.below(Category::ALL.len())]),
            _ => {}
        }
        filter
    }

    /// Nobody searches for the most frequent words alone.
    fn telling_word(&self, chance: &mut Chance) -> String {
        loop {
            let word = self.word(chance);
            if word.chars().count() > 3 {
                return word.to_owned();
            }
        }
    }

    fn text(&self, chance: &mut Chance, words: usize) -> String {
        (0..words).map(|_| self.word(chance)).collect::<Vec<_>>().join(" ")
    }

    fn word(&self, chance: &mut Chance) -> &str {
        let most = self.shares.last().copied().unwrap_or_default();
        let place = chance.next() as f64 / u64::MAX as f64 * most;
        let rank = self.shares.partition_point(|share| *share < place).min(WORDS - 1);
        &self.words[rank]
    }
}

/// The words of real listings as frequent as they are, then other Danish words, then compounds of them: most rare words are.
fn words(listings: &[serde_json::Value]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for listing in listings {
        for field in ["title", "body"] {
            let text = listing[field].as_str().unwrap_or_default().to_lowercase();
            for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
                *counts.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    let mut real: Vec<(String, usize)> = counts.into_iter().collect();
    real.sort_by(|one, other| (Reverse(one.1), &one.0).cmp(&(Reverse(other.1), &other.0)));
    let mut words: Vec<String> = real.into_iter().map(|(word, _)| word).collect();
    let forms = DANISH.lines().filter_map(|line| line.split([' ', '\t']).next());
    let mut others: Vec<&str> = forms.filter(|word| word.len() > 3).collect();
    let chance = &mut Chance::of(0);
    for at in (1..others.len()).rev() {
        others.swap(at, chance.below(at + 1));
    }
    words.extend(others.into_iter().map(str::to_owned));
    words.truncate(WORDS / 2);
    let simple = words.len();
    while words.len() < WORDS {
        let (one, other) = (chance.below(simple), chance.below(simple));
        words.push(format!("{}{}", words[one], words[other]));
    }
    words
}

fn pattern(listing: &serde_json::Value) -> Pattern {
    let told = |name: &str| listing[name].as_str().unwrap_or_default();
    let availability: Availability = serde_json::from_value(listing["availability"].clone()).expect("times");
    let district = District::all().iter().find(|district| district.digits == told("postal_code"));
    Pattern {
        title: told("title").to_owned(),
        body: told("body").to_owned(),
        kind: Kind::from_slug(told("kind")).expect("a kind"),
        party_kind: PartyKind::from_slug(told("party")).expect("a party"),
        category: Category::from_slug(told("category")).expect("a category"),
        place: district.map(|district| district.code),
        remote: listing["remote"].as_bool().unwrap_or_default(),
        when: When::of(&availability),
    }
}

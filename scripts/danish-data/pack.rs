//! Packs the lines that `scripts/danish-data/generate.py` makes of free dictionaries into the files of `src/matching/danish`.
//!
//! `cargo run --example pack-danish --features ssr -- LINES_FOLDER OUT_FOLDER`

use byttebors::matching::analysis::{
    compounds,
    dictionary::{Dictionary, Entry},
    fold,
};
use fst::MapBuilder;
use rust_stemmers::{Algorithm, Stemmer};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    env, fs,
    path::{Path, PathBuf},
};

/// Synonyms beyond these many would only bring noise, and cost time.
const MOST_SYNONYMS: usize = 10;

fn main() {
    let folders: Vec<PathBuf> = env::args().skip(1).map(PathBuf::from).collect();
    let [lines, out] = folders.as_slice() else { panic!("two folders: where the lines are, and where the files go") };
    let (words, links) = (read(&lines.join("words.tsv")), read(&lines.join("synonyms.tsv")));
    let dictionary = pack_words(&words, out);
    let known = words.lines().filter_map(|line| line.split_once('\t')).map(|(word, _)| word).collect();
    fs::write(out.join("synonyms.txt"), synonyms(&links, &known, &dictionary)).expect("written");
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Writes the words and the stems that do not follow from their letters, and gives them back as a dictionary.
fn pack_words(lines: &str, out: &Path) -> Dictionary {
    let stems = Stems::new(lines);
    let words: Vec<Word> = lines.lines().map(|line| stems.word(line)).collect();
    let unusual: BTreeSet<&str> = words.iter().flat_map(|word| [&word.stem, &word.head_stem]).flatten().map(String::as_str).collect();
    let lines: BTreeMap<&str, u32> = unusual.iter().zip(1..).map(|(stem, line)| (*stem, line)).collect();
    let entries = words.iter().map(|word| {
        let line = |stem: &Option<String>| stem.as_deref().map_or(0, |stem| lines[stem]);
        (word.form, Entry { stem: line(&word.stem), head_stem: line(&word.head_stem), ..word.entry })
    });
    // A word that is only itself need not be listed, unless it would be taken for a compound.
    let (telling, plain): (Vec<_>, Vec<_>) = entries.partition(|(_, entry)| *entry != Entry { is_word: true, ..NOTHING });
    let list: String = unusual.iter().flat_map(|stem| [stem, "\n"]).collect();
    let list: &'static str = list.leak();
    let without_plain = Dictionary::new(packed(telling.iter().copied()), list);
    let mut pieces = Vec::new();
    let needed = plain.into_iter().filter(|(form, _)| {
        compounds::split(form, &without_plain, &mut pieces);
        !pieces.is_empty()
    });
    let all: BTreeMap<&str, Entry> = telling.iter().copied().chain(needed).collect();
    let words = packed(all.into_iter());
    fs::write(out.join("words.fst"), words).expect("written");
    fs::write(out.join("stems.txt"), list).expect("written");
    Dictionary::new(words, list)
}

/// What a word has that is only itself.
const NOTHING: Entry = Entry { head: Entry::NEVER, tail: Entry::NEVER, link: 0, is_word: false, stem: 0, head_stem: 0 };

fn packed<'a>(entries: impl Iterator<Item = (&'a str, Entry)>) -> &'static [u8] {
    let mut builder = MapBuilder::memory();
    for (form, entry) in entries {
        builder.insert(form, entry.to_number()).expect("sorted, each once");
    }
    builder.into_inner().expect("complete").leak()
}

/// A line of the words, with the stems that do not follow from its letters.
struct Word<'a> {
    form: &'a str,
    entry: Entry,
    stem: Option<String>,
    head_stem: Option<String>,
}

/// Finds the stems that do not follow from the letters.
struct Stems<'a> {
    snowball: Stemmer,
    /// The lemmas that have each stem, but for names.
    lemmas: HashMap<String, HashSet<&'a str>>,
}

impl<'a> Stems<'a> {
    fn new(lines: &'a str) -> Self {
        let snowball = Stemmer::create(Algorithm::Danish);
        let mut lemmas: HashMap<String, HashSet<&str>> = HashMap::new();
        let all = lines.lines().filter_map(|line| line.split('\t').nth(1)).flat_map(|lemmas| lemmas.split(','));
        for lemma in all.filter(|lemma| !lemma.starts_with('=')).map(|lemma| lemma.trim_start_matches('~')) {
            lemmas.entry(snowball.stem(lemma).into_owned()).or_default().insert(lemma);
        }
        Self { snowball, lemmas }
    }

    fn word(&self, line: &'a str) -> Word<'a> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [form, lemmas, head_lemma, head, tail, link] = fields.as_slice() else { panic!("six fields: {line}") };
        let number = |field: &str| field.parse().unwrap_or_else(|_| panic!("a number: {line}"));
        let entry = Entry { head: number(head), tail: number(tail), link: number(link), is_word: !lemmas.is_empty(), ..NOTHING };
        Word { form, entry, stem: self.unusual(form, lemmas), head_stem: self.unusual(form, head_lemma) }
    }

    /// The stem of the lemma, where none of the lemmas has the stem that follows from the letters of the form.
    fn unusual(&self, form: &str, lemmas: &'a str) -> Option<String> {
        let regular = self.snowball.stem(form);
        if let Some(name) = lemmas.strip_prefix('=') {
            return (regular != name && self.lemmas.contains_key(regular.as_ref())).then(|| name.to_owned());
        }
        let mut stems = lemmas.split(',').filter(|lemma| !lemma.is_empty()).map(|lemma| self.stem(lemma)).peekable();
        let first = stems.peek()?.clone().into_owned();
        stems.all(|stem| stem != regular).then_some(first)
    }

    /// The stem of a lemma: the lemma itself, where it is marked and another one has its stem.
    fn stem(&self, lemma: &'a str) -> Cow<'a, str> {
        let Some(distinct) = lemma.strip_prefix('~') else { return self.snowball.stem(lemma) };
        let stem = self.snowball.stem(distinct);
        if self.lemmas.get(stem.as_ref()).is_some_and(|lemmas| lemmas.iter().any(|other| *other != distinct)) {
            Cow::Borrowed(distinct)
        } else {
            stem
        }
    }
}

/// A line of the links: a word, another one, and how near they are.
fn link(line: &str) -> (String, String, u32) {
    let fields: Vec<&str> = line.split('\t').collect();
    let [word, other, weight] = fields.as_slice() else { panic!("three fields: {line}") };
    let plain = |word: &str| fold(word).replace('-', "");
    (plain(word), plain(other), weight.parse().expect("a number"))
}

/// For each stem the stems of its synonyms, nearest first, a line each.
fn synonyms(lines: &str, words: &BTreeSet<&str>, dictionary: &Dictionary) -> String {
    let mut pieces = Vec::new();
    let mut known = |word: &str| {
        words.contains(word) || {
            compounds::split(word, dictionary, &mut pieces);
            !pieces.is_empty()
        }
    };
    let all: Vec<(String, String, u32)> = lines.lines().map(link).collect();
    let heads: HashSet<&str> = all.iter().map(|(word, _, _)| word.as_str()).collect();
    // Who does something shares the stem of what is done: «vagt» is near to «vægter», not to «vægt».
    let is_another =
        |word: &str| word.strip_suffix("er").is_some_and(|deed| heads.contains(deed) && compounds::stem(word, dictionary) == deed);
    let mut links: BTreeMap<String, BTreeMap<String, (u32, u8)>> = BTreeMap::new();
    for (word, other, weight) in &all {
        if is_another(word) || is_another(other) {
            continue;
        }
        // A compound and its end meet anyway.
        if word.ends_with(other) || other.ends_with(word) || !known(word) || !known(other) {
            continue;
        }
        let (stem, other_stem) = (compounds::stem(word, dictionary), compounds::stem(other, dictionary));
        if stem != other_stem {
            // Words that many compounds have are common ones.
            let cost = dictionary.get(other).map_or(Entry::NEVER, |entry| entry.tail.min(entry.head));
            let (kept, least) = links.entry(stem).or_default().entry(other_stem).or_insert((0, Entry::NEVER));
            *kept = (*kept).max(*weight);
            *least = (*least).min(cost);
        }
    }
    let mut text = String::new();
    for (stem, others) in links {
        let mut others: Vec<_> = others.into_iter().collect();
        others.sort_by_key(|(other, (weight, cost))| (std::cmp::Reverse(*weight), *cost, other.clone()));
        let others = others.iter().take(MOST_SYNONYMS).map(|(other, (weight, _))| format!(" {other}:{weight}"));
        text.extend([stem, others.collect(), "\n".to_owned()]);
    }
    text
}

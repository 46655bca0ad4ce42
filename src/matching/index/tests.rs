//! What the index finds, counts and keeps.

use proptest::prelude::*;

use super::{Filter, LexicalHit, ListingIndex, Order};
use crate::{
    domain::{
        availability::{Availability, DayPart, Weekday},
        category::Category,
        district::PostalCode,
        kind::Kind,
        listing::ListingLanguage,
        listing_id::ListingId,
        party::PartyKind,
        practical::Practical,
    },
    matching::{
        analysis::Analyser,
        facts::{Facts, When},
        listing::{Entry, PartyKey},
        query::{Field, LexicalQuery, QueryTerm, QueryWord},
    },
};

fn facts(kind: Kind) -> Facts {
    Facts {
        kind,
        party: None,
        party_kind: PartyKind::Citizen,
        category: Category::Sport,
        place: None,
        remote: false,
        when: When::of(&Availability::flexible()),
        remaining: None,
        unit: 0,
        practical: 0,
        language: ListingLanguage::Danish,
        published_at: 1_000,
        expires_at: 2_000,
        open_contacts: 0,
        shown: 0,
    }
}

fn entry(key: i64, kind: Kind, title: &str) -> Entry {
    let id = ListingId::parse(&format!("nr-{key}")).expect("an id");
    Entry { key, id, title: title.to_owned(), body: String::new(), facts: facts(kind) }
}

fn index(entries: &[Entry]) -> ListingIndex {
    let index = ListingIndex::in_memory().expect("an index");
    entries.iter().for_each(|entry| index.put(entry).expect("is put in"));
    index.commit().expect("a commit");
    index
}

fn term(text: &str, is_prefix: bool) -> QueryTerm {
    let stem = Analyser::danish().analyse(text).into_iter().next().map(|token| token.stem);
    let text = if is_prefix { text.to_owned() } else { stem.expect("a word") };
    QueryTerm { field: Field::TitleStems, text, weight: 1.0, is_prefix }
}

fn asks(words: &[&str], least: usize) -> LexicalQuery {
    let words = words.iter().map(|word| QueryWord { terms: vec![term(word, false)], ..QueryWord::default() }).collect();
    LexicalQuery { words, least, besides: Vec::new() }
}

fn best(index: &ListingIndex, kinds: &[Kind], query: &LexicalQuery, filter: &Filter, limit: usize) -> Vec<LexicalHit> {
    index.answers(query).and_then(|answers| answers.best(kinds, filter, limit)).expect("an answer")
}

fn found(index: &ListingIndex, query: &LexicalQuery, filter: &Filter) -> Vec<i64> {
    best(index, Kind::ALL, query, filter, 10).iter().map(|hit| hit.key).collect()
}

#[test]
fn a_listing_is_found_by_its_words_until_it_is_taken_out() {
    let index = index(&[entry(1, Kind::Offer, "Cykel til låns"), entry(2, Kind::Request, "Trailer")]);
    let query = asks(&["cykel"], 0);
    assert_eq!((index.len(), found(&index, &query, &Filter::default())), (2, vec![1]));
    assert_eq!(best(&index, &[Kind::Request], &query, &Filter::default(), 10), []);

    index.put(&entry(2, Kind::Request, "Cykel")).expect("is put in");
    assert_eq!(found(&index, &query, &Filter::default()), [1], "not before the commit");
    index.commit().expect("a commit");
    assert_eq!(found(&index, &query, &Filter::default()).len(), 2);

    index.remove(1).expect("is taken out");
    index.remove(3).expect("is not there");
    index.commit().expect("a commit");
    assert_eq!((index.len(), found(&index, &query, &Filter::default())), (1, vec![2]));
    let words = index.words(2).expect("an answer").expect("words");
    assert_eq!((words.id.as_str(), words.title.as_str()), ("nr-2", "Cykel"));
    assert_eq!(index.words(1).expect("an answer"), None);
}

#[test]
fn a_listing_that_becomes_another_kind_is_there_once() {
    let index = index(&[entry(1, Kind::Offer, "Cykel")]);
    index.put(&entry(1, Kind::Idea, "Cykel")).expect("is put in");
    index.put(&entry(1, Kind::Request, "Cykel")).expect("is put in again before the commit");
    index.commit().expect("a commit");
    let hits = best(&index, Kind::ALL, &asks(&["cykel"], 0), &Filter::default(), 10);
    assert_eq!(hits.iter().map(|hit| hit.facts.kind).collect::<Vec<_>>(), [Kind::Request]);
}

#[test]
fn as_many_words_are_found_as_are_asked_for() {
    let index = index(&[entry(1, Kind::Offer, "Rød cykel"), entry(2, Kind::Offer, "Blå cykel"), entry(3, Kind::Offer, "Rød bil")]);
    assert_eq!(found(&index, &asks(&["rød", "cykel"], 2), &Filter::default()), [1]);
    let any = found(&index, &asks(&["rød", "cykel"], 1), &Filter::default());
    assert_eq!((any[0], any.len()), (1, 3));
    assert!(found(&index, &asks(&["rød"], 2), &Filter::default()).is_empty());
    assert!(found(&index, &LexicalQuery::default(), &Filter::default()).is_empty());
    let answering = index.answers(&asks(&["rød", "cykel"], 2)).and_then(|answers| answers.among(&[1, 2, 9])).expect("an answer");
    assert_eq!(answering, std::collections::HashSet::from([1]));
    let frequency = |kind| index.frequency(kind, "cykel").expect("an answer");
    assert_eq!((frequency(Kind::Offer), frequency(Kind::Idea)), (2, 0));
    let parts = vec![QueryWord { terms: vec![term("rød", false)], ..QueryWord::default() }, asks(&["bil"], 1).words.swap_remove(0)];
    let compound = QueryWord { terms: vec![term("cykel", false)], together: parts };
    let compound = LexicalQuery { words: vec![compound.clone(), compound], least: 2, besides: Vec::new() };
    assert_eq!(found(&index, &compound, &Filter::default()).len(), 3, "the word itself, or all its parts");
    let besides = LexicalQuery { besides: vec![term("bil", false)], ..asks(&["rød", "cykel"], 2) };
    assert_eq!(found(&index, &besides, &Filter::default()), [1], "what stands besides finds nothing by itself");
}

#[test]
fn the_beginning_of_a_word_finds_it() {
    let entries = [entry(1, Kind::Offer, "Trailer"), entry(2, Kind::Offer, "Traktor"), entry(3, Kind::Idea, "Cykel")];
    let index = index(&entries);
    let beginning = |text: &str| LexicalQuery { besides: vec![term(text, true)], ..LexicalQuery::default() };
    assert_eq!(found(&index, &beginning("tra"), &Filter::default()).len(), 2);
    assert_eq!(found(&index, &beginning("trai"), &Filter::default()), [1]);
    assert!(found(&index, &beginning("trax"), &Filter::default()).is_empty());
    let words = index.words_beginning("tra", 5).expect("an answer");
    assert_eq!(words, [("trailer".to_owned(), 1), ("traktor".to_owned(), 1)]);
    let mut vocabulary = index.vocabulary().expect("an answer");
    vocabulary.sort();
    assert_eq!(vocabulary.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>(), ["cykel", "trailer", "traktor"]);
}

#[test]
fn a_filter_hides_what_does_not_fit_and_counts_tell_everything() {
    let mut entries: Vec<_> = (1..=4).map(|key| entry(key, Kind::Offer, "Cykel")).collect();
    entries[0].facts.category = Category::Food;
    entries[1].facts.place = PostalCode::parse("8870");
    entries[2].facts.when =
        When::of(&Availability { flexible: false, slots: vec![DayPart::Evening.on(Weekday::Friday)], date_from: None, date_to: None });
    entries[3].facts.expires_at = 1_500;
    let index = index(&entries);
    let query = asks(&["cykel"], 0);
    let live = Filter { live_at: Some(1_500), ..Filter::default() };
    for (filter, keys) in [
        (live, vec![1, 2, 3]),
        (Filter { category: Some(Category::Food), ..live }, vec![1]),
        (Filter { place: Some(PostalCode::parse("8870")), ..live }, vec![2]),
        (Filter { place: Some(None), ..live }, vec![1, 3]),
        (Filter { days: Weekday::Monday.bit(), ..live }, vec![1, 2]),
        (Filter { party: Some(PartyKind::Business), ..live }, vec![]),
    ] {
        let mut hits = found(&index, &query, &filter);
        hits.sort_unstable();
        assert_eq!(hits, keys, "{filter:?}");
    }
    let counts = index.answers(&query).and_then(|answers| answers.count(&live)).expect("an answer");
    assert_eq!((counts.len(), counts.iter().map(|(_, listings)| listings).sum::<i64>()), (3, 3));
}

#[test]
fn another_order_is_kept_over_all_kinds() {
    let mut entries = [entry(1, Kind::Offer, "Cykel"), entry(2, Kind::Idea, "Cykel"), entry(3, Kind::Request, "Cykel")];
    for (entry, (published, expires)) in entries.iter_mut().zip([(10, 300), (30, 200), (20, 100)]) {
        (entry.facts.published_at, entry.facts.expires_at) = (published, expires);
    }
    let index = index(&entries);
    let answers = index.answers(&asks(&["cykel"], 0)).expect("answers");
    let ordered = |order, window| answers.ordered(Kind::ALL, &Filter::default(), order, window).expect("an answer");
    assert_eq!(ordered(Order::Newest, (0, 10)), [2, 3, 1]);
    assert_eq!(ordered(Order::Newest, (1, 1)), [3]);
    assert_eq!(ordered(Order::EndingSoon, (0, 2)), [3, 2]);
}

#[test]
fn an_index_in_a_folder_is_there_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = ListingIndex::create(folder.path()).expect("an index");
    index.put(&entry(1, Kind::Offer, "Cykel")).expect("is put in");
    index.commit().expect("a commit");
    index.put(&entry(2, Kind::Offer, "Cykel")).expect("is never committed");
    drop(index);
    let again = ListingIndex::open(folder.path()).expect("the index");
    assert_eq!(found(&again, &asks(&["cykel"], 0), &Filter::default()), [1]);
    drop(again);

    let files = std::fs::read_dir(folder.path().join("offer")).expect("files").filter_map(Result::ok).map(|file| file.path());
    for file in files.filter(|path| path.extension().is_some_and(|end| end == "idx")) {
        let length = std::fs::metadata(&file).expect("a file").len();
        std::fs::File::options().write(true).open(&file).and_then(|file| file.set_len(length / 2)).expect("is cut");
    }
    assert!(ListingIndex::open(folder.path()).is_err(), "a damaged file is noticed");
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let moment = -4_000_000_000_i64..8_000_000_000;
    let times = (any::<bool>(), any::<[u64; 7]>(), prop::option::of(0_i64..900_000), prop::option::of(0_i64..900_000));
    let place = prop::option::of(0..crate::domain::district::District::all().len());
    let people = (prop::option::of(any::<i64>()), 0..PartyKind::ALL.len(), 0..ListingLanguage::ALL.len());
    let numbers = (prop::option::of(any::<u32>()), any::<u32>(), any::<u32>(), 0_u8..1 << Practical::ALL.len());
    (0..Kind::ALL.len(), 0..Category::ALL.len(), place, any::<bool>(), times, people, numbers, moment.clone(), moment).prop_map(
        |(kind, category, place, remote, times, people, numbers, published_at, expires_at)| Facts {
            kind: Kind::ALL[kind],
            party: people.0.map(PartyKey),
            party_kind: PartyKind::ALL[people.1],
            category: Category::ALL[category],
            place: place.map(|place| crate::domain::district::District::all()[place].code),
            remote,
            when: When { flexible: times.0, week: crate::matching::facts::Week(times.1), first_day: times.2, last_day: times.3 },
            remaining: numbers.0,
            unit: numbers.1,
            practical: numbers.3,
            language: ListingLanguage::ALL[people.2],
            published_at,
            expires_at,
            open_contacts: numbers.1,
            shown: numbers.2,
        },
    )
}

proptest! {
    #[test]
    fn a_packed_filter_lets_the_same_through(facts in any_facts(), chosen in any_facts(), choices in any::<[bool; 4]>()) {
        let filter = Filter {
            category: choices[0].then_some(chosen.category),
            place: choices[1].then_some(chosen.place),
            party: choices[2].then_some(chosen.party_kind),
            days: if choices[3] { Weekday::Friday.bit() } else { 0 },
            live_at: None,
        };
        prop_assert_eq!(filter.packed().passes(super::facts::pack(&super::facts::facets(&facts))), filter.lets_through(&facts));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn facts_come_back_as_they_were(all in prop::collection::vec(any_facts(), 1..12)) {
        let entries: Vec<_> = (1..).zip(&all).map(|(key, facts)| Entry { facts: *facts, ..entry(key, facts.kind, "Cykel") }).collect();
        let index = index(&entries);
        let keys: Vec<_> = entries.iter().map(|entry| entry.key).collect();
        let found = index.facts(&keys).expect("an answer");
        for entry in &entries {
            prop_assert_eq!(found.get(&entry.key), Some(&entry.facts));
        }
    }

    /// Leaving out what cannot be among the best is no reason to miss one of them, whatever kinds they are of.
    #[test]
    fn the_best_are_the_same_as_when_all_are_scored(
        listings in prop::collection::vec((0..Kind::ALL.len(), "(rød|blå|gul) (cykel|bil|båd) (gave|lån|bytte)", 0_i64..3), 1..60),
    ) {
        let entry = |(key, (kind, title, end)): (i64, &(usize, String, i64))| {
            let entry = entry(key, Kind::ALL[*kind], title);
            Entry { facts: Facts { expires_at: *end, ..entry.facts }, ..entry }
        };
        let entries: Vec<_> = (1..).zip(&listings).map(entry).collect();
        let index = index(&entries);
        let (query, filter) = (asks(&["rød", "cykel", "lån"], 0), Filter { live_at: Some(1), ..Filter::default() });
        let all = best(&index, Kind::ALL, &query, &filter, entries.len());
        let pruned = best(&index, Kind::ALL, &query, &filter, 5);
        prop_assert_eq!(pruned.len(), all.len().min(5));
        prop_assert!(pruned.iter().all(|hit| hit.facts.expires_at > 1));
        prop_assert!(pruned.iter().zip(&all).all(|(pruned, all)| (pruned.score - all.score).abs() < 1e-4), "{pruned:?} {all:?}");
    }
}

/// The bytes of all files below a folder.
fn bytes_below(folder: &std::path::Path) -> Vec<u8> {
    let paths = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { bytes_below(&path) } else { std::fs::read(&path).expect("a file") }).collect()
}

#[test]
fn g7_what_was_taken_out_is_gone_from_the_files_after_they_were_told_to_forget() {
    const WORD: &[u8] = b"vanteflimmer";
    let folder = tempfile::tempdir().expect("a folder");
    let index = ListingIndex::create(folder.path()).expect("an index");
    let holds = || bytes_below(folder.path()).windows(WORD.len()).any(|bytes| bytes == WORD);
    for entry in
        [entry(1, Kind::Offer, "Kvanteflimmer kvanteflimmer"), entry(2, Kind::Offer, "En trailer"), entry(3, Kind::Idea, "En fest")]
    {
        index.put(&entry).expect("is put in");
    }
    index.commit().expect("a commit");
    assert!(holds(), "the test knows where to look");
    index.remove(1).expect("is taken out");
    index.commit().expect("a commit");
    assert_eq!((index.len(), holds()), (2, true), "nobody finds it, and it still stands there");
    index.forget_removed().expect("forgotten");
    assert_eq!((index.len(), holds()), (2, false));
    assert!(index.words(2).expect("an answer").is_some());
    drop(index);
    assert_eq!(ListingIndex::open(folder.path()).expect("it opens").len(), 2);
}

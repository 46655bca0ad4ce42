//! What the ranking says of a few listings.

use super::{Engine, Search};
use crate::{
    domain::{
        availability::Availability, category::Category, kind::Kind, listing::ListingLanguage, listing_id::ListingId, party::PartyKind,
    },
    matching::{
        analysis::Spelling,
        facts::{Facts, When},
        features::Matches,
        index::{Filter, ListingIndex},
        listing::Entry,
        reason::Reason,
        subject::{Scope, Subject},
        weights::Weights,
    },
};

/// An offer without anything special, for the whole municipality at any time.
pub(super) fn entry(key: i64, title: &str, body: &str) -> Entry {
    let facts = Facts {
        kind: Kind::Offer,
        party: None,
        party_kind: PartyKind::Citizen,
        category: Category::Support,
        place: None,
        remote: false,
        when: When::of(&Availability::flexible()),
        remaining: None,
        unit: 0,
        practical: 0,
        language: ListingLanguage::Danish,
        published_at: 0,
        expires_at: i64::MAX,
        open_contacts: 0,
        shown: 0,
    };
    Entry { key, id: ListingId::not_yet(), title: title.to_owned(), body: body.to_owned(), facts }
}

fn board() -> ListingIndex {
    let index = ListingIndex::in_memory().expect("an index");
    for (key, title) in (1..).zip([
        "Træner til fodbold",
        "Anhænger kan lånes",
        "Højtlæsning for børn",
        "Symaskine og stof",
        "Kør-selv flyttebil",
        "Kaffe og kage hver fredag",
        "Have med æbletræer",
        "Regnskab for foreninger",
    ]) {
        index.put(&entry(key, title, "Skriv, hvis det er noget for jer.")).expect("a listing");
    }
    index.commit().expect("a commit");
    index
}

fn scope() -> Scope {
    Scope { now: 0, today: 0, asker: None }
}

fn answers_to(title: &str) -> Matches {
    let index = board();
    let engine = Engine { index: &index, meaning: None, spelling: None, weights: &Weights::STANDARD };
    let mut asker = entry(99, title, "Vi mangler det til foråret.");
    asker.facts.kind = Kind::Request;
    engine.matches(&Subject::Listing(asker), None, &scope(), 5).expect("matches")
}

fn typed(text: &str, is_typing: bool) -> Vec<i64> {
    let index = board();
    let spelling = Spelling::new(index.vocabulary().expect("words"));
    let engine = Engine { index: &index, meaning: None, spelling: Some(&spelling), weights: &Weights::STANDARD };
    let search = Search { text, kinds: &[Kind::Offer], filter: Filter::default(), is_typing };
    let (_, found) = engine.rank_typed(&search, None).expect("a ranking");
    found.iter().map(|candidate| candidate.key).collect()
}

#[test]
fn a_compound_meets_its_part_and_the_part_is_marked() {
    let found = answers_to("Fodboldtræner søges").found;
    assert_eq!(found[0].key, 1);
    let marked = found[0].reasons.iter().find_map(|reason| match reason {
        Reason::Words { here, there } => Some((&here.word[here.part.clone()], &there.word[there.part.clone()])),
        _ => None,
    });
    assert!(matches!(marked, Some(("træner", "Træner") | ("Fodbold", "fodbold"))), "{:?}", found[0].reasons);
}

#[test]
fn words_that_mean_the_same_are_told_as_such() {
    let found = answers_to("Hvem har en trailer?").found;
    assert_eq!(found[0].key, 2);
    let related = Reason::Related { here: "trailer".into(), there: "Anhænger".into() };
    assert!(found[0].reasons.contains(&related), "{:?}", found[0].reasons);
}

#[test]
fn a_listing_nobody_can_answer_has_no_sure_match() {
    assert!(!answers_to("Dykkerudstyr i størrelse small").is_sure);
}

#[test]
fn two_that_share_their_time_and_everyday_verbs_are_no_match() {
    let index = ListingIndex::in_memory().expect("an index");
    let mut saw = entry(1, "Saven slår fra, når den falder og hænger", "Den holder, når den sidder.");
    saw.facts.category = Category::Nature;
    let mut helper = entry(2, "Computerhjælp til ældre", "Vi sidder sammen om computeren.");
    helper.facts.category = Category::Computing;
    for offer in [saw, helper] {
        index.put(&offer).expect("a listing");
    }
    index.commit().expect("a commit");
    let engine = Engine { index: &index, meaning: None, spelling: None, weights: &Weights::STANDARD };
    let mut asker = entry(99, "Computerhjælp søges", "Når den hænger og falder, holder vi ud. Vi sidder her og slår til.");
    (asker.facts.kind, asker.facts.category) = (Kind::Request, Category::Computing);
    let matches = engine.matches(&Subject::Listing(asker), None, &scope(), 5).expect("matches");
    assert_eq!(matches.found.iter().map(|found| found.key).collect::<Vec<_>>(), [2]);
    assert!(matches.is_sure);
}

#[test]
fn typed_words_find_what_is_meant() {
    for (text, expected) in [("fodboldtraener", 1), ("haandtræner fodbold", 1), ("symasikne", 4), ("barn", 3), ("trailer", 2)] {
        assert_eq!(typed(text, false).first(), Some(&expected), "{text}");
    }
    assert_eq!(typed("regns", true).first(), Some(&8));
}

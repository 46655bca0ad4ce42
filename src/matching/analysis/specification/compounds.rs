//! Which words are put together from others, and how that makes them found.

use super::only;
use crate::matching::analysis::TokenWeight;

/// What a word is found by: its stem and those of its parts that say something.
fn found_by(word: &str) -> Vec<String> {
    let token = only(word);
    let parts = token.parts.into_iter().filter(|part| part.weight == TokenWeight::Content).map(|part| part.stem);
    std::iter::once(token.stem).chain(parts).collect()
}

/// The words of a compound as they are written, without what links them; the word itself if it is none.
fn parts(word: &str) -> Vec<&str> {
    let token = only(word);
    if token.parts.is_empty() { vec![word] } else { token.parts.iter().map(|part| &word[part.span.clone()]).collect() }
}

#[test]
fn compounds_are_taken_apart() {
    let mut wrong = Vec::new();
    for compound in [
        // Without a link.
        "fodbold|træner",
        "computer|hjælp",
        "cykel|værksted",
        "lektie|café",
        "have|arbejde",
        "strikke|klub",
        "læse|makker",
        "svømme|hal",
        "flytte|hjælp",
        "guitar|undervisning",
        "klaver|lærer",
        "mad|lavning",
        "æble|plantage",
        "sprog|café",
        "bil|kørsel",
        "telefon|ven",
        "it|underviser",
        "tv|stue",
        "højt|læsning",
        "bolig|forening",
        // With -s-.
        "besøg(s)|ven",
        "forening(s)|arbejde",
        "arbejd(s)|plads",
        "undervisning(s)|lokale",
        "integration(s)|projekt",
        "kørsel(s)|ordning",
        "ungdom(s)|klub",
        "motion(s)|løb",
        "håndværker|hus",
        "dagligvare|indkøb",
        "rådgivning(s)|center",
        // With -e-.
        "hund(e)|lufter",
        "børne|fødselsdag",
        "jul(e)|marked",
        "gæst(e)|værelse",
        // The end is inflected.
        "fodbold|trænere",
        "besøg(s)|venner",
        "børne|bøgerne",
        "cykel|tasken",
        // Three words.
        "børnehave|klasse|lærer",
        "fodbold|klub(s)|formand",
        "jul(e)|træ(s)|fest",
        // As it is typed abroad.
        "boerne|teater",
        "haandbold|traener",
        "laese|kreds",
    ] {
        let word = compound.replace(['|', '(', ')'], "");
        let expected: Vec<&str> = compound.split('|').map(|part| part.split('(').next().unwrap_or_default()).collect();
        if parts(&word) != expected {
            wrong.push(parts(&word).join("|"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_that_only_look_like_compounds_stay_whole() {
    let mut wrong = Vec::new();
    for word in [
        "kalender",
        "maler",
        "træner",
        "fodbold",
        "forening",
        "forslag",
        "opslag",
        "tilbud",
        "afstand",
        "undervisning",
        "transport",
        "telefon",
        "fællesskab",
        "videnskab",
        "egenskab",
        "netværk",
        "værktøj",
        "legetøj",
        "håndværk",
        "rådgiver",
        "kørekort",
        "fritid",
        "mandag",
        "søndag",
        "oprydning",
        "overnatning",
        "samtale",
        "gymnasium",
        "orkester",
        "violin",
        "badminton",
        "bibliotek",
        "kanin",
        "planet",
        "kartoffel",
        "interview",
        "Randers",
        "Jensen",
        "venlig",
        "barndom",
        "sygeplejerske",
        "kollektiv",
        "studerende",
        "demokrati",
        "fotograf",
        "refleksion",
        "kommunikation",
    ] {
        if parts(word) != [word] {
            wrong.push(parts(word).join("|"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_compound_meets_its_words() {
    let mut wrong = Vec::new();
    for (compound, word) in [
        ("fodboldtræner", "træner"),
        ("fodboldtræner", "fodbold"),
        ("børnehjælper", "barn"),
        ("børneteater", "børnene"),
        ("børnebøger", "bog"),
        ("besøgsvenner", "besøge"),
        ("havehjælp", "haven"),
        ("haveredskaber", "redskab"),
        ("hundelufter", "hund"),
        ("cykelreparation", "cykler"),
        ("flyttekasser", "flytte"),
        ("madlavning", "mad"),
        ("arbejdsplads", "arbejde"),
        ("boernehjaelper", "børn"),
        ("køleskab", "skabe"),
        ("sangaften", "sange"),
        ("æbletræer", "træ"),
        ("danskundervisning", "dansk"),
        ("mødelokaler", "lokale"),
        ("cykeltræning", "træning"),
    ] {
        if !found_by(compound).contains(&only(word).stem) {
            wrong.push(format!("{compound} is not found by {word}, but by {:?}", found_by(compound)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

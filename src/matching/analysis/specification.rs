//! What the analyser makes of Danish as people write it: read from top to bottom, a specification.

mod compounds;

use super::{Analyser, Token, TokenWeight};

fn only(word: &str) -> Token {
    let mut tokens = Analyser::danish().analyse(word);
    assert_eq!(tokens.len(), 1, "{word} is one word");
    tokens.remove(0)
}

/// All words of a line have one stem.
fn assert_alike(lines: &str) {
    let stems = lines.lines().map(|line| line.split_whitespace().map(|word| (word, only(word).stem)).collect::<Vec<_>>());
    let apart: Vec<_> = stems.filter(|line| line.iter().any(|(_, stem)| *stem != line[0].1)).collect();
    assert!(apart.is_empty(), "{apart:#?}");
}

#[test]
fn the_forms_of_a_word_are_one_word() {
    assert_alike(
        "hund hunde hunden hundene hunds hundens hundenes
        træner trænere træneren trænerne trænerens
        frivillig frivillige frivilliges
        ledig ledige ledigt
        arbejdsløs arbejdsløse
        blind blinde
        frivilligcenter frivilligcentre frivilligcentret
        cykel cykler cyklen cyklerne cykle cyklede
        lektie lektier lektierne
        forening foreninger foreningen foreningens foreningernes
        lokale lokaler lokalet lokalerne
        besøg besøget besøge besøger besøgte
        nøgle nøgler nøglen
        møbel møbler møblet møblerne
        onkel onkler
        titel titler
        sommer sommeren somre
        køkken køkkener køkkenet køkkenerne
        ven venner vennen vennerne vens
        butik butikker butikken
        kop kopper koppen
        gammel gamle gammelt
        ensom ensomme ensomt
        grøn grønne
        museum museer museet
        kørsel kørsler kørslen kørselens
        værelse værelser værelset
        have haver haven haverne havens
        hav havet havene
        hal haller hallen hallerne
        hæl hæle hælen hælene
        billet billetter billetten billetterne
        hals halse halsen
        pige piger pigen pigerne pigernes
        venlig venlige venligt venligere
        engel engle englen
        regel regler reglerne
        vinkel vinkler
        ung unge ungt unges
        stol stole stolen stolene
        hylde hylder hylden hylderne
        æske æsker æskerne
        dreng drenge drengene
        søster søstre søsteren
        finger fingre fingeren
        vindue vinduer vinduet
        hjem hjemmet hjemmene",
    );
}

#[test]
fn vowels_that_change_change_nothing() {
    assert_alike(
        "barn børn børnene barnet børns børnenes
        bog bøger bogen bøgerne
        mand mænd manden mændene
        hånd hænder hånden hænderne
        fod fødder foden fødderne
        tand tænder
        nat nætter
        and ænder
        gås gæs gæssene
        ko køer
        far fædre
        mor mødre
        bror brødre
        datter døtre
        bonde bønder
        rod rødder
        bedstefar bedstefædre
        bedstemor bedstemødre
        børnebog børnebøger
        skrive skrev skrevet skriver",
    );
}

#[test]
fn letters_typed_abroad_are_the_same_letters() {
    assert_alike(
        "børn boern Börn BØRN
        kørsel koersel KØRSEL
        håndværker haandvaerker håndvaerker
        æble aeble Æble æbler aebler
        ældre aeldre
        lån laan
        café cafe cafeer
        idé ide
        træ trae træer traeer
        bøger boeger
        mænd maend
        smørrebrød smoerrebroed",
    );
}

#[test]
fn apostrophes_end_a_word() {
    assert_alike(
        "pc pc'en pc'er pc’erne
        tv tv'et
        cv cv'er",
    );
}

#[test]
fn different_words_stay_apart() {
    let mut wrong = Vec::new();
    for (one, other) in [
        ("have", "hav"),
        ("hus", "huske"),
        ("maler", "mølle"),
        ("løb", "lab"),
        ("kok", "kokos"),
        ("bil", "billet"),
        ("musik", "mus"),
        ("barn", "bar"),
        ("tolk", "tolv"),
        ("Randers", "rand"),
        ("sprog", "språng"),
        ("hest", "høst"),
        ("hal", "hæl"),
        ("hal", "hals"),
        ("hav", "haven"),
        ("sal", "salig"),
        ("ven", "venlig"),
        ("bil", "billet"),
        ("pige", "pig"),
        ("buk", "buket"),
        ("ord", "orden"),
        ("dag", "daglig"),
        ("kone", "konge"),
        ("køre", "kor"),
        ("møbel", "mobil"),
        ("skole", "skål"),
        ("lærer", "laks"),
        ("ret", "rytter"),
        ("bånd", "band"),
        ("lampe", "lam"),
        ("gris", "græs"),
        ("hund", "hundrede"),
        ("syg", "sy"),
        ("kat", "kattegat"),
        ("mur", "murstensovn"),
    ] {
        if only(one).stem == only(other).stem {
            wrong.push(format!("{one} and {other} are {}", only(one).stem));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_says_little_weighs_little() {
    let weights = |text: &str, expected: TokenWeight| {
        for token in Analyser::danish().analyse(text) {
            assert_eq!(token.weight, expected, "{}", &text[token.span.clone()]);
        }
    };
    weights("jeg vil at og den hvornår ikke the and with", TokenWeight::Stop);
    weights("søger tilbyder gerne frivillig hjælp mangler looking offering 17", TokenWeight::Board);
    weights("fodbold kørsel guitar havearbejde lessons", TokenWeight::Content);
}

#[test]
fn words_of_two_senses_are_told_apart_by_the_word_before() {
    let last = |text: &str| Analyser::danish().analyse(text).pop().expect("a word").weight;
    assert_eq!(last("hjælp i min have"), TokenWeight::Content);
    assert_eq!(last("det vil jeg gerne have"), TokenWeight::Stop);
    assert_eq!(last("hjælp til it"), TokenWeight::Content);
    assert_eq!(last("how to do it"), TokenWeight::Stop);
}

//! Words that say little: those every text has, and those every board of volunteers has.

use super::{Token, TokenWeight, fold};
use std::{collections::HashSet, sync::LazyLock};

/// Danish words of grammar, folded.
static DANISH: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "og i at det er en et den til af paa for de der med som han ikke jeg vi fra var hun men sig du dem om saa hans ind nu efter deres os \
     min op ud eller hvad her alle nogle noget nogen selv naar ogsaa mod hvor mange hende ved hvis din da disse dette denne mit vores \
     anden andet andre hendes dine hvem jo under sin mine hos nej ja dig mig sit vore mere mest sine have havde har haft blive bliver blev \
     vaere vil ville kan kunne skal skulle maa maatte bare lige over meget uden mellem faa faar fik giver samt enten hver hvert hvornaar \
     hvordan hvorfor ens mens imens siden dog kun jer jeres vores sin sit end dens dets man altid aldrig alt al igen naeste foer allerede \
     endnu helt lidt ved nok blot ret saerlig derfor dermed derefter desuden eventuelt evt fx eks bl pga kl ca ift mv osv dvs via cirka \
     hel hele begge baade hverken flere flest ellers derhjemme dertil herfra hertil hvilken hvilket hvilke saadan sammen"
        .split_whitespace()
        .collect()
});

/// English words of grammar.
static ENGLISH: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "the a an and or of to in on for with is are am be been was were i you we they he she my your our their me us them him her this that \
     these those at by from as but not do does did can could would should will have has had so if there here who what when where how \
     which than then also very just any some all no yes about into out up down more most other i'm"
        .split_whitespace()
        .collect()
});

/// Words that offers and needs of every kind have in common, folded.
static BOARD: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "soege soeger soeges soegt efterlyse efterlyser efterlyses efterlysning tilbyde tilbyder tilbydes tilbud gerne glad glade frivillig \
     frivillige frivilligt frivilligheden hjaelp hjaelpe hjaelper hjaelpes hjaelpen hjaelpende brug bruge bruges bruger mangle mangler \
     mangles behov oenske oensker oenskes noedvendig noedvendigt mulig muligt mulighed muligheder lyst vaerd god godt gode rigtig rigtigt \
     kende kender kom komme kommer tage tager give gives goere goer stille stiller finde finder vide ved haabe haaber tak venlig hilsen \
     helst maaske ofte tit snart straks netop endda ny nye nyt stor store stort lille smaa fast faste naer naert randers kommune \
     kontakt skriv ring lade lader lod dag dage uge ugen ugentlig ugentligt gang gange time timer tid person personer folk nogen \
     help helping need needs needed looking offer offers offering volunteer volunteers volunteering want wants wanted like please thanks \
     someone anyone people free time hours week"
        .split_whitespace()
        .collect()
});

/// Words that say when, folded: worth searching for, but that two listings share one is told by their hours.
static TIMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "dagen dagene hverdag hverdage hverdagen weekend weekender weekenden mandag mandage tirsdag tirsdage onsdag onsdage torsdag torsdage \
     fredag fredage loerdag loerdage soendag soendage morgen formiddag formiddage formiddagen eftermiddag eftermiddage eftermiddagen aften \
     aftener aftenen nat maaned maaneden maaneder januar februar marts april maj juni juli august september oktober november december \
     day days monday tuesday wednesday thursday friday saturday sunday morning afternoon evening weekends"
        .split_whitespace()
        .collect()
});

/// What is done with anything, folded: worth searching for, but a lawn that is cut and a saw that cuts have nothing in common, and a
/// team («hold») is not what somebody can hold («holde»).
static VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "holde holder holdes holdt slaa slaar slaas slog staa staar staaet stod gaa gaar gaaet gik ligge ligger ligget laa laegge laegger \
     laegges lagt sidde sidder siddet sad saette saetter saettes sat hente henter hentes hentet bringe bringer bringes bragt vise viser \
     vises vist se ser sige siger sagt starte starter startet begynde begynder begyndt lave laver laves lavet vaelge vaelger valgt \
     spoerge spoerger svare svarer proeve proever proevet traekke traekker falde falder foele foeler bede beder huske husker vente \
     venter ventet haenge haenger bo bor leve lever hedde hedder synes tro tror taenke taenker tale taler gemme gemmer aabne aabner \
     lukke lukker foere foerer virke virker gaelde gaelder fylde fylder faeste kalde kalder naa naar slippe slipper"
        .split_whitespace()
        .collect()
});

/// Whether two listings that share a folded word may have nothing in common: it says when, or what is done with anything.
pub(super) fn tells_no_reason(folded: &str) -> bool {
    TIMES.contains(folded) || VERBS.contains(folded)
}

/// Verbs and little words that «have» follows when it does not mean a garden.
static BEFORE_TO_HAVE: [&str; 20] = [
    "at", "vil", "ville", "kan", "kunne", "skal", "skulle", "maa", "gerne", "ikke", "ogsaa", "altid", "kun", "bare", "we", "you", "they",
    "to", "who", "would",
];

/// Whether a folded word is one of grammar only.
fn is_stop(folded: &str) -> bool {
    DANISH.contains(folded) || ENGLISH.contains(folded)
}

/// How much a folded word says by itself.
pub(super) fn weight(folded: &str) -> TokenWeight {
    let says_little = BOARD.contains(folded) || folded.len() == 1 || folded.bytes().all(|byte| byte.is_ascii_digit());
    match folded {
        // A garden, unless the word before says otherwise.
        "have" => TokenWeight::Content,
        _ if is_stop(folded) => TokenWeight::Stop,
        _ if says_little => TokenWeight::Board,
        _ => TokenWeight::Content,
    }
}

/// Looks at the words beside those that mean two things: «have», which is a garden or to have, and «it», which is computing or English.
pub(super) fn settle(text: &str, tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        if !matches!(tokens[at].stem.as_str(), "have" | "it") {
            continue;
        }
        let beside = |place: Option<usize>| place.and_then(|place| tokens.get(place)).map(|token| fold(&text[token.span.clone()]));
        let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
        let is_grammar = match tokens[at].stem.as_str() {
            "have" if tokens[at].span.len() == 4 => before.is_some_and(|word| BEFORE_TO_HAVE.contains(&word.as_str())),
            "it" => [before, after].into_iter().flatten().any(|word| ENGLISH.contains(word.as_str()) && !DANISH.contains(word.as_str())),
            _ => false,
        };
        if is_grammar {
            tokens[at].weight = TokenWeight::Stop;
        }
    }
}

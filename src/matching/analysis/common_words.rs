//! Words that say little: those every text has, and those every board of volunteers has.

use std::{collections::HashSet, sync::LazyLock};

/// Words of grammar, Danish and English, folded.
static STOP: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "og i at det er en til af den paa for de der med som et har han ikke jeg vi fra var hun men sig du dem om saa kan hans ind nu efter \
     deres os havde min op ud eller hvad skal her alle nogle noget vil selv naar ogsaa mod hvor mange hende ved hvis din da bliver \
     disse dette denne mit vores anden hendes blev dine hvem jo under sin ville mine hos nej ja skulle deres dig mig sit vore kunne \
     maa mere sine blive vaere have bare lige over meget uden mellem faa faar fik giver samt enten hver hvert hvornaar hvordan hvorfor \
     andre andet ens mens siden dog kun the a an and or of to in on for with is are be been i you we they he she it my your our their \
     me us them this that these those at by from as but not do does can could would will have has had so if"
        .split_whitespace()
        .collect()
});

/// Words that offers and needs of every kind have in common, folded.
static BOARD: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "soeger soeges soege tilbyder tilbydes tilbyde tilbud gerne frivillig frivillige frivilligt frivilligheden hjaelp hjaelpe hjaelper \
     hjaelpes brug bruge bruges bruger mangler mangle behov oensker oenskes nogen help need needs needed looking offer offering volunteer \
     volunteers want wanted"
        .split_whitespace()
        .collect()
});

/// Whether a folded word is one of grammar only.
pub(super) fn is_stop(folded: &str) -> bool {
    STOP.contains(folded)
}

/// Whether a folded word stands in listings of every kind.
pub(super) fn is_board(folded: &str) -> bool {
    BOARD.contains(folded)
}

//! How typed text is cleaned before it is judged or stored, and folded before it is searched.

/// Cleans text of several lines: composed letters, `\n` line ends, no control, direction or invisible characters, no outer space.
pub fn tidy_text(typed: &str) -> String {
    let unified = typed.replace("\r\n", "\n").replace('\r', "\n");
    compose(&unified).chars().filter(|c| *c == '\n' || is_writable(*c)).collect::<String>().trim().to_owned()
}

/// Cleans text of one line: as [`tidy_text`], with every run of white space made one space.
pub fn tidy_line(typed: &str) -> String {
    tidy_text(typed).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of characters a person would count, near enough for limits.
pub fn length(text: &str) -> usize {
    text.chars().count()
}

/// Folds text for searching: lower case, without accents, with æ, ø and å as they are typed on a foreign keyboard (ae, o, a).
///
/// `ø`, `oe` and `o` meet in `o`; `å`, `aa` and `a` meet in `a`; `æ` and `ae` meet in `ae`. Everything that is no letter
/// or digit becomes one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in compose(text).chars().flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push('o'),
            'å' | 'à' | 'á' | 'â' | 'ã' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            c if c.is_alphanumeric() => folded.push(c),
            _ => folded.push(' '),
        }
    }
    let spelled = folded.replace("aa", "a").replace("oe", "o");
    spelled.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character may stand in text: no controls, no direction marks, no invisible ones but the joiner emoji need.
fn is_writable(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E007F}')
}

/// Whether nothing is seen of a character between two digits: what may not stand in text, joiners, and marks on what stands before.
pub(super) fn is_unseen(c: char) -> bool {
    !is_writable(c) || matches!(c, '\u{200D}' | '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}')
}

/// Composed form (NFC). The browser sends what it was given and the server composes it, so the tables stay out of the WASM.
#[cfg(feature = "ssr")]
fn compose(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

#[cfg(not(feature = "ssr"))]
fn compose(text: &str) -> String {
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn danish_letters_meet_their_foreign_spellings() {
        for (one, other) in [
            ("Ålum", "Aalum"),
            ("Århus", "Aarhus"),
            ("Øster Tørslev", "oester toerslev"),
            ("Ærø", "aeroe"),
            ("café", "cafe"),
            ("søg", "sog"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} / {other}");
        }
    }

    #[test]
    fn invisible_characters_are_taken_out() {
        assert_eq!(tidy_line("Ra\u{200B}nders\u{202E} \t C\u{0000}"), "Randers C");
        assert_eq!(tidy_text(" to\r\nlinjer\r "), "to\nlinjer");
    }

    #[test]
    fn a_family_emoji_stays_whole() {
        assert_eq!(tidy_line("👨‍👩‍👧"), "👨‍👩‍👧");
    }

    proptest! {
        #[test]
        fn tidying_twice_is_tidying_once(text in "\\PC{0,80}") {
            prop_assert_eq!(tidy_text(&tidy_text(&text)), tidy_text(&text));
            prop_assert_eq!(tidy_line(&tidy_line(&text)), tidy_line(&text));
        }

        #[test]
        fn folding_leaves_single_spaces_only(text in "\\PC{0,80}") {
            let folded = fold(&text);
            prop_assert!(!folded.contains("  ") && folded.trim() == folded);
        }
    }
}

//! The first words of a text.

use super::text::length;

/// Characters of a description that a card shows.
pub const ON_CARD: usize = 160;

/// A text on one line, cut at a word when it is longer than `most` characters.
pub fn excerpt(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if length(&line) <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}\u{a0}…", whole_words.trim_end_matches([',', '.', ';', ':', '–', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(excerpt("To timer\n\nom ugen", 20), "To timer om ugen");
        assert_eq!(excerpt("Vi mangler en træner, en bold og et net", 24), "Vi mangler en træner\u{a0}…");
        assert_eq!(excerpt("Donaudampfschifffahrt", 5), "Donau\u{a0}…");
    }
}

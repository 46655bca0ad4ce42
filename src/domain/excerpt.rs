//! The first words or sentences of a text.

use super::text::length;

/// Characters of a description that a card shows.
pub const ON_CARD: usize = 160;

/// A text on one line, cut at a word when it is longer than `most` characters.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut characters = 0;
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
            characters += 1;
        }
        line.push_str(word);
        characters += length(word);
        // The rest would only be thrown away.
        if characters > most {
            break;
        }
    }
    if characters <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let whole_words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}\u{a0}…", whole_words.trim_end_matches([',', '.', ';', ':', '–', ' ']))
}

/// The whole sentences of a text that have room in `most` characters; its first words, where that is less than half of them.
pub fn whole_sentences(text: &str, most: usize) -> String {
    let words = excerpt(text, most);
    if !words.ends_with('…') {
        return words;
    }
    let end = ['.', '!', '?'].iter().filter_map(|mark| words.rfind(&format!("{mark} "))).max();
    match end {
        Some(end) if end > words.len() / 2 => words[..=end].to_owned(),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_sentences_where_there_is_one_to_end_with() {
        assert_eq!(whole_sentences("Vi mangler en træner. Og en bold. Kom!", 40), "Vi mangler en træner. Og en bold. Kom!");
        assert_eq!(whole_sentences("Vi mangler en træner. Og en bold mere", 30), "Vi mangler en træner.");
        assert_eq!(whole_sentences("Ja. Vi mangler en træner og en bold og et net", 30), "Ja. Vi mangler en træner og\u{a0}…");
    }

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(excerpt("To timer\n\nom ugen", 20), "To timer om ugen");
        assert_eq!(excerpt("Vi mangler en træner, en bold og et net", 24), "Vi mangler en træner\u{a0}…");
        assert_eq!(excerpt("Vi mangler en træner og et net", 11), "Vi mangler\u{a0}…");
        assert_eq!(excerpt("Vi mangler", 10), "Vi mangler");
        assert_eq!(excerpt("Donaudampfschifffahrt", 5), "Donau\u{a0}…");
    }
}

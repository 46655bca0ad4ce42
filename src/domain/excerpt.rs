//! The first words of a text.

use super::text::length;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(excerpt("To timer\n\nom ugen", 20), "To timer om ugen");
        assert_eq!(excerpt("Vi mangler en træner, en bold og et net", 24), "Vi mangler en træner\u{a0}…");
        assert_eq!(excerpt("Vi mangler en træner og et net", 11), "Vi mangler\u{a0}…");
        assert_eq!(excerpt("Vi mangler", 10), "Vi mangler");
        assert_eq!(excerpt("Donaudampfschifffahrt", 5), "Donau\u{a0}…");
    }
}

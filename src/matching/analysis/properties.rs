//! What holds of any text whatever.

use super::{Analyser, Spelling, TokenWeight, fold};
use proptest::prelude::*;

/// Danish letters, English ones, others, marks, signs and what no keyboard has.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zæøåA-ZÆØÅé '\u{301}\u{30a}ﬁ²’-]{0,60}",
        "(børn|have|s|e|træner|fodbold|ǅ|İ|ŉ|한|\u{1100}\u{1161}){0,12}"
    ]
}

proptest! {
    #[test]
    fn every_span_is_a_piece_of_the_text(text in any_text()) {
        let tokens = Analyser::danish().analyse(&text);
        for (position, token) in (0..).zip(&tokens) {
            prop_assert_eq!(token.position, position);
            prop_assert!(text.get(token.span.clone()).is_some_and(|word| !word.is_empty()));
            prop_assert!(token.parts.len() != 1);
            for part in &token.parts {
                prop_assert!(text.get(part.span.clone()).is_some_and(|part| !part.is_empty()));
                prop_assert!(token.span.start <= part.span.start && part.span.end <= token.span.end);
            }
            prop_assert!(token.parts.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        }
        prop_assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        for gram in Analyser::danish().four_grams(&text) {
            prop_assert!((1..=4).contains(&gram.chars().count()));
        }
    }

    #[test]
    fn stems_and_grams_are_folded(text in any_text()) {
        for token in Analyser::danish().analyse(&text) {
            for stem in std::iter::once(&token.stem).chain(token.parts.iter().map(|part| &part.stem)) {
                prop_assert_eq!(&fold(stem), stem);
            }
        }
        for gram in Analyser::danish().four_grams(&text) {
            prop_assert_eq!(&fold(&gram), &gram);
        }
    }

    #[test]
    fn folded_typing_is_the_same_typing(text in "[a-zæøåÆØÅé ,.]{0,80}") {
        let said = |text: &str| -> Vec<(String, Vec<String>, TokenWeight)> {
            let tokens = Analyser::danish().analyse(text).into_iter();
            tokens.map(|token| (token.stem, token.parts.into_iter().map(|part| part.stem).collect(), token.weight)).collect()
        };
        prop_assert_eq!(said(&text), said(&fold(&text)));
        prop_assert_eq!(said(&text), said(&text.to_uppercase()));
        prop_assert_eq!(Analyser::danish().four_grams(&text), Analyser::danish().four_grams(&fold(&text)));
    }

    #[test]
    fn expansions_are_few_other_words_nearest_first(text in any_text()) {
        for token in Analyser::danish().analyse(&text) {
            let expansions = Analyser::danish().expansions(&token);
            prop_assert!(expansions.len() <= 12);
            prop_assert!(expansions.iter().all(|other| other.stem != token.stem && other.weight > 0.0 && other.weight < 1.0));
            prop_assert!(expansions.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
        }
    }

    #[test]
    fn a_single_slip_in_a_longer_word_is_always_put_right(word in "[a-z]{5,14}", at in 0_usize..5, letter in proptest::char::range('a', 'z')) {
        let typed: String = word.chars().enumerate().map(|(place, c)| if place == at { letter } else { c }).collect();
        let spelling = Spelling::new([(word.as_str(), 1)]);
        prop_assert!(spelling.knows(&typed) || !spelling.corrections(&typed, 1).is_empty());
    }
}

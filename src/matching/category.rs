//! Which of the fifteen categories a text seems to be about.

mod words;

use std::{collections::HashMap, sync::LazyLock};

use self::words::WORDS;
use super::analysis::{Analyser, Token, TokenWeight};
use crate::domain::category::Category;

/// What a word of a headline counts, where one of a description counts 1.
const TITLE: f32 = 2.0;
/// What a part of a compound counts beside a whole word: the last part says what the thing is, the others what it is for.
const PART: f32 = 0.7;
/// The least that has to speak for a category.
const LEAST: f32 = 1.0;
/// By how much more has to speak for it than for the next.
const MARGIN: f32 = 1.4;

/// The categories that each stem speaks for.
static STEMS: LazyLock<HashMap<String, Vec<Category>>> = LazyLock::new(|| {
    let mut stems: HashMap<String, Vec<Category>> = HashMap::new();
    for (category, words) in WORDS {
        for token in Analyser::danish().analyse(words) {
            let categories = stems.entry(token.stem).or_default();
            if !categories.contains(category) {
                categories.push(*category);
            }
        }
    }
    stems
});

/// The category that a headline and a description seem to be about; none when they do not say clearly.
pub fn suggest(title: &str, body: &str) -> Option<Category> {
    let mut speaks = [0.0_f32; Category::ALL.len()];
    for (text, importance) in [(title, TITLE), (body, 1.0)] {
        for token in Analyser::danish().analyse(text).iter().filter(|token| token.weight == TokenWeight::Content) {
            listen(token, importance, &mut speaks);
        }
    }
    let mut order: Vec<Category> = Category::ALL.to_vec();
    order.sort_by(|one, other| speaks[*other as usize].total_cmp(&speaks[*one as usize]));
    let (first, second) = (speaks[order[0] as usize], speaks[order[1] as usize]);
    (first >= LEAST && first >= second * MARGIN).then_some(order[0])
}

/// The categories that a word speaks for by itself, told by its stem.
pub fn of_word(stem: &str) -> &'static [Category] {
    STEMS.get(stem).map_or(&[], Vec::as_slice)
}

/// Adds what a word says; one that speaks for several categories says less for each.
fn listen(token: &Token, importance: f32, speaks: &mut [f32]) {
    let mut hear = |stem: &str, importance: f32| {
        let categories = of_word(stem);
        for category in categories {
            speaks[*category as usize] += importance / categories.len() as f32;
        }
        !categories.is_empty()
    };
    if !hear(&token.stem, importance) {
        for part in &token.parts {
            hear(&part.stem, importance * PART);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_what_it_is_about() {
        for (title, expected) in [
            ("Træner til håndboldholdet", Category::Sport),
            ("Hjælp til computer og mobiltelefon", Category::Computing),
            ("Kørsel til lægen med trailer", Category::Transport),
            ("Lokale til møder", Category::Premises),
            ("Maler og tømrer til klubhuset", Category::Craft),
        ] {
            assert_eq!(suggest(title, ""), Some(expected), "{title}");
        }
    }

    #[test]
    fn a_text_that_does_not_say_is_not_put_anywhere() {
        assert_eq!(suggest("Hvem vil være med?", "Vi er nogle stykker, som gerne vil noget sammen."), None);
        assert_eq!(suggest("", ""), None);
    }
}

//! The order in which Danes look things up.

use std::cmp::Ordering;

/// Compares words as a Danish dictionary does: … x y z æ ø å.
///
/// There aa is å, and neither the accent of é nor a capital counts. What is alike so far stands in the order of its characters, so that
/// there is only one order.
pub fn danish_order(one: &str, other: &str) -> Ordering {
    places(one).cmp(places(other)).then_with(|| one.cmp(other))
}

/// What a word is sorted by where only bytes are compared, as a database does whatever its language: the order of [`danish_order`].
pub fn danish_key(word: &str) -> String {
    places(word).map(|place| format!("{place:06x}")).collect()
}

/// The place of each letter in the alphabet.
fn places(word: &str) -> impl Iterator<Item = u32> + '_ {
    let mut letters = word.chars().flat_map(char::to_lowercase).peekable();
    std::iter::from_fn(move || {
        let letter = letters.next()?;
        let is_double_a = letter == 'a' && letters.next_if_eq(&'a').is_some();
        Some(if is_double_a { place('å') } else { place(letter) })
    })
}

fn place(letter: char) -> u32 {
    let after_z = |number: u32| u32::from('z') * 4 + number;
    match letter {
        'æ' | 'ä' => after_z(1),
        'ø' | 'ö' => after_z(2),
        'å' => after_z(3),
        'à' | 'á' | 'â' | 'ã' => u32::from('a') * 4,
        'ç' => u32::from('c') * 4,
        'è' | 'é' | 'ê' | 'ë' => u32::from('e') * 4,
        'ì' | 'í' | 'î' | 'ï' => u32::from('i') * 4,
        'ñ' => u32::from('n') * 4,
        'ò' | 'ó' | 'ô' | 'õ' => u32::from('o') * 4,
        'ù' | 'ú' | 'û' => u32::from('u') * 4,
        'ü' => u32::from('y') * 4,
        other => u32::from(other) * 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_alphabet_ends_with_ae_oe_and_aa() {
        let mut names = ["Århus", "Aarhus", "Ålum", "Aalborg", "Øster Tørslev", "Ærø", "Zealand", "asferg", "Albæk", "Café", "cafeer"];
        names.sort_by(|one, other| danish_order(one, other));
        assert_eq!(names, ["Albæk", "asferg", "Café", "cafeer", "Zealand", "Ærø", "Øster Tørslev", "Aalborg", "Ålum", "Aarhus", "Århus"]);
    }

    proptest! {
        #[test]
        fn there_is_only_one_order(one in "[a-cA-CåÅæéz ]{0,4}", other in "[a-cA-CåÅæéz ]{0,4}", third in "[a-cA-CåÅæéz ]{0,4}") {
            prop_assert_eq!(danish_order(&one, &other), danish_order(&other, &one).reverse());
            prop_assert_eq!(danish_order(&one, &other) == Ordering::Equal, one == other);
            if danish_order(&one, &other).is_le() && danish_order(&other, &third).is_le() {
                prop_assert!(danish_order(&one, &third).is_le());
            }
        }
    }
}

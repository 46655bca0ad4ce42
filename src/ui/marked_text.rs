//! A text in which some places are marked, such as the words that were searched for.

use std::ops::Range;

use leptos::prelude::*;

/// A text with marked places.
#[component]
pub fn MarkedText(
    /// The text.
    text: String,
    /// The marked bytes, in their order; what lies across another or between letters is left alone.
    marks: Vec<Range<usize>>,
) -> impl IntoView {
    if marks.is_empty() {
        return text.into_any();
    }
    pieces(&text, &marks)
        .into_iter()
        .map(|(piece, is_marked)| {
            let piece = piece.to_owned();
            if is_marked { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
        })
        .collect_view()
        .into_any()
}

/// The text in pieces, each with whether it is marked.
fn pieces<'a>(text: &'a str, marks: &[Range<usize>]) -> Vec<(&'a str, bool)> {
    let (mut pieces, mut at) = (Vec::new(), 0);
    for mark in marks {
        if mark.start < at || mark.is_empty() {
            continue;
        }
        if let (Some(before), Some(marked)) = (text.get(at..mark.start), text.get(mark.clone())) {
            pieces.extend([(before, false), (marked, true)]);
            at = mark.end;
        }
    }
    pieces.push((&text[at..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "one mark")]
    fn a_part_of_a_word_can_be_marked() {
        assert_eq!(pieces("Fodboldtræner søges", &[7..14]), [("Fodbold", false), ("træner", true), (" søges", false)]);
        assert_eq!(pieces("Træner", &[0..7]), [("Træner", true)]);
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost(text in "\\PC{0,20}", marks in prop::collection::vec((0usize..30, 0usize..10), 0..4)) {
            let marks: Vec<_> = marks.into_iter().map(|(start, length)| start..start + length).collect();
            prop_assert_eq!(pieces(&text, &marks).into_iter().map(|(piece, _)| piece).collect::<String>(), text);
        }
    }
}

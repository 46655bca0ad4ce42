//! Reasons and obstacles in words.

use leptos::prelude::*;

use crate::{
    i18n::Locale,
    matching::reason::{Marked, Obstacle, Reason},
};

/// Whose page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// One of the two that fit each other.
    OneOfThem,
    /// Anybody.
    Anybody,
}

/// Why two listings fit: what fits, and a smaller word about it.
pub fn reason_in_words(reason: &Reason, reader: Reader, locale: Locale) -> (AnyView, Option<String>) {
    let words = |words: String| words.into_any();
    match reason {
        Reason::Words { here, there } if here.word.to_lowercase() == there.word.to_lowercase() => {
            let marked = marked(here);
            (view! { {locale.reason_both_write()} " »" {marked} "«" }.into_any(), None)
        }
        Reason::Words { here, there } => {
            let (here, there) = (marked(here), marked(there));
            (view! { "»" {here} "« " {locale.reason_part_fits()} " »" {there} "«" }.into_any(), None)
        }
        Reason::Related { here, there } => {
            let (here, there) = (here.clone(), there.clone());
            let link = view! { "»" {here} "« " {locale.reason_and()} " »" {there} "« " {locale.reason_means_the_same()} };
            (link.into_any(), None)
        }
        Reason::Meaning => (words(locale.reason_meaning().to_owned()), None),
        Reason::SameCategory(category) => (words(locale.reason_same_category().to_owned()), Some(locale.category(*category).to_owned())),
        Reason::SameDistrict(district) => (words(locale.reason_same_district().to_owned()), Some(district.name().to_owned())),
        Reason::Near { kilometres } => (words(locale.kilometres_apart(*kilometres)), None),
        Reason::Everywhere => (words(locale.reason_everywhere().to_owned()), None),
        Reason::Remote => (words(locale.reason_remote().to_owned()), None),
        Reason::CommonTime { day, from, to, more } => {
            let own = reader == Reader::OneOfThem;
            (words(locale.reason_common_time(*day, (*from, *to), own)), locale.more_common_times(*more))
        }
        Reason::FlexibleTime => (words(locale.reason_flexible_time().to_owned()), None),
        Reason::Enough { offered, wanted } => (words(locale.reason_enough(*offered, *wanted)), None),
    }
}

/// What does not fit.
pub fn obstacle_in_words(obstacle: &Obstacle, locale: Locale) -> String {
    match obstacle {
        Obstacle::NoCommonTime => locale.obstacle_no_common_time().to_owned(),
        Obstacle::DatesApart => locale.obstacle_dates_apart().to_owned(),
        Obstacle::Far { kilometres } => locale.kilometres_apart(*kilometres),
        Obstacle::NeedsDriving => locale.obstacle_driving().to_owned(),
        Obstacle::NotStepFree => locale.obstacle_steps().to_owned(),
        Obstacle::ChildrenTakePart => locale.obstacle_children().to_owned(),
        Obstacle::TooFew { offered, wanted } => locale.obstacle_too_few(*offered, *wanted),
        Obstacle::OtherLanguage(language) => locale.obstacle_language(*language),
    }
}

/// A word with the part that matched marked in it. The mark is for the eye: read aloud, the word stays one word.
fn marked(marked: &Marked) -> AnyView {
    let (word, part) = (&marked.word, marked.part.clone());
    let is_whole = part == (0..word.len());
    let parts = word.get(..part.start).zip(word.get(part.clone())).zip(word.get(part.end..)).filter(|_| !is_whole);
    let Some(((before, part), after)) = parts else { return word.clone().into_any() };
    let (before, part, after) = (before.to_owned(), part.to_owned(), after.to_owned());
    // An empty text would be written as a space.
    let [before, after] = [before, after].map(|text| (!text.is_empty()).then_some(text));
    match (before, after) {
        (Some(before), Some(after)) => view! { <span>{before}<mark>{part}</mark>{after}</span> }.into_any(),
        (Some(before), None) => view! { <span>{before}<mark>{part}</mark></span> }.into_any(),
        (None, Some(after)) => view! { <span><mark>{part}</mark>{after}</span> }.into_any(),
        (None, None) => view! { <mark>{part}</mark> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(reason: &Reason) -> String {
        reason_in_words(reason, Reader::OneOfThem, Locale::Danish).0.to_html().replace("<!>", "")
    }

    #[test]
    fn the_part_that_matched_is_marked_in_both_words() {
        let here = Marked { word: "fodboldtræner".into(), part: 7..14 };
        let there = Marked { word: "Træner".into(), part: 0..7 };
        let said = html(&Reason::Words { here, there });
        assert_eq!(said, "»<span>fodbold<mark>træner</mark></span>« passer til »Træner«");
    }

    #[test]
    fn a_part_that_cuts_a_letter_in_two_leaves_the_word_unmarked() {
        let here = Marked { word: "træner".into(), part: 0..3 };
        assert!(html(&Reason::Words { here, there: Marked { word: "coach".into(), part: 0..5 } }).starts_with("»træner«"));
    }

    #[test]
    fn words_that_mean_the_same_are_said_to() {
        let said = html(&Reason::Related { here: "trailer".into(), there: "anhænger".into() });
        assert_eq!(said, "»trailer« og »anhænger« betyder næsten det samme");
    }
}

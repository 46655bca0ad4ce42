//! The numbers that stand in the search form, which is plain HTML: where they stand, so that newer ones can be written there.

use crate::{
    domain::{availability::Weekday, board_choices::ChoiceCounts, kind::Kind},
    features::listings::model::ChoiceNumber,
    i18n::Locale,
};

/// The id of the number of a kind; none for all kinds together.
pub fn kind_count_id(kind: Option<Kind>) -> String {
    ["antal-", kind.map_or("alle", Kind::path_word)].concat()
}

/// The id of the number of a day.
pub fn day_count_id(day: Weekday) -> String {
    ["antal-", day.path_word()].concat()
}

/// How many listings each kind has; none for all kinds together.
pub fn kind_counts(choices: Option<&ChoiceCounts>) -> impl Iterator<Item = (Option<Kind>, Option<u32>)> {
    let all = std::iter::once((None, choices.map(|choices| choices.kinds.any)));
    all.chain(Kind::ALL.iter().enumerate().map(move |(at, kind)| (Some(*kind), choices.map(|choices| choices.kinds.each[at]))))
}

/// How many listings are possible on each day.
pub fn day_counts(choices: Option<&ChoiceCounts>) -> impl Iterator<Item = (Weekday, Option<u32>)> {
    Weekday::ALL.iter().enumerate().map(move |(at, day)| (*day, choices.map(|choices| choices.days.each[at])))
}

/// Every number of the form.
pub fn form_numbers(choices: Option<&ChoiceCounts>, locale: Locale) -> Vec<ChoiceNumber> {
    let kinds = kind_counts(choices).map(|(kind, count)| (kind_count_id(kind), count));
    kinds
        .chain(day_counts(choices).map(|(day, count)| (day_count_id(day), count)))
        .map(|(id, count)| ChoiceNumber {
            id,
            short: locale.count_in_short(count),
            words: locale.count_in_words(count),
            is_none: count == Some(0),
        })
        .collect()
}

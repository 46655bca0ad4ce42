//! How many a choice would show, beside the choice.

use leptos::prelude::*;

use crate::i18n::Locale;

/// A chip with the number of what it would show. The number describes the chip and is no part of its name; the chip names `id`
/// as what describes it.
#[component]
pub fn CountedChoice(
    /// Id of the number.
    #[prop(into)]
    id: String,
    /// The number; none when it is not known.
    count: Option<u32>,
    /// Language of the number.
    locale: Locale,
    /// Further classes of the number.
    #[prop(optional)]
    class: &'static str,
    /// The chip.
    children: Children,
) -> impl IntoView {
    let (number, words) = (locale.count_in_short(count), locale.count_in_words(count));
    view! {
        <div class="counted group/counted" data-none=(count == Some(0)).then_some("")>
            {children()}
            <span id=id class=["count ", class].concat()>
                <span aria-hidden="true">{number}</span>
                <span class="sr-only">{words}</span>
            </span>
        </div>
    }
    .into_any()
}

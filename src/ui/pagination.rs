//! From page to page of a long list.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::i18n::Locale;

/// The look of a step to the page before or after.
const STEP: &str = "btn btn-secondary btn-small ";

/// Where there is one step alone, it is as wide as both.
const fn across(is_alone: bool) -> &'static str {
    if is_alone { "col-span-2" } else { "" }
}

/// Links to the other pages of a list; nothing at all when there is one page.
#[component]
pub fn Pagination(
    /// The language of its words.
    locale: Locale,
    /// The page shown, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// The address of a page.
    href: impl Fn(u32) -> String,
) -> impl IntoView {
    if pages < 2 {
        return None;
    }
    let numbers: Vec<_> = shown(page, pages)
        .into_iter()
        .map(|shown| match shown {
            Some(number) if number == page => view! {
                <li>
                    <a
                        href=href(number)
                        aria-current="page"
                        class="inline-flex min-h-target min-w-target items-center justify-center rounded-control bg-action px-2 font-semibold text-on-action"
                    >
                        <span class="sr-only">{locale.page_word()}" "</span>
                        {number}
                    </a>
                </li>
            }
            .into_any(),
            Some(number) => view! {
                <li>
                    <a
                        href=href(number)
                        class="inline-flex min-h-target min-w-target items-center justify-center rounded-control px-2 text-action underline underline-offset-4 hover:bg-action-soft"
                    >
                        <span class="sr-only">{locale.page_word()}" "</span>
                        {number}
                    </a>
                </li>
            }
            .into_any(),
            None => view! {
                <li class="px-1 text-ink-2" aria-hidden="true">
                    "…"
                </li>
            }
            .into_any(),
        })
        .collect();
    let previous = (page > 1).then(|| {
        view! {
            <a href=href(page - 1) rel="prev" class=STEP.to_owned() + across(page == pages)>
                <Icon icon=IconName::ArrowLeft class="size-5 shrink-0" />
                {locale.previous_page()}
            </a>
        }
    });
    let next = (page < pages).then(|| {
        view! {
            <a href=href(page + 1) rel="next" class=STEP.to_owned() + across(page == 1)>
                {locale.next_page()}
                <Icon icon=IconName::ArrowRight class="size-5 shrink-0" />
            </a>
        }
    });
    Some(view! {
        <nav aria-label=locale.pages_menu() class="mt-8 grid grid-cols-2 gap-3 md:flex md:flex-wrap md:items-center md:justify-between md:gap-4">
            {previous} <ul class="hidden flex-wrap items-center gap-1 md:flex">{numbers}</ul>
            <p class="order-first col-span-2 text-center text-small text-ink-2 md:hidden">{locale.page_of(page, pages)}</p> {next}
        </nav>
    })
}

/// The page numbers to show: the first, the last and those around `page`; `None` where some are left out.
fn shown(page: u32, pages: u32) -> Vec<Option<u32>> {
    let mut numbers: Vec<Option<u32>> = Vec::new();
    for number in 1..=pages {
        if number == 1 || number == pages || number.abs_diff(page) <= 2 {
            numbers.push(Some(number));
        } else if numbers.last() != Some(&None) {
            numbers.push(None);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_the_last_and_the_neighbours_are_shown() {
        assert_eq!(shown(1, 3), [Some(1), Some(2), Some(3)]);
        assert_eq!(shown(6, 12), [Some(1), None, Some(4), Some(5), Some(6), Some(7), Some(8), None, Some(12)]);
    }
}

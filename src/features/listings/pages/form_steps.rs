//! The parts of the listing form: one page, which a phone shows as steps, each as high as its screen.
//!
//! Every field stays on the page and in reach at all times. What makes the steps is style, links from each to the next, and an
//! island that judges a step before it lets one go on.

use leptos::prelude::*;

use crate::{
    features::listings::islands::step_check::{next_id, problems_ids, step_id},
    i18n::Locale,
    ui::{
        button::{ButtonLink, ButtonStyle},
        error_summary::WaitingErrorSummary,
    },
};

/// How many there are; the last one holds the buttons that send the form.
pub const STEPS: u8 = 4;

/// A part with fields.
#[component]
pub fn Step(
    /// Which one, counted from 1.
    number: u8,
    /// The language of the page.
    locale: Locale,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    let (problems, list) = problems_ids(number);
    let back = (number > 1).then(|| view! { <BackLink number=number locale=locale /> });
    view! {
        <section class=step_class(number) aria-labelledby=step_id(number)>
            <StepHeading number=number locale=locale />
            {children()}
            <div class="step-only mt-auto">
                <WaitingErrorSummary id=problems list_id=list title=locale.step_problem_title() />
                <div class="grid gap-3">
                    <a id=next_id(number) href=["#", &step_id(number + 1)].concat() class=ButtonStyle::Primary.class()>
                        {locale.next_step()}
                        <span class="sr-only">{[" ", step_title(number + 1, locale)].concat()}</span>
                    </a>
                    {back}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// The link to the step before.
#[component]
pub fn BackLink(
    /// The step one is in.
    number: u8,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    view! {
        <ButtonLink href=["#", &step_id(number - 1)].concat() style=ButtonStyle::Quiet>
            {locale.step_back()}
            <span class="sr-only">{[" ", step_title(number - 1, locale)].concat()}</span>
        </ButtonLink>
    }
}

/// The heading of a part, which says how far one is where the parts are steps.
#[component]
pub fn StepHeading(
    /// Which one.
    number: u8,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let how_far = [&step_id(number), "-af"].concat();
    let bars = (1..=STEPS).map(|step| view! { <span class=bar_class(step <= number)></span> }).collect_view();
    view! {
        <div>
            <p id=how_far.clone() class="step-only text-small font-semibold text-ink-2">
                {locale.step_of(number, STEPS)}
            </p>
            <div class="step-only mb-4 mt-2" aria-hidden="true">
                <div class="flex gap-1">{bars}</div>
            </div>
            <h2 id=step_id(number) tabindex="-1" class="scroll-mt-20 text-h2" aria-describedby=how_far>
                {step_title(number, locale)}
            </h2>
        </div>
    }
}

/// A stretch of the way, gone or to come.
const fn bar_class(is_gone: bool) -> &'static str {
    if is_gone { "h-2 flex-1 rounded-full bg-action forced-colors:bg-[CanvasText]" } else { "h-2 flex-1 rounded-full bg-line" }
}

/// The classes of a part. The first one shares its screen with the heading of the page.
pub const fn step_class(number: u8) -> &'static str {
    if number == 1 { "flex flex-col gap-7" } else { "step mt-12 flex flex-col gap-7" }
}

const fn step_title(number: u8, locale: Locale) -> &'static str {
    match number {
        1 => locale.part_what(),
        2 => locale.part_describe(),
        3 => locale.part_where_when(),
        _ => locale.part_check(),
    }
}

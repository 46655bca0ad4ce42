//! What watches are shown with.

use leptos::prelude::*;

use super::model::{ShownWatch, WatchedThing};
use crate::{
    domain::watch_pace::WatchPace,
    i18n::Locale,
    server::watches::keeping::PACE,
    ui::{
        button::{Button, ButtonStyle},
        choice_chip::ChoiceChip,
        fieldset::Fieldset,
    },
};

/// The name of the buttons that say what to do.
pub const ACTION: &str = "handling";
/// Keeps the chosen pace.
pub const CHANGE: &str = "sig-til";
/// Ends a watch.
pub const STOP: &str = "stop";
/// The field that names a watch.
pub const WATCH: &str = "overvaagning";

/// How often to be told: one of three.
#[component]
pub fn PaceChoice(
    /// The id of the group.
    #[prop(into)]
    id: String,
    /// What is chosen at first.
    chosen: WatchPace,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let chips = WatchPace::TELLING
        .iter()
        .map(|pace| view! { <ChoiceChip name=PACE value=pace.slug() label=locale.watch_pace(*pace) checked=*pace == chosen /> })
        .collect_view();
    view! {
        <Fieldset locale=locale id=id legend=locale.watch_pace_legend() class="mt-2 grid gap-3">
            {chips}
        </Fieldset>
    }
}

/// What is watched, in words.
pub fn watched_in_words(thing: &WatchedThing, locale: Locale) -> String {
    match thing {
        WatchedThing::Search(search) => locale.search_in_words(search),
        WatchedThing::Listing { title, .. } => locale.watch_of_listing(title),
    }
}

/// Everything somebody is told about, on "Mit".
#[component]
pub fn Watches(
    /// What is watched.
    watches: Vec<ShownWatch>,
    /// The path of the page it stands on.
    action: &'static str,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let body = if watches.is_empty() {
        view! { <p class="mt-2 max-w-text text-ink-2">{locale.watches_none()}</p> }.into_any()
    } else {
        let rows = watches.into_iter().map(|watch| view_row(watch, action, locale)).collect_view();
        view! { <ul class="slip mt-3 divide-y divide-line">{rows}</ul> }.into_any()
    };
    view! {
        <section class="mt-10" aria-labelledby="sig-til">
            <h2 id="sig-til" class="scroll-mt-6 text-h2">
                {locale.watches_heading()}
            </h2>
            {body}
        </section>
    }
    .into_any()
}

fn view_row(watch: ShownWatch, action: &'static str, locale: Locale) -> AnyView {
    let words = watched_in_words(&watch.thing, locale);
    let path = match &watch.thing {
        WatchedThing::Search(search) => search.path(),
        WatchedThing::Listing { id, .. } => id.path(),
    };
    let about = [": ", &words].concat();
    let is_off = watch.pace == WatchPace::Never;
    let first = if is_off { WatchPace::Daily } else { watch.pace };
    let about_stop = about.clone();
    let stop = (!is_off).then(|| {
        view! {
            <Button name=ACTION value=STOP style=ButtonStyle::Small>
                {locale.watch_stop()}
                <span class="sr-only">{about_stop}</span>
            </Button>
        }
    });
    let save = if is_off { locale.watch_resume() } else { locale.watch_save() };
    view! {
        <li class="grid gap-2 p-4 sm:p-5">
            <div class="flex flex-wrap items-center justify-between gap-x-4">
                <h3 class="text-base font-semibold [overflow-wrap:anywhere]">
                    <a class="link inline-flex min-h-target items-center !text-ink" href=path>
                        {words.clone()}
                    </a>
                </h3>
                <p class="text-small text-ink-2">{locale.watch_pace(watch.pace)}</p>
            </div>
            <details>
                <summary class="link inline-flex min-h-target items-center">
                    {locale.watch_change()} <span class="sr-only">{about.clone()}</span>
                </summary>
                <form method="post" action=action class="mt-2 grid gap-4">
                    <input type="hidden" name=WATCH value=watch.id.clone() />
                    <PaceChoice id=["tempo-", &watch.id].concat() chosen=first locale=locale />
                    <div class="flex flex-wrap gap-3">
                        <Button name=ACTION value=CHANGE style=ButtonStyle::Small>
                            {save}
                            <span class="sr-only">{about.clone()}</span>
                        </Button>
                        {stop}
                    </div>
                </form>
            </details>
        </li>
    }
    .into_any()
}

/// On the page of an own listing: how often its owner is told about matches.
#[component]
pub fn WatchOfOwn(
    /// The path of the page of the listing.
    action: String,
    /// How often now.
    pace: WatchPace,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let is_off = pace == WatchPace::Never;
    let stop = (!is_off).then(|| {
        view! {
            <Button name=ACTION value=STOP style=ButtonStyle::Small>
                {locale.watch_stop()}
            </Button>
        }
    });
    let (help, save) =
        if is_off { (locale.watch_own_off(), locale.watch_resume()) } else { (locale.watch_own_help(), locale.watch_save()) };
    view! {
        <section class="slip mt-6 p-5 sm:p-6" aria-labelledby="sig-til">
            <h3 id="sig-til" class="text-h3">
                {locale.watch_own_heading()}
            </h3>
            <p class="mt-1 text-ink-2">{help}</p>
            <form method="post" action=action class="mt-3 grid gap-4">
                <PaceChoice id="tempo" chosen=if is_off { WatchPace::Daily } else { pace } locale=locale />
                <div class="flex flex-wrap gap-3">
                    <Button name=ACTION value=CHANGE style=ButtonStyle::Small>
                        {save}
                    </Button>
                    {stop}
                </div>
            </form>
        </section>
    }
    .into_any()
}

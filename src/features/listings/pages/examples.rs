//! "Start fra et eksempel": links that fill a new form on the server.

use leptos::prelude::*;

use crate::{
    domain::{listing::ListingLanguage, listing_form::ListingForm, listing_template::Template},
    i18n::Locale,
    ui::icon::{Icon, IconName},
};

/// Names, in the address, the template to start from.
pub const TEMPLATE: &str = "skabelon";

/// The form filled in with the template of this name, in the language of the page.
pub fn started_from(name: &str, locale: Locale) -> Option<ListingForm> {
    Template::from_slug(name).map(|template| template.form(language(locale)))
}

/// A quiet list of the templates; only for a form in which nothing can be lost.
#[component]
pub fn Examples(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let links = Template::ALL
        .iter()
        .map(|template| {
            let href = format!("/opslag/ny?{TEMPLATE}={}", template.slug);
            view! {
                <li>
                    <a class="link inline-flex min-h-target items-center" href=href>
                        {template.words(language(locale)).title}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        // Gone as soon as something is written: a link to an example would lose it.
        <details class="group/d slip mt-6 max-w-3xl in-[main:has(form_:user-valid)]:invisible">
            <summary class="flex min-h-control items-center gap-3 px-4 py-2">
                <Icon icon=IconName::Note />
                <span class="font-semibold">{locale.start_from_example()}</span>
                <span class="ml-auto group-open/d:rotate-180">
                    <Icon icon=IconName::CaretDownBold class="size-5 shrink-0" />
                </span>
            </summary>
            <div class="border-t border-line p-4">
                <p class="text-small text-ink-2">{locale.start_from_example_help()}</p>
                <ul class="mt-2 grid gap-x-6 gap-y-2 [overflow-wrap:anywhere] lg:grid-cols-2">{links}</ul>
            </div>
        </details>
    }
    .into_any()
}

/// The language the templates are shown and written in.
const fn language(locale: Locale) -> ListingLanguage {
    match locale {
        Locale::Danish => ListingLanguage::Danish,
        Locale::English => ListingLanguage::English,
    }
}

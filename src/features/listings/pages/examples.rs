//! "Se eksempler, du kan bruge": links that fill a new form on the server.

use leptos::prelude::*;

use crate::{
    domain::{kind::Kind, listing::ListingLanguage, listing_form::ListingForm, listing_template::Template},
    i18n::Locale,
    ui::{
        icon::{Icon, IconName},
        kind_label::KindLabel,
    },
};

/// Names, in the address, the template to start from.
pub const TEMPLATE: &str = "skabelon";

/// The form filled in with the template of this name, in the language of the page.
pub fn started_from(name: &str, locale: Locale) -> Option<ListingForm> {
    Template::from_slug(name).map(|template| template.form(language(locale)))
}

/// The templates of one kind or of all, behind one line; only for a form in which nothing can be lost.
#[component]
pub fn Examples(
    /// The only kind to show.
    kind: Option<Kind>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let groups = Kind::ALL.iter().filter(|shown| kind.is_none_or(|kind| kind == **shown)).map(|kind| of_kind(*kind, locale)).collect_view();
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
            <div class="grid gap-6 border-t border-line py-4">
                <p class="px-4 text-small text-ink-2">{locale.start_from_example_help()}</p>
                {groups}
            </div>
        </details>
    }
    .into_any()
}

fn of_kind(kind: Kind, locale: Locale) -> AnyView {
    let links = Template::ALL
        .iter()
        .filter(|template| template.kind == kind)
        .map(|template| {
            let href = format!("/opslag/ny?{TEMPLATE}={}", template.slug);
            view! {
                <li class="slip relative flex flex-col gap-1 px-4 py-3 has-[a:hover]:shadow-lift">
                    <a class="card-link" href=href>
                        {template.words(language(locale)).title}
                    </a>
                    <span class="text-small text-ink-2">{locale.category(template.category)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-label=locale.kind(kind)>
            <KindLabel kind=kind locale=locale />
            <ul class="mt-3 grid gap-2 px-4 [overflow-wrap:anywhere] lg:grid-cols-2">{links}</ul>
        </section>
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

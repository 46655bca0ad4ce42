//! How an article looks.

use leptos::prelude::*;

use super::linked_text::LinkedText;
use crate::{
    domain::phone::{dial, show_phone},
    features::sharing::page_head::{PageHead, PageType},
    i18n::{
        Locale,
        content::{Article, ContentPage, Part},
    },
    server::context::RequestContext,
    ui::{page_heading::PageHeading, page_title::PageTitle},
};

/// Articles with at least so many sections list them.
const LONG: usize = 5;

/// What a page shows beside its article.
#[derive(Default)]
pub struct Around {
    /// Between the heading and the sections.
    pub before: Option<AnyView>,
    /// Below the sections.
    pub after: Option<AnyView>,
}

/// The article of a page in the language of the request.
pub fn view_article(locale: Locale, page: ContentPage, around: Around) -> AnyView {
    let article = locale.article(page);
    let sections: Vec<_> = article
        .sections
        .iter()
        .map(|section| {
            let parts: Vec<_> = section.parts.iter().map(|part| view_part(locale, part)).collect();
            view! {
                <h2 id=anchor(section.heading)>{section.heading}</h2>
                {parts}
            }
        })
        .collect();
    view! {
        <PageTitle text=article.title />
        <PageHead title=article.title description=article.lead path=page.path() page_type=PageType::Article />
        <article>
            <PageHeading title=breakable(article.title) lead=article.lead />
            {around.before}
            <div class="lg:grid lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)] lg:items-start lg:gap-x-16">
                {(article.sections.len() >= LONG).then(|| view! { <OnThisPage locale article /> })}
                <div class="prose lg:col-start-1 lg:row-start-1">{sections} {around.after}</div>
            </div>
        </article>
    }
    .into_any()
}

/// A heading that may break between the parts of its longest word, on the narrowest phones.
fn breakable(title: &str) -> String {
    title.replace("hedserk", "heds\u{ad}erk")
}

/// The headings of a long article as links: above it on phones, beside it in wide windows.
#[component]
fn OnThisPage(locale: Locale, article: &'static Article) -> impl IntoView {
    let links: Vec<_> = article
        .sections
        .iter()
        .map(|section| {
            view! {
                <li>
                    <a class="link inline-flex min-h-target items-center" href=["#", &anchor(section.heading)].concat()>
                        {section.heading}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav
            aria-labelledby="paa-siden"
            class="slip mt-6 px-5 py-4 lg:sticky lg:top-6 lg:col-start-2 lg:mt-10 lg:w-full lg:max-w-88 lg:justify-self-start print:hidden"
        >
            <h2 id="paa-siden" class="font-semibold">
                {locale.on_this_page()}
            </h2>
            <ul class="mt-1">{links}</ul>
        </nav>
    }
    .into_any()
}

/// The id of a section, from its heading.
fn anchor(heading: &str) -> String {
    let mut id = String::new();
    for letter in heading.to_lowercase().chars() {
        match letter {
            'æ' => id.push_str("ae"),
            'ø' => id.push_str("oe"),
            'å' => id.push_str("aa"),
            letter if letter.is_ascii_alphanumeric() => id.push(letter),
            _ if id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    id.trim_matches('-').to_owned()
}

fn view_part(locale: Locale, part: &'static Part) -> AnyView {
    let points = |points: &'static [&'static str]| -> Vec<_> {
        points
            .iter()
            .map(|point| {
                view! {
                    <li>
                        <LinkedText text=point />
                    </li>
                }
            })
            .collect()
    };
    match part {
        Part::Text(text) => view! {
            <p>
                <LinkedText text />
            </p>
        }
        .into_any(),
        Part::List(list) => view! { <ul>{points(list)}</ul> }.into_any(),
        Part::Steps(steps) => view! { <ol>{points(steps)}</ol> }.into_any(),
        Part::Terms(terms) => {
            let terms: Vec<_> = terms
                .iter()
                .map(|(term, meaning)| {
                    view! {
                        <dt>{*term}</dt>
                        <dd>
                            <LinkedText text=meaning />
                        </dd>
                    }
                })
                .collect();
            view! { <dl>{terms}</dl> }.into_any()
        }
        Part::Contact => view! { <HowToReachUs locale /> }.into_any(),
    }
}

/// The human contact, as in the footer, where a text speaks of it.
#[component]
fn HowToReachUs(locale: Locale) -> impl IntoView {
    use_context::<RequestContext>().map(|context| {
        let contact = context.app.config.contact.clone();
        view! {
            <ul>
                <li>{locale.human_hours(&contact.name, contact.hours(locale))}</li>
                <li>
                    {locale.phone_word()} ": " <a class="link whitespace-nowrap" href=["tel:", &dial(&contact.phone)].concat()>
                        {show_phone(&contact.phone)}
                    </a>
                </li>
                <li>
                    {locale.email_word()} ": " <a class="link" href=["mailto:", &contact.email].concat()>
                        {contact.email.clone()}
                    </a>
                </li>
            </ul>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_can_be_linked_to() {
        assert_eq!(anchor("Hvordan lægger jeg et opslag op?"), "hvordan-laegger-jeg-et-opslag-op");
        assert_eq!(anchor("Må børn og unge være med?"), "maa-boern-og-unge-vaere-med");
    }
}

//! How an article looks.

use leptos::prelude::*;
use leptos_meta::Meta;

use super::linked_text::LinkedText;
use crate::{
    domain::phone::{dial, show_phone},
    i18n::{
        Locale,
        content::{Article, Part},
    },
    server::context::RequestContext,
    ui::{page_heading::PageHeading, page_title::PageTitle},
};

/// An article in the language of the request; `after` stands below it.
pub fn view_article(locale: Locale, article: &'static Article, after: Option<AnyView>) -> AnyView {
    let sections: Vec<_> = article
        .sections
        .iter()
        .map(|section| {
            let parts: Vec<_> = section.parts.iter().map(|part| view_part(locale, part)).collect();
            view! {
                <h2>{section.heading}</h2>
                {parts}
            }
        })
        .collect();
    view! {
        <PageTitle text=article.title />
        <Meta name="description" content=article.lead />
        <article>
            <PageHeading title=article.title lead=article.lead />
            <div class="prose">{sections} {after}</div>
        </article>
    }
    .into_any()
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

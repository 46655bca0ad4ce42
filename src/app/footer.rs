//! The footer: a human to talk to, and the pages about the board.

use leptos::prelude::*;

use crate::{
    domain::phone::{dial, show_phone},
    i18n::Locale,
    server::{
        config::Contact,
        context::{RequestContext, use_locale},
    },
    ui::icon::{Icon, IconName},
};

/// The footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let locale = use_locale();
    let contact = use_context::<RequestContext>().map(|context| context.app.config.contact.clone());
    let links: Vec<_> = [
        ("/om", locale.about_link()),
        ("/hjaelp", locale.menu_help()),
        ("/organisationer", locale.organisations_title()),
        ("/regler", locale.rules_link()),
        ("/privatliv", locale.privacy_link()),
        ("/was", locale.accessibility_link()),
        ("/cookies", locale.cookies_link()),
    ]
    .into_iter()
    .map(|(path, words)| {
        view! {
            <li>
                <a class="link inline-flex min-h-target min-w-target items-center !text-ink" href=path>
                    {words}
                </a>
            </li>
        }
    })
    .collect();
    view! {
        <footer class="bg-surface pb-24 lg:pb-10 print:pb-0">
            <div class="mx-auto grid max-w-page gap-8 px-4 pt-8 md:grid-cols-2 lg:px-8 lg:pt-10">
                {contact.map(|contact| view! { <HumanContact contact locale /> })}
                <ul class="flex flex-wrap content-start gap-x-6 text-small md:grid md:grid-cols-[auto_auto] md:justify-self-end md:gap-x-10 print:hidden">
                    {links}
                </ul>
            </div>
        </footer>
    }
    .into_any()
}

#[component]
fn HumanContact(contact: Contact, locale: Locale) -> impl IntoView {
    view! {
        <div class="flex gap-4">
            <span class="kind kind-offer h-12 rounded-l-control !pl-3 !pr-4" aria-hidden="true">
                <Icon icon=IconName::PhoneFill />
            </span>
            <div class="min-w-0">
                <h2 class="text-h3">{locale.human_heading()}</h2>
                <p class="mt-1 text-ink-2">{locale.human_hours(&contact.name, contact.hours(locale))}</p>
                <p class="mt-2 flex flex-wrap gap-x-5">
                    <a
                        class="link inline-flex min-h-target items-center font-semibold whitespace-nowrap"
                        href=["tel:", &dial(&contact.phone)].concat()
                    >
                        {show_phone(&contact.phone)}
                    </a>
                    <a class="link inline-flex min-h-target items-center" href=["mailto:", &contact.email].concat()>
                        {contact.email.clone()}
                    </a>
                </p>
            </div>
        </div>
    }
    .into_any()
}

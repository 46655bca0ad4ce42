//! What a reader of a listing can do about it: its owner looks after it, everybody else answers.

use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::manage::more_path;
use crate::{
    domain::{
        listing_state::{ListingState, Transition},
        phone::{dial, show_phone},
    },
    features::{listings::model::ListingDetails, reports::components::ReportLink, sharing::paper::PosterLink},
    i18n::Locale,
    server::context::RequestContext,
    ui::{
        button::{ButtonLink, ButtonStyle},
        icon::{Icon, IconName},
    },
};

/// The ways on from the page of a listing.
#[component]
pub fn WaysOn(
    /// The listing.
    listing: ListingDetails,
    /// Who asks.
    cx: RequestContext,
) -> impl IntoView {
    let poster = view! { <PosterLink listing=listing.clone() cx=cx.clone() /> };
    let ways = if listing.own {
        view! { <LookAfter listing=listing locale=cx.locale /> }.into_any()
    } else {
        view! { <Answer listing=listing cx=cx /> }.into_any()
    };
    view! {
        {ways}
        {poster}
    }
    .into_any()
}

/// The owner's ways on, each to a page about that one thing.
#[component]
fn LookAfter(listing: ListingDetails, locale: Locale) -> impl IntoView {
    let (id, state) = (listing.card.id, listing.state);
    // Off the board, what one wants most is to put it back; that button stands at the top.
    let edit_style = if locale.seen_by_owner_only(state).is_some() { ButtonStyle::Secondary } else { ButtonStyle::Primary };
    let possible = |transition| state.after(transition).is_some();
    let links = [
        (state == ListingState::Published, id.renew_path(), locale.renew_button()),
        (possible(Transition::CloseFound), id.close_path(), locale.close_button()),
        (possible(Transition::Pause), more_path(&id), locale.pause_button()),
        (state.has_ended(), more_path(&id), locale.copy_button()),
        (state.has_ended(), id.delete_path(), locale.delete_link()),
    ];
    let links = links
        .into_iter()
        .filter(|(shown, ..)| *shown)
        .map(|(_, path, words)| {
            view! {
                <li>
                    <a class="link inline-flex min-h-target items-center" href=path>
                        {words}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="flex flex-wrap gap-3">
            <ButtonLink href=id.edit_path() style=edit_style>
                <Icon icon=IconName::PencilSimple />
                {locale.edit_link()}
            </ButtonLink>
            <ButtonLink href=id.pictures_path() style=ButtonStyle::Secondary>
                {locale.pictures_link()}
            </ButtonLink>
        </div>
        <ul class="mt-3 flex flex-wrap gap-x-6">{links}</ul>
    }
    .into_any()
}

/// Answering goes through the people of the board, who pass it on.
#[component]
fn Answer(listing: ListingDetails, cx: RequestContext) -> impl IntoView {
    let locale = cx.locale;
    let contact = cx.app.config.contact.clone();
    let (title, page) = (listing.card.title, listing.card.id.path());
    let mail = format!(
        "mailto:{}?subject={}&body={}",
        contact.email,
        encoded(&locale.answer_subject(&title)),
        encoded(&locale.answer_mail_body(&cx.app.config.address_of(&page))),
    );
    let open = locale.phone_is_open(contact.hours(locale));
    view! {
        <h2 class="text-h3">{locale.answer_heading()}</h2>
        <p class="mt-1">{locale.answer_through_board(&title, &contact.name)}</p>
        <div class="mt-4 grid gap-3">
            <ButtonLink href=["tel:", &dial(&contact.phone)].concat()>
                <Icon icon=IconName::PhoneFill />
                {locale.answer_by_phone(&show_phone(&contact.phone))}
            </ButtonLink>
            <p class="-mt-1 text-small text-ink-2">{open}</p>
            <ButtonLink href=mail style=ButtonStyle::Secondary>
                <Icon icon=IconName::EnvelopeSimple />
                {locale.answer_by_mail()}
            </ButtonLink>
        </div>
        <p class="mt-3 flex gap-2 text-small text-ink-2">
            <Icon icon=IconName::LockKey class="size-5 mt-0.5 shrink-0" />
            <span>{locale.contact_hidden()}</span>
        </p>
        <p class="mt-2">
            <ReportLink page=page locale=locale />
        </p>
    }
    .into_any()
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

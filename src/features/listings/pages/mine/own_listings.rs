//! The signed-in person's own listings, without the drafts, which stand among what waits.

use leptos::prelude::*;

use super::{LinkAbout, ends_soon, shown_title};
use crate::{
    domain::listing_state::{ListingState, Transition},
    features::listings::{
        model::OwnListing,
        pages::{manage::COPY, new::ACTION},
    },
    i18n::Locale,
    ui::{
        badge::{Badge, BadgeTone},
        button::{Button, ButtonLink, ButtonStyle},
        empty_state::EmptyState,
        kind_label::KindLabel,
    },
};

/// The part of the page that lists what one has put up.
#[component]
pub fn OwnListings(
    /// Everything the person has written.
    listings: Vec<OwnListing>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let has_any = !listings.is_empty();
    let put_up: Vec<OwnListing> = listings.into_iter().filter(|listing| listing.state != ListingState::Draft).collect();
    let create = has_any.then(|| {
        view! {
            <ButtonLink href="/opslag/ny" style=ButtonStyle::Small>
                {locale.create_listing()}
            </ButtonLink>
        }
    });
    let body = if !put_up.is_empty() {
        let items = put_up.iter().map(|listing| own_row(listing, locale)).collect_view();
        view! { <ul class="slip mt-3 divide-y divide-line">{items}</ul> }.into_any()
    } else if has_any {
        view! { <p class="mt-2 text-ink-2">{locale.none_on_board_yet()}</p> }.into_any()
    } else {
        view! {
            <EmptyState title=locale.no_listings_yet() text=locale.no_listings_yet_help()>
                <ButtonLink href="/opslag/ny">{locale.create_listing()}</ButtonLink>
            </EmptyState>
        }
        .into_any()
    };
    view! {
        <section class="mt-10" aria-labelledby="mine">
            <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <h2 id="mine" class="text-h2">
                    {locale.my_listings()}
                </h2>
                {create}
            </div>
            {body}
        </section>
    }
    .into_any()
}

fn own_row(listing: &OwnListing, locale: Locale) -> AnyView {
    let until = listing.expires.as_deref().filter(|_| listing.state == ListingState::Published).map(|expires| locale.stays_until(expires));
    let (tone, label) = match listing.state {
        ListingState::Published if ends_soon(listing) => (BadgeTone::Waiting, locale.renew_soon()),
        ListingState::Published => (BadgeTone::Good, locale.listing_state(listing.state)),
        state => (BadgeTone::Quiet, locale.listing_state(state)),
    };
    view! {
        <li class="relative flex flex-col gap-2 py-4 pr-4 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)_auto] sm:items-center sm:gap-x-5 sm:gap-y-0">
            <span>{listing.kind.map(|kind| view! { <KindLabel kind=kind locale=locale /> })}</span>
            <div class="min-w-0 pl-4 sm:pl-0">
                <h3 class="text-base font-semibold [overflow-wrap:anywhere]">
                    <a class="card-link" href=listing.id.path()>
                        {shown_title(listing, locale)}
                    </a>
                </h3>
                {until.map(|until| view! { <p class="text-small text-ink-2">{until}</p> })}
            </div>
            <span class="ml-4 self-start sm:ml-0 sm:self-center">
                <Badge tone=tone label=label />
            </span>
            <div class="pl-4 sm:col-span-2 sm:col-start-2 sm:pl-0">{ways_on(listing, locale)}</div>
        </li>
    }
    .into_any()
}

/// What one may want to do with it without opening it first.
fn ways_on(listing: &OwnListing, locale: Locale) -> AnyView {
    let (id, state) = (&listing.id, listing.state);
    let title = shown_title(listing, locale);
    let links = [
        (state == ListingState::Published, id.renew_path(), locale.renew_button()),
        // Its page puts it back with one press.
        (state == ListingState::Paused, id.path(), locale.resume_button()),
        (state.after(Transition::CloseFound).is_some(), id.close_path(), locale.close_button()),
        (state.is_deletable(), id.delete_path(), locale.delete_link()),
    ];
    let links = links
        .into_iter()
        .filter(|(shown, ..)| *shown)
        .map(|(_, path, words)| view! { <LinkAbout path=path words=words title=title.clone() /> })
        .collect_view();
    let use_again = state.has_ended().then(|| {
        view! {
            <form method="post" action=id.edit_path() class="relative z-10">
                <Button name=ACTION value=COPY style=ButtonStyle::Small>
                    {locale.copy_button()}
                    <span class="sr-only">{title.clone()}</span>
                </Button>
            </form>
        }
    });
    view! { <div class="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">{use_again} {links}</div> }.into_any()
}

//! "Mit": what waits for the signed-in person, and the person's own listings.

use leptos::prelude::*;

use super::{manage::COPY, new::ACTION};
use crate::{
    domain::listing_state::ListingState,
    features::{accounts::components::SignedInAs, listings::model::OwnListing, notices::waiting_notice, outcome::shown},
    i18n::Locale,
    server::{
        context::{RequestContext, current},
        error::ServerResult,
        listings::view::own,
        reply,
    },
    ui::{
        badge::{Badge, BadgeTone},
        button::{Button, ButtonLink, ButtonStyle},
        empty_state::EmptyState,
        kind_label::KindLabel,
        page_title::PageTitle,
    },
};

/// A listing that leaves the board within this many days waits for its owner.
const RENEW_WITHIN_DAYS: i64 = 7;

/// `/mit`
#[component]
pub fn MinePage() -> impl IntoView {
    let cx = current();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, view_mine(&cx).await)
    })
}

async fn view_mine(cx: &RequestContext) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let listings = own(cx).await?;
    let notice = waiting_notice(cx).await?;
    let waiting: Vec<OwnListing> = listings.iter().filter(|listing| waits(listing)).cloned().collect();
    Ok(view! {
        <PageTitle text=locale.menu_mine() />
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-6 lg:pt-10">
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{locale.menu_mine()}</h1>
            <SignedInAs cx=cx.clone() />
        </div>
        {notice}
        <Waiting listings=waiting locale=locale />
        <OwnListings listings=listings locale=locale />
    }
    .into_any())
}

fn waits(listing: &OwnListing) -> bool {
    match listing.state {
        ListingState::Draft => true,
        ListingState::Published => listing.days_left.is_some_and(|days| days <= RENEW_WITHIN_DAYS),
        _ => false,
    }
}

#[component]
fn Waiting(listings: Vec<OwnListing>, locale: Locale) -> impl IntoView {
    let body = if listings.is_empty() {
        view! { <p class="mt-2 text-ink-2">{locale.nothing_waits()}</p> }.into_any()
    } else {
        let items = listings
            .into_iter()
            .map(|listing| {
                let why = match (listing.state, listing.days_left) {
                    (ListingState::Published, Some(days)) => locale.leaves_in_days(days),
                    _ => locale.listing_state(ListingState::Draft).to_owned(),
                };
                let (what_to_do, path) = match listing.state {
                    ListingState::Published => (locale.renew_button(), listing.id.renew_path()),
                    _ => (locale.finish_draft(), listing.id.edit_path()),
                };
                view! {
                    <li class="slip flex flex-col gap-4 p-4 sm:flex-row sm:items-center sm:p-5">
                        <div class="min-w-0 flex-1">
                            <h3 class="text-h3">{shown_title(&listing, locale)}</h3>
                            <p class="mt-0.5 text-ink-2">{why}</p>
                        </div>
                        <ButtonLink href=path style=ButtonStyle::Secondary>
                            {what_to_do}
                            <span class="sr-only">{format!(": {}", shown_title(&listing, locale))}</span>
                        </ButtonLink>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="mt-3 grid gap-3">{items}</ul> }.into_any()
    };
    view! {
        <section class="mt-8" aria-labelledby="vent">
            <h2 id="vent" class="text-h2">
                {locale.waits_for_you()}
            </h2>
            {body}
        </section>
    }
    .into_any()
}

#[component]
fn OwnListings(listings: Vec<OwnListing>, locale: Locale) -> impl IntoView {
    let body = if listings.is_empty() {
        view! {
            <EmptyState title=locale.no_listings_yet() text=locale.no_listings_yet_help()>
                <ButtonLink href="/opslag/ny">{locale.create_listing()}</ButtonLink>
            </EmptyState>
        }
        .into_any()
    } else {
        let items = listings.into_iter().map(|listing| own_row(&listing, locale)).collect_view();
        view! { <ul class="slip mt-3 divide-y divide-line">{items}</ul> }.into_any()
    };
    view! {
        <section class="mt-10" aria-labelledby="mine">
            <h2 id="mine" class="text-h2">
                {locale.my_listings()}
            </h2>
            {body}
        </section>
    }
    .into_any()
}

fn own_row(listing: &OwnListing, locale: Locale) -> AnyView {
    let href = if listing.state == ListingState::Draft { listing.id.edit_path() } else { listing.id.path() };
    let until = listing.expires.as_deref().filter(|_| listing.state == ListingState::Published).map(|expires| locale.stays_until(expires));
    let (tone, label) = match listing.state {
        ListingState::Published if waits(listing) => (BadgeTone::Waiting, locale.renew_soon()),
        ListingState::Published => (BadgeTone::Good, locale.listing_state(listing.state)),
        state => (BadgeTone::Quiet, locale.listing_state(state)),
    };
    let use_again = listing.state.has_ended().then(|| {
        let (path, title) = (listing.id.edit_path(), shown_title(listing, locale));
        view! {
            // Above the link that covers the row.
            <form method="post" action=path class="relative z-10 ml-4 sm:ml-0">
                <Button name=ACTION value=COPY style=ButtonStyle::Small>
                    {locale.copy_button()}
                    <span class="sr-only">{title}</span>
                </Button>
            </form>
        }
    });
    view! {
        <li class="relative flex flex-col gap-2 py-4 pr-4 sm:flex-row sm:items-center sm:gap-5">
            <span class="sm:w-44">{listing.kind.map(|kind| view! { <KindLabel kind=kind locale=locale /> })}</span>
            <div class="min-w-0 flex-1 pl-4 sm:pl-0">
                <h3 class="text-base font-semibold">
                    <a class="card-link" href=href>
                        {shown_title(listing, locale)}
                    </a>
                </h3>
                {until.map(|until| view! { <p class="text-small text-ink-2">{until}</p> })}
            </div>
            <span class="ml-4 self-start sm:ml-0 sm:self-center">
                <Badge tone=tone label=label />
            </span>
            {use_again}
        </li>
    }
    .into_any()
}

fn shown_title(listing: &OwnListing, locale: Locale) -> String {
    if listing.title.is_empty() { locale.untitled().to_owned() } else { listing.title.clone() }
}

//! What waits for its owner: drafts to finish, and listings that soon leave the board.

use leptos::prelude::*;

use super::{LinkAbout, shown_title};
use crate::{
    domain::listing_state::ListingState,
    features::listings::model::OwnListing,
    i18n::Locale,
    ui::button::{ButtonLink, ButtonStyle},
};

/// The part of the page that tells what waits.
#[component]
pub fn Waiting(
    /// What waits.
    listings: Vec<OwnListing>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let body = if listings.is_empty() {
        view! { <p class="mt-2 text-ink-2">{locale.nothing_waits()}</p> }.into_any()
    } else {
        let items = listings.iter().map(|listing| waiting_row(listing, locale)).collect_view();
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

fn waiting_row(listing: &OwnListing, locale: Locale) -> AnyView {
    let id = &listing.id;
    let draft = listing.state == ListingState::Draft;
    let why = match listing.days_left.filter(|_| !draft) {
        Some(days) => locale.leaves_in_days(days),
        None => locale.draft_of(listing.kind, &listing.changed),
    };
    let (do_it, path) = if draft { (locale.finish_draft(), id.edit_path()) } else { (locale.renew_button(), id.renew_path()) };
    let (end_it, end_path) = if draft { (locale.delete_draft_link(), id.delete_path()) } else { (locale.close_button(), id.close_path()) };
    let opening = (listing.title.is_empty() && !listing.opening.is_empty()).then(|| locale.quoted(&listing.opening));
    let title = shown_title(listing, locale);
    let end_it = view! { <LinkAbout path=end_path words=end_it title=title.clone() /> };
    view! {
        <li class="slip flex flex-col gap-3 p-4 sm:flex-row sm:items-center sm:p-5">
            <div class="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <h3 class="text-h3">{title.clone()}</h3>
                {opening.map(|words| view! { <p class="mt-0.5">{words}</p> })}
                <p class="mt-0.5 text-ink-2">{why}</p>
            </div>
            <div class="flex flex-wrap items-center gap-x-5 gap-y-1 sm:flex-row-reverse">
                <ButtonLink href=path style=ButtonStyle::Secondary>
                    {do_it}
                    <span class="sr-only">{title.clone()}</span>
                </ButtonLink>
                {end_it}
            </div>
        </li>
    }
    .into_any()
}

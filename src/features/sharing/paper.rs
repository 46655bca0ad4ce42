//! From a page to paper: the way to the poster, and the address that a printed page ends with.

use leptos::prelude::*;

use crate::{
    domain::listing_state::ListingState,
    features::listings::model::ListingDetails,
    server::context::RequestContext,
    ui::icon::{Icon, IconName},
};

/// The way to the poster of a listing, where it has one.
#[component]
pub fn PosterLink(
    /// The listing.
    listing: ListingDetails,
    /// Who asks.
    cx: RequestContext,
) -> impl IntoView {
    let words = if listing.own { cx.locale.make_poster() } else { cx.locale.poster_link() };
    matches!(listing.state, ListingState::Published | ListingState::Paused).then(|| {
        view! {
            <p class="mt-3 text-small print:hidden">
                <a class="link inline-flex min-h-target items-center gap-2" href=listing.card.id.poster_path()>
                    <Icon icon=IconName::Printer class="size-5 shrink-0" />
                    {words}
                </a>
            </p>
        }
        .into_any()
    })
}

/// Where a printed page can be found; not on the screen, which has an address bar.
#[component]
pub fn PrintedAddress(
    /// The path of the page.
    #[prop(into)]
    path: String,
    /// Who asks.
    cx: RequestContext,
) -> impl IntoView {
    view! {
        <p class="mt-6 hidden print:block">
            {cx.locale.listing_is_at()} " " <strong class="break-all">{cx.app.config.address_of(&path)}</strong>
        </p>
    }
    .into_any()
}

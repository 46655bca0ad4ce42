//! "Mit": what waits for the signed-in person, and the person's own listings.

mod own_listings;
mod waiting;

use leptos::prelude::*;

use self::{own_listings::OwnListings, waiting::Waiting};
use crate::{
    domain::{listing_state::ListingState, staff_role::StaffRole},
    features::{
        accounts::components::{PasskeyOffer, SignedInAs},
        desk::pages::PATH as DESK,
        listings::{model::OwnListing, pages::new::go_to},
        matches::pages::{answer, for_you::ForYou},
        notices::waiting_notice,
        organisations::components::own::OwnOrganisations,
        outcome::shown,
        watches::{components::Watches, pages::listed},
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        error::ServerResult,
        factors::own::is_passkey_offered,
        listings::view::own,
        matches::for_you::suggestions,
        reply,
        watches::keeping,
    },
    ui::{
        button::{ButtonLink, ButtonStyle},
        page_title::PageTitle,
    },
};

/// The path of the page.
const PATH: &str = "/mit";
/// A listing that leaves the board within this many days waits for its owner.
const RENEW_WITHIN_DAYS: i64 = 7;

/// `/mit`
#[component]
pub fn MinePage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        let page = match sent {
            Some(sent) => submit(&cx, &sent).await,
            None => view_mine(&cx).await,
        };
        shown(&cx, page)
    })
}

/// What is pressed beside a suggestion or something watched.
async fn submit(cx: &RequestContext, sent: &Submission) -> ServerResult<AnyView> {
    cx.account_id()?;
    let done = match answer::carry_out(cx, None, sent).await? {
        Some(done) => done,
        None => listed::carry_out(cx, sent).await?,
    };
    go_to(cx, PATH, done).await?;
    Ok(().into_any())
}

async fn view_mine(cx: &RequestContext) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let listings = own(cx).await?;
    let watches = keeping::own(cx).await?;
    let suggestions = suggestions(cx).await?;
    let notice = waiting_notice(cx).await?;
    let offer = is_passkey_offered(cx).await?.then(|| view! { <PasskeyOffer locale /> });
    let waiting: Vec<OwnListing> = listings.iter().filter(|listing| waits(listing)).cloned().collect();
    let works_here = cx
        .signed_in
        .as_ref()
        .is_some_and(|signed_in| signed_in.held_roles.iter().any(|role| matches!(role, StaffRole::Coordinator | StaffRole::Moderator)));
    let nothing_waits = waiting.is_empty();
    let waiting = view! { <Waiting listings=waiting locale=locale /> }.into_any();
    let own = view! { <OwnListings listings=listings locale=locale /> }.into_any();
    // What waits comes first; that nothing waits is the lesser news.
    let (first, second) = if nothing_waits { (own, waiting) } else { (waiting, own) };
    Ok(view! {
        <PageTitle text=locale.menu_mine() />
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-6 lg:pt-10">
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{locale.menu_mine()}</h1>
            <SignedInAs cx=cx.clone() />
        </div>
        {notice}
        {offer}
        {works_here.then(|| view! { <p class="mt-4"><ButtonLink href=DESK style=ButtonStyle::Secondary>{locale.desk_link()}</ButtonLink></p> })}
        {first}
        <ForYou suggestions=suggestions action=PATH locale=locale />
        {second}
        <OwnOrganisations cx=cx.clone() />
        <Watches watches=watches action=PATH locale=locale />
    }
    .into_any())
}

fn waits(listing: &OwnListing) -> bool {
    listing.state == ListingState::Draft || ends_soon(listing)
}

fn ends_soon(listing: &OwnListing) -> bool {
    listing.state == ListingState::Published && listing.days_left.is_some_and(|days| days <= RENEW_WITHIN_DAYS)
}

fn shown_title(listing: &OwnListing, locale: Locale) -> String {
    if listing.title.is_empty() { locale.untitled().to_owned() } else { listing.title.clone() }
}

/// A link beside a listing, which says to a screen reader which listing it is about.
#[component]
fn LinkAbout(
    /// Where it leads.
    path: String,
    /// The words on it.
    words: &'static str,
    /// The headline of the listing.
    title: String,
) -> impl IntoView {
    view! {
        // Above the link that covers the row.
        <a class="link relative z-10 inline-flex min-h-target min-w-target items-center" href=path>
            {words}
            <span class="sr-only">{title}</span>
        </a>
    }
    .into_any()
}

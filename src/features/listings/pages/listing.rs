//! The page of one listing.

use leptos::prelude::*;
use leptos_meta::Script;
use leptos_router::hooks::use_params_map;

use crate::{
    domain::{listing_id::ListingId, listing_state::ListingState, practical::Practical},
    features::{
        listings::{
            components::listing_card::{UrgentBadge, party_icon},
            model::ListingDetails,
            pages::{manage::PutBack, new::go_to, ways_on::WaysOn},
        },
        matches::pages::{
            self as matches,
            of_listing::{AlikeListings, MATCHES_ID, MatchesOfListing},
        },
        notices::told,
        organisations::components::mark::Mark,
        outcome::shown,
        pictures::components::gallery::Gallery,
        sharing::{
            page_head::{PageHead, PageType, SharePicture},
            paper::PrintedAddress,
            structured_data::{self, StructuredData},
        },
        watches::pages as watches,
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        db::entities::listings::Model,
        error::{ServerError, ServerResult},
        flash,
        listings::view::details_and_row,
        matches::view::for_listing,
    },
    ui::{
        badge::{Badge, BadgeTone},
        icon::{Icon, IconName},
        kind_label::KindLabel,
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
    },
};

/// Leads back to the search one comes from, where there is one.
const BACK_TO_SEARCH: &str = include_str!("back_to_search.js");

/// `/opslag/{id}`
#[component]
pub fn ListingPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    let id = listing_id_of_path();
    Suspend::new(async move {
        let page = match (id, sent) {
            (Ok(id), Some(sent)) => submit(&cx, &id, &sent).await,
            (id, _) => view_listing(&cx, id).await,
        };
        shown(&cx, page)
    })
}

/// The id in the address; whatever cannot be one does not exist.
pub fn listing_id_of_path() -> ServerResult<ListingId> {
    use_params_map().with_untracked(|params| params.get("id").and_then(|id| ListingId::parse(&id))).ok_or(ServerError::NotFound)
}

/// What its owner presses beside its matches.
async fn submit(cx: &RequestContext, id: &ListingId, sent: &Submission) -> ServerResult<AnyView> {
    let done = match matches::answer::carry_out(cx, Some(id), sent).await? {
        Some(done) => done,
        None => watches::own::carry_out(cx, id, sent).await?,
    };
    go_to(cx, &[&id.path(), "#", MATCHES_ID].concat(), done).await?;
    Ok(().into_any())
}

async fn view_listing(cx: &RequestContext, id: ServerResult<ListingId>) -> ServerResult<AnyView> {
    let (listing, row) = details_and_row(cx, &id?).await?;
    let notice = what_is_new(cx, &listing).await?;
    let locale = cx.locale;
    let language = listing.card.language.slug();
    let foreign = (language != locale.slug()).then_some(language);
    let direction = foreign.map(|_| listing.card.language.direction());
    let paragraphs = paragraphs(&listing.body);
    let on_board = (listing.state == ListingState::Published).then(|| {
        view! { <p class="mt-6 text-small text-ink-2">{locale.on_board_from_to(&listing.published, &listing.expires)}</p> }
    });
    let (matches, alike) = view_matches(cx, &listing, &row).await?;
    Ok(view! {
        <PageTitle text=listing.card.title.clone() />
        <HeadOfListing listing=listing.clone() cx=cx.clone() />
        <Script type_="module">{BACK_TO_SEARCH}</Script>
        <div class="pt-3 print:hidden">
            <a class="link -ml-1 inline-flex min-h-target items-center gap-2 text-small" href="/opslag">
                <Icon icon=IconName::ArrowLeft class="size-5 shrink-0" />
                <span data-back-to-search=locale.back_to_search()>{locale.all_listings()}</span>
            </a>
        </div>
        {notice}
        <div class="mt-1 flex flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_auto_1fr] lg:gap-x-12">
            <div data-listing=listing.card.id.path()>
                <div class="-ml-4 flex flex-wrap items-center gap-4 lg:ml-0">
                    <KindLabel kind=listing.card.kind locale=locale />
                    {listing.card.urgent.then(|| view! { <UrgentBadge locale=locale /> })}
                    <OwnState listing=listing.clone() locale=locale />
                </div>
                <h1 class="mt-3 text-h1 lg:mt-4 lg:text-h1-lg lg:tracking-tight" lang=foreign dir=direction>
                    {listing.card.title.clone()}
                </h1>
                <Party listing=listing.clone() locale=locale />
                <Gallery pictures=listing.pictures.clone() locale=locale />
            </div>
            <InShort listing=listing.clone() cx=cx.clone() />
            <div class="order-2 mt-6 lg:col-start-1">
                <div class="flex max-w-text flex-col gap-4 text-base lg:text-lead" lang=foreign dir=direction>
                    {paragraphs}
                </div>
                {on_board}
                <PrintedAddress path=listing.card.id.path() cx=cx.clone() />
            </div>
            <div class="order-4 min-w-0 lg:col-start-1">{matches}</div>
        </div>
        {alike}
    }
    .into_any())
}

/// What fits a listing that is on the board, and what is like it.
async fn view_matches(cx: &RequestContext, listing: &ListingDetails, row: &Model) -> ServerResult<(Option<AnyView>, Option<AnyView>)> {
    if listing.state != ListingState::Published {
        return Ok((None, None));
    }
    let (listing, locale) = (listing.clone(), cx.locale);
    let mut found = for_listing(cx, row, listing.own).await?;
    let watch = if listing.own { Some(watches::own::view_pace(cx, row).await?) } else { None };
    let cards = std::mem::take(&mut found.alike);
    let alike = (!cards.is_empty()).then(|| view! { <AlikeListings cards=cards locale=locale /> }.into_any());
    Ok((Some(view! { <MatchesOfListing listing=listing matches=found watch=watch locale=locale /> }.into_any()), alike))
}

/// What was just done; without that, to its owner, why nobody else finds the listing. Both hold the one press that puts it back.
async fn what_is_new(cx: &RequestContext, listing: &ListingDetails) -> ServerResult<Option<AnyView>> {
    let locale = cx.locale;
    let off_board = locale.seen_by_owner_only(listing.state).filter(|_| listing.own);
    let put_back =
        off_board.is_some().then(|| view! { <PutBack id=listing.card.id.clone() state=listing.state locale=locale /> }.into_any());
    Ok(match (flash::take(cx).await?, off_board) {
        (Some(done), _) => Some(told(cx, done, put_back)),
        (None, Some(why)) => Some(
            view! {
                <Notice tone=NoticeTone::Note>
                    <p class="mb-3">{why}</p>
                    {put_back}
                </Notice>
            }
            .into_any(),
        ),
        (None, None) => None,
    })
}

/// What the page of a listing on the board tells other sites; those that only their owners see tell nothing.
#[component]
fn HeadOfListing(listing: ListingDetails, cx: RequestContext) -> impl IntoView {
    (listing.state == ListingState::Published).then(|| {
        let facts = structured_data::listing(&cx.app.config, &listing).map(|facts| view! { <StructuredData facts=facts /> });
        view! {
            <PageHead
                title=listing.card.title
                description=listing.card.excerpt
                path=listing.card.id.path()
                page_type=PageType::Article
                picture=SharePicture::Kind(listing.card.kind)
            />
            {facts}
        }
        .into_any()
    })
}

/// Who stands behind it; an organisation with the way to its page and how far it is known.
#[component]
fn Party(listing: ListingDetails, locale: Locale) -> impl IntoView {
    let name = listing.card.party;
    let name = match listing.organisation {
        Some(organisation) => view! {
            <a class="link inline-flex min-h-target items-center" href=organisation.path>
                {name}
            </a>
            <Mark state=organisation.state locale />
        }
        .into_any(),
        None => name.into_any(),
    };
    view! {
        <p class="mt-2 flex flex-wrap items-center gap-x-2 [overflow-wrap:anywhere]">
            <Icon icon=party_icon(listing.card.party_kind) class="size-5 shrink-0 text-ink-2" />
            {name}
        </p>
    }
    .into_any()
}

#[component]
fn OwnState(listing: ListingDetails, locale: Locale) -> impl IntoView {
    listing.own.then(|| {
        let tone = if listing.state == ListingState::Published { BadgeTone::Good } else { BadgeTone::Quiet };
        view! { <Badge tone=tone label=locale.listing_state(listing.state) /> }
    })
}

#[component]
fn InShort(listing: ListingDetails, cx: RequestContext) -> impl IntoView {
    let locale = cx.locale;
    let place = match listing.remote {
        true => format!("{} · {}", listing.postal_place, locale.possible_remotely()),
        false => listing.postal_place.clone(),
    };
    let (quantity, in_return, contact) = (listing.card.quantity.clone(), listing.in_return.clone(), listing.contact.clone());
    // Whose name stands below the headline need not be named again.
    let contact = contact.filter(|name| *name != listing.card.party);
    // Whoever reads this page in another language wants to know before they answer.
    let language = listing.card.language;
    let language = (language.slug() != locale.slug()).then(|| language.own_name().to_owned());
    let loan: Vec<String> = [&listing.loan_period, &listing.loan_return].into_iter().flatten().cloned().collect();
    let loan = (!loan.is_empty()).then(|| loan.join(" · "));
    view! {
        // On phones the two slips stand before and after the words of the listing.
        <aside class="contents lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:block" aria-label=locale.in_short()>
            <div class="contents lg:sticky lg:top-6 lg:block">
                <div class="slip order-1 mt-4 p-4 lg:mt-0 lg:p-6">
                    <h2 class="text-h3 max-lg:sr-only">{locale.in_short()}</h2>
                    <dl class="grid gap-2 lg:mt-4 lg:gap-4">
                        <Fact icon=IconName::CalendarBlank term=locale.when_label() text=listing.when.clone() />
                        <Fact icon=IconName::MapPin term=locale.district_label() text=place />
                        <Fact icon=IconName::SquaresFour term=locale.category_label() text=listing.category.clone() />
                        {quantity.map(|quantity| view! { <Fact icon=IconName::Users term=locale.amount_label() text=quantity /> })}
                        {loan.map(|loan| view! { <Fact icon=IconName::ArrowsClockwise term=locale.loan_fact() text=loan /> })}
                        {in_return.map(|thanks| view! { <Fact icon=IconName::Gift term=locale.in_return_fact() text=thanks /> })}
                        {language.map(|name| view! { <Fact icon=IconName::Translate term=locale.language_label() text=name /> })}
                        {contact.map(|name| view! { <Fact icon=IconName::User term=locale.contact_fact() text=name /> })}
                    </dl>
                    <PracticalThings practical=listing.practical.clone() locale=locale />
                </div>
                <div class="slip order-3 mt-6 p-4 lg:mt-4 lg:p-6">
                    <WaysOn listing=listing cx=cx />
                </div>
            </div>
        </aside>
    }
    .into_any()
}

/// What is worth knowing before one answers, each as an icon with its word.
#[component]
fn PracticalThings(practical: Vec<Practical>, locale: Locale) -> impl IntoView {
    (!practical.is_empty()).then(|| {
        let things = practical
            .into_iter()
            .map(|thing| {
                view! {
                    <li class="flex items-center gap-1.5 rounded-full bg-sunken px-3 py-0.5 text-small">
                        <Icon icon=practical_icon(thing) class="size-5 shrink-0" />
                        {locale.practical(thing)}
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="mt-4 flex flex-wrap gap-2" aria-label=locale.practical_legend()>
                {things}
            </ul>
        }
    })
}

const fn practical_icon(practical: Practical) -> IconName {
    match practical {
        Practical::Children => IconName::Baby,
        Practical::Driving => IconName::Car,
        Practical::Food => IconName::ForkKnife,
        Practical::StepFree => IconName::Wheelchair,
    }
}

#[component]
fn Fact(icon: IconName, term: &'static str, text: String) -> impl IntoView {
    view! {
        <div class="relative pl-9">
            <dt class="text-small text-ink-2 max-lg:sr-only">{term}</dt>
            <dd class="font-semibold">
                <span class="absolute top-0.5 left-0 font-normal text-ink-2">
                    <Icon icon=icon />
                </span>
                <span class="whitespace-pre-line">{text}</span>
            </dd>
        </div>
    }
    .into_any()
}

/// Empty lines part paragraphs; single line breaks stay.
fn paragraphs(body: &str) -> Vec<AnyView> {
    body.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| view! { <p class="whitespace-pre-line">{paragraph.to_owned()}</p> }.into_any())
        .collect()
}

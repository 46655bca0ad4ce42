//! The page of one listing.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    domain::{
        listing_id::ListingId,
        listing_state::ListingState,
        phone::{dial, show_phone},
        practical::Practical,
    },
    features::{
        listings::{
            components::listing_card::{UrgentBadge, party_icon},
            model::ListingDetails,
        },
        notices::waiting_notice,
        outcome::shown,
        pictures::components::gallery::Gallery,
        sharing::{
            page_head::{PageHead, PageType, SharePicture},
            paper::{PosterLink, PrintedAddress},
            structured_data::{self, StructuredData},
        },
    },
    i18n::Locale,
    server::{
        context::{RequestContext, current},
        error::{ServerError, ServerResult},
        listings::view::details,
    },
    ui::{
        badge::{Badge, BadgeTone},
        button::{ButtonLink, ButtonStyle},
        icon::{Icon, IconName},
        kind_label::KindLabel,
        page_title::PageTitle,
    },
};

/// `/opslag/{id}`
#[component]
pub fn ListingPage() -> impl IntoView {
    let cx = current();
    let id = listing_id_of_path();
    Suspend::new(async move { shown(&cx, view_listing(&cx, id).await) })
}

/// The id in the address; whatever cannot be one does not exist.
pub fn listing_id_of_path() -> ServerResult<ListingId> {
    use_params_map().with_untracked(|params| params.get("id").and_then(|id| ListingId::parse(&id))).ok_or(ServerError::NotFound)
}

async fn view_listing(cx: &RequestContext, id: ServerResult<ListingId>) -> ServerResult<AnyView> {
    let listing = details(cx, &id?).await?;
    let notice = waiting_notice(cx).await?;
    let locale = cx.locale;
    let language = listing.card.language.slug();
    let foreign = (language != locale.slug()).then_some(language);
    let direction = foreign.map(|_| listing.card.language.direction());
    let paragraphs = paragraphs(&listing.body);
    let on_board = (listing.state == ListingState::Published).then(|| {
        view! { <p class="mt-6 text-small text-ink-2">{locale.on_board_from_to(&listing.published, &listing.expires)}</p> }
    });
    Ok(view! {
        <PageTitle text=listing.card.title.clone() />
        <HeadOfListing listing=listing.clone() cx=cx.clone() />
        <div class="pt-3 print:hidden">
            <a class="link -ml-1 inline-flex min-h-target items-center gap-2 text-small" href="/opslag">
                <Icon icon=IconName::ArrowLeft class="size-5 shrink-0" />
                {locale.all_listings()}
            </a>
        </div>
        {notice}
        <div class="mt-1 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:gap-x-12">
            <div data-listing=listing.card.id.path()>
                <div class="-ml-4 flex flex-wrap items-center gap-4 lg:ml-0">
                    <KindLabel kind=listing.card.kind locale=locale />
                    {listing.card.urgent.then(|| view! { <UrgentBadge locale=locale /> })}
                    <OwnState listing=listing.clone() locale=locale />
                </div>
                <h1 class="mt-3 text-h1 lg:mt-4 lg:text-h1-lg lg:tracking-tight" lang=foreign dir=direction>
                    {listing.card.title.clone()}
                </h1>
                <p class="mt-2 flex items-center gap-2 [overflow-wrap:anywhere]">
                    <Icon icon=party_icon(listing.card.party_kind) class="size-5 shrink-0 text-ink-2" />
                    {listing.card.party.clone()}
                </p>
            </div>
            <InShort listing=listing.clone() cx=cx.clone() />
            <div class="mt-6 lg:col-start-1">
                <Gallery pictures=listing.pictures locale=locale />
                <div class="flex max-w-text flex-col gap-4 text-base lg:text-lead" lang=foreign dir=direction>
                    {paragraphs}
                </div>
                {on_board}
                <PrintedAddress path=listing.card.id.path() cx=cx.clone() />
            </div>
        </div>
    }
    .into_any())
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
    let contact = cx.app.config.contact.clone();
    let poster = view! { <PosterLink listing=listing.clone() cx=cx /> };
    let place = if listing.remote { format!("{} · {}", listing.postal_place, locale.possible_remotely()) } else { listing.postal_place };
    let loan: Vec<String> = [listing.loan_period, listing.loan_return].into_iter().flatten().collect();
    let loan = (!loan.is_empty()).then(|| loan.join(" · "));
    let actions = if listing.own {
        view! {
            <div class="mt-4 flex flex-wrap gap-3 lg:mt-6">
                <ButtonLink href=listing.card.id.edit_path() style=ButtonStyle::Primary>
                    <Icon icon=IconName::PencilSimple />
                    {locale.edit_link()}
                </ButtonLink>
                <ButtonLink href=listing.card.id.pictures_path() style=ButtonStyle::Secondary>
                    {locale.pictures_link()}
                </ButtonLink>
            </div>
        }
        .into_any()
    } else {
        view! {
            <div class="mt-4 border-t border-line pt-4 lg:mt-6">
                <h3 class="text-h3">{locale.answer_heading()}</h3>
                <p class="mt-1">{locale.answer_through_board()}</p>
                <p class="mt-2 flex flex-wrap gap-x-5">
                    <a class="link inline-flex min-h-target items-center font-semibold" href=format!("tel:{}", dial(&contact.phone))>
                        {show_phone(&contact.phone)}
                    </a>
                    <a class="link inline-flex min-h-target items-center" href=format!("mailto:{}", contact.email)>
                        {contact.email.clone()}
                    </a>
                </p>
            </div>
        }
        .into_any()
    };
    view! {
        <aside class="mt-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0" aria-label=locale.in_short()>
            <div class="slip p-4 lg:sticky lg:top-6 lg:p-6">
                <h2 class="text-h3">{locale.in_short()}</h2>
                <dl class="mt-3 grid gap-3 lg:mt-4 lg:gap-4">
                    <Fact icon=IconName::CalendarBlank term=locale.when_label() text=listing.card.when />
                    <Fact icon=IconName::MapPin term=locale.district_label() text=place />
                    <Fact icon=IconName::SquaresFour term=locale.category_label() text=listing.category />
                    {listing.card.quantity.map(|quantity| view! { <Fact icon=IconName::Users term=locale.amount_label() text=quantity /> })}
                    {loan.map(|loan| view! { <Fact icon=IconName::ArrowsClockwise term=locale.loan_fact() text=loan /> })}
                    {listing.in_return.map(|thanks| view! { <Fact icon=IconName::Gift term=locale.in_return_fact() text=thanks /> })}
                    {listing.contact.map(|name| view! { <Fact icon=IconName::User term=locale.contact_fact() text=name /> })}
                </dl>
                <PracticalThings practical=listing.practical locale=locale />
                {actions}
                {poster}
                <p class="mt-3 flex gap-2 text-small text-ink-2">
                    <Icon icon=IconName::LockKey class="size-5 mt-0.5 shrink-0" />
                    <span>{locale.contact_hidden()}</span>
                </p>
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
            <dt class="text-small text-ink-2">
                <span class="absolute top-0.5 left-0">
                    <Icon icon=icon />
                </span>
                {term}
            </dt>
            <dd class="font-semibold">{text}</dd>
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

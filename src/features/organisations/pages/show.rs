//! The public page of an organisation: who it is, and what it has on the board.

use leptos::prelude::*;

use super::slug_of_path;
use crate::{
    domain::organisation::slug::OrganisationSlug,
    features::{
        listings::components::listing_card::{HeadingLevel, ListingCard},
        notices::waiting_notice,
        organisations::{
            components::mark::{Mark, kind_icon},
            model::OrganisationPage,
        },
        outcome::shown,
        reports::components::ReportLink,
        sharing::page_head::{PageHead, PageType},
    },
    i18n::Locale,
    server::{
        context::{RequestContext, current},
        error::ServerResult,
        organisations::page::page,
    },
    ui::{
        back_link::BackLink,
        button::{ButtonLink, ButtonStyle},
        icon::{Icon, IconName},
        page_title::PageTitle,
    },
};

/// `/organisationer/{slug}`
#[component]
pub fn ShowOrganisationPage() -> impl IntoView {
    let cx = current();
    let slug = slug_of_path();
    Suspend::new(async move { shown(&cx, view_page(&cx, slug).await) })
}

async fn view_page(cx: &RequestContext, slug: ServerResult<OrganisationSlug>) -> ServerResult<AnyView> {
    let organisation = page(cx, &slug?).await?;
    let notice = waiting_notice(cx).await?;
    let locale = cx.locale;
    let about = organisation.about.clone();
    let description = if about.is_empty() { locale.organisation_kind(organisation.kind).to_owned() } else { about.clone() };
    let means = organisation
        .state
        .is_confirmed()
        .then(|| view! { <p class="mt-3 max-w-text text-small text-ink-2">{locale.confirmed_means()}</p> });
    let head = organisation.state.is_public().then(|| {
        view! { <PageHead title=organisation.name.clone() description path=organisation.slug.path() page_type=PageType::Website /> }
    });
    Ok(view! {
        <PageTitle text=organisation.name.clone() />
        {head}
        <div class="pt-3">
            <BackLink href="/organisationer" label=locale.organisations_title() />
        </div>
        {notice}
        <div class="lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-12">
            <div class="min-w-0">
                <p class="flex flex-wrap items-center gap-3">
                    <Mark state=organisation.state locale />
                </p>
                <h1 class="mt-2 text-h1 lg:text-h1-lg lg:tracking-tight [overflow-wrap:anywhere]">{organisation.name.clone()}</h1>
                {means}
                <p class="mt-4 max-w-text whitespace-pre-line text-base lg:text-lead [overflow-wrap:anywhere]">{about}</p>
                <OwnWays organisation=organisation.clone() locale />
                {(!organisation.is_member).then(|| view! { <p class="mt-4"><ReportLink page=organisation.slug.path() locale /></p> })}
            </div>
            <InShort organisation=organisation.clone() locale />
        </div>
        <Listings organisation locale />
    }
    .into_any())
}

/// What its people can do from here.
#[component]
fn OwnWays(organisation: OrganisationPage, locale: Locale) -> impl IntoView {
    let (edit, members) = (organisation.slug.edit_path(), organisation.slug.members_path());
    organisation.is_member.then(|| {
        view! {
            <div class="mt-5 flex flex-wrap gap-3">
                {organisation.may_edit.then(|| view! { <ButtonLink href=edit style=ButtonStyle::Secondary>{locale.organisation_edit_link()}</ButtonLink> })}
                <ButtonLink href=members style=ButtonStyle::Secondary>
                    {locale.organisation_members_link()}
                </ButtonLink>
            </div>
        }
    })
}

#[component]
fn InShort(organisation: OrganisationPage, locale: Locale) -> impl IntoView {
    let mut facts = vec![
        (kind_icon(organisation.kind), locale.organisation_kind_fact(), locale.organisation_kind(organisation.kind).to_owned()),
        (IconName::MapPin, locale.district_label(), organisation.place),
        (IconName::CalendarBlank, locale.organisation_since_fact(), organisation.since),
    ];
    if let Some(cvr) = organisation.cvr {
        facts.insert(1, (IconName::Note, locale.organisation_cvr_label(), cvr));
    }
    let facts = facts
        .into_iter()
        .map(|(icon, term, text)| {
            view! {
                <div class="relative pl-9">
                    <dt class="text-small text-ink-2">{term}</dt>
                    <dd class="font-semibold">
                        <span class="absolute top-0.5 left-0 font-normal text-ink-2">
                            <Icon icon />
                        </span>
                        {text}
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <aside class="slip mt-6 h-fit p-4 lg:mt-0 lg:p-6" aria-label=locale.organisation_in_short()>
            <h2 class="text-h3">{locale.organisation_in_short()}</h2>
            <dl class="mt-4 grid gap-4">{facts}</dl>
        </aside>
    }
    .into_any()
}

#[component]
fn Listings(organisation: OrganisationPage, locale: Locale) -> impl IntoView {
    let body = if organisation.cards.is_empty() {
        view! { <p class="mt-2 text-ink-2">{locale.organisation_no_listings()}</p> }.into_any()
    } else {
        let cards = organisation
            .cards
            .into_iter()
            .map(|card| view! { <li class="flex"><ListingCard card locale level=HeadingLevel::Three /></li> })
            .collect_view();
        view! { <ul class="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 lg:grid-cols-3 lg:gap-5">{cards}</ul> }.into_any()
    };
    view! {
        <section class="mt-12" aria-labelledby="opslag">
            <h2 id="opslag" class="text-h2">
                {locale.organisation_listings()}
            </h2>
            {body}
        </section>
    }
    .into_any()
}

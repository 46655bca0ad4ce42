//! The front page: what the board is and the way in.

use leptos::prelude::*;

use super::{doors::Doors, newest::Newest, steps::Steps};
use crate::{
    domain::board_filter::BoardFilter,
    features::{
        outcome::shown,
        sharing::{
            page_head::{FeedOf, PageHead, PageType},
            structured_data::{self, StructuredData},
        },
    },
    i18n::Locale,
    server::{
        context::{RequestContext, current},
        error::ServerResult,
        listings::board,
    },
    ui::{
        icon::{Icon, IconName},
        page_title::PageTitle,
    },
};

/// `/`
#[component]
pub fn FrontPage() -> impl IntoView {
    let cx = current();
    Suspend::new(async move { shown(&cx, view_front_page(&cx).await) })
}

async fn view_front_page(cx: &RequestContext) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let (cards, count) = board::newest_of_each_kind(cx).await?;
    Ok(view! {
        <PageTitle text=locale.home_title() />
        <PageHead title=locale.home_title() description=locale.home_description() path="/" page_type=PageType::Website />
        <FeedOf filter=BoardFilter::default() />
        <StructuredData facts=structured_data::board(&cx.app.config, locale) />
        <section class="pt-8 lg:pt-14">
            <h1 class="max-w-[18ch] text-display tracking-tight md:max-w-none lg:text-display-lg">{locale.home_title()}</h1>
            <p class="mt-4 max-w-text text-lead text-ink-2">{locale.home_lead()}</p>
            <Doors locale />
        </section>
        <SearchBox locale />
        <Newest locale cards count />
        <Steps locale />
    }
    .into_any())
}

#[component]
fn SearchBox(locale: Locale) -> impl IntoView {
    let tries: Vec<_> = locale
        .searches_to_try()
        .iter()
        .map(|word| {
            view! {
                <a
                    class="link inline-flex min-h-target min-w-target items-center"
                    lang="da"
                    href=format!("/opslag?q={}", form_urlencoded::byte_serialize(word.as_bytes()).collect::<String>())
                >
                    {*word}
                </a>
            }
        })
        .collect();
    view! {
        <form class="slip mt-8 px-4 pb-2 pt-4 lg:mt-12 lg:px-6 lg:pb-3 lg:pt-6" role="search" method="get" action="/opslag">
            <label class="block font-semibold" for="q">
                {locale.search_label()}
            </label>
            <div class="mt-1.5 flex gap-2">
                <input id="q" name="q" type="search" class="field min-w-0 flex-1" autocomplete="off" maxlength="200" />
                <button class="btn btn-primary px-4 sm:px-6" type="submit">
                    <Icon icon=IconName::MagnifyingGlassBold />
                    <span class="sr-only sm:not-sr-only">{locale.search_button()}</span>
                </button>
            </div>
            <p class="mt-1 flex flex-wrap items-center gap-x-4 text-small">
                <span class="text-ink-2">{locale.home_try()}</span>
                {tries}
            </p>
        </form>
    }
    .into_any()
}

//! The board: search, filters and what was found.

use leptos::prelude::*;

use super::search_form::SearchForm;
use crate::{
    features::{
        listings::{components::board_results::BoardResults, islands::live_board::LiveBoard},
        outcome::shown,
        sharing::page_head::{FeedOf, PageHead, PageType},
    },
    server::{
        context::{RequestContext, current},
        error::ServerResult,
        listings::board,
    },
    ui::{page_heading::PageHeading, page_title::PageTitle},
};

/// `/opslag`
#[component]
pub fn BoardPage() -> impl IntoView {
    let cx = current();
    Suspend::new(async move { shown(&cx, view_board(&cx).await) })
}

async fn view_board(cx: &RequestContext) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let filter = board::read_filter(cx.path.split_once('?').map_or("", |(_, query)| query))?;
    let results = board::search(cx, &filter).await?;
    let found = locale.listings_found(results.count);
    let shown_filter = filter.clone();
    Ok(view! {
        <PageTitle text=locale.board_title() />
        <PageHead title=locale.board_title() description=locale.board_description() path=filter.path() page_type=PageType::Website />
        <FeedOf filter=filter.clone() />
        <PageHeading title=locale.board_title() />
        <div class="lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:items-start lg:gap-x-10">
            <SearchForm filter=filter choices=results.choices.clone() locale=locale />
            <div class="mt-5 lg:col-start-2 lg:mt-8">
                <LiveBoard locale=locale found=found>
                    <BoardResults results=results filter=shown_filter locale=locale />
                </LiveBoard>
            </div>
        </div>
    }
    .into_any())
}

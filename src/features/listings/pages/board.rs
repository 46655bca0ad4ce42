//! The board: search, filters and what was found.

use leptos::prelude::*;

use super::{new::go_to, search_form::SearchForm};
use crate::{
    domain::board_filter::{BOARD_PATH, BoardFilter},
    features::{
        listings::{components::board_results::BoardResults, islands::live_board::LiveBoard},
        matches::pages::{answer, for_you::ForYou},
        notices::waiting_notice,
        outcome::shown,
        sharing::page_head::{FeedOf, PageHead, PageType},
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        listings::board,
        matches::for_you::suggestions,
    },
    ui::{page_heading::PageHeading, page_title::PageTitle},
};

/// `/opslag`
#[component]
pub fn BoardPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        let page = match sent {
            Some(sent) => submit(&cx, &sent).await,
            None => view_board(&cx).await,
        };
        shown(&cx, page)
    })
}

/// What is pressed beside a suggestion.
async fn submit(cx: &RequestContext, sent: &Submission) -> ServerResult<AnyView> {
    let done = answer::carry_out(cx, None, sent).await?.ok_or(ServerError::BadRequest("unknown action"))?;
    go_to(cx, BOARD_PATH, done).await?;
    Ok(().into_any())
}

async fn view_board(cx: &RequestContext) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let filter = board::read_filter(cx.path.split_once('?').map_or("", |(_, query)| query))?;
    let results = board::search(cx, &filter).await?;
    let found = locale.listings_found(results.count);
    let (suggestions, notice) =
        if filter == BoardFilter::default() { (suggestions(cx).await?, waiting_notice(cx).await?) } else { (Vec::new(), None) };
    let shown_filter = filter.clone();
    Ok(view! {
        <PageTitle text=locale.board_title() />
        <PageHead title=locale.board_title() description=locale.board_description() path=filter.path() page_type=PageType::Website />
        <FeedOf filter=filter.clone() />
        <PageHeading title=locale.board_title() />
        {notice}
        <ForYou suggestions=suggestions action=BOARD_PATH locale=locale />
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

//! `/sig-til`: begins to watch a search, which stands in the address. A guest is led over the sign-in, and the choice comes along.

use http::StatusCode;
use leptos::prelude::*;

use super::sent_pace;
use crate::{
    domain::{board_filter::BoardFilter, notice::Notice, watch_pace::WatchPace},
    features::{
        accounts::components::NarrowPage,
        listings::pages::new::go_to,
        notices::waiting_notice,
        outcome::{shown, sign_in_path},
        watches::components::{ACTION, CHANGE, PaceChoice, STOP},
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        listings::board,
        reply,
        watches::keeping::{self, PACE},
    },
    ui::{
        button::{Button, ButtonLink, ButtonRow, ButtonStyle},
        notice::{Notice as NoticeBox, NoticeTone},
        page_title::PageTitle,
    },
};

/// Where the list of everything that is watched stands.
const LIST: &str = "/mit#sig-til";

/// `/sig-til`
#[component]
pub fn WatchPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move { shown(&cx, answer(&cx, sent).await) })
}

async fn answer(cx: &RequestContext, sent: Option<Submission>) -> ServerResult<AnyView> {
    let query = cx.path.split_once('?').map_or("", |(_, query)| query);
    let search = board::read_filter(query)?.for_feed();
    if !keeping::may_be_kept(&search) {
        return Ok(view_not_kept(cx, &search));
    }
    match sent {
        Some(sent) => submit(cx, &search, &sent).await,
        None => view_choice(cx, &search).await,
    }
}

async fn submit(cx: &RequestContext, search: &BoardFilter, sent: &Submission) -> ServerResult<AnyView> {
    if sent.value(ACTION) == Some(STOP) {
        keeping::stop_search(cx, search).await?;
        go_to(cx, LIST, Notice::WatchStopped).await?;
        return Ok(().into_any());
    }
    let pace = sent_pace(sent)?;
    if cx.signed_in.is_none() {
        let path = search.watch_path();
        let separator = if path.contains('?') { '&' } else { '?' };
        reply::redirect_to(&sign_in_path(&format!("{path}{separator}{PACE}={}", pace.slug())));
        return Ok(().into_any());
    }
    if !keeping::begin(cx, search, pace).await? {
        return Ok(view_too_many(cx, search));
    }
    go_to(cx, LIST, Notice::WatchBegun).await?;
    Ok(().into_any())
}

async fn view_choice(cx: &RequestContext, search: &BoardFilter) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let now_told = keeping::pace_of_search(cx, search).await?;
    let above = match (waiting_notice(cx).await?, now_told) {
        (Some(notice), _) => Some(notice),
        (None, Some(_)) => Some(view! { <NoticeBox tone=NoticeTone::Note>{locale.watch_is_on()}</NoticeBox> }.into_any()),
        (None, None) => None,
    };
    Ok(view_form(cx, search, above, now_told))
}

fn view_too_many(cx: &RequestContext, search: &BoardFilter) -> AnyView {
    let locale = cx.locale;
    reply::set_status(ServerError::Conflict.status());
    let above = view! { <NoticeBox tone=NoticeTone::Warning>{locale.watch_too_many()}</NoticeBox> };
    view_form(cx, search, Some(above.into_any()), None)
}

/// The words are shown where they can be changed, and are kept nowhere.
fn view_not_kept(cx: &RequestContext, search: &BoardFilter) -> AnyView {
    let (locale, board) = (cx.locale, search.path());
    reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
    view! {
        <PageTitle text=locale.watch_title() />
        <NarrowPage title=locale.watch_title()>
            <NoticeBox tone=NoticeTone::Warning>{locale.watch_holds_cpr()}</NoticeBox>
            <p class="mt-6">
                <ButtonLink href=board>{locale.watch_change_search()}</ButtonLink>
            </p>
        </NarrowPage>
    }
    .into_any()
}

fn view_form(cx: &RequestContext, search: &BoardFilter, above: Option<AnyView>, now_told: Option<WatchPace>) -> AnyView {
    let locale = cx.locale;
    let query = cx.path.split_once('?').map_or("", |(_, query)| query);
    let chosen = now_told.or_else(|| keeping::chosen_pace(query)).unwrap_or(WatchPace::Daily);
    let guest = cx.signed_in.is_none().then(|| view! { <p class="text-small text-ink-2">{locale.watch_guest()}</p> });
    let stop = now_told.is_some().then(|| {
        view! {
            <Button name=ACTION value=STOP style=ButtonStyle::Secondary>
                {locale.watch_stop()}
            </Button>
        }
    });
    let begin = if now_told.is_some() { locale.watch_save() } else { locale.watch_begin() };
    let (words, board, action) = (locale.search_in_words(search), search.path(), search.watch_path());
    view! {
        <PageTitle text=locale.watch_title() />
        <NarrowPage title=locale.watch_title()>
            {above}
            <p class="mt-3">{locale.watch_lead()}</p>
            <form method="post" action=action class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <p>
                    <span class="block text-small text-ink-2">{locale.watch_what()}</span>
                    <a class="link inline-flex min-h-target items-center font-semibold [overflow-wrap:anywhere]" href=board>
                        {words}
                    </a>
                </p>
                <PaceChoice id="tempo" chosen=chosen locale=locale />
                {guest}
                <ButtonRow>
                    <Button name=ACTION value=CHANGE>
                        {begin}
                    </Button>
                    {stop}
                </ButtonRow>
            </form>
            <p class="mt-4 text-small text-ink-2">{locale.watch_promise()}</p>
        </NarrowPage>
    }
    .into_any()
}

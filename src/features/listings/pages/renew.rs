//! One press to let a listing stay, or to end it: for its owner, and for whoever holds the mail that asks. Opening changes nothing.

use leptos::prelude::*;

use super::{
    listing::listing_id_of_path,
    manage::{CLOSE, PutBack, RENEW, WITHDRAWN},
    new::{ACTION, go_to},
};
use crate::{
    domain::{
        listing_id::ListingId,
        listing_state::{ListingState, Transition},
        local_path::LocalPath,
        notice::Notice,
    },
    features::{accounts::components::NarrowPage, outcome::shown},
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        listings::{
            lifecycle::{self, changeable},
            renewal::{self, Answer, Asked, SAYS_NO, Since},
        },
        reply,
    },
    ui::{
        button::{Button, ButtonLink, ButtonRow, ButtonStyle},
        page_title::PageTitle,
    },
};

/// The start of the address in the mail; the rest is the token.
const MAIL_PATH: &str = "/forny/";

/// `/opslag/{id}/forny`, for the owner.
#[component]
pub fn RenewPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    let id = listing_id_of_path();
    Suspend::new(async move {
        reply::no_store();
        let page = match id {
            Ok(id) => for_owner(&cx, &id, sent).await,
            Err(error) => Err(error),
        };
        shown(&cx, page)
    })
}

/// `/forny/{token}`, from the mail.
#[component]
pub fn RenewByMailPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, for_mail(&cx, sent).await)
    })
}

fn read_answer(sent: &Submission) -> ServerResult<Answer> {
    match sent.value(ACTION) {
        None | Some(RENEW) => Ok(Answer::Renew),
        Some(CLOSE) => Ok(Answer::CloseFound),
        Some(WITHDRAWN) => Ok(Answer::Withdraw),
        Some(_) => Err(ServerError::BadRequest("unknown action")),
    }
}

async fn for_owner(cx: &RequestContext, id: &ListingId, sent: Option<Submission>) -> ServerResult<AnyView> {
    let stored = changeable(cx, id).await?;
    let state = stored.listing_state()?;
    let Some(ends) = stored.expires_at.filter(|_| state.after(Transition::Renew).is_some()) else {
        return Ok(view_off_board(cx, id, &stored.title, state));
    };
    let Some(sent) = sent else {
        return Ok(view_question(cx, &Asked { id: id.clone(), title: stored.title, ends, since: Since::Unanswered }));
    };
    let (transition, notice) = match read_answer(&sent)? {
        Answer::Renew => (Transition::Renew, Notice::ListingRenewed),
        Answer::CloseFound => (Transition::CloseFound, Notice::ListingFound),
        Answer::Withdraw => (Transition::CloseWithdrawn, Notice::ListingClosed),
    };
    lifecycle::move_on(cx, id, transition).await?;
    go_to(cx, &id.path(), notice).await?;
    Ok(().into_any())
}

async fn for_mail(cx: &RequestContext, sent: Option<Submission>) -> ServerResult<AnyView> {
    let path = cx.path.split('?').next().unwrap_or_default();
    let token = path.strip_prefix(MAIL_PATH).unwrap_or_default();
    if let Some(sent) = sent
        && renewal::carry_out(&cx.app, token, read_answer(&sent)?).await?
    {
        // Back to the same address, which now says what was done: reloading sends nothing twice.
        reply::redirect_to(&LocalPath::parse(path).unwrap_or_else(LocalPath::front_page));
        return Ok(().into_any());
    }
    Ok(match renewal::by_token(&cx.app, token).await? {
        Some(asked) => match asked.since {
            Since::Unanswered => view_question(cx, &asked),
            Since::Renewed => view_done(cx, &asked),
            Since::Found => view_closed(cx, &asked, cx.locale.renewal_closed_title()),
            Since::Withdrawn => view_closed(cx, &asked, cx.locale.renewal_withdrawn_title()),
        },
        None => view_void(cx),
    })
}

/// All answers; the one that was pressed in the mail first.
fn view_question(cx: &RequestContext, asked: &Asked) -> AnyView {
    let locale = cx.locale;
    let stays = locale.renewal_stays(&asked.title, &locale.long_date(asked.ends));
    let says_no = cx.path.split_once('?').is_some_and(|(_, query)| query == SAYS_NO);
    let styles = if says_no { [ButtonStyle::Secondary, ButtonStyle::Primary] } else { [ButtonStyle::Primary, ButtonStyle::Secondary] };
    let [renew_style, close_style] = styles;
    let renew = view! {
        <Button name=ACTION value=RENEW style=renew_style>
            {locale.renew_button()}
        </Button>
    }
    .into_any();
    let close = view! {
        <Button name=ACTION value=CLOSE style=close_style>
            {locale.renewal_no()}
        </Button>
    }
    .into_any();
    let withdraw = view! {
        <Button name=ACTION value=WITHDRAWN style=ButtonStyle::Secondary>
            {locale.renewal_withdraw()}
        </Button>
    };
    let answers = if says_no { view! { {close} {withdraw} {renew} }.into_any() } else { view! { {renew} {close} {withdraw} }.into_any() };
    let path = asked.id.path();
    view! {
        <PageTitle text=locale.renewal_title() />
        <NarrowPage title=locale.renewal_title()>
            <p class="mt-3 [overflow-wrap:anywhere]">{stays}</p>
            <p class="mt-3">{locale.renewal_press()}</p>
            <form method="post" class="mt-6">
                <ButtonRow>{answers}</ButtonRow>
            </form>
            <p class="mt-4">
                <a class="link inline-flex min-h-target items-center" href=path>
                    {locale.renewal_see()}
                </a>
            </p>
        </NarrowPage>
    }
    .into_any()
}

fn view_done(cx: &RequestContext, asked: &Asked) -> AnyView {
    let locale = cx.locale;
    let stays = locale.renewal_stays(&asked.title, &locale.long_date(asked.ends));
    let path = asked.id.path();
    view! {
        <PageTitle text=locale.renewal_done_title() />
        <NarrowPage title=locale.renewal_done_title()>
            <p class="mt-3 mb-6">{stays}</p>
            <ButtonLink href=path style=ButtonStyle::Secondary>
                {locale.renewal_see()}
            </ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

/// After the listing was closed from the mail.
fn view_closed(cx: &RequestContext, asked: &Asked, title: &'static str) -> AnyView {
    let locale = cx.locale;
    let closed = locale.renewal_closed(&asked.title);
    view! {
        <PageTitle text=title />
        <NarrowPage title=title>
            <p class="mt-3 mb-6 [overflow-wrap:anywhere]">{closed}</p>
            <ButtonLink href="/mit" style=ButtonStyle::Secondary>
                {locale.to_my_listings()}
            </ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

/// For a listing that is not on the board: there is nothing to renew or close, but it can be put back.
pub(super) fn view_off_board(cx: &RequestContext, id: &ListingId, title: &str, state: ListingState) -> AnyView {
    let locale = cx.locale;
    let id = id.clone();
    let off_board = locale.renewal_off_board(title);
    reply::set_status(http::StatusCode::CONFLICT);
    view! {
        <PageTitle text=locale.renewal_off_board_title() />
        <NarrowPage title=locale.renewal_off_board_title()>
            <p class="mt-3 mb-6">{off_board}</p>
            <PutBack id=id state=state locale=locale />
            <p class="mt-4">
                <a class="link inline-flex min-h-target items-center" href="/mit">
                    {locale.to_my_listings()}
                </a>
            </p>
        </NarrowPage>
    }
    .into_any()
}

/// For a link whose listing is gone from the board, or that never was.
fn view_void(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    reply::set_status(http::StatusCode::GONE);
    view! {
        <PageTitle text=locale.renewal_void_title() />
        <NarrowPage title=locale.renewal_void_title()>
            <p class="mt-3 mb-6">{locale.renewal_void()}</p>
            <ButtonLink href="/mit">{locale.to_my_listings()}</ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

//! One press to let a listing stay: for its owner, and for whoever holds the mail that asks. Opening the page changes nothing.

use leptos::prelude::*;

use super::{listing::listing_id_of_path, new::go_to};
use crate::{
    domain::{
        listing_id::ListingId,
        listing_state::{ListingState, Transition},
        local_path::LocalPath,
        notice::Notice,
    },
    features::{accounts::components::NarrowPage, outcome::shown},
    server::{
        context::{RequestContext, current, submission},
        error::{ServerError, ServerResult},
        listings::{
            lifecycle::{self, changeable},
            renewal::{self, Asked},
        },
        reply,
    },
    ui::{
        button::{Button, ButtonLink, ButtonStyle},
        page_title::PageTitle,
    },
};

/// The start of the address in the mail; the rest is the token.
const MAIL_PATH: &str = "/forny/";

/// `/opslag/{id}/forny`, for the owner.
#[component]
pub fn RenewPage() -> impl IntoView {
    let cx = current();
    let is_sent = submission().is_some();
    let id = listing_id_of_path();
    Suspend::new(async move {
        reply::no_store();
        let page = match id {
            Ok(id) => for_owner(&cx, &id, is_sent).await,
            Err(error) => Err(error),
        };
        shown(&cx, page)
    })
}

/// `/forny/{token}`, from the mail.
#[component]
pub fn RenewByMailPage() -> impl IntoView {
    let cx = current();
    let is_sent = submission().is_some();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, for_mail(&cx, is_sent).await)
    })
}

async fn for_owner(cx: &RequestContext, id: &ListingId, is_sent: bool) -> ServerResult<AnyView> {
    let stored = changeable(cx, id).await?;
    if is_sent {
        lifecycle::move_on(cx, id, Transition::Renew).await?;
        let next = if stored.listing_state()? == ListingState::Published { id.path() } else { id.edit_path() };
        go_to(cx, &next, Notice::ListingRenewed).await?;
        return Ok(().into_any());
    }
    match stored.expires_at.filter(|_| stored.listing_state().is_ok_and(|state| state.after(Transition::Renew).is_some())) {
        Some(ends) => Ok(view_question(cx, &Asked { id: id.clone(), title: stored.title, ends, is_renewed: false })),
        None => Err(ServerError::Conflict),
    }
}

async fn for_mail(cx: &RequestContext, is_sent: bool) -> ServerResult<AnyView> {
    let path = cx.path.split('?').next().unwrap_or_default();
    let token = path.strip_prefix(MAIL_PATH).unwrap_or_default();
    if is_sent && renewal::renew(&cx.app, token).await? {
        // Back to the same address, which now says what was done: reloading sends nothing twice.
        reply::redirect_to(&LocalPath::parse(path).unwrap_or_else(LocalPath::front_page));
        return Ok(().into_any());
    }
    Ok(match renewal::by_token(&cx.app, token).await? {
        Some(asked) if asked.is_renewed => view_done(cx, &asked),
        Some(asked) => view_question(cx, &asked),
        None => view_void(cx),
    })
}

fn view_question(cx: &RequestContext, asked: &Asked) -> AnyView {
    let locale = cx.locale;
    let stays = locale.renewal_stays(&asked.title, &locale.long_date(asked.ends));
    view! {
        <PageTitle text=locale.renewal_title() />
        <NarrowPage title=locale.renewal_title()>
            <p class="mt-3">{stays}</p>
            <p class="mt-3">{locale.renewal_press()}</p>
            <form method="post" class="mt-6">
                <Button>{locale.renew_button()}</Button>
            </form>
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

//! The pages that ask before a listing is closed or deleted. Opening them changes nothing.

use leptos::prelude::*;

use super::{
    listing::listing_id_of_path,
    manage::{CloseForm, DELETE},
    new::ACTION,
    renew::view_off_board,
};
use crate::{
    domain::{
        listing_id::ListingId,
        listing_state::{ListingState, Transition},
    },
    features::{accounts::components::NarrowPage, outcome::shown},
    i18n::Locale,
    server::{
        context::{RequestContext, current},
        error::ServerResult,
        listings::lifecycle::changeable,
        pictures::show,
        reply,
    },
    ui::{
        button::{Button, ButtonLink, ButtonRow, ButtonStyle},
        page_title::PageTitle,
    },
};

/// `/opslag/{id}/luk`
#[component]
pub fn ClosePage() -> impl IntoView {
    let cx = current();
    let id = listing_id_of_path();
    Suspend::new(async move {
        reply::no_store();
        let page = match id {
            Ok(id) => ask_to_close(&cx, &id).await,
            Err(error) => Err(error),
        };
        shown(&cx, page)
    })
}

async fn ask_to_close(cx: &RequestContext, id: &ListingId) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let stored = changeable(cx, id).await?;
    let state = stored.listing_state()?;
    if state.after(Transition::CloseFound).is_none() {
        return Ok(view_off_board(cx, id, &stored.title, state));
    }
    let title = locale.quoted(&stored.title);
    let (id, path) = (id.clone(), id.path());
    Ok(view! {
        <PageTitle text=locale.close_question() />
        <NarrowPage title=locale.close_question()>
            <p class="mt-3 text-lead [overflow-wrap:anywhere]">{title}</p>
            <p class="mt-2 mb-6">{locale.close_help()}</p>
            <CloseForm id=id locale=locale style=ButtonStyle::Primary>
                <ButtonLink href=path style=ButtonStyle::Secondary>
                    {locale.keep_on_board()}
                </ButtonLink>
            </CloseForm>
        </NarrowPage>
    }
    .into_any())
}

/// `/opslag/{id}/slet`
#[component]
pub fn DeletePage() -> impl IntoView {
    let cx = current();
    let id = listing_id_of_path();
    Suspend::new(async move {
        reply::no_store();
        let page = match id {
            Ok(id) => ask_to_delete(&cx, &id).await,
            Err(error) => Err(error),
        };
        shown(&cx, page)
    })
}

async fn ask_to_delete(cx: &RequestContext, id: &ListingId) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let stored = changeable(cx, id).await?;
    let state = stored.listing_state()?;
    if !state.is_deletable() {
        return Ok(view_close_first(id, locale));
    }
    let draft = state == ListingState::Draft;
    let pictures = show::of_listing(cx, stored.id).await?.len();
    let named = if stored.title.is_empty() { locale.untitled().to_owned() } else { locale.quoted(&stored.title) };
    let (question, keep, back) = if draft {
        (locale.delete_draft_question(), locale.keep_draft(), id.edit_path())
    } else {
        (locale.delete_question(), locale.keep_listing(), id.path())
    };
    let action = id.edit_path();
    Ok(view! {
        <PageTitle text=question />
        <NarrowPage title=question>
            <p class="mt-3 text-lead [overflow-wrap:anywhere]">{named}</p>
            <p class="mt-2 mb-6">{locale.what_is_deleted(draft, pictures)}</p>
            <form method="post" action=action>
                <ButtonRow>
                    <Button name=ACTION value=DELETE style=ButtonStyle::Danger>
                        {locale.delete_button()}
                    </Button>
                    <ButtonLink href=back style=ButtonStyle::Secondary>
                        {keep}
                    </ButtonLink>
                </ButtonRow>
            </form>
        </NarrowPage>
    }
    .into_any())
}

fn view_close_first(id: &ListingId, locale: Locale) -> AnyView {
    reply::set_status(http::StatusCode::CONFLICT);
    let path = id.close_path();
    view! {
        <PageTitle text=locale.close_first() />
        <NarrowPage title=locale.close_first()>
            <p class="mt-3 mb-6">{locale.close_first_help()}</p>
            <ButtonLink href=path>{locale.close_button()}</ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

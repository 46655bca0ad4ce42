//! Changing a listing, and everything else its owner can do with it.

use leptos::prelude::*;

use super::{
    form_view::{FormProblems, ListingFields},
    listing::listing_id_of_path,
    manage::{self, Manage},
    new::{ACTION, KEEP_DRAFT, PUBLISH, go_to, read_form},
};
use crate::{
    domain::{
        field_error::FieldErrors,
        listing_form::{ListingField, ListingForm},
        listing_id::ListingId,
        listing_state::ListingState,
        notice::Notice,
    },
    features::{
        notices::waiting_notice,
        outcome::{shown, sign_in_path},
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        listings::{
            drafts, guest_drafts,
            lifecycle::{self, Submitted, changeable},
        },
        reply,
    },
    ui::{
        badge::{Badge, BadgeTone},
        button::{Button, ButtonRow, ButtonStyle},
        page_heading::PageHeading,
        page_title::PageTitle,
    },
};

/// The button that stores changes.
const SAVE: &str = "gem";
/// Names, in the address, what was kept when the sign-in had run out.
const KEPT: &str = "kladde";

/// `/opslag/{id}/rediger`
#[component]
pub fn EditListingPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    let id = listing_id_of_path();
    Suspend::new(async move {
        reply::no_store();
        let page = match (id, sent) {
            (Ok(id), Some(sent)) => submit(&cx, &id, &sent).await,
            (Ok(id), None) => view_stored(&cx, &id).await,
            (Err(error), _) => Err(error),
        };
        shown(&cx, page)
    })
}

async fn view_stored(cx: &RequestContext, id: &ListingId) -> ServerResult<AnyView> {
    let stored = changeable(cx, id).await?;
    let notice = waiting_notice(cx).await?;
    let form = match kept_while_signed_out(cx).await? {
        Some(form) => form,
        None => stored.listing_form(&cx.app.clock.today())?,
    };
    Ok(view_form(cx, id, stored.listing_state()?, form, FieldErrors::none(), notice))
}

/// What was typed when the sign-in had run out, kept under the id in the address.
async fn kept_while_signed_out(cx: &RequestContext) -> ServerResult<Option<ListingForm>> {
    let query = cx.path.split_once('?').map_or("", |(_, query)| query);
    let kept = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == KEPT).and_then(|(_, id)| ListingId::parse(&id));
    match kept {
        Some(id) => guest_drafts::find(cx, &id).await,
        None => Ok(None),
    }
}

/// The sign-in has run out: keeps what was typed and leads over the sign-in back to it.
async fn keep_and_sign_in(cx: &RequestContext, id: &ListingId, form: &ListingForm) -> ServerResult<AnyView> {
    match guest_drafts::keep(cx, form).await? {
        Submitted::Stored(kept) => reply::redirect_to(&sign_in_path(&format!("{}?{KEPT}={kept}", id.edit_path()))),
        Submitted::Invalid(_) => return Err(ServerError::NotSignedIn),
    }
    Ok(().into_any())
}

async fn submit(cx: &RequestContext, id: &ListingId, sent: &Submission) -> ServerResult<AnyView> {
    let action = sent.value(ACTION).unwrap_or(SAVE);
    if cx.signed_in.is_none() && matches!(action, SAVE | PUBLISH | KEEP_DRAFT) {
        return keep_and_sign_in(cx, id, &read_form(sent)?).await;
    }
    let (submitted, done) = match action {
        SAVE => (lifecycle::change(cx, id, &read_form(sent)?).await?, Notice::ListingChanged),
        PUBLISH => (lifecycle::publish_draft(cx, id, &read_form(sent)?).await?, Notice::ListingPublished),
        KEEP_DRAFT => (drafts::save(cx, id, &read_form(sent)?).await?, Notice::DraftSaved),
        other => {
            manage::carry_out(cx, id, other, sent).await?;
            return Ok(().into_any());
        }
    };
    match submitted {
        Submitted::Stored(id) => {
            let next = if action == KEEP_DRAFT { id.edit_path() } else { id.path() };
            go_to(cx, &next, done).await?;
            Ok(().into_any())
        }
        Submitted::Invalid(errors) => {
            reply::set_status(http::StatusCode::UNPROCESSABLE_ENTITY);
            let state = changeable(cx, id).await?.listing_state()?;
            Ok(view_form(cx, id, state, read_form(sent)?, errors, None))
        }
    }
}

fn view_form(
    cx: &RequestContext,
    id: &ListingId,
    state: ListingState,
    form: ListingForm,
    errors: FieldErrors<ListingField>,
    notice: Option<AnyView>,
) -> AnyView {
    let locale = cx.locale;
    let draft = state == ListingState::Draft;
    let title = if draft { locale.draft_title() } else { locale.edit_title() };
    let buttons = if draft {
        view! {
            <ButtonRow>
                <Button name=ACTION value=PUBLISH>
                    {locale.publish_button()}
                </Button>
                <Button name=ACTION value=KEEP_DRAFT style=ButtonStyle::Secondary>
                    {locale.save_draft_button()}
                </Button>
            </ButtonRow>
        }
        .into_any()
    } else {
        view! {
            <ButtonRow>
                <Button name=ACTION value=SAVE>
                    {locale.save_changes_button()}
                </Button>
            </ButtonRow>
        }
        .into_any()
    };
    let tone = if state == ListingState::Published { BadgeTone::Good } else { BadgeTone::Quiet };
    view! {
        <PageTitle text=title />
        <FormProblems errors=errors.clone() locale=locale />
        <PageHeading title=title />
        {notice}
        <p class="mt-2 flex flex-wrap items-center gap-x-5">
            <Badge tone=tone label=locale.listing_state(state) />
            <a class="link inline-flex min-h-target items-center" href=id.pictures_path()>
                {locale.pictures_link()}
            </a>
        </p>
        <form method="post" action=id.edit_path() class="mt-8 max-w-3xl" novalidate=true>
            <ListingFields form=form errors=errors has_begun=!draft locale=locale />
            <div class="mt-10">{buttons}</div>
        </form>
        <Manage id=id.clone() state=state locale=locale />
    }
    .into_any()
}

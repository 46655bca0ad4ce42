//! Changing a listing, and everything else its owner can do with it.

use leptos::prelude::*;

use super::{
    form_keeper::Keeper,
    form_review::Review,
    form_view::{FormProblems, ListingFields},
    listing::listing_id_of_path,
    manage::{self, Manage},
    new::{ACTION, ADD_PICTURES, KEEP_DRAFT, PUBLISH, go_to, read_form},
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
        listings::islands::{
            draft_keeper::{Place, Words},
            typed_form::LISTING_FORM_ID,
        },
        notices::waiting_notice,
        outcome::{shown, sign_in_path},
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        db::entities::listings::Model,
        error::{ServerError, ServerResult},
        listings::{
            drafts, guest_drafts,
            lifecycle::{self, Submitted, changeable},
        },
        matches::view::for_form,
        reply,
    },
    ui::{
        badge::{Badge, BadgeTone},
        button::{Button, ButtonStyle},
        icon::{Icon, IconName},
        notice::{Notice as NoticeBox, NoticeTone},
        page_heading::PageHeading,
        page_title::PageTitle,
    },
};

/// The button that stores changes.
const SAVE: &str = "gem";
/// Names, in the address, what was kept when the sign-in had run out.
pub const KEPT: &str = "kladde";

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
    let (form, words) = match kept_while_signed_out(cx).await? {
        Some(form) => (form, Words::Refused),
        None => (stored.listing_form(&cx.app.clock.today())?, Words::Stored),
    };
    view_form(cx, &stored, form, words, FieldErrors::none(), notice).await
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
    if cx.signed_in.is_none() && matches!(action, SAVE | PUBLISH | KEEP_DRAFT | ADD_PICTURES) {
        return keep_and_sign_in(cx, id, &read_form(sent)?).await;
    }
    let (submitted, done) = match action {
        SAVE => (lifecycle::change(cx, id, &read_form(sent)?).await?, Notice::ListingChanged),
        PUBLISH => (lifecycle::publish_draft(cx, id, &read_form(sent)?).await?, Notice::ListingPublished),
        KEEP_DRAFT | ADD_PICTURES => (drafts::save(cx, id, &read_form(sent)?).await?, Notice::DraftSaved),
        other => {
            manage::carry_out(cx, id, other, sent).await?;
            return Ok(().into_any());
        }
    };
    match submitted {
        Submitted::Stored(id) => {
            let next = match action {
                ADD_PICTURES => id.pictures_path(),
                KEEP_DRAFT => id.edit_path(),
                _ => id.path(),
            };
            go_to(cx, &next, done).await?;
            Ok(().into_any())
        }
        Submitted::Invalid(errors) => {
            reply::set_status(http::StatusCode::UNPROCESSABLE_ENTITY);
            view_form(cx, &changeable(cx, id).await?, read_form(sent)?, Words::Refused, errors, None).await
        }
    }
}

async fn view_form(
    cx: &RequestContext,
    stored: &Model,
    form: ListingForm,
    words: Words,
    errors: FieldErrors<ListingField>,
    notice: Option<AnyView>,
) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let (id, state) = (stored.listing_id()?, stored.listing_state()?);
    let draft = state == ListingState::Draft;
    let title = if draft { locale.draft_title() } else { locale.edit_title() };
    let place = if draft { Place::Draft(id.clone()) } else { Place::Listing(id.clone()) };
    let found = for_form(cx, &form).await?;
    let version = drafts::version(stored.updated_at);
    let (back, back_words) = if draft { ("/mit".to_owned(), locale.menu_mine()) } else { (id.path(), locale.back_to_listing()) };
    let tone = if state == ListingState::Published { BadgeTone::Good } else { BadgeTone::Quiet };
    Ok(view! {
        <PageTitle text=title />
        <a class="link -ml-1 mt-3 inline-flex min-h-target items-center gap-2 text-small" href=back>
            <Icon icon=IconName::ArrowLeft class="size-5 shrink-0" />
            {back_words}
        </a>
        <FormProblems errors=errors.clone() locale=locale />
        <PageHeading title=title />
        {notice}
        {draft.then(|| view! { <NoticeBox tone=NoticeTone::Note>{locale.draft_note()}</NoticeBox> })}
        <p class="mt-2 flex flex-wrap items-center gap-x-5">
            <Badge tone=tone label=locale.listing_state(state) />
            <a class="link inline-flex min-h-target items-center" href=id.pictures_path()>
                {locale.pictures_link()}
            </a>
            {(!draft).then(|| view! { <a class="link inline-flex min-h-target items-center" href="#mere">{if state.has_ended() { locale.more_link_ended() } else { locale.more_link() }}</a> })}
        </p>
        <form id=LISTING_FORM_ID method="post" action=id.edit_path() class="mt-4" novalidate=true>
            <Keeper cx=cx.clone() place=place words=words version=version />
            <div class="lg:grid lg:grid-cols-[minmax(0,48rem)_minmax(18rem,1fr)] lg:gap-x-12">
                <ListingFields form=form.clone() errors=errors has_begun=!draft found=found locale=locale />
                <Review cx=cx.clone() form=form>{buttons(draft, locale)}</Review>
            </div>
        </form>
        <Manage id=id state=state locale=locale />
    }
    .into_any())
}

fn buttons(draft: bool, locale: Locale) -> AnyView {
    if draft {
        view! {
            <Button name=ACTION value=PUBLISH>
                {locale.publish_button()}
            </Button>
            <Button name=ACTION value=ADD_PICTURES style=ButtonStyle::Secondary>
                {locale.save_and_add_pictures()}
            </Button>
            <Button name=ACTION value=KEEP_DRAFT style=ButtonStyle::Secondary>
                {locale.save_draft_button()}
            </Button>
        }
        .into_any()
    } else {
        view! {
            <Button name=ACTION value=SAVE>
                {locale.save_changes_button()}
            </Button>
        }
        .into_any()
    }
}

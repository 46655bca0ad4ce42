//! Writing a new listing; a guest may write first and sign in afterwards.

use leptos::prelude::*;

use super::{
    edit::KEPT,
    examples::{Examples, TEMPLATE, started_from},
    form_keeper::Keeper,
    form_review::Review,
    form_view::{FormProblems, ListingFields},
};
use crate::{
    domain::{
        field_error::FieldErrors,
        kind::Kind,
        listing_form::{ListingField, ListingForm},
        listing_id::ListingId,
        local_path::LocalPath,
        notice::Notice,
    },
    features::{
        listings::{
            islands::{
                draft_keeper::{Place, Words},
                typed_form::{DRAFT_ID, LISTING_FORM_ID},
            },
            model::DraftLink,
        },
        outcome::{shown, sign_in_path},
        sharing::page_head::{PageHead, PageType},
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        flash,
        listings::{drafts, guest_drafts, lifecycle, lifecycle::Submitted},
        random, reply,
    },
    ui::{
        button::{Button, ButtonStyle},
        notice::{Notice as NoticeBox, NoticeTone},
        page_heading::PageHeading,
        page_title::PageTitle,
    },
};

/// The name of the buttons that say what to do with a form.
pub const ACTION: &str = "handling";
/// The button that publishes.
pub const PUBLISH: &str = "offentliggoer";
/// The button that keeps a draft.
pub const KEEP_DRAFT: &str = "kladde";
/// The button that keeps a draft and goes on to its pictures.
pub const ADD_PICTURES: &str = "billeder";

/// `/opslag/ny`
#[component]
pub fn NewListingPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        let page = match sent {
            Some(sent) => submit(&cx, &sent).await,
            None => view_new(&cx).await,
        };
        shown(&cx, page)
    })
}

async fn submit(cx: &RequestContext, sent: &Submission) -> ServerResult<AnyView> {
    let form = read_form(sent)?;
    let publishing = match sent.value(ACTION) {
        Some(PUBLISH) | None => true,
        Some(KEEP_DRAFT | ADD_PICTURES) => false,
        Some(_) => return Err(ServerError::BadRequest("unknown action")),
    };
    let id = sent.value(DRAFT_ID).and_then(random::parse_listing_id).unwrap_or_else(random::listing_id);
    if publishing && let Err(errors) = form.validate(&cx.app.clock.today()) {
        return Ok(view_refused(cx, form, id, errors));
    }
    let submitted = match (cx.signed_in.is_some(), publishing) {
        (false, _) => match guest_drafts::keep(cx, &form).await {
            Err(ServerError::TooManyRequests { retry_after }) => return Ok(view_sign_in_first(cx, form, id, retry_after)),
            kept => kept?,
        },
        (true, true) => lifecycle::publish_as(cx, &id, &form).await?,
        (true, false) => drafts::save_as(cx, &id, &form).await?,
    };
    let draft_path = |id: &ListingId| if sent.value(ACTION) == Some(ADD_PICTURES) { id.pictures_path() } else { id.edit_path() };
    match (submitted, cx.signed_in.is_some(), publishing) {
        (Submitted::Invalid(errors), _, _) => return Ok(view_refused(cx, form, id, errors)),
        (Submitted::Stored(kept), false, _) => reply::redirect_to(&sign_in_path(&way_back(cx, &id, &kept, draft_path).await?)),
        (Submitted::Stored(id), true, true) => go_to(cx, &id.path(), Notice::ListingPublished).await?,
        (Submitted::Stored(id), true, false) => go_to(cx, &draft_path(&id), Notice::DraftSaved).await?,
    }
    Ok(().into_any())
}

/// Where what a guest wrote is found again: as `path` says, or if the sign-in ended after a draft had been begun, in that draft with
/// these words.
async fn way_back(cx: &RequestContext, id: &ListingId, kept: &ListingId, path: impl Fn(&ListingId) -> String) -> ServerResult<String> {
    Ok(if drafts::is_begun(cx, id).await? { format!("{}?{KEPT}={kept}", id.edit_path()) } else { path(kept) })
}

/// Leaves a message for the next page and goes there.
pub async fn go_to(cx: &RequestContext, path: &str, notice: Notice) -> ServerResult<()> {
    // What was done is done. Told that it failed, people would do it twice.
    if let Err(error) = flash::leave(cx.app.db.write(), &cx.app, cx.account_id()?, notice).await {
        error.log();
    }
    reply::redirect_to(&LocalPath::parse(path).unwrap_or_else(LocalPath::front_page));
    Ok(())
}

/// The fields of a listing in what was sent.
pub fn read_form(sent: &Submission) -> ServerResult<ListingForm> {
    let fields = sent.pairs().filter(|(name, _)| ![ACTION, DRAFT_ID].contains(name));
    ListingForm::from_pairs(fields).map_err(|_| ServerError::BadRequest("foreign field"))
}

/// A new form, filled in with the template or the kind that the address may name.
fn started_form(cx: &RequestContext) -> ListingForm {
    let query = cx.path.split_once('?').map_or("", |(_, query)| query);
    let named = |wanted: &str| form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == wanted).map(|(_, value)| value);
    let kind = || named("art").and_then(|word| Kind::from_path_word(&word)).map_or("", Kind::slug);
    named(TEMPLATE)
        .and_then(|name| started_from(&name, cx.locale))
        .unwrap_or_else(|| ListingForm { kind: kind().to_owned(), ..ListingForm::default() })
}

/// An empty form offers templates and the way to an unfinished draft; one that was filled in from a template says so.
async fn view_new(cx: &RequestContext) -> ServerResult<AnyView> {
    let form = started_form(cx);
    let locale = cx.locale;
    let above = if form.is_untouched() {
        let unfinished = if cx.signed_in.is_some() { drafts::unfinished(cx).await? } else { None };
        view! {
            {unfinished.map(|draft| view_unfinished(draft, locale))}
            <Examples kind=Kind::from_slug(&form.kind) locale=locale />
        }
        .into_any()
    } else {
        view! { <NoticeBox tone=NoticeTone::Note>{locale.example_note()}</NoticeBox> }.into_any()
    };
    Ok(view_form(cx, form, random::listing_id(), Words::New, FieldErrors::none(), Some(above)))
}

fn view_unfinished(draft: DraftLink, locale: Locale) -> AnyView {
    let title = if draft.title.is_empty() { locale.untitled().to_owned() } else { draft.title };
    view! {
        <NoticeBox tone=NoticeTone::Note>
            {locale.unfinished_draft()} " " <span class="font-semibold">{title}</span> " "
            <a class="link inline-flex min-h-target items-center" href=draft.path>
                {locale.finish_draft()}
            </a>
        </NoticeBox>
    }
    .into_any()
}

/// The form as it was sent, told what to correct.
fn view_refused(cx: &RequestContext, form: ListingForm, id: ListingId, errors: FieldErrors<ListingField>) -> AnyView {
    reply::set_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    view_form(cx, form, id, Words::Refused, errors, None)
}

/// The form of a guest whose network has left too much: the text stays on the page, to be sent again after signing in.
fn view_sign_in_first(cx: &RequestContext, form: ListingForm, id: ListingId, retry_after: u32) -> AnyView {
    reply::set_status(http::StatusCode::TOO_MANY_REQUESTS);
    reply::retry_after(retry_after);
    let what_to_do = cx.locale.too_many_guest_drafts();
    let page = view_form(cx, form, id, Words::Refused, FieldErrors::none(), None);
    view! {
        <NoticeBox tone=NoticeTone::Warning>{what_to_do}</NoticeBox>
        {page}
    }
    .into_any()
}

/// The form. Only who is signed in is given the id of its row: guests all see the same page.
fn view_form(
    cx: &RequestContext,
    form: ListingForm,
    id: ListingId,
    words: Words,
    errors: FieldErrors<ListingField>,
    above: Option<AnyView>,
) -> AnyView {
    let locale = cx.locale;
    let kind = Kind::from_slug(&form.kind);
    let title = kind.map_or(locale.new_title(), |kind| locale.new_title_of(kind));
    // The door of the front page has asked for the kind already.
    let kind_is_settled = kind.is_some() && form.is_untouched() && errors.is_empty();
    let lead = if kind_is_settled { locale.new_lead_in_short() } else { locale.new_lead() };
    let is_guest = cx.signed_in.is_none();
    let guest = is_guest.then(|| view! { <NoticeBox tone=NoticeTone::Note>{locale.guest_note()}</NoticeBox> });
    let row = (!is_guest).then(|| view! { <input type="hidden" name=DRAFT_ID value=id.to_string() /> });
    let place = if is_guest { Place::Guest } else { Place::Draft(id) };
    view! {
        <PageTitle text=title />
        <PageHead title=locale.new_title() description=locale.new_lead() path="/opslag/ny" page_type=PageType::Website />
        <FormProblems errors=errors.clone() locale=locale />
        <PageHeading title=title lead=lead />
        {guest}
        {above}
        <form id=LISTING_FORM_ID method="post" action="/opslag/ny" class="mt-4" novalidate=true>
            {row}
            <Keeper cx=cx.clone() place=place words=words />
            <div class="lg:grid lg:grid-cols-[minmax(0,48rem)_minmax(18rem,1fr)] lg:gap-x-12">
                <ListingFields form=form.clone() errors=errors kind_is_settled=kind_is_settled locale=locale />
                <Review cx=cx.clone() form=form is_new=true>
                    <Button name=ACTION value=PUBLISH>
                        {locale.publish_button()}
                    </Button>
                    <Button name=ACTION value=ADD_PICTURES style=ButtonStyle::Secondary>
                        {locale.save_and_add_pictures()}
                    </Button>
                    <Button name=ACTION value=KEEP_DRAFT style=ButtonStyle::Secondary>
                        {locale.save_draft_button()}
                    </Button>
                </Review>
            </div>
        </form>
    }
    .into_any()
}

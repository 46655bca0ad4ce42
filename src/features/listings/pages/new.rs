//! Writing a new listing; a guest may write first and sign in afterwards.

use leptos::prelude::*;

use super::{
    examples::{Examples, TEMPLATE, started_from},
    form_view::{FormProblems, ListingFields},
};
use crate::{
    domain::{
        field_error::FieldErrors,
        kind::Kind,
        listing_form::{ListingField, ListingForm},
        local_path::LocalPath,
        notice::Notice,
    },
    features::outcome::{shown, sign_in_path},
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        flash,
        listings::{drafts, guest_drafts, lifecycle, lifecycle::Submitted},
        reply,
    },
    ui::{
        button::{Button, ButtonRow, ButtonStyle},
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

/// `/opslag/ny`
#[component]
pub fn NewListingPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        let page = match sent {
            Some(sent) => submit(&cx, &sent).await,
            None => Ok(view_new(&cx)),
        };
        shown(&cx, page)
    })
}

async fn submit(cx: &RequestContext, sent: &Submission) -> ServerResult<AnyView> {
    let form = read_form(sent)?;
    let publishing = match sent.value(ACTION) {
        Some(PUBLISH) | None => true,
        Some(KEEP_DRAFT) => false,
        Some(_) => return Err(ServerError::BadRequest("unknown action")),
    };
    if publishing && let Err(errors) = form.validate(&cx.app.clock.today()) {
        return Ok(view_refused(cx, form, errors));
    }
    let submitted = match (cx.signed_in.is_some(), publishing) {
        (false, _) => match guest_drafts::keep(cx, &form).await {
            Err(ServerError::TooManyRequests { retry_after }) => return Ok(view_sign_in_first(cx, form, retry_after)),
            kept => kept?,
        },
        (true, true) => lifecycle::publish_new(cx, &form).await?,
        (true, false) => drafts::save_new(cx, &form).await?,
    };
    match (submitted, cx.signed_in.is_some(), publishing) {
        (Submitted::Invalid(errors), _, _) => return Ok(view_refused(cx, form, errors)),
        (Submitted::Stored(id), false, _) => reply::redirect_to(&sign_in_path(&id.edit_path())),
        (Submitted::Stored(id), true, true) => go_to(cx, &id.path(), Notice::ListingPublished).await?,
        (Submitted::Stored(id), true, false) => go_to(cx, &id.edit_path(), Notice::DraftSaved).await?,
    }
    Ok(().into_any())
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
    ListingForm::from_pairs(sent.pairs().filter(|(name, _)| *name != ACTION)).map_err(|_| ServerError::BadRequest("foreign field"))
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

/// An empty form offers templates; one that was filled in from a template says so.
fn view_new(cx: &RequestContext) -> AnyView {
    let form = started_form(cx);
    let locale = cx.locale;
    let above = if form.is_untouched() {
        view! { <Examples locale=locale /> }.into_any()
    } else {
        view! { <NoticeBox tone=NoticeTone::Note>{locale.example_note()}</NoticeBox> }.into_any()
    };
    view_form(cx, form, FieldErrors::none(), Some(above))
}

/// The form as it was sent, told what to correct.
fn view_refused(cx: &RequestContext, form: ListingForm, errors: FieldErrors<ListingField>) -> AnyView {
    reply::set_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    view_form(cx, form, errors, None)
}

/// The form of a guest whose network has left too much: the text stays on the page, to be sent again after signing in.
fn view_sign_in_first(cx: &RequestContext, form: ListingForm, retry_after: u32) -> AnyView {
    reply::set_status(http::StatusCode::TOO_MANY_REQUESTS);
    reply::retry_after(retry_after);
    let what_to_do = cx.locale.too_many_guest_drafts();
    let page = view_form(cx, form, FieldErrors::none(), None);
    view! {
        <NoticeBox tone=NoticeTone::Warning>{what_to_do}</NoticeBox>
        {page}
    }
    .into_any()
}

fn view_form(cx: &RequestContext, form: ListingForm, errors: FieldErrors<ListingField>, above: Option<AnyView>) -> AnyView {
    let locale = cx.locale;
    let guest = cx.signed_in.is_none().then(|| view! { <NoticeBox tone=NoticeTone::Note>{locale.guest_note()}</NoticeBox> });
    view! {
        <PageTitle text=locale.new_title() />
        <FormProblems errors=errors.clone() locale=locale />
        <PageHeading title=locale.new_title() lead=locale.new_lead() />
        {guest}
        {above}
        <form method="post" action="/opslag/ny" class="mt-8 max-w-3xl" novalidate=true>
            <ListingFields form=form errors=errors locale=locale />
            <div class="mt-10">
                <ButtonRow>
                    <Button name=ACTION value=PUBLISH>
                        {locale.publish_button()}
                    </Button>
                    <Button name=ACTION value=KEEP_DRAFT style=ButtonStyle::Secondary>
                        {locale.save_draft_button()}
                    </Button>
                </ButtonRow>
            </div>
        </form>
    }
    .into_any()
}

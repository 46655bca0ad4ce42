//! What an organisation says about itself, the way to the mark, and the yearly declaration about tasks with children.

use http::StatusCode;
use leptos::prelude::*;

use super::{ACTION, slug_of_path};
use crate::{
    domain::{
        field_error::FieldErrors,
        notice::Notice,
        organisation::{
            form::{OrganisationField, OrganisationForm},
            slug::OrganisationSlug,
            state::OrganisationState,
        },
        permissions::organisations::{OrganisationAction, may},
    },
    features::{
        listings::pages::new::go_to,
        notices::waiting_notice,
        organisations::components::{
            fields::{OrganisationFields, OrganisationProblems},
            mark::Mark,
        },
        outcome::shown,
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        db::entities::organisations::Model,
        error::{ServerError, ServerResult},
        organisations::{
            describing::{self, Described},
            transitions,
        },
        reply,
    },
    ui::{
        back_link::BackLink,
        button::{Button, ButtonStyle},
        page_title::PageTitle,
    },
};

/// Asks to be confirmed.
const ASK: &str = "bekraeft";
/// Declares how children are taken care of.
const DECLARE: &str = "boerneattester";

/// `/organisationer/{slug}/rediger`
#[component]
pub fn EditOrganisationPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    let slug = slug_of_path();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, slug, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, slug: ServerResult<OrganisationSlug>, sent: Option<&Submission>) -> ServerResult<AnyView> {
    let slug = slug?;
    let (form, stored) = describing::form_of(cx, &slug).await?;
    let Some(sent) = sent else {
        return view_form(cx, &slug, &stored, form, FieldErrors::none()).await;
    };
    let done = match sent.only(ACTION)? {
        "" => return save(cx, &slug, &stored, sent).await,
        ASK => {
            transitions::ask_confirmation(cx, &slug).await?;
            Notice::ConfirmationAsked
        }
        DECLARE => {
            describing::declare_children(cx, &slug).await?;
            Notice::ChildrenDeclared
        }
        _ => return Err(ServerError::BadRequest("unknown action")),
    };
    go_to(cx, &slug.edit_path(), done).await?;
    Ok(().into_any())
}

async fn save(cx: &RequestContext, slug: &OrganisationSlug, stored: &Model, sent: &Submission) -> ServerResult<AnyView> {
    let form = OrganisationForm::from_pairs(sent.pairs()).map_err(|_| ServerError::BadRequest("foreign field"))?;
    match describing::save(cx, slug, &form).await? {
        Described::Stored(slug) => {
            go_to(cx, &slug.path(), Notice::OrganisationSaved).await?;
            Ok(().into_any())
        }
        Described::Invalid(errors) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            view_form(cx, slug, stored, form, errors).await
        }
    }
}

async fn view_form(
    cx: &RequestContext,
    slug: &OrganisationSlug,
    stored: &Model,
    form: OrganisationForm,
    errors: FieldErrors<OrganisationField>,
) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let notice = waiting_notice(cx).await?;
    let (confirmation, children) = (view_confirmation(cx, slug, stored)?, view_children(cx, slug, stored)?);
    Ok(view! {
        <PageTitle text=locale.organisation_edit_title() />
        <div class="max-w-3xl pt-3">
            <BackLink href=slug.path() label=locale.back_to_organisation() />
            <OrganisationProblems errors=errors.clone() locale />
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{locale.organisation_edit_title()}</h1>
            {notice.map(|notice| view! { <div class="mt-4">{notice}</div> })}
            <form method="post" action=slug.edit_path() novalidate class="slip mt-6 grid gap-6 p-5 sm:p-7">
                <OrganisationFields form errors locale />
                <p class="text-small text-ink-2">{locale.organisation_rename_help()}</p>
                <Button>{locale.save_changes_button()}</Button>
            </form>
            {confirmation}
            {children}
        </div>
    }
    .into_any())
}

fn view_confirmation(cx: &RequestContext, slug: &OrganisationSlug, stored: &Model) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let subject = stored.subject()?;
    let words = match (subject.state, stored.confirmed_at) {
        (OrganisationState::Confirmed, Some(day)) => locale.confirmed_since(&locale.long_date(day)),
        (OrganisationState::Pending, _) => locale.confirmation_asked().to_owned(),
        _ => locale.confirmation_lead().to_owned(),
    };
    let ask = may(&cx.actor(), OrganisationAction::AskConfirmation, subject).then(|| {
        view! {
            <form method="post" action=slug.edit_path() class="mt-4">
                <Button name=ACTION value=ASK style=ButtonStyle::Secondary>
                    {locale.confirmation_ask()}
                </Button>
            </form>
        }
    });
    let answer = stored.confirmation_note.clone().filter(|_| subject.state == OrganisationState::Draft);
    Ok(view! {
        <section class="mt-12" aria-labelledby="bekraeftelse">
            <h2 id="bekraeftelse" class="flex flex-wrap items-center gap-x-4 gap-y-2 text-h2">
                {locale.confirmation_title()} <Mark state=subject.state locale />
            </h2>
            <p class="mt-2 max-w-text">{words}</p>
            {answer.map(|answer| view! { <p class="mt-2 max-w-text [overflow-wrap:anywhere]">{answer}</p> })}
            {ask}
        </section>
    }
    .into_any())
}

fn view_children(cx: &RequestContext, slug: &OrganisationSlug, stored: &Model) -> ServerResult<AnyView> {
    let locale = cx.locale;
    let declared = stored.children_declared_at.map(|day| {
        view! { <p class="mt-2 max-w-text font-semibold">{locale.children_declared_on(&locale.long_date(day))}</p> }
    });
    let declare = may(&cx.actor(), OrganisationAction::DeclareChildren, stored.subject()?).then(|| {
        view! {
            <form method="post" action=slug.edit_path() class="mt-4">
                <Button name=ACTION value=DECLARE style=ButtonStyle::Secondary>
                    {locale.children_declare()}
                </Button>
            </form>
        }
    });
    Ok(view! {
        <section class="mt-12" aria-labelledby="boern">
            <h2 id="boern" class="text-h2">
                {locale.children_title()}
            </h2>
            <p class="mt-2 max-w-text">{locale.children_lead()}</p>
            {declared}
            {declare}
        </section>
    }
    .into_any())
}

//! Beginning an organisation.

use http::StatusCode;
use leptos::prelude::*;

use crate::{
    domain::{
        field_error::FieldErrors,
        notice::Notice,
        organisation::form::{OrganisationField, OrganisationForm},
    },
    features::{
        listings::pages::new::go_to,
        organisations::components::fields::{OrganisationFields, OrganisationProblems},
        outcome::shown,
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        organisations::describing::{self, Described},
        reply,
    },
    ui::{back_link::BackLink, button::Button, page_heading::PageHeading, page_title::PageTitle},
};

/// The path of the page.
pub const PATH: &str = "/organisationer/ny";

/// `/organisationer/ny`
#[component]
pub fn NewOrganisationPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    cx.account_id()?;
    let Some(sent) = sent else {
        return Ok(view_form(cx, OrganisationForm::default(), FieldErrors::none()));
    };
    let form = OrganisationForm::from_pairs(sent.pairs()).map_err(|_| ServerError::BadRequest("foreign field"))?;
    match describing::create(cx, &form).await? {
        Described::Stored(slug) => {
            go_to(cx, &slug.path(), Notice::OrganisationCreated).await?;
            Ok(().into_any())
        }
        Described::Invalid(errors) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(view_form(cx, form, errors))
        }
    }
}

fn view_form(cx: &RequestContext, form: OrganisationForm, errors: FieldErrors<OrganisationField>) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.organisation_new_title() />
        <div class="max-w-3xl pt-3">
            <BackLink href="/organisationer" label=locale.organisations_title() />
            <OrganisationProblems errors=errors.clone() locale />
            <PageHeading title=locale.organisation_new_title() lead=locale.organisation_new_lead() />
            <form method="post" action=PATH novalidate class="slip mt-6 grid gap-6 p-5 sm:p-7">
                <OrganisationFields form errors locale />
                <Button>{locale.organisation_create()}</Button>
            </form>
        </div>
    }
    .into_any()
}

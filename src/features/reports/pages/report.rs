//! `/anmeld`: the form, which needs nobody signed in.

use http::StatusCode;
use leptos::prelude::*;

use crate::{
    domain::{
        field_error::FieldErrors,
        local_path::LocalPath,
        report_form::{ReportField, ReportForm},
    },
    features::{
        accounts::components::NarrowPage,
        outcome::shown,
        reports::components::{ReportFields, report_problems},
        sharing::page_head::{PageHead, PageType},
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        reply,
        reports::filing::{self, Filed},
    },
    ui::{button::Button, page_title::PageTitle},
};

/// `/anmeld`
#[component]
pub fn ReportPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move { shown(&cx, answer(&cx, sent.as_ref()).await) })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    let Some(sent) = sent else {
        return Ok(page(cx, filing::begun(cx, &page_of_address(cx)).await?, None));
    };
    let form = read_form(sent)?;
    match filing::file(cx, &form).await {
        Ok(Filed::Case(number)) => {
            reply::redirect_to(&LocalPath::parse(&format!("/anmeld/{number}")).unwrap_or_else(LocalPath::front_page));
            Ok(().into_any())
        }
        Ok(Filed::Invalid(errors)) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page(cx, form, Some(Refused::Fields(errors))))
        }
        Err(ServerError::TooManyRequests { retry_after }) => {
            reply::set_status(StatusCode::TOO_MANY_REQUESTS);
            reply::retry_after(retry_after);
            Ok(page(cx, form, Some(Refused::TooMany(retry_after))))
        }
        Err(error) => Err(error),
    }
}

/// Why a form comes back.
enum Refused {
    /// Something in it is wrong.
    Fields(FieldErrors<ReportField>),
    /// There were too many; again in so many seconds.
    TooMany(u32),
}

/// The page that is reported, from `?side=` of the address.
fn page_of_address(cx: &RequestContext) -> String {
    let query = cx.path.split_once('?').map_or("", |(_, query)| query);
    let side = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == ReportField::Page.name());
    side.and_then(|(_, page)| LocalPath::parse(&page)).map(|page| page.as_str().to_owned()).unwrap_or_default()
}

/// Fields that no report has, or that came twice, are an attempt at something.
fn read_form(sent: &Submission) -> ServerResult<ReportForm> {
    let fields =
        [ReportField::Page, ReportField::Category, ReportField::Reason, ReportField::Name, ReportField::Email, ReportField::GoodFaith];
    let known = fields.map(ReportField::name);
    let is_once = |name: &str| sent.pairs().filter(|(other, _)| *other == name).count() == 1;
    if sent.pairs().all(|(name, _)| known.contains(&name) && is_once(name)) {
        Ok(ReportForm::from_pairs(sent.pairs()))
    } else {
        Err(ServerError::BadRequest("no report has such fields"))
    }
}

fn page(cx: &RequestContext, form: ReportForm, refused: Option<Refused>) -> AnyView {
    let locale = cx.locale;
    let (problem, errors) = match refused {
        None => (None, FieldErrors::none()),
        Some(Refused::Fields(errors)) => (report_problems(locale, &errors), errors),
        Some(Refused::TooMany(seconds)) => {
            let item = (ReportField::Reason.name().to_owned(), locale.report_limit(seconds));
            (Some((locale.report_limit_title().to_owned(), vec![item])), FieldErrors::none())
        }
    };
    view! {
        <PageTitle text=locale.report_title() />
        <PageHead title=locale.report_title() description=locale.report_lead() path="/anmeld" page_type=PageType::Website />
        <NarrowPage title=locale.report_title() problem>
            <p class="mt-3">{locale.report_lead()}</p>
            <p class="mt-3 font-semibold">{locale.report_now()}</p>
            <form method="post" action="/anmeld" novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <ReportFields locale form errors />
                <Button>{locale.report_button()}</Button>
            </form>
        </NarrowPage>
    }
    .into_any()
}

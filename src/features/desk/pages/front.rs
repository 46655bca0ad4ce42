//! What waits for the one who works for the board.

use leptos::prelude::*;

use super::PATH;
use crate::{
    domain::staff_role::StaffRole,
    features::{
        desk::model::{OpenCase, WaitingOrganisation},
        notices::waiting_notice,
        outcome::shown,
    },
    i18n::Locale,
    server::{
        context::{RequestContext, current},
        error::ServerResult,
        organisations::judging,
        reply,
        reports::reading,
    },
    ui::{page_heading::PageHeading, page_title::PageTitle},
};

/// `/kommunen`
#[component]
pub fn DeskPage() -> impl IntoView {
    let cx = current();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, view_desk(&cx).await)
    })
}

async fn view_desk(cx: &RequestContext) -> ServerResult<AnyView> {
    let locale = cx.locale;
    cx.acting_as(&judging::ROLES)?;
    let notice = waiting_notice(cx).await?;
    let organisations = judging::waiting(cx).await?;
    let reports = match cx.acting_as(&[StaffRole::Moderator]) {
        Ok(_) => Some(reading::open(cx).await?),
        Err(_) => None,
    };
    Ok(view! {
        <PageTitle text=locale.desk_title() />
        <PageHeading title=locale.desk_title() lead=locale.desk_lead() />
        {notice}
        {reports.map(|cases| view! { <Reports cases locale /> })}
        <Organisations organisations locale />
    }
    .into_any())
}

#[component]
fn Reports(cases: Vec<OpenCase>, locale: Locale) -> impl IntoView {
    let rows = cases
        .into_iter()
        .map(|case| {
            let (path, number) = ([PATH, "/anmeldelser/", &case.number].concat(), locale.case_number(&case.number));
            view_row(path, [locale.report_category(case.category), " · ", &number].concat(), [&case.page, " · ", &case.reported].concat())
        })
        .collect();
    view_list("anmeldelser", locale.desk_reports(), locale.desk_no_reports(), rows)
}

#[component]
fn Organisations(organisations: Vec<WaitingOrganisation>, locale: Locale) -> impl IntoView {
    let rows = organisations
        .into_iter()
        .map(|organisation| {
            let path = [PATH, "/organisationer/", organisation.slug.as_str()].concat();
            let facts = [locale.organisation_kind(organisation.kind), locale.organisation_state(organisation.state), &organisation.since];
            view_row(path, organisation.name, facts.join(" · "))
        })
        .collect();
    view_list("organisationer", locale.desk_organisations(), locale.desk_no_organisations(), rows)
}

fn view_list(id: &'static str, title: &'static str, nothing: &'static str, rows: Vec<AnyView>) -> AnyView {
    let body = if rows.is_empty() {
        view! { <p class="mt-2 text-ink-2">{nothing}</p> }.into_any()
    } else {
        view! { <ul class="slip mt-3 divide-y divide-line">{rows}</ul> }.into_any()
    };
    view! {
        <section class="mt-10" aria-labelledby=id>
            <h2 id=id class="text-h2">
                {title}
            </h2>
            {body}
        </section>
    }
    .into_any()
}

fn view_row(path: String, name: String, facts: String) -> AnyView {
    view! {
        <li class="p-4 sm:p-5">
            <h3 class="text-base font-semibold [overflow-wrap:anywhere]">
                <a class="link inline-flex min-h-target items-center !text-ink" href=path>
                    {name}
                </a>
            </h3>
            <p class="text-small text-ink-2 [overflow-wrap:anywhere]">{facts}</p>
        </li>
    }
    .into_any()
}

//! `/anmeld/{number}`: the case number and what happens now. It says nothing about what was reported or by whom.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    features::{accounts::components::NarrowPage, outcome::shown},
    server::{
        context::{RequestContext, current},
        error::{ServerError, ServerResult},
        reply,
        reports::filing,
    },
    ui::{
        button::{ButtonLink, ButtonStyle},
        page_title::PageTitle,
    },
};

/// `/anmeld/{number}`
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let cx = current();
    let number = use_params_map().with_untracked(|params| params.get("number").unwrap_or_default());
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, &number).await)
    })
}

async fn answer(cx: &RequestContext, number: &str) -> ServerResult<AnyView> {
    if !filing::is_case(cx, number).await? {
        return Err(ServerError::NotFound);
    }
    let locale = cx.locale;
    let number = locale.case_number(number);
    let steps = locale.report_steps().map(|step| view! { <li>{step}</li> }).collect_view();
    Ok(view! {
        <PageTitle text=locale.report_received_title() />
        <NarrowPage title=locale.report_received_title()>
            <p class="mt-3">
                {locale.report_received_number()} " " <strong class="whitespace-nowrap tabular-nums">{number}</strong>
                ". " {locale.report_received_keep()}
            </p>
            <h2 class="mt-8 text-h3">{locale.report_received_next()}</h2>
            <ul class="mt-3 grid list-disc gap-2 ps-6">{steps}</ul>
            <p class="mt-4">{locale.report_received_mail()}</p>
            <p class="mt-4 mb-6 font-semibold">{locale.report_danger()}</p>
            <ButtonLink href="/opslag" style=ButtonStyle::Secondary>
                {locale.report_back_to_board()}
            </ButtonLink>
        </NarrowPage>
    }
    .into_any())
}

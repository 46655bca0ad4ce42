//! What a person reads when a page cannot be shown: what happened, what to do, and ways on. No dead ends.

use http::StatusCode;
use leptos::prelude::*;

use super::send_again::SendAgain;
use crate::{
    i18n::Locale,
    server::{
        context::{RequestContext, use_locale},
        error::ServerError,
        reply,
    },
    ui::{
        brand::HalvesApart,
        button::{ButtonLink, ButtonRow, ButtonStyle},
        page_title::PageTitle,
    },
};

/// The page for an error, with its status.
pub fn error_page(locale: Locale, error: &ServerError) -> AnyView {
    error.log();
    let status = error.status();
    reply::set_status(status);
    match error {
        ServerError::TooManyRequests { retry_after } => reply::retry_after(*retry_after),
        ServerError::Database(_) => reply::retry_after(5),
        _ => {}
    }
    view! { <ErrorPage locale status /> }.into_any()
}

/// The page for an address that leads nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    error_page(use_locale(), &ServerError::NotFound)
}

/// The words to a status.
#[component]
pub fn ErrorPage(
    /// Their language.
    locale: Locale,
    /// The status; setting it is the caller's business.
    status: StatusCode,
) -> impl IntoView {
    let words = locale.failure(status.as_u16());
    // Who is to go back is not led away by the look of a button.
    let onwards = if status == StatusCode::PAYLOAD_TOO_LARGE { ButtonStyle::Secondary } else { ButtonStyle::Primary };
    let request_id = use_context::<RequestContext>()
        .map(|context| context.request_id)
        .filter(|id| status.is_server_error() && !id.is_empty())
        .map(|id| view! { <p class="mt-6 text-small text-ink-2">{locale.error_number(&id)}</p> });
    view! {
        <PageTitle text=words.title />
        <div class="pt-8 lg:pt-14">
            <HalvesApart class="h-16 w-auto shrink-0" />
            <h1 class="mt-6 text-h1 lg:text-h1-lg lg:tracking-tight">{words.title}</h1>
            <p class="mt-3 max-w-text text-lead">{words.what_to_do}</p>
            <SendAgain locale status />
            <div class="mt-8">
                <ButtonRow>
                    <ButtonLink href="/opslag" style=onwards>
                        {locale.see_listings()}
                    </ButtonLink>
                    <ButtonLink href="/" style=ButtonStyle::Secondary>
                        {locale.to_front_page()}
                    </ButtonLink>
                </ButtonRow>
            </div>
            {request_id}
        </div>
    }
    .into_any()
}

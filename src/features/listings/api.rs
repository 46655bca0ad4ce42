//! What the browser asks the server about listings.

#![expect(missing_docs, reason = "the server macro writes public items of its own")]

use leptos::{prelude::*, server_fn::codec::GetUrl};

use super::model::{FoundListings, KeptDraft, SuggestedSearch};
use crate::{features::app_error::AppError, i18n::Locale};

/// One page of what a search finds; `query` is the query string of the board's address.
#[server(endpoint = "listings/search", input = GetUrl)]
pub async fn search_listings(query: String) -> Result<FoundListings, AppError> {
    use super::components::{board_results::BoardResults, form_counts::form_numbers};
    use crate::server::{context::current, listings::board};
    let cx = current();
    let locale = cx.locale;
    let filter = board::read_filter(&query)?;
    let results = board::search(&cx, &filter).await?;
    Ok(FoundListings {
        found: locale.listings_found(results.count),
        numbers: form_numbers(results.choices.as_ref(), locale),
        results: view! { <BoardResults results=results filter=filter locale=locale /> }.to_html(),
    })
}

/// Searches that begin like what somebody is typing, in a field of a page in this language. The same for everybody.
#[server(endpoint = "listings/suggest", input = GetUrl)]
pub async fn suggest_searches(locale: Locale, typed: String) -> Result<Vec<SuggestedSearch>, AppError> {
    use crate::server::{context::current, listings::suggestions, reply};
    let found = suggestions::while_typing(&current(), locale, typed).await;
    reply::keep_for_a_minute();
    Ok(found)
}

/// Keeps what the signed-in person types as the draft `id`; `fields` is the form as a browser sends it.
#[server(endpoint = "listings/keep_draft")]
pub async fn keep_draft(id: String, fields: String) -> Result<KeptDraft, AppError> {
    use crate::server::{context::current, listings::drafts};
    let cx = current();
    drafts::keep_typed(&cx, &id, &fields).await.map_err(AppError::from)
}

//! What the browser asks the server about listings.

#![expect(missing_docs, reason = "the server macro writes public items of its own")]

use leptos::{prelude::*, server_fn::codec::GetUrl};

use super::model::BoardResults;
use crate::features::app_error::AppError;

/// One page of what a search finds; `query` is the query string of the board's address.
#[server(endpoint = "listings/search", input = GetUrl)]
pub async fn search_listings(query: String) -> Result<BoardResults, AppError> {
    use crate::server::{context::current, listings::board};
    let cx = current();
    board::search_query(&cx, &query).await.map_err(AppError::from)
}

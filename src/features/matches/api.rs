//! What the browser asks the server about matches.

#![expect(missing_docs, reason = "the server macro writes public items of its own")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::features::app_error::AppError;

/// The path of [`matches_while_writing`]. It is asked with a form because what it is asked is long, and changes nothing.
pub const WHILE_WRITING: &str = "/api/matches/while_writing";

/// What fits the words in a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveMatches {
    /// How many, in a sentence; empty for none.
    pub said: String,
    /// Which, in HTML.
    pub found: String,
    /// Slug and name of the category that the words sound like, while none is chosen.
    pub category: Option<(String, String)>,
}

/// What fits the words so far; `fields` is the listing form as a browser sends it. Nothing is kept.
#[server(endpoint = "matches/while_writing")]
pub async fn matches_while_writing(fields: String) -> Result<LiveMatches, AppError> {
    use super::pages::of_form::{MatchesOfForm, said_of};
    use crate::server::{context::current, listings::typed_form, matches::view};
    let cx = current();
    let locale = cx.locale;
    let form = typed_form::read(&fields)?;
    let found = view::for_form(&cx, &form).await?;
    let category = view::suggested_category(&form);
    Ok(LiveMatches {
        said: said_of(&found, locale),
        found: view! { <MatchesOfForm found=found locale=locale /> }.to_html(),
        category: category.map(|category| (category.slug().to_owned(), locale.category(category).to_owned())),
    })
}

//! The pages about organisations.

pub mod act_as;
pub mod edit;
pub mod found;
pub mod invitation;
pub mod members;
pub mod new;
pub mod show;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    domain::organisation::slug::OrganisationSlug,
    server::error::{ServerError, ServerResult},
};

/// The name of buttons that say what to do.
const ACTION: &str = "handling";

/// The organisation in the address; whatever cannot be one does not exist.
fn slug_of_path() -> ServerResult<OrganisationSlug> {
    use_params_map()
        .with_untracked(|params| params.get("slug").and_then(|slug| OrganisationSlug::parse(&slug)))
        .ok_or(ServerError::NotFound)
}

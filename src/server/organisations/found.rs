//! The list of organisations: searched by name, a page at a time.

use crate::{
    domain::{district::PostalCode, excerpt::excerpt, organisation::kind::OrganisationKind, text::fold},
    features::organisations::model::{FoundOrganisations, OrganisationRow},
    server::{
        context::RequestContext,
        db::{entities::organisations::Model, organisations as rows},
        error::ServerResult,
    },
};

/// Organisations on one page.
const PAGE_SIZE: u64 = 24;
/// The last page that can be asked for.
pub const PAGE_MAX: u32 = 50;
/// Characters of what an organisation says about itself that the list shows.
const ABOUT: usize = 160;

/// One page of the organisations whose names begin like these words.
pub async fn search(cx: &RequestContext, words: &str, kind: Option<OrganisationKind>, page: u32) -> ServerResult<FoundOrganisations> {
    let (words, reader) = (fold(words), cx.app.db.read());
    let total = rows::count(reader, &words, kind).await?;
    let offset = u64::from(page - 1) * PAGE_SIZE;
    let found = rows::page(reader, &words, kind, (offset, PAGE_SIZE)).await?;
    let row = |organisation: Model| {
        Ok(OrganisationRow {
            path: organisation.address()?.path(),
            kind: organisation.organisation_kind()?,
            is_confirmed: organisation.organisation_state()?.is_confirmed(),
            place: cx.locale.place(organisation.postal_code.as_deref().and_then(PostalCode::parse), false, None),
            about: excerpt(&organisation.about, ABOUT),
            name: organisation.name,
        })
    };
    let last = u32::try_from(total.div_ceil(PAGE_SIZE)).unwrap_or(PAGE_MAX).clamp(1, PAGE_MAX);
    Ok(FoundOrganisations { rows: found.into_iter().map(row).collect::<ServerResult<_>>()?, total, page, last_page: last })
}

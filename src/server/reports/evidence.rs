//! What stood on a reported page when it was reported (D10): a copy that stays when the page is changed or gone.

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    domain::{
        listing_id::ListingId,
        local_path::LocalPath,
        picture::{PictureId, PictureSize},
    },
    server::{
        context::RequestContext,
        db::{self, entities::listing_pictures},
        error::{ServerError, ServerResult},
        listings::view::may_see,
    },
};

/// A copy of a listing.
pub(super) struct Evidence {
    pub(super) listing_id: i64,
    pub(super) owner_id: Option<i64>,
    /// Everything that was shown, as JSON.
    pub(super) content: String,
}

/// A copy of the listing on a page; none when the page shows none that the one who asks may see.
pub(super) async fn of_page(cx: &RequestContext, page: &LocalPath) -> ServerResult<Option<Evidence>> {
    let Some(id) = listing_of(page) else { return Ok(None) };
    let Some((listing, owner)) = db::listings::find(cx.app.db.read(), &id).await? else { return Ok(None) };
    if !may_see(cx, &listing)? {
        return Ok(None);
    }
    let mut pictures = Vec::new();
    for picture in db::pictures::of_listing(cx.app.db.read(), listing.id).await? {
        pictures.push(json!({
            "id": picture.public_id,
            "alternative_text": picture.alternative_text,
            "sha256": sum_of(cx, &picture).await?,
        }));
    }
    let content = json!({
        "id": listing.public_id,
        "state": listing.state,
        "kind": listing.kind,
        "title": listing.title,
        "body": listing.body,
        "category": listing.category,
        "party_kind": listing.party_kind,
        "party": owner.and_then(|owner| owner.first_name).or(listing.party_name),
        "postal_code": listing.postal_code,
        "availability": listing.availability,
        "quantity": listing.quantity,
        "unit": listing.unit,
        "loan_period": listing.loan_period,
        "loan_return": listing.loan_return,
        "in_return": listing.in_return,
        "practical": listing.practical,
        "language": listing.language,
        "published_at": listing.published_at,
        "updated_at": listing.updated_at,
        "pictures": pictures,
    });
    Ok(Some(Evidence { listing_id: listing.id, owner_id: listing.account_id, content: content.to_string() }))
}

/// The listing that a path below `/opslag/` is about.
fn listing_of(page: &LocalPath) -> Option<ListingId> {
    let path = page.as_str().split(['?', '#']).next()?;
    ListingId::parse(path.strip_prefix("/opslag/")?.split('/').next()?)
}

/// The SHA-256 of the largest file of a picture; none when its files are gone.
async fn sum_of(cx: &RequestContext, picture: &listing_pictures::Model) -> ServerResult<Option<String>> {
    let Some(id) = PictureId::parse(&picture.public_id) else { return Ok(None) };
    match cx.app.pictures.read(&id, PictureSize::Large).await {
        Ok(file) => Ok(Some(Sha256::digest(&file).iter().map(|byte| format!("{byte:02x}")).collect())),
        Err(ServerError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

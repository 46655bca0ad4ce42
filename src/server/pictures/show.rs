//! Which pictures a page shows, and who gets their files.

use crate::{
    domain::{
        listing_id::ListingId,
        picture::{Description, Dimensions, PictureId},
    },
    features::pictures::model::{OwnPictures, ShownPicture},
    server::{
        context::RequestContext,
        db::{self, pictures::PictureRow},
        error::{ServerError, ServerResult},
        listings::{lifecycle::changeable, view::may_see},
    },
};

/// Who may see a picture, now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Its listing is on the board.
    Everybody,
    /// Its listing is not, and the one who asks owns it.
    Owner,
}

/// The pictures of a listing, in their order.
pub async fn of_listing(cx: &RequestContext, listing_id: i64) -> ServerResult<Vec<ShownPicture>> {
    db::pictures::of_listing(cx.app.db.read(), listing_id).await?.into_iter().map(|picture| shown(picture.into())).collect()
}

/// The pictures of a listing for the one who may change them.
pub async fn own(cx: &RequestContext, id: &ListingId) -> ServerResult<OwnPictures> {
    let listing = changeable(cx, id).await?;
    let pictures = of_listing(cx, listing.id).await?;
    Ok(OwnPictures { title: listing.title.clone(), state: listing.listing_state()?, pictures })
}

/// Who may see a picture, if the one who asks may; to everybody else it does not exist.
pub async fn audience(cx: &RequestContext, id: &PictureId) -> ServerResult<Audience> {
    let Some((_, Some(listing))) = db::pictures::find(cx.app.db.read(), id).await? else {
        return Err(ServerError::NotFound);
    };
    if !may_see(cx, &listing)? {
        return Err(ServerError::NotFound);
    }
    let is_over = listing.expires_at.is_some_and(|end| end <= cx.app.clock.now());
    Ok(if listing.listing_state()?.is_public() && !is_over { Audience::Everybody } else { Audience::Owner })
}

/// What a page shows of a stored picture.
pub fn shown(picture: PictureRow) -> ServerResult<ShownPicture> {
    let corrupt = || ServerError::Internal("a picture cannot be read".into());
    let pixels = |stored: i32| u32::try_from(stored).map_err(|_| corrupt());
    Ok(ShownPicture {
        id: PictureId::parse(&picture.public_id).ok_or_else(corrupt)?,
        description: Description::from_stored(picture.alternative_text),
        dimensions: Dimensions { width: pixels(picture.width)?, height: pixels(picture.height)? },
    })
}

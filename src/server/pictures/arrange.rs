//! What an owner does with the pictures of a listing: say what they show, put them in order, take one away.

use crate::{
    domain::{
        field_error::Problem,
        listing_id::ListingId,
        picture::{Description, PictureId},
        pictures_form::{PicturesAction, PicturesForm},
    },
    server::{
        context::RequestContext,
        db::{entities::listing_pictures::Model, pictures as rows},
        error::{ServerError, ServerResult},
        listings::lifecycle::changeable,
    },
};

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arranged {
    /// It was done.
    Yes,
    /// What was typed about these pictures has problems; nothing was changed.
    No(Vec<(PictureId, Problem)>),
}

/// Keeps what was typed and does what the button asks for. Pictures that are gone meanwhile are passed over.
pub async fn arrange(cx: &RequestContext, id: &ListingId, form: &PicturesForm) -> ServerResult<Arranged> {
    let listing = changeable(cx, id).await?;
    let mut descriptions = Vec::new();
    let mut problems = Vec::new();
    for typed in &form.descriptions {
        match Description::parse(&typed.words, typed.is_decoration) {
            _ if form.action == PicturesAction::Remove(typed.id.clone()) => {}
            Ok(description) => descriptions.push((&typed.id, description)),
            Err(problem) => problems.push((typed.id.clone(), problem)),
        }
    }
    if !problems.is_empty() {
        return Ok(Arranged::No(problems));
    }
    let transaction = cx.app.db.begin_write().await?;
    if !rows::hold(&transaction, listing.id).await? {
        return Err(ServerError::NotFound);
    }
    let pictures = rows::of_listing(&transaction, listing.id).await?;
    for (id, description) in descriptions {
        let stored = description.to_stored();
        if let Some(picture) = pictures.iter().find(|picture| picture.public_id == id.as_str() && picture.alternative_text != stored) {
            rows::describe(&transaction, picture.id, stored).await?;
        }
    }
    if let PicturesAction::Remove(removed) = &form.action
        && let Some(picture) = pictures.iter().find(|picture| picture.public_id == removed.as_str())
    {
        rows::detach(&transaction, picture.id).await?;
    }
    for (position, picture) in in_order(&pictures, &form.action).into_iter().enumerate() {
        if usize::try_from(picture.position) != Ok(position) {
            rows::put_in_place(&transaction, picture.id, position).await?;
        }
    }
    transaction.commit().await?;
    Ok(Arranged::Yes)
}

/// The pictures as they stand after the button was pressed.
fn in_order<'a>(pictures: &'a [Model], action: &PicturesAction) -> Vec<&'a Model> {
    let mut pictures: Vec<&Model> = pictures.iter().collect();
    let place = |pictures: &[&Model], id: &PictureId| pictures.iter().position(|picture| picture.public_id == id.as_str());
    match action {
        PicturesAction::Add | PicturesAction::Save | PicturesAction::Finish | PicturesAction::Publish => {}
        PicturesAction::MoveUp(id) => {
            if let Some(at @ 1..) = place(&pictures, id) {
                pictures.swap(at - 1, at);
            }
        }
        PicturesAction::MoveDown(id) => {
            if let Some(at) = place(&pictures, id).filter(|at| at + 1 < pictures.len()) {
                pictures.swap(at, at + 1);
            }
        }
        PicturesAction::Remove(id) => pictures.retain(|picture| picture.public_id != id.as_str()),
    }
    pictures
}

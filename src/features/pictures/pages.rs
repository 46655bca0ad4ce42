//! The page where an owner puts up pictures, describes them and puts them in order.

use leptos::prelude::*;

use crate::{
    domain::{
        listing_id::ListingId,
        listing_state::ListingState,
        local_path::LocalPath,
        notice::Notice,
        picture::PictureProblem,
        pictures_form::{PicturesAction, PicturesForm},
    },
    features::{
        listings::pages::{listing::listing_id_of_path, new::go_to},
        notices::waiting_notice,
        outcome::shown,
    },
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        flash,
        listings::lifecycle::{self, Submitted, changeable},
        pictures::{
            arrange::{Arranged, arrange},
            show,
            upload::Received,
        },
        reply,
    },
};

mod chosen_view;
mod form_view;
mod picture_view;

use form_view::{Sent, view_form};

/// `/opslag/{id}/billeder`
#[component]
pub fn PicturesPage() -> impl IntoView {
    let cx = current();
    let (sent, received) = (submission(), use_context::<Received>().unwrap_or_default());
    let id = listing_id_of_path();
    Suspend::new(async move {
        reply::no_store();
        let page = match (id, sent) {
            (Ok(id), Some(sent)) => submit(&cx, &id, &sent, received).await,
            (Ok(id), None) => view_stored(&cx, &id).await,
            (Err(error), _) => Err(error),
        };
        shown(&cx, page)
    })
}

async fn view_stored(cx: &RequestContext, id: &ListingId) -> ServerResult<AnyView> {
    let own = show::own(cx, id).await?;
    let notice = waiting_notice(cx).await?;
    Ok(view_form(cx, id, own, Sent::default(), notice))
}

/// The files are among the pictures already; here the words to all of them are kept, and the button gets its way.
async fn submit(cx: &RequestContext, id: &ListingId, sent: &Submission, received: Received) -> ServerResult<AnyView> {
    let form = PicturesForm::from_pairs(sent.pairs()).map_err(|_| ServerError::BadRequest("foreign field"))?;
    let problems = match arrange(cx, id, &form).await? {
        Arranged::Yes => Vec::new(),
        Arranged::No(problems) => problems,
    };
    let own = show::own(cx, id).await?;
    let mut refused = received.refused;
    if form.action == PicturesAction::Add && own.pictures.is_empty() && refused.is_empty() {
        refused.push((String::new(), PictureProblem::NothingChosen));
    }
    if problems.is_empty() && refused.is_empty() {
        if form.action == PicturesAction::Publish {
            publish(cx, id).await?;
            return Ok(().into_any());
        }
        go_on(cx, id, &form.action, received.stored > 0, own.state).await?;
        return Ok(().into_any());
    }
    reply::set_status(http::StatusCode::UNPROCESSABLE_ENTITY);
    Ok(view_form(cx, id, own, Sent { form: Some(form), problems, refused, stored: received.stored }, None))
}

/// Puts the draft on the board, or leads to what is still to be written.
async fn publish(cx: &RequestContext, id: &ListingId) -> ServerResult<()> {
    let words = changeable(cx, id).await?.listing_form(&cx.app.clock.today())?;
    match lifecycle::publish_draft(cx, id, &words).await? {
        Submitted::Stored(id) => go_to(cx, &id.path(), Notice::ListingPublished).await,
        Submitted::Invalid(_) => go_to(cx, &id.edit_path(), Notice::DraftUnfinished).await,
    }
}

/// Leads back to the page, and to the picture that was moved: nobody has to look for it.
async fn go_on(cx: &RequestContext, id: &ListingId, action: &PicturesAction, has_new: bool, state: ListingState) -> ServerResult<()> {
    let mut next = id.pictures_path();
    if *action == PicturesAction::Finish {
        // From a draft there is one more step: to publish it.
        next = if state == ListingState::Draft { id.edit_path() } else { id.path() };
    }
    let notice = match action {
        _ if has_new => Some(Notice::PicturesAdded),
        PicturesAction::Add | PicturesAction::Save | PicturesAction::Finish | PicturesAction::Publish => Some(Notice::PicturesSaved),
        PicturesAction::Remove(_) => Some(Notice::PictureRemoved),
        PicturesAction::MoveUp(moved) | PicturesAction::MoveDown(moved) => {
            next = format!("{next}#{}", picture_view::place(moved));
            None
        }
    };
    if let Some(notice) = notice {
        flash::leave(cx.app.db.write(), &cx.app, cx.account_id()?, notice).await?;
    }
    reply::redirect_to(&LocalPath::parse(&next).unwrap_or_else(LocalPath::front_page));
    Ok(())
}

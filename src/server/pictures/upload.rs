//! Taking in the files of a form, one after the other.

use super::{places::Place, process::Processed};
use crate::{
    domain::{
        listing_id::ListingId,
        picture::{ACCOUNT_PICTURES_MAX, PICTURES_MAX, PictureId, PictureProblem},
        text::{fold, tidy_line},
    },
    server::{
        context::RequestContext,
        db::{entities::listings, pictures as rows},
        error::{ServerError, ServerResult},
        listings::lifecycle::changeable,
        random, rate_limit,
    },
};

/// As much of a file's name as is shown to the one who sent it.
const NAME_SHOWN: usize = 60;

/// What became of the files of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// How many are among the pictures now.
    pub stored: usize,
    /// The names of those that are not, and why.
    pub refused: Vec<(String, PictureProblem)>,
}

/// A form with files that is being received.
pub struct Upload {
    cx: RequestContext,
    listing: listings::Model,
    pictures: usize,
    pictures_of_account: u64,
    received: Received,
    _place: Place,
}

impl Upload {
    /// Begins to receive pictures of a listing; before its first byte is read, its sender is known to be allowed to.
    ///
    /// # Errors
    /// When the one who asks may not change the listing.
    pub async fn begin(cx: &RequestContext, id: &ListingId) -> ServerResult<Self> {
        let account_id = cx.account_id()?;
        let listing = changeable(cx, id).await?;
        let _place = cx.app.pictures.place(account_id).await?;
        let reader = cx.app.db.read();
        let pictures = rows::of_listing(reader, listing.id).await?.len();
        let pictures_of_account = rows::count_of_account(reader, account_id).await?;
        Ok(Self { cx: cx.clone(), listing, pictures, pictures_of_account, received: Received::default(), _place })
    }

    /// Why the file of this name is not even read, if it is not.
    pub async fn refuse_unread(&self, name: &str) -> ServerResult<Option<PictureProblem>> {
        if self.pictures >= PICTURES_MAX {
            return Ok(Some(PictureProblem::NoRoom));
        }
        if self.pictures_of_account >= ACCOUNT_PICTURES_MAX {
            return Ok(Some(PictureProblem::AccountFull));
        }
        // "Børneattest" and "straffeattest": what such a paper says is nobody's business here.
        let name = fold(name);
        if name.contains("borneattest") || name.contains("straffeattest") {
            return Ok(Some(PictureProblem::Certificate));
        }
        let account = self.cx.account_id()?.to_string();
        let uses = [(rate_limit::PICTURES_PER_ACCOUNT, account.as_str()), (rate_limit::PICTURES_PER_ACCOUNT_LONG, account.as_str())];
        match rate_limit::count(&self.cx.app, &uses).await {
            Ok(()) => Ok(None),
            Err(ServerError::TooManyRequests { retry_after }) => Ok(Some(PictureProblem::TooOften { retry_after })),
            Err(error) => Err(error),
        }
    }

    /// Notes that a file was refused.
    pub fn refuse(&mut self, name: &str, problem: PictureProblem) {
        self.received.refused.push((tidy_line(name).chars().take(NAME_SHOWN).collect(), problem));
    }

    /// Makes a file one of the pictures, the last one.
    pub async fn add(&mut self, name: &str, sent: Vec<u8>) -> ServerResult<()> {
        match self.cx.app.pictures.process(sent).await? {
            Ok(processed) => self.store(name, processed).await,
            Err(problem) => {
                self.refuse(name, problem);
                Ok(())
            }
        }
    }

    /// What became of the files.
    pub fn end(self) -> Received {
        self.received
    }

    /// The files are written before the listing gets the picture: what a page points to is there.
    async fn store(&mut self, name: &str, processed: Processed) -> ServerResult<()> {
        let app = &self.cx.app;
        let id = new_id()?;
        let noted = rows::note(app.db.write(), &id, processed.dimensions, app.clock.now()).await?;
        app.pictures.write(&id, processed).await?;
        let transaction = app.db.begin_write().await?;
        if !rows::hold(&transaction, self.listing.id).await? {
            return Err(ServerError::NotFound);
        }
        let pictures = rows::of_listing(&transaction, self.listing.id).await?.len();
        if pictures >= PICTURES_MAX {
            transaction.rollback().await?;
            self.refuse(name, PictureProblem::NoRoom);
            return Ok(());
        }
        rows::attach(&transaction, noted.id, self.listing.id, pictures).await?;
        transaction.commit().await?;
        self.pictures = pictures + 1;
        self.pictures_of_account += 1;
        self.received.stored += 1;
        Ok(())
    }
}

fn new_id() -> ServerResult<PictureId> {
    PictureId::parse(&random::short_id()).ok_or_else(|| ServerError::Internal("a picture got no id".into()))
}

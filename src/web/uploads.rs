//! Forms with pictures: read piece by piece, with one picture in memory at a time, and only from somebody who may send them.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use axum::{Extension, body::BodyDataStream, extract::Request, response::Response};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use http::{HeaderMap, StatusCode, header};
use multer::{Field, Multipart};

use super::{
    failure,
    limits::{self, BODY_BYTES_DISCARDED, Limits, UPLOAD_BYTES, UPLOAD_PARTS},
    pages,
};
use crate::{
    domain::{
        listing_id::ListingId,
        picture::{PICTURE_BYTES, PictureProblem},
        pictures_form::FILES,
    },
    server::{
        context::{RequestContext, Submission},
        error::ServerError,
        pictures::upload::{Received, Upload},
    },
};

/// The page that takes pictures.
pub const PATH: &str = "/opslag/{id}/billeder";
/// What a field with words may hold.
const WORDS_BYTES: usize = 16 * 1_024;
/// What may come before it is clear which part it belongs to: parts begin with a few lines.
const UNREAD_BYTES: usize = 1_024 * 1_024;

/// Why the rest of a form is not read.
#[derive(Debug, thiserror::Error)]
enum Cut {
    /// Nothing came for a while.
    #[error("the line is too slow")]
    TooSlow,
    /// More came than all pictures together may hold.
    #[error("too much was sent")]
    TooMuch,
    /// What came is no such form.
    #[error("this is no form of ours")]
    NoForm,
    /// Our side has trouble.
    #[error(transparent)]
    Server(#[from] ServerError),
}

impl Cut {
    fn status(&self) -> StatusCode {
        match self {
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMuch => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoForm => StatusCode::BAD_REQUEST,
            Self::Server(error) => {
                error.log();
                error.status()
            }
        }
    }
}

impl From<multer::Error> for Cut {
    fn from(error: multer::Error) -> Self {
        match error {
            multer::Error::StreamReadFailed(cause) => cause.downcast().map_or(Self::NoForm, |cut| *cut),
            _ => Self::NoForm,
        }
    }
}

/// Gives the page the form it was sent, when the files in it have been received.
pub async fn submit(times: Limits, id: String, context: RequestContext, request: Request) -> Response {
    if !limits::is_upload(&request) {
        return pages::submit(Extension(context), request).await;
    }
    let (head, body) = request.into_parts();
    let mut body = body.into_data_stream();
    let Some(boundary) = boundary(&head.headers) else {
        discard(&mut body, BODY_BYTES_DISCARDED, times.body_time).await;
        return failure::answer(StatusCode::BAD_REQUEST);
    };
    let upload = match ListingId::parse(&id) {
        Some(id) => Upload::begin(&context, &id).await,
        None => Err(ServerError::NotFound),
    };
    let Ok(mut upload) = upload else {
        // The page asks the same question and says what is the matter.
        discard(&mut body, BODY_BYTES_DISCARDED, times.body_time).await;
        return pages::submit_with_files(context, Submission([].into()), Received::default(), head).await;
    };
    match receive(&mut upload, &mut body, boundary, times.body_time).await {
        Ok(form) => pages::submit_with_files(context, form, upload.end(), head).await,
        Err(cut) => {
            if !matches!(cut, Cut::TooSlow) {
                discard(&mut body, UPLOAD_BYTES, times.body_time).await;
            }
            failure::answer(cut.status())
        }
    }
}

/// What parts the fields of a form with files from each other.
fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(header::CONTENT_TYPE)?.to_str().ok()?).ok()
}

/// Reads a form, part by part, and gives its words.
async fn receive(upload: &mut Upload, body: &mut BodyDataStream, boundary: String, patience: Duration) -> Result<Submission, Cut> {
    let unread = AtomicUsize::new(0);
    let mut form = Multipart::new(pieces(body, patience, &unread), boundary);
    let mut words = Vec::new();
    let mut parts = 0;
    while let Some(field) = form.next_field().await? {
        let mut field = Part { field, unread: &unread };
        unread.store(0, Ordering::Relaxed);
        parts += 1;
        if parts > UPLOAD_PARTS {
            return Err(Cut::NoForm);
        }
        let name = field.field.name().unwrap_or_default().to_owned();
        match field.field.file_name().map(str::to_owned) {
            None => words.push((name, text(&mut field).await?)),
            Some(file) if name == FILES => receive_file(upload, &file, &mut field).await?,
            Some(_) => return Err(Cut::NoForm),
        }
    }
    Ok(Submission(words.into()))
}

async fn receive_file(upload: &mut Upload, name: &str, field: &mut Part<'_>) -> Result<(), Cut> {
    let Some(first) = first_piece(field).await? else {
        // A browser sends an empty part when no file was chosen.
        if !name.is_empty() {
            upload.refuse(name, PictureProblem::Unreadable);
        }
        return Ok(());
    };
    if let Some(problem) = upload.refuse_unread(name).await? {
        upload.refuse(name, problem);
        return Ok(());
    }
    match read(field, first, PICTURE_BYTES).await? {
        Some(bytes) => upload.add(name, bytes).await?,
        None => upload.refuse(name, PictureProblem::TooLarge),
    }
    Ok(())
}

/// What a field with words holds. As strict as other forms: UTF-8, without NUL.
async fn text(field: &mut Part<'_>) -> Result<String, Cut> {
    let Some(first) = first_piece(field).await? else { return Ok(String::new()) };
    let bytes = read(field, first, WORDS_BYTES).await?.ok_or(Cut::TooMuch)?;
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(Cut::NoForm)
}

/// A part of a form that is being read.
struct Part<'a> {
    field: Field<'a>,
    unread: &'a AtomicUsize,
}

impl Part<'_> {
    async fn chunk(&mut self) -> Result<Option<Bytes>, Cut> {
        let chunk = self.field.chunk().await?;
        self.unread.store(0, Ordering::Relaxed);
        Ok(chunk)
    }
}

/// The first piece of a field that holds anything.
async fn first_piece(field: &mut Part<'_>) -> Result<Option<Bytes>, Cut> {
    while let Some(piece) = field.chunk().await? {
        if !piece.is_empty() {
            return Ok(Some(piece));
        }
    }
    Ok(None)
}

/// The rest of a field after its `first` piece; nothing when it is more than `at_most`, and then what is left is passed over.
async fn read(field: &mut Part<'_>, first: Bytes, at_most: usize) -> Result<Option<Vec<u8>>, Cut> {
    let mut bytes = Vec::from(first);
    while bytes.len() <= at_most {
        match field.chunk().await? {
            Some(piece) => bytes.extend_from_slice(&piece),
            None => return Ok(Some(bytes)),
        }
    }
    Ok(None)
}

/// The body as it comes; ends with an error when nothing comes for a while, too much has come, or no part of a form is in sight.
fn pieces(body: &mut BodyDataStream, patience: Duration, unread: &AtomicUsize) -> impl Stream<Item = Result<Bytes, Cut>> {
    stream::try_unfold((body, 0), move |(body, seen)| async move {
        // Whoever parts the form takes all that is ready before looking at any of it; so one piece is ready at a time.
        tokio::task::yield_now().await;
        let piece = tokio::time::timeout(patience, body.next()).await.map_err(|_| Cut::TooSlow)?;
        let Some(piece) = piece else { return Ok(None) };
        let piece = piece.map_err(|_| Cut::NoForm)?;
        let seen = seen + piece.len();
        if seen > UPLOAD_BYTES {
            return Err(Cut::TooMuch);
        }
        if unread.fetch_add(piece.len(), Ordering::Relaxed) > UNREAD_BYTES {
            return Err(Cut::NoForm);
        }
        Ok(Some((piece, (body, seen))))
    })
}

/// Reads on for a while without keeping anything: most browsers listen to an answer only when they have sent everything.
async fn discard(body: &mut BodyDataStream, at_most: usize, time: Duration) {
    let mut seen = 0;
    let reading = async {
        while let Some(Ok(piece)) = body.next().await {
            seen += piece.len();
            if seen > at_most {
                break;
            }
        }
    };
    // Whether it came to its end makes no difference any more.
    let _ = tokio::time::timeout(time, reading).await;
}

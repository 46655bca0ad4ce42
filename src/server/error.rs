//! What can go wrong on the server, and the one place where it is logged and made fit for the outside.

use http::StatusCode;
use sea_orm::DbErr;

use super::reply;
use crate::features::app_error::AppError;

/// An error inside the server. Its text is for the log; people get a code (see [`crate::features::app_error::AppError`]).
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// One must be signed in.
    #[error("not signed in")]
    NotSignedIn,
    /// The account has a role for this, which waits for the second factor.
    #[error("the second factor is missing")]
    FactorMissing,
    /// Too long ago that the person proved who they are.
    #[error("not proved lately")]
    NotProvedLately,
    /// The actor may not do this; told to outsiders as not found.
    #[error("forbidden")]
    Forbidden,
    /// There is no such thing.
    #[error("not found")]
    NotFound,
    /// The request makes no sense.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// The thing is in a state in which this cannot be done.
    #[error("not possible now")]
    Conflict,
    /// Too many tries; may be tried again after so many seconds.
    #[error("too many requests, again in {retry_after} s")]
    TooManyRequests {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// The database failed.
    #[error("database: {0}")]
    Database(#[from] DbErr),
    /// The files of pictures cannot be written or read.
    #[error("files: {0}")]
    Files(String),
    /// Something that must not happen.
    #[error("internal: {0}")]
    Internal(String),
}

impl ServerError {
    /// The status of an answer that ends with this error.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotSignedIn | Self::FactorMissing | Self::NotProvedLately => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooManyRequests { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Database(_) | Self::Files(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Logs what somebody has to look after; what people do wrong is not an error of ours.
    pub fn log(&self) {
        match self {
            Self::Database(_) | Self::Files(_) | Self::Internal(_) => tracing::error!(error = %self, "a request failed"),
            Self::Forbidden => tracing::warn!("refused"),
            _ => tracing::debug!(reason = %self, "not done"),
        }
    }
}

/// The one way out: logs the error, gives the answer its status and leaves a code.
impl From<ServerError> for AppError {
    fn from(error: ServerError) -> Self {
        error.log();
        reply::set_status(error.status());
        match error {
            ServerError::NotSignedIn | ServerError::FactorMissing | ServerError::NotProvedLately => Self::NotSignedIn,
            ServerError::Forbidden | ServerError::NotFound => Self::NotFound,
            ServerError::BadRequest(_) => Self::BadRequest,
            ServerError::Conflict => Self::Conflict,
            ServerError::TooManyRequests { retry_after } => {
                reply::retry_after(retry_after);
                Self::TooManyRequests { retry_after }
            }
            ServerError::Database(_) | ServerError::Files(_) => {
                reply::retry_after(5);
                Self::Unavailable
            }
            ServerError::Internal(_) => Self::Unavailable,
        }
    }
}

/// The result of a use-case.
pub type ServerResult<T> = Result<T, ServerError>;

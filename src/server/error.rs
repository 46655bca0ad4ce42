//! What can go wrong on the server, and the one place where it is logged and made fit for the outside.

use sea_orm::DbErr;

/// An error inside the server. Its text is for the log; people get a code (see [`crate::features::app_error::AppError`]).
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// One must be signed in.
    #[error("not signed in")]
    NotSignedIn,
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
    /// Something that must not happen.
    #[error("internal: {0}")]
    Internal(String),
}

/// The result of a use-case.
pub type ServerResult<T> = Result<T, ServerError>;

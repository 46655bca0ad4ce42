//! The errors that cross the wire: codes only, never free text, so that nobody can put words in our mouth.

use leptos::{
    prelude::{FromServerFnError, ServerFnErrorErr},
    server_fn::codec::JsonEncoding,
};
use serde::{Deserialize, Serialize};

/// What a caller in the browser can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppError {
    /// Sign in first.
    NotSignedIn,
    /// There is no such thing, or it is not for you.
    NotFound,
    /// The request makes no sense.
    BadRequest,
    /// Not possible in this state.
    Conflict,
    /// Wait so many seconds.
    TooManyRequests {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// Our side has trouble; try again later.
    Unavailable,
    /// The answer did not arrive or could not be read.
    Transport,
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => Self::BadRequest,
            _ => Self::Transport,
        }
    }
}

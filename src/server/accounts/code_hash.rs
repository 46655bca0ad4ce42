//! Codes are stored as salted argon2id: six digits behind a quick hash would be found in a moment.

use std::sync::Arc;

use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use tokio::sync::Semaphore;

use crate::server::error::{ServerError, ServerResult};

/// Hashes computed at the same time, at 19 MiB each; the others wait.
const AT_ONCE: usize = 4;

/// Hashes and compares codes with the crate's defaults: argon2id, 19 MiB, 2 rounds (control 63).
#[derive(Clone, Debug)]
pub struct CodeHasher(Arc<Semaphore>);

impl CodeHasher {
    /// A hasher with all places free.
    #[expect(clippy::new_without_default, reason = "made once, in the state")]
    pub fn new() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }

    /// The salted hash of a code.
    pub async fn hash(&self, code: String) -> ServerResult<String> {
        self.compute(move || Argon2::default().hash_password(code.as_bytes()).map(|hash: PasswordHash| hash.to_string()))
            .await?
            .map_err(broken)
    }

    /// Whether a code is the one that was hashed.
    pub async fn matches(&self, code: String, hash: String) -> ServerResult<bool> {
        self.compute(move || {
            let parsed = PasswordHash::new(&hash).map_err(broken)?;
            Ok(Argon2::default().verify_password(code.as_bytes(), &parsed).is_ok())
        })
        .await?
    }

    /// Computes beside the requests; the place is held until the work is done, even when nobody waits for it any more.
    async fn compute<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> ServerResult<T> {
        let place = Arc::clone(&self.0).acquire_owned().await.map_err(broken)?;
        tokio::task::spawn_blocking(move || {
            let result = work();
            drop(place);
            result
        })
        .await
        .map_err(broken)
    }
}

fn broken(error: impl std::fmt::Display) -> ServerError {
    ServerError::Internal(format!("hashing a code: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_code_is_known_again_but_not_readable() {
        let hasher = CodeHasher::new();
        let hash = hasher.hash("123456".into()).await.expect("a hash");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$") && !hash.contains("123456"));
        assert!(hasher.matches("123456".into(), hash.clone()).await.expect("an answer"));
        assert!(!hasher.matches("123457".into(), hash.clone()).await.expect("an answer"));
        assert_ne!(hasher.hash("123456".into()).await.expect("a hash"), hash);
    }
}

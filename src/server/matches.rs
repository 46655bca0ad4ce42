//! What fits what: every use-case around matches asks the engine through [`best`].

pub mod dismissals;
pub mod exposure;
pub mod for_you;
pub mod subject;
pub mod view;

use super::{error::ServerResult, state::AppState};
use crate::matching::{
    engine::Engine,
    features::Matches,
    index::{IndexError, ListingIndex},
    listing::PartyKey,
    subject::{Scope, Subject},
    weights::Weights,
};

/// The best matches for a subject, as far as they are on the board; never what belongs to the account that asks.
pub async fn best(app: &AppState, subject: Subject, asker: Option<i64>, limit: usize) -> ServerResult<Matches> {
    let scope = Scope { now: app.clock.now().timestamp(), today: app.clock.today().day_number(), asker: asker.map(PartyKey) };
    let found = app.matching.ask(move |index| ask(index, &subject, &scope, limit)).await;
    // Without an index there is nothing to tell yet; the page is worth reading all the same.
    Ok(found.unwrap_or_default())
}

fn ask(index: &ListingIndex, subject: &Subject, scope: &Scope, limit: usize) -> Result<Matches, IndexError> {
    Engine { index, meaning: None, spelling: None, weights: &Weights::STANDARD }.matches(subject, None, scope, limit)
}

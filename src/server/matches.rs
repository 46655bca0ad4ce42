//! What fits what: every use-case around matches asks the engine through [`best`].

pub mod dismissals;
pub mod exposure;
pub mod for_you;
pub mod subject;
pub mod view;

use super::{error::ServerResult, state::AppState};
use crate::matching::{
    engine::{Engine, Search},
    features::{Match, Matches},
    index::{Filter, IndexError, ListingIndex},
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
    let engine = Engine { index, meaning: None, spelling: None, weights: &Weights::STANDARD };
    match subject {
        Subject::Listing(entry) => engine.matches(entry, None, scope, limit),
        Subject::Search { text, kinds } => {
            let filter = Filter { live_at: Some(scope.now), ..Filter::default() };
            let search = Search { text, kinds, filter, is_typing: false };
            let hits = engine.search(&search, None, (0, limit))?.hits.into_iter();
            let found = hits.map(|hit| Match {
                key: hit.key,
                id: hit.id,
                score: hit.score,
                features: hit.features,
                reasons: Vec::new(),
                obstacles: Vec::new(),
            });
            Ok(Matches { found: found.collect(), is_sure: true })
        }
    }
}

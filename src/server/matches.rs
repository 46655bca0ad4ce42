//! What fits what: every use-case around matches asks the engine through [`best`].

pub mod dismissals;
pub mod exposure;
pub mod for_you;
pub mod subject;
pub mod view;

use std::sync::Arc;

use super::{error::ServerResult, state::AppState};
use crate::{
    domain::permissions::Owner,
    i18n::Locale,
    matching::{
        embedding::{TextRole, Vector, listing_text},
        engine::Engine,
        features::Matches,
        listing::PartyKey,
        subject::{Scope, Subject},
        weights::Weights,
    },
};

/// The best matches for a subject, as far as they are on the board; never what belongs to the party that asks.
pub async fn best(app: &AppState, subject: Subject, asker: Option<Owner>, limit: usize) -> ServerResult<Matches> {
    let scope = Scope { now: app.clock.now().timestamp(), today: app.clock.today().day_number(), asker: asker.map(PartyKey::of) };
    let (asked, vector) = (app.clone(), vector_of(app, &subject).await);
    let found = app.matching.ask(move |index| {
        let words = asked.matching.words();
        let spelling = words.as_deref().map(|words| &words.spelling);
        let engine = Engine { index, meaning: Some(&asked.meaning.vectors), spelling, weights: &Weights::STANDARD };
        engine.matches(&subject, vector.as_deref(), &scope, limit)
    });
    // Without an index there is nothing to tell yet; the page is worth reading all the same.
    Ok(found.await.unwrap_or_default())
}

/// What a subject means. A listing on the board has its vector from the background; nobody waits for it.
async fn vector_of(app: &AppState, subject: &Subject) -> Option<Arc<Vector>> {
    match subject {
        Subject::Listing(entry) | Subject::Alike(entry) => app.meaning.vectors.of_listing(entry.key).map(Arc::new),
        Subject::Draft { entry, category } => {
            let category = category.map_or("", |category| Locale::Danish.category(category));
            app.meaning.of_text(&listing_text(category, &entry.title, &entry.body), TextRole::Listing).await
        }
    }
}

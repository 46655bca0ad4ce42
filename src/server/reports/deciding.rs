//! What moderators do: read the open cases, and decide about a listing with reasons.
//!
//! A case is closed by a decision and in no other way, and a decision holds what its owner is told (D3). Both, and reading the
//! cases, leave an entry in the audit trail.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, DatabaseTransaction};

use super::letters::{self, Statement};
use crate::{
    domain::{
        audit::AuditEvent,
        calendar_date::CalendarDate,
        email::EmailAddress,
        listing::ListingLanguage,
        listing_state::{ListingState, Transition},
        permissions::{
            Actor,
            listings::{self as of_listings, ListingAction},
            reports::{self as of_reports, ReportAction, ReportState},
        },
        privacy::{PrivateData, find_private_data},
        report_category::{DecisionBasis, ModeratorAction},
        text::tidy_text,
    },
    i18n::Locale,
    server::{
        audit,
        db::{
            self,
            entities::{decisions, listings, reports},
        },
        error::{ServerError, ServerResult},
        mail::{self, Letter, NewMail},
        organisations::spokesperson::spokesperson,
        random,
        state::AppState,
    },
};

/// Cases read in one go.
const MOST: u64 = 100;

/// What a moderator decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is done.
    pub action: ModeratorAction,
    /// What it rests on.
    pub basis: DecisionBasis,
    /// The rule or the paragraph.
    pub clause: String,
    /// What it is about, in words that its owner understands.
    pub facts: String,
}

/// The cases that wait for a decision, the oldest first.
pub async fn open_cases(app: &AppState, actor: &Actor) -> ServerResult<Vec<reports::Model>> {
    if !of_reports::may(actor, ReportAction::Read, ReportState::Open) {
        return Err(ServerError::Forbidden);
    }
    let transaction = app.db.begin_write().await?;
    let open = db::reports::open(&transaction, MOST).await?;
    audit::record(&transaction, app.clock.now(), actor, AuditEvent::ReportsRead { read: open.len() as u64 }).await?;
    transaction.commit().await?;
    Ok(open)
}

/// Closes a case: does to its listing what was decided, tells the owner why, and whoever reported it what came of it.
pub async fn decide(app: &AppState, actor: &Actor, number: &str, decision: &Decision) -> ServerResult<()> {
    if !of_reports::may(actor, ReportAction::Decide, ReportState::Open) {
        return Err(ServerError::Forbidden);
    }
    if !random::is_case_number(number) {
        return Err(ServerError::NotFound);
    }
    let (clause, facts) = (tidy_text(&decision.clause), tidy_text(&decision.facts));
    if clause.is_empty() || facts.is_empty() {
        return Err(ServerError::BadRequest("a decision without reasons"));
    }
    if [&clause, &facts].iter().any(|text| find_private_data(text) == Some(PrivateData::CprNumber)) {
        return Err(ServerError::BadRequest("a decision with a personal number"));
    }
    let decision = &Decision { clause, facts, ..decision.clone() };
    let now = app.clock.now();
    let transaction = app.db.begin_write().await?;
    let report = db::reports::by_number(&transaction, number).await?.ok_or(ServerError::NotFound)?;
    if !db::reports::close(&transaction, report.id, now).await? {
        return Err(ServerError::Conflict);
    }
    let listing = match report.listing_id {
        Some(id) => db::listings::by_key(&transaction, id).await?,
        None => None,
    };
    match &listing {
        Some(listing) if !of_listings::may(actor, ListingAction::Moderate, listing.subject()?) => return Err(ServerError::Forbidden),
        Some(listing) => move_listing(&transaction, listing, decision.action, now).await?,
        None if decision.action == ModeratorAction::Keep => {}
        None => return Err(ServerError::Conflict),
    }
    let owner = match &listing {
        Some(listing) => who_answers_for(&transaction, listing, &app.clock.today()).await?,
        None => None,
    };
    let row = decisions::ActiveModel {
        report_id: Set(Some(report.id)),
        listing_id: Set(report.listing_id),
        owner_id: Set(owner),
        moderator_id: Set(actor.account),
        action: Set(decision.action.slug().to_owned()),
        basis: Set(decision.basis.slug().to_owned()),
        clause: Set(decision.clause.clone()),
        facts: Set(decision.facts.clone()),
        automated: Set(false),
        decided_at: Set(now),
        ..Default::default()
    };
    let decided = db::reports::insert_decision(&transaction, row).await?;
    if let (Some(listing), Some(owner)) = (&listing, owner)
        && decision.action != ModeratorAction::Keep
    {
        tell_owner(&transaction, app, listing, owner, (decided, decision)).await?;
    }
    tell_reporter(&transaction, app, &report, decision.action).await?;
    let event = AuditEvent::ReportDecided { report: report.id, listing: report.listing_id, action: decision.action };
    audit::record(&transaction, now, actor, event).await?;
    transaction.commit().await?;
    app.bell.ring();
    app.pages.forget();
    tracing::info!(report = report.id, action = decision.action.slug(), "a report was decided");
    Ok(())
}

/// The person who is told: the owner, or whoever answers for it in its organisation.
async fn who_answers_for(transaction: &DatabaseTransaction, listing: &listings::Model, today: &CalendarDate) -> ServerResult<Option<i64>> {
    Ok(match listing.organisation_id {
        Some(organisation) => spokesperson(transaction, organisation, listing.contact_id, today).await?.map(|account| account.id),
        None => listing.account_id,
    })
}

async fn move_listing(
    transaction: &DatabaseTransaction,
    listing: &listings::Model,
    action: ModeratorAction,
    now: DateTime<Utc>,
) -> ServerResult<()> {
    let transition = match action {
        ModeratorAction::Keep => return Ok(()),
        ModeratorAction::Hold => Transition::Hold,
        ModeratorAction::Release => Transition::Release,
        ModeratorAction::Remove => Transition::Remove,
    };
    let state = listing.listing_state()?;
    let next = state.after(transition).ok_or(ServerError::Conflict)?;
    // Its time went on while it was held.
    let next =
        if next == ListingState::Published && listing.expires_at.is_some_and(|end| end <= now) { ListingState::Expired } else { next };
    let changes = listings::ActiveModel { state: Set(next.slug().to_owned()), renewal_hash: Set(None), ..Default::default() };
    if db::listings::update_in_state(transaction, changes, listing.id, state).await? { Ok(()) } else { Err(ServerError::Conflict) }
}

async fn tell_owner(
    transaction: &DatabaseTransaction,
    app: &AppState,
    listing: &listings::Model,
    owner: i64,
    (decided, decision): (i64, &Decision),
) -> ServerResult<()> {
    let Some(owner) = db::accounts::by_id(transaction, owner).await? else { return Ok(()) };
    let statement = Statement {
        title: &listing.title,
        action: decision.action,
        basis: decision.basis,
        clause: &decision.clause,
        facts: &decision.facts,
        reported: true,
    };
    let letter = letters::reasons(locale_of(listing), &app.config, statement);
    send(transaction, app, format!("reasons:{decided}"), &owner.email, &letter).await
}

/// As in other mails about listings: who writes Danish reads Danish, for all others English is the safer guess.
fn locale_of(listing: &listings::Model) -> Locale {
    if listing.listing_language() == ListingLanguage::Danish { Locale::Danish } else { Locale::English }
}

async fn tell_reporter(
    transaction: &DatabaseTransaction,
    app: &AppState,
    report: &reports::Model,
    action: ModeratorAction,
) -> ServerResult<()> {
    let Some(address) = &report.reporter_email else { return Ok(()) };
    let locale = Locale::from_slug(&report.language).unwrap_or(Locale::Danish);
    let letter = letters::answer(locale, &app.config, &report.public_id, action);
    send(transaction, app, format!("report-answer:{}", report.id), address, &letter).await
}

async fn send(transaction: &DatabaseTransaction, app: &AppState, key: String, address: &str, letter: &Letter) -> ServerResult<()> {
    let Some(recipient) = EmailAddress::parse(address) else { return Ok(()) };
    mail::enqueue(transaction, app, NewMail { key, recipient: &recipient, letter, give_up_at: None, unsubscribe_url: None }).await?;
    Ok(())
}

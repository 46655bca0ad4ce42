//! What moderators read: the cases that wait, and each with what was kept as evidence. Reading leaves an entry in the audit trail.

use serde_json::Value;

use super::deciding::open_cases;
use crate::{
    domain::{
        audit::AuditEvent,
        permissions::reports::{ReportAction, ReportState, may},
        report_category::ReportCategory,
        staff_role::StaffRole,
    },
    features::desk::model::{OpenCase, WholeCase},
    server::{
        audit,
        context::RequestContext,
        db::{self, entities::reports::Model},
        error::{ServerError, ServerResult},
        random,
    },
};

/// What of the evidence is shown, in this order.
const SHOWN: [&str; 5] = ["title", "body", "party", "in_return", "loan_return"];

/// The cases that wait.
pub async fn open(cx: &RequestContext) -> ServerResult<Vec<OpenCase>> {
    cx.acting_as(&[StaffRole::Moderator])?;
    open_cases(&cx.app, &cx.actor()).await?.iter().map(|case| shown(cx, case)).collect()
}

/// One case.
pub async fn whole(cx: &RequestContext, number: &str) -> ServerResult<WholeCase> {
    cx.acting_as(&[StaffRole::Moderator])?;
    if !random::is_case_number(number) {
        return Err(ServerError::NotFound);
    }
    let transaction = cx.app.db.begin_write().await?;
    let case = db::reports::by_number(&transaction, number).await?.ok_or(ServerError::NotFound)?;
    let state = if case.decided_at.is_some() { ReportState::Closed } else { ReportState::Open };
    if !may(&cx.actor(), ReportAction::Read, state) {
        return Err(ServerError::Forbidden);
    }
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), AuditEvent::ReportRead { report: case.id }).await?;
    transaction.commit().await?;
    Ok(WholeCase {
        reason: case.reason.clone(),
        evidence: evidence(case.evidence.as_deref()),
        has_listing: case.listing_id.is_some(),
        is_closed: state == ReportState::Closed,
        case: shown(cx, &case)?,
    })
}

fn shown(cx: &RequestContext, case: &Model) -> ServerResult<OpenCase> {
    Ok(OpenCase {
        number: case.public_id.clone(),
        page: case.page.clone(),
        category: ReportCategory::from_slug(&case.category)
            .ok_or_else(|| ServerError::Internal("a stored category cannot be read".into()))?,
        reported: cx.locale.moment(case.created_at),
    })
}

/// The words of what was kept, each with its name.
fn evidence(stored: Option<&str>) -> Vec<(String, String)> {
    let Some(Value::Object(kept)) = stored.and_then(|stored| serde_json::from_str(stored).ok()) else { return Vec::new() };
    let words = |name: &&str| Some(((*name).to_owned(), kept.get(*name)?.as_str()?.to_owned()));
    SHOWN.iter().filter_map(words).collect()
}

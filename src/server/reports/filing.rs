//! Taking a report: anybody may make one, without signing in and without saying who they are.

use sea_orm::ActiveValue::Set;

use super::{evidence, letters};
use crate::{
    domain::{
        audit::AuditEvent,
        email::EmailAddress,
        field_error::FieldErrors,
        report_form::{ReportField, ReportForm},
    },
    server::{
        audit,
        context::RequestContext,
        db::{self, entities::reports},
        error::{ServerError, ServerResult},
        mail::{self, NewMail},
        random, rate_limit,
    },
};

/// What came of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filed {
    /// It is a case with this number.
    Case(String),
    /// Something in it is wrong.
    Invalid(FieldErrors<ReportField>),
}

/// The form as the one who asks finds it: the page is filled in, and who is signed in need not say who that is.
pub async fn begun(cx: &RequestContext, page: &str) -> ServerResult<ReportForm> {
    let mut form = ReportForm { page: page.to_owned(), ..ReportForm::default() };
    if let Some(signed_in) = &cx.signed_in {
        let account = db::accounts::by_id(cx.app.db.read(), signed_in.account_id).await?.ok_or(ServerError::NotFound)?;
        form.name = account.first_name.unwrap_or_default();
        form.email = account.email;
    }
    Ok(form)
}

/// Judges a report and makes a case of it, with a copy of what is reported as it is now, and a receipt where there is an address.
pub async fn file(cx: &RequestContext, form: &ReportForm) -> ServerResult<Filed> {
    let app = &cx.app;
    let report = match form.validate(app.config.base_url.as_str()) {
        Ok(report) => report,
        Err(errors) => return Ok(Filed::Invalid(errors)),
    };
    let network = rate_limit::network(cx.client_ip);
    match &cx.signed_in {
        Some(signed_in) => rate_limit::count(app, &[(rate_limit::REPORTS_PER_ACCOUNT, &signed_in.account_id.to_string())]).await?,
        None => rate_limit::count(app, &[(rate_limit::REPORTS_PER_NETWORK, &network)]).await?,
    }
    let seen = evidence::of_page(cx, &report.page).await?;
    let recipient = match &report.email {
        Some(email) if may_write_to(cx, email).await? => Some(email),
        _ => None,
    };
    let number = random::case_number();
    let now = app.clock.now();
    let transaction = app.db.begin_write().await?;
    let id = db::reports::insert(
        &transaction,
        reports::ActiveModel {
            public_id: Set(number.clone()),
            page: Set(report.page.as_str().to_owned()),
            listing_id: Set(seen.as_ref().map(|seen| seen.listing_id)),
            owner_id: Set(seen.as_ref().and_then(|seen| seen.owner_id)),
            category: Set(report.category.slug().to_owned()),
            reason: Set(report.reason.clone()),
            language: Set(cx.locale.slug().to_owned()),
            reporter_id: Set(cx.signed_in.as_ref().map(|signed_in| signed_in.account_id)),
            reporter_name: Set(report.name.clone()),
            reporter_email: Set(report.email.as_ref().map(|email| email.as_str().to_owned())),
            reporter_email_key: Set(report.email.as_ref().map(EmailAddress::key)),
            evidence_hash: Set(seen.as_ref().map(|seen| random::token_hash(&seen.content))),
            evidence: Set(seen.map(|seen| seen.content)),
            created_at: Set(now),
            decided_at: Set(None),
            ..Default::default()
        },
    )
    .await?;
    if let Some(recipient) = recipient {
        let letter = letters::receipt(cx.locale, &app.config, &number, report.category);
        let key = format!("report-receipt:{id}");
        mail::enqueue(&transaction, app, NewMail { key, recipient, letter: &letter, give_up_at: None, unsubscribe_url: None }).await?;
    }
    audit::record(&transaction, now, &cx.actor(), AuditEvent::Reported { report: id }).await?;
    transaction.commit().await?;
    app.bell.ring();
    tracing::info!(report = id, category = report.category.slug(), "something was reported");
    Ok(Filed::Case(number))
}

/// Whether another receipt may go to a mailbox; counts it.
async fn may_write_to(cx: &RequestContext, email: &EmailAddress) -> ServerResult<bool> {
    match rate_limit::count(&cx.app, &[(rate_limit::RECEIPTS_PER_ADDRESS, &email.key())]).await {
        Err(ServerError::TooManyRequests { .. }) => Ok(false),
        counted => counted.map(|()| true),
    }
}

/// Whether there is a case with this number.
pub async fn is_case(cx: &RequestContext, number: &str) -> ServerResult<bool> {
    Ok(random::is_case_number(number) && db::reports::by_number(cx.app.db.read(), number).await?.is_some())
}

//! Everything the board keeps about a person, for that person to take along.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::{
    domain::picture::{PictureId, PictureSize},
    server::{
        context::RequestContext,
        db::{
            self,
            entities::{listing_pictures, listings},
        },
        error::{ServerError, ServerResult},
    },
};

/// The asker's own data. Left out are what only serves the machine: inner keys, hashes of tokens, words folded for the search.
pub async fn collect(cx: &RequestContext) -> ServerResult<Value> {
    let account_id = cx.account_id()?;
    let reader = cx.app.db.read();
    let account = db::accounts::by_id(reader, account_id).await?.ok_or(ServerError::NotFound)?;
    let sessions: Vec<Value> = db::sessions::of_account(reader, account_id)
        .await?
        .into_iter()
        .map(|session| {
            json!({
                "device": session.device,
                "remembered": session.remembered,
                "created_at": session.created_at,
                "last_used_at": session.last_used_at,
                "with_second_factor": session.with_factor,
            })
        })
        .collect();
    let listings =
        listings::Entity::find().filter(listings::Column::AccountId.eq(account_id)).order_by_asc(listings::Column::Id).all(reader).await?;
    let pictures = db::pictures::of_listings(reader, listings.iter().map(|row| row.id)).await?;
    let listings: Vec<Value> = listings.into_iter().map(|row| listing(row, &pictures)).collect();
    let watches: Vec<Value> = db::watches::of_account(reader, account_id)
        .await?
        .into_iter()
        .map(|(watch, listing)| {
            json!({
                "search": watch.search,
                "listing": listing.map(|listing| listing.public_id),
                "pace": watch.pace,
                "language": watch.language,
                "created_at": watch.created_at,
                "told_at": watch.told_at,
            })
        })
        .collect();
    let said_no_to: Vec<Value> = db::matches::dismissed(reader, account_id)
        .await?
        .into_iter()
        .map(|row| json!({ "reason": row.reason, "dismissed_at": row.dismissed_at }))
        .collect();
    let roles: Vec<Value> = db::staff_roles::of_account(reader, account_id)
        .await?
        .into_iter()
        .map(|grant| json!({ "role": grant.role, "reason": grant.reason, "granted_at": grant.granted_at, "ends_at": grant.ends_at }))
        .collect();
    let app = db::authenticator_apps::of_account(reader, account_id).await?;
    let recovery_codes: Vec<Value> = db::recovery_codes::of_account(reader, account_id)
        .await?
        .into_iter()
        .map(|code| json!({ "made_at": code.made_at, "used_at": code.used_at }))
        .collect();
    let passkeys: Vec<Value> = db::passkeys::of_account(reader, account_id)
        .await?
        .into_iter()
        .map(|passkey| json!({ "name": passkey.name, "made_at": passkey.made_at, "used_at": passkey.used_at }))
        .collect();
    Ok(json!({
        "account": {
            "email": account.email,
            "first_name": account.first_name,
            "postal_code": account.postal_code,
            "fifteen_or_older": account.fifteen_or_older,
            "under_eighteen": account.under_eighteen,
            "privacy_version": account.privacy_version,
            "created_at": account.created_at,
            "last_seen_at": account.last_seen_at,
        },
        "sign_ins": sessions,
        "roles": roles,
        "authenticator_app": app.map(|app| json!({ "made_at": app.made_at, "confirmed_at": app.confirmed_at })),
        "recovery_codes": recovery_codes,
        "passkeys": passkeys,
        "listings": listings,
        "watches": watches,
        "matches_said_no_to": said_no_to,
    }))
}

fn listing(row: listings::Model, pictures: &[listing_pictures::Model]) -> Value {
    let parsed = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
    let pictures: Vec<Value> = pictures.iter().filter(|picture| picture.listing_id == Some(row.id)).map(picture).collect();
    json!({
        "id": row.public_id,
        "state": row.state,
        "draft": row.form.as_deref().map(parsed),
        "kind": row.kind,
        "title": row.title,
        "body": row.body,
        "category": row.category,
        "postal_code": row.postal_code,
        "remote": row.remote,
        "availability": parsed(&row.availability),
        "quantity": row.quantity,
        "unit": row.unit,
        "remaining": row.remaining,
        "loan_period": row.loan_period,
        "loan_return": row.loan_return,
        "in_return": row.in_return,
        "practical": parsed(&row.practical),
        "urgent_until": row.urgent_until,
        "language": row.language,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "published_at": row.published_at,
        "expires_at": row.expires_at,
        "pictures": pictures,
    })
}

fn picture(row: &listing_pictures::Model) -> Value {
    json!({
        "address": PictureId::parse(&row.public_id).map(|id| id.path(PictureSize::Large)),
        "alternative_text": row.alternative_text,
        "width": row.width,
        "height": row.height,
        "created_at": row.created_at,
    })
}

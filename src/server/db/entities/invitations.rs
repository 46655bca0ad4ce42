//! Table `invitations`.

use sea_orm::entity::prelude::*;

/// Somebody who is asked to belong to an organisation, and has not answered.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitations")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Names it in forms.
    pub public_id: String,
    /// The organisation.
    pub organisation_id: i64,
    /// The address it was sent to.
    pub email: String,
    /// The same for every spelling of the mailbox.
    pub email_key: String,
    /// Slug of the role it gives.
    pub role: String,
    /// What is kept of the token in the mail.
    pub token_hash: String,
    /// Who invited.
    pub invited_by: Option<i64>,
    /// When.
    pub created_at: DateTimeUtc,
    /// When it no longer works.
    pub expires_at: DateTimeUtc,
    /// The organisation.
    #[sea_orm(belongs_to, from = "organisation_id", to = "id")]
    pub organisation: BelongsTo<super::organisations::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

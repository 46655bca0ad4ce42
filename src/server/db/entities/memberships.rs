//! Table `memberships`.

use sea_orm::entity::prelude::*;

/// A person who belongs to an organisation.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "memberships")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: i64,
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    /// Names it in forms.
    pub public_id: String,
    /// Slug of the role.
    pub role: String,
    /// The last day the person is away, as `YYYY-MM-DD`.
    pub away_until: Option<String>,
    /// When it began.
    pub joined_at: DateTimeUtc,
    /// The organisation.
    #[sea_orm(belongs_to, from = "organisation_id", to = "id")]
    pub organisation: BelongsTo<super::organisations::Entity>,
    /// The person.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::accounts::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

//! Table `accounts`.

use sea_orm::entity::prelude::*;

use super::staff_roles;

/// A person who can sign in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Where mails go, as typed.
    pub email: String,
    /// The same for every spelling of the mailbox.
    pub email_key: String,
    /// The name shown with listings.
    pub first_name: Option<String>,
    /// The district the person lives in.
    pub postal_code: Option<String>,
    /// The person has said so.
    pub fifteen_or_older: bool,
    /// The person has said so.
    pub under_eighteen: bool,
    /// The version of the privacy text that was shown.
    pub privacy_version: Option<String>,
    /// When the account was made.
    pub created_at: DateTimeUtc,
    /// When it was last used.
    pub last_seen_at: DateTimeUtc,
    /// When it is erased unless somebody signs in before; none as long as it is to stay.
    pub leaves_at: Option<DateTimeUtc>,
    /// A random id that is kept when the account is erased.
    pub erasure_id: String,
}

impl Related<staff_roles::Entity> for Entity {
    fn to() -> RelationDef {
        Self::belongs_to(staff_roles::Entity).from(Column::Id).to(staff_roles::Column::AccountId).into()
    }
}

impl ActiveModelBehavior for ActiveModel {}

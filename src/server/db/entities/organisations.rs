//! Table `organisations`.

use sea_orm::entity::prelude::*;

/// A business, an association or a municipal unit.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The name in its address.
    pub slug: String,
    /// Slug of its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The same folded, to be searched.
    pub name_folded: String,
    /// What its place among all names is told by.
    pub name_order: String,
    /// Its number in the central register.
    pub cvr: Option<String>,
    /// Where it is at home; none is the whole municipality.
    pub postal_code: Option<String>,
    /// Who it is, in its own words.
    pub about: String,
    /// Slug of its state.
    pub state: String,
    /// The state it had before it was blocked.
    pub state_before: Option<String>,
    /// How it was confirmed.
    pub confirmation_method: Option<String>,
    /// What was seen or said when it was confirmed or refused; for its people and the staff.
    pub confirmation_note: Option<String>,
    /// When it was confirmed last.
    pub confirmed_at: Option<DateTimeUtc>,
    /// When its owner last declared that certificates are obtained for tasks with children.
    pub children_declared_at: Option<DateTimeUtc>,
    /// When it was begun.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

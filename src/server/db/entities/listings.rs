//! Table `listings`.

use sea_orm::entity::prelude::*;

/// Something on the board, or on its way there.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listings")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The id in its address.
    pub public_id: String,
    /// The person it belongs to; neither those of organisations nor imported ones have one.
    pub account_id: Option<i64>,
    /// The organisation it belongs to.
    pub organisation_id: Option<i64>,
    /// Who answers for it in its organisation.
    pub contact_id: Option<i64>,
    /// Slug of its state.
    pub state: String,
    /// What was typed in a draft, as JSON.
    pub form: Option<String>,
    /// Slug of its kind; may be empty in a draft.
    pub kind: String,
    /// Headline.
    pub title: String,
    /// Description.
    pub body: String,
    /// Slug of its category; may be empty in a draft.
    pub category: String,
    /// Slug of the kind of party.
    pub party_kind: String,
    /// The shown name of its party; those of persons show the account's.
    pub party_name: Option<String>,
    /// District; none is the whole municipality.
    pub postal_code: Option<String>,
    /// Online or by phone.
    pub remote: bool,
    /// When, as JSON.
    pub availability: String,
    /// The days it can happen, one bit each.
    pub day_mask: i32,
    /// How many.
    pub quantity: Option<i32>,
    /// Of what.
    pub unit: Option<String>,
    /// How many are left; none is all of them.
    pub remaining: Option<i32>,
    /// For how long it is lent.
    pub loan_period: Option<String>,
    /// How it comes back.
    pub loan_return: Option<String>,
    /// What is given in return.
    pub in_return: Option<String>,
    /// The practical things that are so, as a JSON list of slugs.
    pub practical: String,
    /// The last day on which it is urgent, as `YYYY-MM-DD`.
    pub urgent_until: Option<String>,
    /// Slug of its language.
    pub language: String,
    /// Folded words for the search.
    pub search_text: String,
    /// When it was begun.
    pub created_at: DateTimeUtc,
    /// When its words last changed.
    pub updated_at: DateTimeUtc,
    /// When it came on the board.
    pub published_at: Option<DateTimeUtc>,
    /// When it leaves the board.
    pub expires_at: Option<DateTimeUtc>,
    /// Hash of the token in the mail that asks to renew it.
    pub renewal_hash: Option<String>,
    /// The end of the period that this mail was about.
    pub renewal_for: Option<DateTimeUtc>,
    /// Its owner.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::accounts::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

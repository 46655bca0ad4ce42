//! What a card shows of a listing, read by itself: a whole row holds the description and the words for the search, too.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, DbErr, FromQueryResult, JoinType, QueryResult, QuerySelect, Related, Select, TryGetable,
    sea_query::{Expr, Func, IntoCondition},
};

use super::{
    entities::{accounts, listing_pictures as pictures, listings},
    pictures::PictureRow,
};

/// As much of a description as a card can need, in characters.
const BEGINNING: i32 = 240;

/// What a card shows of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRow {
    /// Inner key.
    pub id: i64,
    /// The id in its address.
    pub public_id: String,
    /// Slug of its kind.
    pub kind: String,
    /// Headline.
    pub title: String,
    /// The beginning of the description.
    pub body: String,
    /// Slug of its language.
    pub language: String,
    /// Slug of the kind of party.
    pub party_kind: String,
    /// The shown name of an imported listing's party.
    pub party_name: Option<String>,
    /// The shown name of its owner.
    pub first_name: Option<String>,
    /// District; none is the whole municipality.
    pub postal_code: Option<String>,
    /// Online or by phone.
    pub remote: bool,
    /// When, as JSON.
    pub availability: String,
    /// How many.
    pub quantity: Option<i32>,
    /// Of what.
    pub unit: Option<String>,
    /// How many are left; none is all of them.
    pub remaining: Option<i32>,
    /// The last day on which it is urgent, as `YYYY-MM-DD`.
    pub urgent_until: Option<String>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it came on the board.
    pub published_at: Option<DateTime<Utc>>,
    /// Its first picture.
    pub picture: Option<PictureRow>,
}

impl CardRow {
    /// Selects the columns, in the order they are read in.
    pub(super) fn columns_of(select: Select<listings::Entity>) -> Select<listings::Entity> {
        use listings::Column;
        let beginning = Func::cust("substr").args([Expr::col((listings::Entity, Column::Body)), Expr::val(1), Expr::val(BEGINNING)]);
        let to_pictures = <pictures::Entity as Related<listings::Entity>>::to();
        let first = |_, _| pictures::Column::Position.eq(0).into_condition();
        select
            .select_only()
            .columns([Column::Id, Column::PublicId, Column::Kind, Column::Title])
            .expr_as(beginning, "body")
            .columns([Column::Language, Column::PartyKind, Column::PartyName])
            .column(accounts::Column::FirstName)
            .columns([Column::PostalCode, Column::Remote, Column::Availability, Column::Quantity, Column::Unit, Column::Remaining])
            .columns([Column::UrgentUntil, Column::CreatedAt, Column::PublishedAt])
            .column_as(pictures::Column::PublicId, "picture_id")
            .columns([pictures::Column::AlternativeText, pictures::Column::Width, pictures::Column::Height])
            .left_join(accounts::Entity)
            .join_rev(JoinType::LeftJoin, to_pictures.on_condition(first))
    }

    /// What a card shows of a listing of which everything was read; without its picture.
    pub fn of(listing: &listings::Model, owner: Option<&accounts::Model>) -> Self {
        Self {
            id: listing.id,
            public_id: listing.public_id.clone(),
            kind: listing.kind.clone(),
            title: listing.title.clone(),
            body: listing.body.clone(),
            language: listing.language.clone(),
            party_kind: listing.party_kind.clone(),
            party_name: listing.party_name.clone(),
            first_name: owner.and_then(|owner| owner.first_name.clone()),
            postal_code: listing.postal_code.clone(),
            remote: listing.remote,
            availability: listing.availability.clone(),
            quantity: listing.quantity,
            unit: listing.unit.clone(),
            remaining: listing.remaining,
            urgent_until: listing.urgent_until.clone(),
            created_at: listing.created_at,
            published_at: listing.published_at,
            picture: None,
        }
    }
}

/// Reads one column after the other: to look each up by its name costs more than the rest of reading it.
struct InOrder<'a> {
    row: &'a QueryResult,
    next: usize,
}

impl InOrder<'_> {
    fn next<T: TryGetable>(&mut self) -> Result<T, DbErr> {
        let value = self.row.try_get_by_index(self.next);
        self.next += 1;
        value
    }
}

impl FromQueryResult for CardRow {
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        let mut row = InOrder { row, next: 0 };
        Ok(Self {
            id: row.next()?,
            public_id: row.next()?,
            kind: row.next()?,
            title: row.next()?,
            body: row.next()?,
            language: row.next()?,
            party_kind: row.next()?,
            party_name: row.next()?,
            first_name: row.next()?,
            postal_code: row.next()?,
            remote: row.next()?,
            availability: row.next()?,
            quantity: row.next()?,
            unit: row.next()?,
            remaining: row.next()?,
            urgent_until: row.next()?,
            created_at: row.next()?,
            published_at: row.next()?,
            picture: match row.next()? {
                Some(public_id) => Some(PictureRow { public_id, alternative_text: row.next()?, width: row.next()?, height: row.next()? }),
                None => None,
            },
        })
    }
}

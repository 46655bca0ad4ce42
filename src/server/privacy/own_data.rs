//! Everything the board keeps about the one who asks, read by the data map.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IdenStatic, Iterable, ModelTrait, PrimaryKeyToColumn, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait, Query},
};
use serde_json::{Map, Value};

use super::data_map::{self, Class, Table, Way, Whose};
use crate::{
    domain::picture::{PictureId, PictureSize},
    server::{
        backup::value::ColumnKind,
        context::RequestContext,
        db::{
            self,
            entities::{self, accounts},
        },
        error::{ServerError, ServerResult},
    },
};

/// The person's rows of a table, as far as they are taken along.
#[derive(Clone, Debug)]
pub struct OwnRows {
    /// The table.
    pub table: &'static Table,
    /// Its rows, by columns.
    pub rows: Vec<Map<String, Value>>,
}

/// The asker's own data: every table with something to take along, in the order of their names.
pub async fn collect(cx: &RequestContext) -> ServerResult<Vec<OwnRows>> {
    let account_id = cx.account_id()?;
    let snapshot = cx.app.db.begin_snapshot().await?;
    let person = db::accounts::by_id(&snapshot, account_id).await?.ok_or(ServerError::NotFound)?;
    let mut collected = Vec::new();
    for table in data_map::tables() {
        if let Whose::Person(_) = table.whose
            && table.columns.iter().any(|column| column.class.is_taken())
        {
            collected.push(OwnRows { table, rows: own_rows(&snapshot, table, &person).await? });
        }
    }
    let listings = listing_ids(&snapshot, &collected).await?;
    let organisations = organisation_names(&snapshot, &collected).await?;
    snapshot.rollback().await?;
    for OwnRows { table, rows } in &mut collected {
        for row in rows {
            name_keys(row, table, Class::TakenAsListing, &listings);
            name_keys(row, table, Class::TakenAsOrganisation, &organisations);
        }
    }
    Ok(collected)
}

/// The same as one JSON object.
pub fn as_json(collected: &[OwnRows]) -> Value {
    collected.iter().map(|own| (own.table.name.to_owned(), Value::from(own.rows.clone()))).collect()
}

/// Reads the rows of the tables that people have something in.
macro_rules! readable_tables {
    ($($entity:ident),+ $(,)?) => {
        async fn own_rows(
            db: &impl ConnectionTrait,
            table: &Table,
            person: &accounts::Model,
        ) -> ServerResult<Vec<Map<String, Value>>> {
            match table.name {
                $(stringify!($entity) => read::<entities::$entity::Entity>(db, table, person).await,)+
                other => Err(ServerError::Internal(format!("nobody can take {other} along"))),
            }
        }
    };
}

readable_tables!(
    accounts,
    audit_entries,
    authenticator_apps,
    decisions,
    flash_messages,
    invitations,
    listing_exposures,
    listing_pictures,
    listings,
    mails,
    match_dismissals,
    memberships,
    passkeys,
    recovery_codes,
    reports,
    sessions,
    sign_in_codes,
    staff_roles,
    told_listings,
    watch_finds,
    watch_links,
    watches,
);

async fn read<E: EntityTrait>(db: &impl ConnectionTrait, table: &Table, person: &accounts::Model) -> ServerResult<Vec<Map<String, Value>>> {
    let select = E::PrimaryKey::iter().fold(E::find(), |select, key| select.order_by_asc(key.into_column()));
    let rows = select.filter(is_own(table, person)?).all(db).await?;
    rows.iter().map(|row| written(row, table)).collect()
}

/// Whether a row of the table is the person's.
fn is_own(table: &Table, person: &accounts::Model) -> ServerResult<Condition> {
    let column = |name: &'static str| Expr::col((table.name, name));
    let Whose::Person(way) = table.whose else { return Err(ServerError::Internal(format!("{} is nobody's", table.name))) };
    Ok(Condition::any().add(match way {
        Way::Account => column("id").eq(person.id),
        Way::Key(name) => column(name).eq(person.id),
        Way::Address(name) => column(name).eq(person.email.as_str()),
        Way::Mailbox(name) => column(name).eq(person.email_key.as_str()),
        Way::KeyOrMailbox(key, mailbox) => column(key).eq(person.id).or(column(mailbox).eq(person.email_key.as_str())),
        Way::Subject => column("actor_id").eq(person.id).or(column("subject").eq("account").and(column("subject_id").eq(person.id))),
        Way::Through(name, other) => {
            let other = data_map::table(other).ok_or_else(|| ServerError::Internal(format!("{other} is not in the data map")))?;
            column(name).in_subquery(Query::select().column("id").from(other.name).cond_where(is_own(other, person)?).to_owned())
        }
    }))
}

fn written<M: ModelTrait>(row: &M, table: &Table) -> ServerResult<Map<String, Value>> {
    let mut written = Map::new();
    for column in <M::Entity as EntityTrait>::Column::iter() {
        let known = table.columns.iter().find(|known| known.name == column.as_str());
        let Some(known) = known.filter(|known| known.class.is_taken()) else { continue };
        let kind = ColumnKind::of(column.def().get_column_type());
        let value = kind.and_then(|kind| kind.to_json(row.get(column)));
        let value = value.ok_or_else(|| ServerError::Internal(format!("{}.{} cannot be written", table.name, known.name)))?;
        let value = match (known.class, &value) {
            (Class::TakenAsJson, Value::String(text)) => serde_json::from_str(text).unwrap_or(value),
            (Class::TakenAsPicture, Value::String(id)) => PictureId::parse(id).map(|id| id.path(PictureSize::Large)).into(),
            _ => value,
        };
        written.insert(known.name.to_owned(), value);
    }
    Ok(written)
}

/// The ids in the addresses of all listings that the rows refer to, by their inner keys.
async fn listing_ids(db: &impl ConnectionTrait, collected: &[OwnRows]) -> ServerResult<HashMap<i64, String>> {
    let mut ids = HashMap::new();
    for some in keys(collected, Class::TakenAsListing).chunks(200) {
        ids.extend(db::listings::by_keys(db, some).await?.into_iter().map(|listing| (listing.id, listing.public_id)));
    }
    Ok(ids)
}

/// The names of all organisations that the rows refer to, by their inner keys.
async fn organisation_names(db: &impl ConnectionTrait, collected: &[OwnRows]) -> ServerResult<HashMap<i64, String>> {
    let mut names = HashMap::new();
    for key in keys(collected, Class::TakenAsOrganisation) {
        names.extend(db::organisations::by_id(db, key).await?.map(|organisation| (key, organisation.name)));
    }
    Ok(names)
}

/// The inner keys in all columns of a class, each once.
fn keys(collected: &[OwnRows], class: Class) -> Vec<i64> {
    let mut keys = Vec::new();
    for OwnRows { table, rows } in collected {
        let named = table.columns.iter().filter(|column| column.class == class);
        keys.extend(named.flat_map(|column| rows.iter().filter_map(|row| row.get(column.name)?.as_i64())));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn name_keys(row: &mut Map<String, Value>, table: &Table, class: Class, ids: &HashMap<i64, String>) {
    for column in table.columns.iter().filter(|column| column.class == class) {
        if let Some(value) = row.get_mut(column.name) {
            *value = value.as_i64().and_then(|key| ids.get(&key)).cloned().into();
        }
    }
}

//! Which tables a backup keeps, and writing their rows.

use futures::TryStreamExt;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, IdenStatic, Iterable, ModelTrait, PrimaryKeyToColumn, QueryOrder};

use super::{
    archive::ArchiveWriter,
    manifest::{Column, Table, part_name},
    save::SaveError,
    value::ColumnKind,
};
use crate::server::db::entities;

/// Rows are collected up to this size before they become a part.
const PART_BYTES: usize = 4 * 1_024 * 1_024;

/// What only matters at the moment: who is signed in or about to be, how often something was tried, what the next page says.
///
/// And the counts of the board, the notes of what changed and the vectors of listings, which come by themselves with the listings.
///
/// None of it is true any more when a backup is restored; above all nobody must be signed in again who had signed out.
pub const LEFT_OUT: &[&str] = &[
    "administrator_links",
    "board_count_changes",
    "board_counts",
    "flash_messages",
    "listing_changes",
    "listing_vectors",
    "passkey_challenges",
    "rate_limits",
    "sessions",
    "sign_in_codes",
];

/// Declares the tables that are kept, each after those its rows refer to.
macro_rules! kept_tables {
    ($($entity:ident),+ $(,)?) => {
        /// The tables whose rows a backup holds, each after those its rows refer to.
        pub const KEPT: &[&str] = &[$(stringify!($entity)),+];

        /// Writes the rows of every table as the snapshot shows them.
        pub(super) async fn write_all(snapshot: &DatabaseTransaction, archive: &mut ArchiveWriter) -> Result<Vec<Table>, SaveError> {
            Ok(vec![$(write::<entities::$entity::Entity>(snapshot, archive).await?),+])
        }
    };
}

kept_tables!(
    accounts,
    organisations,
    memberships,
    invitations,
    audit_chain,
    audit_entries,
    authenticator_apps,
    guest_drafts,
    listings,
    listing_exposures,
    listing_looks,
    listing_pictures,
    mails,
    match_dismissals,
    reports,
    decisions,
    passkeys,
    recovery_codes,
    staff_roles,
    told_listings,
    watches,
    watch_finds,
    watch_links,
);

async fn write<E: EntityTrait>(snapshot: &DatabaseTransaction, archive: &mut ArchiveWriter) -> Result<Table, SaveError> {
    let name = E::default().table_name();
    let unknown = |column: E::Column| SaveError::Column { table: name, column: column.as_str() };
    let mut columns = Vec::new();
    for column in E::Column::iter() {
        columns.push((column, ColumnKind::of(column.def().get_column_type()).ok_or_else(|| unknown(column))?));
    }
    let select = E::PrimaryKey::iter().fold(E::find(), |select, key| select.order_by_asc(key.into_column()));
    let mut rows = select.stream(snapshot).await?;
    let (mut lines, mut count, mut parts) = (Vec::new(), 0, 0);
    while let Some(row) = rows.try_next().await? {
        let mut values = Vec::with_capacity(columns.len());
        for (column, kind) in &columns {
            values.push(kind.to_json(row.get(*column)).ok_or_else(|| unknown(*column))?);
        }
        serde_json::to_writer(&mut lines, &values).map_err(std::io::Error::from)?;
        lines.push(b'\n');
        count += 1;
        if lines.len() >= PART_BYTES {
            parts += 1;
            archive.add(&part_name(name, parts), lines.len() as u64, lines.as_slice())?;
            lines.clear();
        }
    }
    if !lines.is_empty() {
        archive.add(&part_name(name, parts + 1), lines.len() as u64, lines.as_slice())?;
    }
    let columns = columns.into_iter().map(|(column, kind)| Column { name: column.as_str().to_owned(), kind }).collect();
    Ok(Table { name: name.to_owned(), columns, rows: count })
}

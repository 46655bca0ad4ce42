//! What a backup says about itself.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{archive::BadArchive, tables, value::ColumnKind};

/// The name of the manifest in the archive.
pub const NAME: &str = "manifest.json";
/// The format this program writes, and the newest it reads.
const FORMAT: u32 = 1;

/// The manifest of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the archive.
    pub format: u32,
    /// The version of the program that made it.
    pub program: String,
    /// The last step of the schema's history that the rows fit.
    pub schema: String,
    /// The engine the rows were read from.
    pub database: String,
    /// The moment the copy shows.
    pub made_at: DateTime<Utc>,
    /// The tables, each after those its rows refer to.
    pub tables: Vec<Table>,
    /// Everything else in the archive.
    pub parts: Vec<Part>,
}

/// A table whose rows are in the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in the order of the values in a row.
    pub columns: Vec<Column>,
    /// How many rows there are.
    pub rows: u64,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// A file in the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its path.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// The SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    /// The manifest of what was just written.
    pub fn of(schema: String, database: &str, made_at: DateTime<Utc>, tables: Vec<Table>, parts: Vec<Part>) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: FORMAT, program, schema, database: database.to_owned(), made_at, tables, parts }
    }

    /// Reads a manifest and refuses what no backup of ours would say.
    pub fn read(json: &[u8]) -> Result<Self, BadArchive> {
        /// The one thing that every format has.
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let Format { format } = serde_json::from_slice(json).map_err(BadArchive::Manifest)?;
        if format > FORMAT {
            return Err(BadArchive::Newer(format!("format {format}")));
        }
        let manifest: Self = serde_json::from_slice(json).map_err(BadArchive::Manifest)?;
        for table in &manifest.tables {
            let names = table.columns.iter().map(|column| &column.name).chain([&table.name]);
            let is_name =
                |name: &String| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            if !names.clone().all(is_name) || tables::LEFT_OUT.contains(&table.name.as_str()) || table.name.starts_with("seaql_") {
                return Err(BadArchive::Name(table.name.clone()));
            }
        }
        Ok(manifest)
    }

    /// The parts that hold rows of a table, in the order of the rows.
    pub fn parts_of<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a Part> {
        self.parts.iter().filter(move |part| table_of(&part.name) == Some(table))
    }
}

/// The path of the part with the rows of a table from a number on.
pub fn part_name(table: &str, number: u32) -> String {
    format!("tables/{table}.{number}.jsonl")
}

fn table_of(part: &str) -> Option<&str> {
    part.strip_prefix("tables/")?.split('.').next()
}

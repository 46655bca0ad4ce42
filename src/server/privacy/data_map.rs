//! The data map: every table and every column, what it holds, about whom, why, for how long, and whether people take it along.
//!
//! "Hent mine oplysninger" is read by this map and `docs/data-map.md` is written from it, so neither can differ from it. Tests
//! compare it with the schema that the database has: a new column fails until it stands here.

mod describe;
mod listings;
mod machinery;
mod organisations;
mod people;
mod safety;

pub use describe::describe;

/// A table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What a row is.
    pub row: &'static str,
    /// Why it is kept.
    pub purpose: &'static str,
    /// Whose data it holds.
    pub whose: Whose,
    /// How long a row is kept.
    pub kept: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
}

/// Whose data a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's: it says nothing about people.
    Nobody,
    /// Of one person each row, who is found this way.
    Person(Way),
    /// Of people that nothing in the table leads to, and why that is so.
    Unknown(&'static str),
}

/// How the rows of a person are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The row is the account.
    Account,
    /// A column holds the inner key of the account.
    Key(&'static str),
    /// A column holds the inner key of a row of another table, which is the person's.
    Through(&'static str, &'static str),
    /// A column holds the e-mail address.
    Address(&'static str),
    /// A column holds the mailbox, which all spellings of the address have in common.
    Mailbox(&'static str),
    /// One column holds the inner key of the account, or another one the mailbox.
    KeyOrMailbox(&'static str, &'static str),
    /// Columns name the kind and the inner key of the record that the row is about.
    Subject,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: &'static str,
    /// Whether people take it along.
    pub class: Class,
}

/// Whether people take a column along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Personal, and taken along as it is.
    Taken,
    /// The same, written as JSON.
    TakenAsJson,
    /// The inner key of a listing, taken along as the id in the listing's address.
    TakenAsListing,
    /// The inner key of an organisation, taken along as its name.
    TakenAsOrganisation,
    /// The id of a picture, taken along as its address, which is also its place in the file.
    TakenAsPicture,
    /// Personal, and left out for this reason.
    LeftOut(&'static str),
    /// Says nothing about anybody.
    NotPersonal,
}

impl Class {
    /// Whether people take it along.
    pub const fn is_taken(self) -> bool {
        !matches!(self, Self::LeftOut(_) | Self::NotPersonal)
    }
}

/// All tables, by name.
pub fn tables() -> Vec<&'static Table> {
    let mut tables: Vec<_> =
        [people::TABLES, listings::TABLES, organisations::TABLES, machinery::TABLES, safety::TABLES].into_iter().flatten().collect();
    tables.sort_by_key(|table| table.name);
    tables
}

/// The table of this name.
pub fn table(name: &str) -> Option<&'static Table> {
    tables().into_iter().find(|table| table.name == name)
}

/// A hash of a secret, from which nothing can be read.
const SECRET: &str = "a secret of the machine, of which only a hash is kept";
/// A key that means something inside the database only.
const INNER: &str = "an inner key, which means nothing outside the database";

const fn taken(name: &'static str, holds: &'static str) -> Column {
    Column { name, holds, class: Class::Taken }
}

const fn json(name: &'static str, holds: &'static str) -> Column {
    Column { name, holds, class: Class::TakenAsJson }
}

const fn listing(name: &'static str, holds: &'static str) -> Column {
    Column { name, holds, class: Class::TakenAsListing }
}

const fn picture(name: &'static str, holds: &'static str) -> Column {
    Column { name, holds, class: Class::TakenAsPicture }
}

const fn left_out(name: &'static str, holds: &'static str, why: &'static str) -> Column {
    Column { name, holds, class: Class::LeftOut(why) }
}

const fn plain(name: &'static str, holds: &'static str) -> Column {
    Column { name, holds, class: Class::NotPersonal }
}

/// The inner key of a row.
const ID: Column = left_out("id", "the inner key", INNER);
/// The inner key of a row about nobody.
const PLAIN_ID: Column = plain("id", "the inner key");
/// Whose the row is.
const ACCOUNT_ID: Column = left_out("account_id", "whose it is", INNER);

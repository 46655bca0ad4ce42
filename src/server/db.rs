//! The database: SQLite by default, PostgreSQL for several servers, one set of entities for both.

pub mod connect;
pub mod entities;
pub mod listings;

pub use connect::Database;

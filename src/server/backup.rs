//! A copy of the whole board in one file, and the way back.
//!
//! The file is a compressed tar archive: the rows of every table as JSON lines, the folder of uploads, and a manifest that
//! vouches for each part with its size and SHA-256. Rows are written through the entities and not copied as a database file, so
//! there is one format for both engines, and what was made on SQLite can be restored on PostgreSQL.
//!
//! [`save`] makes the file while the board is open: all tables are read in one snapshot. [`restore`] checks everything before it
//! changes anything.

pub mod archive;
pub mod manifest;
pub mod restore;
mod rows;
pub mod save;
mod sqlite_file;
mod staging;
pub mod tables;
mod uploads;
pub mod value;

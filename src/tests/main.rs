//! Tests of the whole server, through HTTP, on either database.
//!
//! They run on SQLite, or on PostgreSQL when `BYTTEBORS_TEST_POSTGRES_URL` names one.

mod accounts;
mod architecture;
mod database;
mod http;
mod listings;
mod pictures;
mod program;
mod support;

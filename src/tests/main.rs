//! Tests of the whole server, through HTTP, on either database.
//!
//! They run on SQLite, or on PostgreSQL when `BYTTEBORS_TEST_POSTGRES_URL` names one.

mod accounts;
mod architecture;
mod audit;
mod clock;
mod database;
mod desk;
mod http;
mod injections;
mod listings;
mod matches;
mod matching;
pub mod organisations;
mod permissions;
mod pictures;
mod privacy;
mod program;
mod reports;
mod retention;
pub mod searching;
mod sharing;
mod staff;
mod support;

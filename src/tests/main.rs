//! Tests of the whole server.

mod accounts;

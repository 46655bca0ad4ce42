//! The HTML document and the routes of the site.

mod footer;
mod header;
pub mod layout;
mod menu;
pub mod routes;
pub mod shell;

//! The HTML document and the routes of the site.

pub mod routes;
pub mod shell;

//! The web server: from the socket to the page and back.

pub mod router;

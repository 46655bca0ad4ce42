//! The web server: from the socket to the page and back.
//!
//! A request goes through [`serve`] (sockets and their time limits), [`observe`] (log, metrics, security headers),
//! [`failure`] (every error gets a page), [`identify`] (who asks, in which language), [`page_cache`] (pages that are ready) and [`body`] (forms within limits)
//! to the [`pages`], the [`api`] of the islands or the [`assets`].

pub mod api;
pub mod assets;
pub mod body;
pub mod client_ip;
mod conditional;
pub mod encoding;
pub mod failure;
mod feed;
pub mod headers;
pub mod health;
pub mod identify;
pub mod limits;
pub mod metrics;
pub mod observe;
pub mod open_files;
pub mod own_data;
pub mod page_cache;
pub mod pages;
pub mod pictures;
mod robots;
pub mod router;
mod security_txt;
pub mod serve;
mod sitemap;
mod stall;
pub mod trailing_slash;
pub mod uploads;
mod whole;
mod xml;

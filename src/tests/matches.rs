//! What fits what, as people see it.

mod by_meaning;
mod digests;
mod dismissals;
mod exposure;
mod for_you;
mod looked_once;
mod on_listing;
mod pairs;
mod told_once;
pub mod watches;
mod watches_stopped;
mod while_writing;

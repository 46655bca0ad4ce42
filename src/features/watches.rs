//! "Sig til, når der kommer noget": the page where it begins, the list under "Mit", and the page that stops it.

pub mod components;
pub mod model;
pub mod pages;

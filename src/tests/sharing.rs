//! Sharing: posters, feeds, what pages tell other sites, and the files that machines ask for.

pub mod documents;
mod feed;
mod head;
mod poster;
mod sitemap;

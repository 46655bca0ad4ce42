//! The pages for what could not be shown or done.

pub mod pages;
mod send_again;

//! Signing in, sessions, limits and mails.

mod support;
mod use_cases;

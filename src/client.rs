//! Adapters to what the browser itself can do.

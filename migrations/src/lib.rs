//! The database schema of Byttebørsen, one file a step.

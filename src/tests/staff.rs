//! Those who work for the board: roles, what they count for, and the commands that give them.

mod admin_command;
mod first_administrator;
mod roles;

//! The program's subcommands.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::config::Config;

/// A matchmaking board for a municipality: listings, matches, agreements.
#[derive(Debug, Parser)]
#[command(name = "byttebors", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the board; brings an embedded database up to date first.
    Serve,
}

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match Config::read(|name| std::env::var(name).ok()) {
        Ok(config) => match cli.command {
            Command::Serve => {
                let _config = config;
                ExitCode::SUCCESS
            }
        },
        Err(_error) => ExitCode::FAILURE,
    }
}

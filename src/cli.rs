//! The program's subcommands.

mod admin;
mod backup;
mod files;
mod rank;
mod score;
mod start;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use self::{admin::AdminCommand, rank::Ranking};
use crate::server::{config::Config, matching::model::convert::convert, telemetry};

/// A matchmaking board for a municipality: listings, matches, agreements.
///
/// All settings are environment variables; the README lists them.
#[derive(Debug, Parser)]
#[command(name = "byttebors", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Debug, Subcommand)]
enum Command {
    /// Serve the board; brings an embedded database up to date first.
    Serve,
    /// Bring the database up to date.
    Migrate,
    /// Fill an empty board with demonstration listings.
    Demo,
    /// Put the listings of a file on the board, all of them or none.
    Import {
        /// One JSON object a line; `-` reads from standard input.
        file: PathBuf,
    },
    /// Write the listings on the board, one JSON object a line.
    Export,
    /// Copy the whole board into a new file, also while it is open.
    Backup {
        /// The file to write. It holds personal data.
        file: PathBuf,
    },
    /// Make the board what a backup says it was; end the server first.
    Restore {
        /// The backup.
        file: PathBuf,
        /// Delete the board that is there now.
        #[arg(long)]
        replace: bool,
    },
    /// Look after the board: who works for it, and the audit trail.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Rank the listings of a file for topics, with the engine of the board and without a database.
    Rank(Ranking),
    /// Score a ranking: nDCG@10, MRR@10, Recall@20 and P@1.
    Score {
        /// The judgements, a line each: `topic 0 listing grade`.
        #[arg(long)]
        qrels: PathBuf,
        /// The ranking, as `rank` writes it.
        #[arg(long)]
        run: PathBuf,
    },
    /// Turn the packed model that the set-up fetches into a folder that the board reads.
    ConvertModel {
        /// The packed model.
        file: PathBuf,
        /// The folder to make.
        folder: PathBuf,
    },
}

/// Runs the program. What goes wrong is told in one sentence.
pub fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("byttebors: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), String> {
    let config = Config::read(|name| std::env::var(name).ok()).map_err(|error| error.to_string())?;
    telemetry::begin(&config.log)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        match command {
            Command::Serve => start::serve(config).await.map_err(|error| error.to_string()),
            Command::Migrate => start::migrate(&config).await.map_err(|error| error.to_string()),
            Command::Demo => files::demo(config).await.map_err(|error| error.to_string()),
            Command::Import { file } => files::import(config, &file).await.map_err(|error| error.to_string()),
            Command::Export => files::export(config).await.map_err(|error| error.to_string()),
            Command::Backup { file } => backup::save(config, &file).await,
            Command::Restore { file, replace } => backup::restore(config, &file, replace).await,
            Command::Admin(command) => admin::run(config, command).await,
            Command::Rank(ranking) => rank::rank(&config, &ranking).map_err(|error| error.to_string()),
            Command::Score { qrels, run } => score::print(&qrels, &run).map_err(|error| error.to_string()),
            Command::ConvertModel { file, folder } => convert(&file, &folder).map_err(|error| format!("nothing was converted: {error}")),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound_and_every_command_is_explained() {
        let command = Cli::command();
        command.clone().debug_assert();
        assert!(command.get_subcommands().all(|subcommand| subcommand.get_about().is_some()));
    }
}

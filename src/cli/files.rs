//! The subcommands that fill the board from files and write it to them.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
    path::Path,
};

use super::start::{self, StartError};
use crate::server::{
    config::Config,
    demo::{self, Demo},
    interchange::{
        export::{self, ExportError},
        import::{self, ImportError, Imported},
    },
    state::AppState,
};

/// Why a file command stopped.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The program could not begin.
    #[error(transparent)]
    Start(#[from] StartError),
    /// Nothing was imported.
    #[error("nothing was imported: {0}")]
    Import(#[from] ImportError),
    /// The export is not whole.
    #[error("the export is not whole: {0}")]
    Export(#[from] ExportError),
}

/// Fills an empty board with demonstration listings.
pub async fn demo(config: Config) -> Result<(), FileError> {
    let app = start::open_app(config).await?;
    let done = demo::fill(&app).await;
    close(app).await?;
    match done? {
        Demo::Filled(imported) => eprintln!("{} demonstration listings are on the board", imported.added),
        Demo::NotEmpty => eprintln!("the board has listings already; nothing was done"),
    }
    Ok(())
}

/// Puts the listings of a file on the board.
pub async fn import(config: Config, file: &Path) -> Result<(), FileError> {
    let listings = if file == Path::new("-") {
        import::read(std::io::stdin().lock())?
    } else {
        import::read(BufReader::new(File::open(file).map_err(ImportError::from)?))?
    };
    let app = start::open_app(config).await?;
    let done = import::store(&app, listings, |_| chrono::Duration::zero()).await;
    close(app).await?;
    let Imported { added, updated } = done?;
    eprintln!("{added} listings are new, {updated} were known and now say what the file says");
    Ok(())
}

/// Writes the listings on the board to standard output.
pub async fn export(config: Config) -> Result<(), FileError> {
    let app = start::open_app(config).await?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let done = export::write(&app, &mut out).await;
    close(app).await?;
    let written = done?;
    eprintln!("{written} listings written");
    Ok(())
}

async fn close(app: AppState) -> Result<(), StartError> {
    Ok(app.db.clone().close().await?)
}

//! The subcommands for those who look after the board.

mod verify_audit;

use clap::Subcommand;

use crate::server::config::Config;

#[derive(Clone, Debug, Subcommand)]
pub enum AdminCommand {
    /// Check that nothing in the audit trail was changed since it was written, and tell where it ends.
    VerifyAudit,
}

/// Carries out one of them.
pub async fn run(config: Config, command: AdminCommand) -> Result<(), String> {
    match command {
        AdminCommand::VerifyAudit => verify_audit::verify(&config).await,
    }
}

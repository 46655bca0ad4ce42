//! The subcommands for those who look after the board.

mod verify_audit;

use std::io::Write;

use clap::Subcommand;

use super::start;
use crate::{
    domain::{email::EmailAddress, staff_role::StaffRole},
    server::{
        config::Config,
        db::{self, entities::accounts, staff_roles::Grant},
        error::{ServerError, ServerResult},
        staff::{
            first_administrator::{self, LINK_HOURS},
            roles::{self, Revoked},
        },
        state::AppState,
    },
};

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub enum AdminCommand {
    /// Make a link that makes its reader the first administrator, once.
    First {
        /// The address they sign in with.
        #[arg(value_parser = read_email)]
        email: EmailAddress,
    },
    /// Give somebody who has an account a role; signs them out everywhere.
    Grant {
        /// The address of the account.
        #[arg(value_parser = read_email)]
        email: EmailAddress,
        /// coordinator, moderator, council or administrator.
        #[arg(value_parser = read_role)]
        role: StaffRole,
        /// Why; it is kept with the role.
        #[arg(long)]
        reason: String,
    },
    /// Take a role from somebody; signs them out everywhere.
    Revoke {
        /// The address of the account.
        #[arg(value_parser = read_email)]
        email: EmailAddress,
        /// coordinator, moderator, council or administrator.
        #[arg(value_parser = read_role)]
        role: StaffRole,
    },
    /// List who has which role.
    Roles,
    /// Check that nothing in the audit trail was changed since it was written, and tell where it ends.
    VerifyAudit,
}

/// Does it. What goes wrong is told in one sentence.
pub async fn run(config: Config, command: AdminCommand) -> Result<(), String> {
    match command {
        AdminCommand::First { email } => on_board(config, async |app| first(app, &email).await).await,
        AdminCommand::Grant { email, role, reason } => on_board(config, async |app| grant(app, &email, role, reason.trim()).await).await,
        AdminCommand::Revoke { email, role } => on_board(config, async |app| revoke(app, &email, role).await).await,
        AdminCommand::Roles => on_board(config, list).await,
        AdminCommand::VerifyAudit => verify_audit::verify(&config).await,
    }
}

async fn on_board(config: Config, work: impl AsyncFnOnce(&AppState) -> Result<(), String>) -> Result<(), String> {
    let app = start::open_app(config).await.map_err(|error| error.to_string())?;
    let done = work(&app).await;
    app.db.clone().close().await.map_err(|error| error.to_string())?;
    done
}

async fn first(app: &AppState, email: &EmailAddress) -> Result<(), String> {
    let link = first_administrator::invite(app, email).await.map_err(told)?;
    let link = link.ok_or("there is an administrator already; they give further roles")?;
    eprintln!("sign in as {}, then open this link; it works once and for {LINK_HOURS} hours:", email.as_str());
    say(&link)
}

async fn grant(app: &AppState, email: &EmailAddress, role: StaffRole, reason: &str) -> Result<(), String> {
    if reason.is_empty() {
        return Err("write with --reason why the role is given".to_owned());
    }
    let account_id = account(app, email).await.map_err(told)?.id;
    let grant = Grant { account_id, role, granted_by: None, reason, ends_at: None };
    let is_new = roles::grant(app, grant).await.map_err(told)?;
    let words = if is_new { "now has the role" } else { "had the role already:" };
    eprintln!("{} {words} {}", email.as_str(), role.slug());
    Ok(())
}

async fn revoke(app: &AppState, email: &EmailAddress, role: StaffRole) -> Result<(), String> {
    let account = account(app, email).await.map_err(told)?;
    match roles::revoke(app, account.id, role).await.map_err(told)? {
        Revoked::Yes => {
            eprintln!("{} no longer has the role {}", email.as_str(), role.slug());
            Ok(())
        }
        Revoked::NotHeld => Err(format!("{} does not have the role {}", email.as_str(), role.slug())),
        Revoked::LastAdministrator => Err("the last administrator stays: give the role to somebody else first".to_owned()),
    }
}

async fn list(app: &AppState) -> Result<(), String> {
    for (grant, account) in db::staff_roles::all_live(app.db.read(), app.clock.now()).await.map_err(|error| error.to_string())? {
        let until = grant.ends_at.map(|end| format!(" until {}", end.format("%Y-%m-%d"))).unwrap_or_default();
        say(&format!("{}\t{}\tsince {}{until}\t{}", account.email, grant.role, grant.granted_at.format("%Y-%m-%d"), grant.reason))?;
    }
    Ok(())
}

async fn account(app: &AppState, email: &EmailAddress) -> ServerResult<accounts::Model> {
    db::accounts::by_mailbox(app.db.read(), &email.key()).await?.ok_or(ServerError::NotFound)
}

/// The only thing that can be missing is the account.
fn told(error: ServerError) -> String {
    match error {
        ServerError::NotFound => "no account has this address; its owner signs in once first".to_owned(),
        other => other.to_string(),
    }
}

fn say(line: &str) -> Result<(), String> {
    writeln!(std::io::stdout(), "{line}").map_err(|error| error.to_string())
}

fn read_email(typed: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(typed).ok_or_else(|| "this is not an e-mail address".to_owned())
}

fn read_role(typed: &str) -> Result<StaffRole, String> {
    StaffRole::from_slug(typed).ok_or_else(|| "the roles are coordinator, moderator, council and administrator".to_owned())
}

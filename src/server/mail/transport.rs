//! The way out: a mail server, or files for whoever tries the board on their own machine.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use chrono::{DateTime, Utc};
use lettre::{
    Message,
    message::Mailbox,
    transport::smtp::{
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        extension::ClientId,
    },
};
use url::Url;

use crate::server::{
    config::{BadSetting, Config},
    error::{ServerError, ServerResult},
};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const SEND_TIMEOUT: Duration = Duration::from_secs(60);
const GOODBYE_TIMEOUT: Duration = Duration::from_secs(2);
/// What is said about an address that is none of these.
const FORMS: &str = "it must be smtp://host:port, smtp://user:password@host:port, either with ?tls=required, or smtps://…";
/// How the names of mail files begin.
const FILE_MOMENT: &str = "%Y%m%d-%H%M%S";

/// Where mails go, and in whose name.
#[derive(Clone)]
pub struct Transport {
    /// The sender.
    pub from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Server(MailServer),
    Files(PathBuf),
}

#[derive(Clone)]
struct MailServer {
    host: String,
    port: u16,
    credentials: Option<Credentials>,
    encryption: Encryption,
}

#[derive(Clone)]
enum Encryption {
    /// A relay on this very machine.
    None,
    /// STARTTLS when the server offers it.
    WhenOffered(TlsParameters),
    /// STARTTLS, or nothing is sent (`?tls=required`, or a password for another machine).
    Required(TlsParameters),
    /// TLS from the first byte (`smtps://`).
    Always(TlsParameters),
}

/// A mail did not go out. The text is for the log, so it holds no address.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// Worth another try.
    #[error("{0}")]
    Later(String),
    /// Refused for good.
    #[error("{0}")]
    Never(String),
}

impl Transport {
    /// The transport the settings ask for.
    pub fn from_config(config: &Config) -> Result<Self, BadSetting> {
        let from = config
            .mail_from
            .parse()
            .map_err(|error: lettre::address::AddressError| BadSetting::new("BYTTEBORS_MAIL_FROM", &config.mail_from, error))?;
        let way = match &config.smtp_url {
            Some(url) => Way::Server(MailServer::read(url).map_err(|reason| BadSetting::new("BYTTEBORS_SMTP_URL", "(hidden)", reason))?),
            None => Way::Files(config.data_dir.join("mail")),
        };
        Ok(Self { from, way })
    }

    /// Sends one message; `id` and `queued_at` name its file where there is no mail server.
    pub async fn send(&self, id: i64, queued_at: DateTime<Utc>, message: &Message) -> Result<(), SendError> {
        match &self.way {
            Way::Server(server) => {
                tokio::time::timeout(SEND_TIMEOUT, server.send(message)).await.unwrap_or(Err(SendError::Later("time-out".into())))
            }
            Way::Files(folder) => write_file(folder, id, queued_at, message)
                .await
                .map_err(|error| SendError::Later(format!("the file cannot be written: {error}"))),
        }
    }

    /// Deletes the file of one mail, where there is no mail server and the mail was written.
    pub async fn delete_file(&self, id: i64, queued_at: DateTime<Utc>) -> ServerResult<()> {
        let Way::Files(folder) = &self.way else { return Ok(()) };
        match tokio::fs::remove_file(folder.join(file_name(id, queued_at))).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(ServerError::Internal(format!("a mail file cannot be deleted: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Deletes the files of mails queued before `moment`, where there is no mail server; tells how many.
    pub async fn delete_files_before(&self, moment: DateTime<Utc>) -> ServerResult<u64> {
        let Way::Files(folder) = &self.way else { return Ok(0) };
        let oldest = moment.format(FILE_MOMENT).to_string();
        let delete = async {
            let mut deleted = 0;
            let mut files = match tokio::fs::read_dir(folder).await {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
                files => files?,
            };
            while let Some(file) = files.next_entry().await? {
                // Names begin with the moment, so they sort by it.
                if file.file_name().as_encoded_bytes() < oldest.as_bytes() {
                    tokio::fs::remove_file(file.path()).await?;
                    deleted += 1;
                }
            }
            Ok(deleted)
        };
        delete.await.map_err(|error: std::io::Error| ServerError::Internal(format!("old mail files cannot be deleted: {error}")))
    }
}

impl MailServer {
    fn read(url: &Url) -> Result<Self, String> {
        let host = url.host_str().ok_or("it must name a host")?.trim_matches(['[', ']']).to_owned();
        let is_this_machine = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
            return Err(FORMS.into());
        }
        let credentials = match (url.username(), url.password()) {
            ("", None) => None,
            ("", Some(_)) | (_, None) => return Err("a user and a password go together: smtp://user:password@host".into()),
            (user, Some(password)) => Some(Credentials::new(percent_decode(user), percent_decode(password))),
        };
        let tls = || TlsParameters::new(host.clone()).map_err(|error| error.to_string());
        let (encryption, port) = match (url.scheme(), url.query()) {
            ("smtps", None) => (Encryption::Always(tls()?), 465),
            ("smtp", Some("tls=required")) => (Encryption::Required(tls()?), 587),
            ("smtp", None) if is_this_machine => (Encryption::None, 25),
            // Whoever is between us and the server could pretend that it offers no TLS, and would read the password.
            ("smtp", None) if credentials.is_some() => (Encryption::Required(tls()?), 587),
            ("smtp", None) => (Encryption::WhenOffered(tls()?), 25),
            _ => return Err(FORMS.into()),
        };
        Ok(Self { host, port: url.port().unwrap_or(port), credentials, encryption })
    }

    async fn send(&self, message: &Message) -> Result<(), SendError> {
        let name = ClientId::default();
        let address = (self.host.as_str(), self.port);
        let at_once = if let Encryption::Always(tls) = &self.encryption { Some(tls.clone()) } else { None };
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(address, Some(CONNECT_TIMEOUT), &name, at_once, None).await.map_err(about_us)?;
        match &self.encryption {
            Encryption::Required(tls) => connection.starttls(tls.clone(), &name).await.map_err(about_us)?,
            Encryption::WhenOffered(tls) if connection.can_starttls() => {
                connection.starttls(tls.clone(), &name).await.map_err(about_us)?;
            }
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await.map_err(about_us)?;
        }
        let sent = connection.send(message.envelope(), &message.formatted()).await.map(|_| ()).map_err(about_the_mail);
        // The mail is out, or not; a slow goodbye changes nothing.
        let _ = tokio::time::timeout(GOODBYE_TIMEOUT, connection.abort()).await;
        sent
    }
}

/// What goes wrong before the mail is named concerns our side and is tried again, even when the server says "never".
fn about_us(error: lettre::transport::smtp::Error) -> SendError {
    SendError::Later(in_short(&error))
}

fn about_the_mail(error: lettre::transport::smtp::Error) -> SendError {
    if error.is_permanent() || error.is_client() { SendError::Never(in_short(&error)) } else { SendError::Later(in_short(&error)) }
}

/// The error without the server's own words, which may repeat the address.
fn in_short(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_response() => "the mail server's answer makes no sense".into(),
        None => error.to_string(),
    }
}

fn percent_decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn file_name(id: i64, queued_at: DateTime<Utc>) -> String {
    format!("{}-{id}.eml", queued_at.format(FILE_MOMENT))
}

async fn write_file(folder: &PathBuf, id: i64, queued_at: DateTime<Utc>, message: &Message) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let name = file_name(id, queued_at);
    let (unfinished, file) = (folder.join(format!("{name}.part")), folder.join(&name));
    tokio::fs::write(&unfinished, message.formatted()).await?;
    tokio::fs::rename(&unfinished, &file).await?;
    tracing::info!(file = %file.display(), "no mail server is set: a mail was written to a file");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Result<MailServer, String> {
        MailServer::read(&Url::parse(url).expect("an address"))
    }

    #[test]
    fn only_a_relay_on_this_machine_is_spoken_to_without_tls() {
        for url in ["smtp://localhost", "smtp://127.0.0.1:2525", "smtp://[::1]:2525"] {
            assert!(matches!(read(url).map(|server| server.encryption), Ok(Encryption::None)), "{url}");
        }
        assert!(matches!(read("smtp://mail.post.example").map(|server| server.encryption), Ok(Encryption::WhenOffered(_))));
        assert!(matches!(read("smtp://mail.post.example?tls=required").map(|server| server.encryption), Ok(Encryption::Required(_))));
        assert!(matches!(read("smtps://mail.post.example").map(|server| server.encryption), Ok(Encryption::Always(_))));
    }

    #[test]
    fn ports_follow_the_way_unless_they_are_named() {
        let port = |url: &str| read(url).map(|server| server.port);
        assert_eq!(port("smtp://mail.post.example"), Ok(25));
        assert_eq!(port("smtp://mail.post.example?tls=required"), Ok(587));
        assert_eq!(port("smtps://mail.post.example"), Ok(465));
        assert_eq!(port("smtps://mail.post.example:2465"), Ok(2465));
    }

    #[test]
    fn passwords_may_hold_any_letter() {
        let server = read("smtps://boersen%40post.example:a%26b%3Dc%2B%C3%A5@mail.post.example").expect("a mail server");
        assert_eq!(server.credentials, Some(Credentials::new("boersen@post.example".into(), "a&b=c+å".into())));
    }

    #[test]
    fn a_password_is_never_sent_to_another_machine_in_plain_text() {
        let server = read("smtp://boersen:hemmeligt@mail.post.example").expect("a mail server");
        assert!(matches!(server.encryption, Encryption::Required(_)) && server.port == 587);
        assert!(matches!(read("smtp://boersen:hemmeligt@localhost").map(|server| server.encryption), Ok(Encryption::None)));
    }

    /// A wish that is misspelt must not become a mail in plain text.
    #[test]
    fn other_ways_are_refused() {
        for url in [
            "http://mail.post.example",
            "smtp:mail.post.example",
            "smtp://mail.post.example?tls=none",
            "smtp://mail.post.example?tls=require",
            "smtp://mail.post.example?TLS=required",
            "smtp://mail.post.example?starttls=true",
            "smtp://mail.post.example?tls=required&tls=none",
            "smtp://mail.post.example/?",
            "smtp://mail.post.example/inbox",
            "smtp://mail.post.example#tls=required",
            "smtps://mail.post.example?tls=no",
            "smtp://boersen@mail.post.example",
            "smtp://:hemmeligt@mail.post.example",
        ] {
            assert!(read(url).is_err(), "{url}");
        }
    }
}

//! A queued mail as it goes over the wire.

use lettre::{
    Address, Message,
    message::{Mailbox, MultiPart, header},
};
use sha2::{Digest, Sha256};
use url::{Host, Url};

use crate::server::db::entities::mails;

/// A mail that cannot be written, whatever the mail server says.
#[derive(Debug, thiserror::Error)]
#[error("the mail cannot be written: {0}")]
pub struct Unwritable(String);

/// Builds the message: one recipient, text first, and an id that stays the same however often it is tried, so that a
/// mailbox can recognise a second copy.
pub fn build(mail: &mails::Model, from: &Mailbox, base_url: &Url) -> Result<Message, Unwritable> {
    let recipient = address(&mail.recipient)?;
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, recipient))
        .subject(mail.subject.clone())
        .date(mail.created_at.into())
        .message_id(Some(message_id(&mail.idempotency_key, base_url)))
        .header(AutoSubmitted)
        .header(ContentLanguage(mail.language.clone()));
    let message = match &mail.unsubscribe_url {
        Some(url) => message.header(ListUnsubscribe(url.clone())).header(ListUnsubscribePost),
        None => message,
    };
    message
        .multipart(MultiPart::alternative_plain_html(mail.text_body.clone(), mail.html_body.clone()))
        .map_err(|error| Unwritable(error.to_string()))
}

/// The address for the wire: a domain with Danish letters in the spelling the mail system uses.
pub fn address(address: &str) -> Result<Address, Unwritable> {
    let unusable = || Unwritable("the address of the recipient".into());
    let (local, domain) = address.rsplit_once('@').ok_or_else(unusable)?;
    match Host::parse(domain) {
        Ok(Host::Domain(domain)) => Address::new(local, domain).map_err(|_| unusable()),
        _ => Err(unusable()),
    }
}

fn message_id(key: &str, base_url: &Url) -> String {
    let digest: String = Sha256::digest(key.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("<{digest}@{}>", base_url.host_str().unwrap_or("localhost"))
}

/// Tells holiday replies to stay quiet.
#[derive(Clone)]
struct AutoSubmitted;

impl header::Header for AutoSubmitted {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The language of a mail, for readers that speak.
#[derive(Clone)]
struct ContentLanguage(String);

impl header::Header for ContentLanguage {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(value: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(value.to_owned()))
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// Where a press of the mail program's own button ends mails of this sort.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl header::Header for ListUnsubscribe {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("mails are only written here".into())
    }

    fn display(&self) -> header::HeaderValue {
        // As it is: a folded or encoded address is none.
        let value = format!("<{}>", self.0);
        header::HeaderValue::dangerous_new_pre_encoded(Self::name(), value.clone(), value)
    }
}

/// That one press is enough (RFC 8058).
#[derive(Clone)]
struct ListUnsubscribePost;

impl header::Header for ListUnsubscribePost {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn mail(recipient: &str, subject: &str) -> mails::Model {
        mails::Model {
            id: 1,
            idempotency_key: "key".into(),
            recipient: recipient.into(),
            subject: subject.into(),
            text_body: "Hej".into(),
            html_body: "<p>Hej</p>".into(),
            language: "da".into(),
            unsubscribe_url: None,
            state: "waiting".into(),
            attempts: 0,
            due_at: DateTime::UNIX_EPOCH,
            give_up_at: None,
            claimed_until: None,
            sent_at: None,
            last_error: None,
            created_at: DateTime::UNIX_EPOCH,
        }
    }

    fn formatted(mail: &mails::Model) -> Result<String, Unwritable> {
        let from = "Byttebørsen <boersen@randers.example>".parse().expect("a mailbox");
        let base_url = Url::parse("https://boers.example/").expect("an address");
        build(mail, &from, &base_url).map(|message| String::from_utf8_lossy(&message.formatted()).into_owned())
    }

    #[test]
    fn a_second_try_has_the_same_id() {
        let once = formatted(&mail("bente@post.example", "Et emne")).expect("a message");
        let id = once.lines().find(|line| line.starts_with("Message-ID:")).expect("an id").to_owned();
        assert!(formatted(&mail("bente@post.example", "Et emne")).expect("a message").contains(&id));
        assert!(id.ends_with("@boers.example>"));
    }

    #[test]
    fn mails_that_come_by_themselves_are_stopped_with_one_press() {
        let mut told = mail("bente@post.example", "Et emne");
        assert!(!formatted(&told).expect("a message").contains("List-Unsubscribe"));
        told.unsubscribe_url = Some(format!("https://boers.example/sig-til/stop/{}", "x".repeat(43)));
        let message = formatted(&told).expect("a message");
        assert!(message.contains(&format!("List-Unsubscribe: <https://boers.example/sig-til/stop/{}>\r\n", "x".repeat(43))), "{message}");
        assert!(message.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    }

    #[test]
    fn nobody_can_add_a_header_or_a_recipient() {
        for recipient in ["a@b.dk\r\nBcc: c@d.dk", "a@b.dk, c@d.dk", "a@b.dk>\r\nRCPT TO:<c@d.dk", "<a@b.dk>", "a@b.dk\0", "a@[127.0.0.1]"]
        {
            assert!(formatted(&mail(recipient, "Et emne")).is_err(), "{recipient:?}");
        }
        let message = formatted(&mail("a@b.dk", "Hej\r\nBcc: c@d.dk\r\n\r\nNyt brev")).expect("a message");
        assert!(!message.lines().any(|line| line.starts_with("Bcc") || line.starts_with("Nyt")), "{message}");
    }

    #[test]
    fn a_danish_domain_is_spelled_for_the_mail_system() {
        assert_eq!(address("bente@blåbær.example").map(|address| address.to_string()).ok(), Some("bente@xn--blbr-roah.example".into()));
    }
}

//! Settings, read once from environment variables; every one is optional.

use std::{net::SocketAddr, path::PathBuf};

use url::{Host, Url};

use self::{embedder::EmbedderSetting, uploads::Bucket};
use crate::i18n::Locale;

pub mod embedder;
pub mod uploads;

/// Everything an operator can set.
#[derive(Clone, Debug)]
pub struct Config {
    /// `BYTTEBORS_ADDR`: where the board listens.
    pub addr: SocketAddr,
    /// `BYTTEBORS_BASE_URL`: the address people type; decides links in mails, on posters and in feeds, and how strict cookies are.
    pub base_url: Url,
    /// `BYTTEBORS_DATA_DIR`: where the embedded database, uploads and unsent mails live.
    pub data_dir: PathBuf,
    /// `BYTTEBORS_DATABASE_URL`: `sqlite:…` or `postgres://…`.
    pub database_url: String,
    /// `BYTTEBORS_UPLOADS_URL`: where pictures lie, if not in the data folder.
    pub bucket: Option<Bucket>,
    /// `BYTTEBORS_EMBEDDER`: `builtin`, `off`, or the folder of a model.
    pub embedder: EmbedderSetting,
    /// `BYTTEBORS_SMTP_URL`: the mail server; unset, mails are written to files.
    pub smtp_url: Option<Url>,
    /// `BYTTEBORS_MAIL_FROM`: the sender of all mails.
    pub mail_from: String,
    /// `BYTTEBORS_LOG`: what is logged, as `level` or `target=level,…`.
    pub log: String,
    /// `BYTTEBORS_METRICS_ADDR`: the private address of the metrics; `off` for none.
    pub metrics_addr: Option<SocketAddr>,
    /// `BYTTEBORS_TRUSTED_PROXY`: the proxy whose `X-Forwarded-For` is believed.
    pub trusted_proxy: Option<std::net::IpAddr>,
    /// Whether organisations that nobody has confirmed put listings on the board, or write drafts only.
    pub unconfirmed_organisations_publish: bool,
    /// `BYTTEBORS_WAS_URL`: the accessibility statement at the authority.
    pub was_url: Option<Url>,
    /// The human contact in the footer.
    pub contact: Contact,
}

/// The human contact on every page.
#[derive(Clone, Debug)]
pub struct Contact {
    /// `BYTTEBORS_CONTACT_NAME`
    pub name: String,
    /// `BYTTEBORS_CONTACT_PHONE`, as E.164 or eight digits.
    pub phone: String,
    /// `BYTTEBORS_CONTACT_HOURS`, in Danish: "hverdage kl. 9–15".
    pub hours_danish: String,
    /// `BYTTEBORS_CONTACT_HOURS_EN`, in English; the Danish words where only those are set.
    pub hours_english: String,
    /// `BYTTEBORS_CONTACT_EMAIL`
    pub email: String,
}

/// A setting cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{name} cannot be used: {reason} (it is {value:?})")]
pub struct BadSetting {
    name: &'static str,
    value: String,
    reason: String,
}

impl BadSetting {
    /// The setting `name` has a `value` that cannot be used.
    pub fn new(name: &'static str, value: &str, reason: impl std::fmt::Display) -> Self {
        Self { name, value: value.to_owned(), reason: reason.to_string() }
    }
}

impl Contact {
    /// When somebody is there, in words that follow "we are there".
    pub fn hours(&self, locale: Locale) -> &str {
        match locale {
            Locale::Danish => &self.hours_danish,
            Locale::English => &self.hours_english,
        }
    }
}

impl Config {
    /// Reads the settings with `get`, which gives the value of an environment variable.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Self, BadSetting> {
        let get = |name: &'static str| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let or = |name: &'static str, default: &str| get(name).unwrap_or_else(|| default.to_owned());
        let addr: SocketAddr = parse("BYTTEBORS_ADDR", &or("BYTTEBORS_ADDR", "127.0.0.1:3000"))?;
        let data_dir = PathBuf::from(or("BYTTEBORS_DATA_DIR", "data"));
        let base_url: Url = parse("BYTTEBORS_BASE_URL", &or("BYTTEBORS_BASE_URL", &format!("http://{addr}")))?;
        if base_url.host().is_none() || !matches!(base_url.scheme(), "http" | "https") || base_url.path() != "/" {
            return Err(BadSetting {
                name: "BYTTEBORS_BASE_URL",
                value: base_url.to_string(),
                reason: "it must be http(s)://host[:port] without a path".into(),
            });
        }
        let database_url = or("BYTTEBORS_DATABASE_URL", &format!("sqlite:{}", data_dir.join("byttebors.sqlite3").display()));
        if !["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| database_url.starts_with(scheme)) {
            return Err(BadSetting {
                name: "BYTTEBORS_DATABASE_URL",
                value: "(hidden)".into(),
                reason: "it must start with sqlite: or postgres://".into(),
            });
        }
        let metrics = or("BYTTEBORS_METRICS_ADDR", "127.0.0.1:9464");
        Ok(Self {
            addr,
            base_url,
            embedder: EmbedderSetting::read(get, &data_dir),
            data_dir,
            database_url,
            bucket: Bucket::read(get)?,
            smtp_url: get("BYTTEBORS_SMTP_URL").map(|value| parse_secret("BYTTEBORS_SMTP_URL", &value)).transpose()?,
            mail_from: or("BYTTEBORS_MAIL_FROM", "Byttebørsen <boersen@randers.example>"),
            log: or("BYTTEBORS_LOG", "info,sea_orm_migration=warn"),
            metrics_addr: if metrics == "off" { None } else { Some(parse("BYTTEBORS_METRICS_ADDR", &metrics)?) },
            trusted_proxy: get("BYTTEBORS_TRUSTED_PROXY").map(|value| parse("BYTTEBORS_TRUSTED_PROXY", &value)).transpose()?,
            unconfirmed_organisations_publish: match or("BYTTEBORS_UNCONFIRMED_ORGANISATIONS", "publish").as_str() {
                "publish" => true,
                "draft" => false,
                other => return Err(BadSetting::new("BYTTEBORS_UNCONFIRMED_ORGANISATIONS", other, "it is publish or draft")),
            },
            was_url: get("BYTTEBORS_WAS_URL").map(|value| parse("BYTTEBORS_WAS_URL", &value)).transpose()?,
            contact: Contact {
                name: or("BYTTEBORS_CONTACT_NAME", "Birthe og Jonas"),
                phone: or("BYTTEBORS_CONTACT_PHONE", "+4520304050"),
                hours_english: get("BYTTEBORS_CONTACT_HOURS_EN")
                    .or_else(|| get("BYTTEBORS_CONTACT_HOURS"))
                    .unwrap_or_else(|| "weekdays 9 am to 3 pm".to_owned()),
                hours_danish: or("BYTTEBORS_CONTACT_HOURS", "hverdage kl. 9–15"),
                email: or("BYTTEBORS_CONTACT_EMAIL", "boersen@randers.example"),
            },
        })
    }

    /// The whole address of a path of the board.
    pub fn address_of(&self, path: &str) -> String {
        [self.base_url.as_str().trim_end_matches('/'), path].concat()
    }

    /// Whether browsers treat the board's address as secure: https, or this very machine.
    pub fn is_secure_context(&self) -> bool {
        let loopback = match self.base_url.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            None => false,
        };
        self.base_url.scheme() == "https" || loopback
    }

    /// Whether the database is the embedded one.
    pub fn is_embedded_database(&self) -> bool {
        self.database_url.starts_with("sqlite:")
    }
}

fn parse<T: std::str::FromStr>(name: &'static str, value: &str) -> Result<T, BadSetting>
where
    T::Err: std::fmt::Display,
{
    value.parse().map_err(|error: T::Err| BadSetting { name, value: value.to_owned(), reason: error.to_string() })
}

/// Like [`parse`], for a value that may hold a password and must not be shown.
fn parse_secret<T: std::str::FromStr>(name: &'static str, value: &str) -> Result<T, BadSetting>
where
    T::Err: std::fmt::Display,
{
    parse(name, value).map_err(|bad| BadSetting { value: "(hidden)".into(), ..bad })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, BadSetting> {
        Config::read(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn everything_has_a_default() {
        let config = read(&[]).expect("defaults");
        assert_eq!(config.base_url.as_str(), "http://127.0.0.1:3000/");
        assert!(config.is_secure_context() && config.is_embedded_database());
    }

    #[test]
    fn a_phone_on_the_same_network_is_no_secure_context() {
        assert!(!read(&[("BYTTEBORS_BASE_URL", "http://192.168.1.20:3000")]).expect("an address").is_secure_context());
        assert!(read(&[("BYTTEBORS_BASE_URL", "https://boers.randers.example")]).expect("an address").is_secure_context());
    }

    #[test]
    fn a_password_in_a_bad_setting_is_not_shown() {
        let bad = read(&[("BYTTEBORS_SMTP_URL", "smtp://boersen:hemmelig@:x")]).expect_err("refused").to_string();
        assert!(bad.contains("BYTTEBORS_SMTP_URL") && !bad.contains("hemmelig"), "{bad}");
    }

    #[test]
    fn a_bad_setting_is_named() {
        for (name, value) in [
            ("BYTTEBORS_ADDR", "3000"),
            ("BYTTEBORS_BASE_URL", "ftp://x"),
            ("BYTTEBORS_BASE_URL", "http://x/sti"),
            ("BYTTEBORS_DATABASE_URL", "mysql://x"),
        ] {
            assert!(read(&[(name, value)]).expect_err("refused").to_string().contains(name));
        }
    }
}

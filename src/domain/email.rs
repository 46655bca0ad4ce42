//! E-mail addresses as people type them, and the key that tells whether two of them are the same mailbox.

use super::text::tidy_line;

/// An address that a mail can be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The address, if it looks like exactly one; the mail itself proves that it works.
    pub fn parse(typed: &str) -> Option<Self> {
        let address = tidy_line(typed);
        let (local, domain) = address.rsplit_once('@')?;
        let ok_local = (1..=64).contains(&local.len())
            && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let ok_label = |label: &str| {
            !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let ok_domain = domain.len() <= 253 && domain.contains('.') && domain.split('.').all(ok_label);
        (ok_local && ok_domain).then(|| Self(format!("{local}@{}", domain.to_lowercase())))
    }

    /// The address as mails are sent to it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same for every spelling of one mailbox (case, `+tag`), so that limits and accounts cannot be multiplied.
    pub fn key(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        let mailbox = local.split('+').next().filter(|part| !part.is_empty()).unwrap_or(local);
        format!("{}@{domain}", mailbox.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_has_one_key() {
        let keys: Vec<_> = ["Bente@Post.example", "bente+boers@post.example", " bente@post.example "]
            .iter()
            .filter_map(|typed| EmailAddress::parse(typed))
            .map(|address| address.key())
            .collect();
        assert_eq!(keys, ["bente@post.example"; 3]);
    }

    #[test]
    fn what_is_not_one_address_is_refused() {
        for bad in [
            "",
            "bente",
            "@post.example",
            "a@b",
            "a@b..dk",
            "a b@c.dk",
            "a@b.dk,c@d.dk",
            "a@b.dk;c@d.dk",
            "\"a\"@b.dk",
            "a@-b.dk",
            "<a@b.dk>",
            "a@b.dk\r\nBcc:c@d.dk",
        ] {
            assert_eq!(EmailAddress::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn danish_letters_are_welcome() {
        assert!(EmailAddress::parse("søren@blåbær.example").is_some());
    }
}

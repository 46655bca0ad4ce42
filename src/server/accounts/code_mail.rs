//! The mail with the code and the link.

use crate::{
    domain::sign_in::{CODE_MINUTES, show_code},
    i18n::Locale,
    server::{
        config::Config,
        mail::{Letter, Part},
    },
};

/// The mail; its subject holds the code, so that it can be read without opening the mail.
pub fn letter(locale: Locale, code: &str, link: Option<String>) -> Letter {
    let code = show_code(code);
    let subject = locale.code_mail_subject(&code);
    let mut parts = vec![Part::Text(locale.mail_hello().to_owned()), Part::Text(locale.code_mail_type_it().to_owned()), Part::Code(code)];
    match link {
        Some(url) => {
            parts.push(Part::Text(locale.code_mail_or_press(CODE_MINUTES)));
            parts.push(Part::Link { label: locale.code_mail_button().to_owned(), url });
        }
        None => parts.push(Part::Text(locale.code_works_for(CODE_MINUTES))),
    }
    parts.push(Part::Text(locale.code_mail_not_you().to_owned()));
    Letter { locale, subject, parts }
}

/// The address of a link. Opening it changes nothing; it leads to a page with a button.
pub fn link(config: &Config, link_token: &str) -> String {
    format!("{}log-ind/link/{link_token}", config.base_url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_holds_the_code_in_two_groups() {
        assert_eq!(letter(Locale::Danish, "123456", None).subject, "123 456 er din kode til Byttebørsen");
    }

    #[test]
    fn the_link_is_on_the_board_s_own_address() {
        let config = Config::read(|name| (name == "BYTTEBORS_BASE_URL").then(|| "https://boers.example".into())).expect("settings");
        assert_eq!(link(&config, "abc"), "https://boers.example/log-ind/link/abc");
    }
}

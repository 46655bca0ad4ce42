//! What a mail says, as data, and its two forms: complete as text, and the same as HTML without pictures.

use crate::{
    domain::text::tidy_line,
    i18n::Locale,
    server::{config::Contact, html::escape},
};

/// A mail before it is addressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The language it is written in.
    pub locale: Locale,
    /// Subject line.
    pub subject: String,
    /// What it says, from top to bottom.
    pub parts: Vec<Part>,
}

/// A part of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// A paragraph in another language than the rest.
    TextIn(Locale, String),
    /// A code to type, shown big.
    Code(String),
    /// The way on that most will take.
    Link {
        /// What pressing it does.
        label: String,
        /// Where it leads.
        url: String,
    },
    /// Another way on.
    LesserLink {
        /// What pressing it does.
        label: String,
        /// Where it leads.
        url: String,
    },
}

/// A letter in its two forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// One line.
    pub subject: String,
    /// The whole letter as text.
    pub text: String,
    /// The same as an HTML document.
    pub html: String,
}

impl Letter {
    /// Writes the letter in both forms, with the human contact below.
    pub fn render(&self, contact: &Contact) -> Rendered {
        let subject = tidy_line(&self.subject);
        let signature =
            [self.locale.mail_greetings().to_owned(), self.locale.mail_contact(&contact.name, &contact.phone, contact.hours(self.locale))];
        Rendered { text: self.text(&signature), html: self.html(&subject, &signature), subject }
    }

    fn text(&self, signature: &[String]) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Text(words) | Part::TextIn(_, words) => text.push_str(words),
                Part::Code(code) => text.push_str(&format!("    {code}")),
                Part::Link { label, url } | Part::LesserLink { label, url } => text.push_str(&format!("{label}:\n{url}")),
            }
            text.push_str("\n\n");
        }
        text.push_str(&signature.join("\n\n"));
        text.push('\n');
        text
    }

    fn html(&self, subject: &str, signature: &[String]) -> String {
        let mut body = String::new();
        for part in &self.parts {
            body.push_str(&match part {
                Part::Text(words) => paragraph("", words),
                Part::TextIn(locale, words) => paragraph(&format!(" lang=\"{}\"", locale.slug()), words),
                Part::Code(code) => {
                    format!(
                        "<p style=\"margin:0 0 24px;font-size:34px;line-height:44px;font-weight:bold;letter-spacing:4px\">{}</p>\n",
                        escape(code)
                    )
                }
                Part::Link { label, url } => format!(
                    "<p style=\"margin:0 0 24px\"><a href=\"{}\" style=\"display:inline-block;padding:14px 22px;border-radius:10px;\
                     background:#0b4f79;color:#ffffff;font-weight:bold;text-decoration:none\">{}</a></p>\n",
                    escape(url),
                    escape(label)
                ),
                Part::LesserLink { label, url } => format!(
                    "<p style=\"margin:0 0 16px\"><a href=\"{}\" style=\"color:#0b4f79;font-weight:bold\">{}</a></p>\n",
                    escape(url),
                    escape(label)
                ),
            });
        }
        for words in signature {
            body.push_str(&paragraph("", words));
        }
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n</head>\n\
             <body style=\"margin:0;padding:24px 16px;background:#ffffff;color:#14242b;font:18px/28px 'IBM Plex Sans',Arial,sans-serif\">\n\
             <div style=\"max-width:540px;margin:0 auto\">\n\
             <p style=\"margin:0 0 28px;padding:0 0 10px;border-bottom:4px solid #17683f\"><b>Byttebørsen</b> · {sender}</p>\n\
             {body}</div>\n</body>\n</html>\n",
            lang = self.locale.slug(),
            title = escape(subject),
            sender = escape(self.locale.municipality()),
        )
    }
}

fn paragraph(attributes: &str, words: &str) -> String {
    format!("<p{attributes} style=\"margin:0 0 20px\">{}</p>\n", escape(words).replace('\n', "<br>\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact() -> Contact {
        Contact {
            name: "Birthe".into(),
            phone: "20304050".into(),
            hours_danish: "hverdage".into(),
            hours_english: "weekdays".into(),
            email: "b@post.example".into(),
        }
    }

    #[test]
    fn both_forms_say_everything() {
        let letter = Letter {
            locale: Locale::Danish,
            subject: "Et emne".into(),
            parts: vec![
                Part::Text("Hej".into()),
                Part::Code("123 456".into()),
                Part::Link { label: "Log ind".into(), url: "https://boers.example/log-ind/link/abc".into() },
                Part::LesserLink { label: "Se opslaget".into(), url: "https://boers.example/opslag/abc".into() },
            ],
        };
        let rendered = letter.render(&contact());
        for form in [&rendered.text, &rendered.html] {
            let links = ["Log ind", "https://boers.example/log-ind/link/abc", "Se opslaget", "https://boers.example/opslag/abc"];
            for words in ["Hej", "123 456", "Randers Kommune", "Birthe", "20 30 40 50"].into_iter().chain(links) {
                assert!(form.contains(words), "{words} is missing in {form}");
            }
        }
        assert!(rendered.html.contains("<html lang=\"da\">") && !rendered.html.contains("<img"));
        assert_eq!(rendered.html.matches("<a ").count(), 2);
    }

    #[test]
    fn words_cannot_become_markup_or_headers() {
        let letter = Letter {
            locale: Locale::English,
            subject: "Hi\r\nBcc: everybody@post.example".into(),
            parts: vec![Part::Text("<script>alert(1)</script>".into())],
        };
        let rendered = letter.render(&contact());
        assert!(!rendered.html.contains("<script>"));
        assert!(!rendered.subject.contains(['\r', '\n']));
    }
}

//! Signing in, the profile, and the mails about them.

use super::{Locale, texts};
use crate::domain::{notice::Notice, phone::show_phone};

texts! {
    email_label: "E-mail", "E-mail";
    send_code: "Send kode", "Send code";
    sign_in: "Log ind", "Sign in";
    sign_out: "Log ud", "Sign out";
}

texts! {
    mail_hello: "Hej", "Hello";
    mail_greetings: "Venlig hilsen\nByttebørsen", "Kind regards\nByttebørsen";
    code_mail_type_it:
        "Her er din kode. Skriv den på siden, hvor du bad om den:",
        "Here is your code. Type it on the page where you asked for it:";
    code_mail_button: "Log ind på Byttebørsen", "Sign in to Byttebørsen";
    code_mail_not_you:
        "Har du ikke bedt om en kode? Så skal du ikke gøre noget. Giv aldrig koden til andre – vi spørger aldrig efter den.",
        "Did you not ask for a code? Then there is nothing to do. Never give the code to anybody – we never ask for it.";
}

impl Locale {
    /// Subject of the mail with a code.
    pub fn code_mail_subject(self, code: &str) -> String {
        match self {
            Self::Danish => format!("{code} er din kode til Byttebørsen"),
            Self::English => format!("{code} is your code for Byttebørsen"),
        }
    }

    /// How long a code works, and the other way in.
    pub fn code_mail_or_press(self, minutes: i64) -> String {
        match self {
            Self::Danish => format!("Koden virker i {minutes} minutter. Du kan også trykke her i stedet for at skrive den:"),
            Self::English => format!("The code works for {minutes} minutes. You can also press here instead of typing it:"),
        }
    }

    /// The human contact below every mail.
    pub fn mail_contact(self, name: &str, phone: &str, hours: &str) -> String {
        let phone = show_phone(phone);
        match self {
            Self::Danish => format!("Har du brug for hjælp? Ring til {name} på {phone}, {hours}."),
            Self::English => format!("Do you need help? Call {name} on {phone}, {hours}."),
        }
    }

    /// What was just done.
    pub const fn notice(self, notice: Notice) -> &'static str {
        match (self, notice) {
            (Self::Danish, Notice::ProfileSaved) => "Din profil er gemt.",
            (Self::Danish, Notice::SessionEnded) => "Enheden er logget ud.",
            (Self::Danish, Notice::OtherSessionsEnded) => "Du er logget ud på alle andre enheder.",
            (Self::English, Notice::ProfileSaved) => "Your profile is saved.",
            (Self::English, Notice::SessionEnded) => "That device is signed out.",
            (Self::English, Notice::OtherSessionsEnded) => "You are signed out on all other devices.",
        }
    }
}

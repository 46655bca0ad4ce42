//! What went wrong with a page, and what to do about it.

use super::{Locale, texts};

texts! {
    see_listings: "Se opslag", "See listings";
    to_front_page: "Til forsiden", "To the front page";
}

/// The words to a failure.
#[derive(Clone, Copy, Debug)]
pub struct FailureWords {
    /// What happened.
    pub title: &'static str,
    /// What a person can do now.
    pub what_to_do: &'static str,
}

impl Locale {
    /// The words to an HTTP status.
    pub const fn failure(self, status: u16) -> FailureWords {
        let (title, what_to_do) = match self {
            Self::Danish => danish(status),
            Self::English => english(status),
        };
        FailureWords { title, what_to_do }
    }

    /// The number a person can tell us, so that we find what happened.
    pub fn error_number(self, id: &str) -> String {
        match self {
            Self::Danish => format!("Ringer eller skriver du til os, så sig dette nummer: {id}"),
            Self::English => format!("If you call or write to us, tell us this number: {id}"),
        }
    }
}

const fn danish(status: u16) -> (&'static str, &'static str) {
    match status {
        400 => (
            "Vi forstod ikke adressen",
            "Der er noget galt i adressen eller i det, der blev sendt. Gå tilbage, og prøv igen, eller begynd forfra her.",
        ),
        401 => ("Log ind først", "Siden er kun for den, der er logget ind. Tryk på »Log ind« i menuen."),
        403 => (
            "Det kunne vi ikke tage imod",
            "Formularen kom fra en anden hjemmeside, eller du har ikke adgang. Åbn siden igen her på børsen, og prøv en gang til.",
        ),
        404 => (
            "Siden er her ikke",
            "Måske er opslaget lukket eller udløbet. Måske er der en fejl i adressen. Der er nok et andet opslag, der passer.",
        ),
        405 => ("Det kan man ikke på denne side", "Gå tilbage, og brug knapperne på siden, eller begynd forfra her."),
        408 => {
            ("Det tog for lang tid", "Din forbindelse er måske svag. Gå tilbage, og prøv igen. Det, du har skrevet, står der nok endnu.")
        }
        409 => (
            "Det er allerede ændret",
            "Nogen har ændret det i mellemtiden, måske dig selv i et andet vindue. Åbn siden igen, og se, hvordan det står nu.",
        ),
        413 | 414 | 431 => (
            "Det fylder for meget",
            "Vi kan ikke tage imod så meget på én gang. Tryk på tilbage i din browser. Skriv så kortere, eller send færre billeder ad gangen. Det, du har skrevet, står der nok endnu.",
        ),
        422 => ("Der mangler noget", "Gå tilbage, og ret det, der står med rødt. Det, du har skrevet, står der endnu."),
        429 => ("Vent lidt", "Det er prøvet mange gange på kort tid. Vent nogle minutter, og prøv så igen."),
        503 => ("Vi er her om lidt", "Børsen har travlt eller holder en kort pause. Prøv igen om et minut."),
        _ => ("Noget gik galt hos os", "Det er vores fejl, ikke din. Prøv igen om lidt. Bliver det ved, så ring eller skriv til os."),
    }
}

const fn english(status: u16) -> (&'static str, &'static str) {
    match status {
        400 => (
            "We did not understand the address",
            "Something is wrong with the address or with what was sent. Go back and try again, or start afresh here.",
        ),
        401 => ("Sign in first", "This page is only for people who are signed in. Choose “Sign in” in the menu."),
        403 => (
            "We could not accept that",
            "The form came from another website, or you do not have access. Open the page again here on the board and try once more.",
        ),
        404 => (
            "The page is not here",
            "Perhaps the listing is closed or has expired. Perhaps there is a mistake in the address. Another listing may well fit.",
        ),
        405 => ("That cannot be done on this page", "Go back and use the buttons on the page, or start afresh here."),
        408 => ("That took too long", "Your connection may be weak. Go back and try again. What you wrote is probably still there."),
        409 => (
            "It has already been changed",
            "Somebody has changed it in the meantime, perhaps you in another window. Open the page again and see how it stands now.",
        ),
        413 | 414 | 431 => (
            "That is too much",
            "We cannot take that much at once. Press back in your browser. Then write less, or send fewer pictures at a time. What you wrote is probably still there.",
        ),
        422 => ("Something is missing", "Go back and correct what is shown in red. What you wrote is still there."),
        429 => ("Wait a little", "That has been tried many times in a short while. Wait some minutes, then try again."),
        503 => ("We will be right back", "The board is busy or taking a short break. Try again in a minute."),
        _ => (
            "Something went wrong on our side",
            "It is our mistake, not yours. Try again in a little while. If it goes on, call or write to us.",
        ),
    }
}

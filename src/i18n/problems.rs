//! What is wrong with a field, in a sentence that says what to do.

use super::Locale;
use crate::domain::{field_error::Problem, privacy::PrivateData};

impl Locale {
    /// The sentence for a problem.
    pub fn problem(self, problem: Problem) -> String {
        match self {
            Self::Danish => danish(problem),
            Self::English => english(problem),
        }
    }
}

fn danish(problem: Problem) -> String {
    match problem {
        Problem::Missing => "Skriv eller vælg noget her.".into(),
        Problem::TooShort { least, written } => {
            format!("Skriv mindst {least} tegn, så andre kan se, hvad det handler om. Du har skrevet {written}.")
        }
        Problem::TooLong { most, written } => format!("Skriv højst {most} tegn. Du har skrevet {written}."),
        Problem::Unknown => "Vælg en af mulighederne på listen.".into(),
        Problem::NotANumber { most } => format!("Skriv et helt tal fra 1 til {most}."),
        Problem::NumberMissing => "Skriv, hvor mange det er.".into(),
        Problem::Private(PrivateData::CprNumber) => "Her står noget, der ligner et CPR-nummer. Slet det – alle kan læse opslaget.".into(),
        Problem::Private(PrivateData::EmailAddress) => {
            "Her står en e-mailadresse. Slet den – folk når dig gennem børsen, så din adresse er skjult.".into()
        }
        Problem::Private(PrivateData::PhoneNumber) => {
            "Her står noget, der ligner et telefonnummer. Slet det – folk når dig gennem børsen.".into()
        }
        Problem::Money => {
            "På børsen giver man ikke penge for noget. Skriv noget andet her, for eksempel kaffe, en tur i bilen eller hjælp en anden dag."
                .into()
        }
        Problem::NoNearDate => "Det haster kun, når der er en dato inden for de næste 7 dage. Skriv datoen, eller tag krydset væk.".into(),
        Problem::NotANumberLeft { most } => format!("Skriv et helt tal fra 0 til {most}."),
        Problem::NotADate => "Skriv en dato, for eksempel 24.12.2026.".into(),
        Problem::EndsBeforeStart => "Den sidste dag ligger før den første. Byt dem om.".into(),
        Problem::NotAnEmail => "Skriv hele din e-mail, for eksempel navn@eksempel.dk.".into(),
        Problem::WrongCode => "Koden er ikke den, vi sendte. Brug den nyeste e-mail, eller bed om en ny kode.".into(),
        Problem::CodeExpired => "Koden virker ikke længere. Bed om en ny kode.".into(),
        Problem::WrongFactor => "Koden passer ikke. Skriv den, appen viser lige nu, eller en kode på papir, du ikke har brugt.".into(),
        Problem::MustBeTicked => "Sæt kryds her for at gå videre.".into(),
        Problem::NotACvrNumber => "Nummeret passer ikke. Et CVR-nummer har otte cifre. Lad feltet være tomt, hvis I ikke har et.".into(),
        Problem::MixedLetters => "Skriv navnet med almindelige bogstaver.".into(),
        Problem::ReservedName => "Det navn kan ingen bruge. Skriv jeres eget navn, for eksempel afdelingens.".into(),
        Problem::OrganisationNotConfirmed => {
            "Organisationen skal bekræftes, før den kan lægge noget op. Gem en kladde imens, eller skriv i dit eget navn.".into()
        }
        Problem::ChildrenNeedOrganisation => {
            "Opgaver med børn under 15 år skal komme fra en bekræftet organisation, der har skrevet under på, at den indhenter børneattester. \
             Skift til jeres organisation, eller tag krydset ved børn væk."
                .into()
        }
    }
}

fn english(problem: Problem) -> String {
    match problem {
        Problem::Missing => "Write or choose something here.".into(),
        Problem::TooShort { least, written } => {
            format!("Write at least {least} characters, so that others can see what it is about. You have written {written}.")
        }
        Problem::TooLong { most, written } => format!("Write at most {most} characters. You have written {written}."),
        Problem::Unknown => "Choose one of the options on the list.".into(),
        Problem::NotANumber { most } => format!("Write a whole number from 1 to {most}."),
        Problem::NumberMissing => "Write how many it is.".into(),
        Problem::Private(PrivateData::CprNumber) => "This looks like a CPR number. Delete it – everybody can read the listing.".into(),
        Problem::Private(PrivateData::EmailAddress) => {
            "This is an e-mail address. Delete it – people reach you through the board, so your address stays hidden.".into()
        }
        Problem::Private(PrivateData::PhoneNumber) => {
            "This looks like a phone number. Delete it – people reach you through the board.".into()
        }
        Problem::Money => {
            "Nobody pays with money on the board. Write something else here, for example coffee, a lift or help another day.".into()
        }
        Problem::NoNearDate => "It is urgent only with a date within the next 7 days. Write the date, or remove the tick.".into(),
        Problem::NotANumberLeft { most } => format!("Write a whole number from 0 to {most}."),
        Problem::NotADate => "Write a date, for example 24.12.2026.".into(),
        Problem::EndsBeforeStart => "The last day comes before the first. Swap them.".into(),
        Problem::NotAnEmail => "Write your whole e-mail address, for example name@example.com.".into(),
        Problem::WrongCode => "This is not the code we sent. Use the newest e-mail, or ask for a new code.".into(),
        Problem::CodeExpired => "The code no longer works. Ask for a new code.".into(),
        Problem::WrongFactor => "The code does not fit. Write the one the app shows now, or a code on paper that you have not used.".into(),
        Problem::MustBeTicked => "Tick this to go on.".into(),
        Problem::NotACvrNumber => "The number does not fit. A CVR number has eight digits. Leave it empty if you have none.".into(),
        Problem::MixedLetters => "Write the name in ordinary letters.".into(),
        Problem::ReservedName => "Nobody can use that name. Write your own, for example that of your department.".into(),
        Problem::OrganisationNotConfirmed => {
            "The organisation has to be confirmed before it can put anything up. Save a draft meanwhile, or write in your own name.".into()
        }
        Problem::ChildrenNeedOrganisation => {
            "Tasks with children under 15 come from a confirmed organisation that has declared that it obtains child protection certificates. \
             Switch to your organisation, or remove the tick about children."
                .into()
        }
    }
}

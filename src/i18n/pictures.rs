//! Pictures of listings: putting them up, describing them, and why one was not taken.

use super::{Locale, texts};
use crate::domain::picture::PictureProblem;

texts! {
    pictures_link: "Billeder", "Pictures";
    save_and_add_pictures: "Gem og tilføj billeder", "Save and add pictures";
    add_pictures: "Læg billeder på", "Add pictures";
    pictures_title: "Billeder til opslaget", "Pictures of the listing";
    pictures_lead: "Et billede viser hurtigt, hvad det handler om. Der er plads til 6, og det første vises på børsen.", "A picture quickly shows what it is about. There is room for 6, and the first one is shown on the board.";
    choose_pictures: "Vælg eller tag billeder", "Choose or take pictures";
    choose_pictures_help: "JPEG, PNG eller WebP, højst 10 MB hvert. Vi sletter sted, dato og andet skjult i billedet. Spørg dem, man kan kende, før du lægger det op.", "JPEG, PNG or WebP, at most 10 MB each. We delete place, date and whatever else is hidden in the picture. Ask the people one can recognise before you put it up.";
    upload_button: "Læg op", "Put up";
    upload_patience: "Det kan tage et minut på en langsom forbindelse. Lad siden stå, til den er færdig.", "This can take a minute on a slow line. Leave the page until it is done.";
    no_room_left: "Der er ikke plads til flere. Fjern et billede, hvis du vil lægge et andet op.", "There is no room for more. Remove a picture if you want to put up another.";
    your_pictures: "Dine billeder", "Your pictures";
    description_help: "Til dem, der ikke kan se det. Skriv kort, hvad man ser, for eksempel »Rød ladcykel foran biblioteket«.", "For those who cannot see it. Write briefly what one sees, for example “Red cargo bike in front of the library”.";
    description_missing: "Beskrivelsen mangler. Skriv, hvad man ser.", "The description is missing. Write what one sees.";
    decoration_help: "Så springer skærmlæsere det over. Lad beskrivelsen stå tom.", "Screen readers then skip it. Leave the description empty.";
    save_descriptions: "Gem beskrivelser", "Save descriptions";
    finish_pictures: "Gem og se opslaget", "Save and see the listing";
    finish_draft_pictures: "Gem og gå til kladden", "Save and go to the draft";
    move_up: "Flyt op", "Move up";
    move_down: "Flyt ned", "Move down";
    remove_picture: "Fjern", "Remove";
    pictures_problem_title: "Der er noget, du skal rette", "There is something to correct";
    to_listing: "Til opslaget", "To the listing";
    to_draft: "Til kladden", "To the draft";
}

impl Locale {
    /// "Billede 2 af 3"
    pub fn picture_number(self, number: usize, count: usize) -> String {
        match self {
            Self::Danish => format!("Billede {number} af {count}"),
            Self::English => format!("Picture {number} of {count}"),
        }
    }

    /// Which picture a button is about, after its word: " billede 2".
    pub fn picture_of_button(self, number: usize) -> String {
        match self {
            Self::Danish => format!(" billede {number}"),
            Self::English => format!(" picture {number}"),
        }
    }

    /// "Beskriv billede 2"
    pub fn description_label(self, number: usize) -> String {
        match self {
            Self::Danish => format!("Beskriv billede {number}"),
            Self::English => format!("Describe picture {number}"),
        }
    }

    /// "Billede 2 er kun pynt"
    pub fn decoration_label(self, number: usize) -> String {
        match self {
            Self::Danish => format!("Billede {number} er kun pynt"),
            Self::English => format!("Picture {number} is only decoration"),
        }
    }

    /// How many more there is room for.
    pub fn room_left(self, room: usize) -> String {
        match (self, room) {
            (Self::Danish, 1) => "Der er plads til ét billede mere.".into(),
            (Self::Danish, _) => format!("Der er plads til {room} billeder mere."),
            (Self::English, 1) => "There is room for one more picture.".into(),
            (Self::English, _) => format!("There is room for {room} more pictures."),
        }
    }

    /// How many of the files that were sent together are up.
    pub fn pictures_stored(self, count: usize) -> String {
        match (self, count) {
            (Self::Danish, 1) => "1 billede er lagt op.".into(),
            (Self::Danish, _) => format!("{count} billeder er lagt op."),
            (Self::English, 1) => "1 picture is put up.".into(),
            (Self::English, _) => format!("{count} pictures are put up."),
        }
    }

    /// Why a file was not taken, and what to do.
    pub fn picture_problem(self, problem: PictureProblem) -> String {
        match self {
            Self::Danish => danish(problem),
            Self::English => english(problem),
        }
    }
}

fn danish(problem: PictureProblem) -> String {
    match problem {
        PictureProblem::NothingChosen => "Vælg et billede først, og tryk så på »Læg op«.".into(),
        PictureProblem::TooLarge => Locale::Danish.picture_too_large().into(),
        PictureProblem::NotAPicture => "Det er ikke et billede, vi kan vise. Brug JPEG, PNG eller WebP.".into(),
        PictureProblem::Heic => {
            "Billedet er i formatet HEIC, som mange ikke kan se. Læg et skærmbillede af det op. På iPhone kan du også vælge \
             Indstillinger, Kamera, Formater, Mest kompatible, og tage det igen."
                .into()
        }
        PictureProblem::Unreadable => "Billedet kan ikke læses. Prøv igen, eller vælg et andet.".into(),
        PictureProblem::TooManyPixels => "Billedet er større end 40 millioner punkter. Læg et skærmbillede af det op.".into(),
        PictureProblem::Certificate => "Det ligner en attest. Læg den aldrig op – alle kan se opslaget.".into(),
        PictureProblem::NoRoom => Locale::Danish.picture_no_room().into(),
        PictureProblem::AccountFull => "Du har mange billeder på børsen. Fjern nogle fra gamle opslag først.".into(),
        PictureProblem::TooOften { retry_after } => {
            format!("Du har lagt mange billeder op på kort tid. Prøv igen om {}.", Locale::Danish.wait(retry_after))
        }
    }
}

fn english(problem: PictureProblem) -> String {
    match problem {
        PictureProblem::NothingChosen => "Choose a picture first, then press “Put up”.".into(),
        PictureProblem::TooLarge => Locale::English.picture_too_large().into(),
        PictureProblem::NotAPicture => "This is no picture that we can show. Use JPEG, PNG or WebP.".into(),
        PictureProblem::Heic => {
            "The picture has the format HEIC, which many cannot see. Put up a screenshot of it. On an iPhone you can also \
             choose Settings, Camera, Formats, Most Compatible, and take it again."
                .into()
        }
        PictureProblem::Unreadable => "The picture cannot be read. Try again, or choose another one.".into(),
        PictureProblem::TooManyPixels => "The picture has more than 40 million pixels. Put up a screenshot of it.".into(),
        PictureProblem::Certificate => "This looks like a certificate. Never put it up – everybody can see the listing.".into(),
        PictureProblem::NoRoom => Locale::English.picture_no_room().into(),
        PictureProblem::AccountFull => "You have many pictures on the board. Remove some from old listings first.".into(),
        PictureProblem::TooOften { retry_after } => {
            format!("You have put up many pictures in a short while. Try again in {}.", Locale::English.wait(retry_after))
        }
    }
}

//! Writing a listing without losing a word: what is kept where, the steps on a phone, the card as it will look.

use super::{Locale, texts};

texts! {
    kept_before: "Du skrev på et opslag her i browseren uden at gøre det færdigt. Vil du fortsætte?", "You were writing a listing in this browser and did not finish it. Do you want to go on?";
    kept_changes_before: "Du har rettet i opslaget her i browseren uden at gemme det. Vil du fortsætte?", "You changed this listing in this browser without saving. Do you want to go on?";
    kept_only_here: "Det ligger kun i denne browser. Slet det, hvis andre bruger den.", "It is only in this browser. Delete it if others use it.";
    go_on_writing: "Fortsæt", "Go on";
    begin_anew: "Begynd forfra", "Begin anew";
    drop_kept_changes: "Slet rettelserne", "Delete the changes";
    earlier_words_are_a_draft: "Det, du skrev sidst, er gemt som en kladde.", "What you wrote last time is kept as a draft.";
    unfinished_draft: "Du har en kladde, der ikke er færdig:", "You have a draft that is not finished:";
    cannot_keep: "Kan ikke gemme lige nu. Det, du har skrevet, er her stadig, og vi prøver igen.", "Cannot save right now. What you have written is still here, and we will try again.";
    not_kept_with_cpr: "Vi gemmer ikke, så længe der står et personnummer i teksten.", "We do not save while there is a personal identity number in the text.";
    kept_signed_out: "Du er logget ud. Det, du skriver, bliver gemt i denne browser.", "You are signed out. What you write is kept in this browser.";
    kept_deleted: "Det er slettet fra denne browser. Det, du skriver nu, bliver ikke gemt her.", "It is deleted from this browser. What you write now is not kept here.";
    delete_kept: "Slet", "Delete";
    from_this_browser: "fra denne browser", "from this browser";

    pictures_come_later: "Billeder kan du lægge på, når opslaget er gemt.", "You can add pictures once the listing is saved.";
    preview_heading: "Sådan ser det ud på børsen", "How it looks on the board";
    preview_waits: "Vælg, hvad du vil, og skriv en overskrift. Så kan du se dit opslag her.", "Choose what you want to do, and write a headline. Then you see your listing here.";

    part_describe: "Beskriv det", "Describe it";
    part_check: "Se det efter", "Check it";
    next_step: "Næste", "Next";
    step_back: "Tilbage", "Back";
    step_problem_title: "Ret det her, før du går videre", "Correct this before you go on";
}

impl Locale {
    /// "Gemt kl. 14.05"
    pub fn kept_at(self, hours: u32, minutes: u32) -> String {
        match self {
            Self::Danish => format!("Gemt kl. {hours}.{minutes:02}"),
            Self::English => format!("Saved at {hours}:{minutes:02}"),
        }
    }

    /// "Gemt i denne browser kl. 14.05"
    pub fn kept_here_at(self, hours: u32, minutes: u32) -> String {
        match self {
            Self::Danish => format!("Gemt i denne browser kl. {hours}.{minutes:02}"),
            Self::English => format!("Kept in this browser at {hours}:{minutes:02}"),
        }
    }

    /// "Trin 2 af 4"
    pub fn step_of(self, step: u8, steps: u8) -> String {
        match self {
            Self::Danish => format!("Trin {step} af {steps}"),
            Self::English => format!("Step {step} of {steps}"),
        }
    }
}

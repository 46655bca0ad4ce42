//! The desk of coordinators and moderators, and the mails about organisations that come from it.

use super::{Locale, texts};
use crate::domain::{
    organisation::judgement::{ConfirmationMethod, Judgement},
    report_category::{DecisionBasis, ModeratorAction},
};

texts! {
    desk_title: "Kommunens bord", "The municipality's desk";
    desk_lead: "Det, der venter på dig. Alt, du åbner her, bliver skrevet i loggen.", "What waits for you. Everything you open here is written to the log.";
    desk_link: "Gå til kommunens bord", "Go to the municipality's desk";
    desk_organisations: "Organisationer, der vil bekræftes", "Organisations that want to be confirmed";
    desk_no_organisations: "Ingen venter.", "Nobody waits.";
    desk_reports: "Anmeldelser", "Reports";
    desk_no_reports: "Der er ingen åbne sager.", "There are no open cases.";
    desk_decide: "Afgør sagen", "Decide the case";
    desk_not_decided: "Sagen er ikke afgjort endnu", "The case is not decided yet";
    desk_action_label: "Hvad gør vi?", "What do we do?";
    desk_basis_label: "Hvad bygger det på?", "What is it based on?";
    desk_clause_label: "Hvilken regel eller paragraf?", "Which rule or paragraph?";
    desk_facts_label: "Hvad handler det om?", "What is it about?";
    desk_facts_help: "Ejeren får det at læse. Skriv aldrig, hvem der har anmeldt.", "The owner reads it. Never write who has reported.";
    desk_reported_words: "Det skriver den, der anmelder", "What the reporter writes";
    desk_evidence: "Sådan så siden ud", "What the page looked like";
    desk_no_evidence: "Siden viser intet opslag.", "The page shows no listing.";
    desk_case_closed: "Sagen er afgjort.", "The case is decided.";
    desk_see_page: "Se siden, som den er nu", "See the page as it is now";
    desk_members: "Medlemmer", "Members";
    desk_last_note: "Det sidste, de fik at vide", "The last thing they were told";
    desk_judge: "Bekræft eller afvis", "Confirm or refuse";
    desk_block: "Luk ude", "Shut out";
    desk_unblock: "Luk ind igen", "Let in again";
    desk_block_lead: "Organisationen og dens opslag forsvinder for alle andre med det samme.", "The organisation and its listings vanish for everybody else at once.";
    desk_confirm: "Bekræft organisationen", "Confirm the organisation";
    desk_refuse: "Afvis", "Refuse";
    desk_method_label: "Hvordan ved vi det?", "How do we know?";
    desk_note_label: "Begrundelse", "Reasons";
    desk_note_help: "Medlemmerne får den at læse. Skriv ikke CPR-numre.", "The members read it. Write no CPR numbers.";
    desk_number_taken_title: "Nummeret er i brug", "The number is in use";
    desk_number_taken: "En anden organisation er bekræftet med det samme CVR-nummer.", "Another organisation is confirmed with the same CVR number.";
}

impl Locale {
    /// How an organisation was confirmed.
    pub const fn confirmation_method(self, method: ConfirmationMethod) -> &'static str {
        match (self, method) {
            (Self::Danish, ConfirmationMethod::Seen) => "Set vedtægter eller mødt dem",
            (Self::Danish, ConfirmationMethod::Vouched) => "En bekræftet organisation siger god for dem",
            (Self::English, ConfirmationMethod::Seen) => "Seen their statutes or met them",
            (Self::English, ConfirmationMethod::Vouched) => "A confirmed organisation vouches for them",
        }
    }

    /// What a moderator does, as a choice.
    pub const fn moderator_action(self, action: ModeratorAction) -> &'static str {
        match (self, action) {
            (Self::Danish, ModeratorAction::Keep) => "Lad det stå",
            (Self::Danish, ModeratorAction::Hold) => "Tag det af børsen, mens vi undersøger det",
            (Self::Danish, ModeratorAction::Release) => "Sæt det på børsen igen",
            (Self::Danish, ModeratorAction::Remove) => "Fjern det for altid",
            (Self::English, ModeratorAction::Keep) => "Leave it",
            (Self::English, ModeratorAction::Hold) => "Take it off the board while we look into it",
            (Self::English, ModeratorAction::Release) => "Put it back on the board",
            (Self::English, ModeratorAction::Remove) => "Remove it for good",
        }
    }

    /// What a decision rests on, as a choice.
    pub const fn decision_basis(self, basis: DecisionBasis) -> &'static str {
        match (self, basis) {
            (Self::Danish, DecisionBasis::Rules) => "Børsens regler",
            (Self::Danish, DecisionBasis::Law) => "En lov",
            (Self::English, DecisionBasis::Rules) => "The rules of the board",
            (Self::English, DecisionBasis::Law) => "A law",
        }
    }

    /// What a part of the evidence is.
    pub fn evidence_name(self, name: &str) -> &'static str {
        match name {
            "title" => self.title_label(),
            "body" => self.body_label(),
            "in_return" => self.in_return_label(),
            "loan_return" => self.loan_return_label(),
            _ => self.contact_fact(),
        }
    }

    /// Subject of the mail about a judgement.
    pub fn organisation_judged_subject(self, name: &str) -> String {
        match self {
            Self::Danish => format!("Om {name} på Byttebørsen"),
            Self::English => format!("About {name} on Byttebørsen"),
        }
    }

    /// What was decided.
    pub fn organisation_judged(self, name: &str, judgement: Judgement) -> String {
        match (self, judgement) {
            (Self::Danish, Judgement::Confirm(_)) => format!("{name} er nu bekræftet. Alle kan se mærket på jeres side og jeres opslag."),
            (Self::Danish, Judgement::Refuse) => format!("Vi kunne ikke bekræfte {name} endnu."),
            (Self::Danish, Judgement::Block) => format!("{name} er lukket ude af Byttebørsen. Andre kan ikke se jeres side eller opslag."),
            (Self::Danish, Judgement::Unblock) => {
                format!("{name} er lukket ind igen. Jeres opslag er på pause; sæt dem selv på børsen igen.")
            }
            (Self::English, Judgement::Confirm(_)) => {
                format!("{name} is confirmed now. Everybody sees the mark on your page and your listings.")
            }
            (Self::English, Judgement::Refuse) => format!("We could not confirm {name} yet."),
            (Self::English, Judgement::Block) => {
                format!("{name} is shut out of Byttebørsen. Others see neither your page nor your listings.")
            }
            (Self::English, Judgement::Unblock) => format!("{name} is let in again. Your listings are paused; put them back yourselves."),
        }
    }

    /// The reasons.
    pub fn organisation_judged_because(self, note: &str) -> String {
        match self {
            Self::Danish => format!("Begrundelse: {note}"),
            Self::English => format!("Reasons: {note}"),
        }
    }
}

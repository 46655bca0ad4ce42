//! "Anmeld": the form, the receipt, and the mails about what was decided.

use super::{Locale, texts};
use crate::domain::{
    field_error::Problem,
    privacy::PrivateData,
    report_category::{DecisionBasis, ModeratorAction, ReportCategory},
    report_form::ReportField,
};

texts! {
    report_link: "Anmeld", "Report";
    report_title: "Anmeld noget på børsen", "Report something on the board";
    report_lead: "Er der noget galt? Så fortæl os det. Du behøver ikke logge ind eller sige, hvem du er.", "Is something wrong? Then tell us. You need not sign in or say who you are.";
    report_now: "Er nogen i fare lige nu? Ring 112.", "Is somebody in danger right now? Call 112.";
    report_page_label: "Siden, det handler om", "The page it is about";
    report_page_help: "Den står her allerede, hvis du kom fra siden.", "It stands here already if you came from the page.";
    report_category_label: "Hvad er der galt?", "What is wrong?";
    report_choose: "Vælg", "Choose";
    report_reason_label: "Fortæl, hvad du har set", "Tell us what you have seen";
    report_reason_help: "Skriv det, vi skal lægge mærke til. Skriv aldrig et CPR-nummer.", "Write what we should look at. Never write a CPR number.";
    report_who: "Vil du høre fra os?", "Do you want to hear from us?";
    report_who_help: "Så får du en kvittering og vores svar. Den, du anmelder, får aldrig at vide, hvem du er.", "Then you get a receipt and our answer. Whoever you report is never told who you are.";
    report_name_label: "Navn", "Name";
    report_good_faith: "Det, jeg skriver, er rigtigt, så vidt jeg ved", "What I write is true as far as I know";
    report_button: "Send anmeldelse", "Send report";
    report_not_sent: "Vi har ikke sendt din anmeldelse endnu", "Your report has not been sent yet";
    report_limit_title: "Vent lidt med den næste", "Wait a little with the next one";
    report_received_title: "Tak. Vi ser på det", "Thank you. We will look at it";
    report_received_number: "Dit sagsnummer er", "Your case number is";
    report_received_keep: "Gem det, hvis du vil ringe til os om sagen.", "Keep it if you want to call us about the case.";
    report_received_next: "Det sker der nu", "What happens now";
    report_received_mail: "Skrev du din e-mail, får du en kvittering og senere vores svar.", "If you gave your e-mail address, you get a receipt and later our answer.";
    report_danger: "Er nogen i fare lige nu, så ring 112. Vent ikke på os.", "If somebody is in danger right now, call 112. Do not wait for us.";
    report_back_to_board: "Til børsen", "To the board";
    report_disagree:
        "Er du ikke enig, så svar os inden seks måneder. Skriv eller ring til os. En anden end den, der afgjorde sagen, ser på den igen.",
        "If you disagree, tell us within six months. Write or call. Somebody else than the one who decided looks at it again.";
    reasons_redress:
        "Er du ikke enig, så sig det til os inden seks måneder. Skriv eller ring. En anden end den, der afgjorde sagen, ser på den igen. Du kan også gå til en domstol.",
        "If you disagree, tell us within six months. Write or call. Somebody else than the one who decided looks at it again. You can also go to a court.";
}

impl Locale {
    /// What is wrong, as a choice.
    pub const fn report_category(self, category: ReportCategory) -> &'static str {
        match (self, category) {
            (Self::Danish, ReportCategory::Fraud) => "Det ligner snyd",
            (Self::Danish, ReportCategory::Money) => "Det er reklame, eller der skal betales",
            (Self::Danish, ReportCategory::Private) => "Der står noget privat om nogen",
            (Self::Danish, ReportCategory::Hateful) => "Det truer, håner eller holder nogen ude",
            (Self::Danish, ReportCategory::Danger) => "Nogen kan komme til skade",
            (Self::Danish, ReportCategory::ChildAbuse) => "Seksuelle overgreb mod børn",
            (Self::Danish, ReportCategory::Illegal) => "Det er ulovligt på en anden måde",
            (Self::Danish, ReportCategory::Other) => "Noget andet",
            (Self::English, ReportCategory::Fraud) => "It looks like a fraud",
            (Self::English, ReportCategory::Money) => "It is an advertisement, or somebody is to pay",
            (Self::English, ReportCategory::Private) => "It tells something private about somebody",
            (Self::English, ReportCategory::Hateful) => "It threatens, mocks or shuts somebody out",
            (Self::English, ReportCategory::Danger) => "Somebody may be hurt",
            (Self::English, ReportCategory::ChildAbuse) => "Sexual abuse of children",
            (Self::English, ReportCategory::Illegal) => "It is against the law in another way",
            (Self::English, ReportCategory::Other) => "Something else",
        }
    }

    /// The label of a field.
    pub const fn report_field(self, field: ReportField) -> &'static str {
        match field {
            ReportField::Page => self.report_page_label(),
            ReportField::Category => self.report_category_label(),
            ReportField::Reason => self.report_reason_label(),
            ReportField::Name => self.report_name_label(),
            ReportField::Email => self.email_label(),
            ReportField::GoodFaith => self.report_good_faith(),
        }
    }

    /// What is wrong with a field.
    pub fn report_problem(self, field: ReportField, problem: Problem) -> String {
        match (self, field, problem) {
            (Self::Danish, ReportField::Page, _) => "Skriv adressen på en side her på børsen. Den begynder med /.".into(),
            (Self::English, ReportField::Page, _) => "Write the address of a page here on the board. It begins with /.".into(),
            (Self::Danish, ReportField::Category, _) => "Vælg, hvad der er galt.".into(),
            (Self::English, ReportField::Category, _) => "Choose what is wrong.".into(),
            (Self::Danish, ReportField::Reason, Problem::Missing) => "Fortæl kort, hvad du har set.".into(),
            (Self::English, ReportField::Reason, Problem::Missing) => "Tell us in a few words what you have seen.".into(),
            (Self::Danish, ReportField::Reason, Problem::TooShort { least, .. }) => format!("Skriv lidt mere, mindst {least} tegn."),
            (Self::English, ReportField::Reason, Problem::TooShort { least, .. }) => {
                format!("Write a little more, at least {least} characters.")
            }
            (Self::Danish, _, Problem::Private(PrivateData::CprNumber)) => {
                "Her står noget, der ligner et CPR-nummer. Slet det. Vi finder sagen uden.".into()
            }
            (Self::English, _, Problem::Private(PrivateData::CprNumber)) => {
                "This looks like a CPR number. Delete it. We find the case without it.".into()
            }
            (_, _, problem) => self.problem(problem),
        }
    }

    /// When one may report again.
    pub fn report_limit(self, seconds: u32) -> String {
        let minutes = seconds.div_ceil(60).max(1);
        match self {
            Self::Danish => format!("Der er kommet mange anmeldelser herfra. Prøv igen om {minutes} min., eller ring til os."),
            Self::English => format!("Many reports have come from here. Try again in {minutes} min., or call us."),
        }
    }

    /// A case number in two groups, as it is read aloud.
    pub fn case_number(self, stored: &str) -> String {
        let (one, other) = stored.split_at_checked(stored.len() / 2).unwrap_or((stored, ""));
        format!("{one}-{other}").to_uppercase()
    }

    /// When there is an answer (D2).
    pub const fn report_answer_time(self, category: ReportCategory) -> &'static str {
        match (self, category) {
            (Self::Danish, ReportCategory::Danger | ReportCategory::ChildAbuse | ReportCategory::Hateful) => {
                "Vi ser på det inden for et døgn."
            }
            (Self::Danish, _) => "Vi ser på det inden for tre hverdage.",
            (Self::English, ReportCategory::Danger | ReportCategory::ChildAbuse | ReportCategory::Hateful) => {
                "We look at it within 24 hours."
            }
            (Self::English, _) => "We look at it within three working days.",
        }
    }

    /// What happens after a report, in the order it happens.
    pub const fn report_steps(self) -> [&'static str; 3] {
        match self {
            Self::Danish => [
                "Vi gemmer, hvordan siden ser ud nu.",
                "Et menneske ser på den. Det alvorlige inden for et døgn, resten inden for tre hverdage.",
                "Vi kan tage et opslag af børsen. Så får den, der skrev det, at vide hvorfor.",
            ],
            Self::English => [
                "We keep what the page looks like now.",
                "A human looks at it. What is serious within 24 hours, the rest within three working days.",
                "We can take a listing off the board. Whoever wrote it is then told why.",
            ],
        }
    }

    /// Subject of the receipt.
    pub fn report_receipt_subject(self, number: &str) -> String {
        match self {
            Self::Danish => format!("Vi har fået din anmeldelse, sag {number}"),
            Self::English => format!("We have got your report, case {number}"),
        }
    }

    /// The receipt.
    pub fn report_receipt(self, number: &str) -> String {
        match self {
            Self::Danish => format!("Tak for din anmeldelse. Dit sagsnummer er {number}."),
            Self::English => format!("Thank you for your report. Your case number is {number}."),
        }
    }

    /// Subject of the answer.
    pub fn report_answer_subject(self, number: &str) -> String {
        match self {
            Self::Danish => format!("Svar på din anmeldelse, sag {number}"),
            Self::English => format!("Answer to your report, case {number}"),
        }
    }

    /// What came of a report.
    pub const fn report_answer(self, action: ModeratorAction) -> &'static str {
        match (self, action) {
            (Self::Danish, ModeratorAction::Keep) => "Vi har set på det, du anmeldte. Det bliver stående, for det følger vores regler.",
            (Self::Danish, ModeratorAction::Hold) => "Vi har taget det, du anmeldte, af børsen, til vi har set nærmere på det.",
            (Self::Danish, ModeratorAction::Release) => "Vi har set på det igen. Det, du anmeldte, er på børsen igen.",
            (Self::Danish, ModeratorAction::Remove) => "Vi har fjernet det, du anmeldte.",
            (Self::English, ModeratorAction::Keep) => "We have looked at what you reported. It stays, because it follows our rules.",
            (Self::English, ModeratorAction::Hold) => "We have taken what you reported off the board until we have looked closer.",
            (Self::English, ModeratorAction::Release) => "We have looked at it again. What you reported is back on the board.",
            (Self::English, ModeratorAction::Remove) => "We have removed what you reported.",
        }
    }

    /// Subject of a statement of reasons.
    pub fn reasons_subject(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Om dit opslag »{title}«"),
            Self::English => format!("About your listing “{title}”"),
        }
    }

    /// What was done to a listing, and for how long.
    pub fn reasons_action(self, title: &str, action: ModeratorAction) -> String {
        match (self, action) {
            (Self::Danish, ModeratorAction::Keep) => format!("Dit opslag »{title}« bliver stående."),
            (Self::Danish, ModeratorAction::Hold) => {
                format!("Vi har taget dit opslag »{title}« af børsen. Ingen andre kan se det, før vi har set nærmere på det.")
            }
            (Self::Danish, ModeratorAction::Release) => format!("Dit opslag »{title}« er på børsen igen."),
            (Self::Danish, ModeratorAction::Remove) => format!("Vi har fjernet dit opslag »{title}«. Det kommer ikke på børsen igen."),
            (Self::English, ModeratorAction::Keep) => format!("Your listing “{title}” stays."),
            (Self::English, ModeratorAction::Hold) => {
                format!("We have taken your listing “{title}” off the board. Nobody else sees it until we have looked closer.")
            }
            (Self::English, ModeratorAction::Release) => format!("Your listing “{title}” is back on the board."),
            (Self::English, ModeratorAction::Remove) => {
                format!("We have removed your listing “{title}”. It does not come back on the board.")
            }
        }
    }

    /// What it was about.
    pub fn reasons_facts(self, facts: &str) -> String {
        match self {
            Self::Danish => format!("Det handler om: {facts}"),
            Self::English => format!("It is about: {facts}"),
        }
    }

    /// What a decision rests on.
    pub fn reasons_basis(self, basis: DecisionBasis, clause: &str) -> String {
        match (self, basis) {
            (Self::Danish, DecisionBasis::Rules) => format!("Det står i børsens regler: {clause}"),
            (Self::Danish, DecisionBasis::Law) => format!("Det står i loven: {clause}"),
            (Self::English, DecisionBasis::Rules) => format!("It is in the rules of the board: {clause}"),
            (Self::English, DecisionBasis::Law) => format!("It is in the law: {clause}"),
        }
    }

    /// How it came to our notice, and that a human decided.
    pub const fn reasons_origin(self, reported: bool) -> &'static str {
        match (self, reported) {
            (Self::Danish, true) => "Nogen har anmeldt det til os. Et menneske har afgjort sagen, ikke en computer.",
            (Self::Danish, false) => "Vi har selv fundet det. Et menneske har afgjort sagen, ikke en computer.",
            (Self::English, true) => "Somebody has reported it to us. A human has decided, not a computer.",
            (Self::English, false) => "We have found it ourselves. A human has decided, not a computer.",
        }
    }
}

//! Organisations: their pages, their members, and in whose name one writes.

use super::{Locale, texts};
use crate::domain::organisation::{
    form::{ABOUT_MAX, OrganisationField},
    kind::OrganisationKind,
    role::MemberRole,
    state::OrganisationState,
};

texts! {
    organisations_title: "Organisationer", "Organisations";
    organisations_lead: "Virksomheder, foreninger og kommunale enheder, der er med på børsen.", "Businesses, associations and municipal units that take part in the board.";
    organisations_search: "Søg efter navn", "Search by name";
    organisations_all_kinds: "Alle", "All";
    organisations_none_title: "Ingen organisationer fundet", "No organisations found";
    organisations_none: "Prøv et kortere ord, eller vis alle slags.", "Try a shorter word, or show all kinds.";
    organisations_show_all: "Vis alle", "Show all";
    search_button_word: "Søg", "Search";

    organisation_new_title: "Opret organisation", "Create organisation";
    organisation_new_lead: "Så kan I lægge opslag op i jeres eget navn, og flere af jer kan være med.", "Then you can put up listings in your own name, and several of you can take part.";
    organisation_create: "Opret organisation", "Create organisation";
    organisation_name_label: "Navn", "Name";
    organisation_name_help: "Det navn, andre kender jer under.", "The name that others know you by.";
    organisation_we_are: "Vi er", "We are";
    organisation_cvr_label: "CVR-nummer", "CVR number";
    organisation_cvr_help: "Otte cifre. Mange små foreninger har ikke et, og det er helt i orden.", "Eight digits. Many small associations have none, and that is fine.";
    organisation_district_label: "Område", "Area";
    organisation_about_label: "Hvem er I?", "Who are you?";
    organisation_not_saved: "Organisationen er ikke gemt endnu", "The organisation is not saved yet";

    organisation_edit_title: "Rediger organisation", "Edit organisation";
    organisation_edit_link: "Rediger", "Edit";
    organisation_members_link: "Medlemmer", "Members";
    organisation_rename_help: "Skifter I navn, type eller CVR-nummer, skal I bekræftes igen.", "If you change name, kind or CVR number, you have to be confirmed again.";
    back_to_organisation: "Organisationens side", "Page of the organisation";
    organisation_listings: "Opslag", "Listings";
    organisation_no_listings: "Der er ingen opslag lige nu.", "There are no listings right now.";
    organisation_in_short: "Det korte", "In short";
    organisation_kind_fact: "Type", "Kind";
    organisation_since_fact: "På børsen siden", "On the board since";

    confirmed_badge: "Bekræftet", "Confirmed";
    confirmed_means: "Kommunen har tjekket, at organisationen findes, og at den, der skriver, taler for den.", "The municipality has checked that the organisation exists and that whoever writes speaks for it.";
    confirmation_title: "Bliv bekræftet", "Get confirmed";
    confirmation_lead: "En medarbejder i kommunen kigger på, hvem I er. Så får I mærket »Bekræftet«, og I kan søge folk til opgaver med børn.", "A member of staff checks who you are. Then you get the mark “Confirmed”, and you can look for people for tasks with children.";
    confirmation_ask: "Bed om at blive bekræftet", "Ask to be confirmed";
    confirmation_asked: "I har bedt om at blive bekræftet. I får svar på mail.", "You have asked to be confirmed. You get an answer by mail.";

    children_title: "Opgaver med børn under 15 år", "Tasks with children under 15";
    children_lead: "Jeres organisation skal indhente børneattest på alle, der har fast kontakt med børn under 15. Skriv under én gang om året. Send aldrig selve attesten hertil.", "Your organisation has to obtain a child protection certificate for everybody in steady contact with children under 15. Declare it once a year. Never send the certificate itself here.";
    children_declare: "Vi indhenter børneattester", "We obtain the certificates";

    members_title: "Medlemmer", "Members";
    members_lead: "Dem, der kan skrive i organisationens navn.", "Those who can write in the name of the organisation.";
    member_you: "Dig", "You";
    member_role_label: "Rolle", "Role";
    member_change: "Skift rolle eller fjern", "Change role or remove";
    member_save_role: "Gem rolle", "Save role";
    member_remove: "Fjern", "Remove";
    member_leave: "Forlad organisationen", "Leave the organisation";
    member_last_owner_title: "Der skal være en ejer", "There has to be an owner";
    member_last_owner: "Gør først en anden til ejer. Så kan du skifte rolle eller forlade organisationen.", "First make somebody else an owner. Then you can change your role or leave the organisation.";
    member_away_title: "Er du væk i en periode?", "Are you away for a while?";
    member_away_lead: "Så skriver vi til en af de andre imens.", "Then we write to one of the others meanwhile.";
    member_away_label: "Væk til og med", "Away until";
    member_away_help: "For eksempel 24.12.2026. Lad feltet være tomt, når du er tilbage.", "For example 24.12.2026. Leave it empty when you are back.";
    member_away_save: "Gem", "Save";
    member_away_problem: "Tjek datoen", "Check the date";

    invite_title: "Inviter en mere", "Invite somebody";
    invite_lead: "Vi sender en mail med et link. Det virker i 14 dage og kun for den adresse.", "We send a mail with a link. It works for 14 days and only for that address.";
    invite_button: "Send invitation", "Send invitation";
    invite_problem: "Invitationen er ikke sendt", "The invitation is not sent";
    invitations_title: "Inviterede", "Invited";
    invitation_withdraw: "Træk tilbage", "Take back";
    invitation_accept: "Ja, jeg vil være med", "Yes, I want to join";
    invitation_worn_out_title: "Invitationen virker ikke længere", "The invitation no longer works";
    invitation_worn_out: "Den er brugt, trukket tilbage eller ældre end 14 dage. Bed om en ny.", "It was used, taken back or is older than 14 days. Ask for a new one.";
    invitation_other_address: "Du er logget ind med en anden e-mail. Log ud, og log ind med den adresse, invitationen er sendt til.", "You are signed in with another e-mail address. Sign out, and sign in with the address that the invitation was sent to.";
    invitation_sign_in: "Log ind for at svare", "Sign in to answer";
    invitation_mail_answer: "Se invitationen", "See the invitation";

    acting_switch: "Skift", "Switch";
    acting_for_self: "Mig selv", "Myself";
    acting_legend: "Hvem skriver du som?", "Who are you writing as?";
    own_organisations: "Mine organisationer", "My organisations";
    own_organisations_lead: "Er I en forening, en virksomhed eller en kommunal enhed? Så kan I skrive i jeres eget navn.", "Are you an association, a business or a municipal unit? Then you can write in your own name.";
}

impl Locale {
    /// What an organisation is.
    pub const fn organisation_kind(self, kind: OrganisationKind) -> &'static str {
        match (self, kind) {
            (Self::Danish, OrganisationKind::Business) => "Virksomhed",
            (Self::Danish, OrganisationKind::Association) => "Forening",
            (Self::Danish, OrganisationKind::Municipality) => "Kommunal enhed",
            (Self::English, OrganisationKind::Business) => "Business",
            (Self::English, OrganisationKind::Association) => "Association",
            (Self::English, OrganisationKind::Municipality) => "Municipal unit",
        }
    }

    /// What a member is there.
    pub const fn member_role(self, role: MemberRole) -> &'static str {
        match (self, role) {
            (Self::Danish, MemberRole::Member) => "Medlem",
            (Self::Danish, MemberRole::Contact) => "Kontaktperson",
            (Self::Danish, MemberRole::Owner) => "Ejer",
            (Self::English, MemberRole::Member) => "Member",
            (Self::English, MemberRole::Contact) => "Contact person",
            (Self::English, MemberRole::Owner) => "Owner",
        }
    }

    /// What is said of an organisation that does not bear the mark.
    pub const fn organisation_state(self, state: OrganisationState) -> &'static str {
        match (self, state) {
            (Self::Danish, OrganisationState::Draft | OrganisationState::Pending) => "Ikke bekræftet endnu",
            (Self::Danish, OrganisationState::Confirmed) => "Bekræftet",
            (Self::Danish, OrganisationState::Expired) => "Skal bekræftes igen",
            (Self::Danish, OrganisationState::Ceased) => "Findes ikke længere",
            (Self::Danish, OrganisationState::Blocked) => "Lukket ude",
            (Self::English, OrganisationState::Draft | OrganisationState::Pending) => "Not confirmed yet",
            (Self::English, OrganisationState::Confirmed) => "Confirmed",
            (Self::English, OrganisationState::Expired) => "Has to be confirmed again",
            (Self::English, OrganisationState::Ceased) => "No longer exists",
            (Self::English, OrganisationState::Blocked) => "Shut out",
        }
    }

    /// The name of a field of the form.
    pub const fn organisation_field(self, field: OrganisationField) -> &'static str {
        match field {
            OrganisationField::Name => self.organisation_name_label(),
            OrganisationField::Kind => self.organisation_we_are(),
            OrganisationField::Cvr => self.organisation_cvr_label(),
            OrganisationField::District => self.organisation_district_label(),
            OrganisationField::About => self.organisation_about_label(),
        }
    }

    /// How long the description may be.
    pub fn organisation_about_help(self) -> String {
        match self {
            Self::Danish => format!("Et par linjer. Højst {ABOUT_MAX} tegn, og ingen telefonnumre eller e-mails."),
            Self::English => format!("A couple of lines. At most {ABOUT_MAX} characters, and no phone numbers or e-mail addresses."),
        }
    }

    /// How many there are.
    pub fn organisations_found(self, total: u64) -> String {
        match (self, total) {
            (Self::Danish, 1) => "1 organisation".to_owned(),
            (Self::Danish, _) => format!("{total} organisationer"),
            (Self::English, 1) => "1 organisation".to_owned(),
            (Self::English, _) => format!("{total} organisations"),
        }
    }

    /// Since when an organisation is confirmed.
    pub fn confirmed_since(self, day: &str) -> String {
        match self {
            Self::Danish => format!("Bekræftet {day}."),
            Self::English => format!("Confirmed on {day}."),
        }
    }

    /// When the declaration about tasks with children was given.
    pub fn children_declared_on(self, day: &str) -> String {
        match self {
            Self::Danish => format!("Skrevet under {day}. Det gælder i et år."),
            Self::English => format!("Declared on {day}. It holds for a year."),
        }
    }

    /// Since when somebody is a member.
    pub fn member_since(self, day: &str) -> String {
        match self {
            Self::Danish => format!("Med siden {day}"),
            Self::English => format!("Since {day}"),
        }
    }

    /// Until when somebody is away.
    pub fn member_away(self, day: &str) -> String {
        match self {
            Self::Danish => format!("Væk til og med {day}"),
            Self::English => format!("Away until {day}"),
        }
    }

    /// Until when an invitation works.
    pub fn invitation_until(self, day: &str) -> String {
        match self {
            Self::Danish => format!("Virker til {day}"),
            Self::English => format!("Works until {day}"),
        }
    }

    /// What an invitation is about.
    pub fn invitation_title(self, organisation: &str) -> String {
        match self {
            Self::Danish => format!("Vil du være med i {organisation}?"),
            Self::English => format!("Do you want to join {organisation}?"),
        }
    }

    /// The way to the page of an organisation.
    pub fn see_organisation(self, organisation: &str) -> String {
        match self {
            Self::Danish => format!("Se {organisation}"),
            Self::English => format!("See {organisation}"),
        }
    }

    /// What one becomes, and which address it is for.
    pub fn invitation_lead(self, role: MemberRole, email: &str) -> String {
        let role = self.member_role(role).to_lowercase();
        match self {
            Self::Danish => format!("Du er inviteret som {role}. Invitationen er til {email}."),
            Self::English => format!("You are invited as {role}. The invitation is for {email}."),
        }
    }

    /// Subject of the mail.
    pub fn invitation_mail_subject(self, organisation: &str) -> String {
        match self {
            Self::Danish => format!("Du er inviteret til {organisation} på Byttebørsen"),
            Self::English => format!("You are invited to {organisation} on Byttebørsen"),
        }
    }

    /// Who asks, and for what.
    pub fn invitation_mail_asks(self, organisation: &str, from: Option<&str>) -> String {
        match (self, from) {
            (Self::Danish, Some(from)) => format!("{from} vil gerne have dig med i {organisation}. Så kan du skrive opslag i jeres navn."),
            (Self::Danish, None) => format!("Du er inviteret med i {organisation}. Så kan du skrive opslag i jeres navn."),
            (Self::English, Some(from)) => {
                format!("{from} would like you to join {organisation}. Then you can write listings in its name.")
            }
            (Self::English, None) => format!("You are invited to join {organisation}. Then you can write listings in its name."),
        }
    }

    /// Until when it works.
    pub fn invitation_mail_until(self, day: &str) -> String {
        match self {
            Self::Danish => format!("Linket virker til {day} og kun for din e-mail. Kender du dem ikke? Så skal du ikke gøre noget."),
            Self::English => {
                format!("The link works until {day} and only for your address. You do not know them? Then there is nothing to do.")
            }
        }
    }

    /// In whose name one writes.
    pub fn acting_for(self, name: &str) -> String {
        match self {
            Self::Danish => format!("Du handler som {name}"),
            Self::English => format!("You are acting as {name}"),
        }
    }
}

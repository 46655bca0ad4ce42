//! The file with one's own data: what its page calls the tables and columns of the database.

use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Europe::Copenhagen;

use super::{Locale, texts};

texts! {
    own_data_page_name: "laes-mine-oplysninger.html", "read-my-data.html";
    own_data_title: "Mine oplysninger på Byttebørsen", "My data on Byttebørsen";
}

/// A table with its name in both languages.
type Named = (&'static str, [&'static str; 2]);

const TABLES: &[Named] = &[
    ("accounts", ["Din konto", "Your account"]),
    ("administrator_links", ["Link til at blive administrator", "Link to become an administrator"]),
    ("audit_entries", ["Hvad der er sket med din konto", "What has happened to your account"]),
    ("authenticator_apps", ["Din app med koder", "Your app with codes"]),
    ("decisions", ["Afgørelser om dine opslag", "Decisions about your listings"]),
    ("flash_messages", ["Besked, der venter på dig", "Message that waits for you"]),
    ("invitations", ["Invitationer til dig", "Invitations to you"]),
    ("listing_exposures", ["Hvor tit dine opslag er vist som match", "How often your listings were shown as matches"]),
    ("listing_pictures", ["Dine billeder", "Your pictures"]),
    ("listings", ["Dine opslag", "Your listings"]),
    ("mails", ["E-mails til dig", "E-mails to you"]),
    ("match_dismissals", ["Match, du har sagt nej til", "Matches you have said no to"]),
    ("memberships", ["Organisationer, du er med i", "Organisations you belong to"]),
    ("passkey_challenges", ["Spørgsmål til din enhed", "Questions to your device"]),
    ("passkeys", ["Enheder, du logger ind med", "Devices you sign in with"]),
    ("recovery_codes", ["Dine koder på papir", "Your codes on paper"]),
    ("reports", ["Det, du har anmeldt", "What you have reported"]),
    ("sessions", ["Hvor du er logget ind", "Where you are signed in"]),
    ("sign_in_codes", ["Koder, vi har sendt dig", "Codes we have sent you"]),
    ("staff_roles", ["Det, du gør for børsen", "What you do for the board"]),
    ("told_listings", ["Opslag, vi har fortalt dig om", "Listings we have told you about"]),
    ("watch_finds", ["Opslag, vi snart fortæller dig om", "Listings we will soon tell you about"]),
    ("watch_links", ["Links i e-mails, der stopper dem", "Links in e-mails that stop them"]),
    ("watches", ["Det, vi holder øje med for dig", "What we keep an eye on for you"]),
];

const COLUMNS: &[Named] = &[
    ("action", ["Hvad gjorde vi", "What we did"]),
    ("actor", ["Hvem gjorde det", "Who did it"]),
    ("alternative_text", ["Det viser billedet", "What the picture shows"]),
    ("at", ["Hvornår", "When"]),
    ("attempts", ["Forsøg på at sende", "Tries to send"]),
    ("availability", ["Hvornår", "When"]),
    ("away_until", ["Væk til og med", "Away until"]),
    ("basis", ["Regler eller lov", "Rules or law"]),
    ("body", ["Beskrivelse", "Description"]),
    ("category", ["Kategori", "Category"]),
    ("clause", ["Hvilken regel", "Which rule"]),
    ("confirmed_at", ["Bekræftet", "Confirmed"]),
    ("created_at", ["Oprettet", "Made"]),
    ("decided_at", ["Afgjort", "Decided"]),
    ("details", ["Nærmere", "Details"]),
    ("device", ["Browser og system", "Browser and system"]),
    ("dismissed_at", ["Hvornår", "When"]),
    ("due_at", ["Sendes", "To be sent"]),
    ("email", ["E-mail", "E-mail"]),
    ("ended_at", ["Brugt eller ugyldig", "Used or void"]),
    ("ends_at", ["Slutter", "Ends"]),
    ("event", ["Hvad skete der", "What happened"]),
    ("expires_at", ["Udløber", "Ends"]),
    ("facts", ["Det handlede det om", "What it was about"]),
    ("fifteen_or_older", ["Fyldt 15 år", "15 or older"]),
    ("first_name", ["Fornavn", "First name"]),
    ("form", ["Det, du har skrevet i kladden", "What you have written in the draft"]),
    ("found_at", ["Fundet", "Found"]),
    ("give_up_at", ["Sendes senest", "Sent at the latest"]),
    ("granted_at", ["Givet", "Given"]),
    ("height", ["Højde i punkter", "Height in pixels"]),
    ("in_return", ["Det får man for det", "What is given in return"]),
    ("joined_at", ["Med siden", "Since"]),
    ("kind", ["Slags", "Kind"]),
    ("language", ["Sprog", "Language"]),
    ("last_error", ["Svar, da det gik galt", "Answer when it failed"]),
    ("last_seen_at", ["Sidst på børsen", "Last on the board"]),
    ("last_used_at", ["Sidst brugt", "Last used"]),
    ("leaves_at", ["Slettes", "To be deleted"]),
    ("listing_id", ["Opslag", "Listing"]),
    ("loan_period", ["Lånes ud så længe", "Lent for"]),
    ("loan_return", ["Sådan kommer det tilbage", "How it comes back"]),
    ("made_at", ["Sendt", "Sent"]),
    ("message", ["Besked", "Message"]),
    ("name", ["Navn", "Name"]),
    ("next_path", ["Siden bagefter", "The page afterwards"]),
    ("organisation_id", ["Organisation", "Organisation"]),
    ("other_id", ["Det opslag, der ikke passer", "The listing that does not fit"]),
    ("pace", ["Hvor tit", "How often"]),
    ("page", ["Side", "Page"]),
    ("party_kind", ["Aktør", "Party"]),
    ("party_name", ["Aktørens navn", "Name of the party"]),
    ("position", ["Plads", "Place"]),
    ("postal_code", ["Område", "District"]),
    ("practical", ["Godt at vide", "Good to know"]),
    ("privacy_version", ["Den tekst om privatliv, du så", "The privacy text you saw"]),
    ("public_id", ["Adresse", "Address"]),
    ("published_at", ["På børsen fra", "On the board since"]),
    ("quantity", ["Antal", "Number"]),
    ("reason", ["Hvorfor", "Why"]),
    ("recipient", ["Til", "To"]),
    ("remaining", ["Tilbage", "Left"]),
    ("remembered", ["Husk mig", "Remember me"]),
    ("remote", ["Kan ske på afstand", "Possible from afar"]),
    ("reporter_email", ["E-mail", "E-mail"]),
    ("reporter_name", ["Navn", "Name"]),
    ("role", ["Rolle", "Role"]),
    ("search", ["Søgning", "Search"]),
    ("sent_at", ["Sendt", "Sent"]),
    ("shown", ["Gange", "Times"]),
    ("state", ["Tilstand", "State"]),
    ("subject", ["Emne", "Subject"]),
    ("text_body", ["Tekst", "Text"]),
    ("title", ["Overskrift", "Headline"]),
    ("told_at", ["Fortalt", "Told"]),
    ("tries", ["Forkerte forsøg", "Wrong tries"]),
    ("under_eighteen", ["Under 18 år", "Under 18"]),
    ("unit", ["Af hvad", "Of what"]),
    ("updated_at", ["Ændret", "Changed"]),
    ("urgent_until", ["Haster til", "Urgent until"]),
    ("used_at", ["Brugt", "Used"]),
    ("width", ["Bredde i punkter", "Width in pixels"]),
    ("with_factor", ["Med mere end en mail", "With more than a mail"]),
];

impl Locale {
    /// What the page is, and from when.
    pub fn own_data_lead(self, date: &str) -> String {
        match self {
            Self::Danish => format!("Det er alt, hvad vi havde om dig {date}. Filen ved siden af er den samme, skrevet til programmer."),
            Self::English => format!("This is all that we had about you on {date}. The file beside it is the same, written for programs."),
        }
    }

    /// "Ja", "Nej".
    pub const fn yes_or_no(self, yes: bool) -> &'static str {
        match (self, yes) {
            (Self::Danish, true) => "Ja",
            (Self::Danish, false) => "Nej",
            (Self::English, true) => "Yes",
            (Self::English, false) => "No",
        }
    }

    /// A day with its hour, in the time of Copenhagen.
    pub fn moment(self, moment: DateTime<Utc>) -> String {
        let time = moment.with_timezone(&Copenhagen);
        match self {
            Self::Danish => format!("{} kl. {:02}.{:02}", self.long_date(moment), time.hour(), time.minute()),
            Self::English => format!("{} at {:02}:{:02}", self.long_date(moment), time.hour(), time.minute()),
        }
    }

    /// What people call a table; its own name where nobody has named it.
    pub fn own_data_table(self, table: &'static str) -> &'static str {
        self.named(TABLES, table).unwrap_or(table)
    }

    /// What people call a column; its own name where nobody has named it.
    pub fn own_data_column(self, column: &'static str) -> &'static str {
        self.named(COLUMNS, column).unwrap_or(column)
    }

    fn named(self, names: &[Named], name: &str) -> Option<&'static str> {
        let (_, [danish, english]) = names.iter().find(|(known, _)| *known == name)?;
        Some(match self {
            Self::Danish => danish,
            Self::English => english,
        })
    }
}

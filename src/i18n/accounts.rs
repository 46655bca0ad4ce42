//! Signing in, the profile, and the mails about them.

use super::{Locale, texts};
use crate::domain::phone::show_phone;

texts! {
    sign_in: "Log ind", "Sign in";
    sign_in_lead:
        "Skriv din e-mail, så sender vi dig en kode. Du har ingen adgangskode at huske.",
        "Write your e-mail address and we send you a code. There is no password to remember.";
    email_label: "E-mail", "E-mail";
    email_help: "Vi viser den aldrig til andre.", "We never show it to others.";
    email_problem_title: "Tjek din e-mail", "Check your e-mail address";
    send_code: "Send kode", "Send code";
    first_time_here: "Er du her for første gang? Så får du en konto, når du logger ind.", "Is this your first time? You get an account when you sign in.";
    read_about_privacy: "Læs om privatliv", "Read about privacy";
    no_email_title: "Har du ingen e-mail?", "No e-mail address?";
    too_many_codes_title: "Vent lidt, før du beder om en ny kode", "Wait a little before you ask for a new code";

    code_page_title: "Tjek din e-mail", "Check your e-mail";
    code_was_sent_to: "Vi har sendt en kode på seks cifre til", "We have sent a code of six digits to";
    code_label: "Kode", "Code";
    code_help: "Du må gerne sætte den ind med mellemrum.", "You may paste it with spaces.";
    code_problem_title: "Koden passede ikke", "The code did not fit";
    remember_me: "Husk mig på denne telefon eller computer", "Remember me on this phone or computer";
    remember_me_help: "Sæt kun kryds, hvis den er din egen.", "Tick this only if it is your own.";
    no_code_title: "Er koden ikke kommet?", "Has the code not arrived?";
    no_code_help: "Det kan tage et minut. Kig også i uønsket post.", "It can take a minute. Look in your junk mail, too.";
    send_new_code: "Send en ny kode", "Send a new code";
    new_code_sent: "Vi har sendt en ny kode. Den gamle virker ikke længere.", "We have sent a new code. The old one no longer works.";
    other_email: "Skriv en anden e-mail", "Write another e-mail address";
    or_press_in_mail:
        "Du kan også trykke på knappen i e-mailen i stedet for at skrive koden.",
        "You can also press the button in the e-mail instead of typing the code.";
    too_many_tries:
        "Der er skrevet mange forkerte koder for denne e-mail. Vent til i morgen, eller ring til os.",
        "Many wrong codes were typed for this e-mail address. Wait until tomorrow, or call us.";

    is_it_you: "Er det dig, der logger ind?", "Is it you signing in?";
    signing_in_as: "Du er ved at logge ind som", "You are about to sign in as";
    yes_sign_me_in: "Ja, log mig ind", "Yes, sign me in";
    if_it_is_not_you: "Er det ikke dig? Så luk siden. Der sker ikke noget.", "Is it not you? Then close this page. Nothing happens.";
    other_browser_title: "Skriv koden fra e-mailen", "Type the code from the e-mail";
    other_browser_lead:
        "Du bad om koden et andet sted end her. Skriv den på den enhed, hvor du bad om den – eller log ind her.",
        "You asked for the code somewhere else. Type it on the device where you asked for it – or sign in here.";
    link_worn_out_title: "Linket virker ikke længere", "The link no longer works";
    link_worn_out: "Et link virker i 10 minutter og kun én gang. Få en ny kode, så er du videre.", "A link works for 10 minutes and only once. Get a new code to go on.";
    get_new_code: "Få en ny kode", "Get a new code";

    sign_out: "Log ud", "Sign out";
    sign_out_lead: "Bruger du en andens computer? Så log ud, når du er færdig.", "Are you using somebody else's computer? Then sign out when you are done.";
}

texts! {
    welcome_title: "Velkommen", "Welcome";
    welcome_lead: "Du er logget ind. Fortæl kort, hvem du er.", "You are signed in. Tell us briefly who you are.";
    first_name_label: "Fornavn", "First name";
    your_age: "Din alder", "Your age";
    fifteen_or_older: "Jeg er fyldt 15 år", "I am 15 or older";
    under_eighteen: "Jeg er under 18", "I am under 18";
    under_eighteen_help: "Kun hvis du er 15–\u{2060}17 år. Så passer vi ekstra på dig.", "Only if you are 15–\u{2060}17. Then we look after you a little more.";
    own_district: "Område", "Area";
    own_district_help: "Så finder vi opslag tæt på dig.", "We use it to find listings near you.";
    no_district: "Vil ikke sige det", "Rather not say";
    privacy_short_title: "Det gør vi med dine oplysninger", "What we do with your data";
    save_and_go_on: "Gem og fortsæt", "Save and continue";
    skip_for_now: "Spring over", "Skip";
    skip_for_now_help: "Så står der »En borger« ved dine opslag.", "Your listings then say “A citizen”.";

    profile_title: "Profil", "Profile";
    profile_not_saved: "Din profil er ikke gemt endnu", "Your profile is not saved yet";
    save_profile: "Gem profil", "Save profile";
    sign_ins_title: "Her er du logget ind", "Where you are signed in";
    sign_ins_lead: "Kender du ikke en af dem? Så log den ud.", "Is there one you do not know? Then sign it out.";
    this_device: "Denne enhed", "This device";
    end_this_one: "Log ud på denne enhed", "Sign out on this device";
    end_all_others: "Log ud på alle andre enheder", "Sign out on all other devices";
    my_data_title: "Dine oplysninger", "Your data";
    my_data_lead: "Hent en fil med alt, vi har gemt om dig: profil, opslag og enheder.", "Download a file with everything we keep about you: profile, listings and devices.";
    get_my_data: "Hent mine oplysninger", "Download my data";
}

texts! {
    mail_hello: "Hej", "Hello";
    mail_greetings: "Venlig hilsen\nByttebørsen, Randers Kommune", "Kind regards\nByttebørsen, Randers Municipality";
    code_mail_type_it:
        "Her er din kode. Skriv den på siden, hvor du bad om den:",
        "Here is your code. Type it on the page where you asked for it:";
    code_mail_button: "Log ind på Byttebørsen", "Sign in to Byttebørsen";
    code_mail_not_you:
        "Har du ikke bedt om en kode? Så skal du ikke gøre noget. Giv aldrig koden til andre – vi spørger aldrig efter den.",
        "Did you not ask for a code? Then there is nothing to do. Never give the code to anybody – we never ask for it.";
}

impl Locale {
    /// When codes can be asked for again.
    pub fn too_many_codes(self, seconds: u32) -> String {
        let wait = self.wait(seconds);
        match self {
            Self::Danish => format!("Der er bedt om mange koder. Prøv igen om {wait}. Kig imens efter den sidste kode i din e-mail."),
            Self::English => format!("Many codes were asked for. Try again in {wait}. Meanwhile, look for the last code in your e-mail."),
        }
    }

    /// A new code was asked for right after the last one.
    pub fn code_sent_a_moment_ago(self, seconds: u32) -> String {
        let wait = self.wait(seconds);
        match self {
            Self::Danish => format!("Vi har lige sendt en kode. Kig også i uønsket post. Du kan bede om en ny om {wait}."),
            Self::English => format!("We have just sent a code. Look in your spam folder too. You can ask for a new one in {wait}."),
        }
    }

    /// How long to wait, rounded up.
    pub fn wait(self, seconds: u32) -> String {
        let (number, danish, english) = match seconds {
            0..=1 => (1, "sekund", "second"),
            2..=90 => (seconds, "sekunder", "seconds"),
            _ => (seconds.div_ceil(60), "minutter", "minutes"),
        };
        match self {
            Self::Danish => format!("{number}\u{a0}{danish}"),
            Self::English => format!("{number}\u{a0}{english}"),
        }
    }

    /// How long the code works.
    pub fn code_works_for(self, minutes: i64) -> String {
        match self {
            Self::Danish => format!("Den virker i {minutes}\u{a0}minutter."),
            Self::English => format!("It works for {minutes}\u{a0}minutes."),
        }
    }

    /// The human who helps.
    pub fn call_to_sign_in(self, phone: &str) -> String {
        match self {
            Self::Danish => format!("Ring på {phone}, så logger vi på sammen"),
            Self::English => format!("Call {phone} and we sign in together"),
        }
    }

    /// The first words of a mail.
    pub fn mail_hello_to(self, first_name: Option<&str>) -> String {
        first_name.map_or_else(|| self.mail_hello().to_owned(), |name| [self.mail_hello(), " ", name].concat())
    }

    /// Who is signed in.
    pub fn signed_in_as(self, first_name: Option<&str>) -> String {
        match self {
            Self::Danish => format!("Logget ind som {}.", first_name.unwrap_or("en borger")),
            Self::English => format!("Signed in as {}.", first_name.unwrap_or("a citizen")),
        }
    }

    /// What a first name is for.
    pub fn first_name_help(self, most: usize) -> String {
        match self {
            Self::Danish => format!("Det står ved dine opslag. Højst {most} tegn."),
            Self::English => format!("It is shown with your listings. At most {most} characters."),
        }
    }

    /// The privacy text in short; the page about privacy says the rest.
    pub const fn privacy_short(self) -> [&'static str; 4] {
        match self {
            Self::Danish => [
                "Randers Kommune har ansvaret for børsen.",
                "Andre ser dit fornavn, dit område og dine opslag. De ser aldrig din e-mail.",
                "Vi bruger oplysningerne til børsen og giver dem ikke videre.",
                "Du kan se, rette, hente og slette dine oplysninger på din profil.",
            ],
            Self::English => [
                "The municipality of Randers is responsible for the board.",
                "Others see your first name, your district and your listings. They never see your e-mail address.",
                "We use the data for the board and do not pass it on.",
                "You can see, correct, download and delete your data on your profile.",
            ],
        }
    }

    /// A browser and its system in words.
    pub fn device(self, browser: Option<&str>, system: Option<&str>) -> String {
        match (self, browser, system) {
            (Self::Danish, Some(browser), Some(system)) => format!("{browser} på {system}"),
            (Self::English, Some(browser), Some(system)) => format!("{browser} on {system}"),
            (_, Some(known), None) | (_, None, Some(known)) => known.to_owned(),
            (Self::Danish, None, None) => "Ukendt enhed".into(),
            (Self::English, None, None) => "Unknown device".into(),
        }
    }

    /// Since when somebody is signed in, and when that was last used.
    pub fn signed_in_since(self, since: &str, last_used: &str) -> String {
        match self {
            Self::Danish => format!("Logget ind {since}, sidst brugt {last_used}"),
            Self::English => format!("Signed in {since}, last used {last_used}"),
        }
    }

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
}

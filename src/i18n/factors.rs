//! Signing in with more than a code from a mail, and proving once more who one is.

use super::{Locale, texts};
use crate::domain::field_error::Problem;

texts! {
    security_section_title: "Sikkerhed", "Security";
    security_section_lead: "Log ind på flere måder, og pas ekstra godt på din konto.", "Sign in in more ways, and keep your account extra safe.";
    security_title: "Sådan logger du ind", "How you sign in";
    security_lead:
        "Du kan altid logge ind med en kode fra din e-mail. Her kan du lægge noget til, så kontoen er bedre beskyttet.",
        "You can always sign in with a code from your e-mail. Here you can add something that protects your account better.";
    roles_wait:
        "Du arbejder for Byttebørsen. Tilføj en enhed eller en app her, så kan du bruge din rolle. Indtil da er du på børsen som borger.",
        "You work for Byttebørsen. Add a device or an app here, and you can use your role. Until then you are here as a citizen.";

    passkeys_title: "Fingeraftryk, ansigt eller pinkode", "Fingerprint, face or PIN";
    passkeys_lead:
        "Lås op, som du plejer på din telefon eller computer, i stedet for at vente på en kode. Dit fingeraftryk bliver på din egen enhed. Vi får det aldrig.",
        "Unlock as you always do on your phone or computer, instead of waiting for a code. Your fingerprint stays on your own device. We never get it.";
    passkeys_need_script: "Det kræver en nyere browser med JavaScript.", "It needs a newer browser with JavaScript.";
    passkey_name_label: "Hvad vil du kalde den?", "What do you want to call it?";
    passkey_name_help: "For eksempel »Min telefon«. Kun du ser det.", "For example “My phone”. Only you see it.";
    passkey_not_added: "Enheden er ikke tilføjet endnu", "The device is not added yet";
    passkey_add: "Tilføj denne enhed", "Add this device";
    passkey_remove: "Fjern", "Remove";
    passkey_adding_title: "Lås op på din enhed", "Unlock on your device";
    passkey_adding_lead: "Din telefon eller computer spørger dig nu.", "Your phone or computer asks you now.";
    passkey_try_again: "Prøv igen", "Try again";
    passkey_failed: "Det lykkedes ikke. Du kan prøve igen eller vælge noget andet.", "It did not work. You can try again or choose something else.";
    passkey_refused: "Vi kunne ikke genkende enheden. Prøv igen, eller brug en kode fra din e-mail.", "We could not recognise the device. Try again, or use a code from your e-mail.";
    passkey_sign_in: "Log ind med fingeraftryk eller ansigt", "Sign in with fingerprint or face";
    passkey_other_way: "Få en kode på e-mail", "Get a code by e-mail";
    passkey_offer_title: "Næste gang kan du bruge fingeraftryk", "Next time you can use your fingerprint";
    passkey_offer_lead: "Så slipper du for at vente på en kode.", "Then you need not wait for a code.";
    passkey_offer_button: "Sæt det op", "Set it up";
    factor_mail_passkey_removed: "En måde at logge ind på med fingeraftryk, ansigt eller pinkode er fjernet fra din konto.", "A way to sign in with fingerprint, face or PIN was removed from your account.";

    app_title: "App, der laver koder", "An app that makes codes";
    app_lead:
        "Appen viser en ny kode hvert halve minut. Du kan bruge enhver app til det, også uden net.",
        "The app shows a new code every half minute. You can use any app for it, also without a connection.";
    app_begin: "Tilføj en app", "Add an app";
    app_scan: "Åbn appen på din telefon, og peg den på billedet.", "Open the app on your phone and point it at the picture.";
    app_picture: "Billede til din app. Du kan også skrive nøglen nedenfor i appen.", "A picture for your app. You can also type the key below into the app.";
    app_or_type: "Eller skriv denne nøgle i appen:", "Or type this key into the app:";
    app_confirm: "Gem appen", "Save the app";
    app_is_there: "Tilføjet", "Added";
    app_remove: "Fjern appen", "Remove the app";
    factor_code_label: "Kode fra din app", "Code from your app";
    factor_code_help: "Seks cifre. Du kan også skrive en kode på papir.", "Six digits. You can also type a code on paper.";
    app_code_help: "Skriv de seks cifre, appen viser nu.", "Type the six digits that the app shows now.";

    recovery_title: "Koder på papir", "Codes on paper";
    recovery_lead:
        "Mister du din telefon, kan du komme ind med en kode på papir. Hver kode virker én gang.",
        "If you lose your phone, a code on paper gets you in. Each code works once.";
    recovery_renew: "Lav nye koder", "Make new codes";
    recovery_shown_title: "Dine koder på papir", "Your codes on paper";
    recovery_shown_lead:
        "Skriv dem ned eller print siden, og gem papiret et sikkert sted. Vi viser dem kun nu. Koder fra før virker ikke længere.",
        "Write them down or print the page, and keep the paper in a safe place. We show them only now. Codes from before no longer work.";
    recovery_shown_done: "Jeg har gemt koderne", "I have kept the codes";

    factor_title: "Ét skridt mere", "One more step";
    factor_lead: "Din rolle kræver, at du viser, det er dig.", "Your role asks you to show that it is you.";
    prove_title: "Er det stadig dig?", "Is it still you?";
    prove_lead: "Det, du vil nu, er vigtigt. Derfor spørger vi en gang til.", "What you are about to do matters. That is why we ask once more.";
    prove_nothing_is_lost: "Det, du har skrevet, går ikke tabt.", "What you have written is not lost.";
    prove_begin: "Vis, at det er mig", "Show that it is me";
    prove_button: "Bekræft", "Confirm";
    prove_with_passkey: "Lås op på din enhed", "Unlock on your device";
    prove_send_code: "Send en kode til min e-mail", "Send a code to my e-mail address";
    prove_code_sent: "Vi har sendt en kode til din e-mail.", "We have sent a code to your e-mail address.";
    prove_trouble: "Kan du ikke komme videre?", "Are you stuck?";
    proved_title: "Tak, det er dig", "Thank you, it is you";
    proved_lead: "Tryk på knappen, så gør vi det, du bad om.", "Press the button and we do what you asked for.";
    proved_go_on: "Fortsæt", "Continue";

    factor_mail_subject: "Din måde at logge ind på Byttebørsen er ændret", "The way you sign in to Byttebørsen has changed";
    factor_mail_app_added: "Der er tilføjet en app, der laver koder, til din konto.", "An app that makes codes was added to your account.";
    factor_mail_app_removed: "Appen, der laver koder, er fjernet fra din konto.", "The app that makes codes was removed from your account.";
    factor_mail_new_codes: "Der er lavet nye koder på papir til din konto.", "New codes on paper were made for your account.";
    factor_mail_code_used: "Der er logget ind på din konto med en kode på papir.", "Somebody signed in to your account with a code on paper.";
    factor_mail_not_you:
        "Var det dig? Så skal du ikke gøre noget. Var det ikke? Så se på din konto nu, og ring til os.",
        "Was it you? Then there is nothing to do. Was it not? Then look at your account now, and call us.";
    factor_mail_button: "Se, hvordan du logger ind", "See how you sign in";
}

impl Locale {
    /// What is wrong with a code of a second factor.
    pub fn factor_problem(self, problem: Problem) -> String {
        match (self, problem) {
            (Self::Danish, Problem::Missing) => "Skriv koden fra din app.".into(),
            (Self::English, Problem::Missing) => "Write the code from your app.".into(),
            _ => self.problem(problem),
        }
    }

    /// Many codes of a second factor were tried.
    pub fn too_many_factor_tries(self, seconds: u32) -> String {
        let wait = self.wait(seconds);
        match self {
            Self::Danish => format!("Der er prøvet mange koder. Vent {wait}, og prøv igen, eller ring til os."),
            Self::English => format!("Many codes were tried. Wait {wait} and try again, or call us."),
        }
    }

    /// A passkey was added.
    pub fn factor_mail_passkey_added(self, name: &str) -> String {
        match self {
            Self::Danish => format!("Du kan nu logge ind med fingeraftryk, ansigt eller pinkode på »{name}«."),
            Self::English => format!("You can now sign in with fingerprint, face or PIN on “{name}”."),
        }
    }

    /// Since when there is a passkey, and when it was last used.
    pub fn passkey_since(self, since: &str, last_used: Option<&str>) -> String {
        match (self, last_used) {
            (Self::Danish, Some(last_used)) => format!("Tilføjet {since}, sidst brugt {last_used}"),
            (Self::Danish, None) => format!("Tilføjet {since}, ikke brugt endnu"),
            (Self::English, Some(last_used)) => format!("Added {since}, last used {last_used}"),
            (Self::English, None) => format!("Added {since}, not used yet"),
        }
    }

    /// Since when there is an app.
    pub fn app_since(self, date: &str) -> String {
        match self {
            Self::Danish => format!("Siden {date}"),
            Self::English => format!("Since {date}"),
        }
    }

    /// How many codes on paper are left.
    pub fn recovery_left(self, left: u64) -> String {
        match (self, left) {
            (Self::Danish, 0) => "Du har ingen.".into(),
            (Self::Danish, 1) => "Du har 1 tilbage.".into(),
            (Self::Danish, left) => format!("Du har {left} tilbage."),
            (Self::English, 0) => "You have none.".into(),
            (Self::English, left) => format!("You have {left} left."),
        }
    }

    /// The roles somebody acts in.
    pub fn acting_as(self, roles: &[&str]) -> String {
        match self {
            Self::Danish => format!("Du er her som {}.", roles.join(" og ")),
            Self::English => format!("You are here as {}.", roles.join(" and ")),
        }
    }
}

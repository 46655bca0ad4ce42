//! Leaving the board: the page with the button, what comes after it, and the mails.

use super::{Locale, texts};

texts! {
    leave_section_title: "Vil du ikke være med længere?", "Do you no longer want to take part?";
    leave_section_lead: "Vi viser dig først, hvad der sker.", "We first show you what happens.";
    leave_title: "Slet min konto", "Delete my account";
    leave_lead: "Så er du ude af børsen. Efter 14 dage sletter vi det, vi har om dig.", "You then leave the board. After 14 days we delete what we have about you.";
    leave_button: "Slet min konto", "Delete my account";
    leave_not: "Behold min konto", "Keep my account";
    leave_what_happens: "Det sker der", "What happens";
    leave_take_along: "Vil du gemme noget først?", "Is there something to keep first?";
    farewell_title: "Din konto er på vej væk", "Your account is on its way out";
    farewell_lead: "Er du lige blevet logget ud her? Så har vi også skrevet til dig om det.", "Were you signed out here just now? Then we have also written to you about it.";
    farewell_thanks: "Tak, fordi du var med.", "Thank you for taking part.";
    leaving_mail_not_you:
        "Har du ikke bedt om det? Så log ind nu, og ring til os.",
        "Did you not ask for this? Then sign in now and call us.";
    unused_mail_subject: "Vil du beholde din konto på Byttebørsen?", "Do you want to keep your account on Byttebørsen?";
    unused_mail_or_not:
        "Vil du ikke beholde den, skal du ikke gøre noget. Så sletter vi din konto og det, du har skrevet.",
        "If you do not want to keep it, there is nothing to do. We then delete your account and what you have written.";
}

impl Locale {
    /// What the end of an account means, in the order it happens.
    pub fn leave_steps(self, days: i64) -> [String; 4] {
        match self {
            Self::Danish => [
                "Dine opslag og billeder går af børsen med det samme.".into(),
                "Du bliver logget ud alle steder.".into(),
                self.leave_regret(days),
                format!("Efter {days} dage sletter vi din konto og alt, du har skrevet. Så kan vi ikke hente det frem igen."),
            ],
            Self::English => [
                "Your listings and pictures leave the board at once.".into(),
                "You are signed out everywhere.".into(),
                self.leave_regret(days),
                format!("After {days} days we delete your account and all you have written. We cannot bring it back then."),
            ],
        }
    }

    /// Until when one can think better of it.
    pub fn leave_regret(self, days: i64) -> String {
        match self {
            Self::Danish => format!("Fortryder du, så log ind igen inden {days} dage. Så beholder du det hele."),
            Self::English => format!("If you change your mind, sign in again within {days} days. You then keep everything."),
        }
    }

    /// Subject of the mail after the button.
    pub fn leaving_mail_subject(self, date: &str) -> String {
        match self {
            Self::Danish => format!("Vi sletter din konto på Byttebørsen {date}"),
            Self::English => format!("We delete your account on Byttebørsen on {date}"),
        }
    }

    /// What was asked for, and how to think better of it.
    pub fn leaving_mail_as_asked(self, date: &str) -> String {
        match self {
            Self::Danish => format!(
                "Du har bedt os slette din konto. Dine opslag er allerede af børsen, og {date} sletter vi det hele. Fortryder du, så log ind inden da. Så beholder du din konto."
            ),
            Self::English => format!(
                "You have asked us to delete your account. Your listings are off the board already, and on {date} we delete everything. If you change your mind, sign in before then. You then keep your account."
            ),
        }
    }

    /// How to keep an account that nobody uses.
    pub fn unused_mail(self, date: &str) -> String {
        match self {
            Self::Danish => format!(
                "Du har ikke været på Byttebørsen i snart to år. Vi sletter konti, som ingen bruger. Vil du beholde din, så log ind inden {date}. Mere skal der ikke til."
            ),
            Self::English => format!(
                "You have not been on Byttebørsen for nearly two years. We delete accounts that nobody uses. If you want to keep yours, sign in before {date}. That is all."
            ),
        }
    }
}

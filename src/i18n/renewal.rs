//! Renewing a listing: the mail that asks, and the pages with the one button.

use super::{Locale, texts};

texts! {
    renewal_mail_button: "Forny opslaget", "Renew the listing";
    renewal_mail_or_not:
        "Du behøver ikke at logge ind. Er opslaget ikke aktuelt mere, skal du ikke gøre noget. Så forsvinder det af sig selv.\n\nBehold e-mailen for dig selv: Knappen virker, uden at man logger ind.",
        "You do not need to sign in. If the listing is no longer wanted, do nothing. It then goes away by itself.\n\nKeep this e-mail to yourself: the button works without signing in.";
    renewal_title: "Skal dit opslag blive på børsen?", "Should your listing stay on the board?";
    renewal_press: "Tryk på knappen, så bliver opslaget på børsen i 60 dage fra i dag.", "Press the button, and the listing stays on the board for 60 days from today.";
    renewal_done_title: "Opslaget er fornyet", "The listing is renewed";
    renewal_see: "Se opslaget", "See the listing";
    renewal_void_title: "Linket virker ikke længere", "The link no longer works";
    renewal_void:
        "Måske er opslaget lukket, slettet eller udløbet. Log ind, og find det under »Mit«. Der kan du sætte det på børsen igen.",
        "Perhaps the listing is closed, deleted or expired. Sign in and find it under “Mine”. There you can put it back on the board.";
    renewal_off_board_title: "Opslaget er ikke på børsen", "The listing is not on the board";
    to_my_listings: "Gå til mine opslag", "Go to my listings";
    copy_button: "Brug igen", "Use again";
    copy_help: "Så får du en kladde med de samme ord, som du kan rette til.", "You then get a draft with the same words, which you can change.";
}

impl Locale {
    /// Subject of the mail that asks whether a listing should stay.
    pub fn renewal_mail_subject(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Dit opslag udløber snart: {title}"),
            Self::English => format!("Your listing ends soon: {title}"),
        }
    }

    /// When a listing leaves the board, and what to press.
    pub fn renewal_mail_leaves(self, title: &str, date: &str) -> String {
        match self {
            Self::Danish => format!(
                "Dit opslag »{title}« er på børsen til {date}. Skal det blive der i 60 dage mere, så tryk på knappen, og bekræft på siden."
            ),
            Self::English => format!(
                "Your listing “{title}” is on the board until {date}. If it should stay for 60 more days, press the button and confirm on the page."
            ),
        }
    }

    /// What can be done with a listing that is not on the board.
    pub fn renewal_off_board(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Andre kan ikke se »{title}« lige nu. Vil du sætte det på børsen igen?"),
            Self::English => format!("Others cannot see “{title}” just now. Do you want to put it back on the board?"),
        }
    }

    /// Until when a listing stays as things are.
    pub fn renewal_stays(self, title: &str, date: &str) -> String {
        match self {
            Self::Danish => format!("»{title}« bliver på børsen til {date}."),
            Self::English => format!("“{title}” stays on the board until {date}."),
        }
    }
}

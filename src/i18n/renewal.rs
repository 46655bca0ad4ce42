//! Renewing a listing: the mail that asks, and the pages with the one button.

use super::{Locale, texts};

texts! {
    renewal_mail_button: "Forny opslaget", "Renew the listing";
    renewal_mail_or_not:
        "Du behøver ikke at logge ind. Er opslaget ikke aktuelt længere, skal du ikke gøre noget. Så forsvinder det af sig selv.\n\nSend ikke e-mailen videre. Den, der har knappen, kan forny dit opslag, men ikke andet.",
        "You do not need to sign in. If the listing is no longer wanted, do nothing. It then goes away by itself.\n\nDo not forward this e-mail. Whoever has the button can renew your listing, but nothing else.";
    renewal_title: "Skal dit opslag blive på børsen?", "Should your listing stay on the board?";
    renewal_press: "Tryk på knappen, så bliver opslaget på børsen i 60 dage fra i dag.", "Press the button, and the listing stays on the board for 60 days from today.";
    renewal_done_title: "Opslaget er fornyet", "The listing is renewed";
    renewal_see: "Se opslaget", "See the listing";
    renewal_void_title: "Linket virker ikke længere", "The link no longer works";
    renewal_void:
        "Måske er opslaget lukket, slettet eller udløbet. Log ind, og find det under »Mit«. Der kan du sætte det på børsen igen.",
        "Perhaps the listing is closed, deleted or expired. Sign in and find it under “Mine”. There you can put it back on the board.";
    to_my_listings: "Gå til mine opslag", "Go to my listings";
    copy_button: "Brug igen", "Use again";
    copy_help: "Så får du en kladde med de samme ord, som du kan rette til.", "You then get a draft with the same words, which you can change.";
}

impl Locale {
    /// Subject of the mail that asks whether a listing should stay.
    pub fn renewal_mail_subject(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Skal »{title}« blive på børsen?"),
            Self::English => format!("Should “{title}” stay on the board?"),
        }
    }

    /// When a listing leaves the board, and what to press.
    pub fn renewal_mail_leaves(self, title: &str, date: &str) -> String {
        match self {
            Self::Danish => format!(
                "Dit opslag »{title}« forlader børsen {date}. Skal det blive stående i 60 dage mere, så tryk på knappen og bekræft på siden."
            ),
            Self::English => format!(
                "Your listing “{title}” leaves the board on {date}. If it should stay for 60 more days, press the button and confirm on the page."
            ),
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

//! Renewing a listing: the mail that asks, and the pages with the one button.

use super::{Locale, texts};

texts! {
    renewal_mail_yes: "Ja, forny det i 60 dage", "Yes, renew it for 60 days";
    renewal_mail_no: "Nej, luk det", "No, close it";
    renewal_no: "Nej, luk det – det lykkedes", "No, close it – it worked out";
    renewal_withdraw: "Nej, luk det – det er ikke aktuelt mere", "No, close it – it is no longer wanted";
    renewal_mail_or_not:
        "Du behøver ikke at logge ind. Gør du ikke noget, forsvinder opslaget af sig selv den dag. Behold e-mailen for dig selv, for svarene virker for den, der har den.",
        "You do not need to sign in. If you do nothing, the listing goes away by itself on that day. Keep this e-mail to yourself, because the answers work for whoever has it.";
    renewal_title: "Skal dit opslag blive på børsen?", "Should your listing stay on the board?";
    renewal_press:
        "Forny det, så bliver det på børsen i 60 dage fra i dag. Luk det, så kan andre ikke se det mere.",
        "Renew it, and it stays on the board for 60 days from today. Close it, and others cannot see it any more.";
    renewal_done_title: "Opslaget er fornyet", "The listing is renewed";
    renewal_closed_title: "Dejligt, at det lykkedes", "How nice that it worked out";
    renewal_withdrawn_title: "Opslaget er lukket", "The listing is closed";
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
    /// Subject of the mail that asks whether a listing should stay; first what it is about, for narrow screens.
    pub fn renewal_mail_subject(self, title: &str, in_a_week: bool) -> String {
        match (self, in_a_week) {
            (Self::Danish, true) => format!("Dit opslag udløber om en uge: {title}"),
            (Self::Danish, false) => format!("Dit opslag udløber snart: {title}"),
            (Self::English, true) => format!("Your listing ends in a week: {title}"),
            (Self::English, false) => format!("Your listing ends soon: {title}"),
        }
    }

    /// Until when a listing is on the board, and the question.
    pub fn renewal_mail_asks(self, title: &str, date: &str) -> String {
        match self {
            Self::Danish => format!("Dit opslag »{title}« er på børsen til {date}. Skal det blive der?"),
            Self::English => format!("Your listing “{title}” is on the board until {date}. Should it stay there?"),
        }
    }

    /// After it was closed from the mail.
    pub fn renewal_closed(self, title: &str) -> String {
        match self {
            Self::Danish => {
                format!("»{title}« er lukket, og andre kan ikke se det. Log ind, hvis du vil sætte det på børsen igen.")
            }
            Self::English => format!("“{title}” is closed, and others cannot see it. Sign in if you want to put it back on the board."),
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

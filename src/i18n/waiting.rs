//! What waits at the end of a sign-in.

use super::Locale;

impl Locale {
    /// To somebody who is about to sign in.
    pub fn listing_waits(self, title: &str) -> String {
        match (self, title.trim()) {
            (Self::Danish, "") => "Dit opslag er gemt, men det er ikke på børsen endnu. Log ind, og læg det op.".into(),
            (Self::Danish, title) => format!("»{title}« er gemt, men det er ikke på børsen endnu. Log ind, og læg det op."),
            (Self::English, "") => "Your listing is kept, but it is not on the board yet. Sign in and put it up.".into(),
            (Self::English, title) => format!("“{title}” is kept, but it is not on the board yet. Sign in and put it up."),
        }
    }

    /// To somebody who has signed in.
    pub fn draft_waits(self, title: &str) -> String {
        match (self, title.trim()) {
            (Self::Danish, "") => "Dit opslag er gemt som kladde. På næste side kan du lægge det på børsen.".into(),
            (Self::Danish, title) => format!("»{title}« er gemt som kladde. På næste side kan du lægge det på børsen."),
            (Self::English, "") => "Your listing is kept as a draft. On the next page you can put it on the board.".into(),
            (Self::English, title) => format!("“{title}” is kept as a draft. On the next page you can put it on the board."),
        }
    }
}

//! "Sig til, når der kommer noget": the page, the list under "Mit" and the mails.

use super::{Locale, texts};
use crate::domain::{board_filter::BoardFilter, kind::Kind, watch_pace::WatchPace};

texts! {
    watch_title: "Sig til, når der kommer noget", "Tell me when something turns up";
    watch_lead: "Vi holder øje og skriver til dig, når der kommer noget nyt.", "We keep an eye on it and write to you when something new turns up.";
    watch_what: "Vi holder øje med", "We keep an eye on";
    watch_pace_legend: "Hvor tit må vi skrive?", "How often may we write?";
    watch_begin: "Sig til", "Tell me";
    watch_change: "Skift eller stop", "Change or stop";
    watch_save: "Gem", "Save";
    watch_stop: "Stop e-mails", "Stop e-mails";
    watch_resume: "Sig til igen", "Tell me again";
    watch_promise: "Vi skriver aldrig om natten. Vi samler alt, du følger, i én e-mail med højst fem opslag. Du kan stoppe det med ét tryk.",
        "We never write at night. We gather everything you follow in one e-mail with at most five listings. You can stop it with one press.";
    watch_guest: "Du skal logge ind, så vi ved, hvor vi skal skrive hen. Dit valg følger med.", "You need to sign in so that we know where to write. Your choice comes along.";
    watch_is_on: "Vi holder allerede øje med det her for dig.", "We are already keeping an eye on this for you.";
    watch_too_many: "Du følger allerede så mange søgninger, som man kan. Stop en af dem under »Mit«.", "You already follow as many searches as possible. Stop one of them under “Mine”.";
    watch_holds_cpr: "I søgningen står noget, der ligner et CPR-nummer. Det gemmer vi aldrig. Slet det, og prøv igen.",
        "Your search holds something that looks like a CPR number. We never keep those. Delete it and try again.";
    watch_change_search: "Ret søgningen", "Change the search";
    watches_heading: "Det siger vi til om", "What we tell you about";
    watches_none: "Vi holder ikke øje med noget for dig. Søg på børsen, og tryk på »Sig til, når der kommer noget«.",
        "We are not keeping an eye on anything for you. Search the board and press “Tell me when something turns up”.";
    watch_own_heading: "Skal vi sige til?", "Shall we tell you?";
    watch_own_help: "Vi skriver til dig, når der kommer noget nyt, der passer.", "We write to you when something new turns up that fits.";
    watch_own_off: "Vi skriver ikke til dig om nye opslag, der passer.", "We do not write to you about new listings that fit.";
    watch_everything: "Alle opslag", "All listings";
    watch_stop_several: "Vi skriver til dig om:", "We write to you about:";
    watch_stop_title: "Skal vi stoppe?", "Shall we stop?";
    watch_stop_button: "Ja, stop e-mails om det", "Yes, stop e-mails about it";
    watch_stopped_title: "Du får ikke de e-mails mere", "You no longer get those e-mails";
    watch_stop_all: "Ét tryk stopper det hele, for det stod alt sammen i den samme e-mail. Vil du kun stoppe noget af det, så brug linket under det i e-mailen.",
        "One press stops all of it, because it all was in the same e-mail. To stop only some of it, use the link below that part of the e-mail.";
    watch_stopped: "Det gælder kun de e-mails, linket stod i. Under »Mit« ser du, hvad vi ellers siger til om.", "Only the e-mails with this link stop. Under “Mine” you see what else we tell you about.";
    watch_see_others: "Se, hvad du følger", "See what you follow";
    watch_mail_own: "Se dit opslag og det, der passer", "See your listing and what fits";
    watch_mail_stop_all: "Stop besked om alt det, der står i denne e-mail", "Stop messages about everything in this e-mail";
    watch_mail_change: "Skriv oftere eller sjældnere", "Write more or less often";
    watch_mail_no_sign_in: "Du behøver ikke at logge ind for at stoppe. Behold e-mailen for dig selv, for linket virker for den, der har den.",
        "You do not need to sign in to stop. Keep this e-mail to yourself, because the link works for whoever has it.";
}

impl Locale {
    /// How often somebody is told.
    pub const fn watch_pace(self, pace: WatchPace) -> &'static str {
        match (self, pace) {
            (Self::Danish, WatchPace::AtOnce) => "Med det samme",
            (Self::Danish, WatchPace::Daily) => "Én gang om dagen",
            (Self::Danish, WatchPace::Weekly) => "Én gang om ugen",
            (Self::Danish, WatchPace::Never) => "Slået fra",
            (Self::English, WatchPace::AtOnce) => "At once",
            (Self::English, WatchPace::Daily) => "Once a day",
            (Self::English, WatchPace::Weekly) => "Once a week",
            (Self::English, WatchPace::Never) => "Switched off",
        }
    }

    /// A search in words: "»cykel« · Tilbud · Randers C".
    pub fn search_in_words(self, filter: &BoardFilter) -> String {
        let mut words: Vec<String> = Vec::new();
        if !filter.query.is_empty() {
            words.push(self.quoted(&filter.query));
        }
        words.extend(filter.kind.map(|kind| self.kinds(kind).to_owned()));
        words.extend(filter.category.map(|category| self.category(category).to_owned()));
        words.extend(filter.district.map(|district| district.name().to_owned()));
        words.extend(filter.days.iter().map(|day| self.weekday(*day).to_owned()));
        words.extend(filter.party.map(|party| self.party_kind(party).to_owned()));
        if words.is_empty() { self.watch_everything().to_owned() } else { words.join(" · ") }
    }

    /// What is watched of an own listing.
    pub fn watch_of_listing(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Det, der passer til »{title}«"),
            Self::English => format!("What fits “{title}”"),
        }
    }

    /// Subject of a mail about new listings.
    pub fn watch_mail_subject(self, titles: &[&str]) -> String {
        match (self, titles) {
            (Self::Danish, [title]) => format!("Nyt på børsen: {title}"),
            (Self::Danish, titles) => format!("{} nye opslag til dig", titles.len()),
            (Self::English, [title]) => format!("New on the board: {title}"),
            (Self::English, titles) => format!("{} new listings for you", titles.len()),
        }
    }

    /// Why somebody gets a mail: of a search.
    pub fn watch_mail_of_search(self, search: &str) -> String {
        match self {
            Self::Danish => format!("Du har bedt os sige til, når der kommer noget nyt: {search}. Det er der nu."),
            Self::English => format!("You asked us to tell you when something new turns up: {search}. Here it is."),
        }
    }

    /// Why somebody gets a mail: of an own listing.
    pub fn watch_mail_of_listing(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Der er noget på børsen, som passer til dit opslag »{title}«."),
            Self::English => format!("There is something on the board that fits your listing “{title}”."),
        }
    }

    /// The link in a mail that ends what it tells about a search.
    pub fn watch_mail_stop_search(self, search: &str) -> String {
        match self {
            Self::Danish => format!("Stop besked om {search}"),
            Self::English => format!("Stop messages about {search}"),
        }
    }

    /// The link in a mail that ends what it tells about an own listing.
    pub fn watch_mail_stop_listing(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Stop besked om det, der passer til »{title}«"),
            Self::English => format!("Stop messages about what fits “{title}”"),
        }
    }

    /// A listing in a mail: "Tilbud: Trailer udlånes".
    pub fn listing_in_mail(self, kind: Kind, title: &str) -> String {
        format!("{}: {title}", self.kind(kind))
    }

    /// What the link in a mail would stop.
    pub fn watch_stop_question(self, what: &str) -> String {
        match self {
            Self::Danish => format!("Vi skriver til dig om: {what}."),
            Self::English => format!("We write to you about: {what}."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_told_in_words() {
        let filter = BoardFilter::from_pairs([("q", "cykel"), ("art", "tilbud"), ("omraade", "8900")]).expect("a search");
        assert_eq!(Locale::Danish.search_in_words(&filter), "»cykel« · Tilbud · Randers C");
        assert_eq!(Locale::Danish.search_in_words(&BoardFilter::default()), "Alle opslag");
    }
}

//! Sharing: posters, feeds, and what other sites show when somebody shares a page.

use super::{Locale, texts};
use crate::domain::{board_filter::BoardFilter, kind::Kind};

texts! {
    poster_link: "Plakat", "Poster";
    make_poster: "Lav en plakat", "Make a poster";
    back_to_listing: "Tilbage til opslaget", "Back to the listing";
    poster_heading: "Plakat til opslaget", "Poster of the listing";
    poster_lead: "Sæt plakaten op, hvor folk kommer forbi. Den fylder én side i A4.", "Put the poster up where people pass by. It takes one page of A4.";
    poster_paused: "Opslaget er på pause. Andre kan først læse det, når du sætter det på børsen igen.", "The listing is paused. Others can read it only when you put it back on the board.";
    print_button: "Udskriv", "Print";
    how_to_print: "På telefonen: Tryk på Del, og vælg Udskriv. På computeren: Ctrl + P.", "On a phone: press Share and choose Print. On a computer: Ctrl + P.";
    scan_code: "Scan koden med din telefon, og læs mere", "Scan the code with your phone and read more";
    or_write_address: "Eller skriv adressen i din browser:", "Or write the address in your browser:";
    or_call: "Eller ring til børsen:", "Or call the board:";
    listing_is_at: "Opslaget står på", "The listing is at";

    feed_link: "Følg med med RSS, hvis du bruger en nyhedslæser", "Follow along with RSS, if you use a news reader";
    board_description:
        "Se, hvad naboer, foreninger, virksomheder og kommunen tilbyder og mangler i Randers. Søg, og svar på det, der passer dig.",
        "See what neighbours, associations, businesses and the municipality offer and need in Randers. Search, and answer what suits you.";
    board_picture: "Byttebørsen: det, du har, er det, en anden mangler", "Byttebørsen: what you have is what somebody else needs";
}

impl Locale {
    /// The name of a poster's page.
    pub fn poster_title(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Plakat: {title}"),
            Self::English => format!("Poster: {title}"),
        }
    }

    /// What a code says to those who cannot see it.
    pub fn code_of_address(self, address: &str) -> String {
        match self {
            Self::Danish => format!("QR-kode med adressen {address}"),
            Self::English => format!("QR code with the address {address}"),
        }
    }

    /// What the picture of a shared listing says.
    pub const fn kind_picture(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Danish, Kind::Offer) => "Et tilbud på Byttebørsen",
            (Self::Danish, Kind::Request) => "En efterlysning på Byttebørsen",
            (Self::Danish, Kind::Idea) => "En idé på Byttebørsen",
            (Self::English, Kind::Offer) => "An offer on Byttebørsen",
            (Self::English, Kind::Request) => "A request on Byttebørsen",
            (Self::English, Kind::Idea) => "An idea on Byttebørsen",
        }
    }

    /// Language and country, as Open Graph wants them.
    pub const fn with_country(self) -> &'static str {
        match self {
            Self::Danish => "da_DK",
            Self::English => "en_GB",
        }
    }

    /// »Byttebørsen: Tilbud, It-hjælp, Langå«
    pub fn feed_title(self, filter: &BoardFilter) -> String {
        let chosen = self.chosen_words(filter);
        let what = if chosen.is_empty() { self.all_listings().to_owned() } else { chosen.join(", ") };
        format!("{}: {what}", self.site_name())
    }

    /// What a search asks for, a word or two for each choice.
    fn chosen_words(self, filter: &BoardFilter) -> Vec<String> {
        let mut words: Vec<String> = filter.kind.map(|kind| self.kinds(kind).to_owned()).into_iter().collect();
        words.extend(filter.category.map(|category| self.category(category).to_owned()));
        words.extend(filter.district.map(|district| district.name().to_owned()));
        words.extend(filter.days.iter().map(|day| self.weekday(*day).to_owned()));
        words.extend(filter.party.map(|party| self.party_kind(party).to_owned()));
        words.extend((!filter.query.is_empty()).then(|| format!("»{}«", filter.query)));
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_named_after_what_was_chosen() {
        let title =
            |query: &[(&str, &str)]| BoardFilter::from_pairs(query.iter().copied()).map(|filter| Locale::Danish.feed_title(&filter));
        assert_eq!(title(&[]), Ok("Byttebørsen: Alle opslag".to_owned()));
        assert_eq!(
            title(&[("q", "trailer"), ("art", "tilbud"), ("omraade", "8870"), ("dag", "lor")]),
            Ok("Byttebørsen: Tilbud, Langå, lørdag, »trailer«".to_owned())
        );
    }
}

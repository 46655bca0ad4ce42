//! The front page.

use super::{Locale, texts};

texts! {
    home_title: "Det, du har, er det, en anden mangler", "What you have is what somebody else needs";
    home_lead:
        "På Byttebørsen mødes naboer, foreninger, virksomheder og kommunen i hele Randers. Her skifter timer, ting og idéer hænder – aldrig penge.",
        "On Byttebørsen, neighbours, associations, businesses and the municipality meet, all over Randers. Hours, things and ideas change hands here – never money.";
    home_description:
        "Randers Kommunes børs for frivillig hjælp, udstyr, lokaler og gode idéer. Se, hvad andre tilbyder og mangler, eller læg selv et opslag op.",
        "The board of Randers Municipality for volunteering, equipment, rooms and good ideas. See what others offer and need, or put up a listing yourself.";
    door_offer: "Jeg har noget", "I have something";
    door_offer_examples: "To timer, en trailer, et lokale\u{a0}…", "Two hours, a trailer, a room\u{a0}…";
    door_offer_action: "Læg et tilbud op", "Put up an offer";
    door_request: "Jeg mangler noget", "I need something";
    door_request_examples: "En træner, 12 stole, en hånd\u{a0}…", "A coach, 12 chairs, a hand\u{a0}…";
    door_request_action: "Læg en efterlysning op", "Put up a request";
    door_idea: "Har du en god idé, så find nogen at gøre den med", "If you have a good idea, find somebody to do it with";
    home_try: "Prøv for eksempel:", "Try for example:";
    home_newest: "Nyt på børsen", "New on the board";
    home_quiet: "Her er stille lige nu", "It is quiet here right now";
    home_quiet_help: "Læg det første opslag op. Det tager et par minutter.", "Put up the first listing. It takes a couple of minutes.";
    home_first_listing: "Læg det første opslag op", "Put up the first listing";
    home_steps: "Sådan virker det", "How it works";
    step_listing: "Læg et opslag op", "Put up a listing";
    step_listing_help: "Det tager et par minutter.", "It takes a couple of minutes.";
    step_find: "Find hinanden", "Find each other";
    step_find_help: "Søg på børsen, eller lad andre finde dig.", "Search the board, or let others find you.";
    step_meet: "Kom i kontakt", "Get in touch";
    step_meet_help: "Ring eller skriv til børsen. Så hjælper vi jer videre.", "Call or write to the board. Then we help you on.";
}

impl Locale {
    /// Words to try in the search: things that people often offer or need.
    pub const fn searches_to_try(self) -> &'static [&'static str] {
        // Listings are mostly in Danish, so the words are too.
        &["trailer", "besøgsven", "lektiehjælp", "lokale"]
    }

    /// The link to the whole board; `None` for more listings than are counted.
    pub fn see_all_listings(self, count: Option<u32>) -> String {
        match (self, count) {
            (Self::Danish, Some(count)) => format!("Se alle {} opslag", self.grouped(count)),
            (Self::Danish, None) => "Se alle opslag".to_owned(),
            (Self::English, Some(count)) => format!("See all {} listings", self.grouped(count)),
            (Self::English, None) => "See all listings".to_owned(),
        }
    }
}

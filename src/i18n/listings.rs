//! The page of a listing, writing one and changing one.

use super::{Locale, texts};
use crate::domain::{kind::Kind, listing_form::ListingField, listing_state::ListingState, practical::Practical};

texts! {
    all_listings: "Alle opslag", "All listings";
    back_to_search: "Tilbage til søgningen", "Back to the search";
    in_short: "Det korte", "In short";
    when_label: "Hvornår", "When";
    amount_label: "Antal", "Amount";
    contact_hidden:
        "E-mail, telefon og adresse på den, der har skrevet opslaget, bliver aldrig vist.",
        "The e-mail, phone and address of whoever wrote the listing are never shown.";
    answer_heading: "Vil du svare?", "Do you want to answer?";
    answer_by_mail: "Skriv en e-mail", "Write an e-mail";
    edit_link: "Rediger", "Edit";
    possible_remotely: "Kan foregå på nettet eller i telefonen", "Can happen online or by phone";

    new_title: "Opret opslag", "Create listing";
    new_lead: "Skriv, hvad du har eller mangler. Det tager et par minutter, og du kan altid rette det.", "Write what you have or need. It takes a couple of minutes, and you can always change it.";
    guest_note: "Du kan skrive nu og logge ind bagefter. Det, du har skrevet, kommer med.", "You can write now and sign in afterwards. What you have written comes along.";
    too_many_guest_drafts: "Der er lagt mange opslag op herfra lige nu. Log ind i et andet faneblad, og tryk så på Offentliggør her igen. Din tekst står her stadig.", "Many listings have been put up from here just now. Sign in in another tab, then press Publish here again. Your text is still here.";
    draft_note: "Det er en kladde. Andre ser først opslaget, når du trykker på Offentliggør.", "This is a draft. Others see the listing only when you press Publish.";
    edit_title: "Rediger opslag", "Edit listing";
    draft_title: "Din kladde", "Your draft";
    new_lead_in_short: "Det tager et par minutter, og du kan altid rette det.", "It takes a couple of minutes, and you can always change it.";
    new_offer_title: "Læg et tilbud op", "Put up an offer";
    new_request_title: "Læg en efterlysning op", "Put up a request";
    new_idea_title: "Del en idé", "Share an idea";
    change_kind: "Vælg noget andet", "Choose something else";
    i_want_to: "Jeg vil", "I want to";
    give_something: "Tilbyde noget", "Offer something";
    give_examples: "Tid, ting, rum eller viden", "Time, things, rooms or knowledge";
    seek_something: "Efterlyse noget", "Ask for something";
    seek_examples: "En hånd, en ting, et sted", "A hand, a thing, a place";
    share_idea: "Dele en idé", "Share an idea";
    idea_examples: "Find nogen at gøre det med", "Find somebody to do it with";
    title_label: "Overskrift", "Headline";
    title_help: "Skriv det, som du ville sige det til naboen. 5–\u{2060}80 tegn.", "Write it as you would say it to your neighbour. 5–\u{2060}80 characters.";
    body_label: "Beskrivelse", "Description";
    body_help: "Fortæl, hvad det handler om, og hvad man får ud af det. Skriv ikke telefonnummer, e-mail eller CPR-nummer.", "Say what it is about and what people get out of it. Do not write a phone number, an e-mail address or a CPR number.";
    choose_category: "Vælg en kategori", "Choose a category";
    remote_label: "Det kan også foregå på nettet eller i telefonen", "It can also happen online or by phone";
    when_help: "Sæt kryds ved de tider, der passer. Lad dem stå tomme, hvis I aftaler det bagefter.", "Tick the times that suit. Leave them empty if you will agree on it later.";
    flexible_label: "Vi finder en tid sammen", "We will find a time together";
    own_times: "Andre tider, der står i opslaget", "Other times in the listing";
    date_from_label: "Fra dato", "From date";
    date_to_label: "Til dato", "To date";
    date_help: "For eksempel 24.12.2026", "For example 24.12.2026";
    amount_help: "Hvis det handler om et bestemt antal, for eksempel 12.", "If it is about a certain number, for example 12.";
    unit_label: "Hvad tæller du?", "What are you counting?";
    unit_help: "For eksempel stole, frivillige eller timer.", "For example chairs, volunteers or hours.";
    language_label: "Sproget i opslaget", "Language of the listing";
    publish_button: "Offentliggør", "Publish";
    save_draft_button: "Gem kladde", "Save draft";
    save_changes_button: "Gem ændringer", "Save changes";
    pause_button: "Sæt på pause", "Pause";
    pause_help: "Andre kan ikke se opslaget, før du sætter det på børsen igen.", "Others cannot see the listing until you put it back on the board.";
    resume_button: "Sæt på børsen igen", "Put back on the board";
    renew_button: "Forny", "Renew";
    renew_help: "Så bliver opslaget på børsen i 60 dage fra i dag.", "The listing then stays on the board for 60 days from today.";
    close_button: "Luk opslaget", "Close the listing";
    close_help: "Så kan andre ikke se det mere. Du kan sætte det på børsen igen.", "Others then cannot see it any more. You can put it back on the board.";
    close_legend: "Blev det til noget?", "Did it work out?";
    close_found: "Ja, det lykkedes", "Yes, it worked out";
    close_withdrawn: "Nej, det er ikke aktuelt mere", "No, it is no longer wanted";
    delete_button: "Slet for altid", "Delete for good";
    more_link: "Forny, sæt på pause eller luk", "Renew, pause or close";
    more_link_ended: "Brug igen eller slet", "Use again or delete";
    manage_heading: "Mere, du kan gøre", "More you can do";
    form_problem_title: "Der er noget, du skal rette", "There is something to correct";
    part_what: "Hvad handler det om?", "What is it about?";
    part_where_when: "Hvor og hvornår?", "Where and when?";

    my_listings: "Mine opslag", "My listings";
    waits_for_you: "Venter på dig", "Waits for you";
    nothing_waits: "Der er ikke noget, der venter på dig lige nu.", "Nothing waits for you right now.";
    no_listings_yet: "Du har ingen opslag endnu.", "You have no listings yet.";
    no_listings_yet_help: "Læg det første op. Skriv, hvad du har, eller hvad du mangler.", "Put up the first one. Write what you have, or what you need.";
    untitled: "Kladde uden overskrift", "Draft without a headline";
    finish_draft: "Gør kladden færdig", "Finish the draft";
    renew_soon: "Forny snart", "Renew soon";

}

impl Locale {
    /// The state of one's own listing.
    pub const fn listing_state(self, state: ListingState) -> &'static str {
        match (self, state) {
            (Self::Danish, ListingState::Draft) => "Kladde",
            (Self::Danish, ListingState::Held) => "Vi ser på det",
            (Self::Danish, ListingState::Published) => "På børsen",
            (Self::Danish, ListingState::Paused) => "På pause",
            (Self::Danish, ListingState::ClosedFound) => "Lukket: lykkedes",
            (Self::Danish, ListingState::ClosedWithdrawn) => "Lukket",
            (Self::Danish, ListingState::Expired) => "Udløbet",
            (Self::Danish, ListingState::Removed) => "Fjernet",
            (Self::English, ListingState::Draft) => "Draft",
            (Self::English, ListingState::Held) => "We are looking at it",
            (Self::English, ListingState::Published) => "On the board",
            (Self::English, ListingState::Paused) => "Paused",
            (Self::English, ListingState::ClosedFound) => "Closed: worked out",
            (Self::English, ListingState::ClosedWithdrawn) => "Closed",
            (Self::English, ListingState::Expired) => "Expired",
            (Self::English, ListingState::Removed) => "Removed",
        }
    }

    /// The name of a field of the form.
    pub const fn listing_field(self, field: ListingField) -> &'static str {
        match field {
            ListingField::Kind => self.i_want_to(),
            ListingField::Title => self.title_label(),
            ListingField::Body => self.body_label(),
            ListingField::Category => self.category_label(),
            ListingField::Place => self.district_label(),
            ListingField::Slots => self.when_label(),
            ListingField::DateFrom => self.date_from_label(),
            ListingField::DateTo => self.date_to_label(),
            ListingField::Amount => self.amount_label(),
            ListingField::Unit => self.unit_label(),
            ListingField::Remaining => self.remaining_label(),
            ListingField::Urgent => self.urgent_label(),
            ListingField::LoanPeriod => self.loan_period_label(),
            ListingField::LoanReturn => self.loan_return_label(),
            ListingField::InReturn => self.in_return_label(),
            ListingField::Children => self.practical(Practical::Children),
            ListingField::Language => self.language_label(),
        }
    }

    /// How one answers, and what happens then.
    pub fn answer_through_board(self, title: &str, name: &str) -> String {
        match self {
            Self::Danish => {
                format!("Ring eller skriv til {name} på børsen, og sig, at det gælder »{title}«. De giver dit svar videre.")
            }
            Self::English => {
                format!("Call or write to {name} at the board, and say that it is about “{title}”. They pass your answer on.")
            }
        }
    }

    /// When the phone is answered.
    pub fn phone_is_open(self, hours: &str) -> String {
        match self {
            Self::Danish => format!("Telefonen er åben {hours}."),
            Self::English => format!("The phone is open {hours}."),
        }
    }

    /// The words on the button that calls.
    pub fn answer_by_phone(self, phone: &str) -> String {
        match self {
            Self::Danish => format!("Ring {phone}"),
            Self::English => format!("Call {phone}"),
        }
    }

    /// Subject of a mail that answers a listing.
    pub fn answer_subject(self, title: &str) -> String {
        match self {
            Self::Danish => format!("Svar på »{title}«"),
            Self::English => format!("Answer to “{title}”"),
        }
    }

    /// The heading of a new form whose kind is chosen.
    pub const fn new_title_of(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Offer => self.new_offer_title(),
            Kind::Request => self.new_request_title(),
            Kind::Idea => self.new_idea_title(),
        }
    }

    /// What a mail that answers a listing begins with: room to write, and which listing it is.
    pub fn answer_mail_body(self, address: &str) -> String {
        match self {
            Self::Danish => format!("\n\n\nOpslaget: {address}\n"),
            Self::English => format!("\n\n\nThe listing: {address}\n"),
        }
    }

    /// Choosing a kind: what one does, and examples.
    pub const fn kind_choice(self, kind: Kind) -> (&'static str, &'static str) {
        match kind {
            Kind::Offer => (self.give_something(), self.give_examples()),
            Kind::Request => (self.seek_something(), self.seek_examples()),
            Kind::Idea => (self.share_idea(), self.idea_examples()),
        }
    }

    /// "Lagt op mandag den 23. november 2026. Bliver på børsen til den …"
    pub fn on_board_from_to(self, published: &str, expires: &str) -> String {
        match self {
            Self::Danish => format!("Lagt op {published}. Bliver på børsen til {expires}."),
            Self::English => format!("Put up {published}. Stays on the board until {expires}."),
        }
    }

    /// "Bliver på børsen til …" in one's own list.
    pub fn stays_until(self, expires: &str) -> String {
        match self {
            Self::Danish => format!("Bliver på børsen til {expires}"),
            Self::English => format!("Stays on the board until {expires}"),
        }
    }

    /// What waits: a listing that soon leaves the board.
    pub fn leaves_in_days(self, days: i64) -> String {
        match (self, days) {
            (Self::Danish, ..=0) => "Forsvinder fra børsen i dag".into(),
            (Self::Danish, 1) => "Forsvinder fra børsen i morgen".into(),
            (Self::Danish, _) => format!("Forsvinder fra børsen om {days} dage"),
            (Self::English, ..=0) => "Leaves the board today".into(),
            (Self::English, 1) => "Leaves the board tomorrow".into(),
            (Self::English, _) => format!("Leaves the board in {days} days"),
        }
    }

    /// "29 af 80 tegn"
    pub fn characters_of(self, written: usize, most: usize) -> String {
        match self {
            Self::Danish => format!("{written} af {most} tegn"),
            Self::English => format!("{written} of {most} characters"),
        }
    }

    /// "tirsdag aften", for one box in the week.
    pub fn day_and_part(self, day: crate::domain::availability::Weekday, part: crate::domain::availability::DayPart) -> String {
        format!("{} {}", self.weekday(day), self.day_part(part))
    }
}

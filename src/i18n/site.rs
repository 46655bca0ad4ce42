//! The frame of every page, and the words that controls share.

use super::{Locale, texts};

texts! {
    site_name: "Byttebørsen", "Byttebørsen";
    skip_to_content: "Gå til indhold", "Skip to content";
    main_menu: "Hovedmenu", "Main menu";
    menu_board: "Opslag", "Listings";
    create_listing: "Opret opslag", "Create listing";
    menu_help: "Hjælp", "Help";
    menu_sign_in: "Log ind", "Sign in";
    menu_mine: "Mit", "Mine";
    menu_create_verb: "Opret", "Create";
    menu_create_noun: "opslag", "listing";
    municipality: "Randers Kommune", "Randers Municipality";

    on_this_page: "På denne side", "On this page";
    phone_word: "Telefon", "Phone";
    email_word: "E-mail", "E-mail";
    rather_call: "Vil du hellere tale med os?", "Would you rather talk to us?";
    rather_call_help: "Ring eller skriv, også når du bare er i tvivl.", "Call or write, also when you are just in doubt.";
    human_heading: "Tal med et menneske", "Talk to a person";
    about_link: "Om børsen", "About the board";
    rules_link: "Regler", "Rules";
    privacy_link: "Privatliv", "Privacy";
    accessibility_link: "Tilgængelighedserklæring", "Accessibility statement";
    cookies_link: "Cookies", "Cookies";

    optional_field: "(frivilligt)", "(optional)";
    error_prefix: "Fejl: ", "Error: ";
    pages_menu: "Sider", "Pages";
    page_word: "Side", "Page";
    previous_page: "Forrige", "Previous";
    next_page: "Næste", "Next";
}

impl Locale {
    /// »Birthe og Jonas sidder klar hverdage kl. 9–15.«
    pub fn human_hours(self, name: &str, hours: &str) -> String {
        match self {
            Self::Danish => format!("{name} sidder klar {hours}."),
            Self::English => format!("Call or write to {name}, {hours}."),
        }
    }

    /// »Side 2 af 7«
    pub fn page_of(self, page: u32, pages: u32) -> String {
        match self {
            Self::Danish => format!("Side {page} af {pages}"),
            Self::English => format!("Page {page} of {pages}"),
        }
    }
}

//! Control 25: the page about permissions is written from the rules, so that it cannot say anything else.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use byttebors::domain::{
    listing_state::ListingState,
    organisation::state::OrganisationState,
    permissions::{
        Rule, Standing,
        listings::{self, ListingAction},
        organisations::{self, OrganisationAction},
        reports::{self, ReportAction, ReportState},
    },
};

/// Set it to write the page anew.
const WRITE: &str = "BYTTEBORS_WRITE_DOCS";
const PAGE: &str = "docs/permissions.md";
const HEAD: &str = "\
# Permissions

Who may do what, and in which states. Everything that stands in no row is refused, and to outsiders what is refused looks like what
does not exist. Written from `src/domain/permissions` by a test; `BYTTEBORS_WRITE_DOCS=1 cargo nextest run --features ssr
permissions` writes it anew.
";

fn who(standing: Standing) -> &'static str {
    match standing {
        Standing::Anybody => "everybody",
        Standing::SignedIn => "whoever has signed in",
        Standing::Owner => "the person it belongs to",
        Standing::Member => "members of the organisation",
        Standing::Contact => "its contact persons and owners",
        Standing::OrganisationOwner => "its owners",
        Standing::Coordinator => "coordinators",
        Standing::Moderator => "moderators",
    }
}

/// One table: a row for each row of the rules.
fn table<Action: Copy, State: Copy>(
    title: &str,
    rules: &[Rule<Action, State>],
    action: impl Fn(Action) -> &'static str,
    state: impl Fn(State) -> &'static str,
    all: usize,
) -> String {
    let mut text = format!("\n## {title}\n\n| who | may | in these states |\n|---|---|---|\n");
    for rule in rules {
        let states: Vec<&str> = rule.states.iter().map(|known| state(*known)).collect();
        let states = if states.len() == all { "all".to_owned() } else { states.join(", ") };
        let but: Vec<&str> = rule.unless.iter().map(|standing| who(*standing)).collect();
        let but = if but.is_empty() { String::new() } else { format!(", but not {}", but.join(" or ")) };
        writeln!(text, "| {}{but} | {} | {states} |", who(rule.who), action(rule.action)).expect("text");
    }
    text
}

fn page() -> String {
    let listings = table("Listings", listings::RULES, ListingAction::slug, ListingState::slug, ListingState::ALL.len());
    let organisations =
        table("Organisations", organisations::RULES, OrganisationAction::slug, OrganisationState::slug, OrganisationState::ALL.len());
    let reports = table("Reports", reports::RULES, ReportAction::slug, ReportState::slug, ReportState::ALL.len());
    [HEAD, &listings, &organisations, &reports].concat()
}

#[test]
fn control_25_the_page_about_permissions_says_what_the_rules_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = page();
    if std::env::var_os(WRITE).is_some() {
        fs::write(&path, &page).expect("the page is written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "{PAGE} is not what the rules say; set {WRITE}=1 and run this test to write it anew");
}

/// Control 26: what no row allows is refused, so an action without a row could never be done.
#[test]
fn control_26_every_action_has_a_rule() {
    let listings: BTreeSet<&str> = listings::RULES.iter().map(|rule| rule.action.slug()).collect();
    assert_eq!(listings.len(), ListingAction::ALL.len());
    let organisations: BTreeSet<&str> = organisations::RULES.iter().map(|rule| rule.action.slug()).collect();
    assert_eq!(organisations.len(), OrganisationAction::ALL.len());
    let reports: BTreeSet<&str> = reports::RULES.iter().map(|rule| rule.action.slug()).collect();
    assert_eq!(reports.len(), ReportAction::ALL.len());
}

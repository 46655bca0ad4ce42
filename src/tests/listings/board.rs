//! Searching and filtering the board.

use byttebors::{
    domain::{distance::outwards_from, district::PostalCode},
    server::{db::entities::listings, interchange::import},
};
use chrono::Duration;
use sea_orm::EntityTrait;

use super::writing::page;
use crate::support::TestApp;

/// A board with the 92 listings of the development set, an hour between each.
async fn board() -> TestApp {
    let app = TestApp::start().await;
    let listings = import::read(include_bytes!("../data/dev.jsonl").as_slice()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::hours(i64::try_from(at).expect("small"))).await.expect("stored");
    app
}

/// A part of a page without the empty comments that mark places for islands.
fn plain(html: &str) -> String {
    html.replace("<!---->", "").replace("<!>", "")
}

fn cards(page: &str) -> usize {
    page.matches("<article").count()
}

#[tokio::test]
async fn the_board_shows_the_newest_first_page_by_page() {
    let app = board().await;
    let client = app.client();
    let first = page(&client, "/opslag").await;
    assert!(first.contains("92 opslag"));
    assert_eq!(cards(&first), 24);
    let last = page(&client, "/opslag?side=4").await;
    assert_eq!(cards(&last), 92 - 3 * 24);
    assert!(last.contains("92 opslag"));
    assert_eq!(cards(&page(&client, "/opslag?side=5").await), 0);
}

#[tokio::test]
async fn the_front_page_shows_the_newest_of_each_kind() {
    let app = TestApp::start().await;
    let lines = include_str!("../data/dev.jsonl");
    let (before, after) = lines.rsplit_once("\"kind\": \"offer\"").expect("an offer");
    let lines = [before, "\"kind\": \"idea\"", after].concat();
    let listings = import::read(lines.as_bytes()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::hours(i64::try_from(at).expect("small"))).await.expect("stored");
    let front = page(&app.client(), "/").await;
    let cards: Vec<&str> = front.split("<article").skip(1).collect();
    assert_eq!(cards.len(), 3);
    for label in ["kind-offer", "kind-request", "kind-idea"] {
        assert!(cards.iter().any(|card| card.split("</article>").next().is_some_and(|card| card.contains(label))), "{label}");
    }
}

#[tokio::test]
async fn every_filter_narrows_and_all_of_them_join() {
    let app = board().await;
    let client = app.client();
    let count = |text: String| {
        text.split(" opslag</p>")
            .next()
            .and_then(|before| before.rsplit('>').next().map(str::to_owned))
            .and_then(|n| n.parse::<u32>().ok())
            .expect("a count")
    };
    let all = count(page(&client, "/opslag").await);
    let mut parts = 0;
    for kind in ["tilbud", "efterlysning", "ide"] {
        parts += count(page(&client, &format!("/opslag?art={kind}")).await);
    }
    assert_eq!(parts, all);
    let mut by_party = 0;
    for party in ["borger", "forening", "virksomhed", "kommune"] {
        by_party += count(page(&client, &format!("/opslag?aktoer={party}")).await);
    }
    assert_eq!(by_party, all);
    let sport = count(page(&client, "/opslag?kategori=sport").await);
    let sport_offers = count(page(&client, "/opslag?kategori=sport&art=tilbud").await);
    assert!(sport_offers < sport && sport < all);
    let tuesday = count(page(&client, "/opslag?dag=tir").await);
    let two_days = count(page(&client, "/opslag?dag=tir&dag=son").await);
    assert!(tuesday < all && tuesday <= two_days && two_days <= all);
}

#[tokio::test]
async fn words_are_found_by_their_beginning_in_any_order_and_with_foreign_letters() {
    let app = board().await;
    let client = app.client();
    for query in ["badminton+ketsjersport", "KETSJER+badm", "spillede+laere+division"] {
        assert!(page(&client, &format!("/opslag?q={query}")).await.contains("Spillede i 2. division"), "{query}");
    }
    assert!(page(&client, "/opslag?q=badminton+findesikke").await.contains("0 opslag"));
    for odd in ["%25", "100%2525", "_", "'", "%3Cscript%3E", "%00", "%5C", "%28"] {
        assert_eq!(client.get(&format!("/opslag?q={odd}")).await.status, 200, "{odd}");
    }
}

#[tokio::test]
async fn an_empty_result_offers_the_next_step() {
    let app = board().await;
    let text = page(&app.client(), "/opslag?q=findesikke").await;
    assert!(text.contains("Ingen opslag passer") && text.contains("href=\"/opslag/ny\"") && text.contains("Vis alle opslag"));
    let almost = page(&app.client(), "/opslag?q=badminton&art=ide").await;
    assert!(almost.contains("0 opslag") && almost.contains("uden »Idéer«") && almost.contains("href=\"/opslag?q=badminton\""));
    let beyond = page(&app.client(), "/opslag?side=9").await;
    assert!(
        beyond.contains("Så mange sider er der ikke.") && beyond.contains("Gå til side 4") && beyond.contains("href=\"/opslag?side=4\"")
    );
    let empty = TestApp::start().await;
    assert!(page(&empty.client(), "/opslag").await.contains("Læg det første opslag op"));
}

#[tokio::test]
async fn an_address_the_board_does_not_understand_is_told_so() {
    let app = TestApp::start().await;
    for query in ["side=0", "side=51", "side=NaN", "side=99999999999999999999", "art=offer", "q=a&q=b", "omraade=8000", "sortering=id"] {
        assert_eq!(app.client().get(&format!("/opslag?{query}")).await.status, 400, "{query}");
    }
}

#[tokio::test]
async fn the_nearest_come_first_when_a_district_is_chosen() {
    let app = board().await;
    let text = page(&app.client(), "/opslag?sortering=naermest&omraade=8970").await;
    assert!(text.contains("92 opslag"), "a place to measure from does not hide the others");
    let first_card = text.split("<article").nth(1).expect("a card");
    assert!(first_card.contains("Havndal"));
}

#[tokio::test]
async fn from_page_to_page_the_way_leads_outwards_and_past_every_listing_once() {
    let app = board().await;
    let mut ids = Vec::new();
    for number in 1..=5 {
        let text = page(&app.client(), &format!("/opslag?sortering=naermest&omraade=8970&side={number}")).await;
        let links = text.split("<article").skip(1).filter_map(|card| card.split("href=\"/opslag/").nth(1));
        ids.extend(links.map(|rest| rest.split('"').next().expect("an id").to_owned()));
    }
    let stored = listings::Entity::find().all(app.db().read()).await.expect("listings");
    let place_of = |id: &String| {
        let listing = stored.iter().find(|listing| listing.public_id == *id).expect("a listing");
        listing.postal_code.as_deref().and_then(PostalCode::parse)
    };
    let order = outwards_from(PostalCode::parse("8970").expect("Havndal"));
    let ranks: Vec<_> = ids.iter().map(|id| order.iter().position(|place| *place == place_of(id))).collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 92);
}

#[tokio::test]
async fn a_card_says_how_far_it_is_only_where_that_is_asked_for() {
    let app = board().await;
    let client = app.client();
    let far = page(&client, "/opslag?sortering=naermest&omraade=8970&kategori=sport").await;
    assert!(far.contains("Randers SØ · ca.\u{a0}24\u{a0}km"), "between the centres of 8970 and 8960");
    let near = page(&client, "/opslag?sortering=naermest&omraade=8970").await;
    assert!(near.contains("Havndal") && !near.contains("Havndal · ca."), "what is here is not far");
    assert!(!page(&client, "/opslag?kategori=sport").await.contains("\u{a0}km"));
    assert!(page(&client, "/opslag?sortering=naermest").await.contains("Vælg et område"));
    let english = client.with_header("accept-language", "en");
    assert!(page(&english, "/opslag?sortering=naermest&omraade=8970&kategori=sport").await.contains("· about\u{a0}24\u{a0}km"));
}

#[tokio::test]
async fn what_ends_soon_comes_first_when_that_is_asked_for() {
    let app = board().await;
    let text = page(&app.client(), "/opslag?sortering=udloeber").await;
    assert_eq!(cards(&text), 24);
    let newest = page(&app.client(), "/opslag").await;
    let first = |text: &str| text.split("<article").nth(1).expect("a card").to_owned();
    assert_ne!(first(&text), first(&newest));
    assert!(page(&app.client(), "/opslag?sortering=udloeber&side=4").await.contains("Spillede i 2. division"), "the newest stays longest");
}

#[tokio::test]
async fn the_island_gets_the_same_results_as_the_page() {
    let app = board().await;
    let answer = app.client().get("/api/listings/search?query=art%3Dtilbud%26q%3Dbadminton").await;
    assert_eq!(answer.status, 200);
    let answer: serde_json::Value = serde_json::from_str(answer.text()).expect("JSON");
    let page = page(&app.client(), "/opslag?art=tilbud&q=badminton").await;
    let results = answer["results"].as_str().expect("HTML");
    let card = |text: &str| text.split("<article").nth(1).and_then(|rest| rest.split("</article>").next()).map(plain).expect("a card");
    assert!(card(results).contains("Spillede i 2. division") && card(results) == card(&page));
    assert!(page.contains(answer["found"].as_str().expect("words")));
    assert_eq!(app.client().get("/api/listings/search?query=side%3D0").await.status, 400);
}

#[tokio::test]
async fn english_visitors_get_english_words_and_danish_listings_say_that_they_are_danish() {
    let app = board().await;
    let english = app.client().with_header("accept-language", "en-GB,en;q=0.9");
    let text = page(&english, "/opslag").await;
    assert!(text.contains("<html lang=\"en\"") && text.contains("92 listings") && text.contains("lang=\"da\""));
}

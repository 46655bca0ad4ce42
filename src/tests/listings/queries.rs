//! How often a page asks the database: as often with many listings as with few.

use byttebors::server::interchange::import;
use chrono::Duration;
use serde_json::Value;

use super::writing::{publish, signed_in};
use crate::support::{TestApp, client::Client};

/// The most that a page may ask.
const MOST: usize = 7;
/// Of somebody who has signed in, the organisations are read too.
const MOST_SIGNED_IN: usize = MOST + 1;
/// The most that a page may ask which is read place by place, of which there are eleven.
const MOST_FROM_PLACE_TO_PLACE: usize = 14;

/// A board with so many listings of others, and so many of Mette.
async fn board(others: usize, own: usize) -> (TestApp, Client, String) {
    let app = TestApp::start().await;
    let samples: Vec<&str> = include_str!("../data/dev.jsonl").lines().collect();
    let lines = (0..others).map(|number| {
        let mut line: Value = serde_json::from_str(samples[number % samples.len()]).expect("a line");
        line["id"] = format!("sample-{number}").into();
        line.to_string()
    });
    let listings = import::read(lines.collect::<Vec<_>>().join("\n").as_bytes()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::minutes(i64::try_from(at).expect("small"))).await.expect("stored");
    let mette = signed_in(&app, "Mette").await;
    let mut path = String::new();
    for _ in 0..own {
        path = publish(&mette, &[]).await;
    }
    (app, mette, path)
}

/// How many statements the database gets for a page that is made anew.
async fn asked(app: &TestApp, client: &Client, path: &str) -> usize {
    // What is only done the first time, such as noting that somebody was here, is done before.
    assert_eq!(client.get(path).await.status, 200, "{path}");
    app.state.pages.forget();
    let before = app.statements();
    client.get(path).await;
    app.statements() - before
}

#[tokio::test]
async fn no_page_asks_more_of_a_large_board_than_of_a_small_one() {
    let (small, small_mette, small_own) = board(30, 2).await;
    let (large, large_mette, large_own) = board(400, 20).await;
    let for_everybody = [
        "/",
        "/opslag",
        "/opslag?side=2",
        "/opslag?art=tilbud&kategori=sport&dag=man&aktoer=forening",
        "/opslag?omraade=8900&sortering=udloeber",
        "/opslag?sortering=naermest&omraade=8970",
        "/opslag?q=for",
        "/opslag?q=findesikke",
        "/opslag/sample-1",
        "/opslag/sample-1/plakat",
        "/opslag/feed.atom",
        "/sitemap.xml",
        "/opslag/ny",
        "/log-ind",
        "/om",
        "/hjaelp",
        "/regler",
        "/privatliv",
        "/cookies",
        "/was",
        "/api/listings/search?query=art%3Dtilbud",
    ];
    for path in for_everybody {
        let most = if path.contains("naermest") { MOST_FROM_PLACE_TO_PLACE } else { MOST };
        let few = asked(&small, &small.client(), path).await;
        assert!(few <= most, "{path}: {few} statements");
        assert!(asked(&large, &large.client(), path).await <= few, "{path}: more than {few} statements");
    }
    let for_mette = ["", "/rediger", "/billeder", "/plakat"].map(|page| (format!("{small_own}{page}"), format!("{large_own}{page}")));
    let same = ["/", "/opslag", "/opslag/ny", "/mit", "/profil"].map(|path| (path.to_owned(), path.to_owned()));
    for (in_small, in_large) in same.into_iter().chain(for_mette) {
        let few = asked(&small, &small_mette, &in_small).await;
        assert!(few <= MOST_SIGNED_IN, "{in_small}: {few} statements");
        assert_eq!(asked(&large, &large_mette, &in_large).await, few, "{in_small}");
    }
}

//! Listings in and out as files.

use byttebors::server::{
    demo::{self, Demo},
    interchange::{
        export,
        import::{self, ImportError, Imported},
    },
};
use chrono::Duration;

use super::writing::{page, publish, signed_in};
use crate::support::TestApp;

const DEVELOPMENT_SET: &[u8] = include_bytes!("../data/dev.jsonl");

async fn import_all(app: &TestApp, file: &[u8]) -> Result<Imported, ImportError> {
    import::store(&app.state, import::read(file)?, |_| Duration::zero()).await
}

#[tokio::test]
async fn the_development_set_comes_in_as_it_is() {
    let app = TestApp::start().await;
    assert_eq!(import_all(&app, DEVELOPMENT_SET).await.expect("imported"), Imported { added: 92, updated: 0 });
    let text = page(&app.client(), "/opslag/d001").await;
    assert!(text.contains("Spillede i 2. division") && text.contains("En borger"));
}

#[tokio::test]
async fn importing_again_updates_what_is_known() {
    let app = TestApp::start().await;
    import_all(&app, DEVELOPMENT_SET).await.expect("imported");
    let changed = String::from_utf8(DEVELOPMENT_SET.to_vec()).expect("text").replace("Spillede i 2. division", "Spillede i 1. division");
    assert_eq!(import_all(&app, changed.as_bytes()).await.expect("imported"), Imported { added: 0, updated: 92 });
    assert!(page(&app.client(), "/opslag/d001").await.contains("Spillede i 1. division"));
    assert!(page(&app.client(), "/opslag").await.contains("92 opslag"));
}

#[tokio::test]
async fn a_bad_line_names_its_number_and_leaves_nothing_half_done() {
    let app = TestApp::start().await;
    let good: Vec<&str> = std::str::from_utf8(DEVELOPMENT_SET).expect("text").lines().take(3).collect();
    for (bad, reason) in [
        ("{", "EOF"),
        ("{\"id\": \"x\"}", "missing field"),
        (&good[0].replace("\"offer\"", "\"gift\""), "unknown variant"),
        (&good[0].replace("\"8960\"", "\"8000\""), "postal code"),
        (&good[0].replace("\"17:00\"", "\"23:00\""), "availability"),
        (&good[0].replace("Ketsjersport er mit liv.", "Ring 20 30 40 50."), "private data"),
        (&good[0].replace("\"id\"", "\"quantity\": 2, \"unit\": \"010190-1234\", \"id\""), "private data"),
        (&good[0].replace("\"id\"", "\"ejer\": 1, \"id\""), "unknown field"),
        (good[1], "line 2 already"),
    ] {
        let file = [good[2], good[1], bad].join("\n");
        let error = import_all(&app, file.as_bytes()).await.expect_err("refused").to_string();
        assert!(error.starts_with("line 3: ") && error.contains(reason), "{error}");
    }
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"));
}

#[tokio::test]
async fn a_line_with_the_id_of_somebody_s_own_listing_names_its_number_and_leaves_nothing_half_done() {
    let app = TestApp::start().await;
    let own = publish(&signed_in(&app, "Mette").await, &[]).await;
    let lines: Vec<&str> = std::str::from_utf8(DEVELOPMENT_SET).expect("text").lines().take(3).collect();
    let id = own.trim_start_matches("/opslag/");
    let taken = lines[1].replace("\"d002\"", &format!("\"{id}\""));
    assert_ne!(taken, lines[1]);
    let error = import_all(&app, [lines[0], &taken, lines[2]].join("\n").as_bytes()).await.expect_err("refused").to_string();
    assert_eq!(error, format!("line 2: id: {id} is somebody's own"));
    assert!(page(&app.client(), "/opslag").await.contains("1 opslag"));
    assert!(page(&app.client(), &own).await.contains("Træner til piger i badminton"), "it says what its owner wrote");
}

#[tokio::test]
async fn what_goes_out_comes_in_again_the_same() {
    let app = TestApp::start().await;
    import_all(&app, DEVELOPMENT_SET).await.expect("imported");
    let mut first = Vec::new();
    assert_eq!(export::write(&app.state, &mut first).await.expect("written"), 92);
    let other = TestApp::start().await;
    import_all(&other, &first).await.expect("imported");
    let mut second = Vec::new();
    export::write(&other.state, &mut second).await.expect("written");
    assert_eq!(String::from_utf8(first), String::from_utf8(second));
}

#[tokio::test]
async fn demonstration_data_fill_an_empty_board_only() {
    let app = TestApp::start().await;
    let Demo::Filled(filled) = demo::fill(&app.state).await.expect("filled") else { panic!("the board was empty") };
    assert!(filled.added >= 120);
    assert_eq!(demo::fill(&app.state).await.expect("looked"), Demo::NotEmpty);
}

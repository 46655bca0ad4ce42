//! The page of the design system: it is there for those who work on the board, and shows everything there is.

use std::{fs, path::Path};

use http::StatusCode;

use crate::support::TestApp;

#[tokio::test]
async fn the_components_are_shown_in_development_builds_only() {
    let page = TestApp::start().await.client().get("/ui").await;
    if cfg!(debug_assertions) {
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.text().matches("<h1").count(), 1);
    } else {
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
}

/// The Rust files in a folder, without those in folders below it.
fn texts_in(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.is_file()).map(|path| fs::read_to_string(path).expect("text")).collect()
}

#[test]
fn every_component_of_the_design_system_is_shown() {
    // Parts of others and what is not seen by itself.
    const INSIDE_OTHERS: &[&str] = &["Field", "FieldError", "Gallery", "RawHtml", "TextArea", "WaitingErrorSummary"];
    let mut shown = texts_in("src/ui/gallery");
    shown.extend(fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/gallery.rs")));
    let mut components = 0;
    for text in texts_in("src/ui") {
        for rest in text.split("#[component]\npub fn ").skip(1) {
            let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric()).collect();
            let is_shown = shown.iter().any(|text| [' ', '>', '\n'].iter().any(|end| text.contains(&format!("<{name}{end}"))));
            assert!(is_shown || INSIDE_OTHERS.contains(&name.as_str()), "show {name} in src/ui/gallery");
            components += 1;
        }
    }
    assert!(components > 20, "the components are found");
}

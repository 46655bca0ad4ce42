//! A board with listings that fit each other.

use byttebors::server::{interchange::import, matching::follower};
use chrono::Duration;

use crate::{
    listings::writing::{publish, signed_in},
    support::{TestApp, client::Client},
};

/// What Mette seeks.
pub const SOUGHT: [(&str, &str); 4] = [
    ("art", "request"),
    ("overskrift", "Harmonikaspiller søges til sommerfest"),
    ("beskrivelse", "Vi mangler en harmonikaspiller til fællessang på harmonika ved vores sommerfest i kolonihaven."),
    ("kategori", "kultur"),
];
/// What Jens offers.
pub const OFFERED: [(&str, &str); 4] = [
    ("art", "offer"),
    ("overskrift", "Jeg spiller harmonika til jeres fest"),
    ("beskrivelse", "Harmonikaspiller kommer gerne og spiller til fællessang, sommerfest og fødselsdag med sin harmonika."),
    ("kategori", "kultur"),
];

/// A board with many listings of others, and of Mette and Jens one each that fit.
pub struct Pair {
    pub app: TestApp,
    pub mette: Client,
    pub jens: Client,
    /// The path of what Mette seeks.
    pub sought: String,
    /// The path of what Jens offers.
    pub offered: String,
}

/// A board with many listings of others.
pub async fn full_board() -> TestApp {
    let app = TestApp::start().await;
    let listings = import::read(&include_bytes!("../data/dev.jsonl")[..]).expect("every line is good");
    import::store(&app.state, listings, |_| Duration::days(8)).await.expect("stored");
    follow(&app).await;
    app
}

/// Lets the index see what was written.
pub async fn follow(app: &TestApp) {
    follower::catch_up(&app.state).await.expect("the index follows");
}

impl Pair {
    /// Both listings are on the board.
    pub async fn meet() -> Self {
        let app = full_board().await;
        let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
        let sought = publish(&mette, &SOUGHT).await;
        let offered = publish(&jens, &OFFERED).await;
        follow(&app).await;
        Self { app, mette, jens, sought, offered }
    }
}

/// The id in a listing's path.
pub fn id_of(path: &str) -> &str {
    path.trim_start_matches("/opslag/")
}

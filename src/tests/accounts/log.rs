//! Controls 58 and 59: what happens is logged, who it happens to is not.

use std::{cell::RefCell, io, sync::Once};

use byttebors::server::jobs;

use super::steps::{BENTE, ask, last_code, last_link, session_cookie, type_code, wrong_code};
use crate::support::TestApp;

thread_local! {
    /// What was logged on this thread, while somebody listens. A test's server runs on the test's own thread.
    static HEARD: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// Writes to whoever listens on this thread.
struct Ear;

impl io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        HEARD.with_borrow_mut(|heard| {
            if let Some(heard) = heard {
                heard.extend_from_slice(bytes);
            }
        });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins to listen. There is one log for all tests that run in this process, so it is set up once.
fn listen() {
    static SET_UP: Once = Once::new();
    SET_UP.call_once(|| {
        let log = tracing_subscriber::fmt().json().with_max_level(tracing::Level::DEBUG).with_writer(|| Ear).finish();
        tracing::subscriber::set_global_default(log).expect("the only log");
    });
    HEARD.set(Some(Vec::new()));
}

/// What was logged since.
fn heard() -> String {
    String::from_utf8(HEARD.take().expect("somebody listened")).expect("text")
}

#[tokio::test]
async fn the_log_tells_what_happened_and_names_nobody() {
    listen();
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let (code, link, wrong) = (last_code(&app).await, last_link(&app).await, wrong_code(&app).await);
    jobs::run_due(&app.state).await.expect("jobs run");
    let browser_token = session_cookie(&client).expect("a cookie");
    client.get(&link).await;
    type_code(&client, wrong).await;
    type_code(&client, &code).await;
    let token = session_cookie(&client).expect("a cookie");
    client.post_form("/profil", &[("fornavn", "Bente"), ("fyldt15", "ja")]).await;
    client.post_form("/log-ud", &[]).await;
    for _ in 0..3 {
        ask(&app.client(), BENTE).await;
    }

    let log = heard();
    for event in ["a code was asked for", "a wrong code was typed", "signed in", "signed out", "a limit was reached"] {
        assert!(log.contains(event), "{event} is missing");
    }
    let link_token = link.rsplit('/').next().expect("a token");
    let shown_code = format!("{} {}", &code[..3], &code[3..]);
    for secret in [BENTE, "bente", "Bente", &code, &shown_code, link_token, &browser_token, &token] {
        assert!(!log.contains(secret), "{secret} is in the log: {}", log.lines().find(|line| line.contains(secret)).unwrap_or_default());
    }
}

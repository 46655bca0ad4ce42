//! What people do again and again with their second factors.

use byttebors::server::clock::Clock;
use totp_rs::{Builder, Secret, Totp};

use crate::support::{
    TestApp,
    client::{Answer, Client},
};

pub const SECURITY: &str = "/profil/sikkerhed";
pub const FACTOR: &str = "/log-ind/faktor";

/// Somebody's app, with the codes on paper that came with it.
pub struct OwnApp {
    totp: Totp,
    pub codes: Vec<String>,
}

impl OwnApp {
    /// The code that it shows now.
    pub fn code(&self, clock: &Clock) -> String {
        self.code_after(clock, 0)
    }

    /// The code that it shows so many seconds later, or earlier.
    pub fn code_after(&self, clock: &Clock, seconds: i64) -> String {
        let moment = u64::try_from(clock.now().timestamp() + seconds).expect("a moment");
        self.totp.generate(moment).to_string()
    }
}

/// Begins to add an app, and gives it what the page shows.
pub async fn begin_app(client: &Client) -> OwnApp {
    let page = client.post_form(SECURITY, &[("handling", "app-begynd")]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let secret = page.text().split("<strong").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).expect("a key").replace(' ', "");
    assert!(page.text().contains("role=\"img\""), "a picture");
    let secret = Secret::try_from_base32(&secret).expect("base 32");
    OwnApp { totp: Builder::new().with_secret(secret).build().expect("an app"), codes: Vec::new() }
}

/// Adds an app, all the way.
pub async fn add_app(app: &TestApp, client: &Client) -> OwnApp {
    let mut own = begin_app(client).await;
    let saved = client.post_form(SECURITY, &[("handling", "app-bekraeft"), ("appkode", &own.code(app.clock()))]).await;
    own.codes = codes_on(&saved);
    own
}

/// The codes on paper that a page shows.
pub fn codes_on(page: &Answer) -> Vec<String> {
    let items = page.text().split("<li class=\"text-lead").skip(1);
    items.filter_map(|rest| rest.split(['>', '<']).nth(1)).map(ToOwned::to_owned).collect()
}

/// Types a code of a factor where it is asked for.
pub async fn type_factor(client: &Client, code: &str) -> Answer {
    client.post_form(FACTOR, &[("handling", "faktor"), ("faktor", code)]).await
}

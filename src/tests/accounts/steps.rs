//! What people do again and again when they sign in.

use byttebors::server::db::entities::mails;
use http::StatusCode;

use crate::support::{
    TestApp,
    client::{Answer, Client},
};

pub const BENTE: &str = "bente@post.example";
pub const SIGN_IN: &str = "/log-ind";
pub const CODE: &str = "/log-ind/kode";

/// Asks for a code.
pub async fn ask(client: &Client, email: &str) -> Answer {
    client.post_form(SIGN_IN, &[("email", email)]).await
}

/// Types a code.
pub async fn type_code(client: &Client, code: &str) -> Answer {
    client.post_form(CODE, &[("kode", code)]).await
}

/// The newest mail, as it waits in the queue.
pub async fn last_mail(app: &TestApp) -> mails::Model {
    app.mails().await.pop().expect("a mail")
}

/// The code in the newest mail.
pub async fn last_code(app: &TestApp) -> String {
    let code: String = last_mail(app).await.subject.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(code.len(), 6, "the subject holds the code");
    code
}

/// The path of the link in the newest mail.
pub async fn last_link(app: &TestApp) -> String {
    let text = last_mail(app).await.text_body;
    let start = text.find("/log-ind/link/").expect("a link");
    text[start..].split_whitespace().next().expect("a path").to_owned()
}

/// A code that is not the one in the newest mail.
pub async fn wrong_code(app: &TestApp) -> &'static str {
    if last_code(app).await == "000000" { "000001" } else { "000000" }
}

/// Signs a browser in, all the way.
pub async fn sign_in(app: &TestApp, client: &Client, email: &str) -> Answer {
    assert_eq!(ask(client, email).await.status, StatusCode::SEE_OTHER);
    let answer = type_code(client, &last_code(app).await).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    answer
}

/// Whether the browser is signed in.
pub async fn is_signed_in(client: &Client) -> bool {
    let answer = client.get("/profil").await;
    match answer.status {
        StatusCode::OK => true,
        StatusCode::SEE_OTHER => {
            assert_eq!(answer.location(), "/log-ind?next=%2Fprofil");
            false
        }
        other => panic!("unexpected {other}"),
    }
}

/// The session cookie of the browser.
pub fn session_cookie(client: &Client) -> Option<String> {
    client.cookie("__Host-session")
}

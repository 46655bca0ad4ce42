//! Control 10 and F18: nobody learns whether an address has an account.

use http::HeaderMap;

use super::steps::{BENTE, CODE, ask, sign_in, type_code, wrong_code};
use crate::support::{TestApp, client::Answer};

const STRANGER: &str = "karin@post.example";

/// What may differ between two answers: nonces, ids, the time and the address itself.
fn without_chance(answer: &Answer, email: &str) -> (u16, Vec<String>, String) {
    let chance = ["x-request-id", "content-security-policy", "date", "content-length", "etag"];
    let mut headers: Vec<String> = visible(&answer.headers, &chance);
    headers.sort();
    let nonce = answer.header("content-security-policy").split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or("-");
    (answer.status.as_u16(), headers, answer.text().replace(nonce, "nonce").replace(email, "address"))
}

fn visible(headers: &HeaderMap, chance: &[&str]) -> Vec<String> {
    headers
        .iter()
        .filter(|(name, _)| !chance.contains(&name.as_str()))
        .map(|(name, value)| {
            let value = value.to_str().expect("visible letters");
            let value = if name == "set-cookie" { value.split_once(';').map_or("", |(_, flags)| flags) } else { value };
            format!("{name}: {value}")
        })
        .collect()
}

#[tokio::test]
async fn f18_known_and_unknown_addresses_get_the_same_answers() {
    let app = TestApp::start().await;
    sign_in(&app, &app.client(), BENTE).await;
    let (known, unknown) = (app.client(), app.client());

    let asked = (ask(&known, BENTE).await, ask(&unknown, STRANGER).await);
    assert_eq!(without_chance(&asked.0, BENTE), without_chance(&asked.1, STRANGER));
    assert_eq!(app.mails().await.len(), 3, "both get a mail");

    let pages = (known.get(CODE).await, unknown.get(CODE).await);
    assert_eq!(without_chance(&pages.0, BENTE), without_chance(&pages.1, STRANGER));

    let wrong = wrong_code(&app).await;
    let tried = (type_code(&known, wrong).await, type_code(&unknown, wrong).await);
    assert_eq!(without_chance(&tried.0, BENTE), without_chance(&tried.1, STRANGER));

    for _ in 0..2 {
        ask(&known, BENTE).await;
        ask(&unknown, STRANGER).await;
    }
    let refused = (ask(&app.client(), STRANGER).await, ask(&app.client(), "per@post.example").await);
    assert_ne!(refused.0.status, refused.1.status, "only the limit tells, and it counts for both alike");
    assert_eq!(ask(&app.client(), BENTE).await.status, refused.0.status);
}

#[tokio::test]
async fn f18_the_mails_to_known_and_unknown_addresses_are_alike() {
    let app = TestApp::start().await;
    sign_in(&app, &app.client(), BENTE).await;
    ask(&app.client(), BENTE).await;
    ask(&app.client(), STRANGER).await;
    let mails = app.mails().await;
    let words = |at: usize| mails[at].text_body.split_whitespace().filter(|word| !word.contains(char::is_numeric)).count();
    assert_eq!(words(1), words(2));
}

//! Controls 3 and 17: whoever reads the database finds nothing to sign in with.

use std::fmt::Write;

use byttebors::server::{
    db::entities::{accounts, flash_messages, mails, rate_limits, recovery_codes, sessions, sign_in_codes},
    jobs,
};
use sea_orm::EntityTrait;

use super::{
    factor_steps::add_app,
    steps::{BENTE, ask, last_code, last_link, session_cookie, type_code},
};
use crate::support::TestApp;

/// Every row of every table that has to do with signing in.
async fn dump(app: &TestApp) -> String {
    let mut text = String::new();
    macro_rules! add {
        ($($table:ident),+) => {
            $(write!(text, "{:?}", $table::Entity::find().all(app.db().read()).await.expect("rows")).expect("text");)+
        };
    }
    add!(accounts, flash_messages, mails, rate_limits, recovery_codes, sessions, sign_in_codes);
    text
}

#[tokio::test]
async fn the_database_holds_no_code_link_or_token() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let (code, link) = (last_code(&app).await, last_link(&app).await);
    let browser_token = session_cookie(&client).expect("a cookie");
    jobs::run_due(&app.state).await.expect("mails are sent");
    let link_token = link.rsplit('/').next().expect("a token").to_owned();
    for secret in [&code, &format!("{} {}", &code[..3], &code[3..]), &link_token, &browser_token] {
        assert!(!dump(&app).await.contains(secret.as_str()), "{secret}");
    }
    let hashed = sign_in_codes::Entity::find().one(app.db().read()).await.expect("an answer").expect("a code");
    assert!(hashed.code_hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));

    type_code(&client, &code).await;
    let token = session_cookie(&client).expect("a cookie");
    assert!(token.len() >= 43 && !dump(&app).await.contains(&token));
}

#[tokio::test]
async fn a_code_that_could_not_be_sent_is_forgotten_as_well() {
    let app = TestApp::with().setting("BYTTEBORS_SMTP_URL", "smtp://127.0.0.1:9").start().await;
    ask(&app.client(), BENTE).await;
    app.clock().advance(chrono::Duration::minutes(11));
    jobs::run_due(&app.state).await.expect("jobs run");
    let mail = app.mails().await.pop().expect("a mail");
    assert_eq!((mail.state.as_str(), mail.subject.as_str(), mail.text_body.as_str(), mail.html_body.as_str()), ("failed", "", "", ""));
}

#[tokio::test]
async fn the_database_holds_no_code_on_paper() {
    let app = TestApp::start().await;
    let own = add_app(&app, &app.signed_in(BENTE).await).await;
    assert_eq!(own.codes.len(), 10);
    for code in &own.codes {
        let secret = &code.replace('-', "")[4..];
        assert!(!dump(&app).await.contains(secret), "{code}");
    }
    let stored = recovery_codes::Entity::find().all(app.db().read()).await.expect("codes");
    assert!(stored.iter().all(|code| code.code_hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")));
}

//! Controls 7 and 8: all ways in, and which of them make a role count. No way in by a mailbox alone does.

use axum::{Extension, Router, routing::get};
use byttebors::{domain::staff_role::StaffRole, server::context::RequestContext};
use chrono::Duration;
use http::StatusCode;

use super::{
    factor_steps::{OwnApp, SECURITY, add_app, type_factor},
    passkeys,
    steps::{ask, last_code, last_link, sign_in},
};
use crate::support::{TestApp, authenticator::Authenticator, client::Client};

/// A way in, and whether it is stronger than a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    MailCode,
    MailLink,
    MailLinkInAnotherBrowser,
    MailCodeOnceMore,
    MailCodeRemembered,
    MailAndApp,
    MailAndPaper,
    Passkey,
    MailAndPasskey,
}

const WAYS: [(Way, bool); 9] = [
    (Way::MailCode, false),
    (Way::MailLink, false),
    (Way::MailLinkInAnotherBrowser, false),
    (Way::MailCodeOnceMore, false),
    (Way::MailCodeRemembered, false),
    (Way::MailAndApp, true),
    (Way::MailAndPaper, true),
    (Way::Passkey, true),
    (Way::MailAndPasskey, true),
];

async fn roles(Extension(context): Extension<RequestContext>) -> String {
    let roles = context.signed_in.as_ref().map(|signed_in| signed_in.roles().to_vec()).unwrap_or_default();
    roles.iter().map(|role| role.slug()).collect::<Vec<_>>().join(",")
}

async fn enter(app: &TestApp, way: Way, email: &str, own: &mut OwnApp, device: &Authenticator) -> Client {
    let client = app.client();
    match way {
        Way::MailCode => {
            assert!(sign_in(app, &client, email).await.location().starts_with("/log-ind/faktor?next="));
        }
        Way::MailLink => {
            ask(&client, email).await;
            assert!(client.post_form(&last_link(app).await, &[]).await.location().starts_with("/log-ind/faktor"));
        }
        Way::MailLinkInAnotherBrowser => {
            ask(&app.client(), email).await;
            client.post_form(&last_link(app).await, &[("kode", &last_code(app).await)]).await;
        }
        Way::MailCodeOnceMore => {
            sign_in(app, &client, email).await;
            app.clock().advance(Duration::minutes(11));
            client.post_form("/log-ind/igen", &[("handling", "send")]).await;
            client.post_form("/log-ind/igen", &[("handling", "mail"), ("kode", &last_code(app).await)]).await;
        }
        Way::MailCodeRemembered => {
            ask(&client, email).await;
            client.post_form("/log-ind/kode", &[("kode", &last_code(app).await), ("husk", "ja")]).await;
        }
        Way::MailAndApp => {
            sign_in(app, &client, email).await;
            assert_eq!(type_factor(&client, &own.code(app.clock())).await.status, StatusCode::SEE_OTHER);
        }
        Way::MailAndPaper => {
            sign_in(app, &client, email).await;
            let code = own.codes.pop().expect("a code");
            assert_eq!(type_factor(&client, &code).await.status, StatusCode::SEE_OTHER);
        }
        Way::Passkey => {
            assert_eq!(passkeys::enter(&client, device).await.status, StatusCode::SEE_OTHER);
        }
        Way::MailAndPasskey => {
            sign_in(app, &client, email).await;
            assert_eq!(passkeys::enter(&client, device).await.status, StatusCode::SEE_OTHER);
        }
    }
    assert_eq!(client.get("/profil").await.status, StatusCode::OK, "{way:?} leads in");
    client
}

#[tokio::test]
async fn a_role_counts_by_the_ways_that_are_strong_enough_and_by_no_other() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", passkeys::ORIGIN);
    let app = app.routes(Router::new().route("/test/roles", get(roles))).start().await;
    for role in StaffRole::ALL.iter().copied() {
        let email = format!("{}@post.example", role.slug());
        let staff = app.staff(&email, role).await;
        let mut own = add_app(&app, &staff).await;
        let (device, _) = passkeys::add(&staff, "Telefonen").await;
        for (way, is_strong) in WAYS {
            // Past the limits of the last way.
            app.clock().advance(Duration::minutes(61));
            let client = enter(&app, way, &email, &mut own, &device).await;
            let expected = if is_strong { role.slug() } else { "" };
            assert_eq!(client.get("/test/roles").await.text(), expected, "{role:?} by {way:?}");
        }
    }
}

/// Whoever holds the mailbox of somebody who works for the board gets no further with it: neither by another factor nor by removing one.
#[tokio::test]
async fn a_mailbox_alone_changes_no_factor_of_staff() {
    let app = TestApp::start().await;
    add_app(&app, &app.staff("karin@post.example", StaffRole::Administrator).await).await;
    let thief = app.signed_in("karin@post.example").await;
    for handling in ["app-begynd", "app-bekraeft", "app-fjern", "nye-koder", "passkey-fjern"] {
        let refused = thief.post_form(SECURITY, &[("handling", handling), ("appkode", "123456")]).await;
        assert_eq!(
            (refused.status, refused.location()),
            (StatusCode::SEE_OTHER, "/log-ind/faktor?next=%2Fprofil%2Fsikkerhed"),
            "{handling}"
        );
    }
}

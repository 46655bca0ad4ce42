use byttebors::{
    domain::{email::EmailAddress, field_error::Problem},
    server::{
        accounts::sign_in::{self, Attempt},
        error::ServerError,
        jobs, sessions,
    },
};
use chrono::Duration;

use super::support::world;

fn bente() -> EmailAddress {
    EmailAddress::parse("bente@post.example").expect("an address")
}

#[tokio::test]
async fn a_code_from_the_mail_signs_in() {
    let world = world().await;
    let token = sign_in::send_code(&world.cx(None), &bente(), None).await.expect("sent");
    let cx = world.cx(Some(&token));
    let challenge = sign_in::pending(&cx).await.expect("an answer").expect("a challenge");
    let code = world.last_code().await;
    let Attempt::SignedIn(entry) = sign_in::try_code(&cx, &challenge, &code, true).await.expect("an answer") else {
        panic!("not signed in")
    };
    assert!(entry.is_first && entry.token != token);
    assert!(sessions::find(&world.app, &entry.token).await.expect("an answer").is_some());
    assert!(sessions::find(&world.app, &token).await.expect("an answer").is_none());
    let again = sign_in::try_code(&cx, &challenge, &code, true).await.expect("an answer");
    assert!(matches!(again, Attempt::Failed(Problem::CodeExpired)));
}

#[tokio::test]
async fn mails_are_written_to_files_and_forgotten() {
    let world = world().await;
    sign_in::send_code(&world.cx(None), &bente(), None).await.expect("sent");
    let code = world.last_code().await;
    jobs::run_due(&world.app).await.expect("done");
    let files: Vec<_> = std::fs::read_dir(world.folder.path().join("mail")).expect("a folder").collect();
    assert_eq!(files.len(), 1);
    let path = files[0].as_ref().expect("a file").path();
    let text = std::fs::read_to_string(path).expect("text");
    assert!(text.contains(&format!("{} {}", &code[..3], &code[3..])));
    let mail = world.last_mail().await;
    assert_eq!((mail.state.as_str(), mail.subject.as_str(), mail.text_body.as_str()), ("sent", "", ""));
}

#[tokio::test]
async fn three_codes_in_a_quarter_of_an_hour() {
    let world = world().await;
    for _ in 0..3 {
        sign_in::send_code(&world.cx(None), &bente(), None).await.expect("sent");
        world.app.clock.advance(Duration::minutes(1));
    }
    let refused = sign_in::send_code(&world.cx(None), &bente(), None).await;
    assert!(matches!(refused, Err(ServerError::TooManyRequests { retry_after: 840 })), "{refused:?}");
    world.app.clock.advance(Duration::minutes(14));
    sign_in::send_code(&world.cx(None), &bente(), None).await.expect("sent");
}

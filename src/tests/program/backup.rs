//! The restore drill: what was copied while people wrote comes back elsewhere.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    sync::Arc,
    time::{Duration, Instant},
};

use byttebors::server::db::{
    Database,
    entities::{accounts, guest_drafts, listing_pictures, listings, mails, sessions},
};
use rustix::process::Signal;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter, QueryOrder};
use tokio::sync::watch;

use super::{
    PATIENCE,
    board::{Board, browser, names_in},
};
use crate::{
    accounts::leaving::is_below,
    listings::writing::{page, press, publish, send_new, with},
    pictures::sending::{put_up, small},
    support::client::Client,
};

const BENTE: &str = "bente@post.example";

/// All rows of a table, the first one first.
async fn all<E: EntityTrait>(db: &Database, id: E::Column) -> Vec<E::Model>
where
    E::Model: ModelTrait<Entity = E>,
{
    E::find().order_by_asc(id).all(db.read()).await.expect("rows")
}

/// Publishes "Skriv 1", "Skriv 2" … until told to stop; tells how many were acknowledged so far.
async fn write_on(client: Client, acknowledged: watch::Sender<usize>, stop: Arc<std::sync::atomic::AtomicBool>) {
    while !stop.load(std::sync::atomic::Ordering::SeqCst) {
        let number = *acknowledged.borrow() + 1;
        publish(&client, &[("overskrift", &format!("Skriv {number}"))]).await;
        acknowledged.send_replace(number);
    }
}

/// The restored board is what the acknowledged writes had made of it at one moment.
#[tokio::test(flavor = "multi_thread")]
async fn f22_a_backup_made_while_people_write_is_the_board_of_one_moment() {
    let board = Board::new().await;
    let mut program = board.serve("");
    let bente = browser(&program, &board.sign_in(BENTE).await);
    assert_eq!(bente.post_form("/profil", &[("fornavn", "Bente"), ("fyldt15", "ja"), ("omraade", "8960")]).await.status, 303);
    let told =
        publish(&bente, &[("beskrivelse", "Blåbærgrød, æbler & ø: »kom og spis« 🦆 \"tak\" <b>"), ("antal", "12"), ("enhed", "stole")])
            .await;
    let closed = publish(&bente, &[]).await;
    press(&bente, &closed, &[("handling", "luk"), ("grund", "fundet")]).await;
    let draft = send_new(&bente, &[("overskrift", "Kladden"), ("handling", "kladde")]).await;
    assert_eq!(draft.status, 303, "{}", draft.text());
    assert_eq!(send_new(&Client::new(program.addr), &with(&[])).await.status, 303, "a guest's text waits");
    fs::create_dir_all(board.data().join("uploads/ab")).expect("a folder");
    fs::write(board.data().join("uploads/ab/one.webp"), [0, 159, 146, 150]).expect("an upload");
    fs::write(board.data().join("uploads/two.jpg"), vec![7; 300_000]).expect("an upload");

    let (acknowledged, mut seen) = watch::channel(0);
    let stop = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let writer = tokio::spawn(write_on(browser(&program, &board.sign_in("anders@post.example").await), acknowledged, stop.clone()));
    seen.wait_for(|count| *count >= 3).await.expect("a writer");
    let before = *seen.borrow();
    let file = board.beside("copy.tar.gz");
    let command = format!("backup {}", file.display());
    let (worked, said) = board.run(&command);
    assert!(worked && said.contains("2 accounts") && said.contains("2 uploads") && said.contains("personal data"), "{said}");
    stop.store(true, std::sync::atomic::Ordering::SeqCst);
    writer.await.expect("a writer");
    assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o600);
    let (worked, said) = board.run(&command);
    assert!(!worked && said.contains("exists already"), "nothing is overwritten: {said}");
    assert!(!names_in(file.parent().expect("a folder")).iter().any(|name| name.ends_with(".part")));

    let elsewhere = Board::new().await;
    let (worked, said) = elsewhere.run(&format!("restore {}", file.display()));
    assert!(worked && said.contains("everybody is signed out"), "{said}");
    let again = elsewhere.serve("");
    let (old, new) = (board.open().await, elsewhere.open().await);
    let restored = all::<listings::Entity>(&new, listings::Column::Id).await;
    let original = all::<listings::Entity>(&old, listings::Column::Id).await;
    assert_eq!(restored, original[..restored.len()], "every row as it was, and none out of order");
    let written = restored.iter().filter(|listing| listing.title.starts_with("Skriv ")).count();
    assert!(written >= before, "{written} of {before} that were acknowledged before");
    assert_eq!(all::<guest_drafts::Entity>(&new, guest_drafts::Column::Id).await.len(), 1);
    let emails = |accounts: Vec<accounts::Model>| accounts.into_iter().map(|account| (account.id, account.email)).collect::<Vec<_>>();
    assert_eq!(
        emails(all::<accounts::Entity>(&new, accounts::Column::Id).await),
        emails(all::<accounts::Entity>(&old, accounts::Column::Id).await)
    );
    for upload in ["uploads/ab/one.webp", "uploads/two.jpg"] {
        assert_eq!(fs::read(board.data().join(upload)).expect("bytes"), fs::read(elsewhere.data().join(upload)).expect("bytes"));
    }

    let guest = Client::new(again.addr);
    let shown = page(&guest, &told).await;
    assert!(shown.contains("Blåbærgrød, æbler &amp; ø: »kom og spis« 🦆") && shown.contains("Bente"), "{shown}");
    assert_eq!(guest.get(&closed).await.status, 404);
    let bente = browser(&again, &elsewhere.sign_in(BENTE).await);
    let mine = page(&bente, "/mit").await;
    assert!(mine.contains("Kladden") && mine.contains("Lukket: lykkedes"), "{mine}");
    let newest = publish(&bente, &[]).await;
    assert_eq!(guest.get(&newest).await.status, 200, "the board goes on from there");
    program.signal(Signal::TERM);
    assert!(program.ended().success());
}

/// Whoever had signed out, or asked for a code, is not let in again by an old backup; and no mail goes out twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_restored_board_signs_nobody_in_and_sends_nothing_again() {
    let board = Board::new().await;
    let program = board.serve("");
    let cookie = board.sign_in(BENTE).await;
    assert_eq!(browser(&program, &cookie).get("/profil").await.status, 200);
    let db = board.open().await;
    let waiting = mails::ActiveModel {
        idempotency_key: sea_orm::ActiveValue::Set("a reminder".into()),
        recipient: sea_orm::ActiveValue::Set(BENTE.into()),
        subject: sea_orm::ActiveValue::Set("Dit opslag".into()),
        text_body: sea_orm::ActiveValue::Set("Det udløber.".into()),
        html_body: sea_orm::ActiveValue::Set("<p>Det udløber.</p>".into()),
        language: sea_orm::ActiveValue::Set("da".into()),
        state: sea_orm::ActiveValue::Set("waiting".into()),
        attempts: sea_orm::ActiveValue::Set(0),
        due_at: sea_orm::ActiveValue::Set(chrono::Utc::now() + chrono::Duration::days(1)),
        created_at: sea_orm::ActiveValue::Set(chrono::Utc::now()),
        ..Default::default()
    };
    mails::Entity::insert(waiting).exec(db.write()).await.expect("a mail");
    db.close().await.expect("closed");
    let file = board.beside("copy.tar.gz");
    assert!(board.run(&format!("backup {}", file.display())).0);
    let asked = Client::new(program.addr).post_form("/log-ind", &[("email", "ny@post.example")]).await;
    assert_eq!(asked.status, 303);
    drop(program);

    let (worked, said) = board.run(&format!("restore --replace {}", file.display()));
    assert!(worked && said.contains("may have gone out since: 1"), "{said}");
    let program = board.serve("");
    assert_eq!(browser(&program, &cookie).get("/profil").await.status, 303, "the old cookie opens nothing");
    let db = board.open().await;
    assert_eq!(all::<sessions::Entity>(&db, sessions::Column::Id).await.len(), 0);
    let mails = all::<mails::Entity>(&db, mails::Column::Id).await;
    let [mail] = mails.as_slice() else { panic!("{mails:?}") };
    assert_eq!((mail.state.as_str(), mail.text_body.as_str(), mail.idempotency_key.as_str()), ("failed", "", "a reminder"));
}

/// The one format serves both engines.
#[tokio::test(flavor = "multi_thread")]
async fn a_board_moves_from_sqlite_to_the_database_under_test() {
    let board = Board::on_sqlite();
    let program = board.serve("");
    let bente = browser(&program, &board.sign_in(BENTE).await);
    let path = publish(&bente, &[("overskrift", "Flyttekasser på ø")]).await;
    let file = board.beside("copy.tar.gz");
    assert!(board.run(&format!("backup {}", file.display())).0);

    let moved = Board::new().await;
    let (worked, said) = moved.run(&format!("restore {}", file.display()));
    assert!(worked, "{said}");
    let program = moved.serve("");
    assert!(page(&Client::new(program.addr), &path).await.contains("Flyttekasser på ø"));
    let rows = |db: Database| async move { all::<listings::Entity>(&db, listings::Column::Id).await };
    assert_eq!(rows(moved.open().await).await, rows(board.open().await).await);
    assert_eq!(publish(&browser(&program, &moved.sign_in(BENTE).await), &[]).await.len(), path.len(), "new rows get new keys");
}

/// Control 60: the chain comes back with a backup, and the command names the entry that was changed since.
#[tokio::test(flavor = "multi_thread")]
async fn control_60_the_audit_trail_is_verified_by_a_command_also_after_a_restore() {
    let board = Board::new().await;
    let program = board.serve("");
    for _ in 0..3 {
        browser(&program, &board.sign_in(BENTE).await).post_form("/log-ud", &[]).await;
    }
    let (worked, said) = board.run("admin verify-audit");
    assert!(worked && said.contains("is whole: 3 entries, the last one is number 3"), "{said}");
    let file = board.beside("copy.tar.gz");
    assert!(board.run(&format!("backup {}", file.display())).0);

    let elsewhere = Board::new().await;
    assert!(elsewhere.run(&format!("restore {}", file.display())).0);
    let (worked, said) = elsewhere.run("admin verify-audit");
    assert!(worked && said.contains("is whole: 4 entries"), "the restore is told as well: {said}");
    let db = elsewhere.open().await;
    let no_guards =
        if elsewhere.is_sqlite() { "DROP TRIGGER audit_entries_never_change" } else { "ALTER TABLE audit_entries DISABLE TRIGGER USER" };
    for sql in [no_guards, "UPDATE audit_entries SET details = '{\"account\":7}' WHERE id = 2"] {
        db.write().execute_unprepared(sql).await.expect(sql);
    }
    db.close().await.expect("closed");
    let (worked, said) = elsewhere.run("admin verify-audit");
    assert!(!worked && said.contains("the audit trail was changed: entry 2 is missing or not what was written"), "{said}");
}

/// The programs of a board erase who is due when they start; this waits until they have.
async fn wait_until_accounts_are(board: &Board, count: usize) {
    let db = board.open().await;
    let began = Instant::now();
    while all::<accounts::Entity>(&db, accounts::Column::Id).await.len() != count {
        assert!(began.elapsed() < PATIENCE, "nobody is erased");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    db.close().await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn g8_whoever_was_erased_stays_erased_when_an_older_backup_is_restored() {
    const WORDS: &str = "Et opslag, der er slettet";
    let board = Board::new().await;
    let program = board.serve("");
    let bente = browser(&program, &board.sign_in(BENTE).await);
    let karin = browser(&program, &board.sign_in("karin@post.example").await);
    let (gone, stays) = (publish(&bente, &[("overskrift", WORDS)]).await, publish(&karin, &[]).await);
    for (client, path) in [(&bente, &gone), (&karin, &stays)] {
        assert_eq!(put_up(client, path, &small()).await.status, 303);
    }
    // A picture that has just come may still be being written, and is given an hour.
    let db = board.open().await;
    let long_ago = chrono::Utc::now() - chrono::Duration::hours(2);
    let older = listing_pictures::ActiveModel { created_at: Set(long_ago), ..Default::default() };
    listing_pictures::Entity::update_many().set(older).exec(db.write()).await.expect("pictures of some time ago");
    db.close().await.expect("closed");
    let file = board.beside("copy.tar.gz");
    assert!(board.run(&format!("backup {}", file.display())).0);
    assert_eq!(bente.post_form("/profil/slet", &[]).await.status, 303);
    drop(program);
    let db = board.open().await;
    let due = accounts::ActiveModel { leaves_at: Set(Some(chrono::Utc::now())), ..Default::default() };
    let is_leaving = accounts::Column::LeavesAt.is_not_null();
    accounts::Entity::update_many().set(due).filter(is_leaving).exec(db.write()).await.expect("the day has come");
    db.close().await.expect("closed");
    let program = board.serve("");
    wait_until_accounts_are(&board, 1).await;
    drop(program);

    let elsewhere = Board::new().await;
    let ledger = "uploads/erasures";
    let ids = names_in(&board.data().join(ledger));
    assert_eq!(ids.len(), 1);
    fs::create_dir_all(elsewhere.data().join(ledger)).expect("a folder");
    fs::copy(board.data().join(ledger).join(&ids[0]), elsewhere.data().join(ledger).join(&ids[0])).expect("the ledger");
    for (board, replace) in [(&board, "--replace "), (&elsewhere, "")] {
        let (worked, said) = board.run(&format!("restore {replace}{}", file.display()));
        assert!(worked && said.contains("and were erased again: 1"), "{said}");
        // The index of the search still has to follow the database that was put in place.
        fs::remove_dir_all(board.data().join("index"))
            .or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
            .expect("no index");
        assert!(!is_below(&board.data(), WORDS.as_bytes()) && !is_below(&board.data(), BENTE.as_bytes()));
        let program = board.serve("");
        let guest = Client::new(program.addr);
        assert_eq!((guest.get(&gone).await.status.as_u16(), guest.get(&stays).await.status.as_u16()), (404, 200));
        assert!(!page(&guest, "/opslag").await.contains(WORDS));
        wait_until_accounts_are(board, 1).await;
        let began = Instant::now();
        while names_in(&board.data().join("uploads")).len() != 2 {
            assert!(began.elapsed() < PATIENCE, "the picture of somebody who was erased is still there");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(names_in(&board.data().join(ledger)), ids, "the ledger is not set back");
    }
}

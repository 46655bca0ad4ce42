//! F1 and F10: the program is killed, or asked to end, while people write.

use std::{collections::BTreeMap, sync::Arc};

use byttebors::server::db::entities::listings;
use http::StatusCode;
use rustix::process::Signal;
use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait, Statement};
use tokio::sync::Semaphore;

use super::board::{Board, browser};
use crate::{listings::writing::with, support::client::Client};

/// People who write at the same time.
const WRITERS: usize = 8;
/// Kills in a run of the tests; `BYTTEBORS_TEST_KILLS` asks for more.
const KILLS: usize = 30;

/// The words that go with a headline.
fn body_of(title: &str) -> String {
    format!("Det hele hører til »{title}«. {}", "Ord, ord, ord. ".repeat(100))
}

/// Publishes until the program is gone; gives back what was acknowledged: addresses and headlines.
async fn write_until_gone(client: Client, name: String, acknowledged: Arc<Semaphore>) -> Vec<(String, String)> {
    let mut done = Vec::new();
    loop {
        let title = format!("{name}, nummer {}", done.len());
        let body = body_of(&title);
        let fields = with(&[("overskrift", &title), ("beskrivelse", &body)]);
        let Ok(answer) = client.try_send(client.form("/opslag/ny", &fields)).await else { return done };
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        done.push((answer.location().trim_start_matches("/opslag/").to_owned(), title));
        acknowledged.add_permits(1);
    }
}

/// Every acknowledged listing is there and whole, and nothing is there in part.
async fn check(board: &Board, acknowledged: &BTreeMap<String, String>) {
    let db = board.open().await;
    let stored = listings::Entity::find().all(db.read()).await.expect("listings");
    let stored: BTreeMap<String, listings::Model> = stored.into_iter().map(|row| (row.public_id.clone(), row)).collect();
    for (id, title) in acknowledged {
        assert_eq!(stored.get(id).map(|row| &row.title), Some(title), "an acknowledged listing is lost");
    }
    for row in stored.values() {
        assert_eq!((row.body.trim(), row.state.as_str()), (body_of(&row.title).trim(), "published"));
    }
    if board.is_sqlite() {
        for (sql, problems) in [("PRAGMA integrity_check", 1), ("PRAGMA foreign_key_check", 0)] {
            let rows = db.read().query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql)).await.expect("a check");
            let said: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).expect("words")).collect();
            assert!(rows.len() == problems && said.iter().all(|words| words == "ok"), "{sql}: {said:?}");
        }
    }
    db.close().await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn f1_no_acknowledged_write_is_lost_however_the_program_ends() {
    let kills = std::env::var("BYTTEBORS_TEST_KILLS").map_or(KILLS, |kills| kills.parse().expect("a number"));
    let board = Board::new().await;
    drop(board.serve(""));
    let token = board.sign_in("bente@post.example").await;
    let mut acknowledged = BTreeMap::new();
    for round in 0..kills {
        let mut program = board.serve("");
        check(&board, &acknowledged).await;
        let count = Arc::new(Semaphore::new(0));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                tokio::spawn(write_until_gone(browser(&program, &token), format!("Runde {round}, skriver {writer}"), count.clone()))
            })
            .collect();
        // At another moment each time, while all the others are under way.
        let enough = u32::try_from(round * 7 % 23).expect("a small number");
        drop(count.acquire_many(enough).await.expect("writers"));
        program.signal(Signal::KILL);
        program.ended();
        for writer in writers {
            acknowledged.extend(writer.await.expect("a writer"));
        }
    }
    drop(board.serve(""));
    check(&board, &acknowledged).await;
    assert!(acknowledged.len() >= kills, "hardly anything was written: {}", acknowledged.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn f10_whoever_has_written_when_the_program_is_asked_to_end_gets_an_answer() {
    let board = Board::new().await;
    drop(board.serve(""));
    let token = board.sign_in("bente@post.example").await;
    let mut acknowledged = BTreeMap::new();
    for round in 0..3 {
        let mut program = board.serve("");
        let count = Arc::new(Semaphore::new(0));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                tokio::spawn(write_until_gone(browser(&program, &token), format!("Omgang {round}, skriver {writer}"), count.clone()))
            })
            .collect();
        drop(count.acquire_many(10).await.expect("writers"));
        program.signal(Signal::TERM);
        assert!(program.ended().success(), "{}", program.log());
        for writer in writers {
            acknowledged.extend(writer.await.expect("a writer"));
        }
    }
    check(&board, &acknowledged).await;
    let db = board.open().await;
    let stored = listings::Entity::find().all(db.read()).await.expect("listings");
    assert_eq!(stored.len(), acknowledged.len(), "nothing was written behind somebody's back");
    db.close().await.expect("closed");
}

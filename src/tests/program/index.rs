//! F1 for the search: the program is killed while it writes its index, or sleeps while another process writes; afterwards the index
//! finds what was acknowledged, and nothing that is not on the board.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use byttebors::server::{assets::Assets, clock::Clock, db::Database, interchange::import, state::AppState};
use rustix::process::Signal;
use tokio::sync::Semaphore;

use super::{
    PATIENCE, Program,
    board::{Board, browser},
};
use crate::{
    listings::writing::with,
    searching::{holds_the_board, index_of},
    support::{chance::Chance, client::Client},
};

/// Kills in a run of the tests; `BYTTEBORS_TEST_INDEX_KILLS` asks for more.
const KILLS: usize = 10;
/// People who write at the same time.
const WRITERS: usize = 4;
/// In every so many rounds the index is made anew when the program is killed.
const REBUILD_EVERY: usize = 3;
/// So often the listings of the development set are on the board, so that making the index anew takes its time.
const COPIES: usize = 10;

/// Publishes, and pauses every third listing, until the program is gone.
async fn write_until_gone(client: Client, name: String, acknowledged: Arc<Semaphore>) {
    for number in 0.. {
        let title = format!("{name}, nummer {number}");
        let fields = with(&[("overskrift", &title)]);
        let Ok(answer) = client.try_send(client.form("/opslag/ny", &fields)).await else { return };
        acknowledged.add_permits(1);
        let path = format!("{}/rediger", answer.location());
        if number % 3 == 0 && client.try_send(client.form(&path, &[("handling", "pause")])).await.is_err() {
            return;
        }
    }
}

/// Puts many listings on the board.
async fn fill(board: &Board) {
    let copies =
        (0..COPIES).map(|copy| include_str!("../data/dev.jsonl").replace("\"id\": \"", &format!("\"id\": \"{}", "x".repeat(copy))));
    let listings = import::read(copies.collect::<String>().as_bytes()).expect("every line is good");
    let (app, db) = beside(board).await;
    import::store(&app, listings, |_| chrono::Duration::hours(1)).await.expect("stored");
    db.close().await.expect("closed");
}

/// The parts of the program, beside the one that was killed.
async fn beside(board: &Board) -> (AppState, Database) {
    let db = board.open().await;
    (AppState::new(board.config(), db.clone(), Clock::System, Assets::of([])).expect("a state"), db)
}

/// Starts the program on a board without an index, and gives it back when it has begun to make one.
async fn start_to_rebuild(board: &Board, folder: &Path) -> Program {
    fs::remove_dir_all(folder).expect("the folder is deleted");
    let program = board.serve("");
    let began = Instant::now();
    while !folder.exists() {
        assert!(began.elapsed() < PATIENCE, "{}", program.log());
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    program
}

#[tokio::test(flavor = "multi_thread")]
async fn f1_an_index_whose_program_was_killed_holds_exactly_the_board() {
    let mut chance = Chance::new();
    let kills = std::env::var("BYTTEBORS_TEST_INDEX_KILLS").map_or(KILLS, |kills| kills.parse().expect("a number"));
    let board = Board::new().await;
    drop(board.serve(""));
    let token = board.sign_in("bente@post.example").await;
    fill(&board).await;
    let folder = board.data().join("index");
    let (mut made_anew, mut half_way) = (0, 0);
    for round in 0..kills {
        let is_rebuilt = round % REBUILD_EVERY == REBUILD_EVERY - 1;
        let mut program = if is_rebuilt { start_to_rebuild(&board, &folder).await } else { board.serve("") };
        let count = Arc::new(Semaphore::new(0));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                tokio::spawn(write_until_gone(browser(&program, &token), format!("Runde {round}, skriver {writer}"), count.clone()))
            })
            .collect();
        // At another moment each time: while the index is opened, made, put into, committed or merged.
        let enough = if is_rebuilt { 0 } else { u32::try_from(chance.below(23)).expect("a small number") };
        drop(count.acquire_many(enough).await.expect("writers"));
        tokio::time::sleep(Duration::from_millis(chance.below(if is_rebuilt { 300 } else { 100 }))).await;
        program.signal(Signal::KILL);
        program.ended();
        for writer in writers {
            writer.await.expect("a writer");
        }
        if is_rebuilt {
            half_way += usize::from(!folder.join("mark.json").exists());
        } else {
            made_anew += program.log().matches("was made anew").count();
        }
        let (app, db) = beside(&board).await;
        holds_the_board(&*index_of(&app).await, &db).await;
        drop(app);
        db.close().await.expect("closed");
    }
    assert!(made_anew <= 1 + kills / 10, "it follows where it left off, and was made anew {made_anew} times");
    assert!(half_way > 0 || kills < REBUILD_EVERY, "it was never killed while it made the index anew");
}

/// What a page of words that only the index understands says: the count, and the addresses of the listings.
async fn found(client: &Client) -> BTreeSet<String> {
    let answer = client.get("/opslag?q=pigerne").await;
    let links = answer.text().split("<article").skip(1).filter_map(|card| card.split("href=\"/opslag/").nth(1)?.split('"').next());
    links.map(|id| format!("/opslag/{id}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn f1_a_process_that_slept_finds_what_another_took_meanwhile() {
    let board = Board::new().await;
    drop(board.serve(""));
    let token = board.sign_in("bente@post.example").await;
    let (awake, asleep) = (board.serve(""), board.serve(""));
    let (writer, reader) = (browser(&awake, &token), browser(&asleep, &token));
    let mut live = BTreeSet::new();
    for round in 0..3 {
        asleep.signal(Signal::STOP);
        for number in 0..4 {
            let title = format!("Pige nummer {number} i runde {round}");
            let path = writer.post_form("/opslag/ny", &with(&[("overskrift", &title), ("beskrivelse", &"Ord, ord. ".repeat(5))])).await;
            live.insert(path.location().to_owned());
        }
        let paused = live.pop_first().expect("a listing");
        assert_eq!(writer.post_form(&format!("{paused}/rediger"), &[("handling", "pause")]).await.status, 303);
        asleep.signal(Signal::CONT);
        for client in [&writer, &reader] {
            let began = Instant::now();
            while found(client).await != live {
                assert!(!found(client).await.contains(&paused), "a paused listing is shown");
                assert!(began.elapsed() < PATIENCE, "{:?} instead of {live:?}: {}", found(client).await, asleep.log());
                tokio::task::yield_now().await;
            }
        }
    }
}

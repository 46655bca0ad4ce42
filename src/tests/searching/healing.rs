//! Whatever happened to the folder of the index or to the database, the index ends up holding what is on the board.

use std::{
    fs,
    path::{Path, PathBuf},
};

use byttebors::server::{
    db::{
        entities::{listing_changes, listings},
        listing_changes::prune,
    },
    interchange::import,
    state::AppState,
};
use chrono::Duration;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, ExprTrait, PaginatorTrait, QueryOrder, sea_query::Expr};

use super::{another_process, holds_the_board, index_of};
use crate::support::TestApp;

/// A board with the 92 listings of the development set, and the folder of its index.
async fn board() -> (TestApp, PathBuf) {
    let app = TestApp::start().await;
    let listings = import::read(include_bytes!("../data/dev.jsonl").as_slice()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::hours(i64::try_from(at).expect("small"))).await.expect("stored");
    let folder = app.state.config.data_dir.join("index");
    holds_the_board(&*index_of(&another_process(&app)).await, app.db()).await;
    (app, folder)
}

/// The files below a folder, with their lengths.
fn files(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let kind = entry.file_type().expect("a type");
        if kind.is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push((entry.path(), entry.metadata().expect("a length").len()));
        }
    }
    found.sort();
    found
}

/// How many statements it takes to open the index.
async fn statements_to_open(app: &TestApp) -> usize {
    let before = app.statements();
    let process = another_process(app);
    holds(&process, app).await;
    app.statements() - before
}

async fn holds(process: &AppState, app: &TestApp) {
    holds_the_board(&*index_of(process).await, app.db()).await;
}

#[tokio::test]
async fn an_index_that_is_as_it_was_left_is_not_made_anew() {
    let (app, folder) = board().await;
    let opened = statements_to_open(&app).await;
    fs::remove_dir_all(&folder).expect("the folder is deleted");
    let made = statements_to_open(&app).await;
    assert!(opened < made, "{opened} statements to open it, {made} to make it");
}

#[tokio::test]
async fn a_deleted_folder_is_noticed_while_the_program_runs() {
    let (app, folder) = board().await;
    let process = another_process(&app);
    holds(&process, &app).await;
    fs::remove_dir_all(&folder).expect("the folder is deleted");
    holds(&process, &app).await;
    assert!(folder.join("mark.json").exists());
}

#[tokio::test]
async fn a_folder_that_was_cut_anywhere_is_made_anew() {
    let (app, folder) = board().await;
    // As if by chance, and the same in every run.
    let mut chance: u64 = 88_172_645_463_325_252;
    for round in 0..12 {
        let files = files(&folder);
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (file, length) = &files[usize::try_from(chance >> 33).expect("small") % files.len()];
        let kept = (chance >> 20) % (length + 1);
        fs::File::options().write(true).open(file).and_then(|file| file.set_len(kept)).expect("is cut");
        if round % 3 == 0 {
            fs::write(file, vec![0xa5; usize::try_from(kept).expect("small")]).expect("is overwritten");
        }
        holds(&another_process(&app), &app).await;
    }
}

/// The version that the mark in the folder names. How far the index has followed is another matter: on PostgreSQL it counts the
/// transactions of everybody.
fn marked_version(folder: &Path) -> String {
    let mark = fs::read(folder.join("mark.json")).expect("a mark");
    let mark: serde_json::Value = serde_json::from_slice(&mark).expect("JSON");
    mark["version"].as_str().expect("a version").to_owned()
}

#[tokio::test]
async fn an_index_of_another_version_is_made_anew() {
    let (app, folder) = board().await;
    let version = marked_version(&folder);
    let mark = fs::read_to_string(folder.join("mark.json")).expect("a mark");
    fs::write(folder.join("mark.json"), mark.replacen(&version, "another", 1)).expect("another mark");
    assert_eq!(marked_version(&folder), "another");
    holds(&another_process(&app), &app).await;
    assert_eq!(marked_version(&folder), version);
}

#[tokio::test]
async fn an_index_of_another_database_is_made_anew() {
    let (app, folder) = board().await;
    let other = TestApp::start().await;
    let of_other = other.state.config.data_dir.join("index");
    fs::create_dir_all(&of_other).expect("a folder");
    assert!(std::process::Command::new("cp").arg("-r").arg(folder.join(".")).arg(&of_other).status().expect("is copied").success());
    let process = another_process(&other);
    assert!(index_of(&process).await.is_empty());
    drop(app);
}

async fn delete_a_listing(app: &TestApp) {
    let listing = listings::Entity::find().one(app.db().read()).await.expect("an answer").expect("a listing");
    listings::Entity::delete_by_id(listing.id).exec(app.db().write()).await.expect("deleted");
}

#[tokio::test]
async fn a_process_that_slept_so_long_that_changes_are_no_longer_noted_makes_its_index_anew() {
    let (app, _) = board().await;
    let process = another_process(&app);
    holds(&process, &app).await;
    delete_a_listing(&app).await;
    delete_a_listing(&app).await;
    assert!(prune(app.db().write(), 0).await.expect("deleted") > 0);
    holds(&process, &app).await;
    delete_a_listing(&app).await;
    holds(&process, &app).await;
}

#[tokio::test]
async fn a_history_that_was_deleted_begins_anew() {
    let (app, _) = board().await;
    let running = another_process(&app);
    holds(&running, &app).await;
    listing_changes::Entity::delete_many().exec(app.db().write()).await.expect("deleted");
    for process in [running, another_process(&app)] {
        holds(&process, &app).await;
        delete_a_listing(&app).await;
        holds(&process, &app).await;
    }
}

/// A dump of PostgreSQL brings the numbers of another server's transactions along.
#[tokio::test]
async fn a_copy_from_another_server_is_followed() {
    let (app, folder) = board().await;
    if !app.is_postgres() {
        return;
    }
    let ahead = Expr::col(listing_changes::Column::WrittenIn).add(1_000_000_000_000_i64);
    let moved = listing_changes::Entity::update_many().col_expr(listing_changes::Column::WrittenIn, ahead);
    moved.exec(app.db().write()).await.expect("is written");
    for is_index_kept in [true, false] {
        if !is_index_kept {
            fs::remove_dir_all(&folder).expect("the folder is deleted");
        }
        let process = another_process(&app);
        holds(&process, &app).await;
        delete_a_listing(&app).await;
        holds(&process, &app).await;
        let noted = listing_changes::Entity::find().count(app.db().read()).await.expect("notes");
        assert!(noted < 5, "the history has begun anew: {noted}");
    }
}

/// An older copy of the database has put other changes in place of those the index has followed.
#[tokio::test]
async fn an_index_that_is_ahead_of_an_older_copy_of_the_database_is_made_anew() {
    let (app, _) = board().await;
    let newest = listing_changes::Entity::find().order_by_desc(listing_changes::Column::Id).one(app.db().read()).await;
    let newest = newest.expect("an answer").expect("a note");
    let listing = newest.listing_id;
    listings::Entity::delete_by_id(listing).exec(app.db().write()).await.expect("deleted");
    listing_changes::Entity::delete_many().exec(app.db().write()).await.expect("deleted");
    let other = listing_changes::ActiveModel {
        id: Set(newest.id),
        listing_id: Set(1),
        written_in: Set(newest.written_in),
        stamp: Set("of another history".to_owned()),
    };
    other.insert(app.db().write()).await.expect("is written");
    let process = another_process(&app);
    holds(&process, &app).await;
}

#[tokio::test]
async fn two_processes_never_write_the_same_folder() {
    let (app, folder) = board().await;
    let processes = [another_process(&app), another_process(&app)];
    for process in &processes {
        holds(process, &app).await;
    }
    assert!(folder.with_file_name("index-2").join("mark.json").exists());
}

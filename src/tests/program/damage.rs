//! Files that are no sound backups: each is refused in words, and everything stays as it was.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{Read, Write},
    path::Path,
};

use byttebors::server::{
    backup::{
        manifest::{Manifest, Part},
        restore::restore,
        save::save,
    },
    clock::Clock,
    db::{
        Database,
        entities::{accounts, listings},
    },
};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait, PaginatorTrait, Statement};

use super::board::{Board, browser, names_in};
use crate::listings::writing::publish;

/// What is in an archive, by path.
type Parts = BTreeMap<String, Vec<u8>>;

fn unpack(archive: &[u8]) -> Parts {
    let mut archive = tar::Archive::new(GzDecoder::new(archive));
    let entries = archive.entries().expect("entries").map(|entry| {
        let mut entry = entry.expect("an entry");
        let name = entry.path().expect("a path").display().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("content");
        (name, content)
    });
    entries.collect()
}

/// An archive of entries with any names and kinds.
fn pack<'a>(entries: impl IntoIterator<Item = (&'a str, tar::EntryType, &'a [u8])>) -> Vec<u8> {
    let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for (name, kind, content) in entries {
        let mut header = tar::Header::new_gnu();
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(kind);
        header.set_size(content.len() as u64);
        header.set_cksum();
        tar.append(&header, content).expect("an entry");
    }
    tar.into_inner().and_then(GzEncoder::finish).expect("an archive")
}

fn pack_files(parts: &Parts) -> Vec<u8> {
    pack(parts.iter().map(|(name, content)| (name.as_str(), tar::EntryType::Regular, content.as_slice())))
}

/// The archive after something was done to it.
fn changed(parts: &Parts, change: impl FnOnce(&mut Parts)) -> Vec<u8> {
    let mut parts = parts.clone();
    change(&mut parts);
    pack_files(&parts)
}

/// The archive with another manifest.
fn with_manifest(parts: &Parts, change: impl FnOnce(&mut Manifest)) -> Vec<u8> {
    changed(parts, |parts| {
        let mut manifest: Manifest = serde_json::from_slice(&parts["manifest.json"]).expect("a manifest");
        change(&mut manifest);
        parts.insert("manifest.json".into(), serde_json::to_vec(&manifest).expect("JSON"));
    })
}

/// A board with a listing and an upload, and its backup.
async fn board_with_backup() -> (Board, Vec<u8>) {
    let board = Board::new().await;
    let program = board.serve("");
    publish(&browser(&program, &board.sign_in("bente@post.example").await), &[]).await;
    drop(program);
    fs::create_dir_all(board.data().join("uploads")).expect("a folder");
    fs::write(board.data().join("uploads/one.webp"), b"a picture").expect("an upload");
    let file = board.beside("copy.tar.gz");
    let db = board.open().await;
    save(&board.config(), &db, &Clock::System, &file).await.expect("a backup");
    db.close().await.expect("closed");
    (board, fs::read(&file).expect("bytes"))
}

async fn is_untouched(board: &Board) -> bool {
    let db = board.open().await;
    let rows = (accounts::Entity::find().count(db.read()).await, listings::Entity::find().count(db.read()).await);
    db.close().await.expect("closed");
    let leftovers: Vec<String> = names_in(&board.data()).into_iter().filter(|name| name.contains("restoring")).collect();
    rows == (Ok(1), Ok(1)) && leftovers.is_empty() && names_in(&board.data().join("uploads")) == ["one.webp"]
}

async fn refusal(board: &Board, archive: &[u8]) -> String {
    let file = board.beside("bad.tar.gz");
    fs::write(&file, archive).expect("a file");
    restore(&board.config(), &Clock::System, &file, true).await.expect_err("it is refused").to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_backup_changes_nothing() {
    let (board, sound) = board_with_backup().await;
    for cut in [0, 1, 10, sound.len() / 2, sound.len() - 8, sound.len() - 1] {
        let said = refusal(&board, &sound[..cut]).await;
        assert!(said.contains("damaged"), "cut at {cut}: {said}");
    }
    // The ten bytes before the content hold nothing that matters.
    // The byte before the checksum may end in bits that only fill it up.
    let filled_up = sound.len() - 9;
    for at in (10..sound.len()).step_by(sound.len() / 40).filter(|at| *at != filled_up) {
        let mut flipped = sound.clone();
        flipped[at] ^= 0x10;
        let said = refusal(&board, &flipped).await;
        assert!(said.contains("damaged") || said.contains("no backup"), "flipped at {at}: {said}");
    }
    for nonsense in [b"hello".as_slice(), &[0; 4_096], &GzEncoder::new(Vec::new(), Compression::fast()).finish().expect("nothing")] {
        assert!(refusal(&board, nonsense).await.contains("damaged"));
    }
    assert!(is_untouched(&board).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_backup_changes_nothing() {
    let (board, sound) = board_with_backup().await;
    let parts = unpack(&sound);
    let manifest = parts["manifest.json"].as_slice();
    let table = "tables/listings.1.jsonl";
    for (what, archive, said) in [
        ("a changed upload", changed(&parts, |parts| parts.get_mut("uploads/one.webp").expect("one")[0] ^= 1), "changed"),
        ("a missing upload", changed(&parts, |parts| drop(parts.remove("uploads/one.webp"))), "missing"),
        ("an upload too many", changed(&parts, |parts| drop(parts.insert("uploads/two.webp".into(), vec![]))), "too many"),
        ("a changed row", changed(&parts, |parts| parts.get_mut(table).expect("rows").push(b'\n')), "changed"),
        ("no manifest", changed(&parts, |parts| drop(parts.remove("manifest.json"))), "no manifest"),
        ("a manifest of nonsense", changed(&parts, |parts| drop(parts.insert("manifest.json".into(), b"{}".to_vec()))), "manifest"),
        ("a wrong checksum", with_manifest(&parts, |manifest| manifest.parts[0].sha256 = "0".repeat(64)), "changed"),
        ("a row too few", with_manifest(&parts, |manifest| manifest.tables.iter_mut().for_each(|table| table.rows += 1)), "missing"),
        ("a newer format", with_manifest(&parts, |manifest| manifest.format = 2), "newer version"),
        ("a newer schema", with_manifest(&parts, |manifest| manifest.schema = "m29990101_000000_later".into()), "newer version"),
        ("sessions", with_manifest(&parts, |manifest| manifest.tables[0].name = "sessions".into()), "not allowed"),
        ("other words of SQL", with_manifest(&parts, |manifest| manifest.tables[0].name = "accounts; DROP".into()), "not allowed"),
        ("a way out", pack([("uploads/../../out", tar::EntryType::Regular, b"x".as_slice())]), "not allowed"),
        ("an absolute path", pack([("/tmp/out", tar::EntryType::Regular, b"x".as_slice())]), "not allowed"),
        ("a link", pack([("uploads/link", tar::EntryType::Symlink, b"".as_slice())]), "not allowed"),
        ("another folder", pack([("byttebors.sqlite3", tar::EntryType::Regular, b"x".as_slice())]), "not allowed"),
        (
            "two parts of one name",
            pack([("uploads/a", tar::EntryType::Regular, b"x".as_slice()), ("uploads/a", tar::EntryType::Regular, b"y")]),
            "cannot be written",
        ),
        ("only a manifest", pack([("manifest.json", tar::EntryType::Regular, manifest)]), "missing"),
    ] {
        let refused = refusal(&board, &archive).await;
        assert!(refused.contains(said), "{what}: {refused}");
        assert!(is_untouched(&board).await, "{what}");
    }
    assert!(!Path::new("/tmp/out").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_their_table_cannot_hold_change_nothing() {
    let (board, sound) = board_with_backup().await;
    let parts = unpack(&sound);
    let table = "tables/accounts.1.jsonl";
    let row = String::from_utf8(parts[table].clone()).expect("text");
    for (what, rows) in [
        ("a NUL", row.replace("bente@", "be\\u0000nte@")),
        ("a word for a number", row.replacen("1,", "\"one\",", 1)),
        ("a value too few", row.replacen("1,", "", 1)),
        ("the same account twice", [row.as_str(), &row].concat()),
        ("no JSON", "(".to_owned()),
    ] {
        // A forger who also corrects the checksum.
        let file = board.beside("forged.tar.gz");
        fs::write(&file, forge(&parts, table, rows.as_bytes())).expect("a file");
        let refused = restore(&board.config(), &Clock::System, &file, true).await;
        assert!(refused.is_err() && is_untouched(&board).await, "{what}");
    }
}

/// What a manifest says about a part.
fn described(name: &str, content: &[u8]) -> Part {
    use sha2::{Digest, Sha256};
    let sha256 = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    Part { name: name.to_owned(), bytes: content.len() as u64, sha256 }
}

/// The archive with another content of a part, and a manifest that agrees with it.
fn forge(parts: &Parts, name: &str, content: &[u8]) -> Vec<u8> {
    let mut parts = parts.clone();
    parts.insert(name.to_owned(), content.to_vec());
    with_manifest(&parts, |manifest| {
        *manifest.parts.iter_mut().find(|part| part.name == name).expect("the part") = described(name, content);
        let lines = content.iter().filter(|byte| **byte == b'\n').count();
        manifest.tables[0].rows = lines.max(1) as u64;
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_in_use_is_replaced_only_when_that_is_asked_for() {
    let (board, sound) = board_with_backup().await;
    let file = board.beside("copy.tar.gz");
    let refused = restore(&board.config(), &Clock::System, &file, false).await.expect_err("refused").to_string();
    assert!(refused.contains("--replace") && is_untouched(&board).await, "{refused}");
    fs::write(board.data().join("uploads/later.webp"), b"a later picture").expect("an upload");
    restore(&board.config(), &Clock::System, &file, true).await.expect("restored");
    assert!(is_untouched(&board).await, "what came later is gone");

    let orphans = Board::new().await;
    fs::create_dir_all(orphans.data().join("uploads")).expect("a folder");
    fs::write(orphans.data().join("uploads/one.webp"), b"somebody's").expect("an upload");
    fs::File::create(orphans.beside("copy.tar.gz")).and_then(|mut file| file.write_all(&sound)).expect("a file");
    let refused = restore(&orphans.config(), &Clock::System, &orphans.beside("copy.tar.gz"), false).await.expect_err("refused").to_string();
    assert!(refused.contains("--replace"), "uploads are somebody's, too: {refused}");
}

/// The columns that tables had after a step of the schema's history.
async fn columns_after(step: &str, tables: impl Iterator<Item = String>) -> BTreeMap<String, BTreeSet<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Database::open(&format!("sqlite:{}", folder.path().join("older.sqlite3").display())).await.expect("SQLite opens");
    let steps = (1..).zip(Database::schema_names()).find(|(_, name)| name == step).map(|(steps, _)| steps);
    Migrator::up(db.write(), steps).await.expect("the older schema");
    let mut columns = BTreeMap::new();
    for table in tables {
        let sql = format!("SELECT name FROM pragma_table_info('{table}')");
        let rows = db.read().query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql)).await.expect("columns");
        columns.insert(table, rows.iter().map(|row| row.try_get("", "name").expect("a name")).collect());
    }
    db.close().await.expect("closed");
    columns
}

/// The archive as the program made it after that step: without the columns and tables that came later.
async fn as_of(step: &str, archive: &[u8]) -> Vec<u8> {
    let mut parts = unpack(archive);
    let mut manifest: Manifest = serde_json::from_slice(&parts["manifest.json"]).expect("a manifest");
    let columns = columns_after(step, manifest.tables.iter().map(|table| table.name.clone())).await;
    manifest.schema = step.to_owned();
    for table in &mut manifest.tables {
        let was_there: Vec<bool> = table.columns.iter().map(|column| columns[&table.name].contains(&column.name)).collect();
        let kept = |values: Vec<serde_json::Value>| -> Vec<_> {
            values.into_iter().zip(&was_there).filter(|(_, was_there)| **was_there).map(|(value, _)| value).collect()
        };
        for (name, content) in parts.iter_mut().filter(|(name, _)| name.starts_with(&format!("tables/{}.", table.name))) {
            let rows = content.split(|byte| *byte == b'\n').filter(|row| !row.is_empty());
            let rows = rows.map(|row| serde_json::to_string(&kept(serde_json::from_slice(row).expect("a row"))).expect("JSON") + "\n");
            *content = rows.collect::<String>().into_bytes();
            *manifest.parts.iter_mut().find(|part| part.name == *name).expect("the part") = described(name, content);
        }
        table.columns.retain(|column| columns[&table.name].contains(&column.name));
    }
    let later: Vec<String> = manifest.tables.extract_if(.., |table| table.columns.is_empty()).map(|table| table.name).collect();
    let is_later = |name: &str| later.iter().any(|table| name.starts_with(&format!("tables/{table}.")));
    manifest.parts.retain(|part| !is_later(&part.name));
    parts.retain(|name, _| !is_later(name));
    parts.insert("manifest.json".into(), serde_json::to_vec(&manifest).expect("JSON"));
    pack_files(&parts)
}

#[tokio::test(flavor = "multi_thread")]
async fn f21_a_backup_from_before_the_last_steps_of_the_schema_is_brought_up_to_date() {
    let (_, sound) = board_with_backup().await;
    let older = as_of("m20261123_140000_pictures", &sound).await;
    let board = Board::new().await;
    let file = board.beside("older.tar.gz");
    fs::write(&file, older).expect("a file");
    restore(&board.config(), &Clock::System, &file, false).await.expect("restored");
    let db = board.open().await;
    assert!(db.is_ready().await);
    db.close().await.expect("closed");
    assert!(is_untouched(&board).await);
}

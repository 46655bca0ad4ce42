//! G6: "Hent mine oplysninger" is one file with everything the board keeps about the one who asks, and about nobody else.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use byttebors::server::{
    db::entities::{
        authenticator_apps, decisions, listing_exposures, match_dismissals, passkeys, recovery_codes, staff_roles, told_listings,
        watch_finds, watch_links, watches,
    },
    privacy::data_map::{self, Whose},
};
use chrono::Duration;
use http::StatusCode;
use scraper::{Html, Selector};
use sea_orm::{ActiveValue::Set, EntityTrait, PaginatorTrait};
use serde_json::Value;
use zip::ZipArchive;

use crate::{
    accounts::steps::sign_in,
    listings::writing::{publish, signed_in},
    organisations::steps::{act_as, begin, invite},
    pictures::sending::{ids, put_up, small},
    support::{TestApp, client::Client},
};

const EMAIL: &str = "gitte@post.example";
const TITLE: &str = "Kage & <b>kaffe</b>";

/// The files in what was downloaded.
async fn take_along(client: &Client) -> BTreeMap<String, Vec<u8>> {
    let answer = client.get("/profil/oplysninger.zip").await;
    assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::OK, "no-store"));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"mine-oplysninger.zip\"");
    let mut archive = ZipArchive::new(Cursor::new(answer.body)).expect("an archive");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut content = |name: &str| {
        let mut content = Vec::new();
        archive.by_name(name).expect("a file").read_to_end(&mut content).expect("its content");
        content
    };
    names.iter().map(|name| (name.clone(), content(name))).collect()
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files.get(name).unwrap_or_else(|| panic!("{name} in {:?}", files.keys())).clone()).expect("text")
}

/// Somebody with something in every table.
async fn resident(app: &TestApp) -> Client {
    let client = app.client();
    sign_in(app, &client, EMAIL).await;
    let path = publish(&client, &[("overskrift", TITLE)]).await;
    assert_eq!(put_up(&client, &path, &small()).await.status, StatusCode::SEE_OTHER);
    let words = format!("beskrivelse-{}", ids(app).await.remove(0));
    client.post_form(&format!("{path}/billeder"), &[(&words, "En \"rød\" ladcykel"), ("handling", "gem")]).await;
    client.post_form("/sig-til?q=harmonika", &[("handling", "sig-til"), ("hvor-tit", "dagligt")]).await;
    let about = [("side", "/om"), ("kategori", "andet"), ("grund", "Der mangler et punktum."), ("god-tro", "ja")];
    assert_eq!(client.post_form("/anmeld", &about).await.status, StatusCode::SEE_OTHER);
    client.post_form("/profil", &[("fornavn", "Gitte"), ("fyldt15", "ja"), ("omraade", "8900")]).await;
    let (db, now) = (app.db().write(), app.clock().now());
    let watch = watches::Entity::find().one(db).await.expect("an answer").expect("a watch");
    let (account_id, watch_id, listing_id) = (Set(watch.account_id), Set(watch.id), Set(1));
    let told = told_listings::ActiveModel { account_id: account_id.clone(), listing_id: listing_id.clone(), told_at: Set(now) };
    told_listings::Entity::insert(told).exec_without_returning(db).await.expect("a row");
    let found = watch_finds::ActiveModel { watch_id: watch_id.clone(), listing_id: listing_id.clone(), found_at: Set(now) };
    watch_finds::Entity::insert(found).exec_without_returning(db).await.expect("a row");
    let link = watch_links::ActiveModel { token_hash: Set("x".into()), watch_id, made_at: Set(now) };
    watch_links::Entity::insert(link).exec_without_returning(db).await.expect("a row");
    let shown = listing_exposures::ActiveModel { listing_id: listing_id.clone(), shown: Set(7) };
    listing_exposures::Entity::insert(shown).exec_without_returning(db).await.expect("a row");
    let decided = decisions::ActiveModel {
        owner_id: Set(Some(watch.account_id)),
        action: Set("keep".into()),
        basis: Set("rules".into()),
        clause: Set("Reglerne".into()),
        facts: Set("Noget".into()),
        automated: Set(false),
        decided_at: Set(now),
        ..Default::default()
    };
    decisions::Entity::insert(decided).exec_without_returning(db).await.expect("a row");
    let no = match_dismissals::ActiveModel { account_id, other_id: listing_id, dismissed_at: Set(now), ..Default::default() };
    match_dismissals::Entity::insert(no).exec_without_returning(db).await.expect("a row");
    put_what_proves(app, watch.account_id).await;
    put_organisations(app, &client).await;
    client
}

/// An app, a code on paper, a passkey, and a role of long ago.
async fn put_what_proves(app: &TestApp, account: i64) {
    let (db, now) = (app.db().write(), app.clock().now());
    let (account_id, long_ago) = (Set(account), now - Duration::days(9));
    let phone = authenticator_apps::ActiveModel {
        account_id: account_id.clone(),
        secret: Set("x".into()),
        last_step: Set(0),
        made_at: Set(now),
        confirmed_at: Set(Some(now)),
    };
    authenticator_apps::Entity::insert(phone).exec_without_returning(db).await.expect("a row");
    let paper = recovery_codes::ActiveModel {
        account_id: account_id.clone(),
        name: Set("x".into()),
        code_hash: Set("x".into()),
        made_at: Set(now),
        ..Default::default()
    };
    recovery_codes::Entity::insert(paper).exec_without_returning(db).await.expect("a row");
    let key = passkeys::ActiveModel {
        account_id: account_id.clone(),
        public_id: Set("x".into()),
        credential_id: Set("x".into()),
        public_key: Set("x".into()),
        sign_count: Set(0),
        name: Set("Min telefon".into()),
        made_at: Set(now),
        ..Default::default()
    };
    passkeys::Entity::insert(key).exec_without_returning(db).await.expect("a row");
    let role = staff_roles::ActiveModel {
        account_id,
        role: Set("council".into()),
        reason: Set("valgt".into()),
        granted_at: Set(long_ago),
        ends_at: Set(Some(long_ago)),
        ..Default::default()
    };
    staff_roles::Entity::insert(role).exec_without_returning(db).await.expect("a row");
}

/// One that the person has begun, and one that somebody has invited the person to.
async fn put_organisations(app: &TestApp, client: &Client) {
    begin(client, "Fjordens Venner").await;
    act_as(client, None).await;
    let other = signed_in(app, "Karl").await;
    let theirs = begin(&other, "De Andre").await;
    invite(app, &other, &theirs, EMAIL, "member").await;
}

#[tokio::test]
async fn g6_every_table_with_something_about_the_person_is_in_the_file() {
    let app = TestApp::start().await;
    let client = resident(&app).await;
    let data: Value = serde_json::from_str(&text(&take_along(&client).await, "oplysninger.json")).expect("JSON");
    let taken = |table: &&&data_map::Table| table.columns.iter().any(|column| column.class.is_taken());
    for table in data_map::tables().iter().filter(|table| matches!(table.whose, Whose::Person(_))).filter(taken) {
        let rows = data[table.name].as_array().unwrap_or_else(|| panic!("{} is not taken along", table.name));
        assert!(!rows.is_empty(), "this test has to put something into {}", table.name);
        for column in table.columns {
            assert_eq!(rows[0].get(column.name).is_some(), column.class.is_taken(), "{}.{}", table.name, column.name);
        }
    }
    assert_eq!(data["accounts"][0]["first_name"], "Gitte");
    assert_eq!(data["match_dismissals"][0]["other_id"], data["listings"][0]["public_id"]);
    let json = text(&take_along(&client).await, "oplysninger.json");
    assert!(!json.contains("_hash") && !json.contains("erasure"), "{json}");
}

#[tokio::test]
async fn g6_the_page_in_the_file_can_be_read_by_people_in_either_language() {
    let app = TestApp::start().await;
    let client = resident(&app).await;
    let files = take_along(&client).await;
    let html = text(&files, "laes-mine-oplysninger.html");
    let page = Html::parse_document(&html);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"da\">") && html.contains("<title>Mine oplysninger på Byttebørsen</title>"));
    for words in ["Din konto", "Gitte", "Dine opslag", "Efterlysning", "Kage &amp; &lt;b&gt;kaffe&lt;/b&gt;", "Dine billeder", "kl. 13.00"]
    {
        assert!(html.contains(words), "{words} in {html}");
    }
    let picture = page.select(&Selector::parse("img").expect("a selector")).next().expect("a picture");
    assert_eq!(picture.attr("alt"), Some("En \"rød\" ladcykel"));
    let file = files.get(picture.attr("src").expect("a place")).expect("the picture lies beside the page");
    assert_eq!(image::guess_format(file).ok(), Some(image::ImageFormat::Jpeg));

    let english = take_along(&client.with_header("accept-language", "en")).await;
    let html = text(&english, "read-my-data.html");
    assert!(html.contains("<html lang=\"en\">") && html.contains("Your listings") && !html.contains("Dine"), "{html}");
}

#[tokio::test]
async fn g6_nobody_else_s_data_is_in_the_file() {
    let app = TestApp::start().await;
    resident(&app).await;
    let other = app.client();
    sign_in(&app, &other, "karin@post.example").await;
    let files = take_along(&other).await;
    assert_eq!(files.len(), 2, "no pictures: {:?}", files.keys());
    for name in files.keys() {
        let content = text(&files, name);
        assert!(!content.contains("gitte") && !content.contains("Gitte") && !content.contains("kaffe"), "{name}: {content}");
    }
    let data: Value = serde_json::from_str(&text(&files, "oplysninger.json")).expect("JSON");
    assert_eq!(data["accounts"].as_array().map(Vec::len), Some(1));
    assert_eq!(watches::Entity::find().count(app.db().read()).await.expect("a number"), 1);
    assert_eq!(data["watches"], Value::Array(Vec::new()));
    assert_eq!(app.client().get("/profil/oplysninger.zip").await.status, StatusCode::UNAUTHORIZED);
}

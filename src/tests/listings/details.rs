//! The details of a listing: from the form over the database to the page, the file and back.

use byttebors::server::{
    interchange::{export, import},
    jobs,
};
use chrono::Duration;

use super::writing::{page, press, publish, send_new, signed_in, with};
use crate::support::TestApp;

/// Every detail a listing can have.
const DETAILS: [(&str, &str); 11] = [
    ("art", "offer"),
    ("kategori", "udstyr"),
    ("antal", "12"),
    ("enhed", "stole"),
    ("udlaan", "En weekend"),
    ("retur", "Du henter og bringer"),
    ("gengaeld", "Kaffe & kage"),
    ("boern", "ja"),
    ("koersel", "ja"),
    ("forplejning", "ja"),
    ("trinfri", "ja"),
];

#[tokio::test]
async fn every_detail_stands_on_the_listing_and_in_the_form_again() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &DETAILS).await;
    let listing = page(&app.client(), &path).await;
    for shown in [
        "En weekend · Du henter og bringer",
        "Kaffe &amp; kage",
        "Børn under 15 år er med",
        "Der skal køres bil",
        "Der er noget at spise",
        "Adgang uden trin",
        "12\u{a0}stole",
    ] {
        assert!(listing.contains(shown), "{shown}");
    }
    let form = page(&mette, &format!("{path}/rediger")).await;
    for kept in ["value=\"En weekend\"", "value=\"Du henter og bringer\"", "value=\"Kaffe &amp; kage\""] {
        assert!(form.contains(kept), "{kept}");
    }
    assert!(ticked(&form, "boern") && ticked(&form, "trinfri") && !ticked(&form, "haster"));
    assert!(is_open(&form), "what is filled in is in sight");
}

#[tokio::test]
async fn a_listing_without_details_shows_none_and_its_form_is_short() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let listing = page(&app.client(), &path).await;
    for absent in ["Udlån", "Til gengæld", "Adgang uden trin", "Haster"] {
        assert!(!listing.contains(absent), "{absent}");
    }
    assert!(!is_open(&page(&mette, "/opslag/ny").await));
}

#[tokio::test]
async fn money_is_refused_in_a_friendly_way_and_what_was_typed_is_in_sight() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for (field, text) in
        [("gengaeld", "200 kr. i timen"), ("gengaeld", "God løn"), ("retur", "Betaling ved aflevering"), ("udlaan", "50,- om dagen")]
    {
        let answer = send_new(&mette, &with(&[(field, text)])).await;
        assert_eq!(answer.status, 422, "{text}");
        assert!(
            answer.text().contains("På børsen giver man ikke penge for noget.") && answer.text().contains(&format!("value=\"{text}\""))
        );
        assert!(is_open(answer.text()) && answer.text().contains(&format!("href=\"#{field}\"")), "the summary leads to an open field");
    }
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"));
}

#[tokio::test]
async fn the_owner_tells_how_many_are_left() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &DETAILS).await;
    let change = |remaining: &'static str| with(&[&DETAILS[..], &[("tilbage", remaining), ("handling", "gem")]].concat());
    assert_eq!(press(&mette, &path, &change("5")).await.status, 303);
    for shown in [path.as_str(), "/opslag"] {
        assert!(page(&app.client(), shown).await.contains("5 af 12\u{a0}stole tilbage"), "{shown}");
    }
    assert!(page(&mette, &format!("{path}/rediger")).await.contains("value=\"5\""));
    for wrong in ["13", "-1", "nogle"] {
        let answer = press(&mette, &path, &change(wrong)).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.text().contains("Skriv et helt tal fra 0 til"), "{wrong}");
    }
    assert_eq!(press(&mette, &path, &change("0")).await.status, 303);
    assert!(page(&app.client(), &path).await.contains("0 af 12\u{a0}stole tilbage"));
    assert_eq!(press(&mette, &path, &change("")).await.status, 303);
    assert!(!page(&app.client(), &path).await.contains("tilbage</"), "all of them are there again");
}

#[tokio::test]
async fn what_is_urgent_needs_a_near_date_and_stops_by_itself() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let refused = send_new(&mette, &with(&[("haster", "ja"), ("til", "1.12.2026")])).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Det haster kun, når der er en dato inden for de næste 7 dage.") && ticked(refused.text(), "haster"));

    let path = publish(&mette, &[("haster", "ja"), ("til", "25.11.2026")]).await;
    for shown in [path.as_str(), "/opslag"] {
        assert!(page(&app.client(), shown).await.contains("Haster"), "{shown}");
    }
    // To the last minute of the 25th in Denmark.
    app.clock().advance(Duration::hours(58) + Duration::minutes(59));
    assert!(page(&app.client(), &path).await.contains("Haster"));
    app.clock().advance(Duration::minutes(1));
    for shown in [path.as_str(), "/opslag"] {
        assert!(!page(&app.client(), shown).await.contains("Haster"), "{shown}");
    }
    let mette = signed_in(&app, "Mette").await;
    let form = page(&mette, &format!("{path}/rediger")).await;
    assert!(!ticked(&form, "haster"), "the form can be sent again");
}

#[tokio::test]
async fn details_go_out_to_a_file_and_come_in_again_the_same() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let urgent = [&DETAILS[..], &[("haster", "ja"), ("til", "25.11.2026"), ("tilbage", "5")]].concat();
    publish(&mette, &urgent).await;
    publish(&mette, &[]).await;
    let mut first = Vec::new();
    export::write(&app.state, &mut first).await.expect("written");
    let text = String::from_utf8(first.clone()).expect("text");
    for field in [
        "\"loan_period\":\"En weekend\"",
        "\"loan_return\":\"Du henter og bringer\"",
        "\"in_return\":\"Kaffe & kage\"",
        "\"practical\":[\"children\",\"driving\",\"food\",\"step_free\"]",
        "\"remaining\":5",
        "\"urgent_until\":\"2026-11-25\"",
    ] {
        assert_eq!(text.matches(field).count(), 1, "{field}");
    }
    let other = TestApp::start().await;
    import::store(&other.state, import::read(first.as_slice()).expect("read"), |_| Duration::zero()).await.expect("stored");
    let mut second = Vec::new();
    export::write(&other.state, &mut second).await.expect("written");
    assert_eq!(String::from_utf8(second).expect("text"), text);
}

#[tokio::test]
async fn a_file_cannot_bring_in_details_that_a_form_could_not() {
    let line = |field: &str| {
        format!(
            "{{\"id\":\"x\",\"kind\":\"offer\",\"party\":\"citizen\",\"title\":\"12 stole til låns\",\
             \"body\":\"Stolene står i laden og må gerne ud.\",\"category\":\"udstyr\",\"quantity\":12,{field}}}"
        )
    };
    for (field, reason) in [
        ("\"in_return\":\"50 kr.\"", "in_return: it is about money"),
        ("\"loan_return\":\"Ring 20 30 40 50\"", "loan_return: it holds private data"),
        ("\"remaining\":13", "quantity, unit and remaining"),
        ("\"practical\":[\"stairs\"]", "unknown variant"),
        ("\"urgent_until\":\"snart\"", "a date"),
    ] {
        let error = import::read(line(field).as_bytes()).expect_err("refused").to_string();
        assert!(error.contains(reason), "{error}");
    }
}

#[tokio::test]
async fn details_are_part_of_ones_own_data() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    publish(&mette, &DETAILS).await;
    jobs::run_due(&app.state).await.expect("jobs run");
    let data = page(&mette, "/profil/oplysninger.json").await;
    for field in ["\"loan_period\": \"En weekend\"", "\"in_return\": \"Kaffe & kage\"", "\"step_free\"", "\"remaining\": null"] {
        assert!(data.contains(field), "{field} in {data}");
    }
    assert!(!data.contains("renewal"));
}

/// Whether the box of this id is ticked.
fn ticked(page: &str, id: &str) -> bool {
    let input = page.split("<input").find(|input| input.contains(&format!("id=\"{id}\""))).expect("the box");
    input.split('>').next().is_some_and(|tag| tag.contains(" checked"))
}

/// Whether the part of the form that is seldom needed stands open.
fn is_open(page: &str) -> bool {
    let before = page.split("Flere oplysninger").next().expect("the page");
    let (_, details) = before.rsplit_once("<details").expect("the part");
    details.split('>').next().is_some_and(|tag| tag.contains(" open"))
}

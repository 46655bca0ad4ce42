//! The numbers beside the choices of the board: always what counting the listings would give, in every process.

use byttebors::{
    domain::{
        board_choices::{ChoiceCounts, Facets},
        category::Category,
        district::PostalCode,
        kind::Kind,
        listing_state::ListingState,
        party::PartyKind,
    },
    i18n::Locale,
    server::{
        assets::Assets,
        clock::Clock,
        context::RequestContext,
        db::{board_counts, entities::listings},
        interchange::import,
        jobs,
        listings::{board::read_filter, choices},
        state::AppState,
    },
};
use chrono::Duration;
use proptest::{prelude::*, sample::select, strategy::ValueTree, test_runner::TestRunner};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::writing::{page, press, publish, signed_in, with};
use crate::support::TestApp;

const FILTERS: [&str; 8] = [
    "",
    "art=tilbud&dag=tir",
    "art=efterlysning",
    "kategori=mad&omraade=8870",
    "dag=tir&dag=lor",
    "aktoer=borger&omraade=8960",
    "sortering=naermest&omraade=8960",
    "aktoer=forening",
];

/// Something that may change the counts.
#[derive(Clone, Debug)]
enum Step {
    Publish { kind: &'static str, category: &'static str, district: &'static str, when: &'static str },
    Change { listing: usize, category: &'static str, district: &'static str },
    Press { listing: usize, action: &'static str },
    Import { from: usize },
    Days(i64),
    Jobs,
    Settle,
}

fn any_step() -> impl Strategy<Value = Step> {
    let category = || select(vec!["sport", "mad"]);
    let district = || select(vec!["", "8870", "8960"]);
    let kind = select(vec!["offer", "request", "idea"]);
    let when = select(vec!["tue-17:00-22:00", "sat-08:00-12:00"]);
    let action = select(vec!["pause", "genoptag", "forny", "luk", "genaabn", "slet"]);
    prop_oneof![
        4 => (kind, category(), district(), when)
            .prop_map(|(kind, category, district, when)| Step::Publish { kind, category, district, when }),
        3 => (0usize..99, category(), district()).prop_map(|(listing, category, district)| Step::Change { listing, category, district }),
        6 => (0usize..99, action).prop_map(|(listing, action)| Step::Press { listing, action }),
        1 => (0usize..80).prop_map(|from| Step::Import { from }),
        1 => (1i64..40).prop_map(Step::Days),
        1 => Just(Step::Jobs),
        1 => Just(Step::Settle),
    ]
}

async fn take(app: &TestApp, paths: &mut Vec<String>, step: Step) {
    let mette = signed_in(app, "Mette").await;
    match step {
        Step::Publish { kind, category, district, when } => {
            paths.push(publish(&mette, &[("art", kind), ("kategori", category), ("omraade", district), ("tid", when)]).await);
        }
        Step::Change { listing, category, district } if !paths.is_empty() => {
            let fields = with(&[("kategori", category), ("omraade", district), ("handling", "gem")]);
            press(&mette, &paths[listing % paths.len()], &fields).await;
        }
        Step::Press { listing, action } if !paths.is_empty() => {
            press(&mette, &paths[listing % paths.len()], &[("handling", action)]).await;
        }
        Step::Change { .. } | Step::Press { .. } => {}
        Step::Import { from } => {
            let lines: Vec<_> = include_str!("../data/dev.jsonl").lines().skip(from).take(7).collect();
            let listings = import::read(lines.join("\n").as_bytes()).expect("every line is good");
            import::store(&app.state, listings, |_| Duration::zero()).await.expect("stored");
        }
        Step::Days(days) => app.clock().advance(Duration::days(days)),
        Step::Jobs => jobs::run_due(&app.state).await.expect("jobs run"),
        Step::Settle => {
            let transaction = app.db().begin_write().await.expect("a transaction");
            board_counts::settle(&transaction).await.expect("settled");
            transaction.commit().await.expect("a commit");
        }
    }
}

/// Every listing on the board, one by one.
async fn board(app: &TestApp) -> Vec<Facets> {
    let published = listings::Entity::find().filter(listings::Column::State.eq(ListingState::Published.slug()));
    let found = published.all(app.db().read()).await.expect("listings");
    let now = app.clock().now();
    let facets = |listing: listings::Model| Facets {
        kind: Kind::from_slug(&listing.kind).expect("a kind"),
        category: Category::from_slug(&listing.category).expect("a category"),
        place: listing.postal_code.as_deref().map(|code| PostalCode::parse(code).expect("a district")),
        party: PartyKind::from_slug(&listing.party_kind).expect("a party"),
        days: u8::try_from(listing.day_mask).expect("seven bits"),
    };
    found.into_iter().filter(|listing| listing.expires_at.is_some_and(|end| end > now)).map(facets).collect()
}

/// A process of its own on the same database, that has read nothing yet.
fn another_process(app: &TestApp) -> AppState {
    let (config, clock) = (app.state.config.clone(), Clock::clone(app.clock()));
    AppState::new(config, app.db().clone(), clock, Assets::of([])).expect("a state")
}

async fn counted(app: &AppState, query: &str) -> ChoiceCounts {
    let cx = RequestContext::outside_of_requests(app.clone(), Locale::Danish);
    choices::count(&cx, &read_filter(query).expect("a filter")).await.expect("counts").expect("no words")
}

#[tokio::test]
async fn the_counts_are_true_whatever_happens_in_whatever_order() {
    let steps = prop::collection::vec(any_step(), 90);
    let steps = steps.new_tree(&mut TestRunner::deterministic()).expect("steps").current();
    let app = TestApp::start().await;
    let other = another_process(&app);
    let mut paths = Vec::new();
    for (number, step) in steps.into_iter().enumerate() {
        let told = format!("{number}: {step:?}");
        take(&app, &mut paths, step).await;
        let board = board(&app).await;
        for query in FILTERS {
            let expected = ChoiceCounts::of(&read_filter(query).expect("a filter"), board.iter().map(|facets| (*facets, 1)));
            assert_eq!(counted(&app.state, query).await, expected, "{told}, {query}");
            assert_eq!(counted(&other, query).await, expected, "{told}, {query}, in the other process");
        }
    }
    let late = another_process(&app);
    assert_eq!(counted(&late, "").await, counted(&app.state, "").await);
    assert!(counted(&late, "").await.total > 10, "there is something to count");
}

#[tokio::test]
async fn listings_that_come_and_go_at_the_same_time_are_all_counted() {
    let app = TestApp::start().await;
    let mut people = Vec::new();
    for name in ["Mette", "Ali", "Karen", "Jens"] {
        people.push(signed_in(&app, name).await);
    }
    let lives = people.iter().map(|person| async {
        for _ in 0..4 {
            let path = publish(person, &[]).await;
            press(person, &path, &[("handling", "pause")]).await;
            press(person, &path, &[("handling", "genoptag")]).await;
            publish(person, &[("kategori", "mad")]).await;
            let transaction = app.db().begin_write().await.expect("a transaction");
            board_counts::settle(&transaction).await.expect("settled");
            transaction.commit().await.expect("a commit");
            // What was read so far is built upon.
            counted(&app.state, "").await;
        }
    });
    futures::future::join_all(lives).await;
    let counts = counted(&another_process(&app), "kategori=mad").await;
    assert_eq!((counts.total, counts.categories.any), (16, 32));
    assert_eq!(counted(&app.state, "kategori=mad").await, counts);
}

#[tokio::test]
async fn a_search_for_words_is_counted_too() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    publish(&mette, &[("overskrift", "Svømmelærer til onsdagsholdet")]).await;
    publish(&mette, &[("overskrift", "Svømmebriller til holdet"), ("art", "offer"), ("kategori", "udstyr")]).await;
    publish(&mette, &[]).await;
    let counts = counted(&app.state, "q=svømme&art=tilbud").await;
    assert_eq!((counts.total, counts.kinds.any), (1, 2));
    assert_eq!(counts.kinds.each, [1, 1, 0]);
}

#[tokio::test]
async fn a_choice_on_the_board_says_how_many_it_would_show() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    publish(&mette, &[("omraade", "8870")]).await;
    publish(&mette, &[("kategori", "mad")]).await;
    let text = page(&app.client(), "/opslag?kategori=mad").await;
    for (id, number, words) in [("antal-alle", "1", "1 opslag"), ("antal-efterlysning", "1", "1 opslag"), ("antal-ide", "0", "0 opslag")] {
        let shown = text.split(&format!("id=\"{id}\"")).nth(1).and_then(|rest| rest.split("</div>").next()).expect(id);
        assert!(shown.contains(&format!(">{number}<")) && shown.contains(words), "{id}: {shown}");
        assert!(text.contains(&format!("aria-describedby=\"{id}\"")), "{id}");
    }
    assert!(text.contains("href=\"/opslag?kategori=sport\""), "another category keeps the other choices");
    assert!(!text.contains("href=\"/opslag?kategori=it\""), "a choice that finds nothing is no link");
    let answer = app.client().get("/api/listings/search?query=kategori%3Dmad").await;
    assert!(answer.text().contains(r#"{"id":"antal-efterlysning","short":"1","words":"1 opslag","is_none":false}"#), "{}", answer.text());
}

//! Connections: slow ones, broken ones, and the end of the server.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    routing::{get, post},
};
use byttebors::web::limits::Limits;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Notify,
};

use super::super::support::TestApp;

/// Short enough to wait for, long enough for a busy machine.
const SHORT: Duration = Duration::from_millis(300);
/// Long enough to show that something would never have come.
const LONG: Duration = Duration::from_secs(20);

fn impatient() -> Limits {
    Limits { head_time: SHORT, body_time: SHORT, stall_time: SHORT, ..Limits::default() }
}

/// What a connection says until it ends.
async fn until_closed(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let ended = tokio::time::timeout(LONG, stream.read_to_end(&mut answer)).await.expect("the server closes the connection");
    // A connection that was reset has ended, too.
    drop(ended);
    String::from_utf8_lossy(&answer).into_owned()
}

async fn connect(app: &TestApp, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(app.addr).await.expect("a connection");
    stream.write_all(bytes).await.expect("bytes can be sent");
    stream
}

#[tokio::test]
async fn f7_a_head_that_does_not_come_is_not_waited_for() {
    let app = TestApp::with().limits(impatient()).start().await;
    for begun in [b"".as_slice(), b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", b"G"] {
        let mut stream = connect(&app, begun).await;
        let answer = until_closed(&mut stream).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
    }
}

#[tokio::test]
async fn a_connection_that_asks_for_nothing_more_is_closed() {
    let app = TestApp::with().limits(impatient()).start().await;
    let mut stream = connect(&app, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let answer = until_closed(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("ok"), "{answer}");
}

#[tokio::test]
async fn f7_a_body_that_does_not_come_is_not_waited_for() {
    let app = TestApp::with().limits(impatient()).start().await;
    let mut stream =
        connect(&app, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na=")
            .await;
    let answer = until_closed(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[tokio::test]
async fn f7_a_browser_that_takes_nothing_of_its_answer_is_let_go() {
    let large = || async { vec![b'x'; 64 * 1_024 * 1_024] };
    let app = TestApp::with().routes(Router::new().route("/test/large", get(large))).limits(impatient()).start().await;
    let stream = connect(&app, b"GET /test/large HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let mut app = app;
    app.shutdown.begin();
    tokio::time::timeout(LONG / 2, app.ended()).await.expect("the server does not wait for its grace");
    drop(stream);
}

#[tokio::test]
async fn f16_requests_that_could_be_read_in_two_ways_are_refused() {
    let app = TestApp::start().await;
    let body = "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    for (what, request) in [
        ("no version", "GET /\r\n\r\n".to_owned()),
        ("two lengths", format!("{body}Content-Length: 3\r\nContent-Length: 4\r\n\r\na=bc")),
        ("a negative length", format!("{body}Content-Length: -1\r\n\r\n")),
        ("a length with a sign", format!("{body}Content-Length: +3\r\n\r\na=b")),
        ("an unknown coding", format!("{body}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")),
        ("chunked not last", format!("{body}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")),
        ("a chunk without size", format!("{body}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\na=b\r\n0\r\n\r\n")),
        ("an endless chunk size", format!("{body}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n{}\r\n", "f".repeat(40))),
        ("a space before the colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n".to_owned()),
        ("a line folded", "GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n".to_owned()),
        ("a NUL", "GET / HTTP/1.1\r\nHost: x\r\nX: \0\r\n\r\n".to_owned()),
        ("too many headers", format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "X: y\r\n".repeat(200))),
        ("an endless header", format!("GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n", "y".repeat(600_000))),
    ] {
        let answer = app.client().raw(request.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 4") || answer.is_empty(), "{what}: {answer}");
    }
    // A length beside chunks: the chunks count, and the connection ends before the rest can be taken for a request.
    let smuggled =
        format!("{body}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    let answers = app.client().raw(smuggled.as_bytes()).await;
    assert_eq!(answers.matches("HTTP/1.1 ").count(), 1, "{answers}");
}

#[tokio::test]
async fn the_end_waits_for_requests_that_have_begun_and_for_no_others() {
    let (began, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let slow = {
        let (began, go_on) = (began.clone(), go_on.clone());
        move || async move {
            began.notify_one();
            go_on.notified().await;
            "done"
        }
    };
    let mut app = TestApp::with().routes(Router::new().route("/test/slow", get(slow))).start().await;
    let mut silent = connect(&app, b"").await;
    let mut idle = connect(&app, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let mut first = [0; 12];
    idle.read_exact(&mut first).await.expect("an answer");
    let client = app.client();
    let asked = tokio::spawn(async move { client.get("/test/slow").await });
    began.notified().await;

    app.shutdown.begin();
    until_closed(&mut silent).await;
    until_closed(&mut idle).await;
    assert!(!asked.is_finished());
    go_on.notify_one();
    let answer = asked.await.expect("an answer");
    assert_eq!((answer.status.as_u16(), answer.text()), (200, "done"));
    app.ended().await;
    assert!(TcpStream::connect(app.addr).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn a_request_that_takes_longer_than_the_grace_is_cut_off() {
    let began = Arc::new(Notify::new());
    let slow = {
        let began = began.clone();
        move || async move {
            began.notify_one();
            std::future::pending::<()>().await;
        }
    };
    let limits = Limits { grace: Duration::from_millis(50), ..Limits::default() };
    let mut app = TestApp::with().routes(Router::new().route("/test/slow", get(slow))).limits(limits).start().await;
    let _asking = connect(&app, b"GET /test/slow HTTP/1.1\r\nHost: x\r\n\r\n").await;
    began.notified().await;
    app.shutdown.begin();
    tokio::time::timeout(LONG / 2, app.ended()).await.expect("the server ends");
}

#[tokio::test]
async fn what_a_form_began_is_finished_when_the_browser_goes_away() {
    let (began, go_on, finished) = (Arc::new(Notify::new()), Arc::new(Notify::new()), Arc::new(AtomicBool::new(false)));
    let save = {
        let (began, go_on, finished) = (began.clone(), go_on.clone(), finished.clone());
        move || async move {
            began.notify_one();
            go_on.notified().await;
            finished.store(true, Ordering::SeqCst);
        }
    };
    let mut app = TestApp::with().routes(Router::new().route("/test/save", post(save))).start().await;
    let gone = connect(&app, b"POST /test/save HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n").await;
    began.notified().await;
    drop(gone);
    app.shutdown.begin();
    go_on.notify_one();
    app.ended().await;
    assert!(finished.load(Ordering::SeqCst));
}

#[tokio::test]
async fn more_connections_than_there_are_places_wait_for_their_turn() {
    let app = TestApp::with().limits(Limits { connections: 2, ..Limits::default() }).start().await;
    let (first, second) = (connect(&app, b"").await, connect(&app, b"").await);
    let client = app.client();
    let third = tokio::spawn(async move { client.get("/healthz").await });
    tokio::task::yield_now().await;
    assert!(!third.is_finished());
    drop((first, second));
    assert_eq!(third.await.expect("an answer").status, 200);
}

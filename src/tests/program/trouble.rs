//! F4 and F5: the database is locked, gone or broken.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rustix::process::Signal;
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::Notify,
};

use super::{
    Program,
    board::{Board, browser},
};
use crate::{
    listings::writing::{page, publish, send_new, with},
    support::client::{Answer, Client},
};

/// The page for a form that could not be taken for the moment.
fn gives_back_what_was_written(answer: &Answer) {
    assert_eq!((answer.status.as_u16(), answer.header("retry-after"), answer.header("set-cookie")), (503, "5", ""), "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    for part in [
        "<html lang=\"da\"",
        "Vi er her om lidt",
        "Send igen",
        "name=\"beskrivelse\"",
        "Vi er 14 piger mellem 10 og 13 år",
        "action=\"/opslag/ny\"",
    ] {
        assert!(answer.text().contains(part), "{part}: {}", answer.text());
    }
    for word in ["sqlx", "SQLITE", "database", "postgres", "error"] {
        assert!(!answer.text().contains(word), "{word} is nobody's concern");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f4_a_locked_database_keeps_what_was_written_until_it_is_free() {
    let board = Board::new().await;
    if !board.is_sqlite() {
        // PostgreSQL locks rows, not the database.
        return;
    }
    let program = board.serve("");
    let bente = browser(&program, &board.sign_in("bente@post.example").await);
    publish(&bente, &[]).await;
    let other = board.open().await;
    let lock = other.begin_write().await.expect("the write lock");
    gives_back_what_was_written(&send_new(&bente, &with(&[])).await);
    assert!(page(&bente, "/opslag").await.contains("1 opslag"), "reading goes on");
    lock.rollback().await.expect("unlocked");
    other.close().await.expect("closed");
    publish(&bente, &[]).await;
    assert!(page(&bente, "/opslag").await.contains("2 opslag"));
}

/// A way to PostgreSQL that can be cut.
struct Way {
    addr: SocketAddr,
    is_open: Arc<AtomicBool>,
    cut: Arc<Notify>,
}

impl Way {
    async fn to(target: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let addr = listener.local_addr().expect("an address");
        let (is_open, cut) = (Arc::new(AtomicBool::new(true)), Arc::new(Notify::new()));
        let way = Self { addr, is_open: is_open.clone(), cut: cut.clone() };
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let (target, cut) = (target.clone(), cut.clone());
                if is_open.load(Ordering::SeqCst) {
                    tokio::spawn(async move {
                        let Ok(mut far) = TcpStream::connect(target).await else { return };
                        tokio::select! {
                            _ = copy_bidirectional(&mut near, &mut far) => {}
                            () = cut.notified() => {}
                        }
                    });
                }
            }
        });
        way
    }

    fn close(&self) {
        self.is_open.store(false, Ordering::SeqCst);
        self.cut.notify_waiters();
    }

    fn open(&self) {
        self.is_open.store(true, Ordering::SeqCst);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f4_a_database_that_is_gone_makes_nobody_a_guest_and_is_found_again() {
    let board = Board::new().await;
    if board.is_sqlite() {
        return;
    }
    drop(board.serve(""));
    let url = url::Url::parse(board.url()).expect("an address");
    let way = Way::to(format!("{}:{}", url.host_str().expect("a host"), url.port().unwrap_or(5_432))).await;
    let mut through = url.clone();
    through.set_port(Some(way.addr.port())).expect("a port");
    through.set_host(Some("127.0.0.1")).expect("a host");
    let program = Program::serve("", &[("BYTTEBORS_DATABASE_URL", through.as_str())]);
    let bente = browser(&program, &board.sign_in("bente@post.example").await);
    let path = publish(&bente, &[]).await;

    way.close();
    gives_back_what_was_written(&send_new(&bente, &with(&[])).await);
    let guest = Client::new(program.addr);
    assert_eq!(guest.get("/healthz").await.status, 200);
    assert_eq!(guest.get("/readyz").await.status, 503);
    let code = guest.post_form("/log-ind", &[("email", "bente@post.example")]).await;
    assert_eq!(code.status, 503, "nobody is told that an address is unknown");

    way.open();
    assert_eq!(guest.get(&path).await.status, 200);
    publish(&bente, &[]).await;
    assert!(page(&guest, "/opslag").await.contains("2 opslag"));
}

#[tokio::test(flavor = "multi_thread")]
async fn f5_a_broken_database_is_not_served_and_a_backup_replaces_it() {
    let board = Board::on_sqlite();
    let mut program = board.serve("");
    let bente = browser(&program, &board.sign_in("bente@post.example").await);
    let path = publish(&bente, &[]).await;
    let file = board.beside("copy.tar.gz");
    assert!(board.run(&format!("backup {}", file.display())).0);
    let (worked, said) = board.run(&format!("restore --replace {}", file.display()));
    assert!(!worked && said.contains("end the server first"), "{said}");
    assert_eq!(bente.get(&path).await.status, 200, "a running board is left alone");
    program.signal(Signal::TERM);
    assert!(program.ended().success());

    std::fs::write(board.data().join("byttebors.sqlite3"), b"This is not a database at all. ".repeat(1_000)).expect("a broken file");
    let mut refused = Program::start("serve", "", &[("BYTTEBORS_DATA_DIR", &board.data().display().to_string())]);
    assert_eq!(refused.ended().code(), Some(1));
    assert!(refused.log().contains("the database cannot be used"), "{}", refused.log());
    let (worked, said) = board.run(&format!("restore {}", file.display()));
    assert!(!worked && said.contains("--replace"), "what cannot be read may be somebody's: {said}");
    let (worked, said) = board.run(&format!("restore --replace {}", file.display()));
    assert!(worked, "{said}");
    let program = board.serve("");
    assert_eq!(Client::new(program.addr).get(&path).await.status, 200);
}

//! F7 and F8: crowds that do nothing, and those who do everything slowly.

use std::{io::Write, net::TcpStream};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{board::Board, get};

const IDLE: usize = 2_000;
const SLOW: usize = 200;

/// As many of the idle connections as this process may open files for.
fn idle_connections() -> usize {
    let limit = getrlimit(Resource::Nofile);
    // It may be the hard limit already.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
    let files = limit.maximum.and_then(|files| usize::try_from(files).ok()).unwrap_or(usize::MAX);
    files.saturating_sub(SLOW + 200).min(IDLE)
}

#[tokio::test(flavor = "multi_thread")]
async fn f7_f8_idle_and_slow_connections_keep_nobody_waiting() {
    let idle = idle_connections();
    let board = Board::new().await;
    let program = board.serve("");
    let mut connections: Vec<TcpStream> = (0..idle + SLOW).map(|_| TcpStream::connect(program.addr).expect("a connection")).collect();
    for slow in &mut connections[..SLOW / 2] {
        slow.write_all(b"GET /opslag HTTP/1.1\r\nHost: x\r\nX-Slow: ").expect("the beginning of a head");
    }
    for slow in &mut connections[SLOW / 2..SLOW] {
        slow.write_all(
            b"POST /log-ind HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\ne",
        )
        .expect("the beginning of a body");
    }
    for slow in &mut connections[..SLOW] {
        // One that the server has let go is none of our concern.
        let _ = slow.write_all(b"x");
    }
    for path in ["/", "/opslag", "/opslag?q=cykel", "/log-ind", "/healthz"].repeat(10) {
        let answer = get(program.addr, path);
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
    }
    drop(connections);
    assert!(get(program.addr, "/readyz").starts_with("HTTP/1.1 200"));
}

//! F7 and F8: crowds that do nothing, and those who do everything slowly.

use std::{io::Write, net::TcpStream};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{board::Board, get};

const IDLE: usize = 2_000;
const SLOW: usize = 200;

/// Whether this process may have as many connections open.
fn may_open_enough() -> bool {
    let limit = getrlimit(Resource::Nofile);
    let wanted = u64::try_from(IDLE + SLOW + 200).expect("a small number");
    limit.current.is_none_or(|files| files >= wanted)
        || (limit.maximum.is_none_or(|files| files >= wanted)
            && setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum }).is_ok())
}

#[tokio::test(flavor = "multi_thread")]
async fn idle_and_slow_connections_keep_nobody_waiting() {
    if !may_open_enough() {
        println!("SKIPPED: this process may not open {} files (ulimit -n)", IDLE + SLOW);
        return;
    }
    let board = Board::new().await;
    let program = board.serve("");
    let mut connections: Vec<TcpStream> = (0..IDLE + SLOW).map(|_| TcpStream::connect(program.addr).expect("a connection")).collect();
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

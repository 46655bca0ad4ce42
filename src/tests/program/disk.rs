//! F3: there is no room left to write.

use rustix::process::{Pid, Resource, Rlimit, prlimit};

use super::{
    Program,
    board::{Board, browser},
};
use crate::{
    listings::writing::{page, publish, send_new, with},
    support::client::Client,
};

/// Lets the program's files grow again.
fn make_room(program: &Program) {
    let pid = i32::try_from(program.child.id()).ok().and_then(Pid::from_raw);
    prlimit(pid, Resource::Fsize, Rlimit { current: None, maximum: None }).expect("a new limit");
}

#[tokio::test(flavor = "multi_thread")]
async fn f3_a_full_disk_loses_nothing_and_people_go_on_reading() {
    let board = Board::new().await;
    if !board.is_sqlite() {
        // The disk is the database server's own then.
        return;
    }
    drop(board.serve(""));
    // No file may grow beyond a megabyte. Without the trap the first byte too many would end the program.
    let program = board.serve("trap '' XFSZ; ulimit -S -f 2048;");
    let bente = browser(&program, &board.sign_in("bente@post.example").await);
    let body = "Vi er 14 piger, og vores træner er flyttet. ".repeat(80);
    let long = with(&[("beskrivelse", &body)]);
    let mut acknowledged = Vec::new();
    let refused = loop {
        let answer = send_new(&bente, &long).await;
        if answer.status != 303 {
            break answer;
        }
        acknowledged.push(answer.location().to_owned());
        assert!(acknowledged.len() < 1_000, "the disk is never full");
    };
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (503, "5"), "{}", refused.text());
    assert!(refused.text().contains("Vi er her om lidt") && refused.text().contains(body.trim()), "{}", refused.text());
    assert!(refused.text().contains("Send igen"), "{}", refused.text());

    let guest = Client::new(program.addr);
    assert_eq!(guest.get("/opslag").await.status, 200, "guests go on reading");
    assert_eq!(bente.get("/mit").await.status, 200, "and so do those who are signed in");
    make_room(&program);
    acknowledged.push(publish(&bente, &[("beskrivelse", &body)]).await);
    assert!(page(&guest, "/opslag").await.contains(&format!("{} opslag", acknowledged.len())), "all of them, and nothing twice");
    for path in &acknowledged {
        assert_eq!(guest.get(path).await.status, 200);
    }
    drop(program);
    let program = board.serve("");
    let guest = Client::new(program.addr);
    for path in &acknowledged {
        assert_eq!(guest.get(path).await.status, 200, "{path} was acknowledged and is not on disk");
    }
}

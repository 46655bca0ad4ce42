//! What is published is found within a second, and what is taken back is gone within one: in the process that took it, and in another.

use std::time::{Duration, Instant};

use super::{
    PATIENCE, Program,
    board::{Board, browser},
};
use crate::{listings::writing::with, support::client::Client};

/// How long it may take.
const SECOND: Duration = Duration::from_secs(1);
/// A machine may stand still for a moment; the program must keep its promise in one of so many tries.
const TRIES: usize = 3;
/// A word that is in no listing as it is typed: only the index knows that it is found.
const SEARCH: &str = "/opslag?q=pigerne";

/// Two programs on one board, and somebody who writes through the first.
struct Two {
    _board: Board,
    programs: [Program; 2],
    writer: Client,
}

impl Two {
    /// Both have an index that answers.
    async fn start() -> Self {
        let board = Board::new().await;
        drop(board.serve(""));
        let token = board.sign_in("bente@post.example").await;
        let programs = [board.serve(""), board.serve("")];
        let two = Self { writer: browser(&programs[0], &token), programs, _board: board };
        let path = two.publish("Pige søger hold").await;
        for program in &two.programs {
            delay_until(program, |page| page.contains(&path)).await;
        }
        two
    }

    async fn publish(&self, title: &str) -> String {
        let about = "Hun er ny i byen og vil gerne spille med om onsdagen.";
        let answer = self.writer.post_form("/opslag/ny", &with(&[("overskrift", title), ("beskrivelse", about)])).await;
        assert_eq!(answer.status, 303);
        answer.location().to_owned()
    }
}

/// How long it takes from now until a guest's search in this process shows what it should.
async fn delay_until(program: &Program, is_so: impl Fn(&str) -> bool) -> Duration {
    let began = Instant::now();
    loop {
        let answer = Client::new(program.addr).get(SEARCH).await;
        if is_so(answer.text()) {
            return began.elapsed();
        }
        assert!(began.elapsed() < PATIENCE, "{}", program.log());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_is_found_within_a_second_in_every_process() {
    let two = Two::start().await;
    let mut delays = Vec::new();
    for number in 0..TRIES {
        let path = two.publish(&format!("Pige nummer {number} søger hold")).await;
        let delay = two.programs.each_ref().map(|program| delay_until(program, |page| page.contains(&path)));
        let delay = futures::future::join_all(delay).await;
        eprintln!("found after {delay:?}");
        if delay.iter().all(|delay| *delay < SECOND) {
            return;
        }
        delays.push(delay);
    }
    panic!("{delays:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_is_gone_at_once_and_within_a_second_from_the_pages_that_another_process_keeps() {
    let two = Two::start().await;
    let [here, there] = &two.programs;
    let mut delays = Vec::new();
    for number in 0..TRIES {
        let path = two.publish(&format!("Pige nummer {number} søger hold")).await;
        for program in &two.programs {
            delay_until(program, |page| page.contains(&path)).await;
        }
        assert_eq!(two.writer.post_form(&format!("{path}/rediger"), &[("handling", "pause")]).await.status, 303);
        let begun = Instant::now();
        for page in [SEARCH, "/opslag", "/"] {
            assert!(!Client::new(here.addr).get(page).await.text().contains(&path), "{page} still shows it");
        }
        let delay = begun.elapsed() + delay_until(there, |page| !page.contains(&path)).await;
        eprintln!("gone after {delay:?}");
        if delay < SECOND {
            return;
        }
        delays.push(delay);
    }
    panic!("{delays:?}");
}

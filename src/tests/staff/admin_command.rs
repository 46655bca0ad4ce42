//! `byttebors admin`, as an operator meets it.

use byttebors::server::db::entities::{accounts, administrator_links, staff_roles};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::program::board::{Board, browser};

const BENTE: &str = "bente@post.example";
const KARIN: &str = "karin@post.example";

/// Control 9.
#[tokio::test(flavor = "multi_thread")]
async fn a_new_board_has_no_account_and_the_first_administrator_comes_by_a_link() {
    let board = Board::new().await;
    drop(board.serve(""));
    let db = board.open().await;
    assert_eq!(accounts::Entity::find().count(db.read()).await.expect("a number"), 0);

    let (worked, said) = board.run(&format!("admin first {BENTE}"));
    assert!(worked, "{said}");
    let link = said.lines().find(|line| line.starts_with("http://")).unwrap_or_else(|| panic!("{said}")).to_owned();
    let path = &link[link.find("/log-ind/").expect("a path")..];
    let token = path.rsplit('/').next().expect("a token");
    let links = administrator_links::Entity::find().all(db.read()).await.expect("links");
    assert!(links.len() == 1 && !format!("{links:?}").contains(token), "only its hash is kept");

    let program = board.serve("");
    let bente = browser(&program, &board.sign_in(BENTE).await);
    assert_eq!(bente.post_form(path, &[]).await.location(), "/log-ind/faktor");
    drop(program);
    let (worked, said) = board.run("admin roles");
    assert!(worked && said.contains(&format!("{BENTE}\tadministrator\t")), "{said}");

    let (worked, said) = board.run(&format!("admin first {KARIN}"));
    assert!(!worked && said.contains("there is an administrator already"), "{said}");
    let (worked, said) = board.run(&format!("admin revoke {BENTE} administrator"));
    assert!(!worked && said.contains("the last administrator stays"), "{said}");
    db.close().await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_are_given_for_a_reason_listed_and_taken() {
    let board = Board::new().await;
    let program = board.serve("");
    let karin = browser(&program, &board.sign_in(KARIN).await);
    assert_eq!(karin.get("/profil").await.status, StatusCode::OK);

    for (command, sentence) in [
        (format!("admin grant {KARIN} moderator"), "--reason"),
        (format!("admin grant {KARIN} moderator --reason ' '"), "why the role is given"),
        (format!("admin grant {KARIN} boss --reason test"), "the roles are"),
        ("admin grant karin moderator --reason test".to_owned(), "not an e-mail address"),
        (format!("admin grant {BENTE} moderator --reason test"), "no account has this address"),
        (format!("admin revoke {KARIN} moderator"), "does not have the role moderator"),
    ] {
        let (worked, said) = board.run(&command);
        assert!(!worked && said.contains(sentence), "{command}: {said}");
    }
    let command = format!("admin grant {KARIN} moderator --reason 'Ansat i Borgerservice'");
    let (worked, said) = board.run(&command);
    assert!(worked && said.contains("now has the role moderator"), "{said}");
    assert_eq!(karin.get("/profil").await.status, StatusCode::SEE_OTHER, "signed out, in the running program as well");
    assert!(board.run(&command).1.contains("had the role already"));
    let (_, said) = board.run("admin roles");
    assert!(said.contains(&format!("{KARIN}\tmoderator\tsince ")) && said.contains("Ansat i Borgerservice"), "{said}");

    let (worked, said) = board.run(&format!("admin revoke {KARIN} moderator"));
    assert!(worked && said.contains("no longer has the role"), "{said}");
    assert!(!board.run("admin roles").1.contains(KARIN));
    let db = board.open().await;
    assert_eq!(staff_roles::Entity::find().count(db.read()).await.expect("a number"), 1, "what was, stays known");
    db.close().await.expect("closed");
}

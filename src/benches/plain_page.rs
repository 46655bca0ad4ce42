//! A finished page as the shortest handler of axum sends it, beside which `make bench` measures the real ones:
//!
//!     plain-page 127.0.0.1:8080 page.html

use std::{env, fs};

use axum::{
    Router,
    response::Html,
    routing::get,
    serve::{ListenerExt, serve},
};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() {
    let [address, file] = [1, 2].map(|place| env::args().nth(place).expect("an address and a file"));
    let page: &'static str = fs::read_to_string(file).expect("a page").leak();
    // A page of its own for each answer, as one that is rendered.
    let app = Router::new().route("/", get(async move || Html(page.to_owned())));
    let listener = TcpListener::bind(address).await.expect("a free address");
    let listener = listener.tap_io(|stream| stream.set_nodelay(true).expect("a connection"));
    serve(listener, app).await.expect("serves");
}

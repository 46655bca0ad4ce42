//! A browser without a window: keeps cookies, follows nothing, hides nothing.

use std::{collections::BTreeMap, net::SocketAddr, sync::Mutex};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// A browser.
pub struct Client {
    addr: SocketAddr,
    cookies: Mutex<BTreeMap<String, String>>,
    headers: HeaderMap,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body as it came over the wire.
    pub body: Bytes,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    /// A header; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header of visible letters"))
    }

    /// Where it sends the browser.
    pub fn location(&self) -> &str {
        self.header("location")
    }
}

impl Client {
    /// A browser for the server at `addr`, of a Dane.
    pub fn new(addr: SocketAddr) -> Self {
        let headers = [
            (header::ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8"),
            (header::ACCEPT_LANGUAGE, "da-DK,da;q=0.9"),
            (header::USER_AGENT, "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0"),
        ];
        let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value))).into_iter().collect();
        Self { addr, cookies: Mutex::default(), headers }
    }

    /// The same browser, sending this header from now on.
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(HeaderName::from_static(name), value.parse().expect("a header"));
        self
    }

    /// The origin that its forms are sent from.
    pub fn origin(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// A cookie it keeps.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().expect("cookies").get(name).cloned()
    }

    /// Gives it a cookie.
    pub fn keep_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().expect("cookies").insert(name.to_owned(), value.to_owned());
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Bytes::new()).expect("a request")).await
    }

    /// Sends a form from a page of the site.
    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(self.form(path, fields)).await
    }

    /// A form from a page of the site, to be sent.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> Request<Bytes> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .request(Method::POST, path)
            .header(header::ORIGIN, self.origin())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        request.body(body.into()).expect("a request")
    }

    /// Begins a request of any kind.
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        Request::builder().method(method).uri(path)
    }

    /// Sends any request, with the headers and cookies of this browser where it has none of its own.
    pub async fn send(&self, request: Request<Bytes>) -> Answer {
        self.try_send(request).await.expect("an answer")
    }

    /// The same with a server that may go away.
    pub async fn try_send(&self, request: Request<Bytes>) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
        let (mut head, body) = request.into_parts();
        head.headers.entry(header::HOST).or_insert(self.addr.to_string().parse().expect("a host"));
        for (name, value) in &self.headers {
            head.headers.entry(name).or_insert(value.clone());
        }
        let cookies = self.cookies.lock().expect("cookies").iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        if !cookies.is_empty() {
            head.headers.entry(header::COOKIE).or_insert(cookies.join("; ").parse().expect("cookies"));
        }
        let stream = TcpStream::connect(self.addr).await?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        let connection = tokio::spawn(connection);
        let answer = sender.send_request(Request::from_parts(head, Full::new(body))).await?;
        let (head, body) = answer.into_parts();
        let body = body.collect().await?.to_bytes();
        connection.abort();
        self.take_cookies(&head.headers);
        Ok(Answer { status: head.status, headers: head.headers, body })
    }

    fn take_cookies(&self, headers: &HeaderMap) {
        let mut cookies = self.cookies.lock().expect("cookies");
        for header in headers.get_all(header::SET_COOKIE) {
            let text = header.to_str().expect("a cookie");
            let (name, value) = text.split(';').next().and_then(|pair| pair.split_once('=')).expect("a name and a value");
            if text.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Writes bytes to a connection of their own and gives back everything until the server closes it.
    pub async fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.addr).await.expect("the server takes a connection");
        stream.write_all(bytes).await.expect("bytes can be sent");
        let mut answer = Vec::new();
        // A connection that was reset has ended, too.
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }
}

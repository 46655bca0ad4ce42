//! A bucket of an S3-compatible service, as small as the board needs it: objects are written, read, deleted and listed a few at
//! a time. Requests must be signed by the right key, with the right sum of what they send; the signature itself is not judged.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{Router, body::to_bytes, extract::Request, response::Response};
use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use sha2::{Digest, Sha256};
use tokio::{net::TcpListener, task::JoinHandle};

/// What the service calls the bucket.
const NAME: &str = "billeder";
/// The only key it knows.
const KEY: &str = "boersen";
/// Keys in one answer, few so that there is a next one.
const LISTED_AT_ONCE: usize = 4;
/// No object is larger.
const OBJECT_BYTES: usize = 16 * 1_024 * 1_024;

/// The bucket; its service ends with this value.
pub struct Bucket {
    addr: SocketAddr,
    content: Arc<Content>,
    server: JoinHandle<()>,
}

#[derive(Default)]
struct Content {
    objects: Mutex<BTreeMap<String, Bytes>>,
    is_away: AtomicBool,
}

impl Bucket {
    /// Opens an empty one.
    pub async fn open() -> Self {
        let content = Arc::new(Content::default());
        let shared = Arc::clone(&content);
        let service = Router::new().fallback(async move |request: Request| answer(&shared, request).await);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let addr = listener.local_addr().expect("an address");
        let server = tokio::spawn(async move { axum::serve(listener, service).await.expect("a service") });
        Self { addr, content, server }
    }

    /// The settings of a board that keeps its uploads here, all below `boers/`.
    pub fn settings(&self) -> [(&'static str, String); 4] {
        [
            ("BYTTEBORS_UPLOADS_URL", format!("s3://{NAME}/boers")),
            ("AWS_ENDPOINT_URL", format!("http://{}", self.addr)),
            ("AWS_ACCESS_KEY_ID", KEY.to_owned()),
            ("AWS_SECRET_ACCESS_KEY", "hemmelig".to_owned()),
        ]
    }

    /// All objects by their keys.
    pub fn objects(&self) -> BTreeMap<String, Bytes> {
        self.content.objects.lock().expect("objects").clone()
    }

    /// Puts an object there behind the board's back.
    pub fn put(&self, key: &str, content: &'static [u8]) {
        self.content.objects.lock().expect("objects").insert(key.to_owned(), Bytes::from_static(content));
    }

    /// Whether the service refuses everything from now on.
    pub fn set_away(&self, is_away: bool) {
        self.content.is_away.store(is_away, Ordering::SeqCst);
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn answer(content: &Content, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, OBJECT_BYTES).await.expect("a body");
    if content.is_away.load(Ordering::SeqCst) {
        return said(StatusCode::SERVICE_UNAVAILABLE, "<Error><Code>ServiceUnavailable</Code></Error>".into());
    }
    if !is_signed(&head.headers, &body) {
        return said(StatusCode::FORBIDDEN, "<Error><Code>SignatureDoesNotMatch</Code></Error>".into());
    }
    let Some(key) = head.uri.path().strip_prefix('/').and_then(|path| path.strip_prefix(NAME)) else {
        return said(StatusCode::NOT_FOUND, "<Error><Code>NoSuchBucket</Code></Error>".into());
    };
    let key = key.trim_start_matches('/').to_owned();
    let mut objects = content.objects.lock().expect("objects");
    match (head.method, key.is_empty()) {
        (Method::GET, true) => said(StatusCode::OK, list(&objects, head.uri.query().unwrap_or_default()).into()),
        (Method::PUT, false) => {
            objects.insert(key, body);
            said(StatusCode::OK, Bytes::new())
        }
        (Method::GET | Method::HEAD, false) => match objects.get(&key) {
            Some(object) => said(StatusCode::OK, object.clone()),
            None => said(StatusCode::NOT_FOUND, "<Error><Code>NoSuchKey</Code></Error>".into()),
        },
        (Method::DELETE, false) => {
            objects.remove(&key);
            said(StatusCode::NO_CONTENT, Bytes::new())
        }
        (method, _) => panic!("the board has no use for {method} {}", head.uri),
    }
}

fn is_signed(headers: &HeaderMap, body: &Bytes) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let sum: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    let authorization = header("authorization");
    authorization.starts_with(&format!("AWS4-HMAC-SHA256 Credential={KEY}/"))
        && authorization.contains("Signature=")
        && header("x-amz-content-sha256") == sum
}

/// The keys below a prefix, a few of them, and where to go on.
fn list(objects: &BTreeMap<String, Bytes>, query: &str) -> String {
    let parameter = |wanted: &str| {
        let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    let (prefix, after) = (parameter("prefix"), parameter("continuation-token"));
    let mut found = objects.iter().filter(|(key, _)| key.starts_with(&prefix) && **key > after).peekable();
    let mut contents = String::new();
    let mut last = "";
    for (key, object) in found.by_ref().take(LISTED_AT_ONCE) {
        last = key;
        contents.push_str(&format!(
            "<Contents><Key>{key}</Key><Size>{}</Size><LastModified>2026-11-23T12:00:00.000Z</LastModified></Contents>",
            object.len()
        ));
    }
    let next = found.peek().map(|_| format!("<NextContinuationToken>{last}</NextContinuationToken>")).unwrap_or_default();
    format!("<ListBucketResult>{contents}{next}</ListBucketResult>")
}

fn said(status: StatusCode, body: Bytes) -> Response {
    let answer = Response::builder().status(status).header("etag", "\"x\"").header("last-modified", "Mon, 23 Nov 2026 12:00:00 GMT");
    answer.body(body.into()).expect("an answer")
}

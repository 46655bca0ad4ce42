//! Sockets: accepting connections, their time limits, and letting go of them in order.

use std::{
    convert::Infallible,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
    response::{IntoResponse, Response},
};
use http::StatusCode;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::Service;

use super::{limits::Limits, stall::StallGuard};

/// How long to wait when the operating system has no more files to give.
const BACK_OFF: Duration = Duration::from_millis(250);

/// Answers requests on `listener` until `stop`, then finishes those that have begun.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: CancellationToken) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let tasks = TaskTracker::new();
    let cut = CancellationToken::new();
    while let Some(place) = free_place(&places, &stop).await {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let connection =
                    Connection { peer, router: router.clone(), limits, stop: stop.clone(), cut: cut.clone(), tasks: tasks.clone() };
                tasks.spawn(connection.run(stream, place));
            }
            Err(error) if is_about_one_connection(&error) => {}
            Err(error) => {
                tracing::error!(%error, "cannot accept connections");
                tokio::time::sleep(BACK_OFF).await;
            }
        }
    }
    drop(listener);
    tasks.close();
    if tokio::time::timeout(limits.grace, tasks.wait()).await.is_err() {
        tracing::warn!("some requests took too long and are cut off");
        cut.cancel();
    }
}

/// A place for one more connection; none when it is time to end.
async fn free_place(places: &Arc<Semaphore>, stop: &CancellationToken) -> Option<OwnedSemaphorePermit> {
    tokio::select! {
        biased;
        () = stop.cancelled() => None,
        place = places.clone().acquire_owned() => place.ok(),
    }
}

/// Whether an error of `accept` says nothing about the next connection.
fn is_about_one_connection(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

struct Connection {
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    stop: CancellationToken,
    cut: CancellationToken,
    tasks: TaskTracker,
}

impl Connection {
    async fn run(self, stream: TcpStream, _place: OwnedSemaphorePermit) {
        // Without this every answer waits for the other side's delayed acknowledgement.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection was gone before it began");
            return;
        }
        metrics::gauge!("http_connections").increment(1.0);
        let has_asked = Arc::new(AtomicBool::new(false));
        let service = service_fn({
            let (router, tasks, peer, has_asked) = (self.router, self.tasks, self.peer, has_asked.clone());
            move |request: hyper::Request<Incoming>| {
                has_asked.store(true, Ordering::Relaxed);
                answer(router.clone(), tasks.clone(), peer, request)
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.head_time)
            .serve_connection(TokioIo::new(StallGuard::new(stream, self.limits.stall_time)), service);
        tokio::pin!(connection);
        tokio::select! {
            _ = connection.as_mut() => {}
            () = self.stop.cancelled() => {
                // One that never asked for anything is not worth waiting for; hyper would wait for its first request.
                if has_asked.load(Ordering::Relaxed) {
                    connection.as_mut().graceful_shutdown();
                    tokio::select! {
                        _ = connection => {}
                        () = self.cut.cancelled() => {}
                    }
                }
            }
        }
        metrics::gauge!("http_connections").decrement(1.0);
    }
}

/// Answers one request. What may change something is finished even when the browser goes away.
async fn answer(
    mut router: Router,
    tasks: TaskTracker,
    peer: SocketAddr,
    request: hyper::Request<Incoming>,
) -> Result<Response, Infallible> {
    let mut request: Request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    let changes_nothing = request.method().is_safe();
    let answer = router.call(request);
    if changes_nothing {
        return answer.await;
    }
    Ok(tasks.spawn(answer).await.map_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response(), |Ok(response)| response))
}

//! Who asks, in which language, from where: known before a page is rendered.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::{ConnectInfo, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, header, request::Parts};

use super::{client_ip::client_ip, failure, observe::RequestId};
use crate::{
    i18n::Locale,
    server::{
        context::RequestContext,
        error::ServerError,
        reply::cookies::{Cookie, Sent},
        sessions,
        state::AppState,
    },
};

/// Marks a request with a session that could not be looked up, with the status of its answer.
#[derive(Clone, Copy, Debug)]
struct Unidentified(http::StatusCode);

/// As much of the browser's description of itself as is kept.
const USER_AGENT_AT_MOST: usize = 200;

/// Puts a [`RequestContext`] beside every request for a page or a server function.
pub async fn identify(State(app): State<AppState>, ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let session = Cookie::Session.read(&parts.headers, &app.config);
    let sent_garbage = session == Sent::Garbage;
    let mut context = guest(app, peer, &parts);
    if let Some(token) = session.value() {
        context.browser_token = Some(token.clone());
        match sessions::find(&context.app, &token).await {
            Ok(signed_in) => context.signed_in = signed_in,
            // Nobody becomes a guest because the database is down. The form is read first, so that nothing written is lost.
            Err(error) => {
                parts.extensions.insert(Unidentified(trouble(&error)));
            }
        }
    }
    let forget = sent_garbage.then(|| Cookie::Session.clear(&context.app.config));
    parts.extensions.insert(context);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(forget) = forget
        && !response.headers().contains_key(header::SET_COOKIE)
    {
        response.headers_mut().append(header::SET_COOKIE, forget);
    }
    response
}

/// Ends requests of people who could not be identified.
pub async fn only_identified(request: Request, next: Next) -> Response {
    match request.extensions().get::<Unidentified>() {
        Some(Unidentified(status)) => failure::answer(*status),
        None => next.run(request).await,
    }
}

fn trouble(error: &ServerError) -> http::StatusCode {
    error.log();
    error.status()
}

/// The request as one of somebody who is not signed in.
fn guest(app: AppState, peer: SocketAddr, parts: &Parts) -> RequestContext {
    let preference = Cookie::Preference.read(&parts.headers, &app.config).value();
    RequestContext {
        signed_in: None,
        browser_token: None,
        locale: Locale::choose(preference.as_deref(), text(&parts.headers, &header::ACCEPT_LANGUAGE)),
        client_ip: client_ip(peer.ip(), &parts.headers, app.config.trusted_proxy),
        path: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        user_agent: text(&parts.headers, &header::USER_AGENT).unwrap_or_default().chars().take(USER_AGENT_AT_MOST).collect(),
        request_id: parts.extensions.get::<RequestId>().map_or_else(|| Arc::from(""), |id| id.0.clone()),
        app,
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

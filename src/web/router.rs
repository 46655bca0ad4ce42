//! Which handler answers which path, and what every request passes on its way.

use axum::{
    Extension, Router,
    extract::{Path, Request, State, rejection::PathRejection},
    middleware::{Next, from_fn, from_fn_with_state, map_response},
    response::Response,
    routing::{any, get},
};
use http::StatusCode;
use leptos::prelude::provide_context;
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer};

use super::{
    api, assets, body, encoding, failure, feed, health, identify,
    limits::{self, Limits},
    observe, own_data, page_cache, pages, pictures, robots, security_txt, sitemap, trailing_slash, uploads,
};
use crate::{
    app::routes::App,
    domain::board_filter::FEED_PATH,
    i18n::Locale,
    server::{context::RequestContext, state::AppState},
};

/// The page that stops a watch, as the router names it.
const STOP_WATCH: &str = "/sig-til/stop/{token}";

/// The whole site.
pub fn router(app: &AppState, limits: Limits) -> Router {
    router_with(app, limits, Router::new())
}

/// The whole site and further `routes`, which pass everything that a request for a page passes.
pub fn router_with(app: &AppState, limits: Limits, routes: Router<AppState>) -> Router {
    let mut site = routes
        .route("/api/{*function}", any(api::call))
        .route(own_data::PATH, get(own_data::download))
        .route(own_data::ARCHIVE_PATH, get(own_data::download_archive))
        .route(FEED_PATH, get(feed::show))
        .route(sitemap::PATH, get(sitemap::show))
        .route(pictures::PATH, get(pictures::show));
    let upload = async move |path: Result<Path<String>, PathRejection>, Extension(context): Extension<RequestContext>, request: Request| {
        let Ok(Path(id)) = path else { return failure::answer(StatusCode::NOT_FOUND) };
        uploads::submit(limits, id, context, request).await
    };
    for path in page_paths(app) {
        let page = get(pages::show);
        let page = match path.as_str() {
            uploads::PATH => page.post(upload),
            STOP_WATCH => page.post(pages::submit_anything),
            _ => page.post(pages::submit),
        };
        site = site.route(&path, page);
    }
    // The last one added is the first one a request meets.
    let site = site
        .fallback(pages::not_found)
        .layer(from_fn_with_state(limits, within_time))
        .layer(from_fn(identify::only_identified))
        .layer(from_fn_with_state(limits, body::read_within_limits))
        .layer(from_fn(trailing_slash::redirect))
        .layer(csrf(app))
        .layer(CatchPanicLayer::custom(|_| failure::answer(StatusCode::INTERNAL_SERVER_ERROR)))
        .layer(from_fn(failure::dress))
        .layer(from_fn(encoding::compress_for_guests))
        .layer(from_fn_with_state(app.clone(), page_cache::answer_from_kept))
        .layer(from_fn_with_state(app.clone(), identify::identify));
    files(app)
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route(robots::PATH, get(robots::show))
        .route(security_txt::PATH, get(security_txt::show))
        .layer(map_response(unremarkable))
        .merge(site)
        .layer(CatchPanicLayer::custom(|_| failure::plain(StatusCode::INTERNAL_SERVER_ERROR)))
        .layer(from_fn_with_state(app.clone(), observe::observe))
        .with_state(app.clone())
}

/// The paths of all pages, as the routes of the app name them.
pub fn page_paths(app: &AppState) -> Vec<String> {
    let context = RequestContext::outside_of_requests(app.clone(), Locale::Danish);
    let (routes, _) =
        leptos_axum::generate_route_list_with_exclusions_and_ssg_and_context(App, None, move || provide_context(context.clone()));
    let mut paths: Vec<String> = routes.iter().map(|route| route.path().to_owned()).collect();
    paths.sort();
    paths.dedup();
    paths
}

fn files(app: &AppState) -> Router<AppState> {
    let mut files = Router::new().route("/pkg/{hash}/{*path}", get(assets::hashed));
    // Robots are told by the board itself, whatever lies in the folder.
    for path in app.assets.at_root().filter(|path| robots::PATH.strip_prefix('/') != Some(*path)) {
        let (app, name) = (app.clone(), path.to_owned());
        files = files.route(&format!("/{path}"), get(move |query, headers| assets::at_root(app, name, query, headers)));
    }
    files
}

/// Refuses forms that other sites send, by what the browser says about where they come from.
fn csrf(app: &AppState) -> CsrfLayer<impl Fn(tower_http::csrf::ProtectionError) -> Response + Clone + use<>> {
    let origin = app.config.base_url.origin().ascii_serialization();
    let layer = CsrfLayer::new();
    let layer = layer.clone().add_trusted_origin(origin).unwrap_or(layer);
    layer.with_rejection_response(|_| failure::answer(StatusCode::FORBIDDEN))
}

async fn within_time(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let time = if limits::is_upload(&request) { limits.upload_time } else { limits.answer_time };
    let answer = tokio::time::timeout(time, next.run(request)).await;
    answer.unwrap_or_else(|_| failure::answer(StatusCode::SERVICE_UNAVAILABLE))
}

async fn unremarkable(mut response: Response) -> Response {
    response.extensions_mut().insert(observe::Unremarkable);
    response
}

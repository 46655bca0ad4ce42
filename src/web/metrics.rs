//! Numbers for operators, on an address of their own that the public never sees.

use axum::{Router, routing::get};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};

/// Upper ends of the buckets that answers are sorted into by their seconds.
const SECONDS: &[f64] = &[0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0];

/// Begins to count, and answers `/metrics`.
///
/// # Errors
/// When something else counts already.
pub fn router() -> Result<Router, String> {
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), SECONDS)
        .map_err(|error| error.to_string())?
        .build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).map_err(|error| error.to_string())?;
    metrics::describe_counter!("http_requests_total", "Requests that were answered");
    metrics::describe_histogram!("http_request_seconds", "Seconds from the head of a request to its answer");
    metrics::describe_gauge!("http_connections", "Connections that are open");
    metrics::describe_gauge!("search_index_listings", "Listings that the search can find");
    metrics::describe_gauge!("search_index_behind", "Changed listings that the search does not know yet");
    metrics::describe_counter!("search_index_rebuilds_total", "How often the index of the search was made anew");
    metrics::describe_gauge!("byttebors_build_info", "The version that runs");
    metrics::describe_gauge!(
        "byttebors_embedder_info",
        "What makes the vectors of texts; off where no model is wanted, none where it cannot be used"
    );
    metrics::describe_gauge!("byttebors_listings_waiting_for_vectors", "Listings on the board whose vector is still to be made");
    metrics::describe_counter!("byttebors_texts_embedded_total", "Texts that got a vector, of listings and of searches");
    metrics::describe_histogram!("byttebors_embedding_seconds", "Seconds that a text took");
    metrics::gauge!("byttebors_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    let text = move || {
        handle.run_upkeep();
        std::future::ready(handle.render())
    };
    Ok(Router::new().route("/metrics", get(text)))
}

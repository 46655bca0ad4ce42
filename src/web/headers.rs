//! The security headers of every answer.

use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

use crate::server::{config::Config, reloading};

/// Everything that is not a page may load, frame and send nothing.
const FILE_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
/// Two years, as browsers ask for before they put a site on their built-in list.
const STRICT_TRANSPORT: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");
/// Forms without JavaScript depend on the `Origin` that stricter policies blank out.
const REFERRER: HeaderValue = HeaderValue::from_static("same-origin");
/// Functions of the device that the site, or nobody, may ask for.
const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "camera=(), microphone=(), geolocation=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)",
);

/// What a page may load and do. Its own scripts and styles carry the `nonce`, which is new in every rendering.
pub fn page_policy(nonce: &str, config: &Config) -> HeaderValue {
    // On plain http, even on this machine, upgrading would send some browsers to a port that does not speak TLS.
    let upgrade = if config.base_url.scheme() == "https" { "; upgrade-insecure-requests" } else { "" };
    let reloading = reloading::source(config).map(|source| [" ", &source].concat()).unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' blob: data:; font-src 'self'; connect-src 'self'{reloading}; manifest-src 'self'; worker-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'{upgrade}"
    );
    HeaderValue::try_from(policy).unwrap_or(FILE_POLICY)
}

/// Marks the answer that a page has not changed: it keeps the policy it came with, because it fits no other nonce.
#[derive(Clone, Copy, Debug)]
pub struct PolicyStays;

/// Adds what every answer must carry and this one does not carry yet.
pub fn complete(response: &mut Response, config: &Config) {
    let policy_stays = response.extensions().get::<PolicyStays>().is_some();
    let headers = response.headers_mut();
    let mut default = |name: HeaderName, value: HeaderValue| {
        headers.entry(name).or_insert(value);
    };
    if !policy_stays {
        default(header::CONTENT_SECURITY_POLICY, FILE_POLICY);
    }
    default(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    default(header::REFERRER_POLICY, REFERRER);
    default(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    default(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    default(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    default(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if config.is_secure_context() {
        default(header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }
}

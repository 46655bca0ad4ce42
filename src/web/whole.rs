//! How a page becomes text: all of it at once.
//!
//! Leptos streams a page and sends, after the end of the document, scripts with what the page's resources hold. Only islands
//! read those; so they go into the document, where HTML wants them, and pages without islands do without.

use std::pin::Pin;

use futures::{Stream, StreamExt, stream::once};
use http::header;
use leptos::{
    prelude::{IntoView, Owner, use_context},
    reactive::computed::ScopedFuture,
};
use leptos_axum::ResponseOptions;
use memchr::memmem;

use crate::server::context::RequestContext;

/// How Leptos marks an island in a page.
const ISLAND: &str = "<leptos-island";

/// What Leptos writes where islands must find their place again. Browsers read it as an empty comment, validators as an error.
/// Nothing that a person typed can look like this: `<` is escaped everywhere.
const PLACEHOLDER: &str = "<!>";
/// The same in valid HTML.
const EMPTY_COMMENT: &str = "<!---->";

type Pieces = Pin<Box<dyn Stream<Item = String> + Send>>;
type Data = Box<dyn FnOnce() -> Pieces + Send>;

/// Renders `app` when everything it waits for has arrived; `data` gives the scripts for its islands.
pub fn whole<App: IntoView + 'static>(app: App, data: Data, _out_of_order: bool) -> Pin<Box<dyn Future<Output = Pieces> + Send>> {
    let shared = Owner::current_shared_context();
    let (options, context) = (use_context::<ResponseOptions>(), use_context::<RequestContext>());
    // Leptos polls this outside the request's owner. Whatever asks for a context while it is written out would find nothing,
    // or what another request left on this thread.
    Box::pin(ScopedFuture::new_untracked(async move {
        let mut html: String = app.to_html_stream_in_order().collect().await;
        while let Some(deferred) = shared.as_ref().and_then(|shared| shared.await_deferred()) {
            deferred.await;
        }
        if html.contains(ISLAND) {
            html = with_placeholders(&html, EMPTY_COMMENT);
            let scripts: String = data().collect().await;
            html.insert_str(html.rfind("</body>").unwrap_or(html.len()), &scripts);
            if let (Some(options), Some(links)) = (options, context.and_then(|context| context.app.assets.island_links())) {
                options.insert_header(header::LINK, links);
            }
        } else {
            html = with_placeholders(&html, "");
        }
        Box::pin(once(async move { html })) as Pieces
    }))
}

/// The page with something else for every placeholder. `str::replace` takes five times as long, for every page.
fn with_placeholders(html: &str, other: &str) -> String {
    let mut written = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = memmem::find(rest.as_bytes(), PLACEHOLDER.as_bytes()) {
        written.push_str(&rest[..at]);
        written.push_str(other);
        rest = &rest[at + PLACEHOLDER.len()..];
    }
    written.push_str(rest);
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_placeholder_is_replaced_and_nothing_else() {
        for html in ["", "<!>", "<p>æ<!><!>ø</p><!>", "<!-- kept --><!>", "plain"] {
            assert_eq!(with_placeholders(html, EMPTY_COMMENT), html.replace(PLACEHOLDER, EMPTY_COMMENT));
        }
    }
}

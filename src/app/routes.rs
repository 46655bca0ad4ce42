//! Which page answers which path.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::features::home::pages::FrontPage;

/// All pages of the site.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=|| "…">
                <Route path=path!("/") view=FrontPage ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

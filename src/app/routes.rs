//! Which page answers which path.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use super::layout::Layout;
use crate::features::{errors::pages::NotFoundPage, home::pages::FrontPage, language::pages::LanguagePage};

/// All pages of the site.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Layout>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view=FrontPage ssr=SsrMode::Async />
                    <Route path=path!("/sprog") view=LanguagePage ssr=SsrMode::Async />
                </Routes>
            </Layout>
        </Router>
    }
}

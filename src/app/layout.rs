//! The frame of every page: the way past it, the header with the main menu, the content, the strip of town, the footer.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{footer::Footer, header::Header};
use crate::{
    features::organisations::components::acting_bar::ActingBar,
    server::context::{RequestContext, use_locale},
    ui::brand::Skyline,
};

/// The frame around a page.
#[component]
pub fn Layout(
    /// The page.
    children: Children,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Title formatter=|title: String| [&title, " – Byttebørsen"].concat() />
        <a
            href="#indhold"
            class="sr-only focus:not-sr-only focus:fixed focus:left-4 focus:top-4 focus:z-50 focus:bg-surface focus:px-4 focus:py-3"
        >
            {locale.skip_to_content()}
        </a>
        <Header />
        {use_context::<RequestContext>().map(|cx| view! { <ActingBar cx /> })}
        <main id="indhold" tabindex="-1" class="mx-auto w-full max-w-page px-4 pb-10 lg:px-8 lg:pb-14">
            {children()}
        </main>
        <Skyline />
        <Footer />
    }
    .into_any()
}

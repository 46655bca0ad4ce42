//! What a page says about itself in its head, for search engines and for the sites it is shared on.

use leptos::prelude::*;
use leptos_meta::{Link, Meta};

use crate::{
    domain::{board_filter::BoardFilter, kind::Kind},
    i18n::Locale,
    server::context::current,
};

/// The picture other sites show beside a shared page; `scripts/share-pictures.mjs` draws them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SharePicture {
    /// The board's own.
    #[default]
    Board,
    /// The one of a kind of listing.
    Kind(Kind),
}

impl SharePicture {
    const fn path(self) -> &'static str {
        match self {
            Self::Board => "/share-board.png",
            Self::Kind(Kind::Offer) => "/share-offer.png",
            Self::Kind(Kind::Request) => "/share-request.png",
            Self::Kind(Kind::Idea) => "/share-idea.png",
        }
    }

    const fn words(self, locale: Locale) -> &'static str {
        match self {
            Self::Board => locale.board_picture(),
            Self::Kind(kind) => locale.kind_picture(kind),
        }
    }
}

/// What Open Graph calls a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageType {
    /// A way in.
    Website,
    /// Something to read.
    Article,
}

/// Description, address and picture of a page that may be found and shared.
#[component]
pub fn PageHead(
    /// What it is about, without the name of the site.
    #[prop(into)]
    title: String,
    /// One or two sentences about it.
    #[prop(into)]
    description: String,
    /// The one path under which it is to be known.
    #[prop(into)]
    path: String,
    /// What it is.
    page_type: PageType,
    /// Its picture.
    #[prop(optional)]
    picture: SharePicture,
) -> impl IntoView {
    let cx = current();
    let (config, locale) = (&cx.app.config, cx.locale);
    let address = config.address_of(&path);
    let page_type = match page_type {
        PageType::Website => "website",
        PageType::Article => "article",
    };
    view! {
        <Link rel="canonical" href=address.clone() />
        <Meta name="description" content=description.clone() />
        <Meta property="og:site_name" content=locale.site_name() />
        <Meta property="og:type" content=page_type />
        <Meta property="og:locale" content=locale.with_country() />
        <Meta property="og:title" content=title />
        <Meta property="og:description" content=description />
        <Meta property="og:url" content=address />
        <Meta property="og:image" content=config.address_of(picture.path()) />
        <Meta property="og:image:type" content="image/png" />
        <Meta property="og:image:width" content="1200" />
        <Meta property="og:image:height" content="630" />
        <Meta property="og:image:alt" content=picture.words(locale) />
        <Meta name="twitter:card" content="summary" />
    }
    .into_any()
}

/// Tells programs that read feeds about the one of a search.
#[component]
pub fn FeedOf(
    /// The search.
    filter: BoardFilter,
) -> impl IntoView {
    let cx = current();
    let title = cx.locale.feed_title(&filter.for_feed());
    view! { <Link rel="alternate" type_="application/atom+xml" title=title href=cx.app.config.address_of(&filter.feed_path()) /> }
        .into_any()
}

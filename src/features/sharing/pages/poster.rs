//! The poster of a listing: a sheet to look at on the screen, one page of A4 on paper.

use leptos::prelude::*;
use leptos_meta::{Link, Meta, Script};

use crate::{
    domain::{kind::Kind, phone::show_phone, picture::PictureSize},
    features::{
        listings::{components::listing_card::party_icon, pages::listing::listing_id_of_path},
        outcome::shown,
        sharing::model::Poster,
    },
    i18n::Locale,
    server::{
        config::Contact,
        context::{RequestContext, current},
        listings::sharing,
    },
    ui::{
        brand::BrandSymbol,
        icon::{Icon, IconName},
        kind_label::kind_icon,
        notice::{Notice, NoticeTone},
        page_title::PageTitle,
        qr_code::QrCode,
    },
};

/// Shows the button, which can do nothing without JavaScript, and lets it print.
const PRINT_BUTTON: &str = include_str!("print_button.js");
/// Headlines up to this long are written large; longer ones up to the second length smaller, and the longest smallest.
const HEADLINES: [usize; 2] = [26, 48];

/// `/opslag/{id}/plakat`
#[component]
pub fn PosterPage() -> impl IntoView {
    let cx = current();
    let id = listing_id_of_path();
    Suspend::new(async move {
        let page = match id {
            Ok(id) => sharing::poster(&cx, &id).await.map(|poster| view_poster(&cx, poster)),
            Err(error) => Err(error),
        };
        shown(&cx, page)
    })
}

fn view_poster(cx: &RequestContext, poster: Poster) -> AnyView {
    let locale = cx.locale;
    let paused = poster.is_paused.then(|| view! { <Notice tone=NoticeTone::Warning>{locale.poster_paused()}</Notice> });
    view! {
        <PageTitle text=locale.poster_title(&poster.card.title) />
        // Search engines are to find the listing, not its poster.
        <Meta name="robots" content="noindex" />
        <Link rel="canonical" href=poster.address.clone() />
        <Script type_="module">{PRINT_BUTTON}</Script>
        <div class="pt-3 print:hidden">
            <a class="link -ml-1 inline-flex min-h-target items-center gap-2 text-small" href=poster.card.id.path()>
                <Icon icon=IconName::ArrowLeft class="size-5 shrink-0" />
                {locale.back_to_listing()}
            </a>
            {paused}
            <h1 class="mt-2 text-h1 lg:text-h1-lg lg:tracking-tight">{locale.poster_heading()}</h1>
            <p class="mt-2 max-w-text text-lead text-ink-2">{locale.poster_lead()}</p>
            <div class="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
                <button type="button" class="btn btn-primary max-sm:w-full" data-print hidden>
                    <Icon icon=IconName::Printer />
                    {locale.print_button()}
                </button>
                <p class="text-small text-ink-2">{locale.how_to_print()}</p>
            </div>
        </div>
        <Sheet poster locale contact=cx.app.config.contact.clone() />
    }
    .into_any()
}

/// The sheet itself: above the listing in the colour and the shape of its kind, below how to answer.
#[component]
fn Sheet(poster: Poster, locale: Locale, contact: Contact) -> impl IntoView {
    let card = poster.card;
    let language = card.language.slug();
    let foreign = (language != locale.slug()).then_some(language);
    let direction = foreign.map(|_| card.language.direction());
    let address = without_scheme(&poster.address);
    let (host, path) = address.split_at(address.find('/').unwrap_or(address.len()));
    let headline = match card.title.chars().count() {
        length if length <= HEADLINES[0] => "poster-headline poster-headline-large",
        length if length <= HEADLINES[1] => "poster-headline poster-headline-medium",
        _ => "poster-headline",
    };
    let picture = card.picture.map(|picture| {
        let dimensions = picture.dimensions_of(PictureSize::Large);
        view! {
            <img
                class="poster-picture"
                src=picture.id.path(PictureSize::Large)
                width=dimensions.width
                height=dimensions.height
                alt=picture.description.words().to_owned()
            />
        }
    });
    view! {
        <article class=["poster", kind_class(card.kind)].join(" ")>
            <div class="poster-field">
                <p class="poster-kind">
                    <Icon icon=kind_icon(card.kind) class="size-[1.25em] shrink-0" />
                    {locale.kind(card.kind)}
                </p>
                <h2 class=headline lang=foreign dir=direction>
                    {card.title}
                </h2>
                <p class="poster-fact">
                    <Icon icon=party_icon(card.party_kind) class="size-[1.25em] shrink-0" />
                    {card.party}
                </p>
            </div>
            {picture}
            <p class="poster-words" lang=foreign dir=direction>
                {poster.words}
            </p>
            <ul class="poster-facts">
                <Fact icon=IconName::CalendarBlank text=card.when />
                <Fact icon=IconName::MapPin text=card.place />
                {card.quantity.map(|quantity| view! { <Fact icon=IconName::Users text=quantity /> })}
            </ul>
            <div class="poster-answer">
                <QrCode text=poster.address.clone() label=locale.code_of_address(&poster.address) class="poster-code" />
                <div class="min-w-0">
                    <p class="poster-call">{locale.scan_code()}</p>
                    <p class="poster-small">{locale.or_write_address()}</p>
                    <p class="poster-address">{host.to_owned()} <wbr /> {path.to_owned()}</p>
                </div>
            </div>
            <HumanContact locale contact />
        </article>
    }
    .into_any()
}

#[component]
fn Fact(icon: IconName, text: String) -> impl IntoView {
    view! {
        <li class="poster-fact">
            <Icon icon=icon class="size-[1.25em] shrink-0" />
            <span class="min-w-0">{text}</span>
        </li>
    }
    .into_any()
}

/// Whose board it is, and the person to call for those who use no screen.
#[component]
fn HumanContact(locale: Locale, contact: Contact) -> impl IntoView {
    view! {
        <div class="poster-contact">
            <p class="flex items-center gap-[0.5em]">
                <BrandSymbol class="size-[2.25em] shrink-0" />
                <span>
                    <strong class="block">{locale.site_name()}</strong>
                    {locale.municipality()}
                </span>
            </p>
            <p>
                {locale.or_call()} " "
                <strong class="poster-phone">{show_phone(&contact.phone)}</strong>
                <span class="block">{locale.human_hours(&contact.name, contact.hours(locale))}</span>
            </p>
        </div>
    }
    .into_any()
}

const fn kind_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Offer => "poster-offer",
        Kind::Request => "poster-request",
        Kind::Idea => "poster-idea",
    }
}

/// An address as people read it out to each other.
fn without_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

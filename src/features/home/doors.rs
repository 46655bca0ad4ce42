//! The two doors of the front page: I have something, I need something. One reaches into the other.

use leptos::prelude::*;

use crate::{
    domain::kind::Kind,
    i18n::Locale,
    ui::{
        icon::{Icon, IconName},
        kind_label::{KindLabel, kind_icon},
    },
};

/// The doors, and a way in for ideas.
#[component]
pub fn Doors(locale: Locale) -> impl IntoView {
    view! {
        <div class="fit-pair mt-7 lg:mt-10">
            <a
                href=create_path(Kind::Offer)
                class="fit-out group flex min-h-40 flex-col justify-center rounded-tile bg-offer-field px-6 py-6 text-on-offer-field md:min-h-52 md:px-7 lg:min-h-56 lg:px-10"
            >
                <span class="flex items-center gap-4">
                    <Icon icon=kind_icon(Kind::Offer) class="size-11 shrink-0 lg:size-14" />
                    <DoorWords title=locale.door_offer() examples=locale.door_offer_examples() />
                </span>
                <span class="mt-3 inline-flex items-center gap-2 font-semibold underline underline-offset-4 group-hover:decoration-2 md:ml-15 lg:ml-18">
                    {locale.door_offer_action()} <Icon icon=IconName::ArrowRightBold class="size-5 shrink-0" />
                </span>
            </a>
            <a
                href=create_path(Kind::Request)
                class="fit-in focus-inset group flex min-h-48 flex-col justify-center rounded-tile bg-request-field px-6 pb-6 text-on-request-field md:min-h-52 md:px-7 lg:min-h-56 lg:px-10"
            >
                <span class="flex items-center gap-4 lg:ml-8">
                    <Icon icon=kind_icon(Kind::Request) class="size-11 shrink-0 lg:size-14" />
                    <DoorWords title=locale.door_request() examples=locale.door_request_examples() />
                </span>
                <span class="mt-3 inline-flex items-center gap-2 font-semibold underline underline-offset-4 group-hover:decoration-2 md:ml-15 lg:ml-26">
                    {locale.door_request_action()} <Icon icon=IconName::ArrowRightBold class="size-5 shrink-0" />
                </span>
            </a>
        </div>
        <p class="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
            <KindLabel kind=Kind::Idea locale />
            <a class="link inline-flex min-h-target items-center" href=create_path(Kind::Idea)>
                {locale.door_idea()}
            </a>
        </p>
    }
    .into_any()
}

#[component]
fn DoorWords(title: &'static str, examples: &'static str) -> impl IntoView {
    view! {
        <span>
            <span class="block text-h2 font-semibold lg:text-h1">{title}</span>
            <span class="block text-base lg:text-lead">{examples}</span>
        </span>
    }
}

fn create_path(kind: Kind) -> String {
    ["/opslag/ny?art=", kind.path_word()].concat()
}

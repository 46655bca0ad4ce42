//! What the listing form says about keeping what is typed: hidden until the island beside it has something to say.

use leptos::prelude::*;

use crate::{
    features::listings::islands::draft_keeper::{
        BEGIN_ANEW_ID, DELETE_ID, DraftKeeper, GO_ON_ID, KEPT_BEFORE_ID, MADE_DRAFT_ID, MADE_DRAFT_LINK_ID, Place, SAID_ID, SAVING_BOX_ID,
        SAVING_ID, Words,
    },
    i18n::Locale,
    server::{context::RequestContext, listings::drafts},
    ui::{
        button::ButtonStyle,
        notice::{Notice, NoticeTone},
    },
};

/// Keeps what is typed while somebody types.
#[component]
pub fn Keeper(
    /// Who writes.
    cx: RequestContext,
    /// Where the words are kept.
    place: Place,
    /// What stands in the form.
    words: Words,
    /// Names the words that are stored; empty when none are.
    #[prop(optional)]
    version: String,
) -> impl IntoView {
    let locale = cx.locale;
    let owner = cx.signed_in.as_ref().map(|signed_in| drafts::mark(signed_in.account_id)).unwrap_or_default();
    let (question, no) = match place {
        Place::Listing(_) => (locale.kept_changes_before(), locale.drop_kept_changes()),
        _ => (locale.kept_before(), locale.begin_anew()),
    };
    view! {
        <div id=KEPT_BEFORE_ID hidden=true>
            <Notice tone=NoticeTone::Note>
                <p>{question} " " <span class="text-ink-2">{locale.kept_only_here()}</span></p>
                <p class="mt-3 flex flex-wrap gap-3">
                    <button id=GO_ON_ID type="button" class=ButtonStyle::Small.class()>
                        {locale.go_on_writing()}
                    </button>
                    <button id=BEGIN_ANEW_ID type="button" class=ButtonStyle::Small.class()>
                        {no}
                    </button>
                </p>
            </Notice>
        </div>
        <div id=MADE_DRAFT_ID hidden=true>
            <Notice tone=NoticeTone::Done>
                {locale.earlier_words_are_a_draft()} " "
                <a id=MADE_DRAFT_LINK_ID class="link inline-flex min-h-target items-center" href="/mit">
                    {locale.finish_draft()}
                </a>
            </Notice>
        </div>
        <SavingNote locale=locale />
        <DraftKeeper place=place words=words version=version owner=owner locale=locale />
    }
    .into_any()
}

/// How it stands with what is typed: in sight wherever one is in the form, in the way of nothing.
#[component]
fn SavingNote(locale: Locale) -> impl IntoView {
    view! {
        <div class="pointer-events-none sticky top-0 z-10 mt-2 flex min-h-9 justify-end noscript:hidden">
            <p
                id=SAVING_BOX_ID
                hidden=true
                class="flex items-center justify-end gap-x-3 rounded-b-card bg-surface px-3 text-small text-ink-2"
            >
                <span id=SAVING_ID tabindex="-1" class="py-1"></span>
                <button id=DELETE_ID type="button" hidden=true class="link pointer-events-auto min-h-target">
                    {locale.delete_kept()}
                    <span class="sr-only">" "{locale.from_this_browser()}</span>
                </button>
            </p>
            <p id=SAID_ID role="status" class="sr-only"></p>
        </div>
    }
}

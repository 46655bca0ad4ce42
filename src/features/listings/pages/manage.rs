//! What an owner can do with a listing besides changing its words: pause, renew, close, put back, use again, delete.

use leptos::prelude::*;

use super::new::{ACTION, go_to};
use crate::{
    domain::{
        listing_id::ListingId,
        listing_state::{ListingState, Transition},
        notice::Notice,
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission},
        error::{ServerError, ServerResult},
        listings::{copies, lifecycle},
    },
    ui::{
        button::{Button, ButtonRow, ButtonStyle},
        choice_card::ChoiceCard,
        fieldset::Fieldset,
        icon::IconName,
    },
};

const PAUSE: &str = "pause";
const RESUME: &str = "genoptag";
/// The button that gives a new period on the board.
pub const RENEW: &str = "forny";
/// The button that ends a listing.
pub const CLOSE: &str = "luk";
const REOPEN: &str = "genaabn";
/// The button that deletes a listing, on the page that asks whether it should.
pub const DELETE: &str = "slet";
/// The button that makes a draft of a listing.
pub const COPY: &str = "brug-igen";
const REASON: &str = "grund";
const FOUND: &str = "fundet";
/// Closed because it is no longer wanted.
pub const WITHDRAWN: &str = "ikke-aktuelt";

/// Where an owner does everything but change the words.
pub fn more_path(id: &ListingId) -> String {
    [&id.edit_path(), "#mere"].concat()
}

/// Does what a button asks for and leads on.
pub async fn carry_out(cx: &RequestContext, id: &ListingId, action: &str, sent: &Submission) -> ServerResult<()> {
    if action == DELETE {
        lifecycle::delete(cx, id).await?;
        return go_to(cx, "/mit", Notice::ListingDeleted).await;
    }
    if action == COPY {
        let copy = copies::copy(cx, id).await?;
        return go_to(cx, &copy.edit_path(), Notice::ListingCopied).await;
    }
    let (transition, notice) = match (action, sent.value(REASON)) {
        (PAUSE, _) => (Transition::Pause, Notice::ListingPaused),
        (RESUME, _) => (Transition::Resume, Notice::ListingResumed),
        (RENEW, _) => (Transition::Renew, Notice::ListingRenewed),
        (REOPEN, _) => (Transition::Reopen, Notice::ListingResumed),
        (CLOSE, Some(FOUND)) => (Transition::CloseFound, Notice::ListingFound),
        (CLOSE, Some(WITHDRAWN) | None) => (Transition::CloseWithdrawn, Notice::ListingClosed),
        _ => return Err(ServerError::BadRequest("unknown action")),
    };
    lifecycle::move_on(cx, id, transition).await?;
    go_to(cx, &id.path(), notice).await
}

/// The one press that puts a listing back on the board, where that is possible.
#[component]
pub fn PutBack(
    /// The listing.
    id: ListingId,
    /// Its state.
    state: ListingState,
    /// The language of the page.
    locale: Locale,
    /// How the button looks.
    #[prop(optional)]
    style: ButtonStyle,
) -> impl IntoView {
    let ways = [(Transition::Resume, RESUME), (Transition::Reopen, REOPEN)];
    let way = ways.into_iter().find(|(transition, _)| state.after(*transition).is_some());
    way.map(|(transition, action)| {
        let help = (transition == Transition::Reopen).then(|| view! { <p class="text-small">{locale.renew_help()}</p> });
        view! {
            <form method="post" action=id.edit_path() class="grid justify-items-start gap-2">
                <Button name=ACTION value=action style=style>
                    {locale.resume_button()}
                </Button>
                {help}
            </form>
        }
    })
}

/// The forms for everything that is possible in this state, each by itself.
#[component]
pub fn Manage(
    /// The listing.
    id: ListingId,
    /// Its state.
    state: ListingState,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let possible = |transition| state.after(transition).is_some();
    let simple = |shown: bool, action: &'static str, label: &'static str, help: &'static str| {
        shown.then(|| {
            view! {
                <form method="post" action=id.edit_path() class="grid justify-items-start gap-2">
                    <Button name=ACTION value=action style=ButtonStyle::Secondary>
                        {label}
                    </Button>
                    <p class="text-small text-ink-2">{help}</p>
                </form>
            }
        })
    };
    let close = possible(Transition::CloseFound).then(|| {
        view! {
            <div class="slip grid gap-4 p-4 sm:p-6">
                <div>
                    <h3 class="text-h3">{locale.close_button()}</h3>
                    <p class="mt-1 text-ink-2">{locale.close_help()}</p>
                </div>
                <CloseForm id=id.clone() locale=locale style=ButtonStyle::Secondary />
            </div>
        }
    });
    let delete_link = if state == ListingState::Draft { locale.delete_draft_link() } else { locale.delete_link() };
    let delete = state.is_deletable().then(|| {
        view! {
            <p class="border-t border-line pt-4">
                <a class="link inline-flex min-h-target items-center font-semibold !text-danger" href=id.delete_path()>
                    {delete_link}
                </a>
            </p>
        }
    });
    view! {
        <section class="mt-14 grid max-w-3xl gap-6 border-t border-line pt-8" aria-labelledby="mere">
            <h2 id="mere" class="text-h2" tabindex="-1">
                {locale.manage_heading()}
            </h2>
            {simple(possible(Transition::Renew), RENEW, locale.renew_button(), locale.renew_help())}
            {simple(possible(Transition::Pause), PAUSE, locale.pause_button(), locale.pause_help())}
            <PutBack id=id.clone() state=state locale=locale style=ButtonStyle::Secondary />
            {close}
            {simple(true, COPY, locale.copy_button(), locale.copy_help())}
            {delete}
        </section>
    }
    .into_any()
}

/// Ends a listing; asks how it went. The caller puts the words above and other ways on beside the button.
#[component]
pub fn CloseForm(
    /// The listing.
    id: ListingId,
    /// The language of the page.
    locale: Locale,
    /// How the button looks.
    style: ButtonStyle,
    /// What stands beside the button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <form method="post" action=id.edit_path() class="grid gap-4">
            <div>
                <Fieldset locale=locale id=REASON legend=locale.close_legend() class="mt-2 grid gap-3 sm:grid-cols-2">
                    <ChoiceCard id="grund-ja" name=REASON value=FOUND label=locale.close_found() icon=IconName::CheckCircleFill />
                    <ChoiceCard id="grund-nej" name=REASON value=WITHDRAWN label=locale.close_withdrawn() icon=IconName::XBold />
                </Fieldset>
            </div>
            <ButtonRow>
                <Button name=ACTION value=CLOSE style=style>
                    {locale.close_button()}
                </Button>
                {children.map(|children| children())}
            </ButtonRow>
        </form>
    }
    .into_any()
}

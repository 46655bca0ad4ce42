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
        button::{Button, ButtonStyle},
        choice_chip::ChoiceChip,
        fieldset::Fieldset,
    },
};

const PAUSE: &str = "pause";
const RESUME: &str = "genoptag";
const RENEW: &str = "forny";
const CLOSE: &str = "luk";
const REOPEN: &str = "genaabn";
const DELETE: &str = "slet";
/// The button that makes a draft of a listing.
pub const COPY: &str = "brug-igen";
const REASON: &str = "grund";
const FOUND: &str = "fundet";
const WITHDRAWN: &str = "ikke-aktuelt";

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
        (CLOSE, Some(FOUND)) => (Transition::CloseFound, Notice::ListingClosed),
        (CLOSE, Some(WITHDRAWN) | None) => (Transition::CloseWithdrawn, Notice::ListingClosed),
        _ => return Err(ServerError::BadRequest("unknown action")),
    };
    lifecycle::move_on(cx, id, transition).await?;
    go_to(cx, &id.edit_path(), notice).await
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
    let path = id.edit_path();
    let simple = |shown: bool, action: &'static str, label: &'static str, help: Option<&'static str>, style: ButtonStyle| {
        let path = path.clone();
        shown.then(|| {
            view! {
                <form method="post" action=path class="grid justify-items-start gap-2">
                    <Button name=ACTION value=action style=style>
                        {label}
                    </Button>
                    {help.map(|help| view! { <p class="text-small text-ink-2">{help}</p> })}
                </form>
            }
        })
    };
    let close = possible(Transition::CloseFound).then(|| {
        view! {
            <form method="post" action=path.clone() class="grid justify-items-start gap-3 border-t border-line pt-6">
                <Fieldset locale=locale id=REASON legend=locale.close_legend() class="mt-1.5 flex flex-wrap gap-2">
                    <ChoiceChip name=REASON value=FOUND label=locale.close_found() checked=true />
                    <ChoiceChip name=REASON value=WITHDRAWN label=locale.close_withdrawn() />
                </Fieldset>
                <Button name=ACTION value=CLOSE style=ButtonStyle::Secondary>
                    {locale.close_button()}
                </Button>
            </form>
        }
    });
    view! {
        <section class="mt-14 grid max-w-3xl gap-6 border-t border-line pt-8" aria-labelledby="mere">
            <h2 id="mere" class="text-h2">
                {locale.manage_heading()}
            </h2>
            {simple(possible(Transition::Renew), RENEW, locale.renew_button(), Some(locale.renew_help()), ButtonStyle::Secondary)}
            {simple(possible(Transition::Pause), PAUSE, locale.pause_button(), Some(locale.pause_help()), ButtonStyle::Secondary)}
            {simple(possible(Transition::Resume), RESUME, locale.resume_button(), None, ButtonStyle::Secondary)}
            {simple(possible(Transition::Reopen), REOPEN, locale.resume_button(), Some(locale.renew_help()), ButtonStyle::Secondary)}
            {close}
            {simple(true, COPY, locale.copy_button(), Some(locale.copy_help()), ButtonStyle::Secondary)}
            {simple(state.is_deletable(), DELETE, locale.delete_button(), Some(locale.delete_help()), ButtonStyle::Danger)}
        </section>
    }
    .into_any()
}

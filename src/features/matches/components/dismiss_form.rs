//! "Passer ikke", with a reason from a short list.

use leptos::prelude::*;

use crate::{
    domain::{dismissal::DismissalReason, listing_id::ListingId},
    i18n::Locale,
    ui::{
        button::{Button, ButtonStyle},
        choice_chip::ChoiceChip,
    },
};

/// The name of the buttons that say what to do.
pub const ACTION: &str = "handling";
/// Says no to a match.
pub const DISMISS: &str = "passer-ikke";
/// Takes it back.
pub const UNDO: &str = "fortryd";
/// The field that names the match.
pub const MATCH: &str = "match";
/// The field that names the own listing, on pages that are about several.
pub const OWN: &str = "opslag";
/// The field of the reason.
pub const REASON: &str = "grund";

/// Says no to a match: one press opens the reasons, another one sends.
#[component]
pub fn DismissForm(
    /// The page it stands on.
    action: String,
    /// The own listing, where the page does not say it.
    #[prop(default = None)]
    own: Option<ListingId>,
    /// The match.
    other: ListingId,
    /// Its headline, for screen readers.
    title: String,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let reasons = DismissalReason::ALL
        .iter()
        .map(|reason| view! { <ChoiceChip name=REASON value=reason.slug() label=locale.dismissal_reason(*reason) /> })
        .collect_view();
    let own = own.map(|own| view! { <input type="hidden" name=OWN value=own.to_string() /> });
    view! {
        <details class="group/dismiss">
            <summary class="link inline-flex min-h-target items-center">
                {locale.dismiss_summary()} <span class="sr-only">{[": ", &title].concat()}</span>
            </summary>
            <form method="post" action=action class="mt-2 grid justify-items-start gap-3 rounded-card bg-sunken p-4">
                {own}
                <input type="hidden" name=MATCH value=other.to_string() />
                <fieldset class="w-full">
                    <legend class="font-semibold">{locale.dismiss_legend()}</legend>
                    <div class="mt-2 grid gap-3 sm:grid-cols-2">{reasons}</div>
                </fieldset>
                <p class="text-small text-ink-2">{locale.dismiss_help()}</p>
                <Button name=ACTION value=DISMISS style=ButtonStyle::Small>
                    {locale.dismiss_button()}
                </Button>
            </form>
        </details>
    }
    .into_any()
}

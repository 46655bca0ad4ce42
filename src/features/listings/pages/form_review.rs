//! The last part of the listing form: the card as it will look, and the buttons. Beside the fields where there is room.

use leptos::prelude::*;

use super::form_steps::{BackLink, STEPS, StepHeading};
use crate::{
    domain::{listing_form::ListingForm, party::PartyKind},
    features::listings::{
        components::{
            card_preview::{Untyped, card_of},
            listing_card::UnlinkedCard,
        },
        islands::live_card::LiveCard,
    },
    server::context::RequestContext,
    ui::button::ButtonRow,
};

/// The card, and the buttons that send the form.
#[component]
pub fn Review(
    /// Who writes.
    cx: RequestContext,
    /// What stands in the form.
    form: ListingForm,
    /// Whether there is no listing yet that pictures could belong to.
    #[prop(optional)]
    is_new: bool,
    /// The buttons.
    children: Children,
) -> impl IntoView {
    let locale = cx.locale;
    let now = cx.app.clock.now();
    let first_name = cx.signed_in.as_ref().and_then(|signed_in| signed_in.first_name.clone());
    let untyped = Untyped {
        party: first_name.unwrap_or_else(|| locale.unnamed_party(PartyKind::Citizen).to_owned()),
        age: locale.days_ago(now, now),
        today: cx.app.clock.today(),
    };
    let drawn = match card_of(&form, &untyped, locale) {
        Some(card) => view! { <UnlinkedCard card=card locale=locale /> }.into_any(),
        None => view! { <p class="slip p-4 text-ink-2">{locale.preview_waits()}</p> }.into_any(),
    };
    view! {
        <div class="lg:sticky lg:top-14 lg:self-start">
            <section class="mt-12 flex flex-col gap-5 lg:mt-0" aria-labelledby="trin-4">
                <StepHeading number=STEPS locale=locale />
                <section class="noscript:hidden" aria-labelledby="udseende">
                    <h3 id="udseende" class="mb-2 text-small text-ink-2">
                        {locale.preview_heading()}
                    </h3>
                    <LiveCard party=untyped.party age=untyped.age today=untyped.today.as_str().to_owned() locale=locale>
                        {drawn}
                    </LiveCard>
                </section>
                {is_new.then(|| view! { <p class="text-small text-ink-2">{locale.pictures_come_later()}</p> })}
                <ButtonRow>{children()}</ButtonRow>
                <div class="step-only">
                    <BackLink number=STEPS locale=locale />
                </div>
            </section>
        </div>
    }
    .into_any()
}

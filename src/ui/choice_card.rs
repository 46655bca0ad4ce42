//! One of few choices, as a card that is the target.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::domain::kind::Kind;

/// A radio button as a card: the whole card is the target and works without script.
#[component]
pub fn ChoiceCard(
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// Name it is sent under.
    #[prop(into)]
    name: String,
    /// What is sent.
    #[prop(into)]
    value: String,
    /// The choice; this alone is its accessible name.
    #[prop(into)]
    label: String,
    /// What it means.
    #[prop(into, optional)]
    help: Option<String>,
    /// Its icon.
    icon: IconName,
    /// Whose colours it wears; without, those of a control.
    #[prop(optional)]
    kind: Option<Kind>,
    /// Whether it is chosen at first.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    let label_id = [&id, "-navn"].concat();
    let help_id = [&id, "-hjaelp"].concat();
    let described_by = help.is_some().then(|| help_id.clone());
    view! {
        <label class=card_class(kind)>
            <input
                id=id
                type="radio"
                name=name
                value=value
                checked=checked
                aria-labelledby=label_id.clone()
                aria-describedby=described_by
            />
            <span class=disc_class(kind)>
                <Icon icon />
            </span>
            // In the place of the disc, too, where there is no room for that.
            <span class="min-w-0 max-lg:@max-[16rem]:col-span-2 lg:order-3 lg:col-span-2">
                <span id=label_id class="block font-semibold">
                    {label}
                </span>
                {help
                    .map(|help| {
                        view! {
                            <span id=help_id class="block text-small text-ink-2">
                                {help}
                            </span>
                        }
                    })}
            </span>
            <span class=tick_class(kind)>
                <Icon icon=IconName::CheckBold class="size-4 shrink-0 opacity-0 group-has-checked/c:opacity-100" />
            </span>
        </label>
    }
    .into_any()
}

const fn card_class(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Offer) => {
            "choice group/c @container !grid grid-cols-[auto_1fr_auto] rounded-card p-4 lg:grid-cols-[1fr_auto] lg:content-start has-checked:!bg-offer-soft has-checked:!text-ink has-checked:!border-offer has-checked:shadow-[inset_0_0_0_2px_var(--color-offer)]"
        }
        Some(Kind::Request) => {
            "choice group/c @container !grid grid-cols-[auto_1fr_auto] rounded-card p-4 lg:grid-cols-[1fr_auto] lg:content-start has-checked:!bg-request-soft has-checked:!text-ink has-checked:!border-request has-checked:shadow-[inset_0_0_0_2px_var(--color-request)]"
        }
        Some(Kind::Idea) => {
            "choice group/c @container !grid grid-cols-[auto_1fr_auto] rounded-card p-4 lg:grid-cols-[1fr_auto] lg:content-start has-checked:!bg-idea-soft has-checked:!text-ink has-checked:!border-idea-ink has-checked:shadow-[inset_0_0_0_2px_var(--color-idea-ink)]"
        }
        None => {
            "choice group/c @container !grid grid-cols-[auto_1fr_auto] rounded-card p-4 lg:grid-cols-[1fr_auto] lg:content-start has-checked:!bg-action-soft has-checked:!text-ink has-checked:!border-action has-checked:shadow-[inset_0_0_0_2px_var(--color-action)]"
        }
    }
}

const fn disc_class(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Offer) => "inline-grid size-12 place-items-center rounded-full max-lg:@max-[16rem]:hidden bg-offer text-on-offer",
        Some(Kind::Request) => "inline-grid size-12 place-items-center rounded-full max-lg:@max-[16rem]:hidden bg-request text-on-request",
        Some(Kind::Idea) => "inline-grid size-12 place-items-center rounded-full max-lg:@max-[16rem]:hidden bg-idea text-on-idea",
        None => "inline-grid size-12 place-items-center rounded-full max-lg:@max-[16rem]:hidden bg-action text-on-action",
    }
}

const fn tick_class(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Offer) => {
            "grid size-7 place-items-center self-center rounded-full border-2 border-edge lg:self-start group-has-checked/c:border-offer group-has-checked/c:bg-offer group-has-checked/c:text-on-offer"
        }
        Some(Kind::Request) => {
            "grid size-7 place-items-center self-center rounded-full border-2 border-edge lg:self-start group-has-checked/c:border-request group-has-checked/c:bg-request group-has-checked/c:text-on-request"
        }
        Some(Kind::Idea) => {
            "grid size-7 place-items-center self-center rounded-full border-2 border-edge lg:self-start group-has-checked/c:border-idea group-has-checked/c:bg-idea group-has-checked/c:text-on-idea"
        }
        None => {
            "grid size-7 place-items-center self-center rounded-full border-2 border-edge lg:self-start group-has-checked/c:border-action group-has-checked/c:bg-action group-has-checked/c:text-on-action"
        }
    }
}

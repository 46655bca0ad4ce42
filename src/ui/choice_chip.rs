//! One of several choices, as a chip that is the target.

use leptos::prelude::*;

use super::{
    icon::{Icon, IconName},
    kind_label::kind_icon,
};
use crate::domain::kind::Kind;

/// A radio button or checkbox as a chip with its word on it.
#[component]
pub fn ChoiceChip(
    /// Name it is sent under.
    #[prop(into)]
    name: String,
    /// What is sent.
    #[prop(into)]
    value: String,
    /// The word on it.
    #[prop(into)]
    label: String,
    /// Its whole name, where the word on it is short ("man" for "mandag").
    #[prop(into, optional)]
    full_label: Option<String>,
    /// The id of what describes it.
    #[prop(into, optional)]
    described_by: Option<String>,
    /// Whether several may be chosen.
    #[prop(optional)]
    several: bool,
    /// Whether it is chosen at first.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    view! {
        <label class="choice group/chip justify-center rounded-control px-1 text-center text-small max-[22rem]:px-0">
            <input type=input_type(several) name=name value=value checked=checked aria-label=full_label aria-describedby=described_by />
            <span class="min-w-0 hyphens-auto [overflow-wrap:anywhere]">{label}</span>
            // On the corner, where it covers no letter.
            <span class="absolute -right-1.5 -top-1.5 hidden size-5 place-items-center rounded-full border-2 border-action bg-surface text-action group-has-checked/chip:grid">
                <Icon icon=IconName::CheckBold class="size-3" />
            </span>
        </label>
    }
    .into_any()
}

/// A radio button of the row "Vis", in a counted choice each: joined to its neighbours on phones, a chip with a coloured disc
/// above.
#[component]
pub fn KindChip(
    /// Name it is sent under.
    #[prop(into)]
    name: String,
    /// What is sent.
    #[prop(into)]
    value: String,
    /// The word on it.
    #[prop(into)]
    label: String,
    /// Whose disc it wears; none for all kinds together.
    #[prop(default = None)]
    kind: Option<Kind>,
    /// The id of what describes it.
    #[prop(into)]
    described_by: String,
    /// Whether it is chosen at first.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    view! {
        <label class=if kind.is_some() {
            "choice -ml-[1.5px] flex-auto justify-center px-2 text-small font-semibold group-first/counted:ml-0 group-first/counted:rounded-l-control group-last/counted:rounded-r-control sm:ml-0 sm:flex-none sm:!rounded-full sm:px-4 sm:pl-2 lg:min-h-control lg:px-5 lg:pl-3"
        } else {
            "choice -ml-[1.5px] flex-auto justify-center px-2 text-small font-semibold group-first/counted:ml-0 group-first/counted:rounded-l-control group-last/counted:rounded-r-control sm:ml-0 sm:flex-none sm:!rounded-full sm:px-4 lg:min-h-control lg:px-5"
        }>
            {kind
                .map(|kind| {
                    view! {
                        <span class=disc_class(kind)>
                            <Icon icon=kind_icon(kind) class="size-5 shrink-0" />
                        </span>
                    }
                })} <input type="radio" name=name value=value checked=checked aria-describedby=described_by /> <span>{label}</span>
        </label>
    }
    .into_any()
}

const fn input_type(several: bool) -> &'static str {
    if several { "checkbox" } else { "radio" }
}

const fn disc_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Offer => "hidden size-8 place-items-center rounded-full bg-offer text-on-offer sm:grid",
        Kind::Request => "hidden size-8 place-items-center rounded-full bg-request text-on-request sm:grid",
        Kind::Idea => "hidden size-8 place-items-center rounded-full bg-idea text-on-idea sm:grid",
    }
}

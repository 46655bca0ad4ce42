//! "Du handler som …": in whose name one writes, on every page of somebody who can write in more than one.

use leptos::prelude::*;

use crate::{
    server::context::RequestContext,
    ui::icon::{Icon, IconName},
};

/// The path that the switch is sent to.
pub const SWITCH_PATH: &str = "/handler-som";
/// The field that names an organisation; empty is oneself.
pub const PARTY: &str = "som";
/// Where to go on afterwards.
pub const NEXT: &str = "next";

/// The bar, for those who belong to an organisation. It is closed until somebody wants to switch, and works without script.
#[component]
pub fn ActingBar(
    /// The request.
    cx: RequestContext,
) -> impl IntoView {
    let locale = cx.locale;
    let signed_in = cx.signed_in.filter(|signed_in| !signed_in.memberships.is_empty())?;
    let acting = signed_in.acting().cloned();
    let own_name = signed_in.first_name.clone().unwrap_or_else(|| locale.acting_for_self().to_owned());
    let name = acting.as_ref().map_or(own_name.clone(), |membership| membership.name.clone());
    let itself = std::iter::once((String::new(), [locale.acting_for_self(), " (", &own_name, ")"].concat()));
    let organisations = signed_in.memberships.iter().filter(|membership| membership.state.is_public());
    let choices = itself
        .chain(organisations.map(|membership| (membership.slug.to_string(), membership.name.clone())))
        .map(|(slug, name)| {
            let is_now = acting.as_ref().map_or("", |membership| membership.slug.as_str()) == slug;
            view! {
                <li>
                    <button
                        type="submit"
                        name=PARTY
                        value=slug
                        aria-pressed=if is_now { "true" } else { "false" }
                        class="flex min-h-target w-full cursor-pointer items-center gap-2 rounded-control px-3 text-left [overflow-wrap:anywhere] hover:bg-action-soft aria-pressed:font-semibold"
                    >
                        <span class="size-5 shrink-0">{is_now.then(|| view! { <Icon icon=IconName::CheckBold class="size-5" /> })}</span>
                        {name}
                    </button>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <aside class="border-b border-line bg-sunken print:hidden" aria-label=locale.acting_legend()>
            <details class="mx-auto max-w-page px-4 text-small lg:px-8">
                <summary class="flex min-h-target cursor-pointer flex-wrap items-center gap-x-3">
                    <span class="[overflow-wrap:anywhere]">{locale.acting_for(&name)}</span>
                    <span class="link">{locale.acting_switch()}</span>
                </summary>
                <form method="post" action=SWITCH_PATH class="max-w-md pb-3">
                    <input type="hidden" name=NEXT value=cx.path />
                    <ul class="grid gap-1">{choices}</ul>
                </form>
            </details>
        </aside>
    })
}

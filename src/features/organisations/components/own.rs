//! The organisations somebody belongs to, on "Mit".

use leptos::prelude::*;

use super::mark::{Mark, kind_icon};
use crate::{
    server::{context::RequestContext, organisations::acting::Membership},
    ui::{
        button::{ButtonLink, ButtonStyle},
        icon::Icon,
    },
};

/// Each with its role and its page; and the way to begin one.
#[component]
pub fn OwnOrganisations(
    /// The request.
    cx: RequestContext,
) -> impl IntoView {
    let locale = cx.locale;
    let memberships = cx.signed_in.map(|signed_in| signed_in.memberships).unwrap_or_default();
    let body = if memberships.is_empty() {
        view! { <p class="mt-2 max-w-text text-ink-2">{locale.own_organisations_lead()}</p> }.into_any()
    } else {
        let row = |membership: Membership| {
            view! {
                <li class="flex gap-4 p-4 sm:p-5">
                    <span class="mt-2.5 text-ink-2">
                        <Icon icon=kind_icon(membership.kind) />
                    </span>
                    <div class="min-w-0">
                        <h3 class="flex flex-wrap items-center gap-x-3 text-base font-semibold [overflow-wrap:anywhere]">
                            <a class="link inline-flex min-h-target items-center !text-ink" href=membership.slug.path()>
                                {membership.name}
                            </a>
                            <Mark state=membership.state locale />
                        </h3>
                        <p class="text-small text-ink-2">{locale.member_role(membership.role)}</p>
                    </div>
                </li>
            }
        };
        view! { <ul class="slip mt-3 divide-y divide-line">{memberships.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="mt-10" aria-labelledby="mine-organisationer">
            <h2 id="mine-organisationer" class="text-h2">
                {locale.own_organisations()}
            </h2>
            {body}
            <p class="mt-4">
                <ButtonLink href="/organisationer/ny" style=ButtonStyle::Secondary>
                    {locale.organisation_create()}
                </ButtonLink>
            </p>
        </section>
    }
    .into_any()
}

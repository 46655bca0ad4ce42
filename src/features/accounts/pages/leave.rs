//! Leaving the board: what will be lost, the one button, and a goodbye.

use http::{HeaderName, HeaderValue};
use leptos::prelude::*;

use super::{own_page, with_next};
use crate::{
    features::{accounts::components::NarrowPage, outcome::shown},
    server::{
        accounts::leaving::{self, DAYS_TO_REGRET},
        context::{RequestContext, current, submission},
        error::ServerResult,
        reply::{self, cookies::Cookie},
    },
    ui::{
        button::{Button, ButtonLink, ButtonRow, ButtonStyle},
        page_title::PageTitle,
    },
};

/// Where everything about an account can be taken along.
const OWN_DATA: &str = "/profil/oplysninger.zip";

/// `/profil/slet`. Opening it changes nothing.
#[component]
pub fn LeavePage() -> impl IntoView {
    let cx = current();
    let is_sent = submission().is_some();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, if is_sent { leave(&cx).await } else { question(&cx) })
    })
}

async fn leave(cx: &RequestContext) -> ServerResult<AnyView> {
    leaving::ask(cx).await?;
    reply::clear_cookie(Cookie::Session);
    // As after signing out: "back" shows nothing of it.
    reply::set_header(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    reply::redirect_to(&with_next("/farvel", None));
    Ok(().into_any())
}

fn question(cx: &RequestContext) -> ServerResult<AnyView> {
    cx.proved_lately()?;
    let locale = cx.locale;
    let steps = locale.leave_steps(DAYS_TO_REGRET).map(|step| view! { <li>{step}</li> }).collect_view();
    Ok(view! {
        <PageTitle text=locale.leave_title() />
        <NarrowPage title=locale.leave_title()>
            <p class="mt-3">{locale.leave_lead()}</p>
            <h2 class="mt-8 text-h3">{locale.leave_what_happens()}</h2>
            <ul class="mt-3 grid list-disc gap-2 ps-6">{steps}</ul>
            <h2 class="mt-8 text-h3">{locale.leave_take_along()}</h2>
            <p class="mt-1">
                <a class="link inline-flex min-h-target items-center" href=OWN_DATA>
                    {locale.get_my_data()}
                </a>
            </p>
            <form method="post" action="/profil/slet" class="mt-6">
                <ButtonRow>
                    <Button style=ButtonStyle::Danger>{locale.leave_button()}</Button>
                    <ButtonLink href="/profil" style=ButtonStyle::Secondary>
                        {locale.leave_not()}
                    </ButtonLink>
                </ButtonRow>
            </form>
        </NarrowPage>
    }
    .into_any())
}

/// `/farvel`, for somebody who has just left. It says nothing about anybody, because nobody is signed in any more.
#[component]
pub fn FarewellPage() -> impl IntoView {
    let cx = current();
    if cx.signed_in.is_some() {
        reply::redirect_to(&own_page());
        return ().into_any();
    }
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.farewell_title() />
        <NarrowPage title=locale.farewell_title()>
            <p class="mt-3">{locale.farewell_lead()}</p>
            <p class="mt-3">{locale.leave_regret(DAYS_TO_REGRET)}</p>
            <p class="mt-3 mb-6">{locale.farewell_thanks()}</p>
            <ButtonLink href="/log-ind" style=ButtonStyle::Secondary>
                {locale.sign_in()}
            </ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

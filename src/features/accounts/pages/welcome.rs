//! The first page after the first sign-in.

use http::StatusCode;
use leptos::prelude::*;

use super::{next_path, own_page, waiting::waiting_listing};
use crate::{
    domain::{
        field_error::FieldErrors,
        profile_form::{ProfileField, ProfileForm},
    },
    features::{
        accounts::components::{NarrowPage, ProfileFields, profile_problem},
        outcome::shown,
    },
    server::{
        accounts::profile::{self, Saved},
        context::{RequestContext, Submission, current, submission},
        error::ServerResult,
        reply,
    },
    ui::{button::Button, page_title::PageTitle},
};

/// `/velkommen`
#[component]
pub fn WelcomePage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, sent: Option<&Submission>) -> ServerResult<AnyView> {
    let waiting = waiting_listing(cx, next_path(cx).as_ref()).await?;
    let Some(sent) = sent else {
        return Ok(page(cx, profile::own(cx).await?.form, FieldErrors::none(), waiting));
    };
    let form = ProfileForm::from_pairs(sent.pairs());
    match profile::save(cx, &form).await? {
        Saved::Yes => {
            reply::redirect_to(&next_path(cx).unwrap_or_else(own_page));
            Ok(().into_any())
        }
        Saved::No(errors) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page(cx, form, errors, waiting))
        }
    }
}

fn page(cx: &RequestContext, form: ProfileForm, errors: FieldErrors<ProfileField>, waiting: Option<AnyView>) -> AnyView {
    let locale = cx.locale;
    let on = next_path(cx).unwrap_or_else(own_page);
    let problem = profile_problem(locale, &errors);
    view! {
        <PageTitle text=locale.welcome_title() />
        <NarrowPage title=locale.welcome_title() problem>
            {waiting}
            <p class="mt-3 text-balance">{locale.welcome_lead()}</p>
            <form method="post" novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                <ProfileFields locale form errors />
                <section class="grid gap-2 rounded-card bg-sunken p-4 text-small" aria-labelledby="privatliv">
                    <h2 id="privatliv" class="text-base font-semibold">
                        {locale.privacy_short_title()}
                    </h2>
                    <ul class="grid list-disc gap-1 pl-5">
                        {locale.privacy_short().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                    </ul>
                    <a class="link inline-flex min-h-target items-center" href="/privatliv">
                        {locale.read_about_privacy()}
                    </a>
                </section>
                <Button>{locale.save_and_go_on()}</Button>
            </form>
            <div class="mt-4">
                <a class="link inline-flex min-h-target items-center" href=on.as_str().to_owned()>
                    {locale.skip_for_now()}
                </a>
                <p class="text-ink-2">{locale.skip_for_now_help()}</p>
            </div>
        </NarrowPage>
    }
    .into_any()
}

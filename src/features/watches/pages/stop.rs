//! `/sig-til/stop/{token}`, from a mail. Opening it changes nothing; a press on its button, or on the mail program's own, stops.

use leptos::prelude::*;

use crate::{
    domain::watch_pace::WatchPace,
    features::{accounts::components::NarrowPage, outcome::shown, watches::components::watched_in_words},
    server::{
        context::{RequestContext, current, submission},
        error::ServerResult,
        reply,
        watches::stopping,
    },
    ui::{
        button::{Button, ButtonLink, ButtonStyle},
        page_title::PageTitle,
    },
};

/// `/sig-til/stop/{token}`
#[component]
pub fn StopWatchPage() -> impl IntoView {
    let cx = current();
    let is_pressed = submission().is_some();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, is_pressed).await)
    })
}

async fn answer(cx: &RequestContext, is_pressed: bool) -> ServerResult<AnyView> {
    let path = cx.path.split('?').next().unwrap_or_default();
    let token = path.strip_prefix(stopping::PATH).unwrap_or_default();
    if is_pressed {
        stopping::stop(&cx.app, token).await?;
        return Ok(view_stopped(cx));
    }
    let locale = cx.locale;
    let watch = stopping::by_token(&cx.app, token).await?.filter(|watch| watch.pace != WatchPace::Never);
    // A link that stops nothing has been pressed before, or its listing is gone: either way no more mails come.
    let Some(watch) = watch else { return Ok(view_stopped(cx)) };
    let question = locale.watch_stop_question(&watched_in_words(&watch.thing, locale));
    Ok(view! {
        <PageTitle text=locale.watch_stop_title() />
        <NarrowPage title=locale.watch_stop_title()>
            <p class="mt-3 [overflow-wrap:anywhere]">{question}</p>
            <form method="post" class="mt-6">
                <Button>{locale.watch_stop_button()}</Button>
            </form>
        </NarrowPage>
    }
    .into_any())
}

fn view_stopped(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.watch_stopped_title() />
        <NarrowPage title=locale.watch_stopped_title()>
            <p class="mt-3 mb-6">{locale.watch_stopped()}</p>
            <ButtonLink href="/mit" style=ButtonStyle::Secondary>
                {locale.menu_mine()}
            </ButtonLink>
        </NarrowPage>
    }
    .into_any()
}

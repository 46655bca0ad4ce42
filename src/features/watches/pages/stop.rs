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
        button::{Button, ButtonLink, ButtonRow, ButtonStyle},
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
    let mut watches = stopping::by_token(&cx.app, token).await?;
    watches.retain(|watch| watch.pace != WatchPace::Never);
    let things: Vec<String> = watches.iter().map(|watch| watched_in_words(&watch.thing, cx.locale)).collect();
    Ok(match things.as_slice() {
        // A link that stops nothing has been pressed before, or its listing is gone: either way no more mails come.
        [] => view_stopped(cx),
        [thing] => {
            let question = cx.locale.watch_stop_question(thing);
            view_question(cx, view! { <p class="mt-3 [overflow-wrap:anywhere]">{question}</p> }.into_any())
        }
        things => view_question(cx, view_things(cx, things)),
    })
}

/// A link of a whole mail: it stops everything that the mail told about.
fn view_things(cx: &RequestContext, things: &[String]) -> AnyView {
    let things = things.iter().map(|thing| view! { <li>{thing.clone()}</li> }).collect_view();
    view! {
        <p class="mt-3">{cx.locale.watch_stop_several()}</p>
        <ul class="mt-2 list-disc pl-6 [overflow-wrap:anywhere]">{things}</ul>
        <p class="mt-3">{cx.locale.watch_stop_all()}</p>
    }
    .into_any()
}

fn view_question(cx: &RequestContext, what: AnyView) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.watch_stop_title() />
        <NarrowPage title=locale.watch_stop_title()>
            {what}
            <form method="post" class="mt-6">
                <Button>{locale.watch_stop_button()}</Button>
            </form>
        </NarrowPage>
    }
    .into_any()
}

fn view_stopped(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    view! {
        <PageTitle text=locale.watch_stopped_title() />
        <NarrowPage title=locale.watch_stopped_title()>
            <p class="mt-3 mb-6">{locale.watch_stopped()}</p>
            <ButtonRow>
                <ButtonLink href="/mit">{locale.watch_see_others()}</ButtonLink>
                <ButtonLink href="/opslag" style=ButtonStyle::Secondary>
                    {locale.show_everything()}
                </ButtonLink>
            </ButtonRow>
        </NarrowPage>
    }
    .into_any()
}

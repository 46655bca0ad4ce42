//! What the link in an invitation leads to. Opening it changes nothing; a button takes the invitation.

use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    domain::notice::Notice,
    features::{
        accounts::components::NarrowPage,
        listings::pages::new::go_to,
        organisations::model::OpenInvitation,
        outcome::{shown, sign_in_path},
    },
    server::{
        context::{RequestContext, current, submission},
        error::ServerResult,
        organisations::invitations,
        reply,
    },
    ui::{
        button::{Button, ButtonLink},
        notice::{Notice as NoticeBox, NoticeTone},
        page_title::PageTitle,
    },
};

/// `/organisationer/invitation/{token}`
#[component]
pub fn InvitationPage() -> impl IntoView {
    let cx = current();
    let is_sent = submission().is_some();
    let token = use_params_map().with_untracked(|params| params.get("token").unwrap_or_default());
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, &token, is_sent).await)
    })
}

async fn answer(cx: &RequestContext, token: &str, is_sent: bool) -> ServerResult<AnyView> {
    if is_sent && let Some(slug) = invitations::accept(cx, token).await? {
        go_to(cx, &slug.path(), Notice::InvitationAccepted).await?;
        return Ok(().into_any());
    }
    Ok(match invitations::by_token(cx, token).await? {
        Some(invitation) => view_open(cx, invitation),
        None => view_worn_out(cx),
    })
}

fn view_open(cx: &RequestContext, invitation: OpenInvitation) -> AnyView {
    let locale = cx.locale;
    let title = locale.invitation_title(&invitation.organisation);
    let path = cx.path.clone();
    let way_on = match (&cx.signed_in, invitation.is_for_asker) {
        (None, _) => {
            let sign_in = sign_in_path(&path).as_str().to_owned();
            view! { <ButtonLink href=sign_in>{locale.invitation_sign_in()}</ButtonLink> }.into_any()
        }
        (Some(_), true) => view! {
            <form method="post" action=path>
                <Button>{locale.invitation_accept()}</Button>
            </form>
        }
        .into_any(),
        (Some(_), false) => view! { <NoticeBox tone=NoticeTone::Warning>{locale.invitation_other_address()}</NoticeBox> }.into_any(),
    };
    view! {
        <PageTitle text=title.clone() />
        <NarrowPage title>
            <p class="mt-3 [overflow-wrap:anywhere]">{locale.invitation_lead(invitation.role, &invitation.email)}</p>
            <div class="mt-6">{way_on}</div>
            <p class="mt-4">
                <a class="link inline-flex min-h-target items-center" href=invitation.path>
                    {locale.see_organisation(&invitation.organisation)}
                </a>
            </p>
        </NarrowPage>
    }
    .into_any()
}

fn view_worn_out(cx: &RequestContext) -> AnyView {
    let locale = cx.locale;
    reply::set_status(StatusCode::NOT_FOUND);
    view! {
        <PageTitle text=locale.invitation_worn_out_title() />
        <NarrowPage title=locale.invitation_worn_out_title()>
            <p class="mt-3">{locale.invitation_worn_out()}</p>
        </NarrowPage>
    }
    .into_any()
}

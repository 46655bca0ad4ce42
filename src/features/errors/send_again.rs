//! Gives back what was written when the board could not take it: nothing is lost, and one press sends it again.

use http::StatusCode;
use leptos::prelude::*;

use crate::{
    domain::local_path::LocalPath,
    i18n::Locale,
    server::context::{RequestContext, submission},
    ui::button::Button,
};

/// The form that the failed request brought, ready to be sent again; nothing where sending it again cannot help.
#[component]
pub fn SendAgain(
    /// The language of the page.
    locale: Locale,
    /// What became of the request.
    status: StatusCode,
) -> impl IntoView {
    let sent = submission().filter(|_| may_work_later(status));
    let path = use_context::<RequestContext>().and_then(|context| LocalPath::parse(&context.path));
    sent.zip(path).map(|(sent, path)| {
        let field = |(name, value): (&str, &str)| view! { <input type="hidden" name=name.to_owned() value=value.to_owned() /> };
        let fields = sent.pairs().map(field).collect_view();
        view! {
            <form method="post" action=path.as_str().to_owned() class="mt-6 max-w-text">
                {fields} <p>{locale.what_you_wrote_is_here()}</p> <p class="mt-4">
                    <Button>{locale.send_again_button()}</Button>
                </p>
            </form>
        }
    })
}

/// Whether the same request may well succeed in a little while.
fn may_work_later(status: StatusCode) -> bool {
    matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::INTERNAL_SERVER_ERROR | StatusCode::SERVICE_UNAVAILABLE)
}

//! From page to page of a long list, and back.

use leptos::prelude::*;

use super::{Group, LOCALE, Specimen};
use crate::ui::{back_link::BackLink, pagination::Pagination};

#[component]
pub(super) fn Lists() -> impl IntoView {
    let href = |page: u32| format!("/ui?side={page}");
    view! {
        <Group title="Sider">
            <Specimen state="Fra side til side">
                <Pagination locale=LOCALE page=6 pages=12 href />
            </Specimen>
            <Specimen state="Tilbage">
                <BackLink href="/mit" label="Mit" />
            </Specimen>
        </Group>
    }
    .into_any()
}

//! The header: the name of the board, the main menu, the language switch.

use leptos::prelude::*;

use super::menu::MainMenu;
use crate::{
    server::context::{RequestContext, use_locale},
    ui::{
        brand::BrandSymbol,
        icon::{Icon, IconName},
    },
};

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let locale = use_locale();
    view! {
        <header class="border-b border-line bg-surface print:border-0">
            <div class="mx-auto flex min-h-16 max-w-page flex-wrap items-center gap-x-4 px-4 lg:min-h-20 lg:px-8">
                <a href="/" class="flex min-h-target items-center gap-2.5 text-ink">
                    <BrandSymbol class="size-9 shrink-0 lg:size-10" />
                    <span class="leading-tight">
                        <span class="block text-[1.375rem] font-semibold tracking-tight lg:text-[1.5rem]">{locale.site_name()}</span>
                        <span class="hidden text-small text-ink-2 lg:block">{locale.municipality()}</span>
                    </span>
                </a>
                <MainMenu />
                <LanguageSwitch />
            </div>
        </header>
    }
    .into_any()
}

/// A form, because choosing a language stores a cookie, and only a person's own act may do that.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let other = use_locale().other();
    let next = use_context::<RequestContext>().map_or_else(|| "/".to_owned(), |context| context.path);
    view! {
        <form method="post" action="/sprog" class="ml-auto lg:ml-0 print:hidden">
            <input type="hidden" name="sprog" value=other.slug() />
            <input type="hidden" name="next" value=next />
            <button
                type="submit"
                lang=other.slug()
                class="inline-flex min-h-target cursor-pointer items-center gap-2 rounded-control px-2 text-small text-ink-2 hover:bg-action-soft"
            >
                <Icon icon=IconName::Translate />
                {other.own_name()}
            </button>
        </form>
    }
    .into_any()
}

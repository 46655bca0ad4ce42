//! Where the browser shows the pictures it sends; empty until it does.

use leptos::prelude::*;

use crate::{
    features::pictures::islands::picture_desk::{CHOSEN_ID, FULL_ID, TEMPLATE_ID, TOLD_ID},
    i18n::Locale,
    ui::button::ButtonStyle,
};

/// How far a picture has come: each engine has names of its own for the parts of a bar.
const BAR: &str = "h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-action [&::-moz-progress-bar]:bg-action";

/// The list of chosen pictures, the template of one of them, and the place for a word about what was done.
#[component]
pub(super) fn ChosenPictures(locale: Locale) -> impl IntoView {
    let button = ButtonStyle::Small.class();
    view! {
        <p id=FULL_ID hidden=true>
            {locale.no_room_left()}
        </p>
        <ul id=CHOSEN_ID class="grid w-full gap-3 empty:hidden"></ul>
        <template id=TEMPLATE_ID>
            <li class="flex gap-4 rounded-card border border-line bg-surface p-3">
                <img class="size-16 shrink-0 rounded-control bg-sunken object-cover" alt="" />
                <div class="grid min-w-0 flex-1 gap-2">
                    <p class="truncate font-semibold" data-part="name"></p>
                    <progress class=BAR max="100" value="0"></progress>
                    <p class="text-small text-ink-2 empty:hidden" data-part="sent"></p>
                    <p role="alert" class="font-semibold text-danger empty:hidden"></p>
                    <div class="flex flex-wrap gap-3">
                        <button type="button" class=button data-wish="igen" hidden=true>
                            {locale.retry_picture()}
                            <span class="sr-only">" " <span data-part="name"></span></span>
                        </button>
                        <button type="button" class=button data-wish="fjern">
                            <span data-part="forget"></span>
                            <span class="sr-only">" " <span data-part="name"></span></span>
                        </button>
                    </div>
                </div>
            </li>
        </template>
        <p
            id=TOLD_ID
            role="status"
            class="fixed inset-x-4 bottom-[calc(var(--spacing-bar)+1rem)] z-20 mx-auto max-w-md rounded-card bg-offer-field px-4 py-3 text-on-offer-field shadow-float empty:hidden lg:bottom-6"
        ></p>
    }
    .into_any()
}

//! The main menu: a bar at the bottom of phones, a row in the header of wider windows, one list in the mark-up.

use leptos::prelude::*;

use crate::{
    server::context::{RequestContext, use_locale},
    ui::icon::{Icon, IconName},
};

/// The main menu.
#[component]
pub fn MainMenu() -> impl IntoView {
    let locale = use_locale();
    let context = use_context::<RequestContext>();
    let signed_in = context.as_ref().is_some_and(|context| context.signed_in.is_some());
    let here = context.map(|context| context.path).unwrap_or_default();
    let mine = if signed_in {
        Place { path: MINE, icons: (IconName::UserCircle, IconName::UserCircleFill), words: (locale.menu_mine(), "") }
    } else {
        Place { path: "/log-ind", icons: (IconName::SignIn, IconName::SignInFill), words: (locale.menu_sign_in(), "") }
    };
    let places = [
        Place { path: "/opslag", icons: (IconName::SquaresFour, IconName::SquaresFourFill), words: (locale.menu_board(), "") },
        Place {
            path: CREATE,
            icons: (IconName::PlusCircleFill, IconName::PlusCircleFill),
            words: (locale.menu_create_verb(), locale.menu_create_noun()),
        },
        Place { path: "/hjaelp", icons: (IconName::Question, IconName::Question), words: (locale.menu_help(), "") },
        mine,
    ];
    let places: Vec<_> = places.into_iter().map(|place| view! { <MenuItem place here=here.clone() /> }).collect();
    view! {
        <nav
            aria-label=locale.main_menu()
            class="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface shadow-float lg:static lg:ml-auto lg:border-0 lg:shadow-none max-lg:[@media(height<24rem)]:static max-lg:[@media(height<24rem)]:border-0 max-lg:[@media(height<24rem)]:shadow-none max-lg:[@media(height<24rem)]:order-last max-lg:[@media(height<24rem)]:w-full print:hidden"
        >
            <ul class="mx-auto grid max-w-md grid-cols-4 lg:flex lg:max-w-none lg:gap-1">{places}</ul>
        </nav>
    }
    .into_any()
}

/// One's own page.
const MINE: &str = "/mit";

/// How the addresses end where one minds what is one's own.
const OWN_PLACES: &[&str] = &["/profil", "/sikkerhed", "/velkommen", "/log-ud", "/rediger", "/billeder", "/forny", "/luk", "/slet"];

/// The page to create a listing on; its item looks like a button in wide windows.
const CREATE: &str = "/opslag/ny";

/// An item of the menu.
struct Place {
    path: &'static str,
    /// Elsewhere and here.
    icons: (IconName, IconName),
    /// The word of the bottom bar, and what follows it where there is room.
    words: (&'static str, &'static str),
}

#[component]
fn MenuItem(place: Place, here: String) -> impl IntoView {
    let current = current(place.path, &here);
    let is_here = current.is_some();
    let icon = if is_here { place.icons.1 } else { place.icons.0 };
    let is_create = place.path == CREATE;
    view! {
        <li class="flex-1 lg:flex-none">
            <a href=place.path aria-current=current class=item_class(is_create, is_here)>
                {is_here.then(|| view! { <span class=bump_class(is_create) aria-hidden="true"></span> })}
                <span class=if is_create { "text-action lg:hidden" } else { "lg:hidden" }>
                    <Icon icon class="size-7 shrink-0" />
                </span>
                <span>
                    {place.words.0}
                    {(!place.words.1.is_empty()).then(|| view! { <span class="sr-only lg:not-sr-only">" "{place.words.1}</span> })}
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// How the item at `path` stands to the page at `here`: the page itself, a place above it, or neither.
fn current(path: &str, here: &str) -> Option<&'static str> {
    let here = here.split('?').next().unwrap_or_default();
    let is_own = OWN_PLACES.iter().any(|place| here.ends_with(place));
    if is_own && here != path {
        return (path == MINE).then_some("true");
    }
    if here == path {
        return Some("page");
    }
    let is_below = here.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
    (is_below && here != CREATE).then_some("true")
}

const fn item_class(is_create: bool, is_here: bool) -> &'static str {
    match (is_create, is_here) {
        (false, false) => {
            "focus-inset relative flex h-bar flex-col items-center gap-0.5 pt-2.5 text-tab text-ink-2 lg:h-auto lg:min-h-target lg:flex-row lg:gap-2 lg:rounded-control lg:pt-0 lg:px-3 lg:text-small lg:text-ink lg:hover:bg-action-soft"
        }
        (false, true) => {
            "focus-inset relative flex h-bar flex-col items-center gap-0.5 pt-2.5 text-tab font-semibold text-action lg:h-auto lg:min-h-target lg:flex-row lg:gap-2 lg:rounded-control lg:pt-0 lg:px-3 lg:text-small"
        }
        (true, false) => {
            "focus-inset relative flex h-bar flex-col items-center gap-0.5 pt-2.5 text-tab text-ink-2 lg:mx-2 lg:h-auto lg:min-h-target lg:flex-row lg:gap-2 lg:rounded-control lg:pt-0 lg:border-2 lg:border-action lg:px-4 lg:text-small lg:font-semibold lg:text-action lg:hover:bg-action-soft"
        }
        (true, true) => {
            "focus-inset relative flex h-bar flex-col items-center gap-0.5 pt-2.5 text-tab font-semibold text-action lg:mx-2 lg:h-auto lg:min-h-target lg:flex-row lg:gap-2 lg:rounded-control lg:pt-0 lg:border-2 lg:border-action lg:bg-action lg:px-4 lg:text-small lg:text-on-action"
        }
    }
}

/// The bump that marks where one is.
const fn bump_class(is_create: bool) -> &'static str {
    if is_create {
        "absolute top-0 h-2 w-10 rounded-b-full bg-action lg:hidden"
    } else {
        "absolute top-0 h-2 w-10 rounded-b-full bg-action lg:left-1/2 lg:-bottom-[1.125rem] lg:top-auto lg:-translate-x-1/2 lg:h-1.5 lg:rounded-b-none lg:rounded-t-full"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_menu_knows_where_one_is() {
        assert_eq!(current("/opslag", "/opslag?q=a"), Some("page"));
        assert_eq!(current("/opslag", "/opslag/abc"), Some("true"));
        assert_eq!(current("/opslag", "/opslag/ny?art=ide"), None);
        assert_eq!(current(CREATE, "/opslag/ny?art=ide"), Some("page"));
        assert_eq!(current("/opslag", "/"), None);
        assert_eq!(current("/mit", "/mitte"), None);
        assert_eq!(current("/mit", "/opslag/abc/rediger?kladde=x"), Some("true"));
        assert_eq!(current("/opslag", "/opslag/abc/rediger"), None);
        assert_eq!((current("/mit", "/opslag/abc/luk"), current("/mit", "/log-ud")), (Some("true"), Some("true")));
    }
}

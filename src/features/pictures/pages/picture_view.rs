//! One picture in the form of its owner.

use leptos::prelude::*;

use crate::{
    domain::{
        field_error::Problem,
        picture::{Description, PictureId, PictureSize},
        pictures_form::{MOVE_DOWN, MOVE_UP, REMOVE, TypedDescription, decoration_field, words_field},
    },
    features::pictures::model::ShownPicture,
    i18n::Locale,
    ui::{
        button::{Button, ButtonStyle},
        checkbox::Checkbox,
        text_field::TextField,
    },
};

/// The id of a picture's place on the page.
pub(super) fn place(id: &PictureId) -> String {
    format!("billede-{id}")
}

/// A picture, the words to it, and what can be done with it.
#[component]
pub(super) fn PictureView(
    /// Its place among the pictures, from 1.
    number: usize,
    /// How many there are.
    count: usize,
    /// The picture.
    picture: ShownPicture,
    /// What was typed about it and not kept.
    typed: Option<TypedDescription>,
    /// What is wrong with that.
    problem: Option<Problem>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let dimensions = picture.dimensions_of(PictureSize::Small);
    let is_missing = picture.description == Description::Missing && problem.is_none();
    let reminder = is_missing.then(|| {
        view! { <p class="text-small font-semibold text-talk-ink">{locale.description_missing()}</p> }
    });
    let (words, is_decoration) = match typed {
        Some(typed) => (typed.words, typed.is_decoration),
        None => (picture.description.words().to_owned(), picture.description == Description::Decoration),
    };
    let error = problem.map(|problem| locale.problem(problem));
    let button = |name: &'static str, label: &'static str| {
        view! {
            <Button name=name value=picture.id.as_str() style=ButtonStyle::Small>
                {label}
                <span class="sr-only">{locale.picture_of_button(number)}</span>
            </Button>
        }
    };
    let up = (number > 1).then(|| button(MOVE_UP, locale.move_up()));
    let down = (number < count).then(|| button(MOVE_DOWN, locale.move_down()));
    view! {
        <li id=place(&picture.id) class="slip flex flex-wrap gap-4 p-4 sm:gap-6 sm:p-5">
            <div class="basis-44">
                <h3 class="text-base font-semibold">{locale.picture_number(number, count)}</h3>
                <img
                    id=format!("foto-{}", picture.id)
                    class="mt-2 max-h-60 max-w-full rounded-control bg-sunken object-contain"
                    src=picture.id.path(PictureSize::Small)
                    width=dimensions.width
                    height=dimensions.height
                    alt=picture.description.words().to_owned()
                    decoding="async"
                />
            </div>
            <div class="grid min-w-0 flex-1 basis-72 content-start gap-4">
                {reminder}
                <TextField
                    locale=locale
                    id=words_field(&picture.id)
                    name=words_field(&picture.id)
                    label=locale.description_label(number)
                    help=locale.description_help()
                    value=words
                    error=error
                />
                <Checkbox
                    locale=locale
                    id=decoration_field(&picture.id)
                    name=decoration_field(&picture.id)
                    label=locale.decoration_label(number)
                    help=locale.decoration_help()
                    checked=is_decoration
                />
                <div class="flex flex-wrap gap-3">{up} {down} {button(REMOVE, locale.remove_picture())}</div>
            </div>
        </li>
    }
    .into_any()
}

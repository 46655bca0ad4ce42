//! The pictures on the page of a listing.

use leptos::prelude::*;

use crate::{
    domain::picture::{Description, PictureSize},
    features::pictures::model::ShownPicture,
    i18n::Locale,
};

/// How wide the first picture is, and each of the others.
const WIDTHS: (&str, &str) = ("(width >= 48rem) 42rem, 92vw", "(width >= 48rem) 14rem, 30vw");

/// The first picture large, the others small below it; each leads to its largest file.
#[component]
pub fn Gallery(
    /// The pictures, in their order.
    pictures: Vec<ShownPicture>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let count = pictures.len();
    (count > 0).then(|| {
        let items = pictures.into_iter().enumerate().map(|(at, picture)| item(at, count, picture, locale)).collect_view();
        view! {
            <ul class="mt-5 grid max-w-text grid-cols-3 gap-2" aria-label=locale.pictures_link()>
                {items}
            </ul>
        }
        .into_any()
    })
}

fn item(at: usize, count: usize, picture: ShownPicture, locale: Locale) -> AnyView {
    let is_first = at == 0;
    let (item, shape, widths, loading) = if is_first {
        // As high as it is, but never higher than most of the window: the words come below it.
        ("col-span-3", "max-h-[70vh] w-full rounded-card bg-sunken object-contain", WIDTHS.0, "eager")
    } else {
        ("", "aspect-square w-full rounded-control bg-sunken object-cover", WIDTHS.1, "lazy")
    };
    let number = locale.picture_number(at + 1, count);
    // The link needs a name even where its picture is mere decoration.
    let name = match &picture.description {
        Description::Words(words) => words.clone(),
        Description::Missing | Description::Decoration => number,
    };
    let size = if is_first { PictureSize::Large } else { PictureSize::Medium };
    let dimensions = picture.dimensions_of(size);
    view! {
        <li class=item>
            <a class="block rounded-card" href=picture.id.path(PictureSize::Large)>
                <img
                    class=shape
                    src=picture.id.path(PictureSize::Medium)
                    srcset=picture.sources(size)
                    sizes=widths
                    width=dimensions.width
                    height=dimensions.height
                    alt=name
                    loading=loading
                    decoding="async"
                />
            </a>
        </li>
    }
    .into_any()
}

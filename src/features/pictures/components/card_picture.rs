//! The picture on a card.

use leptos::prelude::*;

use crate::{domain::picture::PictureSize, features::pictures::model::ShownPicture};

/// As wide as the style sheet draws it.
const WIDTH: &str = "5.5rem";

/// The first picture of a listing, small and square at the right of its card: many good listings have none. Where nobody has
/// described it, the headline under it says more than "a picture" would.
#[component]
pub fn CardPicture(
    /// The picture.
    picture: ShownPicture,
) -> impl IntoView {
    let size = PictureSize::Medium;
    let dimensions = picture.dimensions_of(size);
    view! {
        <img
            class="card-picture"
            src=picture.id.path(PictureSize::Small)
            srcset=picture.sources(size)
            sizes=WIDTH
            width=dimensions.width
            height=dimensions.height
            alt=picture.description.words().to_owned()
            loading="lazy"
            decoding="async"
        />
    }
    .into_any()
}

//! The picture on a card.

use leptos::prelude::*;

use crate::{domain::picture::PictureSize, features::pictures::model::ShownPicture};

/// How wide a card is: the page on phones, one of two columns, one of two beside the filters.
const WIDTHS: &str = "(width >= 64rem) 26rem, (width >= 48rem) 46vw, 92vw";

/// The first picture of a listing at the top of its card, cut to one shape so that cards stand in line. Where nobody has
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
            class="aspect-video w-full rounded-t-card bg-sunken object-cover"
            src=picture.id.path(PictureSize::Small)
            srcset=picture.sources(size)
            sizes=WIDTHS
            width=dimensions.width
            height=dimensions.height
            alt=picture.description.words().to_owned()
            loading="lazy"
            decoding="async"
        />
    }
    .into_any()
}

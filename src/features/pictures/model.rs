//! What pages know about pictures.

use serde::{Deserialize, Serialize};

use crate::domain::{
    listing_state::ListingState,
    picture::{Description, Dimensions, PictureId, PictureSize},
};

/// A picture on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPicture {
    /// Its id.
    pub id: PictureId,
    /// What is said about it.
    pub description: Description,
    /// How large its largest file is.
    pub dimensions: Dimensions,
}

impl ShownPicture {
    /// How large a file is.
    pub fn dimensions_of(&self, size: PictureSize) -> Dimensions {
        self.dimensions.within(size.side())
    }

    /// The files up to a size with their widths, as `srcset` wants them. A small picture has the same file in several sizes;
    /// then the first one is enough.
    pub fn sources(&self, largest: PictureSize) -> String {
        let mut sources: Vec<(u32, String)> = Vec::new();
        for size in PictureSize::ALL.into_iter().filter(|size| size.side() <= largest.side()) {
            let width = self.dimensions_of(size).width;
            if sources.iter().all(|(other, _)| *other != width) {
                sources.push((width, [self.id.path(size), " ".into(), width.to_string(), "w".into()].concat()));
            }
        }
        let sources: Vec<String> = sources.into_iter().map(|(_, source)| source).collect();
        sources.join(", ")
    }
}

/// The pictures of a listing for its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPictures {
    /// The headline of the listing; may be empty in a draft.
    pub title: String,
    /// The state of the listing.
    pub state: ListingState,
    /// The pictures, in their order.
    pub pictures: Vec<ShownPicture>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> ShownPicture {
        let id = PictureId::parse("0123456789abcdefghjk").expect("an id");
        ShownPicture { id, description: Description::Missing, dimensions: Dimensions { width, height } }
    }

    #[test]
    fn browsers_are_told_the_width_of_each_file() {
        assert_eq!(
            picture(1_200, 1_600).sources(PictureSize::Medium),
            "/billeder/0123456789abcdefghjk/400.jpg 300w, /billeder/0123456789abcdefghjk/800.jpg 600w"
        );
        assert_eq!(picture(300, 200).sources(PictureSize::Large), "/billeder/0123456789abcdefghjk/400.jpg 300w");
    }
}

//! The model of the board, and vectors for listings that no model has read.

use std::path::Path;

use byttebors::{
    domain::kind::Kind,
    matching::{embedding::Vector, vectors::VectorIndex},
    server::{
        config::embedder::EmbedderSetting,
        matching::model::{Model, folder::ModelFolder},
    },
};

use super::corpus::Chance;

/// As many numbers as the vectors of the built-in model have.
const WIDTH: usize = 384;

/// The model that the settings choose, if there is one.
pub fn model() -> Option<Model> {
    let setting = EmbedderSetting::read(|name| std::env::var(name).ok(), Path::new("data"));
    let folder = ModelFolder::of(&setting).expect("the setting of the model")?;
    Some(Model::load(&folder).expect("a model"))
}

/// A vector for each listing, by chance.
pub fn vectors(listings: usize, kind: impl Fn(usize) -> Kind) -> VectorIndex<i64> {
    let mut vectors = VectorIndex::default();
    let mut chance = Chance::of(0);
    for key in 1..=listings {
        let values: Vec<i8> = (0..WIDTH / 8).flat_map(|_| chance.next().to_ne_bytes()).map(u8::cast_signed).collect();
        vectors.insert(i64::try_from(key).expect("a number"), kind(key) as u8, &Vector::from_values(&values));
    }
    vectors
}

//! A model in no time: texts are alike that share words, or words that it was told mean the same.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use byttebors::matching::embedding::{EmbedError, Embedder, TextRole, Vector};

/// How many numbers its vectors have.
const WIDTH: usize = 64;

/// Counts words in as many places as a vector has numbers.
pub struct WordEmbedder {
    id: String,
    texts: AtomicUsize,
    is_broken: AtomicBool,
    alike: &'static [(&'static str, &'static str)],
}

impl WordEmbedder {
    /// An embedder with a name of its own.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), texts: AtomicUsize::new(0), is_broken: AtomicBool::new(false), alike: &[] }
    }

    /// The same, to which the words of each pair mean the same.
    pub fn knowing(self, alike: &'static [(&'static str, &'static str)]) -> Self {
        Self { alike, ..self }
    }

    /// How many texts it was given.
    pub fn texts(&self) -> usize {
        self.texts.load(Ordering::SeqCst)
    }

    /// Whether it fails from now on.
    pub fn set_broken(&self, is_broken: bool) {
        self.is_broken.store(is_broken, Ordering::SeqCst);
    }
}

impl Embedder for WordEmbedder {
    fn id(&self) -> &str {
        &self.id
    }

    fn embed(&self, text: &str, _: TextRole) -> Result<Vector, EmbedError> {
        self.texts.fetch_add(1, Ordering::SeqCst);
        if self.is_broken.load(Ordering::SeqCst) {
            return Err(EmbedError("broken on purpose".to_owned()));
        }
        let mut values = [0.0; WIDTH];
        for word in text.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = self.alike.iter().find(|(said, _)| *said == word).map_or(word, |(_, meant)| *meant);
            let place = word.bytes().fold(7_usize, |hash, byte| hash.wrapping_mul(31).wrapping_add(usize::from(byte)));
            values[place % WIDTH] += 1.0;
        }
        Ok(Vector::quantise(&values))
    }
}

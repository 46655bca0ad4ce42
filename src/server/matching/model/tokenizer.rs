//! From a text to the numbers of its tokens, as `tokenizer.json` says.

use std::{fs, path::Path};

use serde::Deserialize;
use tokenizers::{
    NormalizedString, Normalizer, NormalizerWrapper, OffsetReferential, OffsetType, PreTokenizedString, PreTokenizer, PreTokenizerWrapper,
};

use super::{ModelError, folder::TOKENIZER, pieces::Pieces};
use crate::matching::embedding::EmbedError;

/// The marks around every text in this family of models.
const BEGINNING: &str = "<s>";
const END: &str = "</s>";

/// How texts are cut. Marks that stand in a text are letters like all others.
pub struct Tokenizer {
    normalizer: Option<NormalizerWrapper>,
    pre_tokenizer: Option<PreTokenizerWrapper>,
    pieces: Pieces,
    beginning: u32,
    end: u32,
    tokens_max: usize,
}

/// What is read of the file.
#[derive(Deserialize)]
struct Description {
    normalizer: Option<NormalizerWrapper>,
    pre_tokenizer: Option<PreTokenizerWrapper>,
    model: Pieces,
}

impl Tokenizer {
    /// Reads the file. Texts are cut off after so many tokens.
    pub fn read(path: &Path, tokens_max: usize) -> Result<Self, ModelError> {
        let file = fs::read(path).map_err(|error| ModelError::file(TOKENIZER, error))?;
        let Description { normalizer, pre_tokenizer, model: pieces } =
            serde_json::from_slice(&file).map_err(|error| ModelError::file(TOKENIZER, error))?;
        let number_of = |mark: &str| pieces.number_of(mark).ok_or_else(|| ModelError::file(TOKENIZER, format!("it has no {mark}")));
        let (beginning, end) = (number_of(BEGINNING)?, number_of(END)?);
        Ok(Self { normalizer, pre_tokenizer, pieces, beginning, end, tokens_max })
    }

    /// The tokens of a text, between the marks.
    pub fn tokens(&self, text: &str) -> Result<Vec<u32>, EmbedError> {
        let refused = |error: tokenizers::Error| EmbedError(error.to_string());
        let mut text = NormalizedString::from(text);
        if let Some(normalizer) = &self.normalizer {
            normalizer.normalize(&mut text).map_err(refused)?;
        }
        let mut words = PreTokenizedString::from(text);
        if let Some(pre_tokenizer) = &self.pre_tokenizer {
            pre_tokenizer.pre_tokenize(&mut words).map_err(refused)?;
        }
        let words = words.get_splits(OffsetReferential::Normalized, OffsetType::None);
        let inner = words.into_iter().flat_map(|(word, _, _)| self.pieces.cut(word)).take(self.tokens_max.saturating_sub(2));
        Ok([self.beginning].into_iter().chain(inner).chain([self.end]).collect())
    }
}

//! The model that turns texts into vectors: a BERT of the multilingual E5 family, in a folder as its authors publish it.

pub mod bert;
pub mod convert;
pub mod folder;
mod pieces;
pub mod tensor_file;
mod tokenizer;

use std::{fs, sync::Arc};

use rayon::{ThreadPool, ThreadPoolBuilder};

use self::{
    bert::{Bert, Shape},
    folder::{CONFIG, ModelFolder, TOKENIZER, WEIGHTS},
    tensor_file::TensorFile,
    tokenizer::Tokenizer,
};
use crate::{
    matching::embedding::{EmbedError, Embedder, TextRole, Vector},
    server::config::embedder::EmbedderSetting,
};

/// The model reads no further than this, whatever its tables could take.
const TOKENS_MAX: usize = 512;
/// Changes when the same weights would give other vectors: the openings of texts, the pooling.
const METHOD: &str = "mean-1";

/// Why a model cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// A file is missing or cannot be read.
    #[error("{file} cannot be read: {reason}")]
    File {
        /// Its name.
        file: &'static str,
        /// What is wrong.
        reason: String,
    },
    /// The weights do not make a model.
    #[error("the weights cannot be used: {0}")]
    Weights(#[from] candle_core::Error),
    /// The operating system gives no thread.
    #[error("no thread for the model: {0}")]
    Thread(#[from] rayon::ThreadPoolBuildError),
}

impl ModelError {
    /// `file` of a model cannot be used.
    pub(crate) fn file(file: &'static str, reason: impl std::fmt::Display) -> Self {
        Self::File { file, reason: reason.to_string() }
    }
}

/// The model that the settings choose; none when none is wanted, or the built-in one is nowhere. Takes a second.
///
/// # Errors
/// When a model is there and cannot be used.
pub fn load_embedder(setting: &EmbedderSetting) -> Result<Option<Arc<dyn Embedder>>, ModelError> {
    let folder = ModelFolder::of(setting)?;
    Ok(folder.map(|folder| Model::load(&folder)).transpose()?.map(|model| Arc::new(model) as Arc<dyn Embedder>))
}

/// A model in memory. Clones share the weights.
#[derive(Clone)]
pub struct Model {
    id: String,
    tokenizer: Arc<Tokenizer>,
    bert: Arc<Bert>,
    /// All computing happens here: the library would take every processor otherwise.
    thread: Arc<ThreadPool>,
}

impl Model {
    /// Reads a model; takes a second or two.
    ///
    /// # Errors
    /// When a file is missing or does not fit the others.
    pub fn load(folder: &ModelFolder) -> Result<Self, ModelError> {
        let config = fs::read(folder.file(CONFIG)).map_err(|error| ModelError::file(CONFIG, error))?;
        let shape: Shape = serde_json::from_slice(&config).map_err(|error| ModelError::file(CONFIG, error))?;
        let tokenizer = Tokenizer::read(&folder.file(TOKENIZER), shape.tokens_max().min(TOKENS_MAX))?;
        let mut weights = TensorFile::open(&folder.file(WEIGHTS))?;
        let thread = ThreadPoolBuilder::new().num_threads(1).build()?;
        let bert = thread.install(|| Bert::load(&shape, &mut weights))?;
        let id = format!("{shape}-{}-{METHOD}", weights.fingerprint());
        Ok(Self { id, tokenizer: Arc::new(tokenizer), bert: Arc::new(bert), thread: Arc::new(thread) })
    }

    /// How many tokens a text becomes, with the opening of its role.
    ///
    /// # Errors
    /// When the text cannot be read.
    pub fn count_tokens(&self, text: &str, role: TextRole) -> Result<usize, EmbedError> {
        Ok(self.tokens(text, role)?.len())
    }

    fn tokens(&self, text: &str, role: TextRole) -> Result<Vec<u32>, EmbedError> {
        let opening = match role {
            TextRole::Query => "query: ",
            TextRole::Passage => "passage: ",
        };
        self.tokenizer.tokens(&[opening, text.trim()].concat())
    }
}

impl Embedder for Model {
    fn id(&self) -> &str {
        &self.id
    }

    fn embed(&self, text: &str, role: TextRole) -> Result<Vector, EmbedError> {
        let tokens = self.tokens(text, role)?;
        let values = self.thread.install(|| self.bert.encode(&tokens)).map_err(|error| EmbedError(error.to_string()))?;
        Ok(Vector::quantise(&values))
    }
}

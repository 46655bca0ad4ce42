//! The model that turns texts into vectors: a BERT of the multilingual E5 family, in a folder as its authors publish it.

pub mod bert;
mod centre;
pub mod convert;
pub mod folder;
mod pieces;
pub mod tensor_file;
mod tokenizer;

use std::{fs, sync::Arc};

use rayon::{ThreadPool, ThreadPoolBuilder};

use self::{
    bert::{Bert, Shape},
    centre::Centre,
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
/// The last of all in the eyes of the operating system.
const LEAST_PRIORITY: i32 = 19;
/// Changes when the same weights would give other vectors: the openings of texts, the pooling, what is taken away as common.
const METHOD: &str = "apart-1";
/// What the model was trained to see before texts that are compared as equals. Listings are, and searches find more with it as well.
const OPENING: &str = "query: ";

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
    /// It reads its weights and computes nothing.
    #[error(transparent)]
    Text(#[from] EmbedError),
}

impl ModelError {
    /// `file` of a model cannot be used.
    pub(crate) fn file(file: &'static str, reason: impl std::fmt::Display) -> Self {
        Self::File { file, reason: reason.to_string() }
    }
}

/// The model that the settings choose; none when none is wanted, or the built-in one is nowhere. Takes some seconds.
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
    listings: Arc<Centre>,
    searches: Arc<Centre>,
    /// All computing happens here: the library would take every processor otherwise.
    thread: Arc<ThreadPool>,
}

impl Model {
    /// Reads a model, and typical texts with it; takes some seconds.
    ///
    /// # Errors
    /// When a file is missing or does not fit the others.
    pub fn load(folder: &ModelFolder) -> Result<Self, ModelError> {
        let config = fs::read(folder.file(CONFIG)).map_err(|error| ModelError::file(CONFIG, error))?;
        let shape: Shape = serde_json::from_slice(&config).map_err(|error| ModelError::file(CONFIG, error))?;
        let tokenizer = Tokenizer::read(&folder.file(TOKENIZER), shape.tokens_max().min(TOKENS_MAX))?;
        let mut weights = TensorFile::open(&folder.file(WEIGHTS))?;
        let thread = one_thread(|| {})?;
        let bert = thread.install(|| Bert::load(&shape, &mut weights))?;
        let id = format!("{shape}-{}-{METHOD}", weights.fingerprint());
        let centre = |role| Centre::of(role, |text| encode(&tokenizer, &bert, &thread, &[OPENING, text].concat()));
        let (listings, searches) = (Arc::new(centre(TextRole::Listing)?), Arc::new(centre(TextRole::Search)?));
        Ok(Self { id, tokenizer: Arc::new(tokenizer), bert: Arc::new(bert), listings, searches, thread })
    }

    /// The same model on another thread, which leaves the processor to everybody else.
    ///
    /// # Errors
    /// When the operating system gives no thread.
    pub fn patient(&self) -> Result<Self, ModelError> {
        // A refusal leaves it as important as the others, and still alone on its thread.
        let thread = one_thread(|| _ = rustix::process::nice(LEAST_PRIORITY))?;
        Ok(Self { thread, ..self.clone() })
    }

    /// How many tokens a text becomes, as it is: openings are the caller's.
    ///
    /// # Errors
    /// When the text cannot be read.
    pub fn count_tokens(&self, text: &str) -> Result<usize, EmbedError> {
        Ok(self.tokenizer.tokens(text)?.len())
    }

    /// What the model itself says of a text, as it is.
    ///
    /// # Errors
    /// When the text cannot be read or the model fails.
    pub fn encode(&self, text: &str) -> Result<Vec<f32>, EmbedError> {
        encode(&self.tokenizer, &self.bert, &self.thread, text)
    }
}

impl Embedder for Model {
    fn id(&self) -> &str {
        &self.id
    }

    fn embed(&self, text: &str, role: TextRole) -> Result<Vector, EmbedError> {
        let centre = match role {
            TextRole::Listing => &self.listings,
            TextRole::Search => &self.searches,
        };
        Ok(Vector::quantise(&centre.set_apart(self.encode(&[OPENING, text.trim()].concat())?)))
    }
}

fn encode(tokenizer: &Tokenizer, bert: &Bert, thread: &ThreadPool, text: &str) -> Result<Vec<f32>, EmbedError> {
    let tokens = tokenizer.tokens(text)?;
    thread.install(|| bert.encode(&tokens)).map_err(|error| EmbedError(error.to_string()))
}

fn one_thread(begin: impl Fn() + Send + Sync + 'static) -> Result<Arc<ThreadPool>, ModelError> {
    Ok(Arc::new(ThreadPoolBuilder::new().num_threads(1).start_handler(move |_| begin()).build()?))
}

//! The folder that a model lies in.

use std::path::{Path, PathBuf};

use super::ModelError;
use crate::server::config::embedder::EmbedderSetting;

/// Its measures.
pub const CONFIG: &str = "config.json";
/// How texts become tokens.
pub const TOKENIZER: &str = "tokenizer.json";
/// Its weights.
pub const WEIGHTS: &str = "model.safetensors";

/// A folder that holds all files of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelFolder(PathBuf);

impl ModelFolder {
    /// The folder that is chosen; none when no model is wanted, or the built-in one is nowhere.
    ///
    /// # Errors
    /// When a folder was named that lacks a file.
    pub fn of(setting: &EmbedderSetting) -> Result<Option<Self>, ModelError> {
        match setting {
            EmbedderSetting::Off => Ok(None),
            EmbedderSetting::BuiltIn(places) => Ok(places.iter().find_map(|place| Self::at(place).ok())),
            EmbedderSetting::Folder(folder) => Self::at(folder).map(Some),
        }
    }

    fn at(folder: &Path) -> Result<Self, ModelError> {
        match [CONFIG, TOKENIZER, WEIGHTS].into_iter().find(|file| !folder.join(file).is_file()) {
            None => Ok(Self(folder.to_owned())),
            Some(missing) => Err(ModelError::file(missing, format!("there is no such file in {}", folder.display()))),
        }
    }

    /// The path of one of its files.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

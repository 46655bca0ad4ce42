//! Turns the packed model that the set-up fetches into a folder as its authors publish models.

mod packed;
mod tokenizer;
mod weights;

use std::{
    fs::{self, File},
    io::{self, BufWriter},
    path::{Path, PathBuf},
};

use serde::Serialize;
use serde_json::json;

use self::packed::Packed;
use super::folder::{CONFIG, TOKENIZER, WEIGHTS};

/// Why nothing was converted.
#[derive(Debug, thiserror::Error)]
pub enum ConvertError {
    /// The file is not a packed model, or not a whole one.
    #[error("the file is not a packed model that is known here: {0}")]
    Unknown(String),
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] io::Error),
    /// The weights cannot be written.
    #[error("the weights cannot be written: {0}")]
    Weights(#[from] safetensors::SafeTensorError),
}

impl ConvertError {
    fn unknown(reason: impl Into<String>) -> Self {
        Self::Unknown(reason.into())
    }
}

/// Writes a model's folder, which is there whole or not at all.
///
/// # Errors
/// When the file is no packed model, the folder exists, or the disk refuses.
pub fn convert(file: &Path, folder: &Path) -> Result<(), ConvertError> {
    let bytes = fs::read(file)?;
    let packed = Packed::read(&bytes)?;
    let mut unfinished = folder.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)?;
    }
    fs::create_dir_all(&unfinished)?;
    write_json(&unfinished.join(CONFIG), &config(&packed))?;
    write_json(&unfinished.join(TOKENIZER), &tokenizer::describe(&packed)?)?;
    weights::write(&packed, &unfinished.join(WEIGHTS))?;
    fs::rename(&unfinished, folder)?;
    Ok(())
}

/// The measures, by the names that all programs know them by.
fn config(packed: &Packed<'_>) -> impl Serialize + use<> {
    json!({
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": packed.width,
        "num_hidden_layers": packed.layers,
        "num_attention_heads": packed.heads,
        "intermediate_size": packed.inner,
        "vocab_size": packed.words,
        "type_vocab_size": packed.types,
        "max_position_embeddings": packed.places,
        "layer_norm_eps": packed.epsilon,
        "pad_token_id": packed.vocabulary.padding,
    })
}

fn write_json(path: &Path, content: &impl Serialize) -> io::Result<()> {
    let file = BufWriter::new(File::create(path)?);
    serde_json::to_writer(file, content)?;
    Ok(())
}

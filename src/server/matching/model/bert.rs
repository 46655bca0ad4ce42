//! The encoder itself: from the numbers of a text's tokens to one vector.

use candle_core::{D, Tensor};
use candle_nn::{LayerNorm, Module, ops::softmax_last_dim};
use serde::Deserialize;

use super::{
    ModelError,
    tensor_file::{Rows, TensorFile},
};

/// The measures of a model, as its `config.json` tells them.
#[derive(Debug, Deserialize)]
pub struct Shape {
    model_type: String,
    hidden_size: usize,
    num_hidden_layers: usize,
    num_attention_heads: usize,
    intermediate_size: usize,
    vocab_size: usize,
    type_vocab_size: usize,
    max_position_embeddings: usize,
    layer_norm_eps: f64,
    #[serde(default)]
    pad_token_id: usize,
}

impl Shape {
    /// The place of the first token: models of the kind `roberta` count on from the number of the padding.
    fn first_position(&self) -> usize {
        if self.model_type.contains("roberta") { self.pad_token_id + 1 } else { 0 }
    }

    /// How many tokens there are places for.
    pub fn tokens_max(&self) -> usize {
        self.max_position_embeddings.saturating_sub(self.first_position())
    }
}

impl std::fmt::Display for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}x{}", self.model_type, self.num_hidden_layers, self.hidden_size)
    }
}

/// Tensors of more numbers are added by the library on all processors, whatever pool it runs in.
const ADDED_ON_ONE_THREAD: usize = 64 * 1_024 - 1;

/// The weights.
pub struct Bert {
    words: Rows,
    /// What is added to the first token, the second, and so on.
    places: Tensor,
    norm: LayerNorm,
    layers: Vec<Layer>,
    /// How many tokens are worked on at a time where they do not look at each other.
    at_once: usize,
}

impl Bert {
    /// Reads the weights.
    pub fn load(shape: &Shape, weights: &mut TensorFile) -> Result<Self, ModelError> {
        let width = shape.hidden_size;
        let words = weights.rows("embeddings.word_embeddings.weight", shape.vocab_size, width)?;
        let places = weights.tensor("embeddings.position_embeddings.weight", &[shape.max_position_embeddings, width])?;
        let types = weights.tensor("embeddings.token_type_embeddings.weight", &[shape.type_vocab_size, width])?;
        // Every token here is of the first type.
        let places = places.narrow(0, shape.first_position(), shape.tokens_max())?.broadcast_add(&types.narrow(0, 0, 1)?)?;
        let norm = layer_norm(weights, "embeddings.LayerNorm", shape)?;
        let layers = (0..shape.num_hidden_layers).map(|number| Layer::load(shape, weights, number)).collect::<Result<_, _>>()?;
        let widest = shape.intermediate_size.max(3 * width);
        Ok(Self { words, places, norm, layers, at_once: (ADDED_ON_ONE_THREAD / widest).max(1) })
    }

    /// The mean of what the last layer says about each token.
    pub fn encode(&self, tokens: &[u32]) -> candle_core::Result<Vec<f32>> {
        let words = self.words.read(tokens)?;
        let mut state = self.in_parts(tokens.len(), |from, count| {
            self.norm.forward(&(words.narrow(0, from, count)? + self.places.narrow(0, from, count)?)?)
        })?;
        for layer in &self.layers {
            let asked = self.in_parts(tokens.len(), |from, count| layer.attention_in.forward(&state.narrow(0, from, count)?))?;
            let seen = layer.attend(&asked)?;
            state =
                self.in_parts(tokens.len(), |from, count| layer.think(&state.narrow(0, from, count)?, &seen.narrow(0, from, count)?))?;
        }
        state.mean(0)?.to_vec1()
    }

    /// Does the work on so many tokens at a time.
    fn in_parts(&self, tokens: usize, work: impl Fn(usize, usize) -> candle_core::Result<Tensor>) -> candle_core::Result<Tensor> {
        let parts = (0..tokens).step_by(self.at_once).map(|from| work(from, self.at_once.min(tokens - from)));
        Tensor::cat(&parts.collect::<candle_core::Result<Vec<_>>>()?, 0)
    }
}

struct Layer {
    heads: usize,
    /// What each token asks for, answers to and tells, for every head, in one multiplication.
    attention_in: Dense,
    attention_out: Dense,
    attention_norm: LayerNorm,
    wide: Dense,
    narrow: Dense,
    norm: LayerNorm,
}

impl Layer {
    fn load(shape: &Shape, weights: &mut TensorFile, number: usize) -> Result<Self, ModelError> {
        let (width, inner) = (shape.hidden_size, shape.intermediate_size);
        let layer = format!("encoder.layer.{number}");
        let mut read = |name: &str, to: usize, from: usize| Dense::load(weights, &format!("{layer}.{name}"), to, from);
        let [query, key, value] = ["query", "key", "value"].map(|part| read(&format!("attention.self.{part}"), width, width));
        // What is asked for is divided by the root of a head's width; doing it here does it once.
        let scale = ((width / shape.num_attention_heads) as f64).powf(-0.5);
        let attention_in = Dense::beside([query?.scaled(scale)?, key?, value?])?;
        let (attention_out, wide, narrow) =
            (read("attention.output.dense", width, width)?, read("intermediate.dense", inner, width)?, read("output.dense", width, inner)?);
        let attention_norm = layer_norm(weights, &format!("{layer}.attention.output.LayerNorm"), shape)?;
        let norm = layer_norm(weights, &format!("{layer}.output.LayerNorm"), shape)?;
        Ok(Self { heads: shape.num_attention_heads, attention_in, attention_out, attention_norm, wide, narrow, norm })
    }

    /// Lets every token look at all others.
    fn attend(&self, asked: &Tensor) -> candle_core::Result<Tensor> {
        let (tokens, width) = (asked.dim(0)?, asked.dim(1)? / 3);
        let parts = asked.reshape((tokens, 3, self.heads, width / self.heads))?;
        let part = |number: usize| parts.narrow(1, number, 1)?.squeeze(1)?.transpose(0, 1)?.contiguous();
        let (query, key, value) = (part(0)?, part(1)?, part(2)?);
        let attention = softmax_last_dim(&query.matmul(&key.transpose(D::Minus2, D::Minus1)?)?)?;
        attention.matmul(&value)?.transpose(0, 1)?.reshape((tokens, width))
    }

    /// Makes of what each token is and what it has seen what it becomes.
    fn think(&self, state: &Tensor, seen: &Tensor) -> candle_core::Result<Tensor> {
        let state = self.attention_norm.forward(&(state + self.attention_out.forward(seen)?)?)?;
        let thought = self.narrow.forward(&self.wide.forward(&state)?.gelu_erf()?)?;
        self.norm.forward(&(state + thought)?)
    }
}

/// A multiplication and an addition. The weights lie the way they are read: the library would turn them around every time.
struct Dense {
    weight: Tensor,
    bias: Tensor,
}

impl Dense {
    fn load(weights: &mut TensorFile, name: &str, to: usize, from: usize) -> Result<Self, ModelError> {
        let weight = weights.tensor(&format!("{name}.weight"), &[to, from])?.t()?.contiguous()?;
        Ok(Self { weight, bias: weights.tensor(&format!("{name}.bias"), &[to])? })
    }

    fn scaled(self, factor: f64) -> candle_core::Result<Self> {
        Ok(Self { weight: (self.weight * factor)?, bias: (self.bias * factor)? })
    }

    fn beside<const N: usize>(parts: [Self; N]) -> candle_core::Result<Self> {
        let (weights, biases): (Vec<_>, Vec<_>) = parts.into_iter().map(|part| (part.weight, part.bias)).unzip();
        Ok(Self { weight: Tensor::cat(&weights, 1)?, bias: Tensor::cat(&biases, 0)? })
    }

    fn forward(&self, state: &Tensor) -> candle_core::Result<Tensor> {
        state.contiguous()?.matmul(&self.weight)?.broadcast_add(&self.bias)
    }
}

fn layer_norm(weights: &mut TensorFile, name: &str, shape: &Shape) -> Result<LayerNorm, ModelError> {
    let weight = weights.tensor(&format!("{name}.weight"), &[shape.hidden_size])?;
    Ok(LayerNorm::new(weight, weights.tensor(&format!("{name}.bias"), &[shape.hidden_size])?, shape.layer_norm_eps))
}

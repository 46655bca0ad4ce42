//! The weights under the names that all programs know them by, unpacked.

use std::{borrow::Cow, path::Path};

use half::f16;
use safetensors::{Dtype, View, serialize_to_file};

use super::{
    ConvertError,
    packed::{BLOCK, Packed, PackedTensor, TensorData},
};

/// Writes the file.
pub fn write(packed: &Packed<'_>, path: &Path) -> Result<(), ConvertError> {
    let tensors = packed.tensors.iter().map(|tensor| Ok((full_name(tensor.name)?, Unpacked::new(tensor, packed)?)));
    let tensors = tensors.collect::<Result<Vec<_>, ConvertError>>()?;
    Ok(serialize_to_file(tensors, None, path)?)
}

/// A tensor that is unpacked when it is written, so that there is one in memory at a time.
struct Unpacked<'a> {
    shape: Vec<usize>,
    data: TensorData<'a>,
}

impl<'a> Unpacked<'a> {
    fn new(tensor: &PackedTensor<'a>, packed: &Packed<'_>) -> Result<Self, ConvertError> {
        let row = if tensor.name.ends_with(".fo.w") { packed.inner } else { packed.width } as usize;
        let is_table = tensor.name.ends_with("emb.word") || tensor.name.ends_with("emb.pos") || tensor.name.ends_with("emb.type");
        let is_matrix = is_table || matches!(tensor.data, TensorData::Blocks(_));
        if is_matrix && !tensor.length.is_multiple_of(row) {
            return Err(ConvertError::unknown(format!("{} has another size", tensor.name)));
        }
        let shape = if is_matrix { vec![tensor.length / row, row] } else { vec![tensor.length] };
        Ok(Self { shape, data: tensor.data })
    }
}

impl View for Unpacked<'_> {
    fn dtype(&self) -> Dtype {
        match self.data {
            TensorData::Plain(_) => Dtype::F32,
            TensorData::Blocks(_) => Dtype::F16,
        }
    }

    fn shape(&self) -> &[usize] {
        &self.shape
    }

    fn data(&self) -> Cow<'_, [u8]> {
        match self.data {
            TensorData::Plain(bytes) => Cow::Borrowed(bytes),
            TensorData::Blocks(bytes) => Cow::Owned(unpack(bytes)),
        }
    }

    fn data_len(&self) -> usize {
        self.shape.iter().product::<usize>() * self.dtype().bitsize() / 8
    }
}

/// A block is its scale and sixteen bytes: the lower halves are its first sixteen weights, the upper halves the others, 8 meaning 0.
fn unpack(blocks: &[u8]) -> Vec<u8> {
    let (blocks, _) = blocks.as_chunks::<{ 2 + BLOCK / 2 }>();
    let mut weights = Vec::with_capacity(blocks.len() * BLOCK * 2);
    for [low, high, halves @ ..] in blocks {
        let scale = f16::from_le_bytes([*low, *high]).to_f32();
        // There are only sixteen different weights in a block.
        let values: [[u8; 2]; 16] = std::array::from_fn(|step| f16::from_f32(scale * (step as f32 - 8.0)).to_le_bytes());
        weights.extend(halves.iter().flat_map(|half| values[usize::from(half & 0x0F)]));
        weights.extend(halves.iter().flat_map(|half| values[usize::from(half >> 4)]));
    }
    weights
}

/// `l3.ao.w` is `encoder.layer.3.attention.output.dense.weight`.
fn full_name(short: &str) -> Result<String, ConvertError> {
    let unknown = || ConvertError::unknown(format!("nobody knows its tensor {short}"));
    let table = match short {
        "emb.word" => Some("word_embeddings.weight"),
        "emb.pos" => Some("position_embeddings.weight"),
        "emb.type" => Some("token_type_embeddings.weight"),
        "emb.ln.w" => Some("LayerNorm.weight"),
        "emb.ln.b" => Some("LayerNorm.bias"),
        _ => None,
    };
    if let Some(table) = table {
        return Ok(format!("embeddings.{table}"));
    }
    let mut parts = short.split('.');
    let layer: usize = parts.next().and_then(|part| part.strip_prefix('l')?.parse().ok()).ok_or_else(unknown)?;
    let place = match parts.next() {
        Some("q") => "attention.self.query",
        Some("k") => "attention.self.key",
        Some("v") => "attention.self.value",
        Some("ao") => "attention.output.dense",
        Some("aln") => "attention.output.LayerNorm",
        Some("fi") => "intermediate.dense",
        Some("fo") => "output.dense",
        Some("oln") => "output.LayerNorm",
        _ => return Err(unknown()),
    };
    match parts.next() {
        Some("w") => Ok(format!("encoder.layer.{layer}.{place}.weight")),
        Some("b") => Ok(format!("encoder.layer.{layer}.{place}.bias")),
        _ => Err(unknown()),
    }
}

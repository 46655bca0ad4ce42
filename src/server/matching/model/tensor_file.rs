//! A file of weights, read piece by piece: most of a multilingual model is words that no text here ever uses.

use std::{fs::File, io, os::unix::fs::FileExt, path::Path};

use candle_core::{DType, Device, Tensor};
use safetensors::tensor::Metadata;
use sha2::{Digest, Sha256};

use super::{ModelError, folder::WEIGHTS};

/// The length of the header stands before it, in as many bytes.
const LENGTH_BYTES: u64 = 8;
/// No header is longer.
const HEADER_BYTES_MAX: u64 = 16 * 1_024 * 1_024;

/// A file in the `safetensors` format that stays open.
pub struct TensorFile {
    file: File,
    metadata: Metadata,
    /// Where the first tensor begins.
    start: u64,
    fingerprint: Sha256,
}

/// The rows of a table of weights, which stays in its file.
pub struct Rows {
    file: File,
    start: u64,
    count: usize,
    width: usize,
    kind: DType,
}

impl TensorFile {
    /// Opens a file and reads what it holds.
    pub fn open(path: &Path) -> Result<Self, ModelError> {
        let refused = |reason: &dyn std::fmt::Display| ModelError::file(WEIGHTS, reason);
        let file = File::open(path).map_err(|error| refused(&error))?;
        let header = read_header(&file).map_err(|error| refused(&error))?;
        let metadata: Metadata = serde_json::from_slice(&header).map_err(|error| refused(&error))?;
        let start = LENGTH_BYTES + header.len() as u64;
        let length = file.metadata().map_err(|error| refused(&error))?.len();
        if length != start + metadata.data_len() as u64 {
            return Err(refused(&"it is not whole"));
        }
        Ok(Self { file, metadata, start, fingerprint: Sha256::new_with_prefix(&header) })
    }

    /// A tensor as fractions of 32 bits.
    pub fn tensor(&mut self, name: &str, shape: &[usize]) -> Result<Tensor, ModelError> {
        let (start, kind) = self.find(name, shape)?;
        let mut bytes = vec![0; shape.iter().product::<usize>() * kind.size_in_bytes()];
        self.file.read_exact_at(&mut bytes, start).map_err(|error| ModelError::file(WEIGHTS, error))?;
        self.fingerprint.update(&bytes);
        Ok(Tensor::from_raw_buffer(&bytes, kind, shape, &Device::Cpu)?.to_dtype(DType::F32)?)
    }

    /// The rows of a tensor, to be read when they are needed.
    pub fn rows(&self, name: &str, count: usize, width: usize) -> Result<Rows, ModelError> {
        let (start, kind) = self.find(name, &[count, width])?;
        let file = self.file.try_clone().map_err(|error| ModelError::file(WEIGHTS, error))?;
        Ok(Rows { file, start, count, width, kind })
    }

    /// Tells apart files of different weights, by all that was read of them.
    pub fn fingerprint(self) -> String {
        self.fingerprint.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    fn find(&self, name: &str, shape: &[usize]) -> Result<(u64, DType), ModelError> {
        let missing = || ModelError::file(WEIGHTS, format!("it has no {name} of the size {shape:?}"));
        let info = self.metadata.info(name).filter(|info| info.shape == shape).ok_or_else(missing)?;
        Ok((self.start + info.data_offsets.0 as u64, DType::try_from(info.dtype)?))
    }
}

impl Rows {
    /// These rows, as fractions of 32 bits.
    pub fn read(&self, numbers: &[u32]) -> candle_core::Result<Tensor> {
        let row = self.width * self.kind.size_in_bytes();
        let mut bytes = vec![0; numbers.len() * row];
        for (number, target) in numbers.iter().zip(bytes.chunks_exact_mut(row)) {
            if *number as usize >= self.count {
                candle_core::bail!("the model has no token {number}");
            }
            self.file.read_exact_at(target, self.start + u64::from(*number) * row as u64)?;
        }
        Tensor::from_raw_buffer(&bytes, self.kind, &[numbers.len(), self.width], &Device::Cpu)?.to_dtype(DType::F32)
    }
}

fn read_header(file: &File) -> io::Result<Vec<u8>> {
    let mut length = [0; LENGTH_BYTES as usize];
    file.read_exact_at(&mut length, 0)?;
    let length = u64::from_le_bytes(length);
    if length > HEADER_BYTES_MAX {
        return Err(io::Error::other("its header is too long"));
    }
    let mut header = vec![0; length as usize];
    file.read_exact_at(&mut header, LENGTH_BYTES)?;
    Ok(header)
}

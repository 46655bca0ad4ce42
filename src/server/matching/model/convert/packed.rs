//! The packed format, called `E5S1` in its first bytes: measures, vocabulary, replaced characters, and a list of tensors.

use super::ConvertError;

/// How the format begins.
const NAME: &[u8] = b"E5S1";
/// The version that is read.
const VERSION: u32 = 1;
/// How many weights share a scale.
pub const BLOCK: usize = 32;

/// A packed model. All numbers are little-endian.
pub struct Packed<'a> {
    pub width: u32,
    pub layers: u32,
    pub heads: u32,
    pub inner: u32,
    pub words: u32,
    pub places: u32,
    pub types: u32,
    pub epsilon: f32,
    pub vocabulary: Vocabulary<'a>,
    /// What is written for a character, where that is not the character itself.
    pub replaced: Vec<(char, String)>,
    pub tensors: Vec<PackedTensor<'a>>,
}

/// The pieces that texts are cut into, with how likely each is.
pub struct Vocabulary<'a> {
    pub pieces: Vec<(&'a str, f32)>,
    pub beginning: u32,
    pub end: u32,
    pub padding: u32,
    pub unknown: u32,
}

/// A tensor under its short name.
pub struct PackedTensor<'a> {
    pub name: &'a str,
    pub length: usize,
    pub data: TensorData<'a>,
}

/// The weights as they lie in the file.
#[derive(Clone, Copy)]
pub enum TensorData<'a> {
    /// Fractions of 32 bits.
    Plain(&'a [u8]),
    /// Blocks of a scale of 16 bits and a half byte for each weight.
    Blocks(&'a [u8]),
}

impl<'a> Packed<'a> {
    /// Reads a whole file.
    pub fn read(file: &'a [u8]) -> Result<Self, ConvertError> {
        let mut rest = Cursor(file);
        if rest.take(NAME.len())? != NAME || rest.number()? != VERSION {
            return Err(ConvertError::unknown("it does not begin like one"));
        }
        let [width, layers, heads, inner, words, places, types] = rest.numbers()?;
        let epsilon = f32::from_bits(rest.number()?);
        if rest.number()? as usize != BLOCK {
            return Err(ConvertError::unknown("its blocks have another size"));
        }
        let vocabulary = read_vocabulary(&mut rest)?;
        let replaced = read_replaced(&mut rest)?;
        let tensors = read_tensors(&mut rest, file)?;
        Ok(Self { width, layers, heads, inner, words, places, types, epsilon, vocabulary, replaced, tensors })
    }
}

fn read_vocabulary<'a>(rest: &mut Cursor<'a>) -> Result<Vocabulary<'a>, ConvertError> {
    let [count, beginning, end, padding, unknown] = rest.numbers()?;
    let count = count as usize;
    let text_length = rest.long_number()?;
    let ends: Vec<usize> = rest.words(count + 1)?.map(|word| u32::from_le_bytes(word) as usize).collect();
    let scores = rest.words(count)?.map(f32::from_le_bytes);
    let text = rest.take(text_length)?;
    let piece = |pair: &[usize]| text.get(pair[0]..pair[1]).and_then(|piece| str::from_utf8(piece).ok());
    let pieces: Option<Vec<_>> = ends.windows(2).zip(scores).map(|(pair, score)| Some((piece(pair)?, score))).collect();
    let pieces = pieces.ok_or_else(|| ConvertError::unknown("its vocabulary is no text"))?;
    Ok(Vocabulary { pieces, beginning, end, padding, unknown })
}

fn read_replaced(rest: &mut Cursor<'_>) -> Result<Vec<(char, String)>, ConvertError> {
    let [count, length] = rest.numbers()?;
    let mut list = Cursor(rest.take(length as usize)?);
    let letter = |number: u32| char::from_u32(number).ok_or_else(|| ConvertError::unknown("it replaces what is no character"));
    (0..count)
        .map(|_| {
            let from = letter(list.number()?)?;
            let to = list.byte()?;
            Ok((from, (0..to).map(|_| letter(list.number()?)).collect::<Result<String, ConvertError>>()?))
        })
        .collect()
}

fn read_tensors<'a>(rest: &mut Cursor<'a>, file: &'a [u8]) -> Result<Vec<PackedTensor<'a>>, ConvertError> {
    let count = rest.number()?;
    (0..count)
        .map(|_| {
            let name_length = rest.short_number()?;
            let name = str::from_utf8(rest.take(name_length)?).map_err(|_| ConvertError::unknown("a tensor has no name"))?;
            let is_packed = rest.byte()? == 1;
            let length = rest.number()? as usize;
            let (start, bytes) = (rest.long_number()?, rest.long_number()?);
            let expected = if is_packed { length / BLOCK * (BLOCK / 2 + 2) } else { length * 4 };
            let data = start.checked_add(bytes).and_then(|end| file.get(start..end)).filter(|data| data.len() == expected);
            let data = data.ok_or_else(|| ConvertError::unknown(format!("{name} is not whole")))?;
            Ok(PackedTensor { name, length, data: if is_packed { TensorData::Blocks(data) } else { TensorData::Plain(data) } })
        })
        .collect()
}

/// What is left to read.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], ConvertError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or_else(|| ConvertError::unknown("it ends too early"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ConvertError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn byte(&mut self) -> Result<u8, ConvertError> {
        Ok(u8::from_le_bytes(self.array()?))
    }

    fn short_number(&mut self) -> Result<usize, ConvertError> {
        Ok(usize::from(u16::from_le_bytes(self.array()?)))
    }

    fn number(&mut self) -> Result<u32, ConvertError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn numbers<const N: usize>(&mut self) -> Result<[u32; N], ConvertError> {
        let mut numbers = [0; N];
        for number in &mut numbers {
            *number = self.number()?;
        }
        Ok(numbers)
    }

    fn long_number(&mut self) -> Result<usize, ConvertError> {
        usize::try_from(u64::from_le_bytes(self.array()?)).map_err(|_| ConvertError::unknown("it has no end"))
    }

    fn words(&mut self, count: usize) -> Result<impl Iterator<Item = [u8; 4]> + use<'a>, ConvertError> {
        let bytes = self.take(count.checked_mul(4).ok_or_else(|| ConvertError::unknown("it has no end"))?)?;
        let (words, _) = bytes.as_chunks::<4>();
        Ok(words.iter().copied())
    }
}

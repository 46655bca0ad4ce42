//! How texts become tokens, in the words of `tokenizer.json`.

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use super::{ConvertError, packed::Packed};

/// Stands for a space, so that pieces know where words begin.
const SPACE: &str = "▁";

/// The whole file.
pub fn describe(packed: &Packed<'_>) -> Result<Value, ConvertError> {
    let vocabulary = &packed.vocabulary;
    let piece = |number: u32| {
        let piece = vocabulary.pieces.get(number as usize).map(|(piece, _)| *piece);
        piece.ok_or_else(|| ConvertError::unknown("its marks are not in its vocabulary"))
    };
    let (beginning, end) = (piece(vocabulary.beginning)?, piece(vocabulary.end)?);
    Ok(json!({
        "version": "1.0",
        "truncation": null,
        "padding": null,
        "added_tokens": [],
        "normalizer": { "type": "Sequence", "normalizers": normalizers(&packed.replaced)? },
        "pre_tokenizer": { "type": "Metaspace", "replacement": SPACE, "prepend_scheme": "always", "split": true },
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [mark(beginning), { "Sequence": { "id": "A", "type_id": 0 } }, mark(end)],
            "pair": [mark(beginning), { "Sequence": { "id": "A", "type_id": 0 } }, mark(end), { "Sequence": { "id": "B", "type_id": 0 } }, mark(end)],
            "special_tokens": {
                beginning: { "id": beginning, "ids": [vocabulary.beginning], "tokens": [beginning] },
                end: { "id": end, "ids": [vocabulary.end], "tokens": [end] },
            },
        },
        "decoder": { "type": "Metaspace", "replacement": SPACE, "prepend_scheme": "always", "split": true },
        "model": { "type": "Unigram", "unk_id": vocabulary.unknown, "vocab": vocabulary.pieces, "byte_fallback": false },
    }))
}

fn mark(piece: &str) -> Value {
    json!({ "SpecialToken": { "id": piece, "type_id": 0 } })
}

/// The list of replaced characters is Unicode's NFKC but for those that vanish or become a space.
fn normalizers(replaced: &[(char, String)]) -> Result<Vec<Value>, ConvertError> {
    let (mut vanish, mut become_space) = (String::new(), String::new());
    for (from, to) in replaced {
        if from.nfkc().eq(to.chars()) {
            continue;
        }
        match to.as_str() {
            "" => vanish.push(*from),
            " " => become_space.push(*from),
            _ => return Err(ConvertError::unknown(format!("it replaces {} by something unexpected", from.escape_unicode()))),
        }
    }
    let any_of = |letters: &str| {
        let codes: String = letters.chars().map(|letter| format!("\\x{{{:X}}}", u32::from(letter))).collect();
        format!("[{codes}]")
    };
    let mut steps = Vec::new();
    for (letters, content) in [(vanish, ""), (become_space, " ")] {
        if !letters.is_empty() {
            steps.push(replace(&any_of(&letters), content));
        }
    }
    steps.extend([json!({ "type": "NFKC" }), replace(" {2,}", " ")]);
    Ok(steps)
}

fn replace(pattern: &str, content: &str) -> Value {
    json!({ "type": "Replace", "pattern": { "Regex": pattern }, "content": content })
}

//! A packed model becomes a folder that is read like any other; a damaged one becomes nothing.

use std::{fs, path::Path};

use byttebors::{
    matching::embedding::{Embedder, TextRole},
    server::{
        config::embedder::EmbedderSetting,
        matching::model::{Model, convert::convert, folder::ModelFolder},
    },
};

const WIDTH: usize = 32;
const INNER: usize = 64;
const PLACES: usize = 16;
const PIECES: [(&str, f32); 9] = [
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁query", -2.0),
    (":", -2.0),
    ("▁", -3.0),
    ("a", -3.0),
    ("▁cykel", -4.0),
];

/// A model of one layer, packed. Its weights mean nothing, and are always the same.
pub fn packed() -> Vec<u8> {
    let mut file = b"E5S1".to_vec();
    let numbers = |file: &mut Vec<u8>, numbers: &[usize]| {
        numbers.iter().for_each(|number| file.extend((*number as u32).to_le_bytes()));
    };
    numbers(&mut file, &[1, WIDTH, 1, 2, INNER, PIECES.len(), PLACES, 2]);
    file.extend(1e-12_f32.to_le_bytes());
    numbers(&mut file, &[32, PIECES.len(), 0, 2, 1, 3]);
    let text: String = PIECES.iter().map(|(piece, _)| *piece).collect();
    file.extend((text.len() as u64).to_le_bytes());
    let mut end = 0;
    numbers(&mut file, &[0]);
    for (piece, _) in PIECES {
        end += piece.len();
        numbers(&mut file, &[end]);
    }
    PIECES.iter().for_each(|(_, score)| file.extend(score.to_le_bytes()));
    file.extend(text.as_bytes());
    // A line break becomes a space, a bell nothing, and a small Roman two what Unicode says.
    let replaced: [(u32, &[u32]); 3] = [(0x0A, &[0x20]), (0x07, &[]), (0x2171, &[0x69, 0x69])];
    numbers(&mut file, &[replaced.len(), replaced.iter().map(|(_, to)| 5 + 4 * to.len()).sum()]);
    for (from, to) in replaced {
        file.extend(from.to_le_bytes());
        file.push(to.len() as u8);
        to.iter().for_each(|letter| file.extend(letter.to_le_bytes()));
    }
    append_tensors(&mut file);
    file
}

fn append_tensors(file: &mut Vec<u8>) {
    let plain = |name: &str, length| (name.to_owned(), false, length);
    let blocks = |name: &str, length| (name.to_owned(), true, length);
    let mut tensors = vec![
        blocks("emb.word", PIECES.len() * WIDTH),
        plain("emb.pos", PLACES * WIDTH),
        plain("emb.type", 2 * WIDTH),
        plain("emb.ln.w", WIDTH),
        plain("emb.ln.b", WIDTH),
    ];
    for (part, to, from) in
        [("q", WIDTH, WIDTH), ("k", WIDTH, WIDTH), ("v", WIDTH, WIDTH), ("ao", WIDTH, WIDTH), ("fi", INNER, WIDTH), ("fo", WIDTH, INNER)]
    {
        tensors.extend([blocks(&format!("l0.{part}.w"), to * from), plain(&format!("l0.{part}.b"), to)]);
    }
    for norm in ["l0.aln", "l0.oln"] {
        tensors.extend([plain(&format!("{norm}.w"), WIDTH), plain(&format!("{norm}.b"), WIDTH)]);
    }
    let bytes = |is_packed: bool, length: usize| if is_packed { length / 32 * 18 } else { length * 4 };
    let directory: usize = tensors.iter().map(|(name, _, _)| 2 + name.len() + 1 + 4 + 8 + 8).sum();
    let mut start = file.len() + 4 + directory;
    file.extend((tensors.len() as u32).to_le_bytes());
    for (name, is_packed, length) in &tensors {
        file.extend((name.len() as u16).to_le_bytes());
        file.extend(name.as_bytes());
        file.push(u8::from(*is_packed));
        file.extend((*length as u32).to_le_bytes());
        file.extend((start as u64).to_le_bytes());
        file.extend((bytes(*is_packed, *length) as u64).to_le_bytes());
        start += bytes(*is_packed, *length);
    }
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    for (_, is_packed, length) in &tensors {
        for _ in 0..if *is_packed { length / 32 } else { *length } {
            if *is_packed {
                // 0x2E66 is 0.1 in sixteen bits.
                file.extend([0x66, 0x2E]);
                file.extend(std::iter::repeat_with(&mut random).take(16));
            } else {
                file.extend((f32::from(random()) / 256.0).to_le_bytes());
            }
        }
    }
}

fn load(folder: &Path) -> Model {
    let folder = ModelFolder::of(&EmbedderSetting::Folder(folder.to_owned())).expect("all files").expect("a folder");
    Model::load(&folder).expect("a model")
}

#[test]
fn a_packed_model_is_converted_and_read() {
    let work = tempfile::tempdir().expect("a folder");
    let (file, folder) = (work.path().join("packed.bin"), work.path().join("model-1.0"));
    fs::write(&file, packed()).expect("a file");
    convert(&file, &folder).expect("converted");
    let model = load(&folder);
    // <s> ▁query : ▁cykel ▁ a </s>; the bell vanishes, the line break becomes a space, letters that nobody knows are one piece.
    assert_eq!(model.count_tokens(&["query: ", "cy\u{7}kel\n a"].concat()).expect("tokens"), 7);
    assert_eq!(model.count_tokens(&["query: ", "øøø"].concat()).expect("tokens"), 6);
    assert_eq!(model.count_tokens(&["query: ", &"a".repeat(100)].concat()).expect("tokens"), PLACES);
    let vector = model.embed("cykel", TextRole::Search).expect("a vector");
    assert_eq!(vector.values().len(), WIDTH);
    assert_eq!(load(&folder).embed(" cykel ", TextRole::Search).expect("a vector"), vector);
    assert_eq!(model.patient().expect("a thread").embed("cykel", TextRole::Search).expect("a vector"), vector);
    assert_eq!(model.id(), load(&folder).id());
    assert!(convert(&file, &folder).is_err(), "a model that is there is left alone");
}

#[test]
fn a_damaged_file_becomes_nothing() {
    let work = tempfile::tempdir().expect("a folder");
    let (file, folder) = (work.path().join("packed.bin"), work.path().join("model"));
    let whole = packed();
    for length in (0..whole.len()).step_by(97) {
        fs::write(&file, &whole[..length]).expect("a file");
        assert!(convert(&file, &folder).is_err(), "{length} of {} bytes", whole.len());
        assert!(!folder.exists());
    }
}

#[test]
fn a_model_without_all_of_its_files_is_refused_by_name() {
    let work = tempfile::tempdir().expect("a folder");
    fs::write(work.path().join("config.json"), "{}").expect("a file");
    let refused = ModelFolder::of(&EmbedderSetting::Folder(work.path().to_owned())).expect_err("refused").to_string();
    assert!(refused.contains("tokenizer.json"), "{refused}");
    assert_eq!(ModelFolder::of(&EmbedderSetting::BuiltIn(vec![work.path().to_owned()])).expect("no matter"), None);
}

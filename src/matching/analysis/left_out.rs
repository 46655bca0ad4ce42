//! What the reading of words can do without, to measure what it is worth: chosen once, before the first word is read.

use std::sync::OnceLock;

use super::Token;

/// Steps of the reading that are left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct LeftOut {
    /// Words stay as they are written, with all their endings.
    pub stems: bool,
    /// Words that were typed without æ, ø and å stay other words.
    pub folding: bool,
}

static LEFT_OUT: OnceLock<LeftOut> = OnceLock::new();
/// What no stem ends with.
const ANOTHER: char = '\u{1}';

/// Leaves steps out from now on. The first to say so decides, and a program that only serves never does.
pub fn leave_out(steps: LeftOut) {
    let _first = LEFT_OUT.set(steps);
}

/// The token without the steps that are left out; `folded` is the word as it is compared.
pub(super) fn apply(token: &mut Token, written: &str, folded: &str) {
    let Some(steps) = LEFT_OUT.get() else { return };
    if steps.stems {
        folded.clone_into(&mut token.stem);
    }
    let is_typed_without = || written.is_ascii() && ["ae", "oe", "aa"].iter().any(|letters| folded.contains(letters));
    if steps.folding && is_typed_without() {
        token.stem.push(ANOTHER);
        token.parts.clear();
    }
}

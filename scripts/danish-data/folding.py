"""Folds words as `src/matching/analysis/fold.rs` does."""

import unicodedata

_LETTERS = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ß": "ss"})


def fold(word):
    word = unicodedata.normalize("NFKC", word).lower().translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def is_plain(folded):
    """Whether a folded word is letters only, as all words of the lists are."""
    return folded.isascii() and folded.isalpha()

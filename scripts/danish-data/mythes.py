"""Reads a MyThes thesaurus: which words mean much the same, and how nearly, in hundredths."""

import re
from collections import defaultdict

SAME = 25
# One is a kind of the other: «kassevogn» and «bil».
KIND_OF = 15
# Links of a word with many meanings say less about each of them.
FEW_MEANINGS = 4
UNWANTED = ("vulgær", "rå/ondsindet", "fagudtryk", "juridisk")


def entries(path):
    """Each word with its meanings; a meaning is a list of other words, with what is said of them in brackets."""
    lines = iter(open(path, encoding="utf-8").read().splitlines()[1:])
    for line in lines:
        word, count = line.rsplit("|", 1)
        yield word, [next(lines).split("|")[1:] for _ in range(int(count))]


def links(path):
    """Every pair of single words once in each direction, with its weight."""
    weights = defaultdict(int)
    for word, meanings in entries(path):
        same = sum(1 for meaning in meanings if not all("(underbegreb)" in other for other in meaning))
        for meaning in meanings:
            for other in meaning:
                other, _, note = other.partition(" (")
                if any(unwanted in note for unwanted in UNWANTED) or not is_word(other) or not is_word(word):
                    continue
                if "underbegreb" in note:
                    weight = KIND_OF
                else:
                    weight = SAME * min(1.0, (FEW_MEANINGS / max(same, 1)) ** 0.5)
                for pair in [(word, other), (other, word)]:
                    weights[pair] = max(weights[pair], round(weight))
    return sorted((word, other, weight) for (word, other), weight in weights.items() if word != other)


def is_word(text):
    return re.fullmatch(r"[a-zæøåéü-]{2,}", text) is not None

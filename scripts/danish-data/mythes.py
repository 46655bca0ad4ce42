"""Reads a MyThes thesaurus: which words mean much the same, and how nearly, in hundredths.

The thesaurus is generous: a word with many senses has links that hold for one of them only, and a broad word has hundreds of kinds. Kept is what
both words say of each other, what other words of the sense bear out, and what is a kind of something narrow.
"""

import re
from collections import defaultdict

SAME = 25
# Said by both of two words with few senses, though in other company.
LIKELY = 18
# One is a kind of the other: «kassevogn» and «bil».
KIND_OF = 15
# A word with more senses is as often meant in another one.
MOST_SENSES = 6
FEW_SENSES = 2
# How alike two words must describe the sense they share, from 0 to 1.
ALIKE = 0.5
# A word with more kinds is too broad to say what one of them is: «mål» of «kvintet».
MOST_KINDS = 20
# So many of its kinds are worth looking for beside a word.
FEW_KINDS = 8
UNWANTED = ("vulgær", "rå/ondsindet", "fagudtryk", "juridisk", "fjendtligt")
# Words for people that the thesaurus does not mark, though nobody should be given them.
UNWANTED_WORDS = {"neger", "negroid", "nigger", "morian", "mulat", "mongol", "sigøjner", "krøbling", "spasser", "idiot", "åndssvag"}


class Head:
    """What the thesaurus says of a word: its senses, each a set of words for the same, and its kinds."""

    def __init__(self, meanings):
        self.senses, self.kinds = [], set()
        for meaning in meanings:
            words = [other.partition(" (") for other in meaning]
            words = [(word, note) for word, _, note in words if is_word(word) and not any(unwanted in note for unwanted in UNWANTED)]
            self.kinds.update(word for word, note in words if "underbegreb" in note)
            sense = {word for word, note in words if "underbegreb" not in note}
            # A sense that repeats another one or gathers the kinds is no sense of its own.
            if sense and not any(sense <= known or len(sense & known) * 2 > len(sense) for known in self.senses):
                self.senses.append(sense)
        self.same = set().union(*self.senses)


def read(path):
    lines = iter(open(path, encoding="utf-8").read().splitlines()[1:])
    heads = {}
    for line in lines:
        word, count = line.rsplit("|", 1)
        meanings = [next(lines).split("|")[1:] for _ in range(int(count))]
        if is_word(word):
            heads[word] = Head(meanings)
    return heads


def likeness_of(one, other):
    return len(one & other) / len(one | other)


def links(path):
    """Every pair of single words once in each direction, with its weight."""
    heads = read(path)
    nothing = Head([])
    weights = defaultdict(int)

    def link(word, other, weight):
        weights[word, other] = max(weights[word, other], weight)

    for word, head in heads.items():
        for sense in head.senses:
            for other in sense - {word}:
                there = heads.get(other, nothing)
                likeness = max((likeness_of(sense | {word}, back | {other}) for back in there.senses if word in back), default=0)
                senses = max(len(head.senses), len(there.senses))
                if likeness >= ALIKE and senses <= MOST_SENSES:
                    link(word, other, SAME)
                elif likeness >= ALIKE / 2 and senses <= FEW_SENSES or len(head.senses) == 1 and not there.senses:
                    link(word, other, LIKELY)
                    link(other, word, LIKELY)
        if len(head.kinds) <= MOST_KINDS and len(head.senses) <= MOST_SENSES:
            for kind in head.kinds - {word}:
                if len(heads.get(kind, nothing).senses) <= FEW_SENSES:
                    link(kind, word, KIND_OF)
                    if len(head.kinds) <= FEW_KINDS:
                        link(word, kind, KIND_OF)
    return sorted((word, other, weight) for (word, other), weight in weights.items())


def is_word(text):
    return re.fullmatch(r"[a-zæøåéü-]{2,}", text) is not None and text not in UNWANTED_WORDS

"""Reads a Danish Hunspell dictionary: which forms a word has, and how it stands in compounds."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

# The flags of the dictionary; its .aff file explains them.
FORBIDDEN = "6"
NEEDS_AFFIX = "8"
GENITIVE = "10"
FIRST_IN_COMPOUND = "32"
LAST_IN_COMPOUND = "34"
ONLY_IN_COMPOUND = "36"
LAST_AS_IT_IS = "39"
PLURAL_ONLY = "74"
VERB = {"1", "20", "21", "22", "79"}
ADJECTIVE = {"12", "23", "24", "25", "26", "27", "28", "38", "40", "41", "42", "49", "59", "77", "78", "82"}


@dataclass
class Lexeme:
    """An entry of the dictionary and what its flags make of it."""

    lemma: str
    is_base: bool
    flags: set
    forms: set = field(default_factory=set)
    heads: set = field(default_factory=set)

    @property
    def is_noun(self):
        return self.is_base and GENITIVE in self.flags and not self.flags & (VERB | ADJECTIVE)

    @property
    def is_irregular(self):
        """An entry of forms that are listed one by one, not made."""
        return not self.is_base or GENITIVE not in self.flags and LAST_AS_IT_IS not in self.flags

    @property
    def may_be_last(self):
        """Nouns and adjectives; a verb at the end of a compound says nothing about its beginning."""
        return self.is_base and LAST_AS_IT_IS in self.flags and not (self.flags & VERB and GENITIVE not in self.flags)


def read_suffixes(path):
    suffixes = defaultdict(list)
    for line in open(path, encoding="utf-8"):
        fields = line.split()
        if len(fields) < 5 or fields[0] != "SFX":
            continue
        _, flag, strip, add, condition = fields[:5]
        add, _, flags = add.partition("/")
        suffixes[flag].append(
            (
                "" if strip == "0" else strip,
                "" if add == "0" else add,
                frozenset(flags.split(",")) if flags else frozenset(),
                None if condition == "." else re.compile(f"(?:{condition})$"),
            )
        )
    return suffixes


def derived(word, flags, suffixes):
    for flag in flags:
        for strip, add, further, condition in suffixes.get(flag, ()):
            if word.endswith(strip) and (condition is None or condition.search(word)):
                yield word[: len(word) - len(strip)] + add, further


def read(dictionary, affixes):
    """All entries, in the order of the file."""
    suffixes = read_suffixes(affixes)
    lexemes = []
    with open(dictionary, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            fields = line.split()
            if not fields:
                continue
            word, _, flags = fields[0].partition("/")
            flags = set(flags.split(",")) - {""}
            if FORBIDDEN in flags:
                continue
            stem = next((extra[3:] for extra in fields[1:] if extra.startswith("st:")), None)
            lexeme = Lexeme(stem or word, stem is None, flags)
            made = list(derived(word, flags, suffixes))
            made += [again for form, further in made for again in derived(form, further, suffixes)]
            if NEEDS_AFFIX not in flags:
                made.append((word, flags))
            for form, further in made:
                if FIRST_IN_COMPOUND in further:
                    lexeme.heads.add(form.rstrip("-"))
                if ONLY_IN_COMPOUND not in further and not form.endswith("-"):
                    lexeme.forms.add(form)
            lexemes.append(lexeme)
    return lexemes


def agent(noun):
    """A noun of who does something, with its forms."""
    return Lexeme(noun, True, {LAST_AS_IT_IS, GENITIVE}, {noun + ending for ending in ["", "s", "en", "ens", "e", "ne", "nes"]})

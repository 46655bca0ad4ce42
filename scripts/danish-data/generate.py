"""Makes lines of words and of synonyms from free Danish dictionaries, for `pack.rs` to pack.

    python3 generate.py HUNSPELL_FOLDER MYTHES_FOLDER SIMPLEMMA_FOLDER OUT_FOLDER

`generate.sh` fetches the dictionaries, calls this, and packs.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

import families
import hunspell
import mythes
from compounds import NO_TAILS, Compounds
from folding import fold, is_plain

# The cost of a word that is never a head, or never a tail.
NEVER = 31
# Short words that begin compounds of our time, and their cost.
EXTRA_HEADS = "it pc tv cv sfo app web ipad iphone smartphone computer facebook mail zoom padel frivillig dansk nabo hoejt genbrugs lektie mentor".split()
EXTRA_COST = 11
# Who does something, where the dictionary has the word in compounds only: «hundelufter».
AGENTS = "lufter henter plukker rydder slæber hjælper laver luger".split()


@dataclass
class Word:
    lemmas: set = field(default_factory=set)
    # Whether the lemma is known to be this one, whatever else the form may look like.
    is_settled: bool = False
    head_lemma: str = ""
    head: int = NEVER
    tail: int = NEVER
    link: int = 0


def simplemma_lemmas(folder):
    sys.path.insert(0, str(folder))
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    text = lambda entry: entry.decode() if isinstance(entry, bytes) else entry
    return {text(form): text(lemma) for form, lemma in DefaultDictionaryFactory().get_dictionary("da").items()}


def link_length(head, lemma):
    """How many letters at the end of a head only link: «hunde» in hundeklub, «arbejds» in arbejdsdag."""
    links = head == lemma + "e" or head.endswith("s") and head != lemma and lemma.startswith(head[:-1])
    return 1 if links else 0


# Plurals that have another meaning as well.
PLURALS = {"tænder": "tand", "hænder": "hånd", "ænder": "and", "bøger": "bog", "køer": "ko", "rødder": "rod", "kræfter": "kraft", "fædre": "far"}
# Endings of nouns that the stemmer takes for inflection: «have» is no form of «hav», «billet» none of «bil», «hals» none of «hal».
LIKE_INFLECTION = ("e", "en", "et", "s")
# What marks a lemma whose stem is its own where another word has the one that follows from its letters, and a name, which is its own stem.
DISTINCT = "~"
NAME = "="


def distinct_words(lexemes):
    """Nouns that look like a form of another one, and adjectives that look like a noun: «salig» is no «sal»."""
    nouns = {lexeme.lemma for lexeme in lexemes if lexeme.is_noun and lexeme.lemma.endswith(LIKE_INFLECTION)}
    for lexeme in lexemes:
        if lexeme.is_irregular:
            nouns -= lexeme.forms - {lexeme.lemma}
        elif lexeme.flags & hunspell.ADJECTIVE:
            nouns -= lexeme.forms
        elif lexeme.flags & hunspell.VERB:
            # What one does is named by the same word: «prøve».
            nouns.discard(lexeme.lemma)
    return nouns | {lexeme.lemma for lexeme in lexemes if lexeme.is_base and lexeme.lemma.endswith("ig")}


def lemma_of(lexeme, nouns, singulars, distinct):
    """The word under which a lexeme is known, and whether it is so for certain."""
    # «bøger» is an entry of its own; what it is the plural of is known elsewhere.
    if lexeme.lemma in PLURALS or hunspell.PLURAL_ONLY in lexeme.flags and lexeme.lemma in singulars:
        return fold(PLURALS.get(lexeme.lemma) or singulars[lexeme.lemma]), True
    # «cykle» and «cykel», «mestre» and «mester» share their forms, and their meaning.
    lemma = fold(lexeme.lemma)
    for verb, noun in [("le", "el"), ("re", "er")]:
        if lemma.endswith(verb) and lemma[-3:-2] not in "aeiouy" and lemma[:-2] + noun in nouns:
            return lemma[:-2] + noun, True
    return (DISTINCT + lemma if lexeme.lemma in distinct else lemma), False


def is_contracted(form, lexeme):
    """Whether a form of a noun has lost an e: «møbler», which is no form of «møblere»."""
    return lexeme.is_noun and lexeme.lemma.endswith(("el", "en", "er")) and not form.startswith(fold(lexeme.lemma))


def simple_words(lexemes, compounds, singulars):
    """The folded forms of all words that are not put together from others, and the forms these take inside of compounds."""
    words, names = {}, {}
    distinct = distinct_words(lexemes)
    for lexeme in lexemes:
        base = fold(lexeme.lemma)
        # «frivillig» is no kind of «villig».
        if compounds.is_compound(base) and base not in EXTRA_HEADS or not is_plain(base):
            continue
        lemma, is_settled = lemma_of(lexeme, compounds.tails, singulars, distinct)
        # The stem of a name is the name: Randers is no «rand».
        is_name = lexeme.lemma != lexeme.lemma.lower()
        if is_name:
            lemma, is_settled = NAME + lemma, False
        is_tail = lexeme.may_be_last and base in compounds.tails and not is_name
        for form in filter(is_plain, map(fold, lexeme.forms)):
            word = words.setdefault(form, Word())
            is_its_own = lemma == DISTINCT + form or is_contracted(form, lexeme)
            if (is_settled or is_its_own) and not word.is_settled:
                word.lemmas = {lemma}
                word.is_settled = True
            elif is_settled or not (word.is_settled or is_name):
                word.lemmas.add(lemma)
            elif not word.lemmas:
                names.setdefault(form, lemma)
            if is_tail and form not in NO_TAILS:
                word.tail = min(word.tail, compounds.tail_cost(base))
        for head in () if is_name else map(fold, lexeme.heads):
            word = words.setdefault(head, Word())
            if head in compounds.heads and not word.head_lemma:
                word.head_lemma = lemma
                word.head = compounds.head_cost(head)
                word.link = link_length(head, lemma.removeprefix(DISTINCT))
    for form, name in names.items():
        words[form].lemmas = words[form].lemmas or {name}
    for head in EXTRA_HEADS:
        word = words.setdefault(head, Word())
        word.head_lemma = word.head_lemma or head
        word.head = min(word.head, EXTRA_COST)
        word.lemmas = word.lemmas or {head}
    return words


def main():
    hunspell_folder, mythes_folder, simplemma_folder, out = map(Path, sys.argv[1:])
    lexemes = hunspell.read(hunspell_folder / "da_DK.dic", hunspell_folder / "da_DK.aff")
    known = {lexeme.lemma for lexeme in lexemes if lexeme.is_noun}
    lexemes += [hunspell.agent(noun) for noun in AGENTS if noun not in known]
    words = simple_words(lexemes, Compounds(lexemes), simplemma_lemmas(simplemma_folder))
    with open(out / "words.tsv", "w", encoding="utf-8") as lines:
        for form, word in sorted(words.items()):
            lemmas = ",".join(sorted(word.lemmas))
            print(form, lemmas, word.head_lemma, word.head, word.tail, word.link, sep="\t", file=lines)
    with open(out / "synonyms.tsv", "w", encoding="utf-8") as lines:
        for word, other, weight in [*mythes.links(mythes_folder / "th_da_DK.dat"), *families.links(lexemes)]:
            print(word, other, weight, sep="\t", file=lines)


main()

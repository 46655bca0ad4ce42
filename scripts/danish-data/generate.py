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
EXTRA_HEADS = "it pc tv cv sfo app web ipad iphone smartphone computer facebook mail zoom padel frivillig dansk nabo genbrugs lektie mentor".split()
EXTRA_COST = 11


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


def lemma_of(lexeme, nouns, singulars):
    """The word under which a lexeme is known, and whether it is so for certain."""
    # «bøger» is an entry of its own; what it is the plural of is known elsewhere.
    if hunspell.PLURAL_ONLY in lexeme.flags and lexeme.lemma in singulars:
        return fold(singulars[lexeme.lemma]), True
    # «cykle» and «cykel» share their forms, and their meaning.
    lemma = fold(lexeme.lemma)
    noun = lemma[:-2] + "el"
    if lemma.endswith("le") and noun in nouns:
        return noun, True
    return lemma, False


def simple_words(lexemes, compounds, singulars):
    """The folded forms of all words that are not put together from others, and the forms these take inside of compounds."""
    words, names = {}, {}
    for lexeme in lexemes:
        base = fold(lexeme.lemma)
        if compounds.is_compound(base) or not is_plain(base):
            continue
        lemma, is_settled = lemma_of(lexeme, compounds.tails, singulars)
        # The stem of a name is the name: Randers is no «rand».
        is_name = lexeme.lemma != lexeme.lemma.lower()
        if is_name:
            lemma, is_settled = f"={lemma}", False
        is_tail = lexeme.may_be_last and base in compounds.tails and not is_name
        for form in filter(is_plain, map(fold, lexeme.forms)):
            word = words.setdefault(form, Word())
            if is_settled and not word.is_settled:
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
                word.link = link_length(head, lemma)
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
    words = simple_words(lexemes, Compounds(lexemes), simplemma_lemmas(simplemma_folder))
    with open(out / "words.tsv", "w", encoding="utf-8") as lines:
        for form, word in sorted(words.items()):
            lemmas = ",".join(sorted(word.lemmas))
            print(form, lemmas, word.head_lemma, word.head, word.tail, word.link, sep="\t", file=lines)
    with open(out / "synonyms.tsv", "w", encoding="utf-8") as lines:
        for word, other, weight in [*mythes.links(mythes_folder / "th_da_DK.dat"), *families.links(lexemes)]:
            print(word, other, weight, sep="\t", file=lines)


main()

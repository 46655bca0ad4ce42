"""Finds the nouns that are made of verbs: «undervise» and «undervisning», «reparere» and «reparation»."""

import hunspell

# In hundredths, as the links of the thesaurus: the same matter, said in another way.
NEAR = 70
# What a verb loses, and what its noun has instead.
ENDINGS = [("e", "ning"), ("e", "ing"), ("e", "else"), ("e", "sel"), ("ere", "ation"), ("ere", "ering"), ("te", "ning"), ("ve", "ft")]


def links(lexemes):
    verbs = {lexeme.lemma for lexeme in lexemes if lexeme.is_base and lexeme.flags & hunspell.VERB}
    nouns = {lexeme.lemma for lexeme in lexemes if lexeme.may_be_last}
    for verb in sorted(verbs):
        for lost, gained in ENDINGS:
            root = verb.removesuffix(lost)
            if root == verb:
                continue
            # Of a double consonant one is left: «svømme», «svømning».
            short = root[:-1] if root[-2:-1] == root[-1:] else root
            for noun in sorted({root + gained, short + gained} & nouns):
                yield verb, noun, NEAR
                yield noun, verb, NEAR

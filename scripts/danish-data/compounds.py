"""Learns from the dictionary which words are put together from others, and how readily each word takes part.

A word is taken apart where that explains its letters better than chance does: the bits it takes to name both parts, against the
bits that a model of three letters needs to spell the word. How readily a word takes part is learnt from the splits themselves,
each weighted by how likely it is, in a few rounds.
"""

import math
from collections import Counter

from folding import fold, is_plain

ROUNDS = 5
# Bits by which a split must be better than chance; below, wrong ones outnumber right ones.
ENOUGH = 3.0
# A part that was never seen counts this much.
UNSEEN = 0.05
# Costs are stored in five bits, of which the last value means "never".
MOST_BITS = 30

# Prefixes, and what foreign words begin with: «forslag» is no «slag», «transport» no «port».
NO_HEADS = set(
    "for be an af op ind ud til paa med mis over under gen sam efter fore mod van u er ex vi ved i om fra bag ned hen frem igen "
    "imod unden uden mellem hos hver en et to de den det der som man al alt alle sig sin min din re in non ikke hel anti ab ad kon "
    "kom per pro pre ur und di bi a o ekstra ultra trans prae tele bio poly para mono tri dis geo hypo hyper inter stude tempera "
    "uni deka agn asp avance epi syn sym meta intro kontra sub super kandid halv vel oede detalje fikse".split()
)
# Endings that happen to be words: «venlig» is no «lig».
NO_TAILS = set(
    "lig dom som hed ing else sig sel ens ere est er en et es ler der den det de men hen ene end vis bar sam te ti ri ni si ve "
    "ner ist ium iv inde erne ende ede ige lige isk eri itet tion sion tor ator ning ling mig dig sige skaf graf fon logi log ur el "
    "ion isme aer ret al kab and ring tik ter mere tage irere ane ent at or ar ant bel gul gal nal tal art ert rad lag "
    "lighed tide sus".split()
)
# Words that look put together and are not, or no longer.
SIMPLE = set(
    "faellesskab egenskab videnskab venskab medlemskab partnerskab lederskab ejerskab regnskab redskab selskab kendskab bekendtskab "
    "landskab broderskab borgerskab statsborgerskab medborgerskab entreprenoerskab faderskab moderskab mesterskab herreskab "
    "kammeratskab forfatterskab fjendskab aegteskab budskab slaegtskab frigoerelse studerende kollektiv interesseret parat "
    "gymnasium museum kostume musik teater planet kanin kaffe kartoffel konsulent netvaerk vaerktoej haandvaerk haandvaerker fritid "
    "raadgiver raadgivning hoejskole gudstjeneste aegtefaelle legetoej koeretoej fartoej fodtoej syltetoej sengetoej undertoej "
    "haandklaede koerekort postkort hjemmeside landsby hovedstad tidspunkt frokost mandag tirsdag onsdag torsdag fredag loerdag "
    "soendag weekend middag formiddag eftermiddag foedselsdag hverdag tandlaege sygeplejerske boernehave vuggestue borgmester "
    "loppemarked koerestol rollator hjemloes arbejdsloes aftensmad udflugt spejder samvaer vaerksted "
    "bedstefar bedstemor bedsteforaeldre svigermor svigerfar lillebror lillesoester storebror storesoester jordemoder "
    "oprydning oplevelse interview internet bibliotek telefon mobil biograf fotograf demokrati teknik haandbold".split()
)
# Words that are put together, though both parts are too short or too rare to tell.
KNOWN = {"madlavning", "hundelufter"}
# The few words of two letters that many compounds have.
SHORT_HEADS = {"by", "it", "pc", "tv", "el", "is", "oe", "aa", "ae"}
SHORT_TAILS = {"by", "oe", "aeg", "oel", "bi"}


class Compounds:
    """Which heads and tails there are, and the best split of every word of the dictionary."""

    def __init__(self, lexemes):
        heads = {fold(head) for lexeme in lexemes for head in lexeme.heads if head == head.lower()}
        self.heads = {h for h in heads if is_plain(h) and (len(h) > 2 or h in SHORT_HEADS) and h not in NO_HEADS}
        tails = {fold(lexeme.lemma) for lexeme in lexemes if lexeme.may_be_last and lexeme.lemma == lexeme.lemma.lower()}
        self.tails = {t for t in tails if is_plain(t) and (len(t) > 2 or t in SHORT_TAILS) and t not in NO_TAILS}
        words = {fold(lexeme.lemma) for lexeme in lexemes if lexeme.is_base and lexeme.lemma == lexeme.lemma.lower()}
        self.words = sorted(word for word in words if is_plain(word) and len(word) > 2 and word not in SIMPLE)
        self._learn()

    def _candidates(self, word):
        cuts = range(2, len(word) - 1)
        return [(word[:cut], word[cut:]) for cut in cuts if word[:cut] in self.heads and word[cut:] in self.tails]

    def _learn(self):
        spelling = LetterModel(self.words)
        candidates = {word: found for word in self.words if (found := self._candidates(word))}
        bits = {word: spelling.bits(word) for word in candidates}
        seen_heads, seen_tails = Counter(), Counter()
        for found in candidates.values():
            for head, tail in found:
                seen_heads[head] += 1 / len(found)
                seen_tails[tail] += 1 / len(found)
        self.best = {}
        likely = dict.fromkeys(candidates, 0.0)
        for _ in range(ROUNDS):
            total = sum(seen_heads.values())
            for word, found in candidates.items():
                before = self.best.get(word)

                def cost(seen, part, index):
                    # A word is no evidence for its own parts.
                    own = likely[word] if before and before[1][index] == part else 0.0
                    return -math.log2((max(seen[part] - own, 0.0) + UNSEEN) / total)

                gains = [(bits[word] - cost(seen_heads, h, 0) - cost(seen_tails, t, 1), (h, t)) for h, t in found]
                self.best[word] = max(gains)
            likely = {word: 1 / (1 + 2 ** (ENOUGH + 1 - gain)) for word, (gain, _) in self.best.items()}
            seen_heads, seen_tails = Counter(), Counter()
            for word, (_, (head, tail)) in self.best.items():
                seen_heads[head] += likely[word]
                seen_tails[tail] += likely[word]
        self._seen_heads, self._seen_tails, self._total = seen_heads, seen_tails, sum(seen_heads.values())

    def is_compound(self, folded):
        return folded in self.best and (self.best[folded][0] >= ENOUGH or folded in KNOWN)

    def head_cost(self, head):
        return self._cost(self._seen_heads, head)

    def tail_cost(self, tail):
        return self._cost(self._seen_tails, tail)

    def _cost(self, seen, part):
        return min(MOST_BITS, round(-math.log2((seen[part] + UNSEEN) / self._total)))


class LetterModel:
    """How many bits it takes to spell a word when each letter depends on the two before it."""

    def __init__(self, words):
        self._three, self._two = Counter(), Counter()
        for word in words:
            for at in range(len(word) + 1):
                self._three[f"^^{word}$"[at : at + 3]] += 1
                self._two[f"^^{word}$"[at : at + 2]] += 1

    def bits(self, word):
        marked = f"^^{word}$"
        places = range(len(word) + 1)
        return -sum(math.log2((self._three[marked[at : at + 3]] + 0.1) / (self._two[marked[at : at + 2]] + 3)) for at in places)

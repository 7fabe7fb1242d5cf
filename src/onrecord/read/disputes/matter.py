"""Tell by which words a matter is known again, and by which names a party.

Takes:  words of a sentence; the discourse and a party of it.
Gives:  matter(): beginnings of the rare words; parties_in(): who is named in a span; names_of(): a party's names.
Leaves: comparing them: link/denials.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.model.span import Span
from onrecord.read.disputes.words import CLAIMS
from onrecord.read.lexicon import lands, ranks, saying
from onrecord.read.smallwords import FUNCTION_WORDS
from onrecord.read.speech.discourse import Discourse
from onrecord.read.words import Word

FREQUENT = 2500
"""Rank in the vocabulary from which a word is rare enough to tell one matter from another: "election" is at 2600,
"made", "people" and "report" before 2400. Set by eye on the stories in corpora/stories."""
GENERAL = frozenset(
    "wrongdoing involvement responsibility guilt knowledge complicity misconduct impropriety culpability links ties "
    "connection contact existence involved responsible specific underlying supposed article cannot trying whole".split()
)
"""Words of any accusation: they tell none from another."""
_ENDINGS = (
    "ations ation itions ition ings ing ions ion ences ence ances ance ments ment sions sion ingly edly ded ding "
    "ers ies ied ed es er ly s e y".split()
)
_SHORTEST = 4


def stem(word: str) -> str:
    """Return the beginning that the forms of one word share.

    >>> stem("violated"), stem("violations"), stem("jamming")
    ('violat', 'violat', 'jamm')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST + (len(ending) > 3):
            return word[: -len(ending)]
    return word


def matter(words: Iterable[Word], names: Iterable[Span] = ()) -> tuple[str, ...]:
    """Return the beginnings of the rare words among words that belong to no name."""
    named = list(names)
    return tuple(sorted({stem(w.lower) for w in words if _telling(w) and not any(n.meets(w.span) for n in named)}))


def _telling(word: Word) -> bool:
    """Tell whether a word tells one matter from another."""
    low = word.lower
    small = word.mark or len(low) < _SHORTEST or not low.isalpha() or word.capital
    known = low in FUNCTION_WORDS or low in CLAIMS or low in GENERAL or low in saying() or low in _land_of()
    return (
        not small and not known and all(ranks().get(w, FREQUENT) >= FREQUENT for w in (low, stem(low), stem(low) + "e"))
    )


def parties_in(discourse: Discourse, words: Sequence[Word]) -> tuple[int, ...]:
    """Return the parties that stand among words, by name or as the network takes a pronoun or description."""
    if not words:
        return ()
    found = [discourse.cast.at[name] for name in discourse.cast.order_within(Span(words[0].start, words[-1].end))]
    found += [discourse.meant[w.start] for w in words if w.start in discourse.meant]
    return tuple(dict.fromkeys(found))


def own_names(discourse: Discourse, party: int) -> frozenset[str]:
    """Return the names that the article gives a party, a person's surname among them."""
    held = discourse.cast.parties[party]
    return frozenset({held.name, *held.forms} | ({held.name.split()[-1]} if held.kind == "person" else set()))


def names_of(discourse: Discourse, party: int) -> tuple[str, ...]:
    """Return the words by which the party, its country or the country it speaks for may be called."""
    held, own = discourse.cast.parties[party], own_names(discourse, party)
    told = {word for role in held.roles for word in role.words} if held.kind == "person" else set()
    words = {w.lower() for name in own for w in (name, *name.split())} | told
    countries = {iso for w in words if (iso := _land_of().get(w))}
    return tuple(sorted(own | {form for iso in countries for form in lands()[iso]}))


@cache
def _land_of() -> dict[str, str]:
    """Return the country of each of its names in small letters."""
    return {form.lower(): iso for iso, forms in lands().items() for form in forms}

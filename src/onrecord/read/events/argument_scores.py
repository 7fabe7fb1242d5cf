"""Tell how likely a party or a time near an event's word is an argument of it, as the network sees both words.

Takes:  what the network saw of the words of an article; the weights in data/reader/events.npz.
Gives:  names_near(), names_in() and times_near(), the words that may name an argument; argument_scores(): how
        likely each is one.
Leaves: which party takes part in an event: event_roles.py, event_days.py, where these are features of several mentions.

Two words are scored by a layer over both, the product of both and where they stand (a bilinear form with a hidden
layer; Dozat and Manning 2017).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.read.events.context import ArticleContext
from onrecord.read.network.roles import gelu

Numbers = NDArray[np.float32]

REACH = 2
"""Sentences on each side of a mention whose parties are looked at."""
TOP = 2
"""Sentences of the article whose parties are looked at for every event: its headline and lead."""
ROLES = ("participant", "place", "time")
"""What a word may be to an event, in the order of the scores."""
FLAGS = 12
"""Numbers that tell where two words stand and what the second names."""
_KINDS = ("person", "organisation", "place", "group")


@dataclass(frozen=True, slots=True)
class ArgumentCandidate:
    """A word that may name an argument of an event: number of its sentence, its place there, and what it names.

    names is a place in the cast, of what is timed one in the times.
    """

    sentence: int
    at: int
    names: int
    timed: bool = False


def names_near(context: ArticleContext, sentence: int) -> Iterator[ArgumentCandidate]:
    """Yield the last word of each name in the sentences around one and at the top of the article."""
    return names_in(context, sentences_near(context, sentence))


def names_in(context: ArticleContext, sentences: Iterable[int]) -> Iterator[ArgumentCandidate]:
    """Yield the last word of each name in some sentences."""
    for number in sentences:
        yield from (ArgumentCandidate(number, at, party) for at, party in context.named_in(number))


def sentences_near(context: ArticleContext, sentence: int) -> Sequence[int]:
    """Return the numbers of the sentences around one and at the top of the article."""
    near = {*range(sentence - REACH, sentence + REACH + 1), *range(TOP)}
    return sorted(n for n in near if 0 <= n < len(context.layout.sentences))


def times_near(context: ArticleContext, sentence: int) -> Iterator[ArgumentCandidate]:
    """Yield the last word of each time of a sentence that names days."""
    held = context.layout.sentences[sentence]
    for time in context.dates_in(held.span):
        if context.days(time) is not None:
            yield ArgumentCandidate(sentence, held.last_word(context.times[time].span), time, timed=True)


def flags(context: ArticleContext, sentence: int, at: int, candidates: Sequence[ArgumentCandidate]) -> Numbers:
    """Return where each candidate stands seen from a word of a sentence, (candidates, FLAGS)."""
    return np.array([_flags(context, sentence, at, each) for each in candidates], dtype=np.float32).reshape(-1, FLAGS)


def _flags(context: ArticleContext, sentence: int, at: int, candidate: ArgumentCandidate) -> list[float]:
    apart = candidate.sentence - sentence
    kind = "" if candidate.timed else context.cast.parties[candidate.names].kind
    return [
        float(apart == 0),
        float(apart == -1),
        float(apart == 1),
        float(abs(apart) == REACH),
        float(abs(apart) > REACH),
        float(apart == 0 and candidate.at < at),
        float(np.log1p(abs(candidate.at - at)) / 3) if apart == 0 else 0.0,
        float(context.layout.sentences[candidate.sentence].zone == "headline"),
        *(float(kind == each) for each in _KINDS),
    ]


def argument_scores(
    context: ArticleContext, sentence: int, at: int, candidates: Sequence[ArgumentCandidate]
) -> Numbers:
    """Return how likely each candidate is an argument of the event that a word names, (candidates, len(ROLES))."""
    tables, wide = context.tables, len(context.tables["event projection bias"])
    asking = context.insides[sentence][at, :wide]
    held = np.stack([context.insides[each.sentence][each.at, :wide] for each in candidates])
    places = flags(context, sentence, at, candidates)
    asked = tables["argument asking weight"] @ asking + tables["argument asking bias"]
    both = held @ tables["argument held weight"].T + tables["argument held bias"]
    told, half = places @ tables["argument flags weight"].T + tables["argument flags bias"], len(asked) // 2
    hidden = gelu(asked[:half] + both[:, :half] + told + asked[half:] * both[:, half:])
    scores: Numbers = 1 / (1 + np.exp(-(hidden @ tables["argument told weight"].T + tables["argument told bias"])))
    return scores

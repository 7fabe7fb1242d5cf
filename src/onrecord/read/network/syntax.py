"""Tell what each word of a sentence hangs on, and how.

Takes:  what the network sees, and the words of each sentence.
Gives:  Dependency: the word that holds another, and the relation of Universal Dependencies 2 between them;
        dependencies().
Leaves: what follows for anything: the rooms beside this one.

Each word takes the word of its sentence that most likely holds it (Dozat and Manning 2017), weighed by how likely the
best relation between the two is, as long as that makes a tree whose arcs do not cross: projective.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.network.heads import ARC, FARTHEST, RELATIONS
from onrecord.read.network.projective import trees
from onrecord.read.network.roles import gelu
from onrecord.read.network.session import NetworkOutput
from onrecord.read.network.tags import softmax

Scores = NDArray[np.float32]
Numbers = NDArray[np.int64]
_FORWARD = [RELATIONS.index(name) for name in ("mark", "det", "aux", "nmod:poss")]
_FORWARD_UNLESS_BESIDE = [RELATIONS.index(name) for name in ("case", "amod")]
"""Relations of English whose head stands to the right; of an owner's "'s" and of some adjectives it stands right before
them. Of the words of EWT and GUM dev that were hung to the left by them 9 in 10 were wrong."""
_ROOT = RELATIONS.index("root")
CANDIDATES = 4
"""Likeliest heads of a word whose relations are looked at."""
CERTAIN = 0.9
"""Share from which a head is taken whatever its relations."""
RELATED = 0.2
"""What the log-odds of the best relation count beside those of the head: of .2 to .6 the labelled attachment on EWT and
GUM dev differs by .003 (docs/decisions/0027 has the figures)."""
_UNRELATED = -30.0
"""Log-odds of a relation that its direction rules out."""
_UNSEEN = -3.0
"""Log-odds of the relation to a head that is not looked at."""


@dataclass(frozen=True, slots=True)
class Dependency:
    """The place of the word that holds one among its sentence's words, its own at a root; by which relation.

    share is how likely the network finds that it is this word.
    """

    at: int
    relation: str
    share: float


def dependencies(
    seen: NetworkOutput, tables: Mapping[str, Scores], sentences: Sequence[Sequence[Span]]
) -> Iterator[dict[int, Dependency]]:
    """Yield for each sentence what its words hang on, by their places in it; a word that was not seen is left out."""
    parts, found = list(_parts(seen, tables, sentences)), [dict[int, Dependency]() for _ in sentences]
    for part, heads in zip(parts, trees([_weighed(seen, tables, part) for part in parts]), strict=True):
        found[part.sentence] |= dict(_held(seen, tables, part, heads))
    yield from found


@dataclass(frozen=True, slots=True)
class _Part:
    """The words of a sentence that one window holds: their places in it, their first pieces, the shares of heads."""

    sentence: int
    places: Numbers
    pieces: Numbers
    shares: Scores


def _parts(seen: NetworkOutput, tables: Mapping[str, Scores], sentences: Sequence[Sequence[Span]]) -> Iterator[_Part]:
    """Yield the words of each sentence that were seen; those of one that is too long stand in several windows."""
    starts, ends = seen.places[:, 0], seen.places[:, 1]
    edges = np.array([window.start for window in seen.windows], dtype=np.int64)
    for number, words in enumerate(sentences):
        pieces = np.searchsorted(ends, [word.start for word in words], side="right")
        inside = np.append(starts, np.iinfo(np.int64).max)[pieces] < [word.end for word in words]
        of = np.searchsorted(edges, pieces, side="right")
        for window in np.unique(of[inside]).tolist():
            places = np.flatnonzero(inside & (of == window))
            yield _Part(number, places, pieces[places], arcs(seen, tables, pieces[places]))


def _weighed(seen: NetworkOutput, tables: Mapping[str, Scores], part: _Part) -> Scores:
    """Return the shares of heads, each weighed by how likely the best relation to it is."""
    shares, pieces = part.shares, part.pieces
    unsure = np.flatnonzero(shares.max(axis=1) < CERTAIN)
    likely = np.argsort(-shares[unsure], axis=1, kind="stable")[:, :CANDIDATES]
    words = np.repeat(unsure, likely.shape[1])
    odds = _directed(relations(seen, tables, pieces[words], pieces[likely.ravel()]), words - likely.ravel())
    return shares * _related(odds, words, likely.ravel(), len(pieces))


def _held(
    seen: NetworkOutput, tables: Mapping[str, Scores], part: _Part, heads: Numbers
) -> Iterator[tuple[int, Dependency]]:
    """Yield what each word of a part hangs on, by its place."""
    places, pieces, shares = part.places, part.pieces, part.shares
    names = _directed(relations(seen, tables, pieces, pieces[heads]), np.arange(len(pieces)) - heads).argmax(axis=1)
    names = np.where(heads == np.arange(len(pieces)), _ROOT, names)
    for row, (place, head, name) in enumerate(zip(places.tolist(), heads.tolist(), names.tolist(), strict=True)):
        yield place, Dependency(int(places[head]), RELATIONS[name], float(shares[row, head]))


def _related(odds: Scores, words: Numbers, likely: Numbers, length: int) -> Scores:
    """Return (length, length): what the best relation of each word to each head multiplies the head's share by.

    odds are those of words to the heads that are likely, pair by pair; a word that is in none of them keeps its shares.
    A word that hangs on itself is a root, which needs no relation.
    """
    weights = np.ones((length, length), dtype=np.float32)
    weights[words] = np.exp(RELATED * _UNSEEN)
    weights[words, likely] = np.exp(RELATED * odds.max(axis=1, initial=_UNRELATED))
    np.fill_diagonal(weights, 1)
    return weights


def _directed(odds: Scores, apart: Numbers) -> Scores:
    """Return the log-odds of relations without those that a head apart words to the left cannot have."""
    ruled_out = np.zeros(odds.shape, dtype=bool)
    ruled_out[:, _FORWARD] = (apart > 0)[:, None]
    ruled_out[:, _FORWARD_UNLESS_BESIDE] = (apart > 1)[:, None]
    return np.where(ruled_out, np.float32(_UNRELATED), odds)


def arcs(seen: NetworkOutput, tables: Mapping[str, Scores], pieces: Numbers) -> Scores:
    """Return (words, words): how likely each word hangs on each, on itself at a root; pieces has their first pieces."""
    scores = seen.scores["dependent"][pieces] @ seen.scores["governor"][pieces].T * np.float32(ARC**-0.5)
    apart = np.clip(pieces[None] - pieces[:, None], -FARTHEST, FARTHEST) + FARTHEST
    return softmax(scores + tables["gap"][apart])


def relations(seen: NetworkOutput, tables: Mapping[str, Scores], pieces: Numbers, heads: Numbers) -> Scores:
    """Return (words, relations): the log of how likely each word hangs on its head by each relation but the root's."""
    met = gelu(seen.scores["tied"][pieces] + seen.scores["tying"][heads])
    scores = met @ tables["relation weight"].T + tables["relation bias"]
    scores[:, _ROOT] = -np.inf
    scores -= scores.max(axis=1, keepdims=True)
    odds: Scores = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return odds

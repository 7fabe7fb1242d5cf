"""Tell which parties take part in an event of an article, and which place is its own.

Takes:  the context and the mentions of one event; the weights in data/reader/events.npz.
Gives:  candidates_for(), pairs of the event with each party near its mentions or at the top, and rows of what speaks
        for the party's taking part and for its being the place; likely(), the shares of both.
Leaves: who a word means: word_reference.py, participants.py, event_places.py, whose answers are features here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.events.argument_scores import (
    ArgumentCandidate,
    argument_scores,
    names_in,
    names_near,
    sentences_near,
)
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.event_places import is_country
from onrecord.read.events.newsworthiness import pooled
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import kinds_with
from onrecord.read.network.roles import gelu

Numbers = NDArray[np.float32]

DEEP = 3
"""Steps in the tree between an event's word and a party's that are told apart."""
_NAMED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "compound", "amod", "appos", "conj")
_LEADING = ("in", "at", "to", "from", "with", "by", "of", "between", "for", "against", "on", "near")


def candidates_for(context: ArticleContext, told: Sequence[ScoredMention]) -> list[int]:
    """Return the parties of the cast that may belong to an event, in the order of the cast."""
    named = {party for n in _sentences(context, told) for _, party in context.named_in(n)}
    said = {party for t in told for party in t.mention.participants}
    places = {t.mention.place for t in told if t.mention.place is not None}
    return sorted(named | said | places)


@dataclass(frozen=True, slots=True)
class Around:
    """What is near the mentions of one event, looked up once for all its parties.

    spots has where each party is named; scores how likely each is an argument of each mention; seen who takes part in
    some mention as the network sees it; voices who speaks each mention; places which places the mentions have by rule.
    """

    told: Sequence[ScoredMention]
    spots: Mapping[int, Sequence[ArgumentCandidate]]
    scores: Mapping[int, Numbers]
    seen: frozenset[int]
    voices: Sequence[int | None]
    places: frozenset[int]


def rows(context: ArticleContext, told: Sequence[ScoredMention], parties: Sequence[int]) -> Numbers:
    """Return what speaks for each party's belonging to the event, a row a party."""
    kinds = pooled([t.worth for t in told])
    about = [max(t.worth.of_record for t in told), max(t.worth.main for t in told), np.log1p(len(told)) / 2]
    event, around = np.array([*kinds, *about], dtype=np.float32), _around(context, told)
    none, beside = np.zeros((len(told), 2), np.float32), [_nearest(context, around, party) for party in parties]
    scores = np.stack([around.scores.get(party, none) for party in parties])
    return np.concatenate(
        [
            np.array([_told_of(context, around, party) for party in parties], dtype=np.float32),
            scores.max(axis=1),
            scores.mean(axis=1),
            np.array(beside, dtype=np.float32),
            np.tile(event, (len(parties), 1)),
        ],
        axis=1,
    )


def _around(context: ArticleContext, told: Sequence[ScoredMention]) -> Around:
    seen = (context.event_candidate(t.mention.span) for t in told)
    voices = (context.voice(t.mention.span) for t in told)
    return Around(
        told,
        _spots(context, told),
        _scores(context, told),
        frozenset(party for each in seen if each for party in context.parties_at(each.parties)),
        [voice.speaker if voice else None for voice in voices],
        frozenset(t.mention.place for t in told if t.mention.place is not None),
    )


def _told_of(context: ArticleContext, around: Around, party: int) -> list[float]:
    """Return what the mentions of an event and the article tell of a party."""
    told, known, first = around.told, context.cast.parties[party], context.first_told(party)
    who, where = (sum(party in t.mention.participants for t in told), sum(t.mention.place == party for t in told))
    voiced = sum(voice == party for voice in around.voices)
    return [
        who / len(told),
        float(who > 0),
        where / len(told),
        float(where > 0),
        float(where > 0 and len(around.places) == 1),
        float(party in around.seen),
        float(voiced > 0),
        voiced / len(told),
        *(float(known.kind == kind) for kind in ("person", "organisation", "place", "group")),
        float(is_country(known.name)),
        float(told[0].mention.kind in kinds_with("states")),
        min(len(known.mentions), 20) / 20,
        float(first == 0),
        float(first <= 1),
        float(first <= 3),
        float(min(len(t.mention.participants) for t in told) == 0),
    ]


def _scores(context: ArticleContext, told: Sequence[ScoredMention]) -> Mapping[int, Numbers]:
    """Return how likely each party takes part in and is the place of each mention, (mentions, 2), by its best name."""
    found: dict[int, Numbers] = {}
    for number, t in enumerate(told):
        named = list(names_near(context, t.sentence))
        scores = argument_scores(context, t.sentence, t.at, named) if named else ()
        for each, row in zip(named, scores, strict=True):
            held = found.setdefault(each.names, np.zeros((len(told), 2), np.float32))
            held[number] = np.maximum(held[number], row[:2])
    return found


def _spots(context: ArticleContext, told: Sequence[ScoredMention]) -> Mapping[int, Sequence[ArgumentCandidate]]:
    """Return where each party is named near the mentions of an event."""
    spots: dict[int, list[ArgumentCandidate]] = {}
    for each in names_in(context, _sentences(context, told)):
        spots.setdefault(each.names, []).append(each)
    return spots


def _sentences(context: ArticleContext, told: Sequence[ScoredMention]) -> Sequence[int]:
    return sorted({n for t in told for n in sentences_near(context, t.sentence)})


def named_near(context: ArticleContext, told: Sequence[ScoredMention]) -> Iterator[tuple[int, Span]]:
    """Yield the names in the sentences around the mentions of an event and at the top, with their sentence's number."""
    for n in _sentences(context, told):
        yield from ((n, span) for span in context.cast.order_within(context.layout.sentences[n].span))


def _nothing() -> list[float]:
    return [0.0] * (10 + 2 * len(_NAMED) + len(_LEADING))


def _nearest(context: ArticleContext, around: Around, party: int) -> list[float]:
    """Return how near a party stands to a mention where it stands nearest to one."""
    pairs = ((t, spot) for t in around.told for spot in around.spots.get(party, ()))
    best = max(pairs, key=lambda pair: _nearness(*pair), default=None)
    return _near(context, *best) if best else _nothing()


def _nearness(told: ScoredMention, spot: ArgumentCandidate) -> float:
    """Return the number by which the nearest is chosen: by sentences, within one by words."""
    apart = abs(spot.sentence - told.sentence)
    return 1 / (1 + apart) if apart else 1 + 1 / (1 + abs(spot.at - told.at))


def _near(context: ArticleContext, told: ScoredMention, spot: ArgumentCandidate) -> list[float]:
    """Return how near a party stands to a mention."""
    apart = spot.sentence - told.sentence
    row = _nothing()
    row[0] = _nearness(told, spot)
    row[1], row[2], row[3], row[4] = (float(x) for x in (apart == 0, apart == -1, apart == 1, abs(apart) == 2))
    if apart:
        return row
    sentence = context.layout.sentences[told.sentence]
    tree = context.tree(sentence)
    row[5] = float(spot.at < told.at)
    row[6] = np.log1p(abs(spot.at - told.at)) / 3
    up, relation, lead = _top(context, sentence, spot.at)
    steps = _steps(tree.heads, up, told.at)
    row[7] = 1 / (1 + steps)
    row[8], row[9] = float(tree.heads[up] == told.at), float(tree.heads[told.at] == tree.heads[up])
    at = 10
    if tree.heads[up] == told.at and relation in _NAMED:
        row[at + _NAMED.index(relation)] = 1
    elif relation in _NAMED:
        row[at + len(_NAMED) + _NAMED.index(relation)] = 1
    if lead in _LEADING:
        row[at + 2 * len(_NAMED) + _LEADING.index(lead)] = 1
    return row


def _top(context: ArticleContext, sentence: Sentence, at: int) -> tuple[int, str, str]:
    """Return the word of a name that hangs outside of it, by which relation, and the preposition before it."""
    tree, words = context.tree(sentence), sentence.words
    for _ in range(DEEP):
        if tree.relations[at] not in ("flat", "compound", "appos", "nmod:desc") or tree.heads[at] == at:
            break
        at = tree.heads[at]
    lead = next((words[each].lower for each in tree.under(at, "case") if each < at), "")
    return at, tree.relations[at], lead


def _steps(heads: Sequence[int], one: int, other: int) -> int:
    """Return how many steps two words stand apart in the tree, at most 2 * DEEP."""
    above = {one: 0}
    for step in range(1, DEEP + 1):
        one = heads[one]
        above.setdefault(one, step)
    for step in range(DEEP + 1):
        if other in above:
            return step + above[other]
        other = heads[other]
    return 2 * DEEP


def likely(tables: Mapping[str, Numbers], rows: Numbers) -> Numbers:
    """Return (parties, 2): how likely each takes part, and how likely each is the place."""
    hidden = gelu(rows @ tables["role hidden weight"].T + tables["role hidden bias"])
    found: Numbers = 1 / (1 + np.exp(-(hidden @ tables["role told weight"].T + tables["role told bias"])))
    return found

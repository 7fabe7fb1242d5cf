"""Weigh all that tells how firm an event is: what its clause tells, who speaks, its day, what the network sees.

Takes:  StatusEvidence: the ClauseStatus that words give it, its clause, the voice, the network's shares.
Gives:  features(), classified(): a word of the ladder and how sure it is.
Leaves: the weights: data/ladder.tsv, made from labelled events by training/ladder.py (multinomial logistic regression).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from onrecord.model.assertion import Status
from onrecord.read.events.clauses import Clause
from onrecord.read.events.governing_words import ClauseStatus
from onrecord.read.events.status_reasons import Reason
from onrecord.read.lexicon import ladder
from onrecord.read.network import EventCandidate

WEIGHED: tuple[Status, ...] = (
    "happened",
    "confirmed",
    "scheduled",
    "tentative",
    "mentioned",
    "denied",
)
"""The words of the ladder that are weighed; calling off and putting off are too rare to be learned and need a word."""
TOLD = 0.9
"""Share of what explicit words tell."""
DECIDES = frozenset(
    {
        *(Reason.NEGATED, Reason.NO, Reason.NOT_SO, Reason.REFUSED, Reason.CALLED_OFF, Reason.PUT_OFF),
        *(Reason.FRUSTRATED, Reason.MODAL, Reason.TO_BE, Reason.HEADLINE_TO, Reason.PLANNED, Reason.PROMISED),
        *(Reason.MOVED, Reason.RESTORED, Reason.WISHED, Reason.DOUBTED, Reason.MAYBE, Reason.APPEALED),
        *(Reason.ALLEGED, Reason.ATTEMPTED, Reason.CONDITION, Reason.WHETHER, Reason.TOPIC),
        *(Reason.ABSENT, Reason.REPROACH),
        *(Reason.DAY_AHEAD, Reason.PRESENT_AHEAD, Reason.COMING, Reason.GENERAL),
    }
)
"""Reasons that count for more where words speak of the event: what is called off, denied or only hoped for must not be
told as done, also where labelled news, of which three in four have happened, would weigh it so."""
_ALONE = (Reason.ALLEGED, Reason.WHETHER, Reason.ABSENT, Reason.REPROACH)
"""Those that are not weighed against the head: a negation that it may take for the event's own, what is alleged,
what nobody knows yet."""
WORDS = 3.0
"""What those reasons add to the log-odds of what they tell: chosen of 0 to 6 and without end on mentions of storylines
dev and of invented ones (docs/decisions/0026 has the figures). What is told as denied, called off or put off is so
whatever else speaks: there the head has little to learn from; and what is alleged is not told as done in the report's
own voice, however often labels of whole stories say that it was; nor is an open question ("whether they will meet") a
plan."""
HEDGES = 6.0
"""The same for words of doubt and for conditions: of mentions on dev .002 fewer are right than with WORDS, but no plan
is told firmer than its words are."""
OVER = 0.95
"""What the head for events of record must give "happened" for a verb of calling or putting off to be itself what was
done, "pulled the ladder up": it is so in 36 of the 42 mentions of those texts where the head is that sure."""
PLANS = ("scheduled", "confirmed")
"""What is planned is confirmed where somebody is reported to say so: 115 of 149 plans so told in the labelled
storylines (train and dev), 17 of 162 in the paper's own voice."""
Day = Literal["none", "before", "with", "after"]
"""Where an event's own day lies, seen from the report's: "with" where both share a day."""
_LEAST = 1e-3
"""Share below which the network's shares count the same."""
LEARNED = 1.0
"""What the head for events of record weighs beside the features: of 0.5, 1, 1.5 and 2.5 storylines dev has the same
share of lines in which nothing is wrong from 1 on (.599 where .5 has .588, at one mark)."""


@dataclass(frozen=True, slots=True)
class Voice:
    """In whose words an event stands: the kind of party that speaks, "" for the article's own voice."""

    kind: str = ""
    mode: str = ""
    first_person: bool = False
    takes_part: bool = False


@dataclass(frozen=True, slots=True)
class StatusEvidence:
    """What speaks for an event's place on the ladder.

    carried is what the network sees in the verb that carries it; learned are the shares of WEIGHED that the head for
    events of record gives its word. occurred tells that a verb says that it took place: "was held", "took place".
    """

    standing: ClauseStatus
    noun: bool
    known: bool
    relation: str
    clause: Clause
    over: str
    day: Day
    headline: bool
    voice: Voice
    seen: EventCandidate | None
    carried: EventCandidate | None
    learned: NDArray[np.float32] | None = None
    occurred: bool = False


def classified(found: StatusEvidence, scores: Mapping[Status, float] | None = None) -> tuple[Status, float]:
    """Return the most likely word of the ladder, and its share of all; TOLD where explicit words tell the same."""
    told, explicit, over = found.standing, _explicit(found), _over(found)
    if explicit and not over and _decides_alone(found):
        return _voiced_plan(found, told.status), TOLD
    meant = PLANS if told.status in PLANS else (told.status,)
    more, weighed = _added(told) if explicit else 0.0, scores or _scores(found)
    shares = _shares({s: weighed[s] + more * (s in meant) for s in WEIGHED})
    done = told.sure and told.status == "happened"  # then it is the day that is misread
    open_ = (found.day == "after" and not done and not over) or (explicit and told.reason == Reason.CONDITION)
    possible = [status for status in WEIGHED if status != "happened" or not open_]
    best = max(possible, key=lambda status: shares[status])
    return (_voiced_plan(found, told.status), TOLD) if explicit and best in meant else (best, shares[best])


def _explicit(found: StatusEvidence) -> bool:
    """Tell whether explicit words speak of the event."""
    confirmed = found.standing.reason == Reason.CONFIRMED and found.day == "after"
    occurred = found.occurred and found.day != "after"
    return found.standing.sure and (found.standing.reason in DECIDES or confirmed or occurred)


def _decides_alone(found: StatusEvidence) -> bool:
    """Tell whether explicit words are not weighed: denials, what is called off or alleged, or no head to weigh."""
    told = found.standing
    return told.status == "denied" or told.status not in WEIGHED or told.reason in _ALONE or found.learned is None


def _added(told: ClauseStatus) -> float:
    return HEDGES if told.status == "tentative" or told.reason == Reason.CONDITION else WORDS


def _voiced_plan(found: StatusEvidence, status: Status) -> Status:
    return "confirmed" if found.voice.kind and status in PLANS else status


def _over(found: StatusEvidence) -> bool:
    """Tell whether a word of calling or putting off is itself what was done: "pulled the ladder up"."""
    off = found.standing.reason in (Reason.CALLED_OFF, Reason.PUT_OFF) and not found.noun
    return off and found.learned is not None and bool(found.learned[WEIGHED.index("happened")] > OVER)


def _scores(found: StatusEvidence) -> Mapping[Status, float]:
    """Return what all features weigh for each word."""
    rows, weights = _weights()
    known = [(rows[feature], value) for feature, value in features(found) if feature in rows]
    scores = np.array([value for _, value in known]) @ weights[[row for row, _ in known]]
    if found.learned is not None:
        scores = scores + LEARNED * np.log(found.learned + _LEAST)
    return dict(zip(WEIGHED, scores.tolist(), strict=True))


@cache
def _weights() -> tuple[Mapping[str, int], NDArray[np.float64]]:
    """Return the row of each feature, and what each row weighs for each word of the ladder (features, WEIGHED)."""
    table = ladder()
    weights = [[row.get(status, 0.0) for status in WEIGHED] for row in table.values()]
    return {feature: row for row, feature in enumerate(table)}, np.array(weights)


def _shares(scores: Mapping[Status, float]) -> dict[Status, float]:
    most = max(scores.values())
    grown = {status: exp(score - most) for status, score in scores.items()}
    return {status: value / sum(grown.values()) for status, value in grown.items()}


def features(found: StatusEvidence) -> Iterator[tuple[str, float]]:
    """Yield each feature with its value."""
    standing, clause = found.standing, found.clause
    word = "noun" if found.noun else "verb"
    told = f"{'told' if standing.sure else 'near'} {standing.status}"
    names = [
        "always",
        word,
        told,
        f"{told}, {word}",
        f"{'reason' if standing.sure else 'near reason'} {standing.reason.name}",
        f"relation {found.relation}",
        f"modal {clause.modal}",
        f"tense {clause.tense}",
        f"mark {clause.mark}",
        f"over {found.over}",
        f"day {found.day}",
        f"{told}, day {found.day}",
    ]
    names += [f"{told}, known"] * (found.noun and found.known)
    names += ["negative"] * clause.negative + ["headline", f"headline {told}"] * found.headline
    names += list(_voiced(found, told))
    yield from ((name, 1.0) for name in names)
    for name, seen in (("seen", found.seen), ("carried", found.carried)):
        yield from _seen(seen, name)
        if seen and seen.shares.get("when"):
            yield f"{told}, {name} {max(seen.shares['when'], key=lambda when: seen.shares['when'][when])}", 1.0


def _voiced(found: StatusEvidence, told: str) -> Iterator[str]:
    voice = found.voice
    if not voice.kind:
        return
    yield "voiced"
    yield f"voiced {told}"
    yield f"voiced {voice.kind}"
    yield f"voiced {voice.mode}"
    yield f"voiced {found.clause.modal}"
    if voice.first_person:
        yield "first person"
        yield f"first person {told}"
    if voice.takes_part:
        yield "takes part"
        yield f"takes part {told}"


def _seen(seen: EventCandidate | None, name: str) -> Iterator[tuple[str, float]]:
    if seen is None:
        yield f"not {name}", 1.0
        return
    yield f"{name} factuality", seen.factuality / 3
    yield f"{name} factuality either way", abs(seen.factuality) / 3
    for each, shares in seen.shares.items():
        for value, share in shares.items():
            yield f"{name} {each} {value}", log(share + _LEAST) / 4

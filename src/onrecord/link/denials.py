"""Find what one party asserts and another denies.

Takes:  the accusations, denials and statements of one story.
Gives:  disputes(): for each denial the claim that it answers, where one is likely enough.
Leaves: how likely: answering.py; one line a matter, with the latest word of each side: alleged.py.

Candidates are few, so that cost grows with the denials: the claims right around one in its article, the accusations
of its story against who denies, and the claims of its story in the same rare words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.link.answering import PLEA, answers, by_accuser
from onrecord.link.positions import Position

LIKELY = 0.35
"""Probability from which a denial answers a claim: chosen of .3, .35, .4, .5 on training/disputes.tsv."""
BEFORE, AFTER = 8, 3
"""Claims of its article before and after a denial that it may answer."""
ELSEWHERE = 12
"""Accusations against a party, or claims in one word, that are looked at in one story."""


_LEAST = 2
"""Rare words that a plain negative shares with the accusation that it answers."""


@dataclass
class _Claims:
    """The claims of a story: by article in reading order, by who is accused (the id of a party or a name in small
    letters), by the beginnings of their words."""

    lined: dict[str, list[Position]] = field(default_factory=lambda: defaultdict(list))
    against: dict[str, list[Position]] = field(default_factory=lambda: defaultdict(list))
    worded: dict[str, list[Position]] = field(default_factory=lambda: defaultdict(list))


def disputes(found: Sequence[Position], told: Sequence[Position]) -> Iterator[tuple[Position, Position]]:
    """Yield claim and denial, for each denial of a story the claim that it most likely answers."""
    for denial, pairs in answer_candidates(found, told):
        scored = ((answers(claim, denial, between), claim.place, claim) for claim, between in pairs)
        best = max(scored, key=lambda s: s[:2], default=None)
        if best and best[0] >= LIKELY:
            yield best[2], denial


def answer_candidates(
    found: Sequence[Position], told: Sequence[Position]
) -> Iterator[tuple[Position, list[tuple[Position, int]]]]:
    """Yield each denial with the claims that it may answer, each with the number of others' claims between the two."""
    denied = [side for side in found if side.form not in ("charge", "no such")]
    charges = [side for side in found if side.form == "charge"]
    put = {(side.article, side.by, side.content.end) for side in charges}
    plain = (side for side in told if (side.article, side.by, side.content.end) not in put)
    claims = _claims([*charges, *plain], denied) if denied else _Claims()
    for denial in denied:
        yield denial, list(_answered_claims(denial, claims))


def _claims(sides: Iterable[Position], denied: Iterable[Position]) -> _Claims:
    starts = {start[:_STEM] for denial in denied for start in denial.matter}
    found = _Claims()
    for claim in sorted(sides, key=lambda c: (c.article, c.content, c.form is None, c.by or "")):
        found.lined[claim.article].append(claim)
        for party in sorted(claim.against | {name.lower() for name in claim.names}):
            found.against[party].append(claim)
        for word in sorted({w[:_STEM] for w in claim.lower} & starts):
            found.worded[word].append(claim)
    return found


_STEM = 4
"""Letters by which a word of a claim is looked up: the shortest beginning that a rare word is kept by."""


def _answered_claims(denial: Position, claims: _Claims) -> Iterator[tuple[Position, int]]:
    """Yield the claims that a denial may answer, each once."""
    lined = claims.lined.get(denial.article, [])
    at = bisect_left(lined, denial.content.start, key=lambda c: c.content.start)
    near = lined[max(0, at - BEFORE) : at + AFTER]
    called = sorted({name.lower() for name in denial.names if len(name.split()) > 1})
    further = [c for p in (denial.by, *called) if p for c in claims.against.get(p, ())[:ELSEWHERE]]
    further += [c for start in denial.matter for c in claims.worded.get(start[:_STEM], ())[:ELSEWHERE]]
    seen: set[object] = set()
    for claim in (*near, *further):
        if claim.place not in seen and _may_be(claim, denial):
            seen.add(claim.place)
            yield claim, _between(claim, denial, near)


def _may_be(claim: Position, denial: Position) -> bool:
    """Tell whether a claim may be what is denied: another's, and no words that hold the denial or lie in it."""
    inside = claim.article == denial.article and claim.assertion.span.meets(denial.assertion.span)
    named = claim.by in denial.against and not claim.content.holds(denial.assertion.span)
    if denial.form == "negative" and not (denial.by in claim.against and claim.shares(denial.matter) >= _LEAST):
        return False  # of plain negatives in the words of another's statement one in seven was its denial
    if denial.form == "content" and claim.form and len(denial.matter) > 1 and not claim.shares(denial.matter):
        return False  # another matter
    if not (claim.form or PLEA.isdisjoint(denial.lower) or by_accuser(claim)):
        return False  # "Roy has been charged, his lawyer said. He pleaded not guilty"
    wished = not claim.form and "to" in claim.lower[:2] and "have" not in claim.lower[:3]  # "called for Roy to go"
    return claim.by != denial.by and not wished and (not inside or named)


def _between(claim: Position, denial: Position, near: Sequence[Position]) -> int:
    """Count the claims of others between a claim and a denial behind it, -1 where the denial is not behind it."""
    if claim.article != denial.article or claim.content.start > denial.content.start or claim not in near:
        return -1
    after = [c for c in near if claim.content.end <= c.content.start < denial.content.start]
    return sum(c.by not in (denial.by, claim.by) for c in after)

"""Find what one party asserts and another denies.

Takes:  witnesses, their parties, the statements.
Gives:  disputes(): for each denial the accusation that it answers.
Leaves: one line a matter, with the latest word of each side: alleged.py; denials of a plan: disagreements.py.

An accusation is answered by the accused: the party itself, its country, or who speaks for it. So a denial looks for a
charge against its own party with the same rare words; only one that points at what stands right before it ("denied
that") goes by nearness alone. Where nothing fits, there is no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.link.counterparts import Side

FAR = 2500
"""Characters within which "the allegations" are those told of before."""

NEXT = 200
"""Characters between an allegation and a denial that only points at it: the same sentence or the next."""

Stories = dict[str, str]
"""The story of each article."""


def disputes(found: Sequence[Side], told: Sequence[Side], story: Stories) -> Iterator[tuple[Side, Side]]:
    """Yield accusation and denial, the best accusation for each denial."""
    denied = [side for side in found if side.assertion.value == "denied"]
    taken = {side.place for side in denied}
    charges = _by_story((side for side in found if side.manner == "charge"), story)
    plain = _by_story((side for side in told if side.place not in taken), story)
    for denial in denied:
        tale = story[denial.place[0]]
        said = () if denial.manner in ("negative", "no such") else plain.get(tale, ())
        others = (side for side in (*charges.get(tale, ()), *said) if side.by != denial.by)
        fits = ((points, *_closeness(side, denial), side) for side in others if (points := fit(side, denial)) > 0)
        best = max(fits, key=lambda found: found[:-1], default=None)
        if best:
            yield best[-1], denial


def _by_story(found: Iterable[Side], story: Stories) -> dict[str, list[Side]]:
    """Return sides by the story that their article tells: a denial answers nobody in another one."""
    held: dict[str, list[Side]] = {}
    for side in found:
        held.setdefault(story[side.place[0]], []).append(side)
    return held


def fit(side: Side, denial: Side) -> int:
    """Return the points for an accusation being the one that is denied, 0 where it is not."""
    if denial.charge:
        return 20 if side.place == denial.charge else 0
    against = bool(denial.by in side.of) or (side.manner == "charge" and bool(set(side.names) & set(denial.names)))
    match denial.manner:
        case "pointer":
            return _pointed(side, denial, against=against)
        case "denial":
            return _worded(side, denial, against=against)
        case "negative":
            return _negative(side, denial, against=against)
    return 0


def _pointed(side: Side, denial: Side, *, against: bool) -> int:
    """Return the points for what a denial without words of its own points at."""
    gap = denial.place[1].start - side.place[1].end if side.place[0] == denial.place[0] else None
    if denial.words.lower().split()[0] in ("that", "this", "it", "them"):
        return 2 if gap is not None and 0 <= gap <= NEXT else 0
    if side.manner == "charge" and against:
        return 9 if gap is not None and 0 <= gap <= FAR else 5 if denial.by in side.of else 0
    plain = side.manner is None and gap is not None and 0 <= gap <= NEXT
    return 2 if plain and side.tells_of(denial.names) else 0


def _worded(side: Side, denial: Side, *, against: bool) -> int:
    """Return the points for a denial in words of its own.

    A statement must say most of it, and of the one who denies: "Danish jamming", "Roy had tried to bribe her".
    """
    shared = side.shares(denial.matter)
    if side.manner == "charge":
        return 10 + shared if shared and (against or 2 * shared >= max(6, len(denial.matter))) else 0
    most = shared and 3 * shared >= 2 * len(denial.matter)
    return shared if most and side.tells(denial.names, denial.matter) and not side.negative(denial.matter) else 0


def _negative(side: Side, denial: Side, *, against: bool) -> int:
    """Return the points for a plain negative: it answers an accusation only, since mostly it answers nobody.

    Of plain negatives with the same words as another's statement, one in seven was its denial (corpora/stories).
    """
    shared = side.shares(denial.matter)
    return 10 + shared if side.manner == "charge" and against and shared >= 2 else 0


def _closeness(side: Side, denial: Side) -> tuple[int, int, str, int]:
    """Rank sides that fit alike: those of the same article first, then those nearest before the denial."""
    same = side.place[0] == denial.place[0]
    gap = denial.place[1].start - side.place[1].start if same else 0
    return same, -abs(gap) - (10_000 if gap < 0 else 0), side.place[0], -side.place[1].start

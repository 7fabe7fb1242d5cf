"""Find the accusations and denials of an article.

Takes:  the discourse, what the words hang on, the attributions, stated or not.
Gives:  allegations(), in reading order.
Leaves: which denial answers which claim, also in other articles: link/denials.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.allegation import Allegation
from onrecord.model.attribution import Attribution
from onrecord.read.disputes.charges import charges
from onrecord.read.disputes.denials import denials
from onrecord.read.disputes.negatives import negatives
from onrecord.read.disputes.predicates import Parsed
from onrecord.read.network import Dependency
from onrecord.read.speech.discourse import Discourse


def allegations(
    discourse: Discourse, dependencies: Sequence[Mapping[int, Dependency]], said: Sequence[Attribution]
) -> tuple[Allegation, ...]:
    """Return who holds what against whom, and who denies what; of two denials in one place the one in plainer words."""
    found: dict[tuple[str, int, int], Allegation] = {}
    for one in _all(Parsed(discourse, dependencies, said), said):
        found.setdefault((one.stance, one.source, one.span.end), one)
    return tuple(sorted(found.values(), key=lambda one: (one.span, one.stance, one.source)))


def _all(parsed: Parsed, said: Sequence[Attribution]) -> Iterator[Allegation]:
    yield from charges(parsed)
    yield from denials(parsed)
    for one in said:
        if one.stated and one.speaker is not None:
            yield from negatives(parsed.discourse, one)

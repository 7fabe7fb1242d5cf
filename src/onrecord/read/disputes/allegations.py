"""Find the accusations and denials of an article.

Takes:  the discourse and the attributions, stated or not.
Gives:  allegations(), in reading order.
Leaves: which denial answers which accusation, also in other articles: link/denials.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.allegation import Allegation
from onrecord.model.attribution import Attribution
from onrecord.read.disputes.aside import asides
from onrecord.read.disputes.charged import charge
from onrecord.read.disputes.denied import denials
from onrecord.read.disputes.negatives import negatives
from onrecord.read.speech.discourse import Discourse


def allegations(discourse: Discourse, said: Sequence[Attribution]) -> tuple[Allegation, ...]:
    """Return who holds what against whom, and who denies what."""
    found: list[Allegation] = []
    for one in said:
        for each in _of(discourse, one):
            found.append(each if each.charge is None else replace(each, charge=len(found) - 1))
    taken = {one.span for one in found if one.manner in ("denial", "pointer")}
    return (*found, *(one for one in asides(discourse) if not any(one.span.meets(span) for span in taken)))


def _of(discourse: Discourse, said: Attribution) -> Iterator[Allegation]:
    """Yield what one attribution holds."""
    against = charge(discourse, said)
    if against:
        yield against
    yield from denials(discourse, said)
    if said.stated and not against:
        yield from negatives(discourse, said)

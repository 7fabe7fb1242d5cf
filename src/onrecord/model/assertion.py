"""One value that one party puts on one field of one event: the atom of the record.

Takes:  a field, a value and the words that carry it.
Gives:  Claim, inside one article; Assertion, in the record.
Leaves: which value holds now: link/current_values.py computes it.
"""

import dataclasses
from dataclasses import dataclass
from typing import Literal

from onrecord.model.citation import Citation
from onrecord.model.interval import Interval
from onrecord.model.span import Span

Field = Literal["status", "date", "place", "participants", "format", "count", "allegation"]
Status = Literal[
    "mentioned", "tentative", "scheduled", "confirmed", "happened", "denied", "postponed", "cancelled", "unknown"
]

LADDER: tuple[Status, ...] = ("mentioned", "tentative", "scheduled", "confirmed", "happened")
SPOKEN_OF: tuple[Status, ...] = ("mentioned", "unknown")
"""What nobody says is planned or has happened."""
JOINS = "a word of joining those who take part"
"""found_by of a participant whose coming the words report besides those of earlier reports."""
NEARBY = "a name that it is near"
"""found_by of a place that something is only near to: "at the plant near Ghent"."""
MOVED = "moved to another day"
"""found_by of a plan that has been given another day."""
INSTEAD = "a name in the place of another"
"""found_by of a participant or a place that comes instead of another."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A value on a field of one event mention; by is a place in Reading.chains, None for the article's own voice.

    value is the word of the ladder for a status, else the words as written; normalised has the standard form
    (an ISO 8601 day or interval for a date), None where there is none. time is a place in Reading.times: of the
    value where field is date, else of the day on which it was said. former: the words themselves tell that the value
    holds no longer ("moved from *12 May*", "instead of *the town hall*", "*Ada Roy* has pulled out").
    """

    field: Field
    value: str
    span: Span
    confidence: float
    found_by: str
    normalised: str | None = None
    by: int | None = None
    said_on: Interval | None = None
    time: int | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Assertion:
    """A Claim in the record: by is an entity id, article the capture that carries the words.

    entity is the id of the party that the value names, where field is place or participants. reprints has where copies
    of the article print the same: they are citations of this one assertion, never voices of their own. headline tells
    that it stands in one. Of a place, within has the names of those that the words put it in ("the town hall in
    *Lund*"), beside of all others that its sentence names; the tells that an article leads to it ("the *Rotunda*").
    """

    field: Field
    value: str
    normalised: str | None
    by: str | None
    said_on: Interval | None
    article: str
    span: Span
    confidence: float
    found_by: str
    former: bool = False
    entity: str | None = None
    reprints: tuple[Citation, ...] = ()
    within: frozenset[str] = dataclasses.field(default=frozenset(), compare=False)
    beside: frozenset[str] = dataclasses.field(default=frozenset(), compare=False)
    headline: bool = dataclasses.field(default=False, compare=False)
    the: bool = dataclasses.field(default=False, compare=False)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return the citation of the words themselves, then those of the copies that print the same."""
        return (Citation(self.article, self.span), *self.reprints)

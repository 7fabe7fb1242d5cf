"""A field of an event that has another value than before.

Takes:  two assertions on one field.
Gives:  Change, with its cause.
Leaves: deciding that it is one: link/changes.py.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.assertion import Assertion, Field
from onrecord.model.interval import Interval

Cause = Literal["world", "speaker", "source", "page"]
ChangeKind = Literal[
    "moved",
    "firmed",
    "weakened",
    "called_off",
    "reinstated",
    "postponed",
    "took_place",
    "did_not_take_place",
    "venue",
    "joined",
    "left",
    "level",
    "count",
    "value",
]


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a field's timeline: before and after carry the words.

    day is when the new value was said, else published. Where somebody joins, before cites who was known to take part;
    where somebody leaves, after cites the words that tell so: those ends have no value (old, new).
    """

    id: str
    event: str
    field: Field
    before: Assertion
    after: Assertion
    cause: Cause
    by: str | None
    day: Interval | None
    kind: ChangeKind = "value"

    @property
    def old(self) -> str | None:
        """Return the value before as written, a count as its number; None where somebody joins."""
        return None if self.kind == "joined" else _value(self.before)

    @property
    def new(self) -> str | None:
        """Return the value after as written, a count as its number; None where somebody leaves."""
        return None if self.kind == "left" else _value(self.after)


def _value(a: Assertion) -> str:
    return a.normalised if a.field == "count" and a.normalised else a.value

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


@dataclass(frozen=True, slots=True)
class Change:
    """before and after carry the words; day is when the new value was said, else published."""

    id: str
    event: str
    field: Field
    before: Assertion
    after: Assertion
    cause: Cause
    by: str | None
    day: Interval | None

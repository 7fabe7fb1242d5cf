"""A person's judgement on a line, kept beside what the machine found.

Takes:  who, when, what was held and what holds instead.
Gives:  Correction: a row that is never overwritten.
Leaves: applying it: link/.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """subject names the line or party, field what is corrected; made is an ISO 8601 time with its zone."""

    id: str
    subject: str
    field: str
    old: str | None
    new: str | None
    by: str
    made: str
    reason: str = ""

"""A field on which two parties hold different values.

Takes:  assertions of different parties.
Gives:  Disagreement.
Leaves: who is right: nobody here says so.
"""

from dataclasses import dataclass

from onrecord.model.assertion import Assertion, Field


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Each side is one party's latest assertion on the field; event is None where the matter is no event."""

    id: str
    event: str | None
    about: str
    field: Field
    sides: tuple[Assertion, ...]

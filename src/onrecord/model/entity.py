"""A party of the record: one person, body, place or unnamed group.

Takes:  chains of one or more articles that link/ holds to be one party.
Gives:  Entity.
Leaves: why they are one: link/entities/.
"""

from dataclasses import dataclass

from onrecord.model.chain import PartyKind


@dataclass(frozen=True, slots=True)
class Entity:
    """One party; name is its fullest form, also the other forms that the articles use."""

    id: str
    kind: PartyKind
    name: str
    also: tuple[str, ...] = ()

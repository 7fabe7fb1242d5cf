"""All the ways in which one article speaks of one party.

Takes:  mentions of one party, names, descriptions and pronouns.
Gives:  Chain.
Leaves: the same party in other articles: Entity.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

PartyKind = Literal["person", "organisation", "place", "event", "other", "group"]


@dataclass(frozen=True, slots=True)
class Chain:
    """One party of one article.

    name is its fullest form without titles; also holds the other forms that name it, in order of appearance.
    kind "group" is for people who are not named ("royal aides") and are never joined across articles.
    """

    name: str
    kind: PartyKind
    mentions: tuple[Span, ...]
    also: tuple[str, ...] = ()

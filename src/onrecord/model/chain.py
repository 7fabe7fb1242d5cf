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
class Office:
    """What an article says somebody is: the words of the post, and the places and bodies that it is of.

    words are small letters in one spelling and in order of the alphabet, so that "police commissioner" is "commissioner
    of police"; a country in places is its ISO 3166 code ("Canada's", "Canadian"), all else a name as it stands.
    """

    words: tuple[str, ...]
    places: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    former: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """One party of one article.

    name is its fullest form without titles; also holds the other forms that name it, in order of appearance.
    kind "group" is for people who are not named ("royal aides") and are never joined across articles.
    sex is m, f or u, as titles and pronouns tell it; offices are what the article says a person is.
    """

    name: str
    kind: PartyKind
    mentions: tuple[Span, ...]
    also: tuple[str, ...] = ()
    sex: str = "u"
    offices: tuple[Office, ...] = ()

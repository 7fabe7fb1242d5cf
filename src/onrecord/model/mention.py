"""A name as it is written in an article.

Takes:  a span and the kind of thing that the name denotes.
Gives:  Mention.
Leaves: who is meant: Chain within an article, Entity across articles.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

NameKind = Literal["person", "organisation", "place", "event", "other"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One name; titles before it (Mr, President) are outside the span."""

    span: Span
    kind: NameKind
    found_by: str

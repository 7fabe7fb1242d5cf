"""A place in an article of the record.

Takes:  the id of a capture and a span of its text.
Gives:  Citation.
Leaves: how a citation is written for people: show/cite.py.
"""

from dataclasses import dataclass

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """Words of one article: article is the id of the capture that carries them."""

    article: str
    span: Span

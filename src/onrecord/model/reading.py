"""What one article says.

Takes:  the findings of read/.
Gives:  Reading, a pure function of the article's text, its date and the version of the reader.
Leaves: what other articles say: link/.
"""

from dataclasses import dataclass

from onrecord.model.allegation import Allegation
from onrecord.model.article import Published
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention
from onrecord.model.mention import Mention
from onrecord.model.span import Span
from onrecord.model.time import Time
from onrecord.model.zone import Zone


@dataclass(frozen=True, slots=True)
class Abstention:
    """Words that were read and not turned into a line, and why."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The findings in one article, each a span of its text, in reading order."""

    reader: str
    published: Published
    zones: tuple[Zone, ...]
    sentences: tuple[Span, ...]
    names: tuple[Mention, ...]
    times: tuple[Time, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[EventMention, ...]
    chains: tuple[Chain, ...]
    abstentions: tuple[Abstention, ...]
    marks: int = 0
    """Pairs of quotation marks seen in the reporting zones."""
    allegations: tuple[Allegation, ...] = ()

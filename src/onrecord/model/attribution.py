"""Words that an article gives to somebody: source, cue and content.

Takes:  spans of one article, and chains of that article by their place in Reading.chains.
Gives:  Attribution.
Leaves: joining the same utterance across articles: Statement.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.interval import Interval
from onrecord.model.span import Span

Mode = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of saying (the terms are those of PARC 3 and PolNeAR).

    content holds the speaker's words without the narrator's between them.
    speaker, candidates and through are places in Reading.chains; speaker is None where it is not settled,
    then candidates has who it may be. through has those who relay what the speaker said.
    time is the place in Reading.times of the words that said_on comes from.
    """

    content: tuple[Span, ...]
    mode: Mode
    confidence: float
    found_by: str
    source: Span | None = None
    cue: Span | None = None
    speaker: int | None = None
    candidates: tuple[int, ...] = ()
    through: tuple[int, ...] = ()
    told: Span | None = None
    where: Span | None = None
    said_on: Interval | None = None
    time: int | None = None

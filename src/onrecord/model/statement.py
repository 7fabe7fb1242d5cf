"""One report of one utterance, in the record.

Takes:  an Attribution and the parties that link/ found for it.
Gives:  Statement: one row for each time that an article reports it.
Leaves: the words themselves: they are cut out of the article.
"""

from dataclasses import dataclass

from onrecord.model.attribution import Mode
from onrecord.model.interval import Interval
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said it, in which article, in which words.

    span covers it all, parts are the speaker's words alone. speaker, candidates and through are entity ids.
    same_as has the ids of other rows that report the same utterance.
    """

    id: str
    article: str
    span: Span
    parts: tuple[Span, ...]
    mode: Mode
    speaker: str | None
    as_written: str | None
    candidates: tuple[str, ...]
    through: tuple[str, ...]
    told: str | None
    where: str | None
    cue: str | None
    said_on: Interval | None
    confidence: float
    found_by: str
    same_as: tuple[str, ...] = ()

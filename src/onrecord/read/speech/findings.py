"""Keep what was found while an article is being read for who says what.

Takes:  the times of the article.
Gives:  SpeechFindings: the attributions so far, the quotations that have a speaker, and which time stands where.
Leaves: finding any of it: attribution_extraction.py, free_quotations.py.
"""

from dataclasses import dataclass, field

from onrecord.model.attribution import Attribution
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.time import Time
from onrecord.read.quotes import Quote
from onrecord.read.speech.discourse import Speaker


@dataclass(slots=True)
class SpeechFindings:
    """Attributions as they are found.

    taken has the quotations that already have a speaker, repeated those whose words stand elsewhere in marks, goes_on
    those that go on from an act of saying, with its cue and its speaker; last the attribution of who spoke last.
    """

    times: tuple[Time, ...]
    repeated: frozenset[Quote] = frozenset()
    attributions: list[Attribution] = field(default_factory=list)
    last: Attribution | None = None
    taken: set[Quote] = field(default_factory=set)
    goes_on: dict[Quote, tuple[Span, Speaker]] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._places = {at: n for n, time in enumerate(self.times) for at in range(time.span.start, time.span.end)}

    def is_time(self, span: Span) -> bool:
        """Tell whether a word belongs to a time expression."""
        return span.start in self._places

    def time_at(self, span: Span) -> int | None:
        """Return the place of the time whose words hold span."""
        return self._places.get(span.start)

    def days(self, time: int | None) -> Interval | None:
        """Return the days of the time at that place."""
        return None if time is None else self.times[time].days

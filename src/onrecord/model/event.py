"""A thing that is planned, has happened or is only talked about.

Takes:  trigger words with their participants, place and day.
Gives:  EventMention, inside one article; Event, in the record.
Leaves: kinds and their trigger words: data/kinds.tsv.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.assertion import Assertion, Claim, Status
from onrecord.model.citation import Citation
from onrecord.model.interval import Interval
from onrecord.model.span import Span

When = Literal["past", "present", "future", "unknown"]
Polarity = Literal["positive", "negative", "unknown"]
Certainty = Literal["certain", "probable", "possible", "unknown"]


OTHER = "other"
"""The kind of a mention that no table names: it is read, and makes no event of a record."""


SHOWN = 0.5
"""Confidence from which a line is shown as sure; chosen on storylines dev, nothing wrong first."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One trigger word in its clause; participants and place are places in Reading.chains, time one in Reading.times.

    was has the days for which it had been planned, where the clause says that it was moved to others.
    status is the word of the ladder that its clause gives it, quoted or not (docs/status.md).
    same is the number of the event within the article: mentions that share it are one event.
    themes are nouns for the things that take part: what is closed, sold, published; small letters, in the singular.
    confidence (0 to 1, in steps of .05) is how likely nothing told of the article's event is wrong; background tells
    that it is not the report's news; vector (64 numbers from -127 to 127) is what the network saw of it, for linking.
    """

    span: Span
    kind: str
    when: When
    polarity: Polarity
    certainty: Certainty
    found_by: str
    participants: tuple[int, ...] = ()
    place: int | None = None
    days: Interval | None = None
    was: Interval | None = None
    time: int | None = None
    claims: tuple[Claim, ...] = ()
    same: int | None = None
    status: Status = "unknown"
    themes: tuple[str, ...] = ()
    confidence: float = 1.0
    background: bool = False
    vector: tuple[int, ...] = ()

    @property
    def over(self) -> bool | None:
        """Tell whether it is past (True) or future (False); None where tense and status differ or show neither."""
        if self.status in ("postponed", "cancelled"):
            return False
        if self.when == "past" and self.status == "happened":
            return True
        return False if self.when == "future" and self.status != "mentioned" else None


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the record. What holds of it now is computed from the assertions, never stored alone.

    assertions stand field by field in the order of their timeline: when said, else when published. mentions are in the
    order of articles, copies included. open has the firmer words that voices of the same day and standing put beside
    the status: a tie, not settled. count and format are the values as written that hold now.
    confidence (0 to 1, steps of 0.05) tells how likely nothing in the line is wrong; shown is False where the record
    keeps the event and does not show it as sure. background: its reports mention it only as background.
    aliases are ids that it had before a merge, as far as a store gave them out.
    """

    id: str
    kind: str
    label: str
    participants: tuple[str, ...]
    place: str | None
    date: Interval | None
    happened: bool
    status: Status
    mentions: tuple[Citation, ...]
    assertions: tuple[Assertion, ...]
    open: tuple[Status, ...] = ()
    count: str | None = None
    format: str | None = None
    confidence: float = 1.0
    shown: bool = True
    background: bool = False
    aliases: tuple[str, ...] = ()

"""What somebody, the machine or a person, holds of two things of the record, or of one value in it.

Takes:  two references, a verdict, how sure it is, why, and who says so.
Gives:  Judgement: a row that is kept and never overwritten; a correction by a person is such a row.
Leaves: finding what the machine holds, and applying what people do: link/.
"""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "not the same", "unsure"]

MACHINE = "machine"
"""Who has judged where no person did."""

PAIRS = ("party", "event", "story")
"""Subjects of which two things are the same or not."""
OF_STATEMENTS = ("speaker", "words", "said on", "no statement")
OF_EVENTS = ("date", "place", "status", "kind", "no event")
OF_STORIES = ("label", "watch")
OF_PARTIES = ("name",)
NOTE = "note"
"""Subjects of one line: a value that holds, that it is no line at all, or what somebody notes of it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict: that left and right are the same, are not, or that nobody can tell.

    subject is what is judged: one of PAIRS, where left and right are two mentions (mentioned(), below) or two articles;
    or a field of OF_STATEMENTS, OF_EVENTS, OF_STORIES, OF_PARTIES or NOTE, where left is the line by the words that it
    rests on (those of the statement, a trigger word of the event, an article of the story, a mention of the party),
    right the value that holds (None: none does) and old the one that had been held. A reference to words outlives each
    reading and each merge; ids of entities and events do not. made is an ISO 8601 time with its zone, "" for the
    machine's, which no clock enters. The latest row of a person on a pair or line counts; a person's "unsure" hands it
    back to the machine.
    """

    id: str
    subject: str
    left: str
    right: str | None
    verdict: Verdict
    score: float
    reason: str
    by: str
    made: str
    old: str | None = None


def mentioned(article: str, start: int, end: int) -> str:
    """Return the reference to a mention: the article and the offsets of the mention, in code points.

    >>> mentioned("a12", 40, 47)
    'a12:40-47'
    """
    return f"{article}:{start}-{end}"


def place_of(reference: str) -> tuple[str, int, int] | None:
    """Return the article, start and end of a reference to a mention, None where it is none.

    >>> place_of("a12:40-47"), place_of("e5")
    (('a12', 40, 47), None)
    """
    article, _, place = reference.partition(":")
    start, _, end = place.partition("-")
    return (article, int(start), int(end)) if start.isdecimal() and end.isdecimal() else None

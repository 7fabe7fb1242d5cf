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


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict: that left and right are the same, are not, or that nobody can tell.

    subject is what is judged: "party", "event" or "story", where left and right are two mentions (mentioned(),
    below) or two articles; or the name of a field ("speaker", "date"), where left is the line, right the value that
    holds (None: none does) and old the one that had been held. A reference to a mention outlives each reading and
    each merge; ids of entities and events do not. made is an ISO 8601 time with its zone, "" for the machine's,
    which no clock enters. The latest row of a person on a pair counts; a person's "unsure" hands the pair back to
    the machine.
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
    """Return the reference to a mention: the article and the code points of its text where it stands.

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

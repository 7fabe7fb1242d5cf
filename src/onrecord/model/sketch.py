"""What story linking needs of one article.

Takes:  what link/ computes from one article and its reading.
Gives:  Sketch: small, droppable and computed again at will.
Leaves: which sketches tell one story: link/.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.interval import Interval

Weights = dict[str, int]
"""Words with their weights in thousandths, the heaviest first: the squares add up to a million at most."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """An article's rare words, the days of its events, and when it came out.

    topic has the words that name nobody, names those of the parties that the article names, lead both kinds in its
    headline and first sentences. keys are the heaviest words: another sketch that shares none of them is not compared
    with it. days is None where they are not known to within a week. events has the kind and the day of each event that
    it reports on a known day, acts the kind and two of those who take part, the place and the day.
    """

    article: str
    days: Interval | None
    keys: tuple[str, ...]
    topic: Weights
    names: Weights
    lead: Weights
    events: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, str]:
        """Return its place in the order of the record: by the day it came out, the undated last, then by id."""
        return (str(self.days.earliest) if self.days else "9999", self.article)

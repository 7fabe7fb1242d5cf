"""Join the mentions of one event within an article.

Takes:  event mentions in reading order.
Gives:  the same mentions, numbered so that those of one event share a number.
Leaves: joining events of several articles: link/event_coreference.py, by the same four things.
"""

from dataclasses import dataclass, field, replace

from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.read.events.triggers import SAME_AGAIN
from onrecord.read.layout import Layout
from onrecord.read.smallwords import DEFINITE


@dataclass(slots=True)
class _Event:
    """One event while the article is being read."""

    kind: str
    number: int
    participants: set[int] = field(default_factory=set)
    place: int | None = None
    days: Interval | None = None
    was: Interval | None = None
    past: bool | None = None
    themes: set[str] = field(default_factory=set)
    last: int = 0

    def fit(self, mention: EventMention) -> int:
        """Return how well a mention fits: -1 where something speaks against it, else how much speaks for it."""
        points = 0
        if self.place is not None and mention.place is not None:
            if self.place != mention.place:
                return -1
            points += 2
        if self.days and mention.days:
            if not (_meet(self.days, mention.days) or _meet(self.was, mention.days) or _meet(self.days, mention.was)):
                return -1
            points += 2
        mine, theirs = self.participants, set(mention.participants)
        if mine and theirs:
            if not (mine <= theirs or theirs <= mine):
                return -1
            points += 2 * len(mine & theirs)
        points += 2 * (not self.themes.isdisjoint(mention.themes))
        past = mention.over
        if self.past is not None and past is not None and self.past != past:
            return -1
        return points

    def take(self, mention: EventMention) -> None:
        """Add what a mention tells."""
        self.last = mention.span.start
        self.participants |= set(mention.participants)
        self.themes |= set(mention.themes)
        self.place = mention.place if self.place is None else self.place
        if mention.was:
            self.days, self.was = mention.days, mention.was
        elif self.days and mention.days:
            self.days = self.days.common(mention.days) or self.days
        else:
            self.days = self.days or mention.days
        self.past = mention.over if self.past is None else self.past


def _meet(some: Interval | None, others: Interval | None) -> bool:
    """Tell whether two stretches are known and share a day."""
    return bool(some and others and some.meets(others))


def joined(mentions: list[EventMention], layout: Layout) -> list[EventMention]:
    """Return the mentions with the number of their event, each given what others of its event tell.

    A mention joins the event of its kind that shares most with it; one that shares nothing joins the last event
    of its kind only where it points back ("the meeting"), and stands for a new event where it does not.
    """
    known: list[_Event] = []
    result: list[EventMention] = []
    for mention in mentions:
        if mention.kind == SAME_AGAIN:
            result += _again(mention, known)
            continue
        fits = [(event.fit(mention), event.last, event.number) for event in known if event.kind == mention.kind]
        best = max(fits, default=(-1, -1, -1))
        if best[0] > 0 or (best[0] == 0 and _points_back(mention, layout, dated=known[best[2]].days is not None)):
            event = known[best[2]]
        else:
            event = _Event(mention.kind, len(known))
            known.append(event)
        event.take(mention)
        result.append(replace(mention, same=event.number))
    return result


def _again(mention: EventMention, known: list[_Event]) -> list[EventMention]:
    """Return a mention that points back with its event: the last one to come that it fits; none where there is none."""
    ahead = [e for e in known if e.past is not True and e.fit(mention) >= 0]
    near = [e for e in ahead if mention.place is not None and e.place == mention.place] or ahead
    if not near:
        return []
    near[-1].take(mention)
    return [replace(mention, kind=near[-1].kind, same=near[-1].number)]


def _points_back(mention: EventMention, layout: Layout, *, dated: bool) -> bool:
    """Tell whether a mention without facts of its own speaks of an event already named; it may add the day to it."""
    new = mention.days is not None and dated
    bare = mention.place is None and not new and not mention.participants
    before = layout.text[max(0, mention.span.start - 30) : mention.span.start].lower().split()
    said = mention.status not in ("happened", "mentioned", "unknown")
    return bare and (bool(DEFINITE & set(before[-3:])) or not before or said)

"""Walk along a timeline: what holds, which steps led there, what nobody settles.

Takes:  the timeline of one field, and when each report came out.
Gives:  TimelineState: the assertion that holds now, the steps between values that held, the pairs that conflict.
Leaves: the status, whose values have an order of their own: status_timeline.py; kinds and causes of steps: changes.py.

The rule, in words: the first value holds; one that agrees with it and is more exact takes its place without a step; one
that differs and was said later takes its place with a step; one that differs and was said at the same time, or by
another named voice within a day, is in conflict with it. Words that say what holds no longer ("moved from 12 May to 15
May") make the step by themselves. Where the voice that gave the first value gives it again after another voice had
given a second one, nothing has moved: the two voices differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.link.reports import ReportOrder
from onrecord.link.values import days_of_assertion, differ
from onrecord.model.assertion import INSTEAD, JOINS, Assertion

BESIDE = 60
"""Characters between the names of who leaves and who comes instead, where no word of replacing tells it."""
Step = tuple[Assertion, Assertion]


@dataclass(frozen=True, slots=True)
class TimelineState:
    """holds is None where nothing is asserted, or where what is asserted holds no longer."""

    holds: Assertion | None = None
    steps: tuple[Step, ...] = ()
    conflicts: tuple[Step, ...] = ()


def state_of_timeline(timeline: Sequence[Assertion], reports: ReportOrder, *, may_change: bool = True) -> TimelineState:
    """Return the state at the end of a timeline of dates, places, formats or counts.

    may_change is False for what was never ahead: a day or place of what has happened does not move, the accounts of it
    differ; then only an edited page makes steps, and words by which a voice takes back its own value or the report's.
    """
    walk = _FieldWalk(reports, may_change)
    for _, group in groupby(timeline, key=lambda a: a.article):
        walk.read(list(group))
    return TimelineState(walk.last, tuple(walk.steps), tuple(walk.conflicts))


class _FieldWalk:
    """The state of a walk: last is the latest assertion of the value that holds, exact the most exact one."""

    def __init__(self, reports: ReportOrder, may_change: bool) -> None:
        self.reports, self.may_change = reports, may_change
        self.last: Assertion | None = None
        self.held: list[Assertion] = []
        self.steps: list[Step] = []
        self.conflicts: list[Step] = []
        self.facing: dict[str | None, Assertion] = {}  # by voice: the latest assertion of another that it contradicts

    def read(self, article: Sequence[Assertion]) -> None:
        """Take in what one article asserts: what it takes back first, then what it holds."""
        former = [a for a in article if a.former]
        held = [a for a in article if not a.former and not any(_same_value(a, old) for old in former)]
        held.sort(key=lambda a: (_open_days(a), a.headline))  # of "Vote in June" and "on 2 June" the step takes the day
        for old in former:
            self._retire(old, next((a for a in held if _takes_its_place(a, old)), None))
        for a in held:
            self._assert(a)

    def _retire(self, old: Assertion, new: Assertion | None) -> None:
        """Add the step from a value that the words call former: to the new one in the same article, else to none."""
        before = self.last or old
        if differ(before, old):
            if new is None or _same_value(new, before) or not self._beside_another(old):
                return  # it was called former before: "moved from 12 May" is reported again
            before = old
        elif old.field == "place" and not _same_value(before, old):
            before = old  # "instead of the Corn Hall": of the town, and then of its hall, the words name what is left
        if new is not None and not self.may_change and None not in (before.by, new.by) and before.by != new.by:
            self._conflict(before, new)  # "was signed in Ghent and not in Lund, she said": so it has been
            self.last, self.held = new, [new]
        elif new is not None:
            self._add_step(before, new)
        else:
            self.last = None

    def _beside_another(self, old: Assertion) -> bool:
        """Tell whether a place is called former that no report had given: "in Ghent", then "not in the Corn Hall"."""
        return old.field == "place" and not any(_same_value(old, told) for told, _ in self.steps)

    def _assert(self, a: Assertion) -> None:
        if self.last is None:
            self.last, self.held = a, [a]
            return
        against = [b for b in self.held if differ(a, b)]
        against.sort(key=lambda b: not b.headline)  # whom a report names is the voice of a value before its headline
        if not against:
            if a.by in self.facing:
                self._conflict(self.facing[a.by], a)  # said again
            self.held.append(a)
            self.last = a if _as_exact(a, self.last) and not a.headline else self.last
        elif self._insists(a):
            self._conflict(self.steps.pop()[1], a)
            self.last, self.held = a, [a]
        elif any(self._contradicts_at_once(a, b) for b in against) or not any(
            self.reports.later(a, b) for b in against
        ):
            self._dispute(against[-1], a)
        elif all(self.reports.later(a, b) for b in against) and self._allowed(against[-1], a):
            self._add_step(against[-1], a)

    def _conflict(self, before: Assertion, after: Assertion) -> None:
        self.conflicts.append((before, after))
        if before.by is not None and before.by != after.by:
            self.facing[before.by] = after

    def _dispute(self, before: Assertion, after: Assertion) -> None:
        self._conflict(before, after)
        if self.steps and self.steps[-1][0].former and not self.may_change and not differ(self.steps[-1][0], after):
            self.steps.pop()  # who took the value back contradicts the voice that holds it

    def _insists(self, a: Assertion) -> bool:
        """Tell whether a voice gives its value again that another voice's had taken the place of."""
        if not self.steps or self.steps[-1][1].former:
            return False
        before, after = self.steps[-1]
        return a.by is not None and a.by == before.by != after.by is not None and not differ(a, before)

    def _contradicts_at_once(self, a: Assertion, b: Assertion) -> bool:
        """Tell whether another named voice says otherwise within a day: it need not know of any change."""
        named = a.by is not None and b.by is not None and a.by != b.by
        return named and self.reports.at_once(a, b) and not self.reports.edited(a, b)

    def _allowed(self, before: Assertion, after: Assertion) -> bool:
        return self.may_change or self.reports.edited(after, before)

    def _add_step(self, before: Assertion, after: Assertion) -> None:
        self.steps.append((before, after))
        self.last, self.held = after, [after]


def _same_value(one: Assertion, other: Assertion) -> bool:
    """Tell whether two assertions give the very same value."""
    return (one.entity or one.normalised or one.value.lower()) == (
        other.entity or other.normalised or other.value.lower()
    )


def _takes_its_place(new: Assertion, old: Assertion) -> bool:
    """Tell whether a value takes the place of one that words take back.

    What is put instead does whatever the two are: from "Rose Park" to "the Corn Hall".
    """
    return differ(new, old) or _more_open(new, old) or new.found_by == INSTEAD


def _more_open(new: Assertion, old: Assertion) -> bool:
    """Tell whether days give way to as many others or more: "from 9 October to later this month", "9-10 to 10-11"."""
    days, former = days_of_assertion(new), days_of_assertion(old)
    return bool(new.field == "date" and days and former and days.days >= former.days)


def _open_days(a: Assertion) -> int:
    """Return the length of the interval that an assertion gives in days, 0 where it is no date."""
    days = days_of_assertion(a)
    return days.days if days else 0


def _as_exact(new: Assertion, old: Assertion) -> bool:
    """Tell whether a new value says as much as the old one: 12 May after "in May", never "in May" after 12 May."""
    days, former = days_of_assertion(new), days_of_assertion(old)
    return not (days and former) or days.days <= former.days


def _characters_between(leaving: Assertion, coming: Assertion) -> int:
    """Return the characters between who leaves and a possible replacement: "Ada Roy will replace Bo Carr"."""
    return max(leaving.span.start - coming.span.end, coming.span.start - leaving.span.end)


def taking_part(timeline: Iterable[Assertion]) -> tuple[list[Step], list[Step], set[str]]:
    """Return who joined and who left, each as a step between assertions, and the entities that have left.

    Naming more people is no change. Somebody joins where words say that he joins those of an earlier report, or where
    the words that tell who leaves name the one who comes instead.
    """
    walk = _PartiesWalk()
    for _, group in groupby(timeline, key=lambda a: a.article):
        walk.read(list(group))
    return walk.joined, walk.left, walk.gone


def _fullest(told: Iterable[tuple[str, Assertion]]) -> list[tuple[str, Assertion]]:
    """Return one assertion for each party, the one that names it in most letters: "Ada Roy", not a headline's "Roy"."""
    found: dict[str, Assertion] = {}
    for entity, a in told:
        if entity not in found or len(a.value) > len(found[entity].value):
            found[entity] = a
    return list(found.items())


class _PartiesWalk:
    """The state of a walk over a timeline: present has the latest assertion on each participant, gone who left."""

    def __init__(self) -> None:
        self.present: dict[str, Assertion] = {}
        self.gone: set[str] = set()
        self.joined: list[Step] = []
        self.left: list[Step] = []

    def read(self, article: Sequence[Assertion]) -> None:
        """Take in one article: first who leaves, then who takes part; nobody joins before anybody takes part."""
        leaving = _fullest((a.entity, a) for a in article if a.entity and a.former)
        out = {entity for entity, _ in leaving}
        there = [(a.entity, a) for a in article if a.entity and a.entity not in out]
        coming = [a for entity, a in there if entity not in self.present] if self.present else []
        besides = {a.entity: (self._last_participant(), a) for a in coming if a.found_by == JOINS}
        for entity, a in leaving:
            self._remove_participant(entity, a)
        self._add_replacements([a for _, a in leaving], coming)
        known = {a.entity for _, a in self.joined}
        self.joined += [step for entity, step in besides.items() if entity not in known]
        for entity, a in there:
            self.present.pop(entity, None)
            self.present[entity] = a
            self.gone.discard(entity)

    def _last_participant(self) -> Assertion:
        """Return the assertion on the participant who was named last."""
        return list(self.present.values())[-1]

    def _remove_participant(self, entity: str, a: Assertion) -> None:
        """Add the step of a participant who leaves, once: reports repeat it."""
        if entity not in self.gone:
            self.left.append((self.present.pop(entity, a), a))
            self.gone.add(entity)

    def _add_replacements(self, leaving: Iterable[Assertion], coming: Sequence[Assertion]) -> None:
        """Add a step from each who leaves to a replacement, each replacement once: one may come instead of two."""
        came = set[str | None]()
        for a in leaving:
            near = [new for new in coming if new.found_by == INSTEAD or _characters_between(a, new) <= BESIDE]
            nearest = min(near, key=lambda new: (new.found_by != INSTEAD, _characters_between(a, new)), default=None)
            if nearest and nearest.entity not in came:
                self.joined.append((a, nearest))
                came.add(nearest.entity)

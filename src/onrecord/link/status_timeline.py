"""Walk along the timeline of a status: the current verdict, the steps that led there, who disputes it.

Takes:  the assertions on the status of one event in the order of saying, who takes part, the event's days.
Gives:  StatusState: the assertion that holds, the steps, the disputes, firmer words that are left open.
Leaves: kinds and causes of steps: changes.py; days, places, counts, formats: timeline_state.py.

The rule, in words. Each voice says one thing in one article: its verdict. Verdicts are taken in the order of saying.
- "mentioned" moves nothing. Scheduled and confirmed are one class; the firmer of them is what is shown, until the event
  is moved: what was confirmed was another day.
- A plan becomes firmer, weaker, called off, put off or done by a later verdict; what is done stays done, and what is
  called off is on again, only by a later verdict.
- A report's own hedge weakens no plan of a named voice; a named voice may weaken another's.
- A denial by the voice that affirmed, or by the report itself, is a step. A denial by another voice is a dispute, and
  the plan stands. A plan affirmed long after somebody else denied it has come round: a step.
- Of two reports of one day, the one that tells what became of a plan comes after the one that tells the plan.
- No report can tell as done what lies ahead of it.
- Of verdicts of one time a party to the event counts before an outsider, a named voice before the paper's own; where
  two of one standing differ, the weaker stands and the firmer is open.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from onrecord.link.reports import ReportOrder
from onrecord.link.timeline_state import Step, TimelineState
from onrecord.link.values import days_of_assertion
from onrecord.model.assertion import LADDER, Assertion, Status
from onrecord.model.interval import Interval

OFF: tuple[Status, ...] = ("cancelled", "postponed", "denied")
PLANNED: tuple[Status, ...] = ("scheduled", "confirmed")
SILENT: tuple[Status, ...] = ("mentioned", "unknown")
_ENDS: tuple[Status, ...] = ("happened", "cancelled", "postponed")
"""What becomes of a plan: of reports of one day those that tell it come after those that tell the plan."""
_SAID: tuple[Status, ...] = (*PLANNED, "tentative", "denied")
"""What is true of a plan because somebody says so; that a thing was done or called off, a report may know itself."""
LATER = timedelta(days=3)
"""How much later than a denial a plan may be affirmed: further on the one who denied has mostly come round."""


@dataclass(frozen=True, slots=True)
class StatusState:
    """value is "unknown" where nothing is asserted; open has firmer words of the same time and standing."""

    value: Status = "unknown"
    holds: Assertion | None = None
    steps: tuple[Step, ...] = ()
    disputes: tuple[Step, ...] = ()
    open: tuple[Status, ...] = ()


def status_standing(
    timeline: Sequence[Assertion], participants: Collection[str], days: TimelineState, reports: ReportOrder
) -> StatusState:
    """Return how firm the event is at the end of its timeline, and how it came there; days: what stands of its day."""
    walk = _StatusWalk(reports, participants, [new for _, new in days.steps])
    held = days_of_assertion(days.holds) if days.holds else None
    moved = {new.article for _, new in days.steps}
    told = [a for a in timeline if not a.former]
    told = told or [a for a in timeline if a.value in OFF]  # "had called the trip off in 2031": it was off
    for verdict in verdicts(told, held, reports, moved=moved):
        walk.take(verdict)
    before = next((a for a in timeline if a.former and a.value in ("tentative", *PLANNED)), None)
    if walk.stands and before and not walk.steps and walk.stands.value in (*OFF, "happened"):
        walk.steps.append((before, walk.stands))  # "was to take place on Thursday, was cancelled": one report has both
    value = as_status(walk.stands.value) if walk.stands else "unknown"
    return StatusState(value, walk.stands, tuple(walk.steps), tuple(walk.disputes), walk.still_open())


def as_status(word: str) -> Status:
    """Return the word of the ladder that a value is."""
    return next((s for s in (*LADDER, *OFF) if s == word), "unknown")


def verdicts(
    timeline: Sequence[Assertion], days: Interval | None, reports: ReportOrder, *, moved: Collection[str] = ()
) -> list[Assertion]:
    """Return what each voice says in each article, in the order of saying.

    What a report tells of a plan in its own words, and a voice in the same report says too, is that voice's: a headline
    ("Club to move") is no second source beside the chairman whom its report quotes, nor is the country of "Norland
    denies talks" beside its minister; nor is "no decision" a denial beside the mayor who says that the vote is put off.
    """
    said: dict[tuple[str, str | None], list[Assertion]] = {}
    for a in timeline:
        moves = a.value == "postponed" and a.article in moved  # postponed to a new day: the plan goes on
        if not (moves or (a.value == "happened" and _ahead(a, days, reports))):
            said.setdefault((a.article, a.by), []).append(a)
    found = [_verdict(each) for each in said.values()]
    speaks = [a for a in found if a.by is not None and not a.headline]
    named = {(a.article, _status_class(a)) for a in speaks if a.value in _SAID}
    named |= {(a.article, "denied") for a in speaks if a.value in ("postponed", "cancelled")}
    kept = (a for a in found if (a.by is not None and not a.headline) or (a.article, _status_class(a)) not in named)
    return sorted(kept, key=lambda a: (reports.order(a)[:3], a.value in (*_ENDS, "denied"), reports.order(a)))


def _ahead(a: Assertion, days: Interval | None, reports: ReportOrder) -> bool:
    """Tell whether the event's days lie after the day of the report."""
    report = reports.published.get(a.article)
    return bool(days and report and days.earliest > report.latest)


def _verdict(said: Sequence[Assertion]) -> Assertion:
    """Return the one of a voice's words in an article that counts.

    What it says of calling off, denial or doubt is its news, unless it says more often, or before, that the plan
    stands: then that is background ("the vote, put off in May, will be on 12 June").
    """
    telling = [a for a in said if a.value not in SILENT] or list(said)
    by_class: dict[str, list[Assertion]] = {}
    for a in telling:
        by_class.setdefault(_status_class(a), []).append(a)
    if len(by_class.get("planned", ())) == len(by_class.get("tentative", ())):
        by_class.pop("tentative", None)  # "It will last an hour perhaps. They meet on Monday": the doubt is of the hour
    best = max(by_class, key=lambda name: (len(by_class[name]), -by_class[name][0].span.start, name in OFF))
    return max(by_class[best], key=lambda a: (_firmness(a), not a.headline, -a.span.start))


def _status_class(a: Assertion) -> str:
    return "planned" if a.value in PLANNED else a.value


def _firmness(a: Assertion) -> int:
    return next((n for n, status in enumerate(LADDER) if status == a.value), 0)


class _StatusWalk:
    """The state of a walk over a timeline: the current verdict, the last one of each voice, others of its time."""

    def __init__(self, reports: ReportOrder, participants: Collection[str], moves: Sequence[Assertion]) -> None:
        self.reports, self.participants, self.moves = reports, participants, moves
        self.stands: Assertion | None = None
        self.voices: dict[str | None, Assertion] = {}
        self.steps: list[Step] = []
        self.disputes: list[Step] = []
        self.beside: list[Assertion] = []

    def take(self, a: Assertion) -> None:
        """Take in the next verdict."""
        own = self.voices.get(a.by)
        if a.value not in SILENT:
            self.voices[a.by] = a
        if self.stands is None or self.stands.value in SILENT:
            self.stands = a
        elif a.value not in SILENT:
            self._compare(a, own, self.stands)

    def _compare(self, a: Assertion, own: Assertion | None, stands: Assertion) -> None:
        """Decide between a new verdict and the current one; own is the earlier verdict of the same voice."""
        if _status_class(a) == _status_class(stands):
            self._take_agreement(a, stands)
        elif stands.value == "happened":
            self._after_the_fact(a, own, stands)
        elif a.value == "denied" and stands.value == "cancelled":
            return  # "will not go ahead": that is what being called off means
        elif a.value == "denied":
            self._take_denial(a, own, stands)
        elif stands.value == "denied":
            self._affirm(a, own, stands)
        elif self.reports.later(a, stands):
            if a.value != "tentative" or stands.value in OFF or self._may_weaken(a, stands):
                self._add_step(stands, a)
        else:
            self._settle_at_once(a, stands)

    def _take_agreement(self, a: Assertion, stands: Assertion) -> None:
        """Keep the firmer word of one class; the later one where both are as firm or the event has been moved since."""
        moved = any(self.reports.later(m, stands) and not self.reports.later(m, a) for m in self.moves)
        if _firmness(a) >= _firmness(stands) or moved:
            self.stands = a

    def _after_the_fact(self, a: Assertion, own: Assertion | None, stands: Assertion) -> None:
        """Decide after "happened", which only the voice that said it or an edited page takes back."""
        same_voice = own is stands or self.reports.edited(a, stands)
        if a.value in OFF and same_voice and self.reports.later(a, stands):
            self._add_step(stands, a)
        elif a.value == "denied" and a.by is not None and a.by != stands.by:
            self.disputes.append((stands, a))

    def _take_denial(self, a: Assertion, own: Assertion | None, stands: Assertion) -> None:
        """Take a denial for a step where it is the affirming voice's or the report's own, else for a dispute."""
        turned = own if own and own.value not in OFF else None
        if (turned or a.by is None or stands.by is None) and self.reports.later(a, stands):
            self._add_step(turned or stands, a)
        elif a.by != stands.by:
            self.disputes.append((stands, a))

    def _affirm(self, a: Assertion, own: Assertion | None, stands: Assertion) -> None:
        """Take a verdict after a denial for a step where its voice is the denier's or time has passed."""
        came_round = self._days_after(a, stands) or a.value == "happened"
        turned = a.by == stands.by or a.by is None or (came_round and own is None)
        if turned and self.reports.later(a, stands):
            self._add_step(stands, a)
        elif a.by not in (None, stands.by):
            self.disputes.append((a, stands))
            self.stands = a

    def _days_after(self, a: Assertion, other: Assertion) -> bool:
        before, after = self.reports.days(other), self.reports.days(a)
        return bool(before and after and after.earliest - before.latest > LATER)

    def _may_weaken(self, a: Assertion, stands: Assertion) -> bool:
        """Tell whether a hedge counts against a plan: not the report's own against a named voice's."""
        return a.by is not None or stands.by is None or self.reports.edited(a, stands)

    def _settle_at_once(self, a: Assertion, stands: Assertion) -> None:
        """Settle two verdicts of one time by who speaks, else keep the weaker and leave the firmer open."""
        if a.value in _ENDS and self._told_on_one_day(a, stands) and stands.value in (*PLANNED, "tentative"):
            self._add_step(stands, a)
        elif a.value in _ENDS:
            self._set_standing(a)
        elif stands.value not in OFF:
            mine, theirs = self._rank(a), self._rank(stands)
            weaker, firmer = sorted((a, stands), key=_firmness)
            if mine == theirs:
                self.stands, self.beside = weaker, [*self.beside, firmer]
                self.disputes += [(weaker, firmer)] if a.by != stands.by else []
            elif mine > theirs:
                self._set_standing(a)

    def _told_on_one_day(self, a: Assertion, other: Assertion) -> bool:
        """Tell whether two reports of one day give the two verdicts: then the plan came before its outcome."""
        days, before = self.reports.days(a), self.reports.days(other)
        return a.article != other.article and bool(days and before and days.meets(before))

    def _rank(self, a: Assertion) -> tuple[bool, bool]:
        return a.by is not None, a.by in self.participants

    def _add_step(self, before: Assertion, after: Assertion) -> None:
        self.steps.append((before, after))
        self._set_standing(after)

    def _set_standing(self, a: Assertion) -> None:
        """Make a verdict the current one, with none of the same time and rank beside it."""
        self.stands, self.beside = a, []

    def still_open(self) -> tuple[Status, ...]:
        """Return the firmer verdicts of the same time and rank as the current one."""
        value = self.stands.value if self.stands else ""
        return tuple(dict.fromkeys(as_status(a.value) for a in self.beside if a.value != value))

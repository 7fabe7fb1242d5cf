"""Tell where voices put different values on one field of an event at one time.

Takes:  an event and the state of each of its fields.
Gives:  disagreements over status, day, place and count, each side with its words; none of an event that is not shown;
        without_repeated_deaths(), those of several events without deaths that two events count.
Leaves: one voice that says otherwise than before, and all that moved: changes.py; allegations: alleged.py.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from onrecord.link.current_values import History
from onrecord.link.ids import identity
from onrecord.link.reports import ReportOrder
from onrecord.link.timeline_state import Step
from onrecord.link.values import contradict, days_of_assertion, differ
from onrecord.model.assertion import Assertion, Field
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.span import Span

KNOWN = 0.5
"""Confidence from which it is known who says something."""
MOST = 4
"""Voices that one disagreement names."""
DATED = 7
"""Days of an event that is planned for a time: without one, "would" and "might" speak of any election."""


_GREENWICH = re.compile(r"\b(?:GMT|UTC)\b")


def event_disagreements(event: Event, history: History, reports: ReportOrder) -> Iterator[Disagreement]:
    """Yield at most one disagreement for each field of an event that is sure enough to be shown."""
    if not event.shown:
        return
    found: tuple[tuple[Field, Sequence[Step]], ...] = (
        ("status", [pair for pair in history.status.disputes if _at_odds(pair, history)]),
        ("date", [pair for pair in history.days.conflicts if _days_apart(*pair)]),
        ("place", [pair for pair in history.place.conflicts if _one_day(pair, event)]),
        ("count", [pair for pair in history.count.conflicts if contradict(*pair)]),
    )
    for field, pairs in found:
        told = [p for p in pairs if _two_voices(p, reports, field)]
        if told:
            yield _disagreement(event, field, _voices(told))


def without_repeated_deaths(found: Sequence[Disagreement], events: Mapping[str, Event]) -> list[Disagreement]:
    """Return disagreements without those over a number of deaths that the event behind them has in the same words.

    "The attack killed 18 soldiers, the army said": who gives another number differs on the attack.
    """

    def words(one: Disagreement) -> frozenset[tuple[str, Span]]:
        return frozenset((side.article, side.span) for side in one.sides)

    def of_victims(one: Disagreement) -> bool:
        return one.field == "count" and one.event is not None and events[one.event].kind == "death"

    told = {words(one) for one in found if not of_victims(one)}
    return [one for one in found if not of_victims(one) or words(one) not in told]


def _weight(pair: Step) -> tuple[float, int]:
    """Return the confidence of a pair of sides, then how far below the headline their words are.

    "Port denies leak" over "its spokesman Bo Carter said": the spokesman is the voice to be named.
    """
    return sum(side.confidence for side in pair), sum(side.span.start for side in pair)


def _voices(told: Sequence[Step]) -> list[Assertion]:
    """Return the sides of the surest of some pairs, and the other voices that differ from one of them alike.

    "They met", says Roy; "we did not", say Carter and Lund, each in a report of its own.
    """
    best = max(told, key=_weight)
    found = list(best)
    for one, other in told:
        for held, further in ((one, other), (other, one)):
            new = further.by is not None and all(further.by != side.by for side in found)
            if new and any(held.by == side.by and held.value == side.value for side in best) and len(found) < MOST:
                found.append(further)
    return found


def _disagreement(event: Event, field: Field, held: Sequence[Assertion]) -> Disagreement:
    by = sorted({side.by for side in held if side.by})
    sides = tuple(sorted(held, key=lambda a: (a.value, a.article, a.span)))
    return Disagreement(identity("d", event.id, field, *by), event.id, event.label, field, sides)


def _two_voices(pair: Step, reports: ReportOrder, field: Field) -> bool:
    """Tell whether two voices differ, at least one of them named, neither on a page that was edited since.

    A voice that is only described ("the leader said") may be anybody, also the other side; but the figures that two
    reports give, one of them by somebody known, are two. Where something takes place
    outlets tell in their own voice; there two reports are two voices.
    """
    one, other = pair
    known = sorted(side.confidence >= KNOWN for side in pair)
    figures = field == "count" and one.article != other.article  # "police" of one report against a name of another
    if not (all(known) or (figures and any(known))):
        return False
    if reports.edited(one, other) or reports.edited(other, one):
        return False
    if field == "status" and one.article == other.article and None in (one.by, other.by):
        return False  # a headline is no voice against those whom its report quotes
    if field == "place" and (one.headline or other.headline):
        return False  # "Fire in Rose Hall" over a report of the fire in Rose Hall in Ghent
    if field == "place" and one.article != other.article:
        return one.by is None or one.by != other.by
    return one.by != other.by and (field == "status" or reports.at_once(one, other))


def _at_odds(pair: Step, history: History) -> bool:
    """Tell whether two words of the ladder cannot both be right: a denial, or doubt about what has its day."""
    values = {a.value for a in pair}
    if "denied" in values:
        return bool(values & {"tentative", "scheduled", "confirmed", "happened"})
    dated = history.date is not None and history.date.days <= DATED
    return "tentative" in values and "confirmed" in values and dated


def _one_day(pair: Step, event: Event) -> bool:
    """Tell whether two places are of one day: where outlets give them in their own voice, each must give the day.

    "Arrested in Ghent" and "arrested in Lund" are of two men, or of two days.
    """
    if any(side.by for side in pair):
        return True
    told = [[a for a in event.assertions if a.field == "date" and a.article == side.article] for side in pair]
    return all(told) and not any(differ(one, other) for one in told[0] for other in told[1])


def _days_apart(one: Assertion, other: Assertion) -> bool:
    """Tell whether two assertions give one day each: Friday in Greenwich may be Saturday elsewhere."""
    mine, theirs = days_of_assertion(one), days_of_assertion(other)
    if mine is None or theirs is None or mine.days > 1 or theirs.days > 1:
        return False
    clocks = bool(_GREENWICH.search(one.value)) != bool(_GREENWICH.search(other.value))
    return not clocks or abs(mine.earliest - theirs.earliest) > timedelta(days=1)

"""Tell what is wrong with the line of an article's event, by what the labels of its storyline say of that article.

Takes:  the labelled event that a line is about, the mentions of the line, the parties of the article.
Gives:  about(), is_named(), same_days(), faults(): as ../shared/corpora/storylines/measure.py has them for a record,
        but as each report has it: a plan that a later one moves or calls off stood as the earlier one says.
Leaves: lines of a record, joined over articles: benchmarks/storylines.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.storylines import measure
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.read.events.context import ArticleContext
from onrecord.read.parties.parties import Party

Labels = dict[str, Any]


def about(gold: Sequence[int]) -> int | None:
    """Return the event that most of a line's mentions name, None where none does."""
    counted = Counter(number for number in gold if number >= 0)
    return counted.most_common(1)[0][0] if counted else None


def is_named(party: Party, names: Sequence[str]) -> bool:
    """Tell whether a party goes by one of some names."""
    scorer, chain = measure(), party.chain()
    same = any(scorer.same_name(chain.name, name) for name in names)
    return same or any(scorer.key(mine) == scorer.key(name) for mine in (party.name, *party.forms) for name in names)


def participants(event: Labels, file: str) -> list[str]:
    """Return the parties that the labels give an event at the end of the story and in one report."""
    return [*event["participants"], *_asserted(event, "participants", file)]


def places(event: Labels, file: str) -> list[str]:
    """Return the places that the labels give an event at the end of the story and in one report."""
    return [place for place in (event["place"], *_asserted(event, "place", file)) if place]


def same_days(event: Labels, file: str, days: Interval) -> bool:
    """Tell whether days are an event's at the end of the story or in one report, the wider or the narrower."""
    told = (str(days.earliest), str(days.latest))
    within = measure().within
    wanted = [each for each in (event["date"], *_asserted(event, "date", file)) if each]
    return any(within(each, told) or within(told, each) for each in wanted)


def _asserted(event: Labels, field: str, file: str) -> list[Any]:
    """Return the values that a report's voices give a field."""
    return [a["value"] for a in event["assertions"] if a["field"] == field and a["article"] == file]


def faults(event: Labels, file: str, mentions: Sequence[EventMention], context: ArticleContext) -> Iterator[str]:
    """Yield what is wrong with the line of a report's event: kind, party, place, day, status."""
    first, parties = mentions[0], context.cast.parties
    accepted = [kind.split("(")[0] for kind in event["kind"]]
    if first.kind not in accepted and not any(kind.startswith("other") for kind in accepted):
        yield "kind"
    allowed = [*participants(event, file), *places(event, file)]
    if event["participants"] and any(not is_named(parties[p], allowed) for p in first.participants):
        yield "party"
    if first.place is not None and places(event, file) and not is_named(parties[first.place], places(event, file)):
        yield "place"
    days = Counter(m.days for m in mentions if m.days).most_common(1)
    if days and not same_days(event, file, days[0][0]):
        yield "day"
    told = Counter(m.status for m in mentions if m.status not in ("mentioned", "unknown")).most_common(1)
    if told and not any(_near(now, told[0][0]) for now in _asserted(event, "status", file) or [event["now"]]):
        yield "status"


def _near(wanted: str, status: str) -> bool:
    """Tell whether a status is the labels', or one step beside it among plans."""
    plans = measure().LADDER[:4]
    beside = wanted in plans and status in plans and abs(plans.index(wanted) - plans.index(status)) == 1
    return status == wanted or beside

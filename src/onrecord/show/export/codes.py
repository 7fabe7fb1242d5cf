"""Give an event the codes of other people's lists.

Takes:  an event, and the texts that its assertions cite.
Gives:  its IPTC media topic, its PLOVER event type and its IPTC event occurrence status, None where none fits.
Leaves: which kind has which topic and type: data/kinds.tsv; what holds now: link/current_values.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.model.assertion import Status
from onrecord.model.event import Event

OCCURRENCE: dict[Status, str | None] = {
    "mentioned": "eos2",  # planned, occurrence highly uncertain
    "tentative": "eos3",  # planned, may occur
    "scheduled": "eos1",  # planned, occurrence planned only
    "confirmed": "eos5",  # planned, occurs certainly
    "denied": "eos2",
    "postponed": "eos1",  # still planned: the old day is void, and the event has none
    "cancelled": "eos6",  # planned, then cancelled
    "happened": None,  # the list is of events to come
    "unknown": None,
}
"""http://cv.iptc.org/newscodes/eventoccurstatus/ for each word of the ladder."""
PROBABLE = "eos4"
"""Planned, occurrence highly likely: a tentative event of which some words say "probably", not only "may"."""

_LIKELY = frozenset("probably likely preliminary expected expects".split())


@dataclass(frozen=True, slots=True)
class Codes:
    """What others call a kind of event: an IPTC media topic and a PLOVER event type, None where none fits."""

    topic: str | None
    plover: str | None


@cache
def event_codes() -> dict[str, Codes]:
    """Return the codes of each kind of event. The reader, which has the table too, takes long to load."""
    table = (files("onrecord") / "data" / "kinds.tsv").read_text(encoding="utf8").splitlines()
    rows = (line.split("\t") for line in table if line and not line.startswith("#"))
    return {kind: Codes(topic or None, plover or None) for kind, _, _, topic, plover, *_ in rows}


def kind_codes(kind: str) -> Codes:
    """Return the topic and the type of a kind of event, none for one that no table knows."""
    return event_codes().get(kind, Codes(None, None))


def occurrence(event: Event, texts: Mapping[str, str]) -> str | None:
    """Return the IPTC's occurrence code of an event (docs/events.md)."""
    tentative = (a for a in event.assertions if a.field == "status" and a.value == "tentative")
    if event.status == "tentative" and any(_probable(a.span.of(texts[a.article])) for a in tentative):
        return PROBABLE
    return OCCURRENCE[event.status]


def _probable(words: str) -> bool:
    """Tell whether one of some words says that a thing is likely."""
    return any(word.strip(".,;:“”\"'") in _LIKELY for word in words.lower().split())

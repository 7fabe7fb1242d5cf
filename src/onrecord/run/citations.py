"""List everything that cites the words of an article.

Takes:  a Reading, or a Record.
Gives:  one CheckedCitation for each span that they hold.
Leaves: whether the words are there: check.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from onrecord.model.reading import Reading
from onrecord.model.record import Record
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class CheckedCitation:
    """A span of an article and what it cites, in words."""

    article: str
    what: str
    span: Span


def of_reading(article: str, reading: Reading) -> Iterator[CheckedCitation]:
    """Yield every span of the reading, those included that no record shows."""
    for what, spans in _spans(reading):
        for span in spans:
            yield CheckedCitation(article, what, span)


def _spans(reading: Reading) -> Iterator[tuple[str, Iterator[Span]]]:
    said = reading.attributions
    yield "a zone", (zone.span for zone in reading.zones)
    yield "a sentence", iter(reading.sentences)
    yield "a name", (name.span for name in reading.names)
    yield "a time", (time.span for time in reading.times)
    yield "a speaker's words", chain.from_iterable(one.content for one in said)
    yield "who said it", (one.source for one in said if one.source)
    yield "a word of saying", (one.cue for one in said if one.cue)
    yield "who was told", (one.told for one in said if one.told)
    yield "where it was said", (one.where for one in said if one.where)
    yield "an event", (event.span for event in reading.events)
    yield "a claim", (claim.span for event in reading.events for claim in event.claims)
    yield "a mention", chain.from_iterable(party.mentions for party in reading.chains)
    yield "an abstention", (abstention.span for abstention in reading.abstentions)


def of_record(record: Record) -> Iterator[CheckedCitation]:
    """Yield every citation that a record shows to people and programs."""
    for said in record.statements:
        for span in (said.span, *said.parts):
            yield CheckedCitation(said.article, f"statement {said.id}", span)
    for event in record.events:
        for mention in event.mentions:
            yield CheckedCitation(mention.article, f"a mention of event {event.id}", mention.span)
        for one in event.assertions:
            what = f"the {one.field} of event {event.id}"
            yield from (CheckedCitation(at.article, what, at.span) for at in one.citations)
    for change in record.changes:
        for one in (change.before, change.after):
            yield CheckedCitation(one.article, f"change {change.id}", one.span)
    for matter in record.disagreements:
        for one in matter.sides:
            yield CheckedCitation(one.article, f"disagreement {matter.id}", one.span)

"""Place an undated article by the other reports on its story.

Takes:  documents.
Gives:  the same documents, those without a day given one where their dates without a year fit a dated report.
Leaves: what an article says of its own day: read/times/publication_bounds.py.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.link.entities import folded
from onrecord.model.article import Published
from onrecord.model.assertion import Claim
from onrecord.model.attribution import Attribution
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.model.time import reported_between

NEAR = timedelta(days=62)
"""How far from a dated report on the same parties an undated one may lie for its year to be that one's."""
SHARED = 3
"""Parties that two reports must both name for one to lend the other its year."""
MANY = 200
"""Reports beyond which a party is everybody's: it shows no year, and each undated report would meet each other."""


def bounded_documents(documents: Sequence[Document]) -> list[Document]:
    """Return the documents, undated ones bounded where another report shows the year of their dates."""
    holders: dict[str, list[Document]] = {}
    for document in documents:
        if document.reading.published.days:
            for name in _last_names(document):
                holders.setdefault(name, []).append(document)
    return [w if w.reading.published.days else _with_bounds(w, holders) for w in documents]


def _with_bounds(document: Document, holders: Mapping[str, list[Document]]) -> Document:
    """Return an undated document with its bounds, unchanged where the dated reports leave several years or none."""
    fits = dict(_fitting_years(document, holders))
    if len(fits) != 1:
        return document
    year, (bounds, file) = fits.popitem()
    told = f"between {bounds.earliest} and {bounds.latest}, the days that it reports as past and as to come"
    basis = f"{told}; the year is that of {file}"
    return Document(document.article, _in_year(replace(document.reading, published=Published(bounds, basis)), year))


def _fitting_years(
    document: Document, holders: Mapping[str, list[Document]]
) -> Iterator[tuple[int, tuple[Interval, str]]]:
    """Yield each year that a dated report on the same parties shows, with the bounds in it and that report's file."""
    near: dict[int, list[tuple[date, str]]] = {}
    for days, file in _similar_reports(document, holders):
        near.setdefault(days.earliest.year, []).append((days.earliest, file))
    for year, reports in near.items():
        bounds = reported_between(document.reading.times, year)
        files = [file for day, file in reports if bounds and abs(bounds.earliest - day) <= NEAR]
        if bounds and files:
            yield year, (bounds, min(files))


def _similar_reports(document: Document, holders: Mapping[str, list[Document]]) -> Iterator[tuple[Interval, str]]:
    """Yield the days and files of the dated reports that share parties; what everybody names shows nothing."""
    lists = [found for name in sorted(_last_names(document)) if len(found := holders.get(name, [])) <= MANY]
    shared = Counter(w.article.id for found in lists for w in found)
    known = {w.article.id: w for found in lists for w in found}
    for name, count in shared.items():
        days = known[name].reading.published.days
        if count >= SHARED and days:
            yield days, known[name].article.file


def _last_names(document: Document) -> set[str]:
    return {
        folded(c.name).split()[-1] for c in document.reading.chains if c.kind in ("person", "organisation", "place")
    }


def _in_year(reading: Reading, year: int) -> Reading:
    """Return the reading with the days that its dates without a year have in year; its times stay as they were read."""

    def days(time: int | None) -> Interval | None:
        return None if time is None else reading.times[time].in_year(year)

    def said(a: Attribution) -> Attribution:
        return replace(a, said_on=a.said_on or days(a.time))

    def claimed(c: Claim) -> Claim:
        found = days(c.time)
        if c.field == "date":
            return replace(c, normalised=c.normalised or (found.iso if found else None))
        return replace(c, said_on=c.said_on or found)

    def told(e: EventMention) -> EventMention:
        return replace(e, days=e.days or days(e.time), claims=tuple(claimed(c) for c in e.claims))

    return replace(
        reading,
        attributions=tuple(said(a) for a in reading.attributions),
        events=tuple(told(e) for e in reading.events),
    )

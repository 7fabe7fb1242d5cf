"""Assertions made by hand, so that timelines are tested without a reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.link.reports import ReportOrder
from onrecord.link.timeline import timelines_by_field
from onrecord.model.assertion import Assertion, Field
from onrecord.model.interval import Interval
from onrecord.model.span import Span

FIRST = date(2031, 5, 1)


def said(
    value: str,
    *,
    on: int = 1,
    by: str | None = None,
    field: Field = "status",
    article: str | None = None,
    former: bool = False,
    at: int = 0,
    said_on: Interval | None = None,
    entity: str | None = None,
    normalised: str | None = None,
    sure: float = 0.8,
) -> Assertion:
    """Return what an article of the nth of May asserts; days of plans are given as the day of May ("12").

    normalised and entity are what the value stands for, where that is not the value itself.
    """
    if field == "count":
        normalised = normalised or value
    if field == "date":
        first, _, last = value.partition("-")
        days = [str(FIRST + timedelta(days=int(day) - 1)) for day in (first, last or first)]
        normalised = days[0] if days[0] == days[1] else "/".join(days)
    if field in ("place", "participants"):
        entity = entity or f"e-{value}"
    article = article or f"a{on:02}"
    span = Span(at, at + 5)
    return Assertion(field, value, normalised, by, said_on, article, span, sure, "made", former, entity)


def of_may(timeline: Sequence[Assertion], **previous: str) -> ReportOrder:
    """Return the reports of a timeline: the article a07 came out on the seventh of May."""
    articles = {a.article for a in timeline}
    return ReportOrder({name: Interval.day(FIRST + timedelta(days=int(name[1:3]) - 1)) for name in articles}, previous)


def ordered(timeline: Sequence[Assertion], reports: ReportOrder) -> Sequence[Assertion]:
    """Return assertions on one field in the order of saying."""
    (found,) = timelines_by_field(timeline, reports).values()
    return found

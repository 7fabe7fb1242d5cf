"""When an assertion was made: on the day it was said, else on the day of its report."""

from dataclasses import replace
from datetime import date

from onrecord.link import linked
from onrecord.link.reports import ReportOrder
from onrecord.model.article import Published
from onrecord.model.assertion import Assertion
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.model.span import Span
from tests.link.conftest import Told

SAID = Interval.day(date(2031, 5, 2))
TEXT = "Emma Holt said on Tuesday that the bridge is safe."


def assertion(article: str, said_on: Interval | None) -> Assertion:
    return Assertion("status", "scheduled", None, None, said_on, article, Span(0, 4), 0.9, "by hand")


def test_the_day_of_saying_comes_before_the_day_of_the_report(told: Told) -> None:
    document = told(TEXT)
    reports = ReportOrder.of([document])
    assert reports.days(assertion(document.article.id, SAID)) == SAID
    assert reports.days(assertion(document.article.id, None)) == Interval.day(date(2031, 5, 6))


def test_an_undated_report_gives_no_day(told: Told) -> None:
    document = told(TEXT, day=None)
    assert ReportOrder.of([document]).days(assertion(document.article.id, None)) is None


def test_reports_of_the_first_day_of_the_calendar_are_linked(told: Told) -> None:
    published = Published(Interval.day(date.min))
    texts = ("Emma Holt said she may meet Karl Maas in Bruges.", "Emma Holt said she will meet Karl Maas in Bruges.")
    old = [told(text, file=text[-20:]) for text in texts]
    first = [Document(replace(w.article, published=published), replace(w.reading, published=published)) for w in old]
    assert len(linked(first).documents) == 2

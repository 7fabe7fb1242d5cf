"""What was said before what."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.link.reports import ReportOrder
from onrecord.model.assertion import Assertion
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from tests.link.asserted import said
from tests.link.handmade import document, may


def order(*published: Interval | None, **previous: str) -> ReportOrder:
    """Return the order of the articles a, b, ..., each with the days on which it came out."""
    return ReportOrder(dict(zip("abcdef", published, strict=False)), previous)


def in_(article: str, *, on: Interval | None = None, at: int = 0) -> Assertion:
    return said("scheduled", article=article, said_on=on, at=at)


def test_the_documents_tell_when_they_came_out_and_which_page_they_capture_again() -> None:
    early = document("One.", on=may(1))
    again = document("Two.", on=None)
    again = replace(again, article=again.article.after(early.article.id))
    found = ReportOrder.of(iter([early, again]))
    assert found.published == {early.article.id: may(1), again.article.id: None}
    assert found.previous == {again.article.id: early.article.id}


def test_the_day_of_saying_comes_before_the_day_of_the_report() -> None:
    reports = order(may(6), None)
    assert reports.days(in_("a", on=may(2))) == may(2)
    assert reports.days(in_("a")) == may(6)
    assert reports.days(in_("b")) is None
    assert reports.days(in_("never seen")) is None


def test_assertions_stand_in_the_order_of_saying_then_of_publication_then_of_capture_then_of_place() -> None:
    reports = order(may(6), may(4), may(6), None, a="c")
    in_turn = [
        in_("b", on=may(2)),
        in_("a", on=may(1, 3)),
        in_("b"),
        in_("c"),
        in_("a"),
        in_("a", at=5),
        in_("d"),
    ]
    arrived = in_turn[::-1]
    assert sorted(arrived, key=reports.order) == in_turn
    assert reports.order(replace(in_("a"), span=Span(0, 3))) < reports.order(replace(in_("a"), span=Span(0, 4)))


def test_what_has_no_day_ranks_last() -> None:
    assert order(None).order(in_("a", at=7)) == (date.max, date.max, 0, "a", 7, 12)
    assert order(None).order(in_("a", on=may(3)))[:2] == (date(2031, 5, 3), date.max)


def test_captures_of_one_page_rank_by_their_number() -> None:
    reports = order(may(1), may(1), may(1), a="b", b="c")
    assert [reports.order(in_(name))[2] for name in "abc"] == [2, 1, 0]


def test_captures_that_name_each_other_in_a_ring_come_to_an_end() -> None:
    assert order(may(1), may(1), a="b", b="a").order(in_("a"))[2] == 2


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (may(1), may(2), True),
        (may(1), may(1), False),
        (may(2), may(1), False),
        (may(1, 3), may(4), True),
        (may(1, 3), may(3), False),
        (may(1, 3), may(3, 5), True),
        (may(1, 3), may(1, 5), True),
        (may(2, 3), may(1, 5), False),
        (may(1, 5), may(3, 5), False),
        (may(3), None, False),
        (None, may(3), False),
    ],
)
def test_what_was_surely_said_later_is_later(before: Interval | None, after: Interval | None, expected: bool) -> None:
    reports = order(None, None)
    assert reports.later(in_("b", on=after), in_("a", on=before)) == expected


@pytest.mark.parametrize(("day", "later"), [(5, False), (6, False), (7, True), (8, True)])
def test_a_report_may_tell_what_was_said_up_to_two_days_before(day: int, later: bool) -> None:
    reports = order(may(day))
    assert reports.later(in_("a"), in_("b", on=may(5))) == later
    assert not reports.later(in_("b", on=may(5)), in_("a"))


def test_a_report_of_the_first_days_of_the_calendar_tells_nothing_of_before() -> None:
    first, second, fourth = (Interval.day(date.min + timedelta(days=days)) for days in (0, 1, 3))
    reports = order(first, second, fourth)
    assert reports.later(in_("b"), in_("a"))
    assert reports.later(in_("c"), in_("a"))
    assert not reports.later(in_("a"), in_("b"))


def test_a_later_capture_is_later_on_the_same_day_and_without_any() -> None:
    for day in (may(1), None):
        reports = order(day, day, day, a="b", b="c")
        assert reports.edited(in_("a"), in_("b")) and reports.later(in_("a"), in_("b"))
        assert reports.edited(in_("a"), in_("c")) and reports.later(in_("a"), in_("c"))
        assert not reports.edited(in_("c"), in_("a")) and not reports.later(in_("c"), in_("a"))
        assert not reports.edited(in_("a"), in_("a"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (may(3), may(3), True),
        (may(3), may(4), True),
        (may(3), may(5), False),
        (may(1, 3), may(4), True),
        (may(3, 5), may(3), False),
        (may(3), None, False),
        (None, None, False),
    ],
)
def test_what_was_said_a_day_apart_at_most_was_said_at_once(
    one: Interval | None, other: Interval | None, expected: bool
) -> None:
    reports = order(one, other)
    assert reports.at_once(in_("a"), in_("b")) == reports.at_once(in_("b"), in_("a")) == expected


def test_what_one_report_tells_was_said_at_once_unless_it_gives_two_days() -> None:
    reports = order(may(9))
    assert reports.at_once(in_("a"), in_("a", on=may(2)))
    assert reports.at_once(in_("a", on=may(2)), in_("a"))
    assert order(None).at_once(in_("a"), in_("a"))
    assert not reports.at_once(in_("a", on=may(2)), in_("a", on=may(4)))
    assert reports.at_once(in_("a", on=may(2)), in_("a", on=may(3)))


def test_of_two_papers_that_quote_one_voice_of_one_day_the_later_has_the_later_words() -> None:
    reports = order(may(5), may(6))
    early, late = (replace(in_(article, on=may(5)), by="holt") for article in "ab")
    assert reports.later(late, early) and not reports.later(early, late)
    assert not reports.later(replace(late, by="maas"), early)


@pytest.mark.parametrize(("said_on", "later"), [(4, True), (5, False), (6, False)])
def test_what_a_report_holds_itself_is_later_than_what_it_quotes_of_a_day_before(said_on: int, later: bool) -> None:
    quoted = replace(in_("a", on=may(said_on)), by="holt")
    assert order(may(5)).later(in_("a", at=9), quoted) == later
    assert not order(None).later(in_("a", at=9), quoted)

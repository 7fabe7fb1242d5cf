"""An undated report is given the year of a dated one on the same parties, where one year fits and only one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from onrecord.link.undated_articles import MANY, NEAR, SHARED, bounded_documents
from onrecord.model.article import Published
from onrecord.model.assertion import Claim
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.reading import Reading
from onrecord.model.record import Document
from onrecord.model.span import Span
from onrecord.model.time import Time
from tests.link.handmade import document, may

SPAN = Span(0, 4)
PAST = Time(SPAN, "DATE", "XXXX-05-08", None, "made", direction="past")
TO_COME = Time(SPAN, "DATE", "XXXX-05-14", None, "made", direction="future")
MONTH = Time(SPAN, "DATE", "XXXX-05", None, "made")
PARTIES = (Chain("Emma Holt", "person", ()), Chain("Harbour Union", "organisation", ()), Chain("Bruges", "place", ()))
BOUNDS = may(8, 13)


def dated(on: Interval = may(6), *, file: str = "dated.txt", parties: Sequence[Chain] = PARTIES) -> Document:  # noqa: B008
    return document(f"Text of {file}.", on=on, file=file, chains=parties)


def undated(
    *, parties: Sequence[Chain] = PARTIES, times: Sequence[Time] = (PAST, TO_COME), **found: object
) -> Document:
    bare = document("Undated.", on=None, file="undated.txt", chains=parties)
    return Document(bare.article, replace(bare.reading, times=tuple(times), **found))  # type: ignore[arg-type]


def read(*documents: Document, **found: object) -> Reading:
    """Return the reading of an undated report that stands beside others."""
    return bounded_documents([*documents, undated(**found)])[-1].reading  # type: ignore[arg-type]


def year(of: int) -> timedelta:
    return date(of, 5, 6) - date(2031, 5, 6)


def test_the_dates_without_a_year_bound_it_in_the_year_of_the_other_report() -> None:
    told = "between 2031-05-08 and 2031-05-13, the days that it reports as past and as to come"
    assert read(dated()).published == Published(BOUNDS, f"{told}; the year is that of dated.txt")


def test_documents_keep_their_order_and_dated_ones_stay_as_they_are() -> None:
    first, last = dated(file="z.txt"), dated(file="b.txt")
    found = bounded_documents([first, undated(), last])
    assert [d.article.file for d in found] == ["z.txt", "undated.txt", "b.txt"]
    assert (found[0], found[2]) == (first, last)
    assert found[1].article == undated().article


def test_of_several_reports_the_first_by_name_is_told() -> None:
    assert read(dated(file="c.txt"), dated(file="b.txt"), dated(file="d.txt")).published.basis.endswith(" b.txt")


def test_alone_or_beside_other_undated_reports_it_stays_undated() -> None:
    assert bounded_documents([undated()]) == [undated()]
    assert read(undated(parties=PARTIES)).published.days is None


def test_two_years_that_fit_settle_nothing() -> None:
    other = dated(Interval.day(date(2032, 5, 6)), file="b.txt")
    assert read(dated(), other).published.days is None
    assert read(dated(), other) == undated().reading


def test_a_report_that_lies_too_far_from_the_bounds_of_its_year_lends_none() -> None:
    other = dated(Interval.day(date(2032, 12, 6)), file="b.txt")
    assert read(dated(), other).published.days == BOUNDS


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize(("beyond", "near"), [(0, True), (1, False)])
def test_how_near_a_dated_report_must_lie(way: int, beyond: int, near: bool) -> None:
    day = BOUNDS.earliest + way * (NEAR + timedelta(days=beyond))
    assert (read(dated(Interval.day(day))).published.days == BOUNDS) == near


def test_one_near_report_of_a_year_is_enough() -> None:
    far = dated(Interval.day(date(2031, 12, 6)), file="a.txt")
    assert read(far, dated(file="b.txt")).published.basis.endswith(" b.txt")


def test_the_first_day_of_a_dated_reports_bounds_counts() -> None:
    turn = dated(Interval(date(2031, 4, 30), date(2032, 1, 2)))
    assert read(turn).published.days == BOUNDS


@pytest.mark.parametrize(
    ("times", "bounded"), [((PAST,), False), ((TO_COME,), False), ((PAST, TO_COME), True), ((), False)]
)
def test_without_a_day_past_and_one_to_come_there_are_no_bounds(times: Sequence[Time], bounded: bool) -> None:
    assert bool(read(dated(), times=times).published.days) == bounded


# Which parties are shared.


@pytest.mark.parametrize(("count", "enough"), [(SHARED, True), (SHARED - 1, False)])
def test_how_many_parties_must_be_shared(count: int, enough: bool) -> None:
    assert (read(dated(), parties=PARTIES[:count]).published.days is not None) == enough


def test_parties_are_known_by_the_last_word_of_their_names() -> None:
    others = (Chain("Mrs HOLT", "person", ()), Chain("Union", "organisation", ()), Chain("Old Bruges", "place", ()))
    assert read(dated(), parties=others).published.days == BOUNDS


@pytest.mark.parametrize("kind", ["event", "other", "group"])
def test_what_is_no_person_body_or_place_is_shared_by_nobody(kind: str) -> None:
    parties = (*PARTIES[:2], Chain("Bruges", kind, ()))  # type: ignore[arg-type]
    assert read(dated(parties=parties), parties=parties).published.days is None


@pytest.mark.parametrize(("reports", "shows"), [(MANY, True), (MANY + 1, False)])
def test_a_party_of_very_many_reports_shows_no_year(reports: int, shows: bool) -> None:
    far = Interval.day(date(2031, 12, 6))
    others = [dated(far, file=f"{n}.txt", parties=PARTIES[:1]) for n in range(reports - 1)]
    assert (read(dated(), *others).published.days is not None) == shows


# What is read anew in the year that is known.


def test_times_stay_as_they_were_read() -> None:
    assert read(dated()).times == (PAST, TO_COME)


@pytest.mark.parametrize(
    ("said_on", "time", "expected"),
    [(None, 0, may(8)), (None, 1, may(14)), (None, None, None), (may(2), 0, may(2)), (None, 2, may(1, 31))],
)
def test_the_day_of_saying_is_in_the_year(
    said_on: Interval | None, time: int | None, expected: Interval | None
) -> None:
    one = Attribution((SPAN,), "direct", 0.8, "made", said_on=said_on, time=time)
    found = read(dated(), times=(PAST, TO_COME, MONTH), attributions=(one,)).attributions
    assert found == (replace(one, said_on=expected),)


@pytest.mark.parametrize(
    ("days", "time", "expected"), [(None, 1, may(14)), (None, None, None), (may(2), 1, may(2)), (None, 0, may(8))]
)
def test_the_day_of_an_event_is_in_the_year(days: Interval | None, time: int | None, expected: Interval | None) -> None:
    one = EventMention(SPAN, "meeting", "future", "positive", "certain", "made", days=days, time=time)
    assert read(dated(), events=(one,)).events == (replace(one, days=expected),)


def claim(**found: object) -> Claim:
    return Claim("date", "May 14", SPAN, 0.8, "made", **found)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (claim(time=1), claim(time=1, normalised="2031-05-14")),
        (claim(time=2), claim(time=2, normalised="2031-05-01/2031-05-31")),
        (claim(time=1, normalised="2031-05-02"), claim(time=1, normalised="2031-05-02")),
        (claim(), claim()),
        (replace(claim(time=0), field="status"), replace(claim(time=0), field="status", said_on=may(8))),
        (
            replace(claim(time=0), field="place", said_on=may(2)),
            replace(claim(time=0), field="place", said_on=may(2)),
        ),
    ],
)
def test_a_claim_of_a_day_has_it_and_another_claim_was_said_on_it(before: Claim, after: Claim) -> None:
    one = EventMention(SPAN, "meeting", "future", "positive", "certain", "made", claims=(before,))
    (found,) = read(dated(), times=(PAST, TO_COME, MONTH), events=(one,)).events
    assert found.claims == (after,)

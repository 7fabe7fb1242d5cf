"""What the network takes for a time joins what the grammar finds, and the grammar reads it."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.read.layout import laid_out
from onrecord.read.network import SpanPrediction
from onrecord.read.times import times

DAY = Interval.day(date(2031, 5, 7))


def read(text: str, *seen: str, kind: str = "DATE", day: Interval | None = DAY, sure: float = 0.9) -> dict[str, str]:
    """Return words and values of the times of a text, of which the network sees some."""
    layout = laid_out(cleaned(Page(file="a.txt", kind="text", text=text, raw=b"")))
    sighted = [SpanPrediction(Span(text.index(s), text.index(s) + len(s)), kind, sure) for s in seen]
    return {time.span.of(text): time.value for time in times(layout, day, sighted)}


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("the quarter", "DATE", "2031-Q1"),
        ("fiscal 2029", "DATE", "2029"),
        ("nineteen ninety-one", "DATE", "1991"),
        ("the summer", "DATE", "2031-SU"),
        ("mid-April", "DATE", "2031-04"),
        ("these days", "DATE", "PRESENT_REF"),
        ("weeks", "DURATION", "PXW"),
        ("the better part of it", "DURATION", "PXX"),
        ("about then", "DATE", "XXXX"),
        ("493 BC", "DATE", "BC0493"),
    ],
)
def test_a_time_that_only_the_network_sees_is_read(words: str, kind: str, value: str) -> None:
    assert read(f"The lamp was mended in {words} by the council.", words, kind=kind) == {words: value}


def test_the_network_tells_more_words_of_one_time() -> None:
    assert read("They met in early May 2030 again.", "early May 2030") == {"early May 2030": "2030-05"}


def test_two_times_stay_two() -> None:
    assert set(read("They met on May 2, 2030 and May 3, 2030.", "May 2, 2030 and May 3, 2030")) == {
        "May 2, 2030",
        "May 3, 2030",
    }


def test_what_the_network_is_not_sure_of_is_no_time() -> None:
    assert read("The lamp was mended in the quarter of the dead.", "the quarter", sure=0.3) == {}


def test_months_follow_the_years_of_a_chronicle_and_of_nothing_else() -> None:
    years = " ".join(f"In {year} the lamp was lit." for year in range(1920, 1941))
    assert read(f"{years} In March it went out.", day=None)["March"] == "1940-03"
    assert read("In 1940 the lamp was lit. In March it went out.", day=None)["March"] == "XXXX-03"

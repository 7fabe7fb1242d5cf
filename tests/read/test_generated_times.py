"""An expression made from a day resolves to days that hold it, no wider than its unit, whatever the article's day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.interval import Interval
from onrecord.read.layout import laid_out
from onrecord.read.times import times

ANCHORS = [
    date(2031, 5, 7),
    date(2032, 2, 29),
    date(2030, 12, 31),
    date(2031, 1, 1),
    date(2029, 11, 4),
    date(2028, 7, 1),
]
Made = Callable[[date, date], str | None]
"""An expression for a day as an article of another day writes it; None where nobody would write it so."""


def _count(day: date, anchor: date) -> int:
    return (anchor - day).days


FORMS: dict[str, tuple[int, Made]] = {
    "iso": (1, lambda day, _: day.isoformat()),
    "American": (1, lambda day, _: f"{day:%B} {day.day}, {day.year}"),
    "short month": (1, lambda day, _: f"{day:%b}. {day.day}, {day.year}" if day.month != 5 else None),
    "British": (1, lambda day, _: f"{day.day} {day:%B} {day.year}"),
    "with weekday": (1, lambda day, _: f"{day:%A}, {day.day} {day:%B} {day.year}"),
    "near, without year": (1, lambda day, on: f"{day:%B} {day.day}" if 0 <= _count(day, on) < 90 else None),
    "weekday": (1, lambda day, on: f"{day:%A}" if 0 <= _count(day, on) < 6 else None),
    "yesterday": (1, lambda day, on: "yesterday" if _count(day, on) == 1 else None),
    "days ago": (1, lambda day, on: f"{_count(day, on)} days ago" if 1 < _count(day, on) < 100 else None),
    "last week": (7, lambda day, on: "last week" if day.isocalendar()[:2] == _week_before(on) else None),
    "month": (31, lambda day, _: f"in {day:%B} {day.year}"),
    "quarter": (92, lambda day, _: f"in the {_QUARTERS[(day.month - 1) // 3]} quarter of {day.year}"),
    "year": (366, lambda day, _: f"in {day.year}"),
    "last year": (366, lambda day, on: "last year" if day.year == on.year - 1 else None),
}
_QUARTERS = ("first", "second", "third", "fourth")


def _week_before(day: date) -> tuple[int, int]:
    year, week, _ = (day - timedelta(days=7)).isocalendar()
    return year, week


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None)
@given(back=st.integers(0, 800), anchor=st.sampled_from(ANCHORS))
def test_the_day_lies_in_the_interval(form: str, back: int, anchor: date) -> None:
    widest, made = FORMS[form]
    day = anchor - timedelta(days=back % 8 if form in ("weekday", "yesterday") else back)
    words = made(day, anchor)
    if words is None:
        return
    page = Page(file="a.txt", kind="text", text=f"The council met {words} in the old town hall.", raw=b"")
    found = [time for time in times(laid_out(cleaned(page)), Interval.day(anchor)) if time.days]
    assert len(found) == 1, words
    days = found[0].days
    assert days is not None and days.earliest <= day <= days.latest, (words, str(days))
    assert days.days <= widest


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the hall.",
        "She came second, and he may fall.",
        "The score was 12-10 and the price rose to 1,987 dollars.",
        "He lives at 1600 Pine Avenue, flat 12.",
        "March on, said the captain, and do not fall.",
        "Will may sum it up in a second reading.",
        "The first minister and the third man agreed.",
        "A quarter of the voters stayed at home.",
        "Several people and many dogs crossed the bridge.",
        "Dial 555-2031 or write to room 1998.",
    ],
)
def test_sentences_without_a_time_have_none(text: str) -> None:
    page = Page(file="a.txt", kind="text", text=text, raw=b"")
    assert [time.span.of(text) for time in times(laid_out(cleaned(page)), Interval.day(ANCHORS[0]))] == []

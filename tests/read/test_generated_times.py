"""An expression made from a day gives it back, whatever the article's day; a sentence without a time has none."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.interval import Interval
from onrecord.model.time import Time
from onrecord.read.layout import laid_out
from onrecord.read.times import times
from tests.read.made_times import ANCHORS, FORMS, sentence, timeless


def read(text: str, anchor: date) -> list[Time]:
    page = Page(file="a.txt", kind="text", text=text, raw=b"")
    return list(times(laid_out(cleaned(page)), Interval.day(anchor)))


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=20, deadline=None)
@given(chance=st.randoms(use_true_random=False), anchor=st.sampled_from(ANCHORS))
def test_the_day_lies_in_the_interval(form: str, chance: Random, anchor: date) -> None:
    widest, made = FORMS[form]
    days = (
        anchor + timedelta(days=chance.choice((chance.randint(-12, 12), chance.randint(-800, 800)))) for _ in range(500)
    )
    day = next((day for day in days if made(day, anchor)), None)
    assume(day is not None)
    assert day
    words = made(day, anchor) or ""
    found = [time for time in read(sentence(words, day, anchor), anchor) if time.days]
    assert len(found) == 1, words
    told = found[0].days
    assert told is not None and told.earliest <= day <= told.latest, (words, str(told))
    assert told.days <= widest


@settings(max_examples=300, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_sentences_without_a_time_have_none(chance: Random) -> None:
    text = timeless(chance)
    assert [time.span.of(text) for time in read(text, ANCHORS[0])] == []


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the hall.",
        "She came second, and he may fall.",
        "Will may sum it up in a second reading.",
        "The first minister and the third man agreed.",
        "Several people and many dogs crossed the bridge.",
        "The Good Friday agreement was read on Easter Island.",
        "The 100th anniversary is marked by a stamp.",
    ],
)
def test_words_that_look_like_times_are_none(text: str) -> None:
    assert [time.span.of(text) for time in read(text, ANCHORS[0])] == []

"""Measure the grammar of times on made expressions, and on sentences that hold none.

Takes:  10,000 expressions made from days in tests/read/made_times.py, each for articles of six days; 5,000 sentences.
Gives:  how many intervals hold the day that the expression was made from and are no wider than its own unit; how many
        sentences have no time. With --show, what is wrong.
Leaves: real text: times.py.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.interval import Interval
from onrecord.model.time import Time
from onrecord.read.layout import laid_out
from onrecord.read.times import times
from tests.read.made_times import ANCHORS, FORMS, sentence, timeless

EXPRESSIONS, SENTENCES = 10_000, 5_000
FARTHEST = 800
"""Days before and after an article from which expressions are made."""


def main(*, show: bool) -> None:
    """Print the two lines."""
    made, wrong = Counter[str](), list(_misread())
    made.update(form for form, _ in wrong)
    print(f"{'made expressions, right':42}{1 - len(wrong) / EXPRESSIONS / len(ANCHORS):.4f} {dict(made) or ''}")
    found = list(_false_times())
    print(f"{'sentences without a time, none found':42}{1 - len(found) / SENTENCES:.4f} of {SENTENCES}")
    if show:
        print("\n".join([*(line for _, line in wrong[:60]), *found[:60]]))


def _misread() -> Iterator[tuple[str, str]]:
    """Yield what was made of a day and does not give it back."""
    chance = Random(1)
    for number in range(EXPRESSIONS):
        form = sorted(FORMS)[number % len(FORMS)]
        for anchor in ANCHORS:
            day, words = _expression(form, anchor, chance)
            read = [time for time in _times_in(sentence(words, day, anchor), anchor) if time.days]
            right = len(read) == 1 and _holds(read[0].days, day, FORMS[form][0])
            if not right:
                yield form, f"{anchor} {form}: {words!r} of {day} is {[(t.value, str(t.days)) for t in read]}"


def _expression(form: str, anchor: date, chance: Random) -> tuple[date, str]:
    """Return a day and the words for it; days are drawn until one can be told in that form."""
    while True:
        day = anchor - timedelta(days=chance.choice((chance.randint(-12, 12), chance.randint(-FARTHEST, FARTHEST))))
        words = FORMS[form][1](day, anchor)
        if words:
            return day, words


def _holds(days: Interval | None, day: date, widest: int) -> bool:
    return days is not None and days.earliest <= day <= days.latest and days.days <= widest


def _false_times() -> Iterator[str]:
    """Yield the sentences in which a time is found though they hold none."""
    chance = Random(2)
    for _ in range(SENTENCES):
        text = timeless(chance)
        found = _times_in(text, ANCHORS[0])
        if found:
            yield f"{text!r}: {[(time.span.of(text), time.value) for time in found]}"


def _times_in(text: str, anchor: date) -> tuple[Time, ...]:
    page = Page(file="made.txt", kind="text", text=text, raw=b"")
    return times(laid_out(cleaned(page)), Interval.day(anchor))


if __name__ == "__main__":
    main(show="--show" in sys.argv)

"""Days as people write them."""

from datetime import date

import pytest

from onrecord.model.interval import Interval
from onrecord.show.days import in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-03-04", "2031-03-04", "4 March 2031"),
        ("2031-03-04", "2031-03-05", "4-5 March 2031"),
        ("2031-03-04", "2031-04-05", "4 March - 5 April 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 - 2 January 2031"),
        ("2032-02-01", "2032-02-29", "February 2032"),
        ("2032-02-01", "2032-02-28", "1-28 February 2032"),
        ("2031-04-01", "2031-06-30", "April - June 2031"),
        ("2030-11-01", "2031-01-31", "November 2030 - January 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2030-01-01", "2031-12-31", "January 2030 - December 2031"),
    ],
)
def test_days_are_said_as_shortly_as_they_can_be(first: str, last: str, words: str) -> None:
    assert in_words(Interval(date.fromisoformat(first), date.fromisoformat(last))) == words

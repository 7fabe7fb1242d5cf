"""Every rule for times finds its phrase, gives its TIMEX3 value, and says by name that it did."""

import pytest

from onrecord.read.times.expressions import RULES
from tests.read.conftest import Read, Reads

PHRASES = (
    ("day as ISO 8601", "2031/05/09", "DATE", "2031-05-09", "2031-05-09"),
    ("day as ISO 8601", "2031-05-09", "DATE", "2031-05-09", "2031-05-09"),
    ("weekday with date", "Friday, 9 May 2031", "DATE", "2031-05-09", "2031-05-09"),
    ("month and day", "April 2nd, 2031", "DATE", "2031-04-02", "2031-04-02"),
    ("month and day", "Sept. 4, 2030", "DATE", "2030-09-04", "2030-09-04"),
    ("day and month", "2nd of April", "DATE", "2031-04-02", "2031-04-02"),
    ("month", "April 2030", "DATE", "2030-04", "2030-04-01/2030-04-30"),
    ("year", "1998", "DATE", "1998", "1998-01-01/1998-12-31"),
    ("decade", "1990s", "DATE", "199", "1990-01-01/1999-12-31"),
    ("year before our era", "480 BC", "DATE", "BC0480", ""),
    ("year before our era", "spring of 480 BC", "DATE", "BC0480-SP", ""),
    ("decade", "'90s", "DATE", "199", "1990-01-01/1999-12-31"),
    ("decade", "the nineties", "DATE", "199", "1990-01-01/1999-12-31"),
    ("century", "the 20th century", "DATE", "19", "1901-01-01/2000-12-31"),
    ("day in figures", "on 10/23/2030", "DATE", "2030-10-23", "2030-10-23"),
    ("day in figures", "on 23.10.2030", "DATE", "2030-10-23", "2030-10-23"),
    ("day in figures", "on 23-10-2030", "DATE", "2030-10-23", "2030-10-23"),
    ("day in figures", "on 4/23", "DATE", "2031-04-23", "2031-04-23"),
    ("day in figures", "on 4/5/2031", "DATE", "2031-04-05", ""),
    ("day beside today", "yesterday", "DATE", "2031-05-06", "2031-05-06"),
    ("part of a day", "this morning", "TIME", "2031-05-07TMO", "2031-05-07"),
    ("part of a day", "last night", "TIME", "2031-05-06TNI", "2031-05-06"),
    ("part of a day", "later this afternoon", "TIME", "2031-05-07TAF", "2031-05-07"),
    ("part of a day", "Friday night", "TIME", "2031-05-02TNI", "2031-05-02"),
    ("weekday", "next Friday", "DATE", "2031-05-16", "2031-05-16"),
    ("weekday of a week", "Tuesday last week", "DATE", "2031-04-29", "2031-04-29"),
    ("weekday of a week", "on Monday of the following week", "DATE", "2031-05-12", "2031-05-12"),
    ("weekday of a month", "the first Friday of March", "DATE", "2031-03-07", "2031-03-07"),
    ("weekday of a month", "the last Sunday in March 2030", "DATE", "2030-03-31", "2030-03-31"),
    ("week of a month or day", "the first week of March", "DATE", "2031-W10", "2031-03-01/2031-03-07"),
    ("week of a month or day", "the week of April 16", "DATE", "2031-W16", "2031-04-14/2031-04-20"),
    ("day of a month", "the 20th of last month", "DATE", "2031-04-20", "2031-04-20"),
    ("day of a month", "on the 2nd", "DATE", "2031-05-02", "2031-05-02"),
    ("day of a month", "Friday the 2nd", "DATE", "2031-05-02", "2031-05-02"),
    ("holiday", "on Good Friday", "DATE", "2031-04-11", "2031-04-11"),
    ("holiday", "on Christmas Eve 2029", "DATE", "2029-12-24", "2029-12-24"),
    ("holiday", "on Labor Day", "DATE", "2030-09-02", "2030-09-02"),
    ("holiday", "on Thanksgiving morning", "TIME", "2030-11-28TMO", "2030-11-28"),
    ("holiday", "Labor Day weekend", "DATE", "2030-W35-WE", "2030-08-31/2030-09-02"),
    ("holiday", "during Ramadan", "DATE", "XXXX-XX-XX", ""),
    ("counted from a day", "the day before yesterday", "DATE", "2031-05-05", "2031-05-05"),
    ("counted from a day", "two days before today", "DATE", "2031-05-05", "2031-05-05"),
    ("counted from an event", "two days", "DURATION", "P2D", ""),
    ("again and again", "daily", "SET", "P1D", ""),
    ("again and again", "every two weeks", "SET", "P2W", ""),
    ("again and again", "each Monday", "SET", "XXXX-WXX-1", ""),
    ("again and again", "on Tuesday nights", "SET", "XXXX-WXX-2TNI", ""),
    ("again and again", "once a year", "SET", "P1Y", ""),
    ("again and again", "every morning", "SET", "XXXX-XX-XXTMO", ""),
    ("month of a year", "in June last year", "DATE", "2030-06", "2030-06-01/2030-06-30"),
    ("end of the year", "at the end of the year", "DATE", "2031", "2031-01-01/2031-12-31"),
    ("half of a year", "in the first half of 2030", "DATE", "2030-H1", "2030-01-01/2030-06-30"),
    ("half of a year", "in the second half of last year", "DATE", "2030-H2", "2030-07-01/2030-12-31"),
    ("weekday", "last Friday", "DATE", "2031-05-02", "2031-05-02"),
    ("week, month or year beside this one", "last quarter", "DATE", "2031-Q1", "2031-01-01/2031-03-31"),
    ("week, month or year beside this one", "last year", "DATE", "2030", "2030-01-01/2030-12-31"),
    ("week, month or year beside this one", "earlier in the week", "DATE", "2031-W19", "2031-05-05/2031-05-11"),
    ("season", "summer of 2029", "DATE", "2029-SU", "2029-06-01/2029-08-31"),
    ("season", "last winter", "DATE", "2030-WI", "2030-12-01/2031-02-28"),
    ("time ago", "two weeks ago", "DATE", "2031-W17", "2031-04-21/2031-04-27"),
    ("time ago", "six months ago", "DATE", "2030-11", "2030-11-01/2030-11-30"),
    ("time ago", "about two years ago", "DATE", "2029", "2029-01-01/2029-12-31"),
    ("length of time", "the past three weeks", "DURATION", "P3W", "2031-04-16/2031-05-07"),
    ("length of time", "four hours", "DURATION", "PT4H", ""),
    ("length of time", "the last twenty four hours", "DURATION", "PT24H", ""),
    ("length of time", "a couple of years", "DURATION", "P2Y", ""),
    ("length of time", "several months", "DURATION", "PXM", ""),
    ("length of time", "2 1/2 years", "DURATION", "P2Y6M", ""),
    ("length of time", "eight-year", "DURATION", "P8Y", ""),
    ("quarter", "the third quarter of 2030", "DATE", "2030-Q3", "2030-07-01/2030-09-30"),
    ("quarter", "the fourth quarter", "DATE", "2030-Q4", "2030-10-01/2030-12-31"),
    ("time of day", "19:30", "TIME", "T19:30", ""),
    ("time of day", "7 p.m.", "TIME", "T19:00", ""),
    ("time of day", "2.30pm", "TIME", "T14:30", ""),
    ("time of day", "at 1100 GMT", "TIME", "T11:00", ""),
    ("time of day", "at noon", "TIME", "T12:00", ""),
    ("time of day", "at seven o'clock in the evening", "TIME", "T19:00", ""),
    ("time of day", "at 5 p.m. EST, April 9", "TIME", "2031-04-09T17:00", "2031-04-09"),
    ("time of day", "at 10 p.m. Friday", "TIME", "2031-05-02T22:00", "2031-05-02"),
    ("now, once, soon", "recently", "DATE", "PAST_REF", ""),
)


@pytest.mark.parametrize(("rule", "phrase", "type_", "value", "days"), PHRASES)
def test_a_phrase_is_found_whole_by_its_rule(
    rule: str, phrase: str, type_: str, value: str, days: str, read: Reads
) -> None:
    before = "in " if rule in ("year", "decade", "century", "year before our era") else ""
    after = " after the fire" if rule == "counted from an event" else ""
    text = f"They met {before}{phrase}{after} and left."
    found = read(text)
    (time,) = found.reading.times
    assert (time.type, time.value, time.found_by) == (type_, value, rule)
    assert phrase.removeprefix("in ").removeprefix("on ").removeprefix("at ").removeprefix("during ") == time.span.of(
        text
    )
    assert (time.days.iso if time.days else "") == days


def test_no_rule_is_without_a_phrase_of_its_own() -> None:
    assert {name for name, _ in RULES} == {phrase[0] for phrase in PHRASES} | {
        "beside another time",
        "day with the month of another",
    }


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("The next day", "2031-04-03"),
        ("The previous day", "2031-04-01"),
        ("That same day", "2031-04-02"),
        ("The following month", "2031-05"),
        ("The following year", "2032"),
        ("Two days later", "2031-04-04"),
    ],
)
def test_a_day_beside_another_counts_from_it(phrase: str, value: str, read: Reads) -> None:
    times = read(f"They met on April 2. {phrase} they left.").reading.times
    assert [time.value for time in times] == ["2031-04-02", value]


def test_that_day_of_no_day_is_no_time(read: Reads) -> None:
    assert read("They left the next day.").reading.times == ()


def days(found: Read) -> list[str]:
    return [t.days.iso if t.days else "" for t in found.reading.times]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Wednesday.", "2031-05-07"),
        ("They will meet on Wednesday.", "2031-05-07"),
        ("They met on Thursday.", "2031-05-01"),
        ("They will meet on Thursday.", "2031-05-08"),
        ("The board was told on Tuesday.", "2031-05-06"),
        ("The board is to be told on Tuesday.", "2031-05-13"),
        ("They met on January 9.", "2031-01-09"),
        ("They met on November 9.", "2030-11-09"),
        ("They will meet on January 9.", "2032-01-09"),
        ("It was put off until May 20.", "2031-05-20"),
        ("If they meet on Monday, it would be risky.", "2031-05-12"),
        ("The people of Norland elect a parliament on Sunday.", "2031-05-11"),
        ("The race goes ahead on Saturday, its director said.", "2031-05-10"),
        ("The race went ahead on Saturday, its director said.", "2031-05-03"),
        ("The women travel to Kelm on Sunday.", "2031-05-11"),
        ("Saturday's match is in doubt.", "2031-05-10"),
    ],
)
def test_the_verb_gives_the_direction(text: str, day: str, read: Reads) -> None:
    assert days(read(text)) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "She may come, and they march past.",
        "They sat in the sun and wed in a barn.",
        "It cost 2,031 crowns, or 12.50 a piece.",
        "They lost 3-1 while 2000 people watched.",
        "He spoke in front of 2000 people.",
        "Two of 14 boats sank at pier 30.",
        "The spring is broken and the fall was deep.",
    ],
)
def test_words_and_numbers_that_only_look_like_times_are_none(text: str, read: Reads) -> None:
    assert read(text).reading.times == ()


@pytest.mark.parametrize("figures", ["2031/00/05", "2031/13/05", "2031/05/99", "2031/02/31", "2031/05/0"])
def test_figures_that_no_calendar_has_are_no_day(figures: str, read: Reads) -> None:
    assert read(f"The file {figures} is gone.").reading.times == ()


@pytest.mark.parametrize("figures", ["2031-00-05", "2031-02-31"])
def test_dashes_between_figures_that_no_calendar_has_make_no_day(figures: str, read: Reads) -> None:
    assert all(time.found_by != "day as ISO 8601" for time in read(f"The file {figures} is gone.").reading.times)


def test_nothing_is_counted_from_a_day_that_is_not_known(read: Reads) -> None:
    text = "They met on Friday, last week and three days ago, and will meet tomorrow and next summer."
    assert days(read(text, day=None)) == [""] * 5


def test_a_day_after_another_is_counted_from_it(read: Reads) -> None:
    assert days(read("They met on 9 March 2031. Three days later they left.", day=None)) == ["2031-03-09", "2031-03-12"]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_end_nothing_else(day: str, read: Reads) -> None:
    text = "They met last week, last quarter, last year, two days ago, and will meet next week, next quarter, tomorrow."
    assert len(read(text, day=day).reading.times) == 7

"""Make expressions of time from days, and sentences that hold none.

Takes:  a day, the day of an article, a source of chance.
Gives:  FORMS: expressions by name, with the most days that each may cover; TIMELESS: sentences with words that only
        look like times; sentence(), an expression in its clause.
Leaves: what is asked of them: test_generated_times.py, benchmarks/expressions.py.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

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

_QUARTERS = ("first", "second", "third", "fourth")
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_FEASTS = {(12, 25): "Christmas Day", (1, 1): "New Year's Day", (10, 31): "Halloween", (7, 14): "Bastille Day"}


def _back(day: date, anchor: date) -> int:
    return (anchor - day).days


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _last_week(anchor: date) -> list[date]:
    """Return the days of the week before that of a day; on a Sunday of the one that has ended."""
    first = anchor - timedelta(7 if anchor.weekday() == 6 else 7 + anchor.weekday())
    return [first + timedelta(days) for days in range(7)]


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _month_before(day: date) -> tuple[int, int]:
    return (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)


def _nth(day: date) -> str:
    return _QUARTERS[(day.day - 1) // 7] if day.day <= 28 else "fifth"


FORMS: dict[str, tuple[int, Made]] = {
    "iso": (1, lambda day, _: day.isoformat()),
    "iso with slashes": (1, lambda day, _: f"{day:%Y/%m/%d}"),
    "American": (1, lambda day, _: f"{day:%B} {day.day}, {day.year}"),
    "American, ordinal": (1, lambda day, _: f"{day:%B} {_ordinal(day.day)}, {day.year}"),
    "short month": (1, lambda day, _: f"{day:%b}. {day.day}, {day.year}" if day.month != 5 else None),
    "British": (1, lambda day, _: f"{day.day} {day:%B} {day.year}"),
    "British, ordinal": (1, lambda day, _: f"the {_ordinal(day.day)} of {day:%B} {day.year}"),
    "with weekday": (1, lambda day, _: f"{day:%A}, {day.day} {day:%B} {day.year}"),
    "figures": (1, lambda day, _: f"on {day.month}/{day.day}/{day.year}" if day.day > 12 else None),
    "figures with stops": (1, lambda day, _: f"on {day.day}.{day.month:02}.{day.year}" if day.day > 12 else None),
    "near, without year": (1, lambda day, on: f"{day:%B} {day.day}" if 0 <= _back(day, on) < 90 else None),
    "weekday": (1, lambda day, on: f"{day:%A}" if 0 <= _back(day, on) < 6 else None),
    "weekday and night": (1, lambda day, on: f"{day:%A} night" if 0 <= _back(day, on) < 6 else None),
    "weekday and ordinal": (
        1,
        lambda day, on: f"{day:%A} the {_ordinal(day.day)}" if 0 <= _back(day, on) < 9 else None,
    ),
    "clock and weekday": (1, lambda day, on: f"at 5 p.m. {day:%A}" if 0 <= _back(day, on) < 6 else None),
    "weekday of last week": (
        1,
        lambda day, on: f"{day:%A} last week" if day in _last_week(on) else None,
    ),
    "yesterday": (1, lambda day, on: "yesterday" if _back(day, on) == 1 else None),
    "day before yesterday": (1, lambda day, on: "the day before yesterday" if _back(day, on) == 2 else None),
    "days ago": (1, lambda day, on: f"{_back(day, on)} days ago" if 1 < _back(day, on) < 100 else None),
    "weeks ago": (
        7,
        lambda day, on: f"{_NUMBERS[_back(day, on) // 7]} weeks ago" if _back(day, on) in range(14, 84, 7) else None,
    ),
    "last week": (7, lambda day, on: "last week" if day in _last_week(on) else None),
    "this month": (31, lambda day, on: "this month" if (day.year, day.month) == (on.year, on.month) else None),
    "last month": (31, lambda day, on: "last month" if (day.year, day.month) == _month_before(on) else None),
    "day of last month": (
        1,
        lambda day, on: (
            f"the {_ordinal(day.day)} of last month" if (day.year, day.month) == _month_before(on) else None
        ),
    ),
    "weekday of a month": (
        1,
        lambda day, _: f"the {_nth(day)} {day:%A} of {day:%B} {day.year}" if day.day <= 28 else None,
    ),
    "week of a day": (7, lambda day, _: f"the week of {day:%B} {day.day}, {day.year}"),
    "month": (31, lambda day, _: f"in {day:%B} {day.year}"),
    "month of last year": (31, lambda day, on: f"in {day:%B} last year" if day.year == on.year - 1 else None),
    "quarter": (92, lambda day, _: f"in the {_QUARTERS[(day.month - 1) // 3]} quarter of {day.year}"),
    "half": (184, lambda day, _: f"in the {_QUARTERS[day.month > 6]} half of {day.year}"),
    "year": (366, lambda day, _: f"in {day.year}"),
    "last year": (366, lambda day, on: "last year" if day.year == on.year - 1 else None),
    "decade": (3653, lambda day, _: f"in the {day.year // 10 * 10}s"),
    "holiday": (
        1,
        lambda day, _: f"on {_FEASTS[day.month, day.day]} {day.year}" if (day.month, day.day) in _FEASTS else None,
    ),
    "tomorrow": (1, lambda day, on: "tomorrow" if _back(day, on) == -1 else None),
    "weekday to come": (1, lambda day, on: f"{day:%A}" if -6 <= _back(day, on) < 0 else None),
    "next weekday": (1, lambda day, on: f"next {day:%A}" if _week(day) == _week(on + timedelta(7)) else None),
    "next week": (7, lambda day, on: "next week" if _week(day) == _week(on + timedelta(7)) else None),
    "day to come": (1, lambda day, on: f"{day:%B} {day.day}" if -90 < _back(day, on) < 0 else None),
    "weeks from now": (
        7,
        lambda day, on: (
            f"{_NUMBERS[-_back(day, on) // 7]} weeks from now" if _back(day, on) in range(-77, -7, 7) else None
        ),
    ),
    "coming days": (13, lambda day, on: f"in the next {-_back(day, on)} days" if -12 < _back(day, on) < -1 else None),
    "month of next year": (31, lambda day, on: f"in {day:%B} next year" if day.year == on.year + 1 else None),
    "past days": (13, lambda day, on: f"over the past {_back(day, on)} days" if 1 < _back(day, on) < 12 else None),
}

_NAMES = "April Moe|June Roy|May Okafor|August Lindt|Summer Vale|Mark March|Autumn Keyes".split("|")
_PLACES = "Pine Avenue|Harbour Road|Mill Lane|Elm Street|Quay Square".split("|")
_TEAMS = "Rovers|United|the Falcons|Wanderers|City|the Otters".split("|")
_THINGS = "homes|jobs|tonnes|votes|dollars|euros|soldiers|litres|seats|trees|pages|miles".split("|")
_PEOPLE = "the minister|the clerk|her lawyer|the union|a neighbour|the bishop|Ms Haddad|the mayor".split("|")
_VERBS = "fall|march on|spring back|sum up|last|second the motion|wane|weaken".split("|")

TIMELESS = (
    "{People} said {people} may {verb} if {people} asked.",
    "{People} may march on the hall, and {people} may fall with it.",
    "They march past {n} {place} and do not {verb}.",
    "{Team} beat {team} {a}-{b} in front of {big} people.",
    "{Team} led {a}-{b}, then {b}-{a}, and {people} left.",
    "The price fell from {p}.{q} to {q}.{p} dollars a share.",
    "The fund rose {p}.{q} percent, and {people} sold {big} shares.",
    "It costs {comma} euros, {people} said, or {p} {q}/{eight} pounds.",
    "{People} lives at {four} {place}, flat {a}.",
    "Write to room {four}, {n} {place}, or dial {three}-{four}.",
    "Call ({three}) {three}-{four} or {three}-{a}{b}-{four}, {people} said.",
    "Flight {four} and train {three} carried {big} passengers.",
    "Resolution {four} was dropped, said {name}.",
    "{name} and {name} voted against, {people} said.",
    "{name} said {people} would come second.",
    "{People} came second and {people} third in the first round.",
    "A quarter of the voters and a third of the seats went to {team}.",
    "The first minister and the second secretary met {people}.",
    "{People} bought {round} {things} and sold {round} {things}.",
    "Some {round} {things} were lost, {people} said.",
    "They counted {comma} {things} in {n} boxes.",
    "The Sunday Times asked {people}, and the Friday Herald asked {people}.",
    "The daughter of {name}, aged {n}, read the Daily Star.",
    "Version {p}.{q}.{a} mends {n} faults, {people} wrote.",
    "The ship is {three} metres long and carries {round} {things}.",
    "{People} had the last word, and {people} had none.",
    "For {people}, second best was not enough; {people} took the fall.",
    "Article {n} and section {a} of the act were read to {people}.",
    "The odds are {a} to {b}, {people} said, and {p}:{q} at best.",
    "They ran from {round} to {round} metres, and {people} won.",
)


def sentence(words: str, day: date, anchor: date) -> str:
    """Return a sentence that tells of that day in the tense that it has on the day of the article."""
    return f"The council {'will meet' if day > anchor else 'met'} {words} in the old town hall."


def timeless(chance: Random) -> str:
    """Return a sentence without a time."""
    say = chance.choice
    people = say(_PEOPLE)
    slots = {
        "people": say(_PEOPLE),
        "People": people[0].upper() + people[1:],
        "verb": say(_VERBS),
        "place": say(_PLACES),
        "team": say(_TEAMS),
        "Team": say(("Rovers", "United", "Wanderers", "City")),
        "things": say(_THINGS),
        "name": say(_NAMES),
        "n": chance.randint(2, 99),
        "a": chance.randint(2, 9),
        "b": chance.randint(0, 9),
        "p": chance.randint(11, 99),
        "q": chance.randint(2, 9),
        "eight": 8,
        "three": chance.randint(200, 899),
        "four": chance.randint(1000, 2199),
        "big": f"{chance.randint(2, 80)},{chance.randint(100, 999)}",
        "comma": f"{chance.randint(1, 9)},{chance.randint(100, 999)}",
        "round": 100 * chance.randint(12, 21),
    }
    return say(TIMELESS).format(**slots)

"""The words of the calendar.

Takes:  words of a sentence and a place among them.
Gives:  the month, weekday, day, year or number that stands there; tables of units and parts of the day.
Leaves: what they mean together: dates.py, relative.py, lengths.py.
"""

from collections.abc import Sequence

from onrecord.read.words import Word

Words = Sequence[Word]

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
        "november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday|tuesday tues|wednesday wed|thursday thurs thur|friday fri|saturday|sunday".split("|")
    )
    for name in names.split()
}
"""Weekdays from 0 on; sun, sat and mon are other words too, and are none."""
CALENDAR = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(
        "mon tue thu sat sun jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. "
        "gmt est edt bst utc pst pdt cet".split()
    )
)
"""Words whose capital makes no name, because days, months and zones of time always have one."""
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1}
UNITS = {
    form: unit
    for unit, forms in {
        "D": "day days",
        "W": "week weeks",
        "M": "month months",
        "Y": "year years",
        "WE": "weekend weekends",
        "Q": "quarter quarters",
        "DE": "decade decades",
        "CE": "century centuries",
        "TH": "hour hours",
        "TM": "minute minutes",
    }.items()
    for form in forms.split()
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
PARTS = frozenset("morning afternoon evening night noon midday".split())


def lower(words: Words, at: int) -> str:
    """Return the word at a place in small letters, "" beyond the sentence's ends."""
    return words[at].lower if 0 <= at < len(words) else ""


def month_at(words: Words, at: int) -> int | None:
    """Return the month that a word with a capital names: "may" and "march" are verbs."""
    word = words[at] if 0 <= at < len(words) else None
    return MONTHS.get(word.lower.rstrip(".")) if word and word.capital else None


def weekday_at(words: Words, at: int) -> int | None:
    """Return the weekday that a word with a capital names, Monday as 0."""
    word = words[at] if 0 <= at < len(words) else None
    return WEEKDAYS.get(word.lower.rstrip(".")) if word and word.capital else None


def day_at(words: Words, at: int) -> int | None:
    """Return the day of the month that a word names: 7, 07, 7th."""
    word = lower(words, at)
    digits = word.rstrip("stndrh") if word[:1].isdigit() else ""
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def year_at(words: Words, at: int) -> int | None:
    """Return the number of four digits that may be a year."""
    word = lower(words, at)
    return int(word) if len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199 else None


def count_at(words: Words, at: int) -> int | None:
    """Return the number that a word names, up to 999."""
    word = lower(words, at)
    return int(word) if word.isdecimal() and len(word) <= 3 else NUMBERS.get(word)


def year_after(words: Words, at: int) -> tuple[int, int | None]:
    """Return how many words a year from at takes, a comma before it included, and the year."""
    comma = lower(words, at) == ","
    year = year_at(words, at + comma)
    return (1 + comma, year) if year else (0, None)

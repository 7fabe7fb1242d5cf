"""The words of the calendar.

Takes:  words of a sentence and a place among them.
Gives:  the month, weekday, day, year or number that stands there; tables of units and parts of the day.
Leaves: what they mean together: dates.py, relative_expressions.py, lengths.py.
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
SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "thu": 3, "sat": 5, "sun": 6}
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
        "FN": "fortnight fortnights",
        "TH": "hour hours hrs",
        "TM": "minute minutes",
        "TS": "seconds",
    }.items()
    for form in forms.split()
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
WHICH = {
    which: offset
    for offset, words in ((-1, "last past previous"), (0, "this current"), (1, "next coming following upcoming"))
    for which in words.split()
}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
"""Parts of the day as TIMEX3 writes them after T."""


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


def names_calendar(words: Words, at: int) -> bool:
    """Tell whether a word names a month or a weekday."""
    return month_at(words, at) is not None or weekday_at(words, at) is not None


def dated_weekday_at(words: Words, at: int) -> int | None:
    """Return the weekday that a word names before a date, where "Sat" and "Sun" are no other words."""
    word = words[at] if 0 <= at < len(words) else None
    short = SHORT_WEEKDAYS.get(word.lower.rstrip(".")) if word and word.capital else None
    return weekday_at(words, at) if short is None else short


def owner_after(words: Words, at: int) -> int:
    """Return how many words the ending of an owner takes: figures stand apart from both parts of theirs."""
    if lower(words, at) in ("’s", "'s"):
        return 1
    return 2 * (lower(words, at) in ("’", "'") and lower(words, at + 1) == "s" and words[at].end == words[at + 1].start)


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

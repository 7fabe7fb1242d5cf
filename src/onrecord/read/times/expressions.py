"""Find the words that name a time.

Takes:  the words of one sentence.
Gives:  Found: where the expression stands and what it says, before any calendar is asked.
Leaves: which day that is: resolve.py.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

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
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split(),
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
_WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "NO", "midday": "NO"}
_FIRST = frozenset(
    [
        *MONTHS,
        *WEEKDAYS,
        *NUMBERS,
        *SEASONS,
        *_WHICH,
        *"today tonight yesterday tomorrow the in earlier later early late about some nearly almost just over now currently recently soon first".split(),
    ]
)
_BEFORE_MONTH = frozenset(
    "in of since until by last next this early late mid on from between during and to through before "
    "after for until till".split()
)
_BEFORE_YEAR = frozenset(
    "in since until of by from during late early before after year to and mid between for through till late-".split()
)


@dataclass(frozen=True, slots=True)
class Form:
    """What an expression says: unit names what it counts or points at, the other fields what it tells of it.

    kind: day, month, year, decade, weekday, relative (offset days from the article's own), period (unit with offset),
    ago (offset units back), later (offset units after the time before it), season, duration, clock, reference.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    offset: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in words[first:last] of its sentence."""

    first: int
    last: int
    form: Form
    rule: str


Rule = Callable[[Words, int], tuple[int, Form] | None]


def expressions(words: Words) -> Iterator[Found]:
    """Yield the expressions of a sentence, the longest at each place; time grows linearly with the words."""
    at = 0
    while at < len(words):
        if not _may_begin(words[at]):
            at += 1
            continue
        best = max(
            (
                (found[0], -order, name, found[1])
                for order, (name, rule) in enumerate(RULES)
                if (found := rule(words, at))
            ),
            key=lambda match: match[:2],
            default=None,
        )
        if best:
            yield Found(at, at + best[0], best[3], best[2])
        at += best[0] if best else 1


def _may_begin(word: Word) -> bool:
    """Tell whether an expression can begin with a word; nine of ten words need no rule to be asked."""
    return word.text[0].isdigit() or word.lower.rstrip(".") in _FIRST


def _lower(words: Words, at: int) -> str:
    return words[at].lower if 0 <= at < len(words) else ""


def _month(words: Words, at: int) -> int | None:
    """Return the month that a word names; "may" and "march" need their capital, and sun and sat are no weekdays."""
    word = words[at] if 0 <= at < len(words) else None
    return MONTHS.get(word.lower.rstrip(".")) if word and word.capital else None


def _weekday(words: Words, at: int) -> int | None:
    word = words[at] if 0 <= at < len(words) else None
    return WEEKDAYS.get(word.lower.rstrip(".")) if word and word.capital else None


def _day(words: Words, at: int) -> int | None:
    """Return the day of the month that a word names: 7, 07, 7th."""
    word = _lower(words, at)
    digits = word.rstrip("stndrh") if word[:1].isdigit() else ""
    return int(digits) if digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _year(words: Words, at: int) -> int | None:
    word = _lower(words, at)
    return int(word) if len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2199 else None


def _count(words: Words, at: int) -> int | None:
    """Return the number that a word names, up to 999."""
    word = _lower(words, at)
    return int(word) if word.isdecimal() and len(word) <= 3 else NUMBERS.get(word)


def _with_year(words: Words, at: int) -> tuple[int, int | None]:
    """Return how many words a year from at takes, a comma before it included, and the year."""
    comma = _lower(words, at) == ","
    year = _year(words, at + comma)
    return (1 + comma, year) if year else (0, None)


def iso_day(words: Words, at: int) -> tuple[int, Form] | None:
    """Match 2031-05-09 and 2031/05/09."""
    year, parts = _year(words, at), [_lower(words, at + n) for n in range(1, 5)]
    if year and parts[0] == parts[2] == "-" and parts[1].isdecimal() and _day(words, at + 4) and len(parts[1]) == 2:
        return 5, Form("day", year, int(parts[1]), _day(words, at + 4))
    split = _lower(words, at).split("/")
    if len(split) == 3 and len(split[0]) == 4 and all(s.isdecimal() for s in split):
        return 1, Form("day", int(split[0]), int(split[1]), int(split[2]))
    return None


def month_day(words: Words, at: int) -> tuple[int, Form] | None:
    """Match May 9, May 9th, 2031."""
    month, day = _month(words, at), _day(words, at + 1)
    if not month or not day or _lower(words, at + 2) in ("percent", "%"):
        return None
    length, year = _with_year(words, at + 2)
    return 2 + length, Form("day", year, month, day)


def day_month(words: Words, at: int) -> tuple[int, Form] | None:
    """Match 9 May, 9th of May 2031."""
    day = _day(words, at)
    of = _lower(words, at + 1) == "of"
    month = _month(words, at + 1 + of)
    if not day or not month:
        return None
    length, year = _with_year(words, at + 2 + of)
    return 2 + of + length, Form("day", year, month, day)


def weekday_date(words: Words, at: int) -> tuple[int, Form] | None:
    """Match Friday, May 9, 2031 as one day."""
    if _weekday(words, at) is None:
        return None
    comma = _lower(words, at + 1) == ","
    found = month_day(words, at + 1 + comma) or day_month(words, at + 1 + comma)
    return (found[0] + 1 + comma, found[1]) if found else None


def month(words: Words, at: int) -> tuple[int, Form] | None:
    """Match May 2031 and, where the words before say that a month is meant, May."""
    number = _month(words, at)
    if not number:
        return None
    of = _lower(words, at + 1) == "of"
    length, year = _with_year(words, at + 1 + of)
    if year:
        return 1 + of + length, Form("month", year, number)
    sure = len(words[at].text) > 4 and words[at].lower != "march"
    if sure or (_lower(words, at - 1) in _BEFORE_MONTH and _lower(words, at - 1) != "to"):
        return 1, Form("month", None, number, offset=_WHICH.get(_lower(words, at - 1)))
    return None


def year(words: Words, at: int) -> tuple[int, Form] | None:
    """Match a year where the words beside it say so; 1,987 and 2000 men are none."""
    number, before = _year(words, at), _lower(words, at - 1)
    if not number or number < 1200:
        return None
    after = _lower(words, at + 1)
    named = (before in ("the", "last") and after.isalpha()) or (before in ("(", "-", "–") and not after.isalpha())
    if before in _BEFORE_YEAR or named or before in MONTHS or after in ("’s", "'s"):
        return 1, Form("year", number)
    return None


def decade(words: Words, at: int) -> tuple[int, Form] | None:
    """Match 1990s."""
    word = _lower(words, at)
    if len(word) == 5 and word.endswith("0s") and word[:4].isdecimal():
        return 1, Form("decade", int(word[:4]))
    return None


def weekday(words: Words, at: int) -> tuple[int, Form] | None:
    """Match Friday, last Friday, Friday night."""
    which = _WHICH.get(_lower(words, at))
    skip = which is not None
    number = _weekday(words, at + skip)
    if number is None or (not skip and _lower(words, at) in ("fri", "wed") and _lower(words, at + 1) != ","):
        return None
    part = _lower(words, at + skip + 1) in _PARTS
    return 1 + skip + part, Form("weekday", day=number, offset=which)


def near_day(words: Words, at: int) -> tuple[int, Form] | None:
    """Match today, yesterday evening, tonight, this morning."""
    days = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
    if _lower(words, at) in days:
        part = _lower(words, at + 1) in _PARTS
        return 1 + part, Form("relative", offset=days[_lower(words, at)])
    if _lower(words, at) == "this" and _lower(words, at + 1) in _PARTS:
        return 2, Form("relative", offset=0)
    if _lower(words, at) == "last" and _lower(words, at + 1) == "night":
        return 2, Form("relative", offset=-1)
    return None


def period(words: Words, at: int) -> tuple[int, Form] | None:
    """Match last week, next month, this year, earlier this week, the weekend, last May."""
    lead = _lower(words, at) in ("earlier", "later", "early", "late")
    the = _lower(words, at + lead) == "the"
    inner = _lower(words, at + lead) == "in" and _lower(words, at + lead + 1) == "the"
    skip = lead + the + 2 * inner
    which, unit = _WHICH.get(_lower(words, at + skip)), UNITS.get(_lower(words, at + skip + 1))
    shape = "early" if lead and words[at].lower in ("earlier", "early") else ""
    if which is not None and unit and unit not in ("TH", "TM", "D", "DE", "CE") and not (_count(words, at + skip + 1)):
        return skip + 2, Form("period", offset=which, unit=unit, month=None, day=None, year=None)
    bare = UNITS.get(_lower(words, at + skip))
    if bare == "WE" and (the or inner):
        return skip + 1, Form("period", offset=None, unit="WE")
    if bare in ("W", "M", "Y") and inner and shape:
        return skip + 1, Form("period", offset=0, unit=bare)
    return None


def season(words: Words, at: int) -> tuple[int, Form] | None:
    """Match this summer, in the fall of 2031."""
    which = _WHICH.get(_lower(words, at))
    name = SEASONS.get(_lower(words, at + 1))
    if which is not None and name:
        return 2, Form("season", offset=which, unit=name)
    of = _lower(words, at + 1) == "of"
    length, number = _with_year(words, at + 1 + of)
    if SEASONS.get(_lower(words, at)) and number:
        return 1 + of + length, Form("season", number, unit=SEASONS[_lower(words, at)])
    return None


def ago(words: Words, at: int) -> tuple[int, Form] | None:
    """Match three days ago, about five years earlier, four days later."""
    about = _lower(words, at) in ("about", "some", "nearly", "almost", "just", "over")
    count, unit = _count(words, at + about), UNITS.get(_lower(words, at + about + 1))
    word = _lower(words, at + about + 2)
    if not count or not unit or word not in ("ago", "earlier", "later", "before", "after") or unit in ("TH", "TM"):
        return None
    if word in ("before", "after"):
        return None
    kind = "ago" if word == "ago" else "later"
    return about + 3, Form(kind, offset=count if word == "later" else -count, unit=unit)


def duration(words: Words, at: int) -> tuple[int, Form] | None:
    """Match two days, the past 12 months: a length of time, no days."""
    the = _lower(words, at) == "the"
    which = _lower(words, at + the) in ("last", "past", "next", "first", "coming", "following", "previous")
    count, unit = _count(words, at + the + which), UNITS.get(_lower(words, at + the + which + 1))
    if (
        not count
        or not unit
        or (the and not which)
        or (_lower(words, at + the + which) in ("a", "an") and unit == "WE")
    ):
        return None
    return the + which + 2, Form("duration", offset=count, unit=unit)


def clock(words: Words, at: int) -> tuple[int, Form] | None:
    """Match 19:00, 2.30pm, 5 p.m.: a time of day, no day."""
    word, after = _lower(words, at), _lower(words, at + 1).replace(".", "")
    hour, _, minute = word.partition(":")
    if (
        hour.isdecimal()
        and len(hour) <= 2
        and int(hour) < 25
        and len(minute) == 2
        and minute.isdecimal()
        and int(minute) < 60
    ):
        half = after in ("am", "pm")
        return 1 + half, Form(
            "clock", day=(int(hour) + 12 * (after == "pm" and int(hour) < 12)) % 24, offset=int(minute)
        )
    if hour.isdecimal() and len(hour) <= 2 and 1 <= int(hour) <= 12 and not minute and after in ("am", "pm"):
        return 2, Form("clock", day=(int(hour) % 12) + 12 * (after == "pm"), offset=0)
    return None


def reference(words: Words, at: int) -> tuple[int, Form] | None:
    """Match now, recently, soon: the present, past or future and no days."""
    values = {"now": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF", "soon": "FUTURE_REF"}
    value = values.get(_lower(words, at))
    return (1, Form("reference", unit=value)) if value else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("day as ISO 8601", iso_day),
    ("weekday with date", weekday_date),
    ("month and day", month_day),
    ("day and month", day_month),
    ("month", month),
    ("year", year),
    ("decade", decade),
    ("day beside today", near_day),
    ("weekday", weekday),
    ("week, month or year beside this one", period),
    ("season", season),
    ("time ago", ago),
    ("length of time", duration),
    ("time of day", clock),
    ("now, once, soon", reference),
)

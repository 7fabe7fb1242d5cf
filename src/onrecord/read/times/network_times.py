"""Read what only the trained network takes for a time.

Takes:  the words of a sentence and a stretch of them that is a time.
Gives:  loosely(): what it says, by rules that would be too bold where nobody vouches that a time is meant.
Leaves: stretches that no rule reads: their value stays open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.read.times.calendar import MONTHS, SEASONS, UNITS, Words, lower, month_at, year_at
from onrecord.read.times.forms import Form
from onrecord.read.times.years import spelt_year

_PRESENT = frozenset("now current currently present today nowadays moment".split())
_PAST = frozenset("recent recently previous previously former formerly past earlier already once ago".split())
_FUTURE = frozenset("future soon ahead eventually someday upcoming forthcoming".split())
_YEAR_BEFORE = frozenset("year-earlier year-ago".split())


def loosely(words: Words, first: int, last: int) -> Form | None:
    """Return what words[first:last] say, None where no rule reads them."""
    held = [lower(words, at) for at in range(first, last)]
    return year_before(held) or _calendar(words, first, last) or _unit(held) or _reference(held)


def year_before(held: Sequence[str]) -> Form | None:
    """Read year-earlier: a year before the quarter, or the year, that is spoken of."""
    return Form("later", offset=-1, unit="YQ") if not _YEAR_BEFORE.isdisjoint(held) else None


def _calendar(words: Words, first: int, last: int) -> Form | None:
    """Read the year, month or season that stands anywhere in the stretch ("fiscal 1988", "mid-May", "the summer")."""
    years = [year for at in range(first, last) if (year := _year(words, at))]
    months = [month for at in range(first, last) if (month := month_at(words, at) or _after_dash(words, at, MONTHS))]
    if months:
        return Form("month", years[0] if years else None, months[0])
    if years:
        return Form("year", years[0])
    season = next((SEASONS[word] for at in range(first, last) if (word := lower(words, at)) in SEASONS), None)
    return Form("season", offset=0, unit=season) if season else None


def _year(words: Words, at: int) -> int | None:
    """Return a year in figures or words, or what is left of it after a dash: 1915-17, mid-1916."""
    word = lower(words, at)
    if len(word) == 2 and word.isdecimal() and lower(words, at - 1) in ("-", "–"):
        century = year_at(words, at - 2)
        return century // 100 * 100 + int(word) if century else None
    tail = word.rpartition("-")[2] if "-" in word else ""
    late = int(tail) if len(tail) == 4 and tail.isdecimal() else None
    return year_at(words, at) or spelt_year(words, at)[1] or late


def _after_dash(words: Words, at: int, table: Mapping[str, int]) -> int | None:
    word = lower(words, at)
    return table.get(word.rpartition("-")[2]) if "-" in word else None


def _unit(held: Sequence[str]) -> Form | None:
    """Read a unit alone: "the quarter" that is spoken of, "weeks" that nobody counts."""
    unit = UNITS.get(held[-1])
    if unit is None:
        return None
    if held[-1].endswith("s"):
        return Form("reference", unit="PRESENT_REF") if held[0] == "these" else Form("duration", unit=unit)
    if unit == "Y" and held[0] in ("the", "this"):
        return Form("period", offset=0, unit="Y")
    return Form("period", offset=-1, unit="Q") if "latest" in held else Form("same", offset=0, unit=unit)


def _reference(held: Sequence[str]) -> Form | None:
    kinds = ((_PRESENT, "PRESENT_REF"), (_PAST, "PAST_REF"), (_FUTURE, "FUTURE_REF"))
    return next((Form("reference", unit=value) for words, value in kinds if not words.isdisjoint(held)), None)

"""Match times of day, with their zone where it is given.

Takes:  the words of one sentence and a place among them.
Gives:  clock(): 19:00, 5 p.m. EST, noon, 1100 GMT, seven o'clock; clock_day(): "10 p.m. Wednesday" as one;
        part_of_day(), near_part(): Friday evening, tonight.
Leaves: the day of a time of day that stands alone: clock_days.py.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.read.times.calendar import NUMBERS, PARTS, WHICH, Words, lower, names_calendar
from onrecord.read.times.dates import day_month, iso_day, month_day, weekday_date
from onrecord.read.times.forms import Form, Match, Rule
from onrecord.read.times.relative_expressions import near_day, weekday

_ZONES = frozenset(
    "gmt utc bst cet cest eet eest msk est edt cst cdt mst mdt pst pdt et ct pt ist jst kst hkt aest aedt sast wat "
    "eat".split()
)
_NAMED = frozenset("eastern central mountain pacific local moscow".split())
_BEFORE_NOUN = frozenset("a an the this that its his her their any each every first".split())
_NAMED_CLOCKS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_BEFORE_NOON = frozenset("at by until till before after around about since from past shortly between".split())
_DAYS: tuple[Rule, ...] = (weekday_date, month_day, day_month, iso_day, near_day, weekday)


def clock(words: Words, at: int) -> Match:
    """Match a time of day: figures, noon and midnight, o'clock; the zone after it is kept as written."""
    found = _figures(words, at) or _oclock(words, at) or _named(words, at) or _with_zone_alone(words, at)
    if found is None:
        return None
    length, form = found
    more, zone = _zone(words, at + length)
    return length + more, replace(form, zone=zone)


def clock_day(words: Words, at: int) -> Match:
    """Match a time of day and its day beside it: "5 p.m. EST Nov. 9", "noon Thursday", "3 p.m. tomorrow"."""
    found = clock(words, at) or _noon(words, at)
    if found is None:
        return None
    length = found[0] + (lower(words, at + found[0]) == ",")
    for rule in _DAYS:
        day = rule(words, at + length)
        if day and not day[1].part and day[1].kind != "month":
            return length + day[0], replace(day[1], part=found[1].part, zone=found[1].zone)
    return None


def _figures(words: Words, at: int) -> Match:
    """Match 19:00, 5 p.m., 2.30pm, 10am."""
    word = lower(words, at)
    glued = word[-2:] in ("am", "pm") and word[:1].isdigit()
    half = word[-2:] if glued else lower(words, at + 1).replace(".", "")
    half = half if half in ("am", "pm") else ""
    hour, _, minute = (word[:-2] if glued else word).replace("." if half else ":", ":").partition(":")
    if not hour.isdecimal() or len(hour) > 2 or not (minute or half):
        return None
    taken = 1 + (bool(half) and not glued)
    if minute and not (len(minute) == 2 and minute.isdecimal() and int(minute) < 60 and int(hour) < 25):
        return None
    if not minute and not 1 <= int(hour) <= 12:
        return None
    return taken, Form("clock", part=_hour(int(hour), half, minute or "00"))


def _hour(hour: int, half: str, minute: str = "00") -> str:
    """Return the time on the clock of 24 hours: 12 p.m. is noon, 12 a.m. the first hour."""
    if half:
        hour = hour % 12 + 12 * (half == "pm") if hour <= 12 else hour
    return f"{hour % 24 if hour > 24 else hour:02}:{minute}"


def _oclock(words: Words, at: int) -> Match:
    """Match seven o'clock, 7 o'clock in the evening."""
    word = lower(words, at)
    hour = int(word) if word.isdecimal() and len(word) <= 2 else NUMBERS.get(word)
    said = lower(words, at + 1).replace("’", "'") == "o'clock"
    night = lower(words, at + 2) == "in" and lower(words, at + 3) == "the"
    part = lower(words, at + 4) if night else ""
    if not said or not hour or hour > 12 or word in ("a", "an"):
        return None
    half = {"morning": "am", "afternoon": "pm", "evening": "pm"}.get(part, "")
    return 2 + 3 * bool(half), Form("clock", part=_hour(hour, half))


def _named(words: Words, at: int) -> Match:
    """Match noon and midnight where the word before says that a time is meant: "at noon"."""
    named = _NAMED_CLOCKS.get(lower(words, at))
    return (1, Form("clock", part=named)) if named and lower(words, at - 1) in _BEFORE_NOON else None


def _noon(words: Words, at: int) -> Match:
    named = _NAMED_CLOCKS.get(lower(words, at))
    return (1, Form("clock", part=named)) if named else None


def _with_zone_alone(words: Words, at: int) -> Match:
    """Match 1100 GMT: four figures that only the zone makes a time of day."""
    word = lower(words, at)
    four = len(word) == 4 and word.isdecimal() and int(word[:2]) < 25 and int(word[2:]) < 60
    zone = lower(words, at + 1) in ("gmt", "utc", "bst", "cet", "hours")
    return (1, Form("clock", part=f"{word[:2]}:{word[2:]}")) if four and zone else None


def _zone(words: Words, at: int) -> tuple[int, str]:
    """Return how many words a zone takes, and how it is written: GMT, local time, Moscow time."""
    if lower(words, at) in _ZONES and words[at].text.isupper():
        return 1, words[at].text
    if lower(words, at + 1) == "time" and (lower(words, at) in _NAMED or words[at].capital):
        return 2, f"{words[at].text} {words[at + 1].text}"
    return 0, ""


def part_of_day(words: Words, at: int) -> Match:
    """Match this morning, last night, Friday evening, tomorrow afternoon, May 9 at night: a day and its part."""
    if lower(words, at) in ("late", "early", "mid"):
        return None
    for rule in (weekday_date, month_day, day_month, near_day, weekday):
        found = rule(words, at)
        if found and not found[1].part and (part := PARTS.get(lower(words, at + found[0]))):
            return found[0] + 1, replace(found[1], part=part)
    return None


def overnight(words: Words, at: int) -> Match:
    """Match overnight where it tells when: not "an overnight train", nor "overnight on Friday", whose day is told."""
    after = lower(words, at + 1)
    adjective = lower(words, at - 1) in _BEFORE_NOUN or lower(words, at - 1).endswith(("’s", "'s"))
    told = after in ("on", "from", "into") or names_calendar(words, at + 1)
    return (1, Form("overnight", part="NI")) if lower(words, at) == "overnight" and not (adjective or told) else None


def near_part(words: Words, at: int) -> Match:
    """Match tonight, last night, this morning, later this afternoon."""
    lead = lower(words, at) in ("later", "earlier", "late", "early")
    word, after = lower(words, at + lead), lower(words, at + lead + 1)
    if word == "tonight":
        return 1 + lead, Form("relative", offset=0, part="NI")
    if word in ("this", "last") and after in PARTS and (word == "this" or after in ("night", "evening")):
        return 2 + lead, Form("relative", offset=WHICH[word], part=PARTS[after])
    return None

"""Measure the grammar of times against the specification cases of Recognizers-Text that newspapers use.

Takes:  ../shared/corpora/datetime-specs: sentences with a day on which they are said, and what they mean;
        with --show, the cases that are wrong; with --left-out, those that are not asked, by reason.
Gives:  how many cases are left out and why; of the rest, how many expressions have the right days or length.
Leaves: extents: times.py.

The suites are made for a person who speaks to a machine in small letters; months, weekdays and holidays get the
capital that a newspaper gives them. A range's last day is theirs, or the day before, since they count it out; what
lasts to or from today may hold today. Cases of extractors say only that something is meant.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.time import Time
from onrecord.read.layout import laid_out
from onrecord.read.lexicon import holidays
from onrecord.read.times import times
from onrecord.read.times.calendar import MONTHS, WEEKDAYS
from training.corpora import CORPORA_AT

Case = Mapping[str, Any]
Days = tuple[date, date]

KINDS = ("Date", "DatePeriod", "Duration", "Set", "Holiday", "Merged")
SUITES = ("DateTimeModel", *(f"{kind}{act}" for kind in KINDS for act in ("Parser", "Extractor")))
TYPES = ("date", "daterange", "duration", "set")
LEFT_OUT_AT = Path(__file__).with_suffix(".toml")
"""Why a case is not asked, and by which words it is known."""


def main(*, show: bool, left_out: bool) -> None:
    """Print the table."""
    if not CORPORA_AT.is_dir():
        print(f"There is no {CORPORA_AT}: nothing is measured.")
        return
    counts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for case in _cases():
        reason = _reason(case)
        reasons[reason] += 1
        if left_out and reason:
            print(f"{reason}: {case['text']}")
        if not reason:
            for line in _case_results(case, counts):
                print(line) if show else None
    print(f"{reasons.pop('')} cases asked, {sum(reasons.values())} left out: {_listed(reasons)}")
    share = counts["right"] / max(1, counts["asked"])
    print(f"{'specification cases of Recognizers-Text':42}{share:.3f} of {counts['asked']} expressions right")
    print(f"{'sentences that hold no time':42}{counts['none found']} of {counts['none']} with none found")


@cache
def _left_out() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return reasons with the pattern of each, in order."""
    table = tomllib.loads(LEFT_OUT_AT.read_text(encoding="utf-8"))
    number = table["number"].replace("\n", "")
    rows = ((row["why"], row["words"].replace("{number}", number)) for row in table["left_out"])
    return tuple((why, re.compile(words)) for why, words in rows)


def _listed(reasons: Counter[str]) -> str:
    return "; ".join(f"{reason} {count}" for reason, count in reasons.most_common())


def _cases() -> Iterator[Case]:
    """Yield the cases of all suites, each text with its day once, with the answers that are best resolved."""
    best: dict[tuple[str, str], Case] = {}
    path = CORPORA_AT / "datetime-specs" / "english.jsonl.xz"
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            key = (case["text"], (case["reference"] or "")[:10])
            if key not in best or (case["suite"] in SUITES and best[key]["suite"] not in SUITES):
                best[key] = case
    yield from best.values()


def _reason(case: Case) -> str:
    """Return why newspapers do not use a case, "" where they do."""
    if case["suite"] not in SUITES:
        return "suites of hours, zones and of assistants' modes"
    text = _capitalised(case["text"])
    if any(result["type"] not in TYPES for result in case["results"]):
        return "hours, minutes, seconds"
    if not case["results"] and not case["suite"].startswith(("DateTimeModel", "Merged")):
        return "no meaning is given"
    resolves = not case["suite"].endswith("Extractor")
    if resolves and not all(_expected(result) for result in case["results"]):
        return "no meaning is given"
    found = next((reason for reason, pattern in _left_out() if pattern.search(text)), None)
    if found and case["results"]:
        return found
    return "a day that is of April or of May" if re.search(r"\b(0?\d|1[0-2])[-/.](0?\d|1[0-2])\b", text) else ""


def _capitalised(text: str) -> str:
    """Return a text with the capitals that a newspaper prints."""
    named = {*MONTHS, *WEEKDAYS, *(name.lower() for name in holidays())} - {"may", "march"}
    names = sorted(named, key=len, reverse=True)
    of_may = r"(?<=of )(?:may|march)|(?:may|march)(?= (?:the |twen|\d))"
    pattern = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, names))}|{of_may})\b")
    return pattern.sub(lambda match: match.group().title().replace("'S", "'s").replace(" Of ", " of "), text)


def _case_results(case: Case, counts: Counter[str]) -> Iterator[str]:
    text = _capitalised(case["text"])
    said = date.fromisoformat(case["reference"][:10]) if case["reference"] else None
    ours = _times_in(text, said)
    if not case["results"]:
        counts["none"] += 1
        counts["none found"] += not ours
        if ours:
            yield f"{said} {text!r}: found {[(t.span.of(text), t.value) for t in ours]}"
        return
    for result in case["results"]:
        counts["asked"] += 1
        met = [t for t in ours if t.span.meets(Span(result["start"], result["end"]))]
        right = _right(result, met, said)
        counts["right"] += right
        if not right:
            found = [(t.span.of(text), t.value, str(t.days), str(t.range)) for t in met]
            yield f"{said} {text!r}: {result['text']!r} {_expected(result)} but {found}"


def _times_in(text: str, said: date | None) -> Sequence[Time]:
    page = Page(file="case.txt", kind="text", text=text, raw=b"")
    layout = laid_out(cleaned(page))
    same = layout.text.rstrip() == text.rstrip()  # else positions differ, and nothing can be compared
    return times(layout, Interval.day(said) if said else None) if same else ()


def _expected(result: Case) -> list[Any]:
    """Return what the answer may be: pairs of days, or values of lengths and sets; empty where none is given."""
    values = result.get("values") or (result.get("value") or {}).get("values") or []
    if result["type"] in ("duration", "set"):
        timex = [value.get("timex") for value in values] or [result.get("timex")]
        return [value for value in timex if value and re.fullmatch(r"P\d+[DWMY]|XXXX-WXX-\d", value)]
    ways = [*values, *(way for way in (result.get("future"), result.get("past")) if way)]
    return [days for way in ways if (days := _answer_days(way)) and days[0].year > 1]


def _answer_days(value: Case) -> Days | None:
    first = value.get("start") or value.get("startDate") or value.get("value") or value.get("date")
    last = value.get("end") or value.get("endDate") or value.get("value") or value.get("date")
    try:
        return (date.fromisoformat(first[:10]), date.fromisoformat(last[:10])) if first and last else None
    except ValueError:
        return None


def _right(result: Case, met: Sequence[Time], said: date | None) -> bool:
    wanted = _expected(result)
    if not wanted:
        return bool(met)  # an extractor's case says only that something is meant
    if result["type"] in ("duration", "set"):
        return any(time.value in wanted for time in met)
    spans = [days for time in met for days in (time.days, time.range) if days]
    counted = any(time.found_by in ("time ago", "counted from a day") or time.type == "DURATION" for time in met)
    exact = any(_same_days(days, pair, said) for days in spans for pair in wanted)
    # "A month ago" is that month: newspapers count in no smaller unit than they name.
    return exact or (counted and any(days.earliest <= pair[0] <= days.latest for days in spans for pair in wanted))


def _same_days(days: Interval, pair: Days, said: date | None) -> bool:
    """Tell whether days are those of a pair whose last one may be counted out, and may hold today."""
    first, last = pair
    firsts = {first, said} if said and first - said <= timedelta(1) and first > said else {first}
    lasts = {last, last - timedelta(1)} if last > first else {last}
    if said and timedelta(0) <= said - last <= timedelta(1):
        lasts |= {said}
    return days.earliest in firsts and days.latest in lasts


if __name__ == "__main__":
    main(show="--show" in sys.argv, left_out="--left-out" in sys.argv)

"""Turn what an expression says into a TIMEX3 value and days.

Takes:  the expressions of an article and the article's own day.
Gives:  Time, with days where they are known; a date without a year stays without one where the article has no day.
Leaves: what the day of an undated article may be: bounds.py.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.time import Direction, Time, valid_day, whole_month
from onrecord.read.layout import Layout
from onrecord.read.network import Sighting
from onrecord.read.times.direction import direction
from onrecord.read.times.expressions import expressions
from onrecord.read.times.forms import Form, Found
from onrecord.read.times.taught import in_sentences, with_sighted

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_NEAR = 3
"""Times before it among which the one is that "the next day" counts from."""
_DAYS_BY = frozenset(("weekday", "day beside today"))
_WIDEST = {"D": 1, "W": 7, "M": 31, "Q": 92, "Y": 366}
"""Days that a time may cover from which "that day", "that month" and the like can be told."""
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}


def times(layout: Layout, published: Interval | None, sighted: Sequence[Sighting] = ()) -> tuple[Time, ...]:
    """Return the times of an article; sighted are those that the network sees.

    A wide published still tells the year of a date; what counts from the day itself needs one of two days at most.
    """
    day = published.latest if published else None
    found: list[Time] = []
    held = in_sentences(sighted, [sentence.span for sentence in layout.sentences])
    for sentence, seen in zip(layout.sentences, held, strict=True):
        words = sentence.words
        for expression in with_sighted(words, list(expressions(words)), seen):
            way = direction(words, expression.first, expression.last)
            span = Span(words[expression.first].start, words[expression.last - 1].end)
            calendar = expression.form.kind in ("day", "month", "year", "decade")
            anchor = day if published and (calendar or published.days <= 2) else None
            time = _time(expression, span, way, anchor, found)
            if time.days or expression.rule != "beside another time" or _vouched(span, seen):
                found.append(time)
    return tuple(found)


def _vouched(span: Span, seen: Sequence[Sighting]) -> bool:
    """Tell whether the network takes it for a time too: "that day" without a day before it may be any day."""
    return any(sighting.span.meets(span) for sighting in seen)


def _time(found: Found, span: Span, way: Direction, anchor: date | None, before: list[Time]) -> Time:
    form = found.form
    if form.kind == "clock":
        return Time(span, "TIME", f"T{form.day:02}:{form.offset:02}", None, found.rule, way)
    if form.kind == "duration":
        return Time(span, "DURATION", _length(form), None, found.rule, way)
    days, value = _resolved(form, way, anchor, before)
    return Time(span, "DATE", value, days, found.rule, way)


def _length(form: Form) -> str:
    """Return the value of a length of time; a quarter of a year is three months."""
    count = "X" if form.offset is None else f"{form.offset}"
    if form.unit in ("TH", "TM"):
        return f"PT{count}{form.unit[1]}"
    if form.unit == "Q":
        return "PXQ" if form.offset is None else f"P{3 * form.offset}M"
    return f"P{count}{form.unit}" + (f"{form.month}M" if form.month else "")


def _resolved(form: Form, way: Direction, anchor: date | None, before: list[Time]) -> tuple[Interval | None, str]:
    match form.kind:
        case "day" | "month" | "year" | "decade":
            return _calendar(form, way, anchor)
        case "reference":
            return None, form.unit
        case "unread":
            return None, "XXXX"
        case "later" | "same":
            return _beside(form, before, anchor)
        case "quarter":
            return _numbered(form, anchor)
    if anchor is None:
        return None, "XXXX"
    match form.kind:
        case "weekday":
            return _weekday(form, way, anchor)
        case "relative":
            return _one(_plus(anchor, days=form.offset or 0))
        case "ago":
            return _ago(form, anchor, before)
        case "season":
            return _season(form, anchor)
    return _period(form, way, anchor)


def _one(day: date | None) -> tuple[Interval | None, str]:
    return (Interval.day(day), day.isoformat()) if day else (None, "XXXX-XX-XX")


def _plus(day: date, *, days: int) -> date | None:
    """Return the day so many days on; None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _calendar(form: Form, way: Direction, anchor: date | None) -> tuple[Interval | None, str]:
    """Resolve a date of the calendar; the year that is missing is the nearest one in the clause's direction."""
    if form.kind == "year":
        return _span_of_years(form.year or 1, 1), f"{form.year}"
    if form.kind == "decade":
        return _span_of_years(form.year or 1, 10), f"{(form.year or 0) // 10}"
    if form.kind == "month" and form.offset:
        way = "past" if form.offset < 0 else "future"  # "last December"
    rest = f"{form.month:02}" + (f"-{form.day:02}" if form.kind == "day" else "")
    year = form.year or (_year(form, way, anchor) if anchor else None)
    if year is None:
        return None, f"XXXX-{rest}"
    return _in_year(form, year), f"{year}-{rest}"


def _in_year(form: Form, year: int) -> Interval | None:
    """Return the day or month in that year, None where the calendar has none."""
    month = form.month or 0
    return valid_day(year, month, form.day or 0) if form.kind == "day" else whole_month(year, month)


def _span_of_years(year: int, count: int) -> Interval | None:
    return Interval(date(year, 1, 1), date(year + count - 1, 12, 31)) if 1 <= year <= 9990 else None


def _year(form: Form, way: Direction, anchor: date) -> int:
    """Choose the year of a day or month without one: the nearest to the article's day that the direction allows."""
    best: tuple[int, int] | None = None
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        days = _in_year(form, year)
        if days is None or (form.offset == -1 and days.latest >= anchor):
            continue
        gap = 0 if days.earliest <= anchor <= days.latest else (days.earliest - anchor).days
        wrong = (way == "past" and days.earliest > anchor) or (way == "future" and days.latest < anchor)
        later = way == "unknown" and gap > 0
        # A wrong direction outweighs half a year; where none is known, papers look back more often than ahead.
        score = (abs(gap) + (200 if wrong else 120 if later else 0), year)
        best = min(best, score) if best else score
    return best[1] if best else anchor.year


def _weekday(form: Form, way: Direction, anchor: date) -> tuple[Interval | None, str]:
    """Resolve a weekday: back from the article's day, its own included, unless the clause speaks of what is to come."""
    back = (anchor.weekday() - (form.day or 0)) % 7
    if form.offset == 1:
        return _one(_plus(anchor, days=7 - back))
    if form.offset == -1:
        return _one(_plus(anchor, days=-(back or 7)))
    tomorrow = way == "unknown" and back == 6
    if way == "future" or tomorrow or (form.offset == 0 and way != "past"):
        return _one(_plus(anchor, days=(-back) % 7))
    return _one(_plus(anchor, days=-back))


def _ago(form: Form, anchor: date, before: Sequence[Time]) -> tuple[Interval | None, str]:
    """Resolve "three weeks ago": the unit around that day, since nobody counts exactly.

    "A year ago" beside a quarter's figures is that quarter a year before.
    """
    count = form.offset or 0
    if form.unit == "Y" and before and before[-1].days and "-Q" in before[-1].value:
        return _quarter_from(before[-1].days.earliest, 4 * count)
    if form.unit == "D":
        return _one(_plus(anchor, days=count))
    if form.unit == "Y":
        year = anchor.year + count
        return _span_of_years(year, 1), f"{year}"
    if form.unit == "M":
        return _month_from(anchor, count)
    day = _plus(anchor, days=count * _DAYS.get(form.unit, 0))
    return _week(day) if day and form.unit == "W" else (None, "PAST_REF")


def _beside(form: Form, before: Sequence[Time], anchor: date | None) -> tuple[Interval | None, str]:
    """Resolve "four days later", "that year" and "the next month" from the last time before it that tells the unit."""
    if form.unit == "YQ":
        return _year_before(form, before, anchor)
    widest = _WIDEST.get(form.unit, 0)
    near = before[: -_NEAR - 1 : -1]
    last = next((t for t in near if (t.days and t.days.days <= widest) or _open_day(t)), None)
    if last is None:
        return _beside_today(form, anchor)
    if last.days is None:
        return None, "XXXX"  # the day that is meant is named, and its year is not known
    day = last.days.earliest
    match form.unit:
        case "D":
            return _one(_plus(day, days=form.offset or 0))
        case "W":
            moved = _plus(day, days=7 * (form.offset or 0))
            return _week(moved) if moved else (None, "XXXX")
        case "M":
            return _month_from(day, form.offset or 0)
        case "Q":
            return _quarter_from(day, form.offset or 0)
    year = day.year + (form.offset or 0)
    return _span_of_years(year, 1), f"{year:04}"


def _open_day(time: Time) -> bool:
    """Tell whether a time is a day that could not be told: without its year, or counted from an unknown one."""
    return time.days is None and time.type == "DATE" and (time.found_by in _DAYS_BY or time.value.count("-") == 2)


def _year_before(form: Form, before: Sequence[Time], anchor: date | None) -> tuple[Interval | None, str]:
    """Resolve "year-earlier": the same quarter of the year before where a quarter is spoken of, else that year."""
    last = next((t.days for t in reversed(before) if t.days and "-Q" in t.value), None)
    if last:
        return _quarter_from(last.earliest, -4)
    return (_span_of_years(anchor.year - 1, 1), f"{anchor.year - 1}") if anchor else (None, "XXXX")


def _beside_today(form: Form, anchor: date | None) -> tuple[Interval | None, str]:
    """Resolve the same where no time stands before: papers' "the quarter" is the one that has ended."""
    if anchor and form.offset and form.unit in ("W", "M", "Y"):
        return _period(form, "unknown", anchor)
    if anchor is None or form.unit not in ("Q", "Y") or form.offset:
        return None, "XXXX"
    if form.unit == "Q":
        return _quarter_from(anchor, -1)
    return _span_of_years(anchor.year, 1), f"{anchor.year}"


def _numbered(form: Form, anchor: date | None) -> tuple[Interval | None, str]:
    """Resolve "the third quarter": of its year, else the last one that has begun."""
    number = form.month or 1
    if form.year:
        return _quarter(form.year, 3 * (number - 1))
    if anchor is None:
        return None, f"XXXX-Q{number}"
    year = anchor.year - (3 * (number - 1) + 1 > anchor.month) + (form.offset or 0)
    return _quarter(year, 3 * (number - 1))


def _quarter_from(day: date, offset: int) -> tuple[Interval | None, str]:
    first = 3 * ((day.month - 1) // 3) + 3 * offset
    return _quarter(day.year + first // 12, first % 12)


def _period(form: Form, way: Direction, anchor: date) -> tuple[Interval | None, str]:
    offset = form.offset or 0
    if form.unit == "WE":
        if form.offset is None:
            offset = 0 if way == "future" else -1 if anchor.weekday() < 5 else 0
        saturday = _plus(anchor, days=5 - anchor.weekday() + 7 * offset)
        sunday = _plus(saturday, days=1) if saturday else None
        return (Interval(saturday, sunday), _iso_week(saturday) + "-WE") if saturday and sunday else (None, "XXXX")
    if form.unit == "W":
        day = _plus(anchor, days=7 * offset)
        return _week(day) if day else (None, "XXXX")
    if form.unit == "M":
        return _month_from(anchor, offset)
    if form.unit == "Q":
        return _quarter_from(anchor, offset)
    return _span_of_years(anchor.year + offset, 1), f"{anchor.year + offset}"


def _week(day: date) -> tuple[Interval | None, str]:
    monday = _plus(day, days=-day.weekday())
    sunday = _plus(monday, days=6) if monday else None
    return (Interval(monday, sunday), _iso_week(day)) if monday and sunday else (None, "XXXX")


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _month_from(anchor: date, offset: int) -> tuple[Interval | None, str]:
    count = anchor.year * 12 + anchor.month - 1 + offset
    return whole_month(count // 12, count % 12 + 1), f"{count // 12}-{count % 12 + 1:02}"


def _quarter(year: int, month: int) -> tuple[Interval | None, str]:
    first, last = whole_month(year, month + 1), whole_month(year, month + 3)
    return (Interval(first.earliest, last.latest) if first and last else None), f"{year}-Q{month // 3 + 1}"


def _season(form: Form, anchor: date) -> tuple[Interval | None, str]:
    year = form.year or anchor.year + (form.offset or 0)
    first = _SEASON_MONTHS[form.unit]
    end = whole_month(year + (first == 12), (first + 1) % 12 + 1)
    begin = whole_month(year, first)
    return (Interval(begin.earliest, end.latest) if begin and end else None), f"{year}-{form.unit}"

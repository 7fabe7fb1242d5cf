"""Settle when an article came out, and say by which evidence.

Takes:  evidence: days with the words that gave them.
Gives:  Published.
Leaves: undated articles, which their own words bound: read/.
"""

from collections.abc import Sequence
from datetime import timedelta

from onrecord.clean.addresses import ADDRESS
from onrecord.clean.blocks import Block
from onrecord.clean.date_evidence import DateEvidence
from onrecord.clean.datelines import is_range, read_stamp, stamp
from onrecord.clean.days import FIRST_YEAR, LAST_YEAR, day_in, day_without_year, stated_day
from onrecord.clean.openings import lead
from onrecord.clean.zones import ZonedText
from onrecord.model.article import Page, Published
from onrecord.model.interval import Interval

# An agency's text is printed within a week of its dateline, or else the two speak of different things.
SAME_REPORT = timedelta(days=7)

ONE_DAY, NOON = timedelta(days=1), 12
# How many other days the basis mentions.
TOLD = 2
NOTHING_ELSE = "nothing else on the page says so"


def settled(page: Page, evidence: Sequence[DateEvidence]) -> Published:
    """Return the day by the best evidence: what the input gives, else the first of evidence, in order of trust.

    A day that lies after the capture, or that no page of news can bear, is refused and the basis says so:
    expiry dates and comments are often the only dates that a page's program can find. A page that names
    only its last change is dated by it, since the text that we have is that day's. The basis names other days too.
    """
    refused: list[str] = []
    given = _given_date(page, refused)
    kept = _before_change([each for each in evidence if not _too_late(each, page, refused)])
    issued = [each for each in kept if not each.change]
    first = given or _local_day(issued) or next(iter(kept), None)
    changed = next((each.days for each in kept if each.change), None)
    if first is None:
        return Published(basis="; ".join([*refused, NOTHING_ELSE])) if refused else Published()
    return Published(first.days, "; ".join([first.basis, *_other_days(first, issued), *refused]), changed)


def _local_day(issued: Sequence[DateEvidence]) -> DateEvidence | None:
    """Return the first of issued; where that is a time in Greenwich, the outlet's own day beside it.

    Before noon in Greenwich it may be the day before in America, after noon the next day in Asia.
    """
    first = next(iter(issued), None)
    if first is None or first.greenwich is None:
        return first
    beside = first.days.earliest + (-ONE_DAY if first.greenwich < NOON else ONE_DAY)
    local = [each for each in issued if each.greenwich is None]
    own = [each for each in local if each.days == Interval.day(beside)]
    if any(each.days.meets(first.days) for each in local) and not _address_agrees(own):
        return first
    return next(iter(own), first)


def _before_change(kept: Sequence[DateEvidence]) -> list[DateEvidence]:
    """Return kept; where its best is a change, without the days of publication that would come after that."""
    if not kept or not kept[0].change:
        return list(kept)
    return [each for each in kept if each.change or each.days.earliest <= kept[0].days.latest]


def _address_agrees(own: Sequence[DateEvidence]) -> bool:
    """Tell whether the page's address and something else name one day: a report of an evening, mended at night."""
    return len({each.basis == ADDRESS for each in own}) > 1


def _other_days(first: DateEvidence, issued: Sequence[DateEvidence]) -> list[str]:
    """Return what the best of the other evidence says, one line for each other day."""
    other: dict[Interval, str] = {}
    for each in issued:
        if not each.days.meets(first.days):
            other.setdefault(each.days, f"{each.basis} says {each.days.iso}")
    return list(other.values())[:TOLD]


def from_lines(layout: ZonedText) -> list[DateEvidence]:
    """Return what the date lines and bylines of a text say, and its dateline where that names the day before."""
    found = [
        each for block in layout.of("dateline", "byline") if not is_range(block.text) for each in _from_line(block)
    ]
    found += [
        each for block in layout.of("furniture") if len(block.words) < 20 and stamp(block) for each in _from_line(block)
    ]
    return _with_dateline(found, layout)


def _from_line(block: Block) -> list[DateEvidence]:
    read = read_stamp(block.text)
    words = f"the line “{block.text[:80]}”"
    found = [DateEvidence(read.published, words)] if read.published else []
    return found + (
        [DateEvidence(read.changed, f"{words}, the day of its last change", change=True)] if read.changed else []
    )


def _with_dateline(found: list[DateEvidence], layout: ZonedText) -> list[DateEvidence]:
    """Widen the first evidence to the day of the agency's dateline, where that lies within a week before it."""
    written = [
        block.text[:length] for number, block in enumerate(layout.blocks) if (length := layout.cut.get(number, (0,))[0])
    ]
    for words in written:
        for place, each in enumerate(found):
            day = day_in(words) or day_without_year(words, each.days.earliest.year)
            if day and timedelta(0) < each.days.earliest - day.earliest <= SAME_REPORT and lead(words + " X")[0]:
                wider = Interval(day.earliest, each.days.latest)
                found[place] = DateEvidence(wider, f"{each.basis}, and the dateline “{words.strip()}”", each.change)
        if not found and (day := day_in(words)):
            found.append(DateEvidence(day, f"the dateline “{words.strip()}”"))
    return found


def _given_date(page: Page, refused: list[str]) -> DateEvidence | None:
    if not page.published:
        return None
    days = stated_day(page.published)
    if days is None:
        refused.append(f"the given “{page.published[:40]}” is no day between the years {FIRST_YEAR} and {LAST_YEAR}")
        return None
    given = DateEvidence(days, "given")
    return None if _too_late(given, page, refused) else given


def _too_late(each: DateEvidence, page: Page, refused: list[str]) -> bool:
    captured = stated_day(page.captured) if page.captured else None
    if captured is None or each.days.earliest <= captured.latest:
        return False
    refused.append(f"{each.days.earliest} ({each.basis}) is refused, since the page was captured on {captured.latest}")
    return True

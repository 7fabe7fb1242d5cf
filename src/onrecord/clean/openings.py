"""Read the dateline that opens a report: "OSLO, March 4 (Reuters) - ", "MOSCOW, March 4. /TASS/.", "(ANSA) - Rome, ".

Takes:  the text of a paragraph.
Gives:  lead(text), how much of it is the dateline, and which agency it names.
Leaves: lines that are a date and little else: datelines.py; the day that the article gets: published.py.
"""

import re
from dataclasses import dataclass

from onrecord.clean.agencies import agency
from onrecord.clean.months import MONTH
from onrecord.clean.outlets import outlet_named

# "ST. JOHN'S, Newfoundland and Labrador, Oct. 25 (Agency) --" is about as long as a dateline gets.
LONGEST = 90
# What may end it. A colon, an upright stroke or nothing at all end it only where a day or an agency stands before.
DASH = re.compile(r"(?:--+|[–—])\s*|(?<=\s)[-_]\s+|(?<=\))(?:\.?-|_)\s*|(?<=\s)_$")
WEAK = re.compile(r"[:|]\s+|(?<=[)\]/])\.?\s+|(?<=[)\]/])\.?$")
ANY = re.compile(r"[-–—_:|)\]/]")
# "(ANSA) - Rome, March 4 - ": the first dash is not the last.
ENDS = 3
MARKED = re.compile(r"\(([^()]{2,40})\)|\[([^\[\]]{2,40})\]|/([A-Z][\w. -]{1,30})/")
# "ANSA) - ", as it is left where the first mark went with a tag.
HALF_MARKED = re.compile(r"^([A-Z]{2,12})\)")
WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,?\s+)?"
NAMED = MONTH.replace("?P<month>", "?:")
DAY = re.compile(
    rf"(?<![\s(])[\s(]*+\b{WEEKDAY}(?:{NAMED}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{NAMED}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2})(?:,?\s\d{4})?(?![\w/])[.)]?",
    re.I,
)
WORD = re.compile(r"[A-ZÀ-Þ][\w.'’-]{0,60}$")
# What editors put in capitals at the start of a report and is no town.
SHOUTS = frozenset(
    (
        *("EXCLUSIVE", "BREAKING", "UPDATE", "UPDATED", "WATCH", "VIDEO", "LISTEN", "OPINION", "ANALYSIS"),
        *("COMMENT", "EDITORIAL", "NOTE", "DEVELOPING", "CORRECTION", "LIVE", "PHOTOS", "CANCELLED", "POSTPONED"),
    )
)
# How sentences begin that name a place and a day: "In Oslo, March 4 - the day of the vote - …".
SENTENCE = frozenset("In On At By The A An For From After Before Since Until When As It This That".split())
SMALL = ("and", "of", "the", "de", "al", "el", "du", "la", "near", "in", "on", "off", "aboard")


@dataclass(frozen=True, slots=True)
class DatelineParts:
    """What precedes the dash; known: its agency or paper is one that we know."""

    place: str
    dated: bool
    named: bool
    known: bool
    sender: str | None


def lead(text: str) -> tuple[int, str | None]:
    """Return how many characters of text are a dateline with its dash, 0 for none, and the agency that it names.

    >>> lead("OSLO, March 4 (Reuters) - Snow fell.")
    (26, 'Reuters')
    """
    found: tuple[int, str | None] = (0, None)
    for end in _dateline_ends(text):
        parts = _parts(text[: end.start()])
        strong = end.re is DASH
        if parts and _is_dateline(parts, strong=strong) and _begins(text[end.end() :]):
            found = (end.end(), parts.sender or found[1])
    return found


def _dateline_ends(text: str) -> list[re.Match[str]]:
    """Return where a dateline at the start of text may end, in reading order."""
    head = text[: LONGEST + 10]
    if not ANY.search(head):
        return []
    ends = [found for form in (DASH, WEAK) for found in form.finditer(head) if 2 < found.start() <= LONGEST]
    return sorted(ends, key=lambda found: (found.start(), found.re is WEAK))[:ENDS]


def _begins(after: str) -> bool:
    """Tell whether a sentence may begin with after, or nothing comes."""
    return not after or bool(re.match(r"[A-ZÀ-Þ\d\"“‘'`(\[]", after))


def _parts(before: str) -> DatelineParts | None:
    """Take before apart: the agency, the day, and the place that is left."""
    words = before.removeprefix("Reporting from ")
    marks = [next(filter(None, found.groups())) for found in (*HALF_MARKED.finditer(words), *MARKED.finditer(words))]
    words = MARKED.sub(",", HALF_MARKED.sub(",", words))
    dated = DAY.search(words)
    if dated:
        words = words[: dated.start()] + "," + words[dated.end() :]
    pieces = [piece for each in words.split(",") if (piece := each.strip(" .:|–—-"))]
    if pieces[1:] and agency(pieces[-1]):
        marks.append(pieces.pop())
    if len(marks) > 2 or len(pieces) > 4:
        return None
    sender = next((name for mark in marks if (name := agency(mark))), None)
    known = bool(sender) or any(outlet_named(mark) for mark in marks) or before.startswith("Reporting from ")
    return DatelineParts(", ".join(pieces), bool(dated), any(mark[0].isupper() for mark in marks), known, sender)


def _is_dateline(parts: DatelineParts, *, strong: bool) -> bool:
    """Tell whether the parts are a dateline: a town in capitals, or any place with a day or an agency that we know."""
    if not parts.place:
        return parts.known or (parts.dated and parts.named and strong)
    town = _is_town(parts.place)
    if strong:
        return town or ((parts.dated or parts.known) and _is_place(parts.place))
    return (parts.known and (town or _is_place(parts.place))) or (town and parts.dated)


def _is_town(place: str) -> bool:
    """Tell whether place is written as datelines write it: the town in capitals, then perhaps its country."""
    town = place.split(",")[0]
    letters = [char for char in town if char.isalpha()]
    shouts = town in SHOUTS or len(letters) < 3 or not all(char.isupper() for char in letters)
    return not shouts and len(place.split()) <= 8 and _capitals(place)


def _is_place(place: str) -> bool:
    return len(place.split()) <= 6 and place.split()[0] not in SENTENCE and _capitals(place)


def _capitals(place: str) -> bool:
    words = re.findall(r"[^\s,/]+", place)
    return all(WORD.match(word) or word in SMALL for word in words)

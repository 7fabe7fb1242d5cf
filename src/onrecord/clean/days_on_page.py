"""Find the days that a page shows near its headline.

Takes:  the tree of an HTML page, its comments taken out.
Gives:  Shown: DateEvidence by place: below the headline, further off under a mark, above the headline, beside an hour.
Leaves: tags: days_in_tags.py; which lines those are: dated_lines.py; the lines of the article's text: published.py.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement

from onrecord.clean.blocks import UNSPACED
from onrecord.clean.date_evidence import DateEvidence, hour_in_greenwich
from onrecord.clean.dated_lines import LINE, OPENING, YEAR, DatedLine, apart, spots
from onrecord.clean.datelines import CHANGED, CLOCK, is_range, labels_other, read_stamp
from onrecord.clean.days import dates
from onrecord.clean.rendered import rendered_lines, silent

# How many characters of visible text from the headline to the day: a standfirst and a byline below, a topic above.
BELOW, ABOVE = 600, 150
# A line that says this of a day says it of its own article, wherever on the page it is.
ISSUED = re.compile(
    r"\b(?:published|posted|ver(?:ö|oe)ffentlicht|erschienen|publi[ée]e?|publicado|pubblicato|gepubliceerd|publicerad"
    r"|gepostet|mis en ligne|mise en ligne|inserito|opublikowano|опубликовано)\b",
    re.I,
)
# The day of the article, that of its last change and one that it reports on; more are a list.
FEW = 3
# More words than this beside the day, and the line says something else about it.
WORDS = 6
WORD = re.compile(r"[^\W\d_]{2,}")
# What is said of other days than that of publication, right before them.
OTHER = re.compile(
    r"\b(?:bis|until|till|expires?|deadline|jusqu'au|hasta|fino al|ab|seit|since|from|valid|gültig|termin"
    r"|ends?|ending|opens?|opening|starts?|starting|begins?|closes?|closing|due|before|after"
    r"|und|and|den am|event|born|geboren|premiere)\b[^\d]{0,20}$|\bversion\b.{0,20}$",
    re.I,
)
# How old blogs and wikis end a page: "This entry was posted on Tuesday, March 4th, 2031 at 10:15 and is filed under …".
ITSELF = re.compile(r"(?:this|dies\w{1,2}|cet(?:te)?|quest[oa]|este|esta|dit|deze) (?:\w+ )?[^\W\d_]{4,12}\b", re.I)
AROUND = 40
# A line that ends so was cut out of a sentence.
CUT = (" in", " im", " the", " der", " die", " das", " und", " and", " of", " à", " le", " la")
# Papers open a paragraph with the day: "(4.3.2031) …", "4 March 2031 - …", "4. März 2031. …".
BEFORE = re.compile(r"(?:[A-ZÄÖÜ][\w-]{2,20},?\s)?\(?")
AFTER = re.compile(r"\)?\s?(?:[.:|]|[–—-]\s|[„»“\"])")
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(?:20)?(\d\d)(?!\.?\d)")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows, by place; timed has the only day that stands beside an hour, alone the only one below.

    Where they differ, a day alone below the headline is right 17 times of 18 against JSON-LD and 16 of 18 against meta
    tags (800 pages of corpora/pages): editors change what readers see, programs keep the day of the first draft.
    """

    alone: list[DateEvidence]
    below: list[DateEvidence]
    marked: list[DateEvidence]
    above: list[DateEvidence]
    timed: list[DateEvidence]


def shown_dates(tree: HtmlElement) -> Shown:
    """Return what the lines of tree say about the day of their article."""
    english = _is_english(tree)
    found = list(spots(tree))
    near = [spot for spot in found if spot.far is not None and -ABOVE < spot.far < BELOW]
    below = [spot for spot in near if spot.far is not None and spot.far >= 0]
    marked = [spot for spot in found if spot.marked or ISSUED.search(spot.line) or CHANGED.search(spot.line)]
    above = [spot for spot in reversed(near) if spot not in below]
    by_hour = [spot for spot in found if CLOCK.search(spot.line)]
    said = [_evidence(each, english=english) for each in (below, marked, above, by_hour)]
    return Shown(_issued_alone(said[0]), _few(said[0]), _few(said[1]), _few(said[2]), _few(said[3], 1))


def at_the_foot(tree: HtmlElement) -> list[DateEvidence]:
    """Return what labelled lines at the foot say: "Published: …", "This page was last edited on …", one day of each.

    Feet hold other things than the article as well: where their lines name two days, they are those of other articles.
    """
    labelled = [line for line in map(_near_first_day, _lines_with_year(tree)) if _labelled(line)]
    english = _is_english(tree)
    found = [each for line in labelled for each in _evidence_of_line(line, _with_whole_years(line, english=english))]
    issued, changed = ([each for each in found if each.change == change] for change in (False, True))
    return [each for kind in (issued, changed) if len({each.days for each in kind}) == 1 for each in kind[:1]]


def _lines_with_year(tree: HtmlElement) -> Iterator[str]:
    """Yield the lines with a year in them, each with its label where that is the line above: "Updated:"."""
    lines = list(rendered_lines(tree, _of_others))
    for above, line in pairwise(["", *lines]):
        if YEAR.search(line):
            yield f"{above} {line}" if len(above.split()) <= FEW and _labelled(above) else line


def _labelled(line: str) -> bool:
    return bool(ISSUED.search(line) or CHANGED.search(line))


def _near_first_day(line: str) -> str:
    """Return line; of a long one about its own page what stands around its first day, of another nothing.

    >>> _near_first_day("This entry was posted on Tuesday, March 4th, 2031 and is filed under Town. " + "Go. " * 9)[:49]
    'This entry was posted on Tuesday, March 4th, 2031'
    """
    if len(line) <= LINE:
        return line
    first = next((span for span, _ in dates(line[:OPENING])), None)
    return line[max(0, first.start - AROUND) : first.end + AROUND] if first and ITSELF.match(line) else ""


def _of_others(node: HtmlElement) -> bool:
    return silent(node) or apart(node, but="footer")


def _is_english(tree: HtmlElement) -> bool:
    return (tree.get("lang") or "en").lower().startswith("en")


def _issued_alone(found: list[DateEvidence]) -> list[DateEvidence]:
    """Return what of found is no day of change, where it names one day only."""
    issued = [each for each in found if not each.change]
    return issued if len({each.days for each in issued}) == 1 else []


def _few(found: list[DateEvidence], most: int = FEW) -> list[DateEvidence]:
    """Return found, or nothing where it names more days than most: that is a list of other articles."""
    return found if len({each.days for each in found if not each.change}) <= most else []


def _evidence(found: Iterable[DatedLine], *, english: bool) -> list[DateEvidence]:
    return [
        each for spot in found for each in _evidence_of_line(spot.line, _with_whole_years(spot.line, english=english))
    ]


def _with_whole_years(line: str, *, english: bool) -> str:
    """Return line with the whole year of days in figures; outside English 4.3.31 is always the fourth of March."""
    return DOTTED.sub(r"\1.\2.20\3" if english else r"20\3-\2-\1", line)


def _evidence_of_line(words: str, line: str) -> Iterator[DateEvidence]:
    """Yield what line says, which is words with the days in figures made plain."""
    read = read_stamp(line)
    basis = f"the line “{words[:80]}” of the page"
    if read.published and _may_be_publication(line):
        seen = len(list(dates(line))) > 1  # the day that readers see is the outlet's own, whatever its tag adds
        yield DateEvidence(read.published, basis, greenwich=None if seen else hour_in_greenwich(line))
    if read.changed and len(line) <= LINE:
        yield DateEvidence(read.changed, f"{basis}, the day of its last change", change=True)


def _may_be_publication(line: str) -> bool:
    """Tell whether the first day of line can be that of publication: with few words about it, and alone."""
    found = [span for span, _ in dates(line)]
    if len(line) > LINE:
        return bool(BEFORE.fullmatch(line[: found[0].start]) and AFTER.match(line, found[0].end))
    if is_range(line) or OTHER.search(line[: found[0].start]) or labels_other(line[: found[0].start]):
        return False
    if line.rstrip().endswith(CUT):
        return False
    rest = CLOCK.sub(" ", "".join(line[: found[0].start] + line[found[0].end :]))
    words = len(WORD.findall(rest)) + len(UNSPACED.findall(rest)) // 2
    return bool(ISSUED.search(line)) or words <= WORDS

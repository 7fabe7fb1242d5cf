"""Find the lines that say when and where a report was written.

Takes:  one block.
Gives:  Stamp for a line that is a date and little else.
Leaves: the dateline that opens a paragraph: openings.py; which day the article gets out of it: published.py.
"""

import re
from dataclasses import dataclass

from onrecord.clean.blocks import Block
from onrecord.clean.days import dates
from onrecord.clean.furniture import is_tool_bar
from onrecord.clean.outlets import outlet_named
from onrecord.model.interval import Interval

CHANGED = re.compile(
    r"\b(?:updated?|modified|revised|edited|changed?|corrected|zuletzt|aktualisier(?:t|ung)|geändert|änderung|überarbeitet|modifiée?"
    r"|mis à jour|mise à jour|actualizado|aggiornato|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|atualizado)\b"
    r"|\bStand\s?:",
    re.I,
)
RANGE = re.compile(r"\s?(?:[–—-]|bis|to|au|until)\s?", re.I)
CLOCK = re.compile(
    r"\b(?:at )?\d{1,2}(?:[:.]\d{2}){1,2}(?:[Z ]|\b)|\b\d{1,2} ?(?:am|pm)\b|\b(?:[ap]\.?m\b\.?|hrs|hours)"
    r"|(?<=\d)[ap]m\b",
    re.I,
)
LABELS = re.compile(
    r"\b(?:first|last|originally|article|story|posted|published|publication|updated?|modified|revised|edited|created|issued|filed|added|released|date|time|on|at|print(?:ed)?|edition"
    r"|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    r"|gmt|utc|bst|[ecmp][sd]?t|ist|jst|kst|hkt|sgt|ces?t|eet|msk|aes?t|aedt|nzs?t|nzdt|eastern|pacific|central|local|daylight|standard)\b:?",
    re.I,
)

# What a page lists of a thing, each with its label: "Opened: 4 March 2031"; and labels of the report's own day.
LABEL = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,40}\s?:\s{0,9}$")
OWN = re.compile(
    r"\b(?:publi\w*|post\w*|dat\w{1,2}|updat\w*|issued|released?|online|stand|veröffentlich\w*|\w*day|time|by|von)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a date line says; who is the paper that it names, if any."""

    published: Interval | None
    changed: Interval | None
    who: str | None


def stamp(block: Block) -> Stamp | None:
    """Read block as a line that is a date and little else; None where it says anything more.

    >>> from onrecord.clean.blocks import text_blocks
    >>> str(stamp(text_blocks("Town Herald, Tuesday 4 March 2031 06.41 GMT")[0]).published.earliest)
    '2031-03-04'
    """
    first = next((span for span, _ in dates(block.text)), None)
    if len(block.text) > 200 or first is None or labels_other(block.text[: first.start]):
        return None
    rest = _without_dates(block.text)
    words = rest.split()
    if not is_tool_bar(rest) and (len(words) > 6 or not all(_is_name_of_paper(word) for word in words)):
        return None
    return read_stamp(
        block.text, who=rest if outlet_named(rest) or (len(words) > 1 and not is_tool_bar(rest)) else None
    )


def read_stamp(line: str, *, who: str | None = None) -> Stamp:
    """Read the dates of line; one is a day of change where the words right before it, or right after it, say so."""
    published = changed = None
    end = 0
    for span, days in dates(line):
        if CHANGED.search(line[end : span.start]):
            changed = changed or days
        elif days != changed:
            published = published or days
        end = span.end
    return Stamp(published, changed, who)


def is_range(line: str) -> bool:
    """Tell whether the first two days of line are the ends of an event."""
    found = [span for span, _ in dates(line)]
    return len(found) > 1 and bool(RANGE.fullmatch(line[found[0].end : found[1].start]))


def labels_other(before: str) -> bool:
    """Tell whether before, which stands before a day, labels it as that of something else than the report.

    >>> labels_other("Opened: "), labels_other("Published: "), labels_other("Tuesday ")
    (True, False, False)
    """
    return bool(LABEL.search(before)) and not OWN.search(before) and not CHANGED.search(before)


def _without_dates(line: str) -> str:
    """Return what is left of line without its dates, times, labels and marks."""
    for span, _ in reversed(list(dates(line))):
        line = line[: span.start] + " " + line[span.end :]
    line = LABELS.sub(" ", CLOCK.sub(" ", line))
    return re.sub(r"[\s,;:|•·()/\[\]–—-]+", " ", line).strip(" .")


def _is_name_of_paper(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or "." in word or word in ("of", "and", "the", "&", "in")

"""Tell the turns of a transcript: "WEISS (through an interpreter): We open the gates."

Takes:  the layout of an article.
Gives:  Turn: the words for who speaks, and what is said, paragraph by paragraph; in_letters(name).
Leaves: which party speaks: parties/labels.py; the attribution: speech/transcripts.py.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.span import Span, trimmed
from onrecord.read.layout import Layout
from onrecord.read.lexicon import titles

NAME = r"[^\W\d_a-zß-ÿ][\w.'’-]{0,30}"
OPENS = re.compile(
    rf"(?P<name>{NAME}(?: {NAME}){{0,4}})(?:, [^:\n()]{{2,50}})?"
    r"(?P<aside>\s?\([^()\n]{1,60}\)|\s?\[[^\[\]\n]{1,60}\])?\s?:\s+(?=\S)"
)
ASIDES = re.compile(r"(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\])\s*")
# What stands before a colon over and over and speaks for nobody; days and questions head the lines of a list.
NOBODY = frozenset(
    """
    what when where who why how which note notes update updates watch read related breaking video photo photos live
    exclusive analysis opinion monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december am pm gmt utc source sources date time place venue cost
    tickets contact phone email e-mail tel fax website address first second third total result results pros cons
    """.split()
)
# Who speaks without a name.
UNNAMED = re.compile(
    r"(?:q|a|question|answer|host|moderator|interviewer|presenter|anchor|narrator|reporter|crowd|all|translator|voice"
    r"|voiceover|interpreter|caller|audience(?: member)?|unidentified .{1,30}|male voice|female voice|the .{1,30})",
    re.I,
)
SELF = re.compile(r"\b(?:I|we|my|our|me|us|you|your)\b", re.I)
# Turns that must stand in an article; in small letters more, since lists have names before colons, too.
FEW, MORE = 2, 3


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript; name has the words for the speaker, colon the mark behind them, said the paragraphs.

    unnamed is for a Q, an A or a moderator.
    """

    name: Span
    colon: Span
    said: tuple[Span, ...]
    unnamed: bool


def turns(layout: Layout) -> tuple[Turn, ...]:
    """Return the turns of an article that has a transcript in it, none of one that has not.

    A transcript has two turns at least, and either a speaker who speaks twice or one whom the article names elsewhere.
    """
    opened = [(at, found) for at, span in enumerate(layout.paragraphs) if (found := _opens(span, layout.text))]
    capitals = [pair for pair in opened if pair[1]["name"].isupper()]
    for some, least in ((capitals, FEW), (opened, MORE)):
        if len(some) >= least and _are_speakers([found for _, found in some], layout.text):
            return tuple(_turns(some, layout))
    return ()


def in_letters(name: str, text: str) -> str:
    """Return a name that stands in capitals as text has it elsewhere, else as names are written.

    >>> in_letters("ANA O'NEIL-WEISS", "")
    "Ana O'Neil-Weiss"
    """
    return " ".join(_in_letters(word, text) if word.isupper() else word for word in name.split())


def _in_letters(word: str, text: str) -> str:
    known = re.search(rf"(?<!\w)(?!{re.escape(word)})(?i:{re.escape(word)})(?!\w)", text)
    if known and known[0][0].isupper():
        return known[0]
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def _opens(paragraph: Span, text: str) -> re.Match[str] | None:
    found = OPENS.match(text, paragraph.start, paragraph.end)
    if found is None or {word.strip(".").lower() for word in found["name"].split()} & NOBODY:
        return None
    return found


def _are_speakers(opened: Sequence[re.Match[str]], text: str) -> bool:
    """Tell whether two names alternate before colons, one of them twice or known from the rest of the article."""
    names = Counter(found["name"].lower().split()[-1] for found in opened)
    if len(names) < FEW:
        return False
    surnames = [found["name"].split()[-1] for found in opened if not UNNAMED.fullmatch(found["name"])]
    again = max(names.values()) > 1
    capitals = all(found["name"].isupper() for found in opened)
    return (again and (capitals or min(names.values()) > 1)) or any(_named(surname, text) for surname in surnames)


def _named(surname: str, text: str) -> bool:
    """Tell whether text has the surname behind a first name."""
    plain = re.escape(surname)
    return bool(re.search(rf"[A-ZÀ-Þ][\w.'’-]{{0,30}} (?!{plain.upper()})(?i:{plain})\b", text))


def _turns(opened: Sequence[tuple[int, re.Match[str]]], layout: Layout) -> Iterator[Turn]:
    ends = [at for at, _ in opened[1:]] + [None]
    for (at, found), end in zip(opened, ends, strict=True):
        further = layout.paragraphs[at + 1 : end] if end is not None else _goes_on(at + 1, layout)
        first = Span(found.end(), layout.paragraphs[at].end)
        said = tuple(span for each in (first, *further) if len(span := _without_aside(each, layout.text)))
        name, colon = _name(found), layout.text.rindex(":", found.start(), found.end())
        if said:
            yield Turn(name, Span(colon, colon + 1), said, bool(UNNAMED.fullmatch(found["name"])))


def _goes_on(at: int, layout: Layout) -> Sequence[Span]:
    """Return the paragraphs with which the last turn goes on: in them somebody speaks of himself or to another."""
    end = at
    while end < len(layout.paragraphs) and SELF.search(layout.paragraphs[end].of(layout.text)):
        end += 1
    return layout.paragraphs[at:end]


def _without_aside(span: Span, text: str) -> Span:
    found = ASIDES.match(text, span.start, span.end)
    return trimmed(Span(found.end() if found else span.start, span.end), text)


def _name(found: re.Match[str]) -> Span:
    """Return the name without the titles before it."""
    start = found.start("name")
    words = found["name"].split()
    while len(words) > 1 and (words[0].strip(".").lower().replace(".", ""),) in titles():
        start += len(words.pop(0)) + 1
    return Span(start, found.end("name"))

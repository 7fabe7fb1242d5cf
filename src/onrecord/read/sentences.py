"""Cut a text into paragraphs and sentences.

Takes:  the text of one article, or one stretch of it.
Gives:  spans in reading order; sentences cover every character that is not white space and never overlap.
Leaves: words within a sentence: words.py.
"""

import re
from collections.abc import Iterator

from onrecord.model.span import Span, trimmed
from onrecord.read.smallwords import ARTICLES, DEMONSTRATIVES, POSSESSIVES, SUBJECTS

LONGEST = 1_500
"""Characters of a sentence: of 30,544 in corpora/polnear (train) the longest has 1,094.

What reads one sentence may take the square of its length: in pieces of this size an article takes time in its length.
"""

# A stop, what may close after it, white space, and then something that can begin a sentence.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)")  # no second try inside a run of stops: time stays linear
_NEXT = re.compile(r"[\"'“‘«„(\[¿¡—–-]{0,3}\s{0,2}(?:[^\W\d_]|\d|[$€£@#])")
_LINE = re.compile(r"[^\n]+")

_CLOSING = "\"'”’»"
_SAID = re.compile(
    r"(?:[^\W\d_][\w.’'-]{0,40}\s){1,6}?"
    r"(?:said|says|asked|asks|added|wrote|told|tweeted|replied|demanded|shouted|exclaimed|joked)\b"
)
_WORD = re.compile(r"\w+")

# Words that end in a stop and are followed by what they belong to.
_TITLES = frozenset(
    "mr mrs ms dr prof rev hon fr sr st gen lt col maj capt cpt cmdr sgt cpl pvt adm brig gov sen rep amb atty supt "
    "pres det insp vs mt ft messrs mmes sens reps govs gens drs profs cols lts sgts capts revs attys amdt dist".split()
)
# Words that end in a stop and may also end a sentence: a capital after them does not decide, a small letter does.
_SHORT = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos p pp fig "
    "approx ave blvd rd".split()
)
_DAYS = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[GE][MDS]T|BST|CET|PST|PDT|UTC|E[DS]T|Eastern|local)\b"
)
"""What goes on with "5 p.m." """
_INNER = frozenset("e.g i.e cf viz ca al a.k.a".split())
_WORD_BEFORE = re.compile(r"[^\W_][\w.’'-]{0,12}$")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}$")
_STARTERS = frozenset(
    "in on at but and for as if when while after before there both under according asked what who how mr mrs ms".split()
).union(ARTICLES, SUBJECTS, POSSESSIVES, DEMONSTRATIVES)


def paragraphs(text: str, within: Span) -> Iterator[Span]:
    """Yield the span of each paragraph: a line, or lines that a small letter shows to be one broken line."""
    open_: Span | None = None
    for line in _LINE.finditer(text, within.start, within.end):
        span = trimmed(Span(*line.span()), text)
        if not len(span):
            if open_:
                yield open_
            open_ = None
        elif open_ and _broken(text, open_, span):
            open_ = Span(open_.start, span.end)
        else:
            if open_:
                yield open_
            open_ = span
    if open_:
        yield open_


def _broken(text: str, before: Span, after: Span) -> bool:
    """Tell whether a line break stands inside a sentence: one break, no stop before it, a small letter after it."""
    gap = text[before.end : after.start]
    return gap.count("\n") == 1 and text[before.end - 1] not in ".!?…:;\"”’'»)]" and text[after.start].islower()


def sentences(text: str, within: Span) -> Iterator[Span]:
    """Yield the span of each sentence of a paragraph, in time linear in its length.

    >>> [s.of(t) for t in ["Gen. Ito met J. B. Roy at 5 p.m. on No. 10. All left."] for s in sentences(t, Span(0, 53))]
    ['Gen. Ito met J. B. Roy at 5 p.m. on No. 10.', 'All left.']
    """
    start = within.start
    for stop in _END.finditer(text, within.start, within.end):
        if _ends(text, stop.start(), stop.end(), within.end):
            yield from _bounded(text, Span(start, stop.end()))
            start = stop.end()
    yield from _bounded(text, Span(start, within.end))


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """Yield a sentence, in pieces of LONGEST where no person wrote it: what reads it may take more than linear time."""
    rest = trimmed(sentence, text)
    while len(rest) > LONGEST:
        blank = text.rfind(" ", rest.start, rest.start + LONGEST)
        cut = blank if blank > rest.start else rest.start + LONGEST
        yield trimmed(Span(rest.start, cut), text)
        rest = trimmed(Span(cut, rest.end), text)
    if len(rest):
        yield rest


def _ends(text: str, stop: int, after: int, limit: int) -> bool:
    """Tell whether the stop there ends a sentence."""
    gap = after
    while gap < limit and text[gap].isspace():
        gap += 1
    begins = _NEXT.match(text, gap, limit)
    if not begins:
        return gap >= limit
    first = begins.group()[-1]
    if first.islower():
        return False
    if text[stop] in "?!" and text[after - 1] in _CLOSING and _SAID.match(text, gap, min(limit, gap + 90)):
        return False  # "Why?" Ms Lee asked.
    if text[stop] != "." or (after - stop > 1 and text[stop + 1] in ".!?…"):
        return True
    return not _abbreviated(text, stop, gap, limit)


def _abbreviated(text: str, stop: int, gap: int, limit: int) -> bool:
    """Tell whether the stop belongs to a short form that the next word continues."""
    if _INITIALS.search(text, max(0, stop - 9), stop + 1):
        return not _starter(text, gap, limit) and not text[gap].isdigit()
    before = _WORD_BEFORE.search(text, max(0, stop - 14), stop)
    word = before.group().lower().rpartition("-")[2] if before else ""
    if word in _TITLES or word in _INNER:
        return True
    if word in ("a.m", "p.m"):
        return bool(_DAYS.match(text, gap))
    if word in _SHORT:
        return text[gap].isdigit()
    return False


def _starter(text: str, gap: int, limit: int) -> bool:
    """Tell whether the next word is one that opens sentences rather than goes on with a name ("U.S. The")."""
    while gap < limit and not text[gap].isalnum():
        gap += 1
    word = _WORD.match(text, gap, min(limit, gap + 20))
    return bool(word and word.group() != word.group().upper() and word.group().lower() in _STARTERS)

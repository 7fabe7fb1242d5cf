"""Find the words that an article puts in quotation marks.

Takes:  a text and the spans of its paragraphs.
Gives:  Quote: the words between the marks, how deep they stand, and whether they go on over paragraphs.
Leaves: who spoke, and whether the marks hold a title: speech/attribution_extraction.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from onrecord.model.span import Span, trimmed

_DOUBLE = '“”"„«»'
_SINGLE = "‘’'"
_OPENING = "“„«‘"
_CLOSING = "”»"
_PAIR = re.compile(r"(?<!['’‘`])(?:''|’’|‘‘|``)(?!['’‘`])")
_OPENERS = re.compile("[\"“„«]|''|‘‘|``")
_LINE = re.compile(r"[^\n]+")
_REACH = 300
"""Characters within which a single mark finds its closing one."""
_GOES_ON = re.compile(
    r" (?!(?:said|says|and|or|but|told|of|to|in|as|for|that|which|who|is|are|was|were|by|on|at)\b)[a-z]"
)
_STOPPED = re.compile(r"(?<=[.,!?…])[’'](?![^\W_])|[’'](?=[.,;!?])")
_OPENED = re.compile(r"‘|(?<!\S)'(?=\w)|[“”\"]")
_CLIPPED = ("em ", "til", "tis", "twas", "cause")  # 'em, 'til: an apostrophe for letters left out


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation; outer has the marks in, inner neither them nor the comma that American papers set before them.

    closed is False where the paragraph ended first. goes_on tells that it continues the quotation before it.
    """

    inner: Span
    outer: Span
    depth: int
    closed: bool
    goes_on: bool = False


def quotes(text: str, paragraphs: Iterable[Span]) -> Iterator[Quote]:
    """Yield each quotation in reading order, those inside others after the one that holds them.

    A mark that is never closed ends with its paragraph, so that one slip of an editor does not cost the article
    its other quotations; a paragraph that opens with a mark after one that never closed continues the same
    speech, as agencies write it. Marks pair by kind, double with double and single with single, since pages mix
    straight and curled ones; two single marks side by side are a double one, as typewriters have it.

    >>> [q.inner.of(t) for t in ["“We stay,” she said."] for q in quotes(t, [Span(0, len(t))])]
    ['We stay']
    """
    pending, plain = False, _PAIR.sub(partial(_one_mark, openers=_first_openers(text)), text)
    for paragraph in paragraphs:
        found = sorted(_in_paragraph(plain, paragraph), key=lambda q: (q.outer.start, -q.outer.end))
        for quote in (_with_both(q, text, plain) for q in found):
            first = quote.outer.start == paragraph.start and quote.depth == 1
            yield replace(quote, goes_on=True) if pending and first else quote
        pending = any(not q.closed and q.depth == 1 for q in found)


def _one_mark(pair: re.Match[str], openers: Mapping[int, int]) -> str:
    """Return a double mark and a blank for two single ones, unless they close two single quotations.

    openers has where the first mark that may open a quotation stands in each line, by the number of the line.
    """
    text, start = pair.string, pair.start()
    after = text[pair.end() : pair.end() + 1]
    if after.isalnum() and not text[start - 1 : start].isalnum():
        return ' "'
    line = text.rfind("\n", 0, start) + 1
    return '" ' if openers.get(line, start) < start else pair[0]


def _first_openers(text: str) -> dict[int, int]:
    """Return where the first mark that may open a quotation ends in each line with one, by where the line begins."""
    first: dict[int, int] = {}
    for line in _LINE.finditer(text):
        if found := _OPENERS.search(text, line.start(), line.end()):
            first[line.start()] = found.end() - 1
    return first


def _with_both(quote: Quote, text: str, plain: str) -> Quote:
    """Return a quotation whose outer span holds both halves of its marks."""
    start, end = quote.outer.start, quote.outer.end
    start -= plain[start] != text[start] and plain[start - 1] == " "
    end += plain[end - 1] != text[end - 1] and plain[end : end + 1] == " " != text[end]
    return replace(quote, outer=Span(start, end))


@dataclass(slots=True)
class _Open:
    at: int
    double: bool


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quote]:
    """Yield the quotations of one paragraph, each as its closing mark is met, unclosed ones last."""
    stack: list[_Open] = []
    for at in range(paragraph.start, paragraph.end):
        if text[at] not in _DOUBLE and text[at] not in _SINGLE:
            continue
        double = text[at] in _DOUBLE
        top = stack[-1] if stack else None
        if _closes(text, at, paragraph, stack):
            while stack and stack[-1].double != double:
                stack.pop()
            opened = stack.pop()
            yield Quote(_spoken(text, opened.at + 1, at), Span(opened.at, at + 1), len(stack) + 1, closed=True)
        elif _opens(text, at, paragraph, double):
            if top and top.double == double:
                stack.pop()  # the earlier mark was a slip: its words cannot be told from the narrator's
            stack.append(_Open(at, double))
    outer = next((o for o in stack if o.double), None)
    if outer and outer.at + 1 < paragraph.end:
        yield Quote(_spoken(text, outer.at + 1, paragraph.end), Span(outer.at, paragraph.end), 1, closed=False)


def _spoken(text: str, start: int, end: int) -> Span:
    """Return the words between two marks without white space and a closing comma."""
    span = trimmed(Span(start, end), text)
    return trimmed(Span(span.start, span.end - 1), text) if len(span) > 1 and text[span.end - 1] == "," else span


def _closes(text: str, at: int, paragraph: Span, stack: list[_Open]) -> bool:
    """Tell whether a mark ends a quotation; one that may open as well must stand at the end of a word."""
    double = text[at] in _DOUBLE
    if text[at] in _OPENING or not any(o.double == double for o in stack):
        return False
    if text[at] in _CLOSING:
        return True
    if not double and stack[-1].double:
        return False
    before, after = _beside(text, at, paragraph)
    return not before.isspace() and not after.isalnum() and (double or not _owners(text, at, paragraph))


def _owners(text: str, at: int, paragraph: Span) -> bool:
    """Tell whether a mark behind an s shows owners inside a single quotation, which ends later beside a stop.

    ‘The nurses’ pay isn’t enough. It’s the ministers’ fault.’
    """
    if text[at - 1] not in "sS" or not _GOES_ON.match(text, at + 1):
        return False
    closing = _STOPPED.search(text, at + 1, min(paragraph.end, at + _REACH))
    return closing is not None and not _OPENED.search(text, at + 1, closing.start())


def _opens(text: str, at: int, paragraph: Span, double: bool) -> bool:
    """Tell whether a mark begins a quotation and is no apostrophe."""
    if text[at] in _CLOSING:
        return False
    before, after = _beside(text, at, paragraph)
    if after.isspace() or (before.isalnum() and text[at] not in "“„«"):
        return False
    if double:
        return True
    if text[at] == "’" or text.startswith(_CLIPPED, at + 1) or after.isdigit():
        return False
    return after.isalpha() and _single_closes(text, at, paragraph)


def _beside(text: str, at: int, paragraph: Span) -> tuple[str, str]:
    """Return the characters before and after a mark, blanks at the paragraph's edges."""
    before = text[at - 1] if at > paragraph.start else " "
    return before, text[at + 1] if at + 1 < paragraph.end else " "


def _single_closes(text: str, at: int, paragraph: Span) -> bool:
    """Tell whether a single mark that may open finds its closing one within REACH in the paragraph."""
    end = min(paragraph.end, at + _REACH)
    wanted = "’" if text[at] == "‘" else "'"
    seek = text.find(wanted, at + 2, end)
    while seek != -1:
        after = text[seek + 1] if seek + 1 < paragraph.end else " "
        if not text[seek - 1].isspace() and not after.isalnum():
            return True
        seek = text.find(wanted, seek + 1, end)
    return False

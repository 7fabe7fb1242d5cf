"""Say of each block of a text what kind of thing it is.

Takes:  a text, with what the input says about it.
Gives:  ZonedText: zones that hold each character that is not white space exactly once, and what the head of the text
        says.
Leaves: reading days out of the head: published.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.clean import bylines, comments, datelines, furniture, headlines, openings, origins, teasers
from onrecord.clean.blocks import Block, text_blocks
from onrecord.clean.captions import is_caption
from onrecord.clean.length import within_reach
from onrecord.clean.outlets import Outlet, outlet_named
from onrecord.model.span import Span, trimmed
from onrecord.model.zone import Zone, ZoneKind

# How many blocks, and paragraphs, below the headline a byline or date line may stand: standfirsts come between.
HEAD, HEAD_PARAGRAPHS = 9, 2


@dataclass(frozen=True, slots=True)
class ZonedText:
    """The blocks of a text with their kinds; cut has what stands before a block's first sentence: length and kind."""

    blocks: tuple[Block, ...]
    kinds: tuple[ZoneKind, ...]
    cut: dict[int, tuple[int, ZoneKind]]

    @property
    def zones(self) -> tuple[Zone, ...]:
        """Return the zones in reading order; neighbours of one kind are one zone, but a headline stands alone."""
        pieces: list[Zone] = []
        for piece in self._cut_zones():
            last = pieces[-1] if pieces else None
            if last and last.kind == piece.kind != "headline":
                pieces[-1] = Zone(piece.kind, Span(last.span.start, piece.span.end))
            else:
                pieces.append(piece)
        return tuple(pieces)

    def of(self, *kinds: ZoneKind) -> list[Block]:
        """Return the blocks of these kinds, in reading order."""
        return [block for block, kind in zip(self.blocks, self.kinds, strict=True) if kind in kinds]

    def _cut_zones(self) -> list[Zone]:
        pieces: list[Zone] = []
        for number, (block, kind) in enumerate(zip(self.blocks, self.kinds, strict=True)):
            start = block.span.start
            if number in self.cut:
                length, before = self.cut[number]
                pieces.append(Zone(before, Span(start, start + len(block.text[:length].rstrip()))))
                start += length + len(block.text[length:]) - len(block.text[length:].lstrip())
            if start < block.span.end:
                pieces.append(Zone(kind, Span(start, block.span.end)))
        return pieces


def layout(
    text: str, *, title: str | None = None, outlet: Outlet | None = None, known: Sequence[ZoneKind] = ()
) -> ZonedText:
    """Return what each part of text is; known are the kinds of its first blocks, where a page's tags tell them.

    >>> [zone.kind for zone in layout("Storm nears coast\\n\\nBy Ana Perez\\n\\nPeople left by boat.").zones]
    ['headline', 'byline', 'body']
    """
    found = text_blocks(text[: within_reach(text)])
    kinds: list[ZoneKind | None] = [*known, *[None] * (len(found) - len(known))]
    _comments(found, kinds)
    top = len(known) - 1 if known else _mark_headline(found, kinds, title)
    _mark_head(found, kinds, top)
    _mark_rest(found, kinds, outlet)
    cuts = _cuts(found, kinds)
    rest = trimmed(Span(within_reach(text), len(text)), text)
    if len(rest):
        found, kinds = [*found, Block(rest, rest.of(text), True)], [*kinds, "furniture"]
    return ZonedText(tuple(found), tuple(kind or "body" for kind in kinds), cuts)


def _comments(found: Sequence[Block], kinds: list[ZoneKind | None]) -> None:
    """Mark the thread to the end of the text, but for the page's own lines below it."""
    for number in comments.contributions(found):
        kinds[number] = "comment"
    start = comments.thread(found)
    if start is None:
        return
    kinds[start:] = ["comment"] * (len(found) - start)
    for number in range(len(found) - 1, start, -1):
        kind = _below_thread(found[number])
        if kind is None:
            break
        kinds[number] = kind


def _below_thread(block: Block) -> ZoneKind | None:
    if furniture.is_furniture(block):
        return "furniture"
    promo = teasers.points_elsewhere(block) or bool(teasers.IN_TOPIC.match(block.text))
    heading = headlines.reads_as_headline(block) and not block.stopped and 4 <= len(block.words) <= 20
    return "teaser" if promo or heading else None


def _mark_headline(found: Sequence[Block], kinds: list[ZoneKind | None], title: str | None) -> int:
    """Mark the headline and return its number, -1 without one; what is above it is part of the page."""
    at = headlines.headline_number(found, _not_a_headline, title=title)
    if at is None or kinds[at]:
        return -1
    if _names_its_author(found, at):
        kinds[at : at + 2] = ["byline", "byline"]
        return at + 1
    kinds[at] = "headline"
    for number in range(at):
        kinds[number] = (
            kinds[number] or _head_kind(found[number]) or ("body" if len(found[number].words) > 3 else "furniture")
        )
    return at


def _names_its_author(found: Sequence[Block], at: int) -> bool:
    """Tell whether a text without a headline begins with its author's name and the outlet's below it."""
    below = found[at + 1] if at + 1 < len(found) else None
    return below is not None and outlet_named(below.text) is not None and bylines.name_alone(found[at]) is not None


def _not_a_headline(block: Block) -> bool:
    return _head_kind(block) is not None or openings.lead(block.text)[0] > 0 or teasers.says_related(block)


def _head_kind(block: Block) -> ZoneKind | None:
    """Return the kind of a line of the head that its own words show, None where they do not."""
    if bylines.BY.match(block.text) and bylines.byline(block):
        return "byline"
    if datelines.stamp(block) or openings.lead(block.text)[0] == len(block.text):
        return "dateline"
    return next((kind for kind, tells in HEAD_KINDS if tells(block)), None)


HEAD_KINDS: tuple[tuple[ZoneKind, Callable[[Block], object]], ...] = (
    ("byline", bylines.byline),
    ("byline", origins.origin),
    ("caption", is_caption),
    ("furniture", furniture.is_furniture),
)


def _mark_head(found: Sequence[Block], kinds: list[ZoneKind | None], top: int) -> None:
    """Mark the lines between the headline and the report, past a standfirst and a first paragraph."""
    paragraphs = 0
    for number in range(top + 1, min(top + 1 + HEAD, len(found))):
        block = found[number]
        if paragraphs >= HEAD_PARAGRAPHS:
            break
        if kinds[number] is None:
            alone = paragraphs == 0 and top >= 0 and bylines.name_alone(block) and _above_report(found, number)
            kinds[number] = _head_kind(block) or ("byline" if alone else None)
        paragraphs += kinds[number] is None and block.paragraph


def _above_report(found: Sequence[Block], number: int) -> bool:
    """Tell whether a date line, a credit or a paragraph comes next, as it does below a byline."""
    below = found[number + 1] if number + 1 < len(found) else None
    return below is not None and (below.paragraph or _head_kind(below) is not None)


def _mark_rest(found: Sequence[Block], kinds: list[ZoneKind | None], outlet: Outlet | None) -> None:
    for number, block in enumerate(found):
        if kinds[number] is None:
            kinds[number] = _outlet_kind(block, outlet) or _body_kind(block)
    reported = 0
    for number in range(1, len(found)):
        reported += kinds[number - 1] is None and found[number - 1].paragraph
        if kinds[number] == "teaser" and teasers.heads_list(found[number]):
            _mark_teasers(kinds, teasers.headlines_below(found, number))
        elif reported and kinds[number] is None and (others := teasers.titled(found, number)):
            _mark_teasers(kinds, range(number, others.stop))
        elif (
            reported > 1 and kinds[number] is None and teasers.with_summary(found, number) and kinds[number + 1] is None
        ):
            _mark_teasers(kinds, range(number, number + 2))
    _mark_trailing(found, kinds)


def _body_kind(block: Block) -> ZoneKind | None:
    """Return the kind of a line inside or below the report; the table's order is that of their precision."""
    return next((kind for kind, tells in BODY_KINDS if tells(block)), None)


BODY_KINDS: tuple[tuple[ZoneKind, Callable[[Block], object]], ...] = (
    ("byline", origins.origin),
    ("caption", is_caption),
    ("byline", bylines.is_credit),
    ("furniture", furniture.is_furniture),
    ("furniture", comments.is_button),
    ("teaser", teasers.points_elsewhere),
)


def _mark_trailing(found: Sequence[Block], kinds: list[ZoneKind | None]) -> None:
    """Mark the links and the byline below the last paragraph of the report."""
    left = [number for number, kind in enumerate(kinds) if kind is None]
    while left and (bylines.BY.match(found[left[-1]].text) and bylines.byline(found[left[-1]])):
        kinds[left.pop()] = "byline"
    _mark_teasers(kinds, [left[place] for place in teasers.trailing([found[number] for number in left])])


def _mark_teasers(kinds: list[ZoneKind | None], numbers: Sequence[int]) -> None:
    for number in numbers:
        kinds[number] = kinds[number] or "teaser"


def _outlet_kind(block: Block, outlet: Outlet | None) -> ZoneKind | None:
    """Return the kind of a line that this outlet's pages are known to carry."""
    if outlet and len(block.words) <= furniture.LONGEST and not block.paragraph:
        if block.text.startswith(outlet.teasers):
            return "teaser"
        if block.text.startswith(outlet.furniture):
            return "furniture"
    return None


def _cuts(found: Sequence[Block], kinds: Sequence[ZoneKind | None]) -> dict[int, tuple[int, ZoneKind]]:
    """Return what stands before the first sentence of a paragraph: a dateline, or a notice run into it."""
    cuts: dict[int, tuple[int, ZoneKind]] = {}
    first = True
    for number, block in enumerate(found):
        if kinds[number] is not None:
            continue
        length, sender = openings.lead(block.text)
        if length and (sender or first):
            cuts[number] = (length, "dateline")
        elif length := furniture.run_in(block.text):
            cuts[number] = (length, "furniture")
        first = first and not block.paragraph
    return cuts

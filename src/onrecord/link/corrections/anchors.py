"""Find the words of a correction, in its own article and in those that print the same.

Takes:  the articles of a record, their copies, and a reference to words.
Gives:  Places.of(): the places that a judgement holds for.
Leaves: which finding of a reading is at that place: readings.py, lines.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.link.union_find import Groups
from onrecord.model.judgement import place_of
from onrecord.model.record import Document
from onrecord.model.span import Span, hull

Place = tuple[str, Span]


@dataclass(slots=True)
class Places:
    """The articles of a record, those together that are captures of one page or copies of one text."""

    known: Mapping[str, Document]
    _groups: Groups[str] = field(default_factory=Groups)
    _members: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def among(cls, known: Mapping[str, Document], reprints: Mapping[str, str]) -> Places:
        """Return the places of a record."""
        made = cls(known)
        pages: dict[str, str] = {}
        for article, document in known.items():
            made._groups.of(article)
            if document.article.page:
                made._groups.join(article, pages.setdefault(document.article.page, article))
        for copy, origin in reprints.items():
            made._groups.join(copy, origin)
        for article in known:
            made._members.setdefault(made._groups.of(article), []).append(article)
        return made

    def of(self, reference: str) -> list[Place]:
        """Return the place that a reference names, then where other articles print the sentence around it.

        None where its article is not kept. Words that another article has twice are in doubt, and left out there.
        """
        named = place_of(reference)
        if named is None or named[0] not in self.known:
            return []
        article, span = named[0], Span(named[1], named[2])
        around = self._around(article, span)
        words = around.of(self.known[article].article.text)
        found = [(article, span)]
        for other in sorted(self._members[self._groups.of(article)]):
            text = self.known[other].article.text
            if other != article and text.count(words) == 1:
                start = text.index(words) + span.start - around.start
                found.append((other, Span(start, start + len(span))))
        return found

    def _around(self, article: str, span: Span) -> Span:
        """Return the sentences that hold the span, the span itself where none do."""
        return hull([span, *(s for s in self.known[article].reading.sentences if s.meets(span))])


def overlap(one: Span, other: Span) -> float:
    """Return the part that two spans share of what they cover together, from 0 to 1 (Jaccard)."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(1, max(one.end, other.end) - min(one.start, other.start))


def nearest(span: Span, spans: Iterable[tuple[int, Span]], *, least: float = 0.5) -> int | None:
    """Return the number of the span that is most like span, None where none shares at least so much of it."""
    scored = [(overlap(span, other), -number) for number, other in spans]
    best = max(scored, default=(0.0, 0))
    return -best[1] if best[0] >= least else None

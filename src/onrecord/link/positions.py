"""See the accusations, denials and statements of all articles as the record sees them.

Takes:  documents, the parties of the record.
Gives:  Position: what one party holds, with all by which its counterpart is known.
Leaves: which denial answers which claim: denials.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.link.entities import Parties
from onrecord.model.allegation import Allegation, Form
from onrecord.model.assertion import Assertion
from onrecord.model.attribution import Attribution
from onrecord.model.record import Document
from onrecord.model.span import Span, hull

LONGEST = 600
"""Characters of what a party holds that are compared: what comes later is another matter."""
_DENYING = ("den", "reject", "refut", "rebut")
"""Beginnings of the words of saying that deny what follows them."""
_WORD = re.compile(r"[^\W\d_]+(?:['’]t)?")
_NOT = frozenset("deny denies denied denying not never no neither nor nobody nothing without cannot".split())


@dataclass(frozen=True, slots=True)
class Position:
    """An assertion on an allegation; form is None where it is a statement that only another's denial makes one.

    content is what is held to be so or not, lower its words in small letters, negative whether a negation is among
    them; mentioned has the entities that it names, in order; sentence is the number of its sentence.
    """

    assertion: Assertion
    form: Form | None
    content: Span
    sentence: int
    lower: tuple[str, ...]
    mentioned: tuple[str, ...] = ()
    against: frozenset[str] = frozenset()
    matter: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    as_written: str = ""

    @property
    def by(self) -> str | None:
        """Return who holds it."""
        return self.assertion.by

    @property
    def place(self) -> tuple[str, Span]:
        """Return its citation: the article and the span."""
        return self.assertion.article, self.assertion.span

    @property
    def article(self) -> str:
        """Return the id of its article."""
        return self.assertion.article

    @property
    def negative(self) -> bool:
        """Tell whether its words hold a negation."""
        return any(w in _NOT or w.endswith(("n't", "n’t")) for w in self.lower)

    def shares(self, matter: Iterable[str]) -> int:
        """Count the beginnings of words with which a word of this side begins."""
        return sum(any(word.startswith(start) for word in self.lower) for start in matter)


def allegation_positions(documents: Sequence[Document], parties: Parties) -> list[Position]:
    """Return the accusations and denials of the articles, from the allegations of their readings."""
    return [side for w in documents for side in _DocumentView(w, parties).allegations()]


def affirmed_positions(documents: Sequence[Document], parties: Parties) -> list[Position]:
    """Return the statements of known speakers as what they affirm."""
    return [side for w in documents for side in _DocumentView(w, parties).affirmations()]


class _DocumentView:
    """One article, with indexes from a span to the parties that it mentions and to its sentence."""

    def __init__(self, document: Document, parties: Parties) -> None:
        self._document, self._parties = document, parties
        self._article = document.article.id
        chains = document.reading.chains
        self._mentions = sorted((span, place) for place, chain in enumerate(chains) for span in chain.mentions)
        self._sentences = [span.start for span in document.reading.sentences]

    def allegations(self) -> Iterator[Position]:
        """Yield the accusations and denials of the article."""
        for one in self._document.reading.allegations:
            side = self._side(self._assertion_of(one.stance, one.source, one, one.span), one.content)
            against = frozenset(self._parties.of[self._article, place] for place in one.against)
            yield replace(side, form=one.form, against=against, matter=one.matter, names=frozenset(one.names))

    def affirmations(self) -> Iterator[Position]:
        """Yield the statements of the article, each with its first sentence; nobody affirms what he denies."""
        for one in self._document.reading.attributions:
            cue = one.cue.of(self._document.article.text).lower() if one.cue else ""
            if one.stated and one.speaker is not None and not cue.startswith(_DENYING):
                content = hull(
                    part for part in one.content if self._sentence_of(part) == self._sentence_of(one.content[0])
                )
                side = self._side(self._assertion_of("affirmed", one.speaker, one, content), content)
                yield replace(side, as_written=one.source.of(self._document.article.text) if one.source else "")

    def _side(self, assertion: Assertion, content: Span) -> Position:
        short = Span(content.start, min(content.end, content.start + LONGEST))
        lower = _WORD.findall(short.of(self._document.article.text).lower())
        return Position(assertion, None, content, self._sentence_of(content), tuple(lower), self._parties_in(short))

    def _sentence_of(self, span: Span) -> int:
        """Return the number of the sentence in which a span begins."""
        return bisect_right(self._sentences, span.start) - 1

    def _parties_in(self, span: Span) -> tuple[str, ...]:
        """Return the ids of the entities that a span mentions, in order, each once."""
        first = bisect_left(self._mentions, span.start, key=lambda m: m[0].start)
        last = bisect_left(self._mentions, span.end, key=lambda m: m[0].start)
        return tuple(dict.fromkeys(self._parties.of[self._article, place] for _, place in self._mentions[first:last]))

    def _assertion_of(self, value: str, source: int, one: Allegation | Attribution, span: Span) -> Assertion:
        by = self._parties.of[self._article, source]
        return Assertion("allegation", value, None, by, one.said_on, self._article, span, one.confidence, one.found_by)

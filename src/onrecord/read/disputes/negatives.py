"""Find plain negatives: "it had not supplied any", "they paid no such visit", "the claims are false".

Takes:  the discourse and an attribution that states something.
Gives:  negatives(): what its words deny.
Leaves: words of denial: denials.py.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.model.allegation import Allegation, Form
from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.disputes.matter import matter, names_of, stem
from onrecord.read.disputes.words import CLAIMS, FALSE, negated
from onrecord.read.smallwords import MODALS, POSSESSIVES
from onrecord.read.speech.discourse import Discourse
from onrecord.read.words import Word

_ENDS = frozenset(', ; : . — – - … “ ” " but and or because although while when if which who'.split())
"""What ends the reach of a negation."""
_LEAST = 2
"""Rare words that a plain negative must have: with one it may be about anything."""
_BE = frozenset("is are was were be been ’s 's ’re 're".split())
_POINTING = frozenset("the that this".split())
_FAR = 4
"""Words between a claim and the word that calls it untrue."""
_REACH = 20
"""Words that a negation reaches over."""


def negatives(discourse: Discourse, said: Attribution) -> Iterator[Allegation]:
    """Yield what the words of a statement deny."""
    if said.speaker is None:
        return
    for part in said.content:
        words = _words_in(discourse, part)
        for at, word in enumerate(words):
            if word.lower in CLAIMS and (false := _called_false(words, at)) is not None:
                bare = words[max(0, at - 1)].lower in _POINTING and not word.lower.endswith("s")  # "the claim is false"
                form: Form = "pointer" if bare and at < false else "claim"
                yield _denial(discourse, said, words[min(at, false) : max(at, false) + 1], form, ())
            if negated(word.lower):
                yield from _scope(discourse, said, words, at)


def _words_in(discourse: Discourse, part: Span) -> list[Word]:
    """Return the words of what is said, which may be several sentences."""
    sentences = discourse.layout.sentences
    first = bisect_right(sentences, part.start, key=lambda s: s.span.end)
    last = bisect_left(sentences, part.end, key=lambda s: s.span.start)
    return [w for s in sentences[first:last] for w in s.words if part.holds(w.span)]


def _called_false(words: Sequence[Word], at: int) -> int | None:
    """Return the place of the word that calls a claim untrue: "false claims", "the allegations are entirely false"."""
    if at and words[at - 1].lower in FALSE and words[max(0, at - 2)].lower not in POSSESSIVES:
        return at - 1
    after = range(at + 1, min(len(words), at + 2 + _FAR))
    be = next((n for n in after if words[n].lower in _BE), None)
    false = next((n for n in after if words[n].lower in FALSE), None)
    negative = any(negated(words[n].lower) for n in after)
    return false if be is not None and false is not None and be < false and not negative else None


def _scope(discourse: Discourse, said: Attribution, words: Sequence[Word], at: int) -> Iterator[Allegation]:
    """Yield what the negation at a place denies."""
    last = min(len(words), at + _REACH)
    end = next((n for n in range(at + 1, last) if words[n].lower in _ENDS), last)
    reach = words[at + 1 : end]
    if words[at].lower == "no" and len(reach) > 1 and reach[0].lower == "such":
        yield _denial(discourse, said, words[:end], "no such", (stem(reach[1].lower),))
        return
    if not reach or reach[0].lower == "to" or any(w.lower in MODALS for w in words[max(0, at - 1) : at + 1]):
        return  # what must or will not be is no matter of fact
    of = matter(reach, discourse.cast.order_within(Span(reach[0].start, reach[-1].end)))
    if len(of) >= _LEAST:
        yield _denial(discourse, said, words[at:end], "negative", of)


def _denial(
    discourse: Discourse, said: Attribution, words: Sequence[Word], form: Form, of: tuple[str, ...]
) -> Allegation:
    span = Span(words[0].start, words[-1].end)
    by = said.speaker if said.speaker is not None else -1
    return Allegation(
        stance="denied",
        form=form,
        span=span,
        content=span,
        source=by,
        confidence=said.confidence,
        found_by="a plain negative",
        matter=of,
        names=names_of(discourse, by),
        said_on=said.said_on,
    )

"""See the accusations and denials of all articles as the record sees them.

Takes:  witnesses, the parties of the record, the statements.
Gives:  Side: what one party holds, with the words by which its counterpart is known.
Leaves: which denial answers which accusation: denials.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.entities import Parties
from onrecord.model.allegation import Allegation, Manner
from onrecord.model.assertion import Assertion
from onrecord.model.record import Witness
from onrecord.model.span import Span
from onrecord.model.statement import Statement

_WORD = re.compile(r"[^\W\d_]+")
_WISHED = frozenset("to should must ought needs will would".split())
"""What follows a party of whom something is wanted, not told."""
_NOT = frozenset("deny denies denied denying not never no neither nor nobody nothing without cannot".split())


@dataclass(frozen=True, slots=True)
class Side:
    """An assertion on an allegation; manner is None where it is a statement that only another's denial makes one.

    about are the words of what is alleged, lower those in small letters.
    """

    assertion: Assertion
    manner: Manner | None
    about: Span
    words: str
    of: frozenset[str] = frozenset()
    matter: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    charge: tuple[str, Span] | None = None

    @property
    def by(self) -> str | None:
        """Return who holds it."""
        return self.assertion.by

    @property
    def place(self) -> tuple[str, Span]:
        """Return where it stands."""
        return self.assertion.article, self.assertion.span

    def shares(self, matter: Iterable[str]) -> int:
        """Count the beginnings of words with which a word of this side begins."""
        lower = _WORD.findall(self.words.lower())
        return sum(any(word.startswith(start) for word in lower) for start in matter)

    def tells_of(self, names: Iterable[str]) -> bool:
        """Tell whether the words begin with one of names, as a clause about that party does, and ask nothing of it."""
        head = re.match(r"(?:\W*(?:that|the))*\W*(.{1,60})", self.words, re.DOTALL)
        found = (re.match(rf"{re.escape(name)}(?:['’]s)?\s+(\w+)", head[1]) for name in names) if head else ()
        return any(match and match[1] not in _WISHED for match in found)

    def tells(self, names: Iterable[str], matter: Sequence[str]) -> bool:
        """Tell whether a word that matters stands close behind one of names: "Danish jamming"."""
        words = r"(?:\W+\w+){0,4}?\W+"  # a party and what it is said to have done stand within five words
        held = "|".join(map(re.escape, matter))
        return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w){words}(?i:{held})", self.words) for name in names)

    def negative(self, matter: Iterable[str]) -> bool:
        """Tell whether a negation stands before one of the words that matter in their sentence."""
        for sentence in re.split(r"[.;!?]", self.words.lower()):
            words = re.findall(r"[^\W\d_]+(?:['’]t)?", sentence)
            last = max((n for n, w in enumerate(words) if any(w.startswith(start) for start in matter)), default=-1)
            if any(w in _NOT or w.endswith(("n't", "n’t")) for w in words[: last + 1]):
                return True
        return False


def sides(witnesses: Sequence[Witness], parties: Parties) -> list[Side]:
    """Return the accusations and denials that articles put as such."""
    return [side for w in witnesses for side in _of(w, parties)]


def _of(witness: Witness, parties: Parties) -> Iterator[Side]:
    article, found = witness.article, witness.reading.allegations
    for one in found:
        charge = (article.id, found[one.charge].span) if one.charge is not None else None
        yield Side(
            _assertion(one, article.id, parties),
            one.manner,
            one.about,
            one.about.of(article.text),
            frozenset(parties.of[article.id, party] for party in one.of),
            one.matter,
            one.names,
            charge,
        )


def _assertion(one: Allegation, article: str, parties: Parties) -> Assertion:
    by = parties.of[article, one.by]
    return Assertion("allegation", one.value, None, by, one.said_on, article, one.span, one.confidence, one.found_by)


def told(statements: Iterable[Statement], texts: Mapping[str, str]) -> list[Side]:
    """Return statements as what their speakers affirm."""
    return [_told(s, texts[s.article]) for s in statements if s.speaker]


def _told(said: Statement, text: str) -> Side:
    assertion = Assertion(
        "allegation",
        "affirmed",
        None,
        said.speaker,
        said.said_on,
        said.article,
        said.span,
        said.confidence,
        said.found_by,
    )
    return Side(assertion, None, said.span, said.span.of(text))

"""Find denials said aside: "the jamming, which Denmark has denied", "a charge that the mayor rejects".

Takes:  the discourse.
Gives:  asides(): the denial, with the rare words of what stands before it.
Leaves: denials that are their sentence's main verb: denied.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model.allegation import Allegation
from onrecord.model.span import Span
from onrecord.read.disputes.matter import matter, names_of
from onrecord.read.disputes.words import CHARGES, DENY, DISPUTE, negated
from onrecord.read.smallwords import AUXILIARIES
from onrecord.read.speech.discourse import Discourse
from onrecord.read.words import Word

_MARKS = (",", "–", "—", "-", "(")
_BACK = 14
"""Words before an aside that may tell what is denied."""
_NAME = 7
"""Words that the one who denies may take."""
SURE = 0.8


def asides(discourse: Discourse) -> Iterator[Allegation]:
    """Yield the denials said aside, in reading order."""
    for sentence in discourse.layout.sentences:
        for at, word in enumerate(sentence.words):
            if word.lower in ("which", "something") and at > 1 and sentence.words[at - 1].text in _MARKS:
                found = _aside(discourse, sentence.words, at)
                if found:
                    yield found


def _aside(discourse: Discourse, words: Sequence[Word], at: int) -> Allegation | None:
    verb = next((n for n in range(at + 2, min(len(words), at + 2 + _NAME)) if words[n].lower in DENY | DISPUTE), None)
    if verb is None or (verb + 1 < len(words) and not _closes(words[verb + 1])):
        return None
    subject = [w for w in words[at + 1 : verb] if w.lower not in AUXILIARIES and not w.lower.endswith("ly")]
    if not subject or any(negated(w.lower) or w.mark for w in words[at + 1 : verb]):
        return None
    by = _party(discourse, subject)
    before = _antecedent(words[: at - 1])
    told = matter(before, discourse.cast.order_within(Span(words[0].start, words[at].end)))
    if by is None or not told:
        return None
    span = Span(before[0].start, words[verb].end)
    return Allegation(
        "denied",
        "denial",
        span,
        Span(before[0].start, before[-1].end),
        by,
        SURE,
        "a denial said aside",
        matter=told,
        names=names_of(discourse, by),
    )


def _closes(word: Word) -> bool:
    """Tell whether a word closes the aside, or only says how or when somebody denied."""
    return word.mark or word.lower in ("and", "but", "on", "in", "to", "through", "at", "doing")


def _antecedent(words: Sequence[Word]) -> Sequence[Word]:
    """Return what stands before an aside: the last noun phrase, or the clause after the last mark."""
    start = next((n + 1 for n in range(len(words) - 1, -1, -1) if words[n].mark), 0)
    clause = words[max(start, len(words) - _BACK) :]
    if (
        len(clause) > 1
        and clause[-2].lower in ("the", "such", "this", "that", "alleged")
        and clause[-1].lower not in CHARGES
    ):
        return clause[-2:]
    return clause


def _party(discourse: Discourse, subject: Sequence[Word]) -> int | None:
    """Return the one party named by the words before the verb, or whom a pronoun there means."""
    span = Span(subject[0].start, subject[-1].end)
    named = [discourse.cast.at[name] for name in discourse.cast.order_within(span)]
    meant = [discourse.meant[w.start] for w in subject if w.start in discourse.meant]
    return next(reversed(named or meant), None)

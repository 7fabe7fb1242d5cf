"""Find what is denied.

Takes:  the discourse and an attribution whose cue denies or disputes.
Gives:  denials(): the denial, and before it the accusation that it names itself ("denied the union's claim that ...").
Leaves: plain negatives, and claims called false: negatives.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model.allegation import Allegation
from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.disputes.matter import GENERAL, matter, names_of, parties_in
from onrecord.read.disputes.words import CHARGES, DENY, DISPUTE, UNREAL, negated
from onrecord.read.smallwords import ARTICLES, DEMONSTRATIVES, POSSESSIVES, SUBJECTS
from onrecord.read.speech.adjuncts import ADJUNCT
from onrecord.read.speech.discourse import Discourse
from onrecord.read.words import Word

_ENDS = frozenset("; : — – , but while and although though adding saying calling telling insisting as".split())
"""What ends the words that are denied."""
_POINTERS = frozenset("that this it them".split())
_AUXILIARIES = frozenset("was were is are has had have did does do would will ’d 'd".split())
_TO = frozenset("continued continues repeatedly went".split())
_REACH = 6
"""Words within which "the ... accusations" comes to its noun."""


def denials(discourse: Discourse, said: Attribution) -> Iterator[Allegation]:
    """Yield the denial in an attribution, an accusation that it names first."""
    cue = denying(discourse, said)
    tail = words_after(discourse, said) if cue else []
    if not cue or not tail or said.speaker is None:
        return
    noun = charge_noun(tail)
    if noun is not None:
        yield from _of_charge(discourse, said, tail, noun)
    elif tail[0].lower in _POINTERS and not _refused(cue, tail) and (len(tail) == 1 or tail[1].lower in ADJUNCT):
        yield _denial(discourse, said, tail, ())
    elif cue in DENY and _held(tail):
        yield _denial(discourse, said, tail, matter(tail, discourse.cast.order_within(_span(tail))))


def _refused(cue: str, tail: Sequence[Word]) -> bool:
    """Tell whether it is rather a thing than a claim that is not wanted: "Holt rejected it"."""
    return cue.startswith("reject") and tail[0].lower in ("it", "them")


def denying(discourse: Discourse, said: Attribution) -> str | None:
    """Return the word by which a cue denies, None where it does not after all ("could not deny", "was rejected")."""
    if said.cue is None or said.source is None:
        return None
    words = said.cue.of(discourse.layout.text).lower().split()
    if words[-1] not in DENY | DISPUTE:
        return None
    sentence = discourse.layout.sentence_at(said.cue.start)
    before = [w.lower for w in sentence.words if w.end <= said.cue.end][-len(words) - 3 :] if sentence else words
    unreal = any(negated(w) or w in UNREAL for w in before)
    wanted = "to" in before[:-1] and _TO.isdisjoint(before)
    passive = any(w in ("was", "were", "been", "being", "be", "is", "are") for w in words)
    return None if unreal or wanted or passive else words[-1]


def words_after(discourse: Discourse, said: Attribution) -> list[Word]:
    """Return the words behind a cue up to the end of its clause."""
    sentence = discourse.layout.sentence_at(said.cue.start) if said.cue else None
    after = [w for w in sentence.words if said.cue and w.start >= said.cue.end] if sentence else []
    end = next((n for n, w in enumerate(after) if w.lower in _ENDS and n), len(after))
    return [w for w in after[:end] if w.text not in '.!?”“"’']


def charge_noun(words: Sequence[Word]) -> int | None:
    """Return the place of the noun for a claim at the head of words: "the sexual assault allegations"."""
    for at, word in enumerate(words[:_REACH]):
        if word.lower in CHARGES:
            return at
        if word.lower in ("of", "that", "to", "by", "in", "on", "for") or word.lower in _AUXILIARIES | SUBJECTS:
            return None
    return None


def _of_charge(discourse: Discourse, said: Attribution, tail: Sequence[Word], noun: int) -> Iterator[Allegation]:
    """Yield the denial of a claim, and the claim itself where the words tell whose it is."""
    by, rest = charged_by(discourse, tail, noun)
    names = discourse.cast.order_within(_span(tail))
    of = matter([*tail[:noun], *rest], names)
    accuser = next((p for p in by if p != said.speaker), None)
    if accuser is not None and said.speaker is not None:
        span = _span(tail)
        yield Allegation(
            "affirmed",
            "charge",
            span,
            span,
            accuser,
            said.confidence,
            "a claim named by its denial",
            (said.speaker,),
            of,
            names_of(discourse, said.speaker),
            None,
        )
        yield _denial(discourse, said, tail, of, charge=0)
        return
    yield _denial(discourse, said, tail, of if rest or of else ())


def charged_by(discourse: Discourse, tail: Sequence[Word], noun: int) -> tuple[tuple[int, ...], Sequence[Word]]:
    """Return who makes a claim ("Roy's claim", "claims by Oslo"), and the words that tell what it is."""
    before, after = tail[:noun], tail[noun + 1 :]
    owner = any(w.lower in ("’s", "'s", "’", "'") for w in before)
    held = parties_in(discourse, before) if owner else ()
    if after and after[0].lower in ("by", "from"):
        end = next((n for n, w in enumerate(after) if w.lower in ("that", "of", "over", "about")), len(after))
        named = discourse.cast.order_within(_span(after[1:end])) if end > 1 else []
        free = [n for n in named if n.end == after[end - 1].end]  # "by Roy's lawyers" is not by Roy
        return tuple(discourse.cast.at[n] for n in free), after[end:]
    return held[:1] or _body(discourse, before), after


def _body(discourse: Discourse, before: Sequence[Word]) -> tuple[int, ...]:
    """Return the body whose name stands right before its noun: "a Harbour Post report"."""
    named = discourse.cast.order_within(_span(before)) if before else []
    parties = [discourse.cast.at[n] for n in named if n.end == before[-1].end]
    return tuple(p for p in parties if discourse.cast.parties[p].kind == "organisation")


def _held(tail: Sequence[Word]) -> bool:
    """Tell whether words are a thing that can be so or not: a clause, a doing, a wrong; not a request."""
    first = [w.lower for w in tail[:2]]
    if first[0] == "that" or first[0] in ("any", "having", "ever", "all") or first[0].endswith("ing"):
        return True
    if any(w in GENERAL for w in first) or (first[0] in ARTICLES | POSSESSIVES | DEMONSTRATIVES and len(tail) < 4):
        return any(w in GENERAL for w in first)
    opening = [w.lower for w in tail[:9]]
    return first[0] in SUBJECTS or any(w in _AUXILIARIES for w in opening[1:])


def _denial(
    discourse: Discourse, said: Attribution, tail: Sequence[Word], of: tuple[str, ...], *, charge: int | None = None
) -> Allegation:
    """Return the denial; one without rare words of its own only points at what was said before."""
    span = Span(said.cue.start if said.cue else tail[0].start, tail[-1].end)
    by = said.speaker if said.speaker is not None else -1
    return Allegation(
        "denied",
        "denial" if of else "pointer",
        span,
        _span(tail),
        by,
        said.confidence,
        "a word of denial",
        matter=of,
        names=names_of(discourse, by),
        said_on=said.said_on,
        charge=charge,
    )


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)

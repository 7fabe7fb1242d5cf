"""Find what is denied in words of denial.

Takes:  an article with its trees.
Gives:  denials(): who denies, and what: in words of its own, by a noun ("the allegations"), by a word that points back.
Leaves: plain negatives and claims called untrue inside what somebody says: negatives.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.allegation import Allegation, Form
from onrecord.model.span import Span
from onrecord.read.disputes.matter import GENERAL, matter, names_of, parties_in
from onrecord.read.disputes.predicates import Parsed, Predicate
from onrecord.read.disputes.words import CALL, CLAIMS, DENY, DISPUTE, FALSE, PHRASAL, PLEAD, UNREAL, negated
from onrecord.read.smallwords import ARTICLES, DEMONSTRATIVES, OWNERS, POSSESSIVES, SUBJECTS
from onrecord.read.speech.adjuncts import ADJUNCT
from onrecord.read.words import Word

_ENDS = frozenset("; : — – -- , but while and although though adding saying calling telling insisting as".split())
"""What ends the words that are denied."""
_POINTERS = frozenset("that this it them".split())
_AUXILIARIES = frozenset("was were is are has had have did does do would will ’d 'd".split())
_TO = frozenset("continued continues repeatedly went continue quick moved rushed hurried hastened".split())
"""Words before "to deny" after which somebody does deny."""
_TO_CLAUSE = 8
"""Words between a verb of denial and "that": "denied through a lawyer on Monday that"."""
_OFTEN_NONE = frozenset("charge charges story stories account complaint complaints".split())
"""Nouns for claims that are dismissed without being denied, where nobody's they are."""
_REACH = 7
"""Words within which "the ... accusations" comes to its noun."""
_NAMED = 9
"""Words within which "called the report" comes to "false"."""
SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Denier:
    """A verb of denial and the party whose denial it is."""

    parsed: Parsed
    verb: Predicate
    source: int


def denials(parsed: Parsed) -> Iterator[Allegation]:
    """Yield the denials of an article whose author it names or describes."""
    for verb in parsed.predicates(DENY | DISPUTE | PHRASAL.keys() | CALL | PLEAD):
        source = parsed.source(verb) if _denies(verb) else None
        found = (
            _denial(_Denier(parsed, verb, source)) if source is not None and not parsed.quoted(verb, source) else None
        )
        if found:
            yield found


def _denies(verb: Predicate) -> bool:
    """Tell whether a verb denies after all: not "could not deny", "refused to rule out"."""
    before, word = verb.before(), verb.word.lower
    if word in PHRASAL and _particle(verb) is None:
        return False
    unreal = any(negated(w) or w in UNREAL for w in before[:-1])
    return not unreal and not ("to" in before[:-1] and _TO.isdisjoint(before))


def _particle(verb: Predicate) -> int | None:
    """Return the place of the word that makes a verb one of denial: behind it, or behind "brushed the claim" alone."""
    near = range(verb.at + 1, min(len(verb.words), verb.at + 1 + _REACH))
    wanted = PHRASAL[verb.word.lower]
    apart = wanted.isdisjoint(("back", "out"))
    place = next((n for n in near if verb.words[n].lower in wanted or verb.words[n].mark), None)
    found = place is not None and verb.words[place].lower in wanted and (apart or place == verb.at + 1)
    return place if found else None


def _denial(said: _Denier) -> Allegation | None:
    """Return what a verb denies, None where it is no claim."""
    if said.verb.word.lower in PLEAD:
        return _innocent(said)
    naming = said.verb.word.lower in CALL or (
        said.verb.at + 1 < len(said.verb.words) and said.verb.words[said.verb.at + 1].lower == "as"
    )
    if naming:
        return None if said.verb.passive else _called(said)
    if said.verb.passive:
        place = said.verb.patient()
        told = said.verb.under(place) if place is not None else []
        return _of_words(said, told) if told and said.verb.agents else None
    tail = words_after(said.verb)
    tail = _clause(tail) or tail
    if tail and (tail[0].lower not in ADJUNCT or tail[0].lower in _POINTERS):
        return _of_words(said, tail)
    return _aside(said)


def _clause(tail: list[Word]) -> list[Word]:
    """Return the clause behind an adjunct: "that such a plan was discussed" of "through a lawyer that such …"."""
    if not tail or tail[0].lower not in ADJUNCT:
        return []
    return next((tail[n:] for n, w in enumerate(tail[:_TO_CLAUSE]) if w.lower == "that"), [])


def _innocent(said: _Denier) -> Allegation | None:
    """Return the denial in "pleaded not guilty", "maintains his innocence"."""
    tail = said.verb.words[said.verb.at + 1 : said.verb.at + 1 + _REACH]
    end = next((n for n, w in enumerate(tail) if w.lower in ("innocent", "innocence", "guilty")), None)
    if end is None or (tail[end].lower == "guilty") != any(w.lower == "not" for w in tail[:end]):
        return None
    return _made(said, tail[: end + 1], "general", ())


def words_after(verb: Predicate) -> list[Word]:
    """Return the words behind a verb up to the end of its clause."""
    particle = _particle(verb) if verb.word.lower in PHRASAL else None
    if particle is not None and particle > verb.at + 1:
        return list(verb.words[verb.at + 1 : particle])  # "brushed the claim aside"
    first = verb.at + 1 + (verb.word.lower in PHRASAL)
    first += (
        first < len(verb.words) and verb.word.lower in PHRASAL and verb.words[first].lower in ("against", "on", "at")
    )
    after = verb.words[first : first + 60]
    end = next((n for n, w in enumerate(after) if w.lower in _ENDS and (n or w.mark)), len(after))
    return [w for w in after[:end] if w.text not in '.!?”“"']


def _of_words(said: _Denier, told: Sequence[Word]) -> Allegation | None:
    """Return the denial of a claim by its noun, of what was said before, or of a thing that is so or not."""
    while told[0].mark and len(told) > 1:
        told = told[1:]  # "– a claim that was disputed by Roy"
    noun = claim_noun(told)
    names = said.parsed.discourse.cast.order_within(_span(told))
    if noun is not None:
        by, rest = author(said.parsed, said.verb, told, noun)
        whose = bool(by) or any(w.lower in POSSESSIVES for w in told[:noun])
        called = said.verb.words[said.verb.at + 1 : said.verb.at + 1 + _NAMED]
        untrue = any(w.lower in FALSE for w in called)  # "rejected the charges as pure invention"
        if said.verb.word.lower in DISPUTE and told[noun].lower in _OFTEN_NONE and not whose and not untrue:
            return None  # a court dismisses charges
        form: Form = "pointer" if _points(told, noun) else "claim"
        return _made(said, told, form, matter([*told[:noun], *rest], names), by)
    if told[0].lower in _POINTERS and (len(told) == 1 or told[1].lower in ADJUNCT or said.verb.passive):
        refused = said.verb.word.lower.startswith("reject") and told[0].lower in ("it", "them")  # mostly an offer
        return None if refused else _made(said, told, "pointer", ())
    if (said.verb.word.lower in DENY or told[0].lower == "that") and _held(told):
        of = matter(told, names)
        general = not of or any(w.lower in GENERAL for w in told[:3])
        return _made(said, told, "general" if general and not of else "content", of)
    return None


def _points(told: Sequence[Word], noun: int) -> bool:
    """Tell whether a claim's noun means what was said right before: "that claim", "a charge he denies", "the claim"."""
    bare = noun == 1 and len(told) == 2 and told[0].lower in ARTICLES and not told[noun].lower.endswith("s")
    return told[0].lower in DEMONSTRATIVES or bare or (noun == 1 and told[0].lower == "a")


def _aside(said: _Denier) -> Allegation | None:
    """Return the denial in a clause that describes what stands before it: "the jamming, which Denmark has denied"."""
    before = said.verb.antecedent()
    if not before:
        return None
    noun = claim_noun(before)
    if noun is None and said.verb.word.lower not in DENY:
        return None
    of = matter(before, said.parsed.discourse.cast.order_within(_span(before)))
    first = before[-1].end if noun is None else before[0].start
    told = [w for w in said.verb.words[: said.verb.at] if w.start >= first] or [said.verb.word]
    return _made(said, told, "pointer", of)


def _called(said: _Denier) -> Allegation | None:
    """Return the denial in "called the report false", "dismissed as nonsense the claim that"."""
    tail = list(said.verb.words[said.verb.at + 1 : said.verb.at + 1 + 3 * _NAMED])
    tail = [w for w in tail if w.text not in '”“"’‘']
    false = next((n for n, w in enumerate(tail) if w.lower in FALSE), None)
    noun = _behind_as(tail) if tail and tail[0].lower == "as" else claim_noun(tail)
    pointer = bool(tail) and tail[0].lower in _POINTERS
    named = any(w.lower == "as" for w in tail[:false])  # "dismissed the whole affair as phony"
    if said.verb.word.lower in DISPUTE and (noun is not None or pointer):
        false = min(noun or 0, len(tail) - 1) if false is None else false  # "rejected the claim as a fairy tale"
    if false is None or not (noun is not None or pointer or named) or false - (noun or 0) > _NAMED:
        return None
    told = tail[: max(false, noun or 0) + 1]
    if any(negated(w.lower) for w in told) or any(w.text in ";:" for w in told):
        return None
    if noun is None:
        return _made(said, told, "pointer" if pointer else "claim", ())
    by, _ = author(said.parsed, said.verb, tail, noun)
    of = matter(told[:noun], said.parsed.discourse.cast.order_within(_span(told)))
    return _made(said, told, "claim", of, by)


def _behind_as(tail: Sequence[Word]) -> int | None:
    """Return the place of the noun for a claim behind what it is called: "as pure invention on Monday a charge"."""
    places = (n for n, word in enumerate(tail) if n and word.lower in CLAIMS)
    return next((n for n in places if tail[n - 1].lower in ARTICLES | DEMONSTRATIVES | POSSESSIVES), None)


def claim_noun(words: Sequence[Word]) -> int | None:
    """Return the place of the noun for a claim at the head of words: "the sexual assault allegations"."""
    for at, word in enumerate(words[:_REACH]):
        if word.lower in CLAIMS:
            return at
        if (word.lower in ("that", "to", "by", "in", "on", "for") and at) or word.lower in _AUXILIARIES | SUBJECTS:
            return None
    return None


def author(parsed: Parsed, verb: Predicate, told: Sequence[Word], noun: int) -> tuple[tuple[int, ...], Sequence[Word]]:
    """Return whose claim it is ("Roy's claim", "claims by Oslo"), and the words that tell what it is."""
    before, after = told[:noun], told[noun + 1 :]
    owner = any(w.lower in (*OWNERS, "’", "'") for w in before) or any(w.lower in POSSESSIVES for w in before)
    held = parties_in(parsed.discourse, before) if owner else ()
    if not held and any(w.lower in POSSESSIVES for w in before):
        held = parsed.last_speaker(verb.word.start)  # "The court dismissed his complaint"
    if after and after[0].lower in ("by", "from"):
        end = next((n for n, w in enumerate(after) if w.lower in ("that", "of", "over", "about")), len(after))
        place = verb.words.index(after[0])
        owners = [p for p in verb.tree.under(place - 1, "nmod", "obl", "acl") if p < place + end]
        named = [party for p in owners if (party := parsed.party(verb, p)) is not None]
        return tuple(named[:1]), after[end:]
    return held[:1] or _of_name(parsed, after) or _body(parsed, before), after


def _of_name(parsed: Parsed, after: Sequence[Word]) -> tuple[int, ...]:
    """Return whose claim it is where "of" leads to a name and that to the claim: "the claim of Ada Roy that"."""
    that = next((n for n, w in enumerate(after[:_REACH]) if w.lower == "that"), 0)
    return parties_in(parsed.discourse, after[1:that])[:1] if that > 1 and after[0].lower == "of" else ()


def _body(parsed: Parsed, before: Sequence[Word]) -> tuple[int, ...]:
    """Return the body whose name stands right before its noun: "a Harbour Post report"."""
    cast = parsed.discourse.cast
    named = cast.order_within(_span(before)) if before else []
    parties = [cast.at[n] for n in named if n.end == before[-1].end]
    return tuple(p for p in parties if cast.parties[p].kind in ("organisation", "place"))


def _held(tail: Sequence[Word]) -> bool:
    """Tell whether words are a thing that can be so or not: a clause, a doing, a wrong; not a request."""
    first = [w.lower for w in tail[:2]]
    if first[0] == "that" or first[0] in ("any", "having", "ever", "all") or first[0].endswith("ing"):
        return True
    if any(w in GENERAL for w in first) or (first[0] in ARTICLES | POSSESSIVES | DEMONSTRATIVES and len(tail) < 4):
        return any(w in GENERAL for w in first)
    opening = [w.lower for w in tail[:9]]
    return first[0] in SUBJECTS or any(w in _AUXILIARIES for w in opening[1:])


def _made(
    said: _Denier, told: Sequence[Word], form: Form, of: tuple[str, ...], against: tuple[int, ...] = ()
) -> Allegation:
    content, word, held = _span(told), said.verb.word, said.parsed.attribution(said.verb.word)
    return Allegation(
        stance="denied",
        form=form,
        span=Span(min(word.start, content.start), max(word.end, content.end)),
        content=content,
        source=said.source,
        confidence=held.confidence if held else SURE,
        found_by="a word of denial",
        against=tuple(p for p in against if p != said.source),
        matter=of,
        names=names_of(said.parsed.discourse, said.source),
        said_on=held.said_on if held else None,
    )


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)

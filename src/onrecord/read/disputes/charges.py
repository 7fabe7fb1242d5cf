"""Find who accuses whom.

Takes:  an article with its trees.
Gives:  charges(): accusations by verbs ("accused Roy of theft", "was accused by Holt") and by nouns ("Holt's claim").
Leaves: what somebody merely says of another: a statement, which only a denial makes a charge (link/).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model.allegation import Allegation
from onrecord.model.span import Span
from onrecord.read.disputes.matter import matter, own_names, parties_in
from onrecord.read.disputes.predicates import Parsed, Predicate
from onrecord.read.disputes.words import ACCUSE, ALLEGE, BLAME, CHARGE, CLAIMS, UNREAL, negated
from onrecord.read.smallwords import OWNERS
from onrecord.read.words import Word

_PROSECUTION = frozenset(
    "prosecutor prosecutors prosecution prosecutor's prosecutor’s police sheriff detective".split()
)
"""Words for those who bring charges."""
_SUBJECT = 6
"""Words within which an alleged clause names whom it is about."""
_OPENS = frozenset("that of against about over".split())
SURE = 0.8
_ENDS = frozenset("; but while although though . ! ?".split())
"""What ends the words alleged."""


def charges(parsed: Parsed) -> Iterator[Allegation]:
    """Yield the accusations whose author the article names or describes."""
    for verb in parsed.predicates(ACCUSE | BLAME | ALLEGE | CHARGE):
        found = None if _unreal(verb) else _of_verb(parsed, verb)
        if found:
            yield found
    for noun in parsed.predicates(CLAIMS):
        found = _of_noun(parsed, noun)
        if found:
            yield found


def _unreal(verb: Predicate) -> bool:
    """Tell whether nobody is accused after all: "would accuse", "did not blame"."""
    return any(negated(w) or w in UNREAL for w in verb.before()[:-1])


def _of_verb(parsed: Parsed, verb: Predicate) -> Allegation | None:
    """Return what a verb of accusation holds against whom."""
    cue = verb.word.lower
    if verb.word.lower in CLAIMS and verb.tree.under(verb.at, "acl:relcl"):
        return None  # "collusion, claims Roy has denied"
    source = parsed.source(verb) if verb.agents or not verb.passive else _prosecution(parsed, verb)
    subject = verb.patient() if verb.passive else None
    tail = _after(verb.words, verb.at + 1)
    if source is None or not tail or (cue in ALLEGE and not _clause(parsed, verb)):
        return None
    if verb.passive:
        accused = verb.under(subject) if subject is not None else []
        return _charge(parsed, source, verb.word, accused, tail) if accused else None
    return _charge(parsed, source, verb.word, *_parted(tail, cue))


def _prosecution(parsed: Parsed, verb: Predicate) -> int | None:
    """Return the prosecutor or the police who tell that somebody "has been charged with" something."""
    if verb.word.lower not in CHARGE:
        return None
    speaker = parsed.told_by(verb.word)
    if speaker is None:
        return None
    party = parsed.discourse.cast.parties[speaker]
    told = {word for role in party.roles for word in role.words} | set(party.name.lower().split())
    return speaker if not told.isdisjoint(_PROSECUTION) else None


def _clause(parsed: Parsed, verb: Predicate) -> bool:
    """Tell whether a clause is alleged: "claimed that Roy …", not "claimed three seats"."""
    said = parsed.attribution(verb.word)
    return bool(verb.tree.under(verb.at, "ccomp")) and (said is None or said.stated)


def _of_noun(parsed: Parsed, noun: Predicate) -> Allegation | None:
    """Return what a claim by its noun holds whose owner is named: "Holt's claim that …", "claims by Holt that …"."""
    words, tree = noun.words, noun.tree
    owners = [noun.at - 2] if noun.at > 1 and words[noun.at - 1].lower in (*OWNERS, "’", "'") else []
    owners += [p for p in tree.under(noun.at, "nmod") if _led(noun, p)]
    places = (n for n in range(noun.at + 1, min(len(words), noun.at + 22)) if words[n].lower in _OPENS)
    opening = next((n for n in places if tree.heads[tree.heads[n]] not in owners), None)  # not "the board of trade"
    if not owners or opening is None or (noun.at + 1 != opening and owners[0] < noun.at):
        return None
    source = parsed.party(noun, owners[0])
    tail = _after(words, opening + 1)
    return _charge(parsed, source, noun.word, tail[:_SUBJECT], tail) if source is not None and tail else None


def _led(noun: Predicate, place: int) -> bool:
    return any(noun.words[case].lower in ("by", "from") for case in noun.tree.under(place, "case"))


def _after(words: Sequence[Word], first: int) -> list[Word]:
    """Return the words from a place to the end of what is alleged."""
    last = min(len(words), first + 60)
    end = next((n for n in range(first, last) if words[n].lower in _ENDS), last)
    return [w for w in words[first:end] if w.text not in '”“"']


def _parted(words: Sequence[Word], cue: str) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return who is accused and of what: "Roy of theft", "Roy for the delay", "the delay on Roy"."""
    if cue in ALLEGE:
        return words[:_SUBJECT], words
    links = ("of",) if cue in ACCUSE else ("with", "over", "for", "on") if cue in CHARGE else ("for", "on")
    at = next((n for n, w in enumerate(words) if w.lower in links and n), None)
    if at is None:
        return (), ()
    turned = words[at].lower == "on" and cue not in CHARGE  # "blamed the delay on Roy"
    return (words[at + 1 :], words[:at]) if turned else (words[:at], words[at + 1 :])


def _charge(parsed: Parsed, source: int, cue: Word, accused: Sequence[Word], rest: Sequence[Word]) -> Allegation | None:
    """Return the accusation, None where nothing is alleged or the accuser only accuses itself."""
    discourse = parsed.discourse
    if not accused or not rest:
        return None
    of = tuple(p for p in parties_in(discourse, accused) if p != source)
    content = Span(min(accused[0].start, rest[0].start), max(accused[-1].end, rest[-1].end))
    if accused[-1].end < cue.start:  # "Roy was accused by Holt of theft"
        content = Span(rest[0].start, rest[-1].end)
    span = Span(min(cue.start, content.start), content.end)
    said = parsed.attribution(cue)
    return Allegation(
        stance="affirmed",
        form="charge",
        span=span,
        content=content,
        source=source,
        confidence=said.confidence if said else SURE,
        found_by="a word of accusation",
        against=of,
        matter=matter(rest, discourse.cast.order_within(content)),
        names=tuple(
            sorted({name for p in of for name in own_names(discourse, p)} | {w.text for w in accused if w.capital})
        ),
        said_on=said.said_on if said else None,
    )

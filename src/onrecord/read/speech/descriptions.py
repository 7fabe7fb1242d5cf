"""Tell which party a description means.

Takes:  the items of a source that names nobody ("the mayor", "aides", "the committee").
Gives:  Speaker: who holds the office, a body known by its last word, or a group without a name.
Leaves: which offices who holds: parties/roles.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.chain import PartyKind
from onrecord.model.span import Span
from onrecord.read.lexicon import Person, demonyms, people
from onrecord.read.parties.bodies import body_called, last_named, nouns_of
from onrecord.read.parties.namekinds import BODY_NOUNS
from onrecord.read.parties.office_holders import incumbents
from onrecord.read.parties.parties import TAILS, Cast, Role
from onrecord.read.parties.roles import OVER, described, same_words
from onrecord.read.smallwords import FUNCTION_WORDS, OWNERS, POSSESSIVES
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.phrases import Items

_FIRMS = frozenset(
    "airline bank broadcaster carmaker chain club company corporation developer enterprise firm insurer manufacturer "
    "network newspaper operator producer publisher retailer supplier utility".split()
)
"""Nouns for what a name that no noun describes may be: "Norvane", later "the firm"; a ministry is called one."""
_CALLED_SO = frozenset(
    "army board commission council court ministry navy parliament party police tribunal union".split()
)
"""Nouns by which only what has them in its name is called: "the ministry" is no Norvane Foods."""
_SHORTEST = 2
_AGE = "-year-old"
_TELLING = 3
"""Words from which a description by owner tells an office ("his security adviser") and no mere tie ("his lawyer")."""
_DAY_AFTER = re.compile(r"\s(?:late |early )?(?:on|in)\s(?:[A-Z]\w+day|[A-Z]\w+ \d+|\d+ [A-Z]\w+).*$")
"""A day behind a description, which is no part of it: "the defence ministry on Wednesday accused"."""
_INDEFINITE = frozenset("a an one another some someone".split())


@dataclass(frozen=True, slots=True)
class _Description:
    """A source in words: head has those before "of" and the like, nouns the nouns for people among them."""

    span: Span
    words: list[str]
    head: list[str]
    nouns: list[Person]

    @property
    def definite(self) -> bool:
        """Tell whether it speaks of somebody that the reader is taken to know."""
        return self.words[0] not in _INDEFINITE

    @property
    def owned(self) -> bool:
        """Tell whether it speaks of somebody by whose they are ("his brother", "Lee's lawyer")."""
        return self.words[0] in POSSESSIVES or self.words[0] == "whose" or not OWNERS.isdisjoint(self.words)

    @property
    def aged(self) -> bool:
        """Tell whether it tells an age, and so speaks of somebody whom the article has just named."""
        return any(word.endswith(_AGE) for word in self.head)

    @property
    def of_one(self) -> bool:
        """Tell whether it speaks of one person."""
        return bool(self.nouns) and self.nouns[-1].number == "singular" and self.nouns[-1].kind != "group"


def party_described(discourse: Discourse, items: Items, span: Span, at: int) -> Speaker:
    """Return the person or unnamed group that a description in frame at means."""
    words = [i.lower for i in items]
    head = words[: next((n for n, w in enumerate(words) if n and w in TAILS), len(words))]
    opening = discourse.frames[at].items[0]
    name = items[-1] if items[-1].capital and items[-1] is not opening else None
    nouns = [noun for w, i in zip(head, items, strict=False) if (noun := _noun(w)) and i is not name]
    what = _Description(span, words, head, nouns)
    body = _body_meant(discourse, what)
    if body is not None:
        return body
    if what.of_one and what.definite:
        one = _one_person(discourse, what, at)
        return one if one.party is not None or one.candidates or not what.owned else _unnamed(discourse, items, what)
    return _unnamed(discourse, items, what)


def _body_meant(discourse: Discourse, what: _Description) -> Speaker | None:
    """Return the body that "the company" means: by its name or how it is introduced, else as the network takes it."""
    if what.words[0] != "the" or what.head[-1] not in BODY_NOUNS or what.owned:
        return None
    cast, layout, at = discourse.cast, discourse.layout, what.span.start
    body = body_called(what.head[-1], at, cast, layout)
    if body is not None:
        return Speaker(body, 0.8, "description of a body")
    plain = len(what.head) == 2 and what.head[-1] not in _CALLED_SO
    meant = discourse.meant.get(at) if plain else None
    bodies = [n for n in range(len(cast.parties)) if discourse.kind(n) == "organisation"]
    if len(bodies) == 1 and what.head[-1] in _FIRMS and not nouns_of(cast.parties[bodies[0]], layout):
        opens = cast.parties[bodies[0]].mentions and _opens_frame(discourse, bodies[0], at)
        if opens:
            return Speaker(bodies[0], 0.75, "description of the one body, which opens the sentence")
    if meant is None or meant not in bodies or last_named(bodies, at, cast, layout) != meant:
        return None
    if nouns_of(cast.parties[meant], layout).difference(what.head):
        return None  # it is called otherwise
    return Speaker(meant, 0.75, "description of a body, by the network")


def _opens_frame(discourse: Discourse, party: int, at: int) -> bool:
    """Tell whether a sentence begins with a party's name: "Norvane will close a mill, the firm said"."""
    number = discourse.frame_at(at)
    if number is None:
        return False
    frame = discourse.frames[number]
    named = next((s for s in discourse.cast.order_within(frame.span) if discourse.cast.at[s] == party), None)
    return named is not None and named.end <= at and frame.places(named)[0] <= 1


def _one_person(discourse: Discourse, what: _Description, at: int) -> Speaker:
    """Return the holder of an office, else the one person of the paragraph whom the description may mean."""
    return _by_office(discourse, what) or _somebody_near(discourse, what, at)


def _by_office(discourse: Discourse, what: _Description) -> Speaker | None:
    """Return who holds the office told, by the article or by the table; None where that leaves it open."""
    parties, tail = discourse.cast.parties, len(what.head) < len(what.words)
    ends = {mention.start: p for p, party in enumerate(parties) for mention in party.mentions} if tail else {}
    whose = {p for start, p in ends.items() if what.span.start < start < what.span.end}  # "the sister of actor Ann Lee"
    fits = [party for party in described(what.words, discourse.cast) if party not in whose]
    if what.owned and len(what.head) < _TELLING:
        fits = [party for party in fits if _owned_too(discourse.cast.parties[party].roles)]
    if len(fits) == 1:
        return Speaker(fits[0], 0.85, "description by office")
    if fits:
        return Speaker(None, 0.5, "description of two or more", tuple(fits))
    if what.owned:
        return Speaker(None, 0.5, "description of nobody named")
    held = incumbents(what.words, discourse.cast, discourse.day)
    return Speaker(held[0], 0.8, "description by an office held then") if len(held) == 1 else None


def _somebody_near(discourse: Discourse, what: _Description, at: int) -> Speaker:
    """Return the one person named shortly before whom rule and network take for meant, else who it may be."""
    near = {p for start, p in _near(discourse, at, back=int(what.aged)) if start < what.span.start}
    fits = [p for p in sorted(near) if discourse.may_be(p, what.nouns[-1].gender) and not _still(p, what, discourse)]
    seen = discourse.meant.get(what.span.start)
    if seen in fits and (len(fits) == 1 or what.aged):
        return Speaker(seen, 0.75, "description of somebody near, by the network too")
    known = _brought_in(discourse.cast, what)
    if known is not None and not fits:
        return Speaker(known, 0.8, "description of somebody brought in without a name")
    return Speaker(None, 0.5, "description of nobody named", tuple(fits))


def _brought_in(cast: Cast, what: _Description) -> int | None:
    """Return the one party without a name whom "the official" takes up ("a senior official")."""
    noun = what.head[-1]
    fits = [n for n, p in enumerate(cast.parties) if p.kind == "group" and p.name.lower().split()[-1:] == [noun]]
    return fits[0] if len(fits) == 1 and what.words == ["the", noun] else None


def _owned_too(roles: Sequence[Role]) -> bool:
    """Tell whether the article gives a role by whose it is: only "Bo Roy, her lawyer," is "her lawyer"."""
    return any(not (POSSESSIVES | OWNERS).isdisjoint(role.words) for role in roles)


def _still(party: int, what: _Description, discourse: Discourse) -> bool:
    """Tell whether the description is of a former holder, and the person holds what offices the article tells of."""
    roles = discourse.cast.parties[party].roles
    return not OVER.isdisjoint(what.words) and bool(roles) and all(OVER.isdisjoint(r.words) for r in roles)


def _noun(word: str) -> Person | None:
    """Return what a noun tells of people; an age is one too ("the 66-year-old")."""
    return people().get(word) or (Person("u", "singular", "role") if word.endswith(_AGE) else None)


def _near(discourse: Discourse, at: int, *, back: int) -> list[tuple[int, int]]:
    """Return where the paragraph of frame at, and so many before it, have named whom so far."""
    first = at
    while first and discourse.frames[at].paragraph - discourse.frames[first - 1].paragraph <= back:
        first -= 1
    return [place for k in range(first, at + 1) for place in discourse.people[k]]


def _by_surname(cast: Cast, name: str) -> int | None:
    """Return the one person of the article whose surname a capitalised word is: "Bishop" of "Ada Bishop"."""
    if " " in name or not name[:1].isupper():
        return None
    fits = [n for n, p in enumerate(cast.parties) if p.kind == "person" and p.name.endswith(f" {name}")]
    return fits[0] if len(fits) == 1 else None


def _unnamed(discourse: Discourse, items: Items, what: _Description) -> Speaker:
    """Return the group without a name, or the body that only its speaking shows to be one."""
    name = " ".join(what.span.of(discourse.layout.text).removeprefix("The ").removeprefix("the ").split())
    name = _DAY_AFTER.sub("", name)
    capitals = [i for i in items if i.capital and i.lower not in FUNCTION_WORDS]
    ends_in_name = bool(capitals) and capitals[-1] is items[-1]
    if len(name) < _SHORTEST or (ends_in_name and capitals[-1].lower.capitalize() in demonyms()):
        return Speaker(None, 0.5, "no party known by these words")  # "Q", "the Dane"
    if (owner := _by_surname(discourse.cast, name)) is not None:
        return Speaker(owner, 0.85, "a surname that is a word")
    if not what.nouns and ends_in_name and len(capitals) >= len(items) - 1:
        kind: PartyKind = "organisation" if len(capitals) > 1 or what.words[0] == "the" else "other"
        return Speaker(discourse.cast.body(name, what.span, kind), 0.8, "name as subject of saying")
    known = same_words(what.words, discourse.cast) if what.nouns and not what.definite else None
    if known is not None:
        return Speaker(known, 0.85, "description given to a name elsewhere")
    if what.words[0] in POSSESSIVES and (not what.nouns or what.nouns[-1].kind == "group"):
        return Speaker(None, 0.5, "a body known only by whose it is")
    if what.nouns or what.head[-1] in BODY_NOUNS or (capitals and not items[-1].capital):
        return Speaker(discourse.cast.group(name, what.span), 0.9 if what.nouns else 0.75, "unnamed group")
    return Speaker(None, 0.5, "no party known by these words")

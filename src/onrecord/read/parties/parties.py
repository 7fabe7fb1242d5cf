"""Gather the names of an article into parties.

Takes:  the names of an article.
Gives:  Cast: its parties with all their names, titles and descriptions, and who a surname or description may be.
Leaves: pronouns: speech/pronouns.py; the same party elsewhere: link/entities/.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from onrecord.model.chain import Chain, Office, PartyKind
from onrecord.model.span import Span
from onrecord.read.layout import Layout
from onrecord.read.lexicon import organisations, places
from onrecord.read.parties.name_recognition import Name

TAILS = frozenset("of for in at on from with to who which that".split())
"""Words after which a description tells of something else: "aide to the mayor" is no mayor."""

_ALSO = re.compile(
    r"(?<!\s)\s*+(?:[,(–—]\s*+)?(?:(?:who )?(?:was |is )?(?:formerly|née|nee|né|born|previously|once|alias|a\.?k\.?a\.?"
    r"|(?:also|better|then|formerly|previously|otherwise) (?:known|called|named) as|(?:known|formerly called) as))\s*"
)
"""What stands between two names of one person."""
_MOSTLY = 3
"""How many times as often one of two people must be named in full."""
_start = attrgetter("start")
_SAME = {"advisor": "adviser", "chairwoman": "chairman", "spokeswoman": "spokesman", "spokesperson": "spokesman"}


@dataclass(frozen=True, slots=True)
class Role:
    """An office that an article gives to a person: head has its words before "of" and "to", words all of them."""

    head: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, words: Sequence[str]) -> Role:
        """Return the role that words describe, in small letters and one spelling.

        >>> sorted(Role.of("the chairwoman of the board".split()).head)
        ['chairman', 'the']
        """
        plain = [one_spelling(w) for w in words]
        cut = next((n for n, w in enumerate(plain) if n and w in TAILS), len(plain))
        return cls(frozenset(plain[:cut]), frozenset(plain))


def one_spelling(word: str) -> str:
    """Return a word of a description in small letters, without its stop, spelt as roles are compared."""
    small = word.lower().rstrip(".")
    return _SAME.get(small, small)


@dataclass(slots=True)
class Party:
    """One party while the article is being read, with the roles that the article gives it.

    gender is what titles and offices say, given what the first name suggests where they are silent. roles are for
    telling whom a description means, offices for telling people of one name apart.
    """

    name: str
    kind: PartyKind
    gender: str = "u"
    given: str = "u"
    mentions: set[Span] = field(default_factory=set)
    forms: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)

    @property
    def sex(self) -> str:
        """Return m, f or u, titles before first names."""
        return self.given if self.gender == "u" else self.gender

    def chain(self) -> Chain:
        """Return the party as the reading keeps it."""
        name = self._called()
        also = tuple(form for form in dict.fromkeys([*self.forms, self.name]) if form != name)
        return Chain(
            name, self.kind, tuple(sorted(self.mentions)), also, self.gender, tuple(dict.fromkeys(self.offices))
        )

    def _called(self) -> str:
        """Return a body's longest name, a person's most frequent full one ("Ann Lee", not "Democrat Ann Lee")."""
        if self.kind == "organisation" and self.forms:
            return max(self.forms, key=lambda form: len(form.split()))
        full = Counter(form for form in self.forms if len(form.split()) > 1)
        whole = self.kind == "person" and full
        return max(full, key=lambda form: (full[form], len(form.split()))) if whole else self.name


@dataclass(slots=True)
class Cast:
    """All parties of an article; at finds the party whose name stands at a place.

    unsettled has the names that may be several parties', shared those that most likely are one's.
    """

    parties: list[Party] = field(default_factory=list)
    at: dict[Span, int] = field(default_factory=dict)
    unsettled: dict[Span, tuple[int, ...]] = field(default_factory=dict)
    shared: dict[Span, tuple[int, ...]] = field(default_factory=dict)
    order: list[Span] = field(default_factory=list)

    def add(self, party: Party) -> int:
        """Take a party in and return its place."""
        self.parties.append(party)
        return len(self.parties) - 1

    def mention(self, party: int, span: Span) -> None:
        """Note that the party is spoken of there."""
        self.parties[party].mentions.add(span)
        if span not in self.at:
            insort(self.order, span)
        self.at[span] = party

    def within(
        self, span: Span, *, kinds: Iterable[PartyKind] = ("person", "organisation", "place", "group")
    ) -> list[int]:
        """Return the parties named within span, in reading order, each once."""
        wanted = set(kinds)
        inside = (self.at[s] for s in self.order_within(span))
        return list(dict.fromkeys(p for p in inside if self.parties[p].kind in wanted))

    def order_within(self, span: Span) -> list[Span]:
        """Return the places within span where a party is named, in reading order."""
        first = bisect_left(self.order, span.start, key=_start)
        last = bisect_left(self.order, span.end, lo=first, key=_start)
        return [s for s in self.order[first:last] if s.end <= span.end]

    def group(self, words: str, span: Span) -> int:
        """Return the unnamed group called so, taking it in where it is new."""
        known = next(
            (i for i, p in enumerate(self.parties) if p.kind == "group" and p.name.lower() == words.lower()), None
        )
        place = self.add(Party(words, "group", forms=[words])) if known is None else known
        self.mention(place, span)
        return place

    def body(self, words: str, span: Span, kind: PartyKind) -> int:
        """Return the party that goes by a name which nothing but its speaking shows to be one."""
        known = next((i for i, p in enumerate(self.parties) if p.kind == kind and words in p.forms), None)
        place = self.add(Party(words, kind, forms=[words])) if known is None else known
        self.mention(place, span)
        return place


def cast(layout: Layout, names: Iterable[Name]) -> Cast:
    """Return the parties of an article. Full names come first, so that short forms find who they are short for."""
    result, keyed = Cast(), _Keyed()
    found = [n for n in names if n.kind in ("person", "organisation", "place")]
    other_names = _both_ways(also_known(found, layout.text))
    for name in sorted(found, key=lambda n: (-len(_tokens(n, layout.text)), n.span.start)):
        _place(result, name, layout.text, other_names, keyed)
    _settle(result)
    for name in found:
        if name.span in result.at and name.title:
            result.parties[result.at[name.span]].roles.append(Role.of(name.title.split()))
    return result


def also_known(names: Sequence[Name], text: str) -> dict[str, str]:
    """Return each name that the article gives as another one of a person: "Ann Roy, formerly Ann Lee"."""
    people = sorted(n.span for n in names if n.kind == "person")
    pairs = ((a, b) for a, b in pairwise(people) if _ALSO.fullmatch(text, a.end, b.start))
    return {_form(late, text): _form(early, text) for early, late in pairs}


def _both_ways(also: Mapping[str, str]) -> dict[str, list[str]]:
    """Return for each name of a pair both names of all its pairs."""
    found = dict[str, list[str]]()
    for pair in also.items():
        for form in dict.fromkeys(pair):
            found.setdefault(form, []).extend(pair)
    return found


class _Keyed:
    """Parties by words that any name of theirs must share: an article of thousands of names is read in its length."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], set[int]] = {}

    def note(self, place: int, party: Party) -> None:
        """Note a party's names."""
        for key in {key for known in (party.name, *party.aliases) for key in _keys(known, party.kind, full=True)}:
            self._places.setdefault((party.kind, key), set()).add(place)

    def like(self, name: Name, form: str) -> list[int]:
        """Return the places of the parties that may go by a form, in the order in which they came in."""
        keys = {*_keys(form, name.kind, full=False), *_keys(_full(name, form), name.kind, full=True)}
        return sorted({place for key in keys for place in self._places.get((name.kind, key), ())})


def _keys(name: str, kind: PartyKind, *, full: bool) -> Iterator[str]:
    """Yield what a name is looked up by: a person's first and last word, a body's whole name, first word, initials."""
    words = name.split()
    if kind == "person":
        yield from (words[0], words[-1])
        return
    yield name
    if kind == "organisation":
        yield from name.removeprefix("The ").replace(".", "" if not full else ".").split()[:1]
        small = name.removeprefix("The ").replace(".", "")
        plain = _initials(name.removeprefix("The ").split()), _initials(name.replace("-", " ").split())
        yield from (f"initials {each}" for each in (plain if full else (small.upper(),)) if each)


def _form(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _settle(result: Cast) -> None:
    """Give a surname that two people share to the one of whom the article mostly tells.

    Papers write the other one's name in full: a bare surname is theirs who are named in full three times as often.
    """
    for span, parties in list(result.unsettled.items()):
        first, second = sorted((len(result.parties[party].forms), party) for party in parties)[:-3:-1]
        if first[0] >= _MOSTLY * second[0] and result.parties[first[1]].kind == "person":
            result.shared[span] = result.unsettled.pop(span)
            result.mention(first[1], span)


def _tokens(name: Name, text: str) -> list[str]:
    return [t for t in (name.form or name.span.of(text)).replace("-", " ").split() if t[0].isalnum()]


def _place(result: Cast, name: Name, text: str, also: Mapping[str, Sequence[str]], keyed: _Keyed) -> None:
    """Give a name to the one party it can be, to several as unsettled, or to a new one; also has other names."""
    form = name.form or _form(name.span, text)
    fits = [i for i in keyed.like(name, form) if _fits(result.parties[i], name, form)]
    exact = [i for i in fits if form in result.parties[i].forms]
    if len(exact or fits) > 1 and name.gender != "u":
        told = [i for i in exact or fits if result.parties[i].sex == name.gender]
        fits, exact = (told, []) if len(told) == 1 else (fits, exact)  # "Mrs Lee" of Ann and Bo Lee
    if len(exact or fits) > 1:
        result.unsettled[name.span] = tuple(fits)
        return
    place = (exact or fits or [result.add(Party(_full(name, form), name.kind, name.gender))])[0]
    party = result.parties[place]
    party.forms.append(form)
    party.aliases.extend(other for other in also.get(form, ()) if other not in party.aliases)
    party.gender = name.gender if party.gender == "u" else party.gender
    party.given = name.given if party.given == "u" else party.given
    result.mention(place, name.span)
    keyed.note(place, party)


def _full(name: Name, form: str) -> str:
    if name.kind == "place" and form in places():
        return places()[form].name
    if name.kind == "organisation":
        plain = form.replace("-", "") if form.isupper() else form  # G-20 is G20
        return organisations().get(plain, plain.removeprefix("The ") if len(plain.split()) > 2 else plain)
    return form


def _fits(party: Party, name: Name, form: str) -> bool:
    """Tell whether a name may be the party's: the same full form, or a short one of it."""
    if name.kind == "person":
        same = any(_same_person(form.split(), known.split()) for known in (party.name, *party.aliases))
        return same and ("u" in (name.gender, party.gender) or name.gender == party.gender)
    if _full(name, form) == party.name:
        return True
    return name.kind != "place" and _short_for(form, party.name)


def _same_person(short: list[str], full: list[str]) -> bool:
    """Tell whether a person's short form is the surname, the last names or the first name of a full one."""
    if len(short) >= len(full):
        return short[-1] == full[-1] and short[0] == full[0]
    if short == full[-len(short) :]:
        return True
    return short[0] == full[0] and (len(short) == 1 or short[-1] == full[-1])


def _initials(words: Sequence[str]) -> str:
    return "".join(w[0] for w in words if w[0].isupper() and w != "The")


def _short_for(form: str, full: str) -> bool:
    """Tell whether a body's short form is made of the initials or of the first or last words of its full one."""
    small = form.removeprefix("The ").replace(".", "")
    words = full.removeprefix("The ").split()
    if len(small) > 1 and small.upper() in (_initials(words), _initials(full.replace("-", " ").split())):
        return True
    part = small.split()
    return len(words) > len(part) > 0 and (part == words[: len(part)] and len(part) > 1)

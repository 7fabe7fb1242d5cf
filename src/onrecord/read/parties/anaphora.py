"""Add the pronouns and descriptions by which an article speaks of its parties.

Takes:  the cast, and the groups of mentions that the network holds for one and the same.
Gives:  chains(): the chain of each party, with what of its group bears no name; meant(), whom each of these means.
Leaves: who speaks: speech/, which follows pronouns by rules of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.model.chain import Chain, PartyKind
from onrecord.model.span import Span
from onrecord.read.lexicon import people
from onrecord.read.parties.namekinds import of_a_family
from onrecord.read.parties.parties import TAILS, Cast, Party

AGREED = 0.75
"""Share of a group's names that must be one party's before its other mentions are taken for that party's too."""
FEW, SEVERAL = 2, 5
"""Pronouns from which they tell the gender of a person whose title does not, and from which against a first name."""
PRONOUNS = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
LONGEST = 60
"""Characters of a description; what is longer holds more than the party."""
OF_PEOPLE = frozenset("i me my mine myself you your he him his himself she her hers herself who whose whom".split())
OF_THINGS = frozenset("it its itself they them their we us our which".split())
FAMILIES = frozenset("family families household clan couple twins siblings".split())
OWNED = ("the ", "his ", "her ", "their ", "its ", "our ")
"""How a description begins that points back."""


def chains(cast: Cast, groups: Iterable[Sequence[Span]], text: str) -> tuple[Chain, ...]:
    """Return the chains of all parties, in their order."""
    found, also = [party.chain() for party in cast.parties], dict[int, set[Span]]()
    taken = {span for chain in found for span in chain.mentions}
    for group in groups:
        party = _party(cast, group)
        if party is not None:
            kind = cast.parties[party].kind
            plain = {s for s in group if s not in taken and not cast.order_within(s) and _fits(s.of(text), kind)}
            plain = _of_one_sex(plain, cast.parties[party].gender, text)
            taken |= plain
            also.setdefault(party, set()).update(plain)
    for party, plain in also.items():
        found[party] = replace(found[party], mentions=tuple(sorted({*found[party].mentions, *plain})))
    return tuple(found)


def _of_one_sex(mentions: set[Span], sex: str, text: str) -> set[Span]:
    """Return mentions without the pronouns that do not fit: nobody is "he" and "she" in one article."""
    told = {span: PRONOUNS[word] for span in mentions if (word := span.of(text).lower()) in PRONOUNS}
    if sex == "u" and told:
        best, number = Counter(told.values()).most_common(1)[0]
        sex = best if number >= AGREED * len(told) else "none"
    return {span for span in mentions if told.get(span, sex) == sex} if told else mentions


def meant(cast: Cast, groups: Iterable[Sequence[Span]], text: str) -> dict[int, int]:
    """Return the party that the network holds each mention without a name for, by where the mention begins.

    Several pronouns of one gender tell more of a person than a first name does: the cast learns from them.
    """
    found: dict[int, int] = {}
    for group in groups:
        party = _party(cast, group)
        if party is not None:
            person = cast.parties[party].kind == "person"
            plain = [span for span in group if span not in cast.at and not (person and _of_others(span, text))]
            found |= {span.start: party for span in plain}
            _learn_sex(cast.parties[party], [span.of(text).lower() for span in group])
    return found


def _learn_sex(party: Party, words: Sequence[str]) -> None:
    told = Counter(PRONOUNS[word] for word in words if word in PRONOUNS)
    if party.kind == "person" and party.gender == "u" and told:
        sex, number = told.most_common(1)[0]
        against = party.given not in ("u", sex)
        if number >= (SEVERAL if against else FEW) and number >= (1.0 if against else AGREED) * told.total():
            party.given = sex


def _fits(words: str, kind: PartyKind) -> bool:
    """Tell whether a party of that kind may be spoken of so; of bodies and places only pronouns are taken."""
    small = words.lower()
    if kind == "person":
        owned = len(words) <= LONGEST and small.startswith(OWNED) and not of_several(words)
        return small in OF_PEOPLE or owned
    return small in OF_THINGS


def _of_others(span: Span, text: str) -> bool:
    return of_several(span.of(text)) or of_a_family(text, span.end)


def of_several(words: str) -> bool:
    """Tell whether a description is of a family or a group: no member of it is meant.

    >>> of_several("The Roy family"), of_several("his supporters in Hull"), of_several("the mayor")
    (True, True, False)
    """
    phrase = words.lower().split()
    head = next((phrase[n - 1] for n, word in enumerate(phrase) if n and word in TAILS), phrase[-1])
    noun = people().get(head)
    return head in FAMILIES or (noun is not None and (noun.number == "plural" or noun.kind == "group"))


def _party(cast: Cast, group: Sequence[Span]) -> int | None:
    """Return the party that the names in a group are, None where there is none or they are several."""
    named = Counter(cast.at[within[-1]] for span in group if len(within := cast.order_within(span)) == 1)
    best = named.most_common(1)
    return best[0][0] if best and best[0][1] >= AGREED * sum(named.values()) else None

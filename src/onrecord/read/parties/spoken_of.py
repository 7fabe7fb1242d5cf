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
from onrecord.read.parties.parties import Cast, Party

AGREED = 0.75
"""Share of a group's names that must be one party's before its other mentions are taken for that party's too."""
FEW, SEVERAL = 2, 5
"""Pronouns from which they tell the gender of a person whose title does not, and from which against a first name."""
PRONOUNS = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
LONGEST = 60
"""Characters of a description; what is longer holds more than the party."""
OF_PEOPLE = frozenset("i me my mine myself you your he him his himself she her hers herself who whose whom".split())
OF_THINGS = frozenset("it its itself they them their we us our which".split())
OWNED = ("the ", "his ", "her ", "their ", "its ", "our ")
"""How a description begins that points back."""


def chains(cast: Cast, groups: Iterable[Sequence[Span]], text: str) -> tuple[Chain, ...]:
    """Return the chains of all parties, in their order."""
    found = [party.chain() for party in cast.parties]
    taken = {span for chain in found for span in chain.mentions}
    for group in groups:
        party = _party(cast, group)
        if party is not None:
            kind = cast.parties[party].kind
            plain = {s for s in group if s not in taken and not cast.order_within(s) and _fits(s.of(text), kind)}
            taken |= plain
            found[party] = replace(found[party], mentions=tuple(sorted({*found[party].mentions, *plain})))
    return tuple(found)


def meant(cast: Cast, groups: Iterable[Sequence[Span]], text: str) -> dict[int, int]:
    """Return the party that the network holds each mention without a name for, by where the mention begins.

    Several pronouns of one gender tell more of a person than a first name does: the cast learns from them.
    """
    found: dict[int, int] = {}
    for group in groups:
        party = _party(cast, group)
        if party is not None:
            found |= {span.start: party for span in group if span not in cast.at}
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
        return small in OF_PEOPLE or (len(words) <= LONGEST and small.startswith(OWNED))
    return small in OF_THINGS


def _party(cast: Cast, group: Sequence[Span]) -> int | None:
    """Return the party that the names in a group are, None where there is none or they are several."""
    named = Counter(cast.at[within[-1]] for span in group if len(within := cast.order_within(span)) == 1)
    best = named.most_common(1)
    return best[0][0] if best and best[0][1] >= AGREED * sum(named.values()) else None

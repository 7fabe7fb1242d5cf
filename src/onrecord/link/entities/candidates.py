"""Find the pairs of chains that may be one party, without comparing all with all.

Takes:  signs.
Gives:  candidate_pairs(): pairs that share a key of their names and, where many do, a second sign too.
Leaves: judging them: party_features.py.

Blocking (Christen 2012): the cost of a block is linear in its members, whatever its size.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from onrecord.link.entities.names import bones, distinctive, folded, initials, person_name
from onrecord.link.entities.party_evidence import At, Signs
from onrecord.link.entities.tables import namesakes, nations

Age = tuple[str, str, int]
"""The first day of a chain's report ("9999": not known), then the article and the place of the chain in it."""
FEW = 12
"""Members up to which a block is compared all with all."""
BEGINS = "begins"
"""What the name of a block begins with that holds single words and the full names that they begin."""
FIRST = 6
"""Of a larger block's members that share a sign, the first ones that each of the others is compared with."""
CROWD = 300
"""People of one article above which it is a list of names, and none of them a sign of another."""


def candidate_pairs(signs: Iterable[Signs]) -> Iterator[tuple[Signs, Signs]]:
    """Yield pairs of one kind and like names, some of them twice; the earlier article first."""
    found: dict[str, list[Signs]] = {}
    for one in sorted(signs, key=age):
        for block in blocking_keys(one):
            found.setdefault(block, []).append(one)
    for block, members in found.items():
        yield from paired(block, members)


def blocking_keys(one: Signs) -> set[str]:
    """Return the names of the blocks that a chain is in: the kind with each key, and the first word of a person."""
    begins = {f"{BEGINS} {one.name.partition(' ')[0]}"} if one.kind == "person" else set()
    return {f"{one.kind} {key}" for key in name_keys(one)} | begins


def paired(block: str, members: Sequence[Signs]) -> Iterator[tuple[Signs, Signs]]:
    """Yield the candidate pairs of one block, whose members are in the order of age()."""
    kind, _, key = block.partition(" ")
    if kind == BEGINS:
        return _bare_with_whole(members)
    if kind == "place" and key not in namesakes():
        return ((members[0], one) for one in members[1:])  # the name alone makes them one
    return combinations(members, 2) if len(members) <= FEW else _by_sign(members)


def _bare_with_whole(block: Sequence[Signs]) -> Iterator[tuple[Signs, Signs]]:
    """Yield each single word with the names that begin with it: "Xi", "Xi Jinping"."""
    whole = [one for one in block if one.whole][:FIRST]
    return ((known, one) for one in block if not one.whole for known in whole)


def age(signs: Signs) -> Age:
    """Rank chains by the day of their report, the undated last, then by place."""
    days = signs.context.days
    return (str(days.earliest) if days else "9999", *signs.at)


def name_keys(signs: Signs) -> set[str]:
    """Return the keys under which the names of one party are looked for: surname, initials, beginning."""
    if signs.kind == "person":
        names = [person_name(form) for form in signs.forms if " " in form or form == signs.name]
        return {bones(surname) for name in names for surname in (*name.surnames, *name.middle[-1:])}
    if signs.kind == "organisation":
        begins = signs.name.partition(" ")[0]
        short = {initials(signs.name)} if " " in signs.name else set()
        return set(signs.forms) | short | ({begins} if distinctive(begins) else set())
    return {signs.name}


def _by_sign(block: Sequence[Signs]) -> Iterator[tuple[Signs, Signs]]:
    """Yield each member with the first ones that share a second sign with it."""
    met: dict[str, list[Signs]] = {}
    for one in block:
        partners: dict[At, Signs] = {}
        for sign in second_signs(one):
            first = met.setdefault(sign, [])
            partners |= {known.at: known for known in first}
            if len(first) < FIRST:
                first.append(one)
        yield from ((known, one) for known in partners.values())


def second_signs(one: Signs) -> set[str]:
    """Return the second signs of a party: what the table of features weighs enough to join two of one name."""
    context = one.context
    others = one.others if len(context.people) <= CROWD else ()
    found = {f"story {context.story}", *others, *context.bodies, *(p for p in context.places if p not in nations())}
    if one.kind == "person":
        whose = {folded(name) for office in one.offices for name in (*office.places, *office.bodies)}
        return found | whose | {f"post {word}" for office in one.offices for word in office.words}
    return found | {f"{one.name} {context.home}", one.name}

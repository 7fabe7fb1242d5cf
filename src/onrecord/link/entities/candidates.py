"""Find the pairs of chains that may be one party, without comparing all with all.

Takes:  signs.
Gives:  candidates(): pairs that share a key of their names and, where many do, a second sign too.
Leaves: judging them: same_party.py.

Blocking (Christen 2012): the cost of a block is linear in its members, whatever its size.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from onrecord.link.entities.names import bones, distinctive, folded, initials, person_name
from onrecord.link.entities.signs import Signs
from onrecord.link.entities.tables import nations

FEW = 12
"""Members up to which a block is compared all with all."""
FIRST = 6
"""Of a larger block's members that share a sign, the first ones that each of the others is compared with."""


def candidates(signs: Iterable[Signs]) -> Iterator[tuple[Signs, Signs]]:
    """Yield pairs of one kind and like names, some of them twice; the earlier article first."""
    blocks: dict[tuple[str, str], list[Signs]] = {}
    for one in sorted(signs, key=_age):
        for key in name_keys(one):
            blocks.setdefault((one.kind, key), []).append(one)
    for block in blocks.values():
        yield from combinations(block, 2) if len(block) <= FEW else _by_sign(block)


def _age(signs: Signs) -> tuple[str, str, int]:
    days = signs.scene.days
    return (str(days.earliest) if days else "9999", *signs.at)


def name_keys(signs: Signs) -> set[str]:
    """Return the keys under which the names of one party are looked for: surname, first word, initials, beginning."""
    if signs.kind == "person":
        name = person_name(signs.name)
        return {bones(surname) for surname in (*name.surnames, *name.middle[-1:])} | _first(signs, name.given)
    if signs.kind == "organisation":
        begins = signs.name.partition(" ")[0]
        short = {initials(signs.name)} if " " in signs.name else set()
        return set(signs.forms) | short | ({begins} if distinctive(begins) else set())
    return {signs.name}


def _first(signs: Signs, given: str) -> set[str]:
    """Return the key that lets a single word meet the names that begin with it."""
    return {f"{given or signs.name} …"}


def _by_sign(block: Sequence[Signs]) -> Iterator[tuple[Signs, Signs]]:
    """Yield each member with the first ones that share a second sign with it."""
    met: dict[str, list[Signs]] = {}
    for one in block:
        for sign in _signs(one):
            first = met.setdefault(sign, [])
            yield from ((known, one) for known in first)
            if len(first) < FIRST:
                first.append(one)


def _signs(one: Signs) -> set[str]:
    """Return the second signs of a party: what the table of features weighs enough to join two of one name."""
    scene = one.scene
    found = {f"story {scene.story}", *one.others, *scene.bodies, *(p for p in scene.places if p not in nations())}
    if one.kind == "person":
        whose = {folded(name) for office in one.offices for name in (*office.places, *office.bodies)}
        return found | whose | {f"post {word}" for office in one.offices for word in office.words}
    return found | {f"{one.name} {scene.home}", one.name}

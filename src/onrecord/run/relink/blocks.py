"""Keep the pairs of parties that are one while chains come into blocks of like names and leave them.

Takes:  the chains that enter a block and those that leave it, and the profiles before and now.
Gives:  CandidateBlock.changed(): the pairs that are one now and were not, and those that were and are not.
Leaves: the rule: link/entities/candidates.py, whose pairs of the whole block these are at any time.

Where a chain only adds pairs they are found without looking at the rest of the block: in a small block all others, in
a large one those that are met first by each of its signs. Where it takes another's place the block is paired anew.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable

import msgspec

from onrecord.link.entities.candidates import BEGINS, FEW, FIRST, Age, age, paired, second_signs
from onrecord.link.entities.joining import same
from onrecord.link.entities.party_clusters import Pair, Scored
from onrecord.link.entities.party_evidence import At, Signs
from onrecord.link.entities.tables import namesakes
from onrecord.record.derived.names import Names

Look = Callable[[Iterable[At]], dict[At, Signs]]
"""What returns the signs of chains."""

_pairs_by_sign = msgspec.msgpack.Decoder(dict[str, list[Age]])


class CandidateBlock:
    """One block of like names; now and before return the signs of chains as they are and as they were."""

    def __init__(self, name: str, names: Names, now: Look, before: Look) -> None:
        self.name = name
        self._names, self._now, self._before = names, now, before
        kind, _, key = name.partition(" ")
        self._begins = kind == BEGINS
        self.of_people = kind in (BEGINS, "person")
        self._star = kind == "place" and key not in namesakes()

    def changed(self, entering: set[At], leaving: set[At]) -> tuple[list[Scored], list[Pair]]:
        """Keep the pairs that are one party; return those that were added and those that were removed."""
        added = None if leaving else self._added_pairs(entering)
        if added is None:
            return self._pair_anew(entering, leaving)
        pairs = _scored(added, self._now({at for pair in added for at in pair}))
        self._names.put_pairs(self.name, pairs)
        return pairs, []

    def _added_pairs(self, entering: set[At]) -> set[Pair] | None:
        """Return the pairs that entering chains add, None where they take some away."""
        if self._begins:
            return None if self._names.members(self.name, whole=False, most=1) else set()
        if self._star:
            first = self._names.members(self.name, most=1)[0]
            return None if first in entering else {(first, at) for at in entering}
        if self._names.few(self.name, FEW):
            members = self._names.members(self.name)
            return {
                (one, other)
                for n, one in enumerate(members)
                for other in members[n + 1 :]
                if one in entering or other in entering
            }
        kept = self._names.met(self.name)
        return self._pairs_by_sign(entering, _pairs_by_sign.decode(kept)) if kept else None

    def _pairs_by_sign(self, entering: set[At], met: dict[str, list[Age]]) -> set[Pair] | None:
        """Return the pairs by signs: a chain meets the first ones of each of its signs, until their number is full."""
        found: set[Pair] = set()
        for place, one in sorted((age(one), one) for one in self._now(entering).values()):
            for sign in second_signs(one):
                first = met.setdefault(sign, [])
                if len(first) == FIRST and place < first[-1]:
                    return None
                found |= {_ordered_pair(place, other) for other in first}
                if len(first) < FIRST:
                    insort(first, place)
        self._names.put_met(self.name, msgspec.msgpack.encode(met))
        return found

    def _pair_anew(self, entering: set[At], leaving: set[At]) -> tuple[list[Scored], list[Pair]]:
        """Pair the block as it was and as it is, and judge what is new."""
        members = set(self._relevant(entering))
        now, before = self._now(members), self._before(members - entering | leaving)
        pairs, past = self._paired(now), self._paired(before)
        touched = entering | leaving
        fresh = {pair for pair in pairs if pair not in past or touched & set(pair)}
        scored = _scored(fresh, now)
        held = self._names.pairs_in(self.name)
        gone = [pair for pair in held if pair not in pairs or touched & set(pair)]
        self._names.drop_pairs(self.name, gone)
        self._names.put_pairs(self.name, scored)
        self._names.put_met(self.name, self._first_met(now.values()))
        return scored, gone

    def _relevant(self, entering: set[At]) -> list[At]:
        """Return the members that pairs can hold: of full names beside single words only the first ones."""
        if not self._begins:
            return self._names.members(self.name)
        bare = self._names.members(self.name, whole=False)
        return [*bare, *self._names.members(self.name, whole=True, most=FIRST + len(entering))]

    def _paired(self, signs: dict[At, Signs]) -> set[Pair]:
        return {(one.at, other.at) for one, other in paired(self.name, sorted(signs.values(), key=age))}

    def _first_met(self, signs: Iterable[Signs]) -> bytes | None:
        """Return the first chains that have each sign, None where the block is not paired by signs."""
        ordered = sorted(signs, key=age)
        if self._begins or self._star or len(ordered) <= FEW:
            return None
        met: dict[str, list[Age]] = {}
        for one in ordered:
            for sign in second_signs(one):
                if len(first := met.setdefault(sign, [])) < FIRST:
                    first.append(age(one))
        return msgspec.msgpack.encode(met)


def _ordered_pair(one: Age, other: Age) -> Pair:
    """Return two chains, the earlier first."""
    first, second = sorted((one, other))
    return (first[1], first[2]), (second[1], second[2])


def _scored(pairs: Iterable[Pair], signs: dict[At, Signs]) -> list[Scored]:
    """Return the pairs that are one party, with their scores."""
    return [(score, one, other) for one, other in pairs if (score := same(signs[one], signs[other]))]

"""Find which pairs of chains that are one party new articles add and remove.

Takes:  profiles of which some are new; the stories that are touched, each with its articles.
Gives:  Changed: across() all stories and inside() one, the pairs of which it keeps.
Leaves: what pairs mean for parties: parties.py. The blocks of like names: blocks.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.link.entities.candidates import age, blocking_keys, candidate_pairs
from onrecord.link.entities.joining import same
from onrecord.link.entities.party_clusters import Pair, Scored
from onrecord.link.entities.party_evidence import At
from onrecord.link.entities.profiles import Profile
from onrecord.record.derived.lines import Lines
from onrecord.record.derived.names import Names
from onrecord.run.relink.blocks import CandidateBlock
from onrecord.run.relink.profiles import Profiles

_decoder = msgspec.msgpack.Decoder(list[Scored])


class Changed:
    """The pairs that were added and removed.

    chains are those of new profiles, come the new pairs of bodies and places. again are the chains whose components
    must be clustered anew: people, since one more pair may keep others apart, and whatever has lost a pair.
    """

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles
        self._before = profiles.before(profiles.new)
        self.come: set[Pair] = set()
        new = [one for profile in profiles.new.values() for one in profile.signs]
        self.chains: set[At] = {one.at for one in new}
        self.again: set[At] = {one.at for one in new if one.kind == "person"}
        for article, before in self._before.items():
            self.again |= set(_other_tallies(before, profiles.new[article]))

    def across(self, names: Names) -> None:
        """Let the chains of new profiles enter their blocks and leave others."""
        leaving = _by_block(self._before.values())
        entering = _by_block(self._profiles.new.values())
        for name, chains in leaving.items():
            for at, (day, _) in chains.items():
                names.leave_block(name, day, at)
        for name, chains in entering.items():
            for at, (day, whole) in chains.items():
                names.put_block(name, day, at, whole=whole)
        for name in sorted({*entering, *leaving}):
            block = CandidateBlock(name, names, self._profiles.signs, self._profiles.signs_before)
            come, gone = block.changed(set(entering.get(name, ())), set(leaving.get(name, ())))
            self._take({(a, b) for _, a, b in come}, set(gone), person=block.of_people)

    def inside(self, story: int, articles: Iterable[str], lines: Lines) -> None:
        """Pair the chains of a story anew."""
        signs = [one for profile in self._profiles.now(articles).values() for one in profile.signs]
        people = {one.at for one in signs if one.kind == "person"}
        pairs = {(score, a.at, b.at) for a, b in candidate_pairs(signs) if (score := same(a, b))}
        before = set(pairs_of(story, lines))
        lines.put_pairs(story, msgspec.msgpack.encode(sorted(pairs)))
        for person in (True, False):
            come = {(a, b) for _, a, b in pairs - before if (a in people) == person}
            gone = {(a, b) for _, a, b in before - pairs if (a in people) == person}
            self._take(come, gone, person=person)

    def _take(self, come: set[Pair], gone: set[Pair], *, person: bool) -> None:
        """Take in the pairs of one block or story."""
        lost = come | gone if person else gone - come
        self.again |= {at for pair in lost for at in pair}
        self.come |= set() if person else come


def pairs_of(story: int, lines: Lines) -> list[Scored]:
    """Return the pairs of a story as they are kept."""
    kept = lines.pairs(story)
    return _decoder.decode(kept) if kept else []


def _by_block(profiles: Iterable[Profile]) -> dict[str, dict[At, tuple[str, bool]]]:
    """Return the chains of each block, each with its day and whether it is a full name."""
    found: dict[str, dict[At, tuple[str, bool]]] = {}
    for one in (one for profile in profiles for one in profile.signs):
        for name in blocking_keys(one):
            found.setdefault(name, {})[one.at] = (age(one)[0], one.whole)
    return found


def _other_tallies(before: Profile, now: Profile) -> Iterator[At]:
    """Yield the chains whose tally is another than before: of another day, or of another kind."""
    for one, other in zip(before.signs, now.signs, strict=True):
        if one.context.days != other.context.days or one.kind != other.kind:
            yield one.at

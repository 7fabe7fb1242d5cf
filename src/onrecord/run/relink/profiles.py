"""Hold the profiles of articles while parties are found.

Takes:  the profiles of articles that are new, or of another story or day than before.
Gives:  Profiles: the profiles and the signs of chains, as they are kept and as they are now.
Leaves: making profiles: link/entities/profiles.py.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import msgspec

from onrecord.link.entities.party_evidence import At, Signs
from onrecord.link.entities.profiles import Profile
from onrecord.record.derived.names import Names

HELD = 600
"""Profiles that are held in memory: about 15 MB."""

_decoder = msgspec.msgpack.Decoder(Profile)


@dataclass
class Profiles:
    """The profiles of articles: those that are kept, and over them those that are new."""

    names: Names
    new: dict[str, Profile] = field(default_factory=dict)
    _held: OrderedDict[str, Profile] = field(default_factory=OrderedDict)

    def take(self, profiles: Iterable[Profile]) -> None:
        """Take in profiles of which some may be other than those that are kept."""
        found = {profile.article: profile for profile in profiles}
        kept = self.before(found)
        self.new |= {article: profile for article, profile in found.items() if kept.get(article) != profile}

    def before(self, articles: Iterable[str]) -> dict[str, Profile]:
        """Return profiles as they are kept."""
        wanted = set(articles)
        for article, kept in self.names.profiles(wanted - self._held.keys()).items():
            self._held[article] = _decoder.decode(kept)
        found = {article: self._held[article] for article in wanted if article in self._held}
        while len(self._held) > HELD:
            self._held.popitem(last=False)
        return found

    def now(self, articles: Iterable[str]) -> dict[str, Profile]:
        """Return profiles as they are now."""
        wanted = set(articles)
        return {**self.before(wanted - self.new.keys()), **{a: self.new[a] for a in wanted & self.new.keys()}}

    def signs(self, chains: Iterable[At]) -> dict[At, Signs]:
        """Return the signs of chains as they are now."""
        return _signs(chains, self.now)

    def signs_before(self, chains: Iterable[At]) -> dict[At, Signs]:
        """Return the signs of chains as they are kept."""
        return _signs(chains, self.before)

    def keep(self) -> None:
        """Keep what is new."""
        for article, profile in self.new.items():
            self.names.put_profile(article, msgspec.msgpack.encode(profile))
            self._held.pop(article, None)
        self.new = {}


def _signs(chains: Iterable[At], profiles: Callable[[Iterable[str]], dict[str, Profile]]) -> dict[At, Signs]:
    wanted = set(chains)
    found = profiles({article for article, _ in wanted})
    return {one.at: one for profile in found.values() for one in profile.signs if one.at in wanted}

"""What one article tells of its parties, in a form that can be kept.

Takes:  the witnesses of one story.
Gives:  Profile: with it alone its parties can be joined with those of others.
Leaves: keeping it: record/derived/names.py. Joining: parties.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.entities.candidates import Age
from onrecord.link.entities.parties import agreed
from onrecord.link.entities.signs import At, Scene, Signs, scene_of, signs
from onrecord.link.entities.tallies import Tally
from onrecord.model.chain import Office, PartyKind
from onrecord.model.record import Witness


@dataclass(frozen=True, slots=True)
class Named:
    """One party of the article: its signs but for the scene, and its tally but for its age."""

    kind: PartyKind
    name: str
    forms: frozenset[str]
    sex: str
    offices: tuple[Office, ...]
    written: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Profile:
    """The scene of an article, and its parties in the order of its chains."""

    article: str
    scene: Scene
    parties: tuple[Named, ...]

    @property
    def signs(self) -> list[Signs]:
        """Return the signs of each party."""
        return [
            Signs((self.article, n), p.kind, p.name, p.forms, p.sex, p.offices, self.scene)
            for n, p in enumerate(self.parties)
        ]

    def tally(self, chain: int, age: Age) -> Tally:
        """Return the tally of one party, whose age is known."""
        party = self.parties[chain]
        return Tally(party.kind, party.counts, frozenset((party.written,)), age, (self.article, chain))


def profiles(witnesses: Sequence[Witness], story: str) -> Iterator[Profile]:
    """Yield the profiles of all witnesses of one story, placed where their story places them."""
    found = {one.at: one for one in agreed([one for w in witnesses for one in signs(w, story)])}
    for witness in witnesses:
        yield _profile(witness, story, found)


def _profile(witness: Witness, story: str, found: Mapping[At, Signs]) -> Profile:
    article = witness.article.id
    own = [(found[article, n], chain) for n, chain in enumerate(witness.reading.chains)]
    named = (Named(s.kind, s.name, s.forms, s.sex, s.offices, chain.name, Tally.of(chain, s).forms) for s, chain in own)
    return Profile(article, own[0][0].scene if own else scene_of(witness, story), tuple(named))

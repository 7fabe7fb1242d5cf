"""The evidence of one article on its parties, in a form that can be kept.

Takes:  the documents of one story.
Gives:  Profile: with it alone its parties can be joined with those of others.
Leaves: keeping it: record/derived/names.py. Joining: joining.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.entities.candidates import Age
from onrecord.link.entities.joining import agreed
from onrecord.link.entities.party_evidence import At, MentionContext, Signs, context_of, signs
from onrecord.link.entities.tallies import Tally
from onrecord.model.chain import Office, PartyKind
from onrecord.model.record import Document


@dataclass(frozen=True, slots=True)
class ProfiledParty:
    """One party of the article: its signs but for the context, and its tally but for its age."""

    kind: PartyKind
    name: str
    forms: frozenset[str]
    sex: str
    offices: tuple[Office, ...]
    written: str
    counts: dict[str, int]
    namesake: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """The context of an article, and its parties in the order of its chains."""

    article: str
    context: MentionContext
    parties: tuple[ProfiledParty, ...]

    @property
    def signs(self) -> list[Signs]:
        """Return the signs of each party."""
        return [
            Signs((self.article, n), p.kind, p.name, p.forms, p.sex, p.offices, self.context, p.namesake)
            for n, p in enumerate(self.parties)
        ]

    def tally(self, chain: int, age: Age) -> Tally:
        """Return the tally of one party, whose age is known."""
        party = self.parties[chain]
        return Tally(party.kind, party.counts, frozenset((party.written,)), age, (self.article, chain))


def profiles_of_story(documents: Sequence[Document], story: str) -> Iterator[Profile]:
    """Yield the profiles of all documents of one story, placed where their story places them."""
    found = {one.at: one for one in agreed([one for w in documents for one in signs(w, story)])}
    for document in documents:
        yield _profile(document, story, found)


def _profile(document: Document, story: str, found: Mapping[At, Signs]) -> Profile:
    article = document.article.id
    own = [(found[article, n], chain) for n, chain in enumerate(document.reading.chains)]
    named = (
        ProfiledParty(s.kind, s.name, s.forms, s.sex, s.offices, chain.name, Tally.of(chain, s).forms, s.namesake)
        for s, chain in own
    )
    return Profile(article, own[0][0].context if own else context_of(document, story), tuple(named))

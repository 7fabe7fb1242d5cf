"""Gather chains into clusters by judged pairs, so that no two of a cluster are known not to be the same.

Takes:  chains with their signs; pairs that are the same, with their scores; what people have judged.
Gives:  Clusters: join() and joined(); the result does not depend on the order of the pairs.
Leaves: judging pairs: party_features.py. Plain components, where nothing forbids: union_find.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.link.entities.names import of_people, person_name
from onrecord.link.entities.party_evidence import At, Signs
from onrecord.link.entities.posts import agree, elsewhere
from onrecord.link.union_find import Groups
from onrecord.model.chain import Office

Pair = tuple[At, At]
Scored = tuple[float, At, At]


@dataclass(slots=True)
class _Forbidden:
    """What forbids joining two clusters: full names, posts, and the chains that a person holds to be another's.

    forms has the names that an article itself gives as other ones of the same person, beside the father's or son's.
    """

    names: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    posts: set[Office] = field(default_factory=set)
    members: set[At] = field(default_factory=set)
    others: set[At] = field(default_factory=set)

    def take(self, other: _Forbidden) -> None:
        """Take in another cluster."""
        self.names |= other.names
        self.forms |= other.forms
        self.beside |= other.beside
        self.posts |= other.posts
        self.members |= other.members
        self.others |= other.others

    def bars(self, other: _Forbidden, *, by_post: bool) -> bool:
        """Tell whether somebody of one is known not to be somebody of the other (complete link)."""
        if self.others & other.members or other.others & self.members:
            return True
        if self.beside & other.names or other.beside & self.names:
            return True
        names = ((mine, theirs) for mine in self.names - other.forms for theirs in other.names - self.forms)
        if any(of_people(mine, theirs) == "other names" for mine, theirs in names):
            return True
        return by_post and _hold_post_elsewhere(self.posts, other.posts)


def _hold_post_elsewhere(mine: Collection[Office], theirs: Collection[Office]) -> bool:
    """Tell whether two hold one post of two places and no post of one: two mayors."""
    pairs = [(one, other) for one in mine for other in theirs if one.words == other.words]
    return any(elsewhere(*pair) for pair in pairs) and not any(agree(*pair) for pair in pairs)


class Clusters:
    """Clusters of chains that grow, pair by pair, the surest first."""

    def __init__(self, signs: Mapping[At, Signs], apart: Iterable[Pair] = ()) -> None:
        self._signs = signs
        self._groups = Groups[At](signs)
        self._held = {at: _forbidden_of(one) for at, one in signs.items()}
        for one, other in apart:
            self._held[one].others.add(other)

    def of(self, at: At) -> At:
        """Return the representative chain of the cluster of a chain."""
        return self._groups.of(at)

    def force(self, pairs: Iterable[Pair]) -> None:
        """Join pairs whatever speaks against it: a person has said so."""
        for one, other in pairs:
            self._join_clusters(one, other)

    def join(self, pairs: Iterable[Scored]) -> None:
        """Join the pairs whose clusters nothing keeps apart, by falling score."""
        for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
            if self.unbarred(one, other):
                self._join_clusters(one, other)

    def unbarred(self, one: At, other: At) -> bool:
        """Tell whether nothing keeps the clusters of two chains apart.

        Within one story posts do not: there a slip of reading is likelier than two namesakes.
        """
        by_post = self._signs[one].context.story != self._signs[other].context.story
        return not self._held[self.of(one)].bars(self._held[self.of(other)], by_post=by_post)

    def all(self) -> list[list[At]]:
        """Return the clusters, each in the order of its chains."""
        return sorted(sorted(group) for group in self._groups.all())

    def _join_clusters(self, one: At, other: At) -> None:
        a, b = self.of(one), self.of(other)
        if a == b:
            return
        large, small = sorted((self._held[a], self._held[b]), key=lambda held: -len(held.members))
        large.take(small)
        self._groups.join(a, b)
        self._held[self.of(a)] = large


def _forbidden_of(signs: Signs) -> _Forbidden:
    person = signs.kind == "person"
    return _Forbidden(
        names={signs.name} if person and signs.whole else set(),
        forms=set(signs.forms) if person else set(),
        beside=set(_with_another_suffix(signs)) if person else set(),
        posts=set(signs.offices if person else ()),
        members={signs.at},
    )


def _with_another_suffix(signs: Signs) -> Iterator[str]:
    """Yield the names of the article's other people that are the party's but for "Jr."."""
    mine = person_name(signs.name).surname
    like = (name for name in signs.others if person_name(name).surname == mine)  # quick, where a report lists hundreds
    return (name for name in like if of_people(name, signs.name) == "a suffix more")

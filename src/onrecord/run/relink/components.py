"""Gather the chains that pairs lead to from one another, and cluster them.

Takes:  the pairs that are kept, of stories and across them, and what people have judged.
Gives:  Components: of() a chain; clusters(), the parties of a component.
Leaves: which components must be looked at, and who a party is: parties.py.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from onrecord.link.entities.joining import join_by_names
from onrecord.link.entities.party_clusters import Clusters, Pair, Scored
from onrecord.link.entities.party_evidence import At
from onrecord.record.derived.lines import Lines
from onrecord.record.derived.names import Names
from onrecord.run.relink.pairs import pairs_of
from onrecord.run.relink.profiles import Profiles

HELD = 600
"""Stories whose pairs are held in memory."""

Judged = tuple[At, At, str]
"""Two chains, and whether people hold them for "same" or not."""
Stories = Callable[[str], int]
"""What tells the number of the story of an article."""


@dataclass(slots=True)
class Component:
    """Chains with the pairs that lead from one to another, within their stories and across stories."""

    chains: set[At] = field(default_factory=set)
    within: set[Scored] = field(default_factory=set)
    across: set[Scored] = field(default_factory=set)


class Components:
    """The components of chains by the pairs that are kept; stories has the number of each article's story."""

    def __init__(
        self, profiles: Profiles, names: Names, lines: Lines, stories: Stories, judged: Iterable[Judged]
    ) -> None:
        self._profiles, self._names, self._lines, self._stories = profiles, names, lines, stories
        every = sorted(judged)
        self._same: list[Pair] = [(a, b) for a, b, verdict in every if verdict == "same"]
        self._apart: list[Pair] = [(a, b) for a, b, verdict in every if verdict != "same"]
        self._beside: OrderedDict[int, dict[At, list[Scored]]] = OrderedDict()

    def of(self, at: At) -> Component:
        """Return the component of a chain."""
        found = Component()
        ahead = [at]
        while ahead:
            if (one := ahead.pop()) in found.chains:
                continue
            found.chains.add(one)
            within, across = self._pairs_in_story(one), list(self._names.pairs_of(one))
            found.within.update(within)
            found.across.update(across)
            by_people = [pair for pair in self._same if one in pair]
            pairs = (*(pair for _, *pair in (*within, *across)), *by_people)
            ahead += [end for pair in pairs for end in pair if end not in found.chains]
        return found

    def clusters(self, component: Component) -> list[list[At]]:
        """Return the parties of a component."""
        signs = self._profiles.signs(component.chains)
        clusters = Clusters(signs, (pair for pair in self._apart if signs.keys() >= set(pair)))
        clusters.force(pair for pair in self._same if signs.keys() >= set(pair))
        join_by_names(clusters, signs, sorted(component.within))
        join_by_names(clusters, signs, sorted(component.across))
        return clusters.all()

    def _pairs_in_story(self, at: At) -> list[Scored]:
        """Return the pairs of a chain within its story."""
        story = self._stories(at[0])
        if story not in self._beside:
            beside: dict[At, list[Scored]] = {}
            for pair in pairs_of(story, self._lines):
                for end in pair[1:]:
                    beside.setdefault(end, []).append(pair)
            self._beside[story] = beside
            if len(self._beside) > HELD:
                self._beside.popitem(last=False)
        return self._beside[story].get(at, [])

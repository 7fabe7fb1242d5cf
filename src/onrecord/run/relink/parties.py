"""Find which parties are others because of what is new.

Takes:  the profiles of articles that are new, or of another story or day than before; the stories that are touched.
Gives:  Relinked: renamed(): the stories in which somebody has another id or name now.
Leaves: the rule: link/entities/, whose parties of all articles these are at any time.

Pairs that are one make components. What happens in a component depends on its pairs alone, so that only those are
clustered anew in which a pair has come or gone. Components of bodies and places only grow, and are not gone through:
a country stands in thousands of reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import msgspec

from onrecord.link.entities.candidates import age
from onrecord.link.entities.party_evidence import At
from onrecord.link.entities.tallies import Tally, entities, sum_of
from onrecord.link.union_find import Groups
from onrecord.record.derived.lines import Lines
from onrecord.record.derived.names import Names, PartyRow
from onrecord.run.relink.components import Component, Components, Judged, Stories
from onrecord.run.relink.pairs import Changed
from onrecord.run.relink.profiles import Profiles

_tally = msgspec.msgpack.Decoder(Tally)


@dataclass
class Result:
    """The parties that are others now: their tallies, the numbers that may be free, the chains of another party.

    done are the chains whose components were clustered anew.
    """

    parties: dict[int, Tally] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    moved: set[At] = field(default_factory=set)
    done: set[At] = field(default_factory=set)


class Relinked:
    """The parties after the profiles of some articles have changed; stories has the number of each article's story."""

    def __init__(
        self, profiles: Profiles, names: Names, lines: Lines, stories: Stories, judged: Iterable[Judged]
    ) -> None:
        self._profiles, self._names, self._lines, self._stories = profiles, names, lines, stories
        self._judged = sorted(judged)
        self._components = Components(profiles, names, lines, stories, self._judged)
        self._last = 0

    def renamed(self, touched: Mapping[int, list[str]]) -> set[int]:
        """Bring the parties up to date; return the stories in which somebody has another id or name than before.

        touched are the stories whose articles may have changed, each with the articles that it has now.
        """
        changed = Changed(self._profiles)
        changed.across(self._names)
        for story, articles in touched.items():
            changed.inside(story, articles, self._lines)
        changed.again |= self._keep_judgements()
        self._profiles.keep()
        result = Result()
        self._clustered(changed.again | changed.chains if self._judged else changed.again, result)
        self._grow_components(changed, result)
        result.gone -= result.parties.keys()
        return self._keep_names(result.parties, result.gone) | self._stories_of(result.moved)

    def _keep_judgements(self) -> set[At]:
        """Keep what people have judged; return the chains of which they judge otherwise than before."""
        before, now = set(self._names.judged()), set(self._judged)
        if before != now:
            self._names.put_judged(self._judged)
        return {at for one, other, _ in before ^ now for at in (one, other)}

    # chains

    def _clustered(self, chains: Iterable[At], result: Result) -> None:
        """Cluster the components of chains anew."""
        for at in sorted(chains):
            if at not in result.done:
                component = self._components.of(at)
                result.done |= component.chains
                self._keep_parties(component, result)

    def _keep_parties(self, component: Component, result: Result) -> None:
        """Keep the parties of a component: each keeps the number that most of its chains had."""
        had = self._names.party_of(component.chains)
        result.gone |= set(had.values())
        for cluster in sorted(self._components.clusters(component), key=lambda chains: (-len(chains), chains)):
            numbers = Counter(had[at] for at in cluster if at in had)
            free = [number for number, _ in numbers.most_common() if number not in result.parties]
            number = free[0] if free else self._new_number()
            other = [at for at in cluster if had.get(at) != number]
            self._names.put_chains(number, other)
            result.moved |= set(other)
            result.parties[number] = self._tally(cluster)

    def _grow_components(self, changed: Changed, result: Result) -> None:
        """Let bodies and places grow by pairs that have come: nothing bars those, so their parties are components."""
        pairs = [pair for pair in sorted(changed.come) if not result.done & set(pair)]
        chains = {at for at in changed.chains if at not in result.done} | {at for pair in pairs for at in pair}
        had = self._names.party_of(chains)
        groups = Groups[At | int](had.get(at, at) for at in sorted(chains))
        for a, b in pairs:
            groups.join(had.get(a, a), had.get(b, b))
        for group in groups.all():
            new = sorted(at for at in group if isinstance(at, tuple))
            old = sorted(number for number in group if isinstance(number, int))
            if new or len(old) > 1:
                self._join_chains(new, old, result)

    def _join_chains(self, new: list[At], old: list[int], result: Result) -> None:
        """Make one party of new chains and parties that are there; the largest keeps its number."""
        chains = {number: self._names.chains_of(number) for number in old} if len(old) > 1 else {}
        number = max(old, key=lambda n: (len(chains.get(n, ())), -n)) if old else self._new_number()
        others = [one for one in old if one != number]
        rows = self._names.parties(old)
        kept = [result.parties.get(one) or _tally.decode(rows[one].tally) for one in old]
        result.parties[number] = sum_of([*kept, *(self._tally([at]) for at in new)])
        for one in others:
            result.parties.pop(one, None)
        self._names.put_chains(number, new)
        self._names.merge(number, others)
        result.gone |= set(others)
        result.moved |= {*new, *(at for one in others for at in chains[one])}

    def _new_number(self) -> int:
        """Return a number that no party has, here or in the rows."""
        self._last = max(self._last + 1, self._names.new_party())
        return self._last

    def _tally(self, chains: Iterable[At]) -> Tally:
        profiles = self._profiles.now({article for article, _ in chains})
        return sum_of(profiles[a].tally(n, age(profiles[a].signs[n])) for a, n in chains)

    # names

    def _keep_names(self, parties: Mapping[int, Tally], gone: Iterable[int]) -> set[int]:
        """Keep what the parties are called; return the stories of those that have another id or name now."""
        before = self._names.parties({*parties, *gone})
        self._names.drop_parties(gone)
        for number, tally in parties.items():
            row = PartyRow(number, "", tally.plain, tally.kind, tally.name, msgspec.msgpack.encode(tally))
            self._names.put_party(row)
        names = {one.plain for one in before.values()} | {tally.plain for tally in parties.values()}
        rows = {row.number: row for plain in names if plain for row in self._names.of_one_name(plain)}
        rows |= self._names.parties(number for number, tally in parties.items() if tally.plain is None)
        other: set[int] = set()
        tallies = {number: parties.get(number) or _tally.decode(row.tally) for number, row in rows.items()}
        for number, entity in entities(tallies):
            row = rows[number]
            old = before.get(number, row)
            if (old.id, old.name) != (entity.id, entity.name):
                other.add(number)
            if row.id != entity.id:
                self._names.put_party(replace(row, id=entity.id))
        return self._names.stories_of(other)

    def _stories_of(self, chains: Iterable[At]) -> set[int]:
        return {self._stories(article) for article in {article for article, _ in chains}}

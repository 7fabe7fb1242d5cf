"""Find which parties are others because of what is new.

Takes:  the profiles of articles that are new, or of another story or day than before; the stories that are touched.
Gives:  Relinked: reported(): the stories in which somebody has another id or name now.
Leaves: the rule: link/entities/, whose parties of all articles these are at any time.

Pairs that are one make components. What happens in a component depends on its pairs alone, so that only those are
clustered anew in which a pair has come or gone. Components of bodies and places only grow, and are not gone through:
a country stands in thousands of reports.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

import msgspec

from onrecord.link.entities.candidates import age, blocks, candidates
from onrecord.link.entities.clusters import Clusters
from onrecord.link.entities.parties import joined, same
from onrecord.link.entities.profiles import Profile
from onrecord.link.entities.signs import At, Scene, Signs
from onrecord.link.entities.tallies import Tally, entities, sum_of
from onrecord.link.groups import Groups
from onrecord.record.derived.lines import Lines
from onrecord.record.derived.names import Names, Party
from onrecord.run.relink.blocks import Block, Pair, Scored

HELD = 600
"""Profiles and stories that are held in memory: about 15 MB."""

_profile = msgspec.msgpack.Decoder(Profile)
_pairs = msgspec.msgpack.Decoder(list[Scored])
_tally = msgspec.msgpack.Decoder(Tally)

Judged = tuple[At, At, str]
"""Two chains, and whether people hold them for "same" or not."""
Stories = Callable[[str], int]
"""What tells the number of the story of an article."""


NONE: frozenset[str] = frozenset()
NOBODY = Profile("", Scene(NONE, NONE, NONE, NONE, "", None, NONE, ""), ())


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
            self._held[article] = _profile.decode(kept)
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


def _signs(chains: Iterable[At], profiles: object) -> dict[At, Signs]:
    wanted = set(chains)
    found: dict[str, Profile] = profiles({article for article, _ in wanted})  # type: ignore[operator]
    return {one.at: one for profile in found.values() for one in profile.signs if one.at in wanted}


@dataclass
class Changed:
    """What pairs have come and gone.

    chains are those of new profiles, come the new pairs of bodies and places. again are the chains whose components
    must be clustered anew: people, since one more pair may keep others apart, and whatever has lost a pair.
    """

    profiles: Profiles
    chains: set[At] = field(default_factory=set)
    come: set[Pair] = field(default_factory=set)
    again: set[At] = field(default_factory=set)

    def __post_init__(self) -> None:
        before = self.profiles.before(self.profiles.new)
        for article, profile in self.profiles.new.items():
            self.chains |= {one.at for one in profile.signs}
            self.again |= {one.at for one in profile.signs if one.kind == "person"}
            self.again |= set(_other_tallies(before[article], profile)) if article in before else set()

    def take(self, come: set[Pair], gone: set[Pair], *, person: bool) -> None:
        """Take in the pairs of one block or story."""
        lost = come | gone if person else gone - come
        self.again |= {at for pair in lost for at in pair}
        self.come |= set() if person else come


def _other_tallies(before: Profile, now: Profile) -> Iterator[At]:
    """Yield the chains whose tally is another than before: of another day, or of another kind."""
    for one, other in zip(before.signs, now.signs, strict=True):
        if one.scene.days != other.scene.days or one.kind != other.kind:
            yield one.at


@dataclass
class Result:
    """The parties that are others now: their tallies, the numbers that may be free, the chains of another party."""

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
        self._tied = {at for one, other, _ in self._judged for at in (one, other)}
        self._beside: OrderedDict[int, dict[At, list[Scored]]] = OrderedDict()

    def renamed(self, touched: Mapping[int, list[str]]) -> set[int]:
        """Bring the parties up to date; return the stories in which somebody has another id or name than before.

        touched are the stories whose articles may have changed, each with the articles that it has now.
        """
        changed = Changed(self._profiles)
        self._across(changed)
        for story, articles in touched.items():
            self._inside(story, articles, changed)
        changed.again |= self._by_people()
        self._profiles.keep()
        result = Result()
        self._clustered(changed.again if not self._tied else {*changed.again, *changed.chains}, result)
        self._grown(changed, result)
        result.gone -= result.parties.keys()
        return self._named(result.parties, result.gone) | self._stories_of(result.moved)

    # pairs

    def _across(self, changed: Changed) -> None:
        """Let the chains of new profiles enter their blocks and leave others."""
        entering: dict[str, set[At]] = {}
        leaving: dict[str, set[At]] = {}
        for article in sorted(self._profiles.new):
            for one in self._profiles.before([article]).get(article, NOBODY).signs:
                for name in blocks(one):
                    leaving.setdefault(name, set()).add(one.at)
                    self._names.leave_block(name, age(one)[0], one.at)
            for one in self._profiles.new[article].signs:
                for name in blocks(one):
                    entering.setdefault(name, set()).add(one.at)
                    self._names.put_block(name, age(one)[0], one.at, whole=one.whole)
        for name in sorted({*entering, *leaving}):
            block = Block(name, self._names, self._profiles.signs, self._profiles.signs_before)
            come, gone = block.changed(entering.get(name, set()), leaving.get(name, set()))
            changed.take({(a, b) for _, a, b in come}, set(gone), person=block.of_people)

    def _inside(self, story: int, articles: Iterable[str], changed: Changed) -> None:
        """Pair the chains of a story anew."""
        signs = [one for profile in self._profiles.now(articles).values() for one in profile.signs]
        people = {one.at for one in signs if one.kind == "person"}
        pairs = {(score, a.at, b.at) for a, b in candidates(signs) if (score := same(a, b))}
        before = set(self._pairs(story))
        self._lines.put_pairs(story, msgspec.msgpack.encode(sorted(pairs)))
        for person in (True, False):
            come = {(a, b) for _, a, b in pairs - before if (a in people) == person}
            gone = {(a, b) for _, a, b in before - pairs if (a in people) == person}
            changed.take(come, gone, person=person)

    def _pairs(self, story: int) -> list[Scored]:
        kept = self._lines.pairs(story)
        return _pairs.decode(kept) if kept else []

    def _by_people(self) -> set[At]:
        """Keep what people have judged; return the chains of which they judge otherwise than before."""
        before, now = set(self._names.judged()), set(self._judged)
        if before != now:
            self._names.put_judged(self._judged)
        return {at for one, other, _ in before ^ now for at in (one, other)}

    # components

    def _clustered(self, chains: Iterable[At], result: Result) -> None:
        """Cluster the components of chains anew."""
        for at in sorted(chains):
            if at not in result.done:
                component = self._component(at)
                result.done |= component.keys()
                self._placed(component, result)

    def _grown(self, changed: Changed, result: Result) -> None:
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
                self._joined(new, old, result)

    def _joined(self, new: list[At], old: list[int], result: Result) -> None:
        """Make one party of new chains and parties that are there; the largest keeps its number."""
        chains = {number: self._names.chains_of(number) for number in old} if len(old) > 1 else {}
        number = max(old, key=lambda n: (len(chains.get(n, ())), -n)) if old else self._next()
        others = [one for one in old if one != number]
        kept = {n: _tally.decode(row.tally) for n, row in self._names.parties(old).items()} | result.parties
        result.parties[number] = sum_of([*(kept[one] for one in old), *(self._tally([at]) for at in new)])
        self._names.put_chains(number, new)
        self._names.merge(number, others)
        result.gone |= set(others)
        result.moved |= {*new, *(at for one in others for at in chains[one])}
        for one in others:
            result.parties.pop(one, None)

    def _component(self, at: At) -> dict[At, set[Scored]]:
        """Return the chains that pairs lead to from a chain, each with its pairs within its story."""
        found: dict[At, set[Scored]] = {}
        self._over: set[Scored] = set()
        ahead = [at]
        while ahead:
            if (one := ahead.pop()) in found:
                continue
            found[one] = set(self._near(one))
            over = set(self._names.pairs_of(one))
            self._over |= over
            by_people = ((1.0, a, b) for a, b, verdict in self._judged if verdict == "same" and one in (a, b))
            ahead += [end for _, *pair in (*found[one], *over, *by_people) for end in pair if end not in found]
        return found

    def _near(self, at: At) -> list[Scored]:
        """Return the pairs of a chain within its story."""
        story = self._stories(at[0])
        if story not in self._beside:
            beside: dict[At, list[Scored]] = {}
            for pair in self._pairs(story):
                for end in pair[1:]:
                    beside.setdefault(end, []).append(pair)
            self._beside[story] = beside
            if len(self._beside) > HELD:
                self._beside.popitem(last=False)
        return self._beside[story].get(at, [])

    def _clusters(self, component: dict[At, set[Scored]]) -> list[list[At]]:
        """Return the parties of a component."""
        signs = self._profiles.signs(component)
        clusters = Clusters(signs, [(a, b) for a, b, v in self._judged if v != "same" and {a, b} <= signs.keys()])
        clusters.force((a, b) for a, b, verdict in self._judged if verdict == "same" and {a, b} <= signs.keys())
        joined(clusters, signs, sorted({pair for pairs in component.values() for pair in pairs}))
        joined(clusters, signs, sorted(self._over))
        return clusters.all()

    def _placed(self, component: dict[At, set[Scored]], result: Result) -> None:
        """Keep the parties of a component: each keeps the number that most of its chains had."""
        had = self._names.party_of(component)
        result.gone |= set(had.values())
        for cluster in sorted(self._clusters(component), key=lambda chains: (-len(chains), chains)):
            numbers = Counter(had[at] for at in cluster if at in had)
            free = [number for number, _ in numbers.most_common() if number not in result.parties]
            number = free[0] if free else self._next()
            other = [at for at in cluster if had.get(at) != number]
            self._names.put_chains(number, other)
            result.moved |= set(other)
            result.parties[number] = self._tally(cluster)

    def _next(self) -> int:
        self._last = max(getattr(self, "_last", 0), self._names.new_party() - 1) + 1
        return self._last

    def _tally(self, chains: Iterable[At]) -> Tally:
        profiles = self._profiles.now({article for article, _ in chains})
        return sum_of(profiles[a].tally(n, age(profiles[a].signs[n])) for a, n in chains)

    # names

    def _named(self, parties: Mapping[int, Tally], gone: Iterable[int]) -> set[int]:
        """Keep what the parties are called; return the stories of those that have another id or name now."""
        before = self._names.parties({*parties, *gone})
        self._names.drop_parties(gone)
        for number, tally in parties.items():
            row = Party(number, "", tally.plain, tally.kind, tally.name, msgspec.msgpack.encode(tally))
            self._names.put_party(row)
        names = {one.plain for one in before.values()} | {tally.plain for tally in parties.values()}
        rows = {row.number: row for plain in names if plain for row in self._names.of_one_name(plain)}
        rows |= self._names.parties(number for number, tally in parties.items() if tally.plain is None)
        tallies = {number: parties.get(number) or _tally.decode(row.tally) for number, row in rows.items()}
        of = {id(tally): number for number, tally in tallies.items()}
        other: set[int] = set()
        for tally, entity in entities(tallies.values()):
            row = rows[of[id(tally)]]
            old = before.get(row.number, row)
            if (old.id, old.name) != (entity.id, entity.name):
                other.add(row.number)
            if row.id != entity.id:
                self._names.put_party(replace(row, id=entity.id))
        return self._names.stories_of(other)

    def _stories_of(self, chains: Iterable[At]) -> set[int]:
        return {self._stories(article) for article in {article for article, _ in chains}}

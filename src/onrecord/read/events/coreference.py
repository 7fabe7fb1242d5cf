"""Tell which event mentions of an article are one event.

Takes:  the mentions with their worth, in reading order; the weights in data/reader/events.npz.
Gives:  groups(): the number of its event for each mention; pairs(), what speaks for two being one.
Leaves: which two cannot be one: cannot_links.py; the same event in other articles: link/event_coreference.py.
        Learning the weights: training/storylines.

Pairs of mentions are scored, and the surest are joined first, each time where the mean over all pairs of two groups
says so (average linkage; Sneath and Sokal 1973): no group depends on which mention was read first. Only the NEAR
mentions before one are looked at, so that time grows with the text and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.model.interval import Interval
from onrecord.read.events.cannot_links import Places, cannot_link, disagree
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.scored_mentions import STEM, Group, Numbers, ScoredMention
from onrecord.read.events.undergoers import same_person
from onrecord.read.network.roles import gelu
from onrecord.read.smallwords import DEFINITE

NEAR = 60
"""Mentions before one that are looked at."""
ONE = 0.25
"""Mean share from which two groups are one; chosen on storylines dev: .2 has .006 more B-cubed, .25 more main events
with a line in which nothing is wrong (.286 for .265)."""
APART = 0.02
"""Share of two mentions that were not looked at together."""
BARRED = -4.0
"""Share of a pair that is kept apart: one such pair outweighs four that are surely one, where the mean decides."""
AGREED = 0.4
"""Share from which two mentions may be one although other parties, or another place, are named beside each: of such
pairs with more, .77 are one on storylines train and .77 on dev, of those with less .28 and .26."""
CARRIED = 0.4
"""Least share of a verb and a noun of its own kind: "issued a report", "the letter that was sent"."""
BEFALLEN = 0.7
"""Least share of two mentions of what befalls one person: of deaths 30 of 31 such pairs are one on storylines train, of
arrests, resignations and their like 46 of 49 on train and dev."""
_GOVERNED = ("obj", "nsubj:pass", "nsubj", "acl", "acl:relcl")
_BY = frozenset("by via through".split())
"""Prepositions that lead from a verb to a noun of the same act: "approved by a vote", not "voted on a motion"."""
_IN_A = frozenset("in a".split())
"""What does so too: "attacked in a raid", not "will run in the election"."""
_NEW = frozenset("a an another second third fourth fifth more further new other".split())


def groups(context: ArticleContext, told: Sequence[ScoredMention]) -> list[Group]:
    """Return the events of an article in reading order, each with its mentions."""
    if not told:
        return []
    first, second, rows = pairs(told)
    share = shares(context.tables, rows)
    carried = _verb_and_noun(told, first, second)
    share = np.where(carried, np.maximum(share, CARRIED), share)
    share = np.where(same_person(context, told, first, second), np.maximum(share, BEFALLEN), share)
    apart = cannot_link(context, told, first, second, rows) | (disagree(rows) & (share < AGREED))
    share[apart] = BARRED
    governs = carried & ~apart
    of = with_objects(joined(len(told), first, second, share), [t.noun for t in told], first[governs], second[governs])
    members: list[list[ScoredMention]] = [[] for _ in range(max(of) + 1)]
    worth = [(-np.inf, 0)] * len(members)
    for number, t in enumerate(told):
        members[of[number]].append(t)
        worth[of[number]] = max(worth[of[number]], (t.worth.of_record, -number))
    twin = [0.0] * len(worth)
    for a, b, value in zip(first.tolist(), second.tolist(), share.tolist(), strict=True):
        if of[a] != of[b]:
            less = min(of[a], of[b], key=lambda group: worth[group])
            twin[less] = max(twin[less], value)
    return [Group(tuple(each), share) for each, share in zip(members, twin, strict=True)]


def _by(noun: ScoredMention) -> bool:
    """Tell whether a preposition leads to a noun from the verb of the same act."""
    return bool(noun.before & _BY) or noun.before >= _IN_A


def _verb_and_noun(told: Sequence[ScoredMention], first: Places, second: Places) -> NDArray[np.bool_]:
    """Tell of each pair whether it is a verb and a noun of its own kind that hangs on it, or a noun "of" another."""
    kinds, noun = np.array([t.mention.kind for t in told]), np.array([t.noun for t in told])
    sentence, at = np.array([t.sentence for t in told]), np.array([t.at for t in told])
    head = np.array([t.head if t.relation in _GOVERNED else -1 for t in told])
    within = np.array([t.head if t.relation.startswith("obl") and _by(t) else -1 for t in told])
    hangs = (head[first] == at[second]) | (head[second] == at[first])
    hangs |= (within[first] == at[second]) | (within[second] == at[first])  # "approved by a vote"
    two_nouns = noun[first] & noun[second]  # "the publication of the report"
    of = np.array([t.head if t.relation == "nmod" and "of" in t.before else -1 for t in told])
    named = two_nouns & ((of[first] == at[second]) | (of[second] == at[first]))
    near = (sentence[first] == sentence[second]) & (kinds[first] == kinds[second])
    one: NDArray[np.bool_] = near & ((hangs & (noun[first] != noun[second])) | named)
    return one


def shares(tables: Mapping[str, Numbers], rows: Numbers) -> Numbers:
    """Return how likely the two of each pair are one event."""
    hidden = gelu(rows @ tables["pair hidden weight"].T + tables["pair hidden bias"])
    found: Numbers = 1 / (1 + np.exp(-(hidden @ tables["pair one weight"].T + tables["pair one bias"])[:, 0]))
    return found


def joined(count: int, first: Places, second: Places, share: Numbers) -> list[int]:
    """Return the group of each of count mentions, by the shares of the pairs that were looked at."""
    group = {n: [n] for n in range(count)}
    of = list(range(count))
    between: dict[int, Counter[int]] = {n: Counter() for n in range(count)}
    for a, b, value in zip(first.tolist(), second.tolist(), share.tolist(), strict=True):
        between[a][b] += value - APART
        between[b][a] += value - APART
    for place in np.lexsort((second, first, -np.round(share, 6))).tolist():
        if share[place] < ONE:
            break
        a, b = of[first[place]], of[second[place]]
        if a != b and between[a][b] / (len(group[a]) * len(group[b])) + APART >= ONE:
            _unite(min(a, b), max(a, b), group, of, between)
    numbers = {root: n for n, root in enumerate(dict.fromkeys(of))}
    return [numbers[root] for root in of]


def with_objects(of: Sequence[int], noun: Sequence[bool], first: Places, second: Places) -> list[int]:
    """Return the groups, those of verbs alone that all govern a noun of one other group joined to it.

    of and noun have the group of each mention and whether it is a noun; first and second are the pairs of a verb and a
    noun of its own kind that it governs. Of "released the report" the release is that of the report, however many
    other mentions of it there are.
    """
    governed: dict[int, set[int]] = {}
    for a, b in zip(first.tolist(), second.tolist(), strict=True):
        verb, named = (b, a) if noun[a] else (a, b)
        if not noun[verb] and of[verb] != of[named]:
            governed.setdefault(of[verb], set()).add(of[named])
    nominal = {group for group, is_noun in zip(of, noun, strict=True) if is_noun}
    over = {group: next(iter(into)) for group, into in governed.items() if group not in nominal and len(into) == 1}
    numbers = {group: n for n, group in enumerate(dict.fromkeys(over.get(group, group) for group in of))}
    return [numbers[over.get(group, group)] for group in of]


def _unite(kept: int, gone: int, group: dict[int, list[int]], of: list[int], between: dict[int, Counter[int]]) -> None:
    for member in group.pop(gone):
        of[member] = kept
        group[kept].append(member)
    for other, value in between.pop(gone).items():
        if other in between and other != kept:
            between[kept][other] += value
            between[other][kept] = between[kept][other]
            between[other].pop(gone, None)
    between[kept].pop(gone, None)


def pairs(told: Sequence[ScoredMention]) -> tuple[Places, Places, Numbers]:
    """Return the earlier and the later mention of each pair that is looked at, and what speaks for their being one."""
    count = len(told)
    first = np.array([n for m in range(count) for n in range(max(0, m - NEAR), m)], dtype=np.int64)
    second = np.array([m for m in range(count) for _ in range(max(0, m - NEAR), m)], dtype=np.int64)
    columns = [*_seen(told, first, second), *_words(told, first, second), *_facts(told, first, second)]
    return first, second, np.stack(columns, axis=1).astype(np.float32)


def _seen(told: Sequence[ScoredMention], first: Places, second: Places) -> list[Numbers]:
    vectors = np.stack([t.worth.vector for t in told])
    kinds = np.stack([t.worth.kinds for t in told])
    top, record = kinds.argmax(axis=1), np.array([t.worth.of_record for t in told])
    main = np.array([t.worth.main for t in told])
    cosine = (vectors[first] * vectors[second]).sum(axis=1)
    context = np.stack([t.sentence_vector for t in told])
    around = _indicators([t.around for t in told])
    least = np.maximum(1, np.minimum(around.sum(axis=1)[first], around.sum(axis=1)[second]))
    return [
        (context[first] * context[second]).sum(axis=1),
        (around[first] * around[second]).sum(axis=1) / least,
        cosine,
        np.maximum(cosine, 0) ** 3,
        (kinds[first] * kinds[second]).sum(axis=1),
        top[first] == top[second],
        np.minimum(record[first], record[second]),
        np.abs(main[first] - main[second]),
        main[first] * main[second],
    ]


def _words(told: Sequence[ScoredMention], first: Places, second: Places) -> list[Numbers]:
    codes = {word: n for n, word in enumerate(sorted({t.word for t in told}))}
    word = np.array([codes[t.word] for t in told])
    stems = {stem: n for n, stem in enumerate(sorted({t.word[:STEM] for t in told}))}
    stem = np.array([stems[t.word[:STEM]] for t in told])
    rare = 1 / np.bincount(stem)[stem]
    noun, headline = np.array([t.noun for t in told]), np.array([t.headline for t in told])
    definite = np.array([bool(t.before & DEFINITE) for t in told])
    new = np.array([bool(t.before & _NEW) for t in told])
    plural = np.array([t.noun and t.word.endswith("s") for t in told])
    sentence, at = np.array([t.sentence for t in told]), np.array([t.at for t in told])
    head = np.array([t.head for t in told])
    apart, within = sentence[second] - sentence[first], sentence[second] == sentence[first]
    hangs = within & ((head[first] == at[second]) | (head[second] == at[first]))
    same = stem[first] == stem[second]
    return [
        word[first] == word[second],
        same,
        same * rare[first],
        noun[first] & noun[second],
        ~noun[first] & ~noun[second],
        headline[first],
        headline[second],
        definite[second] & noun[second],
        new[second] & noun[second],
        (plural[first] != plural[second]) & noun[first] & noun[second],
        within,
        hangs,
        apart == 1,
        np.log1p(apart) / 3,
    ]


def _facts(told: Sequence[ScoredMention], first: Places, second: Places) -> list[Numbers]:
    mentions = [t.mention for t in told]
    who = _indicators([m.participants for m in mentions])
    what = _indicators([m.themes for m in mentions])
    place = np.array([-1 if m.place is None else m.place for m in mentions])
    over = np.array([0 if m.over is None else 1 if m.over else -1 for m in mentions])
    known, where = who.sum(axis=1) > 0, place >= 0
    shared, things = (who[first] * who[second]).sum(axis=1), (what[first] * what[second]).sum(axis=1)
    both, placed = known[first] & known[second], where[first] & where[second]
    now, was, named = _days([m.days for m in mentions]), _days([m.was for m in mentions]), what.sum(axis=1) > 0
    known_day = (now[:, 0] > 0) | (was[:, 0] > 0)
    dated = known_day[first] & known_day[second]
    meets = np.any([_meet(a[first], b[second]) for a in (now, was) for b in (now, was)], axis=0)
    least = np.maximum(1, np.minimum(who.sum(axis=1)[first], who.sum(axis=1)[second]))
    return [
        shared / least,
        np.minimum(shared, 2) / 2,
        both & (shared == 0),
        ~known[second],
        placed & (place[first] == place[second]),
        placed & (place[first] != place[second]),
        meets,
        dated & ~meets,
        over[first] * over[second] > 0,
        over[first] * over[second] < 0,
        np.minimum(things, 2) / 2,
        named[first] & named[second] & (things == 0),
    ]


def _indicators(held: Sequence[Sequence[int] | Sequence[str]]) -> Numbers:
    numbers = {each: n for n, each in enumerate(sorted({str(x) for row in held for x in row}))}
    table = np.zeros((len(held), len(numbers) + 1), dtype=np.float32)
    for n, row in enumerate(held):
        table[n, [numbers[str(x)] for x in row]] = 1
    return table


def _days(days: Sequence[Interval | None]) -> Places:
    """Return first and last day as numbers, 0 where none is known."""
    ends = [(d.earliest.toordinal(), d.latest.toordinal()) if d else (0, 0) for d in days]
    return np.array(ends, dtype=np.int64).reshape(len(days), 2)


def _meet(some: Places, others: Places) -> NDArray[np.bool_]:
    """Tell which stretches of days share one; not all between a plan's old day and its new one is the plan's."""
    found: NDArray[np.bool_] = (some[:, 0] > 0) & (some[:, 0] <= others[:, 1]) & (others[:, 0] <= some[:, 1])
    return found

"""Tell which two event mentions of an article cannot be one event, however alike they are.

Takes:  the context, the mentions and the places of the two of each pair.
Gives:  cannot_link(): for each pair whether it must stay apart (cannot-link constraints; Wagstaff and Cardie 2000).
Leaves: how likely the others are one: coreference.py.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.read.events.apart_by_modifiers import apart_by_modifiers
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import led
from onrecord.read.events.scored_mentions import STEM, Numbers, ScoredMention
from onrecord.read.events.undergoers import two_persons
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import kinds_with
from onrecord.read.smallwords import DEFINITE

Places = NDArray[np.int64]
Pairs = NDArray[np.bool_]

OTHERS, TWO_PLACES, TWO_DAYS = 25, 28, 30
"""Columns of a pair's row that speak against one event: nobody takes part in both, two places, two days."""
HANGS = 20
"""The column that tells that one of two words hangs on the other."""
_VERDICTS = ("verdi", "guilt", "convi", "acqui", "found")
_SENTENCES = ("sente",)
"""Beginnings of the words for a court's two acts, which the closed list of kinds has as one."""
_LATER = "aftershock"
_CIRCUMSTANCES = frozenset("for after before during despite amid because".split())
_EDITIONS = frozenset("year season spring summer autumn winter".split())
_BEFORE = frozenset("last previous".split())
_WITH = frozenset("with between".split())
_SPARED = frozenset("unaffected untouched".split())
_REVIEWING = frozenset(
    "uphold upholds upheld upholding overturn overturns overturned overturning quash quashes quashed quashing reverse "
    "reverses reversed reversing revoke revokes revoked revoking rescind rescinds rescinded rescinding repeal repeals "
    "repealed repealing lift lifts lifted lifting undo undoes undid undone undoing commute commutes commuted commuting "
    "annul annuls annulled annulling reinstate reinstates reinstated extend extends extended extending".split()
)
"""Verbs of acts on an act that was before: a fact and its undoing are two."""
_OPPOSED = [
    frozenset(pair.split())
    for pair in (
        "abduction release",
        "arrest release",
        "opening closure",
        "launch closure",
        "appointment dismissal",
        "appointment resignation",
        "birth death",
    )
]
"""Kinds of which one undoes what the other did."""
EDITION = 6
"""Words before a noun among which the year that owns it stands: "last year's big harvest fair"."""


def cannot_link(
    context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places, rows: Numbers
) -> Pairs:
    """Return which pairs must stay apart; rows are what speaks for the two of each (pairs, columns; coreference.py)."""
    hangs = rows[:, HANGS] > 0  # "charged with attacking": an event under another
    several = [
        _others_with(context, told, first, second, rows),
        (rows[:, TWO_DAYS] > 0) & ~_contested(context, told, first, second),
        hangs & (_two_kinds(told, first, second) | _circumstance(told, first, second)),
        _two_editions(context, told, first, second),
        _two_acts(told, first, second),
        _two_quakes(told, first, second),
        _nature_and_act(told, first, second),
        _spared(context, told, first, second),
        _undone(told, first, second),
        two_persons(context, told, first, second),
        apart_by_modifiers(context, told, first, second),
    ]
    found: Pairs = np.logical_or.reduce(several)
    return found


def disagree(rows: Numbers) -> Pairs:
    """Tell which pairs have other parties, or another place: each may be all that one of two sentences names."""
    return (rows[:, OTHERS] > 0) | (rows[:, TWO_PLACES] > 0)


def _others_with(
    context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places, rows: Numbers
) -> Pairs:
    """Tell which pairs name others with whom something is done: "met Roy", "the talks with the union"."""
    company = np.array([_names_company(context, t) for t in told])
    pairs: Pairs = (rows[:, OTHERS] > 0) & company[first] & company[second]
    return pairs


def _names_company(context: ArticleContext, told: ScoredMention) -> bool:
    """Tell whether a mention of what several do together names whom it is done with."""
    if told.mention.kind not in kinds_with("mutual"):
        return False
    sentence = context.layout.sentences[told.sentence]
    tree, words = context.tree(sentence), sentence.words
    met = () if told.noun else tree.under(told.at, "obj")
    return bool(met) or any(led(tree, words, noun, _WITH) for noun in tree.under(told.at, "nmod", "obl"))


def _circumstance(told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell which pairs have one that is only a circumstance of the other: "trams will not stop for the parade"."""
    led = np.array([t.relation == "obl" and not _CIRCUMSTANCES.isdisjoint(t.before) for t in told])
    found: Pairs = led[first] | led[second]
    return found


def _two_editions(context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell which pairs are last year's event and one that is to come: "Last year's parade was cancelled"."""
    last = np.array([t.noun and _of_last_year(context.layout.sentences[t.sentence], t.at) for t in told])
    coming = np.array([t.mention.over is False and t.mention.status not in ("postponed", "cancelled") for t in told])
    pairs: Pairs = (last[first] & ~last[second] & coming[second]) | (last[second] & ~last[first] & coming[first])
    return pairs


def _spared(context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell which pairs are what is called off and what that leaves alone: "The meeting on 9 May is not affected"."""
    off = np.array([t.mention.status in ("postponed", "cancelled") for t in told])
    spared = np.array([_is_spared(context, t) for t in told])
    pairs: Pairs = (off[first] & spared[second]) | (spared[first] & off[second])
    return pairs


def _undone(told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell which pairs are an act and its undoing: "upheld the sentence", a kidnapping and a release."""
    found = [_undoes(told[a], told[b]) for a, b in zip(first.tolist(), second.tolist(), strict=True)]
    return np.array(found, dtype=np.bool_)


def _undoes(one: ScoredMention, other: ScoredMention) -> bool:
    return _acts_on(one, other) or _acts_on(other, one) or frozenset((one.listed, other.listed)) in _OPPOSED


def _acts_on(verb: ScoredMention, act: ScoredMention) -> bool:
    """Tell whether a verb tells what becomes of an act that it governs: "The court upheld the sentence"."""
    governed = act.relation in ("obj", "nsubj:pass") and (act.sentence, act.head) == (verb.sentence, verb.at)
    return governed and verb.word in _REVIEWING


def _is_spared(context: ArticleContext, told: ScoredMention) -> bool:
    """Tell whether a mention hangs on "unaffected", or on a negated "affected"."""
    sentence = context.layout.sentences[told.sentence]
    word = sentence.words[told.head].lower
    return word in _SPARED or (word == "affected" and context.clauses(sentence).at(told.head).negative)


def _of_last_year(sentence: Sentence, at: int) -> bool:
    """Tell whether a year or a season that is over owns a noun: "last summer's regatta", "the previous year's fair"."""
    before = [word.lower for word in sentence.words[max(0, at - EDITION) : at]]
    owner = next((n for n in range(len(before) - 1, 0, -1) if before[n] in _EDITIONS), None)
    return owner is not None and before[owner - 1] in _BEFORE


def _contested(context: ArticleContext, told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell which pairs of one kind two speakers tell of: their days may differ because the speakers do.

    "The pool will open on 2 May, Roy said. The opening would be on 9 May, Carter said".
    """
    voices = [context.voice(t.mention.span) for t in told]
    speakers = np.array([-1 if v is None or v.speaker is None else v.speaker for v in voices])
    kinds = np.array([t.mention.kind for t in told])
    definite = np.array([not DEFINITE.isdisjoint(t.before) for t in told])
    both = (speakers[first] >= 0) & (speakers[second] >= 0) & (speakers[first] != speakers[second])
    found: Pairs = both & (kinds[first] == kinds[second]) & definite[np.maximum(first, second)]
    return found


def _two_kinds(told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell of each pair whether the table lists both words, as other kinds."""
    listed = np.array([t.listed for t in told])
    both: Pairs = (listed[first] != "") & (listed[second] != "") & (listed[first] != listed[second])
    return both


def _two_acts(told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell of each pair whether it is a court's verdict and its sentence, of which one is over and one to come."""
    stems = np.array([t.word[:STEM] for t in told])
    verdict, sentence = np.isin(stems, _VERDICTS), np.isin(stems, _SENTENCES)
    over = np.array([0 if t.mention.over is None else 1 if t.mention.over else -1 for t in told])
    both = (verdict[first] & sentence[second]) | (sentence[first] & verdict[second])
    acts: Pairs = both & (over[first] * over[second] < 0)
    return acts


def _two_quakes(told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell of each pair whether it is a quake and its aftershock."""
    later = np.array([t.word.startswith(_LATER) for t in told])
    quake = np.array([t.noun and t.listed == "earthquake" for t in told])
    apart: Pairs = quake[first] & quake[second] & (later[first] != later[second])
    return apart


def _nature_and_act(told: Sequence[ScoredMention], first: Places, second: Places) -> Pairs:
    """Tell of each pair whether the table has one as a natural disaster and the other as something else.

    A quake is no blast, and a spill no crash, however much of one disaster both are.
    """
    natural = kinds_with("accident") & kinds_with("nobody")
    nature = np.array([t.listed in natural for t in told])
    apart: Pairs = (nature[first] | nature[second]) & _two_kinds(told, first, second)
    return apart

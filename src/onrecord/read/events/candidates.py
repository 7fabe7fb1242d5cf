"""Find the words that may name an event of record.

Takes:  the context and a sentence of it.
Gives:  candidates(): the table's words and those that the network faintly sees as events, each with what tells whether
        it is one and of what kind.
Leaves: how likely that is: newsworthiness.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Span
from onrecord.read.events.clauses import LIGHT
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.governing_words import CHANGING
from onrecord.read.events.quantity_reattachment import QUANTITY
from onrecord.read.events.trigger_kinds import with_kinds
from onrecord.read.events.triggers import SAME_AGAIN, TriggerMatch, hits, names_town
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import Trigger, kinds, kinds_with, people, triggers
from onrecord.read.network.heads import PROPERTIES, RELATIONS
from onrecord.read.smallwords import FUNCTION_WORDS, TAKING
from onrecord.read.times.calendar import names_calendar
from onrecord.read.trees import SUBJECTS, Tree
from onrecord.read.words import Word

Numbers = NDArray[np.float32]

FAINT = 0.01
"""Share of an event's tags from which a word is looked at: 95 % of the storylines' triggers are (train and dev)."""
SHORTEST = 3
"""Letters of the shortest word that is looked at."""
FURTHEST = 30
"""Paragraphs from the top beyond which nothing is further down."""
_CARRYING = ("plan", "promise", "confirm", "do", "end", *CHANGING)
"""Classes of verbs (data/governors.tsv) that say of an event only that it is planned, confirmed, begins, ends, is
moved or called off."""
_AT_PLACES = ("in ", "at ", "in the ", "at the ", "inside the ", "outside the ")
LED = 12
"""Characters before a name in which "in the" leads to it."""
_ERUPTING = frozenset("erupt erupts erupted broke breaks break broken begin begins began start starts started".split())
"""Verbs that have an event for their subject where they have no object: "the drive begins on Saturday"."""
_HOLDING = frozenset("hold holds holding".split())
PRONOUNS = frozenset("it they them".split())
"""Words that may stand for an event named before: event_pronouns.py."""
FLAGS = 13
"""Numbers that describe a candidate beside its kind by the table and its relation in the tree."""


@dataclass(frozen=True, slots=True)
class TriggerCandidate:
    """A word that may name an event: where, whether the table lists it, and the row of numbers that heads look at.

    share is how likely the network's tags make it an event of any sort. occurs tells that its verb says no more of it
    than that it takes place, as of "the quiz night will be held".
    """

    hit: TriggerMatch
    listed: bool
    share: float
    row: Numbers
    occurs: bool = False


def candidates(context: ArticleContext, sentence: Sentence) -> Iterator[TriggerCandidate]:
    """Yield the candidates of a sentence in reading order; the words of a longer name of the table are one.

    A noun of what takes place is yielded twice, as the network sees it and as it sees its verb.
    """
    insides = context.inside(sentence)
    if insides is None:
        return
    tree, words = context.tree(sentence), sentence.words
    hits_of_table = [hit for hit in _listed(sentence) if not _other_word(context, sentence, hit)]
    listed = with_kinds(context, sentence, hits_of_table)
    by_table = {place: hit for hit in listed for place in range(hit.first, hit.last)}
    share = _share(insides).tolist()
    occurring = _occurring(context, tree, words, by_table)
    verbs = set(occurring.values())
    for at, word in enumerate(words):
        hit = by_table.get(at)
        if at in occurring and share[occurring[at]] > FAINT:
            verb = TriggerMatch(occurring[at], occurring[at] + 1, Trigger("", verb=True))
            row = np.concatenate([insides[verb.first], _described(context, sentence, verb, listed=False)])
            named_so = TriggerMatch(at, at + 1, Trigger("", verb=False))
            yield TriggerCandidate(named_so, listed=False, share=share[verb.first], row=row, occurs=True)
        if at in verbs or (hit is None and not (share[at] > FAINT and _plain(word))):
            continue
        named = hit is not None and hit.head == at
        if (word.lower == "place" and words[tree.heads[at]].lower in TAKING) or names_town(sentence, at):
            continue  # "took place"
        part = word.lower in TAKING and at + 1 < len(words) and words[at + 1].lower == "part"
        if part or tree.relations[at] == QUANTITY:
            continue  # "15,000 took part", "the second round of talks"
        if (hit is None and names_calendar(words, at)) or _site(context, sentence, at, hit):
            continue
        unsure = hit is None or (named and hit.trigger.verb and hit.trigger.doubtful)  # "may open talks with Norland"
        if unsure and _carries(context, tree, sentence, at, by_table):
            continue
        if named or hit is None:
            found = hit or TriggerMatch(at, at + 1, Trigger("", verb=not context.clauses(sentence).nominal(at)))
            row = np.concatenate([insides[at], _described(context, sentence, found, listed=hit is not None)])
            yield TriggerCandidate(found, hit is not None, share[at], row, occurs=at in occurring)


def _occurring(
    context: ArticleContext, tree: Tree, words: Sequence[Word], by_table: Mapping[int, TriggerMatch]
) -> dict[int, int]:
    """Return the verbs that say no more of something than that it takes place, by its noun, where no table lists it.

    "The harbour ball will be held on 9 May" is named by "ball", which the network need not know for an event; "a fire
    broke out" is named by "fire", "will hold a hustings" by "hustings".
    """
    found = dict[int, int]()
    for verb, word in enumerate(words):
        takes = word.lower in TAKING and verb + 1 < len(words) and words[verb + 1].lower == "place"
        alone = word.lower in _ERUPTING and not tree.under(verb, "obj")
        relations = SUBJECTS if takes or alone or word.lower == "held" else ("obj",) if word.lower in _HOLDING else ()
        nouns = [n for n in tree.under(verb, *relations) if _common(words[n]) and not in_name(context, words[n].span)]
        led = word.lower not in _HOLDING or (nouns and tree.under(nouns[0], "det", "nmod:poss"))  # not "holds shares"
        if verb not in by_table and nouns and led and nouns[0] not in by_table:
            found[nouns[0]] = verb
    return found


def _common(word: Word) -> bool:
    """Tell whether a word is a noun in small letters that is of no people."""
    plain = word.text.isalpha() and not word.capital
    return plain and word.lower not in people() and word.lower not in FUNCTION_WORDS


def _plain(word: Word) -> bool:
    """Tell whether a word that no table lists may name an event."""
    return word.text[:1].isalpha() and len(word.text) >= SHORTEST and word.lower not in FUNCTION_WORDS


def _site(context: ArticleContext, sentence: Sentence, at: int, hit: TriggerMatch | None) -> bool:
    """Tell whether a word is part of the name of a place in which things are: "in the Corn Exchange".

    "At the Kelby Fair" names a gathering, whatever kind its name is taken for.
    """
    word = sentence.words[at]
    gathers = hit is not None and hit.trigger.kind in kinds_with("attended")
    if not word.capital or gathers:
        return False
    names = context.cast.order_within(Span(word.start - 60, word.end + 60))
    name = next((name for name in names if name.holds(word.span)), None)
    led = context.layout.text[max(0, name.start - LED) : name.start].lower() if name else ""
    return name is not None and context.kind(name) == "place" and led.endswith(_AT_PLACES)


def _carries(
    context: ArticleContext, tree: Tree, sentence: Sentence, at: int, by_table: Mapping[int, TriggerMatch]
) -> bool:
    """Tell whether a verb only carries, plans or calls off an event of the table that hangs on it: "held talks".

    A verb of the very kind of its noun is the event's own word: "sign a treaty".
    """
    kind = context.clauses(sentence).governing(at)
    words = sentence.words
    if words[at].lower not in LIGHT and kind not in _CARRYING:
        return False
    planned = tree.relations[at] in ("xcomp", "advcl") and at + 1 < len(words) and words[at + 1].lower == "place"
    if planned and words[at].lower in TAKING:
        return True  # "the talks, which had been due to take place in May"
    below = tree.relations[at] in ("acl", "acl:relcl")
    named = below and tree.heads[at] in by_table  # "a meeting scheduled for Friday"
    shares = tree.relations[at] == "conj" and not tree.under(at, "nsubj", "nsubj:pass", "obj")
    again = any(sentence.words[n].lower in PRONOUNS for n in tree.under(at, "obj", "nsubj:pass", "nsubj"))
    if again and (kind in CHANGING or sentence.words[at].lower == "held"):
        return True  # "it has been put off", "they will be held"
    named = named or (shares and any(n in by_table for n in tree.under(tree.heads[at], "nsubj", "nsubj:pass")))
    nouns = [by_table[n] for n in tree.under(at, "obj", "nsubj:pass", "xcomp", "nsubj") if n in by_table]
    own = at in by_table and any(noun.trigger.kind == by_table[at].trigger.kind for noun in nouns)
    return not own and (named or bool(nouns))


def _listed(sentence: Sentence) -> Iterator[TriggerMatch]:
    return (hit for hit in hits(sentence.words) if hit.trigger.kind != SAME_AGAIN)


def _other_word(context: ArticleContext, sentence: Sentence, hit: TriggerMatch) -> bool:
    """Tell whether a word that the table lists as a verb stands as a noun: the fire of "the tunnel fire"."""
    plain = hit.last == hit.first + 1 and not sentence.words[hit.head].lower.endswith(("ed", "ing"))
    return plain and hit.trigger.verb and context.clauses(sentence).nominal(hit.head) and not _is_noun(sentence, hit)


def _is_noun(sentence: Sentence, hit: TriggerMatch) -> bool:
    return any(not trigger.verb for trigger in triggers().get(sentence.words[hit.head].lower, ()))


def _share(insides: Numbers) -> Numbers:
    """Return how likely each word is one of an event's, by the network's tags; 0 where it was not seen."""
    outside = len(insides[0]) - 1 - sum(map(len, PROPERTIES.values())) - 3 if len(insides) else 0
    shares: Numbers = np.where(insides.any(axis=1), 1 - insides[:, outside], 0)
    return shares


def _described(context: ArticleContext, sentence: Sentence, hit: TriggerMatch, *, listed: bool) -> Numbers:
    """Return what is known of a candidate beside what the network saw: kind by the table, relation, flags."""
    tree, word = context.tree(sentence), sentence.words[hit.head]
    kind, relation = np.zeros(len(kinds()), np.float32), np.zeros(len(RELATIONS), np.float32)
    if listed:
        kind[kinds().index(hit.trigger.kind)] = 1
    relation[RELATIONS.index(tree.relations[hit.head])] = 1
    seen, down = context.event_candidate(word.span), sentence.paragraph
    flags = (
        listed,
        listed and hit.trigger.doubtful,
        listed and hit.trigger.verb,
        seen is not None,
        seen.confidence if seen else 0,
        context.clauses(sentence).nominal(hit.head),
        in_name(context, word.span),
        context.layout.quote_at(word.start) is not None,
        sentence.zone == "headline",
        down <= 1,
        down <= 3,
        min(down, FURTHEST) / FURTHEST,
        word.capital,
    )
    return np.concatenate([kind, relation, np.array(flags, dtype=np.float32)])


def in_name(context: ArticleContext, word: Span) -> bool:
    """Tell whether a word is part of a party's name."""
    return any(name.holds(word) for name in context.cast.order_within(Span(word.start - 60, word.end + 60)))

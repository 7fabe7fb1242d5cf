"""Find the pronouns that stand for an event: "It will be held on Friday", "the court postponed it".

Takes:  the context, the groups of mentions of an article, and how a mention is made.
Gives:  with_pronouns(): the groups, each with the pronouns that stand for its event.
Leaves: pronouns for people: speech/, parties/.

A pronoun stands for the event of the last noun before it, in its own sentence or the one before, where its verb can
have nothing but an event: what is held, begins, is put off, called off, moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from onrecord.model.event import EventMention
from onrecord.read.events.candidates import PRONOUNS
from onrecord.read.events.clauses import Clauses
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.finite_clauses import MAY, WILL
from onrecord.read.events.governing_words import CHANGING
from onrecord.read.events.light_verbs import HAPPENING
from onrecord.read.events.scored_mentions import AGAIN, Group, ScoredMention
from onrecord.read.events.triggers import TriggerMatch
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import Trigger, format_words, kinds_with
from onrecord.read.words import Word

_PLURAL = frozenset({"they", "them"})
_LASTING = HAPPENING - frozenset(
    "go goes went gone come comes came been being is are was were follow follows followed".split()
)
"""Verbs that have an event for their subject where they have no object: "it begins on Friday"."""
NEAREST = 20
"""Nouns before a pronoun among which its event is looked for."""
LIKELY = 0.5
"""Likelihood of being of record from which a noun that no table lists may be meant."""
BACK = 1
"""Sentences before a pronoun in which its event may be named."""

Made = Callable[[Sentence, TriggerMatch], EventMention]


def with_pronouns(context: ArticleContext, groups: Sequence[Group], made: Made) -> list[Group]:
    """Return the groups with a further mention for each pronoun that stands for an event of theirs."""
    nouns = ((n, t) for n, group in enumerate(groups) for t in group.told if t.noun)
    told = sorted(((n, t) for n, t in nouns if t.listed or t.worth.of_record >= LIKELY), key=lambda each: each[1].start)
    planned = [each for each in told if each[1].listed not in kinds_with("nobody")]
    added: dict[int, list[ScoredMention]] = {}
    for number, sentence in enumerate(context.layout.sentences):
        for at in _places(context, sentence):
            plans = _coming(context.clauses(sentence), at)
            group, antecedent = _antecedent(planned if plans else told, sentence.words[at], number)
            if antecedent is None:
                continue
            mention = made(sentence, TriggerMatch(at, at + 1, Trigger(antecedent.mention.kind, verb=False)))
            if not (mention.over and antecedent.mention.over is False):  # "Last year it was held in August"
                added.setdefault(group, []).append(_told(antecedent, mention, number, at))
    return [replace(g, told=(*g.told, *added.get(n, ()))) for n, g in enumerate(groups)]


def _places(context: ArticleContext, sentence: Sentence) -> Iterator[int]:
    """Yield the places of pronouns whose verb can have nothing but an event."""
    spots = [n for n, word in enumerate(sentence.words) if word.lower in PRONOUNS]
    if spots:
        clauses = context.clauses(sentence)
        yield from (at for at in spots if _of_event(clauses, at))


def _coming(clauses: Clauses, at: int) -> bool:
    """Tell whether a pronoun's verb tells of what is to come, which no accident is: "it will last two months"."""
    verb = clauses.tree.heads[at]
    return clauses.at(verb).modal in WILL | MAY or "to" in clauses.under(verb, "mark", "aux")


def _antecedent(
    told: Sequence[tuple[int, ScoredMention]], pronoun: Word, sentence: int
) -> tuple[int, ScoredMention | None]:
    """Return the last noun before a pronoun that agrees with it in number, with the number of its group."""
    last = bisect_left(told, pronoun.start, key=lambda each: each[1].start)
    for group, noun in reversed(told[max(0, last - NEAREST) : last]):
        if sentence - noun.sentence <= BACK and noun.word.endswith("s") == (pronoun.lower in _PLURAL):
            return group, noun
    return 0, None


def _of_event(clauses: Clauses, at: int) -> bool:
    tree, verb = clauses.tree, clauses.tree.heads[at]
    kind, relation = clauses.governing(verb), tree.relations[at]
    if tree.under(verb, "cop"):
        return clauses.word(verb) in format_words()  # "it will be brief"
    if relation == "obj":
        return kind in CHANGING and clauses.word(at) != "they"
    if relation == "nsubj:pass":
        return kind in CHANGING or clauses.word(verb) in ("held", "staged")
    further = [verb, *tree.under(verb, "xcomp")]
    lasting = any(clauses.word(each) in _LASTING for each in further) and not tree.under(verb, "obj")
    place = clauses.word(verb) in ("take", "takes", "took") and "place" in clauses.under(verb, "obj")
    return relation == "nsubj" and clauses.word(at) == "it" and (lasting or place)


def _told(antecedent: ScoredMention, mention: EventMention, number: int, at: int) -> ScoredMention:
    """Return the mention of a pronoun, worth what its antecedent is."""
    own = replace(mention, vector=antecedent.mention.vector, background=antecedent.mention.background, participants=())
    return replace(antecedent, mention=own, sentence=number, at=at, head=at, word=AGAIN, around=(), headline=False)

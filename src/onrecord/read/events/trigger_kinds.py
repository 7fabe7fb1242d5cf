"""Tell the kind of a word of the table by what it governs, and what governs it.

Takes:  the context, a sentence and the words of the table in it.
Gives:  with_kinds(): the same words, as verb or noun as the tree shows them, with the kind that the tree gives them.
Leaves: the kind that the words beside it give: senses.py; the kind of the whole event: conclusions.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.read.events.arguments import subjects
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.light_verbs import led
from onrecord.read.events.triggers import TriggerMatch
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import people, triggers
from onrecord.read.smallwords import SUBJECTS
from onrecord.read.trees import Tree
from onrecord.read.words import Word

_FORCE = frozenset("effect force".split())
"""What rules come into, of which the table has "come into force", "take effect"."""
_KILLING = frozenset("kill kills killed".split())
_PERSONAL = SUBJECTS - {"it"} | {"who"}
_BY = frozenset({"by"})
_BY_NOBODY, _BY_SOMEBODY = "death", "killing"


def with_kinds(context: ArticleContext, sentence: Sentence, found: Sequence[TriggerMatch]) -> list[TriggerMatch]:
    """Return the words that the table lists in a sentence, each with the kind that the tree gives it."""
    tree, words = context.tree(sentence), sentence.words
    listed = [_read(context, sentence, hit) for hit in found]
    return [_killed(context, sentence, _in_force(tree, words, hit, listed)) for hit in listed]


def _read(context: ArticleContext, sentence: Sentence, hit: TriggerMatch) -> TriggerMatch:
    """Return a hit whose word is both noun and verb ("attack") as the one that the tree shows it to be."""
    words = " ".join(word.lower for word in sentence.words[hit.first : hit.last])
    either = [trigger for trigger in triggers().get(words, ()) if trigger.kind == hit.trigger.kind]
    if len({trigger.verb for trigger in either}) < 2:
        return hit
    return replace(hit, trigger=replace(hit.trigger, verb=not context.clauses(sentence).nominal(hit.head)))


def _in_force(tree: Tree, words: Sequence[Word], hit: TriggerMatch, listed: Sequence[TriggerMatch]) -> TriggerMatch:
    """Return "takes effect" as of the kind of its subject: "The ban takes effect on Monday" tells of the ban."""
    if not hit.trigger.verb or words[hit.last - 1].lower not in _FORCE:
        return hit
    described = [tree.heads[hit.head]] if tree.relations[hit.head] == "acl:relcl" else []
    subjects = {*tree.under(hit.head, "nsubj"), *described}
    kind = next((other.trigger.kind for other in listed if other.head in subjects), hit.trigger.kind)
    return replace(hit, trigger=replace(hit.trigger, kind=kind))


def _killed(context: ArticleContext, sentence: Sentence, hit: TriggerMatch) -> TriggerMatch:
    """Return "killed" as a killing where somebody does it: "The guard killed two men", not "The storm killed two"."""
    tree, words, verb = context.tree(sentence), sentence.words, hit.head
    if not hit.trigger.verb or hit.trigger.kind != _BY_NOBODY or words[verb].lower not in _KILLING:
        return hit
    agents = [noun for noun in tree.under(verb, "obl:agent", "obl") if led(tree, words, noun, _BY)]
    passive = tree.under(verb, "nsubj:pass", "aux:pass")
    doers = agents if passive else [*agents, *subjects(tree, words, verb)]
    by_somebody = any(_is_somebody(context, words[doer]) for doer in doers)
    return replace(hit, trigger=replace(hit.trigger, kind=_BY_SOMEBODY)) if by_somebody else hit


def _is_somebody(context: ArticleContext, word: Word) -> bool:
    """Tell whether a word means people, or a body of people."""
    parties = context.named_over(word.span) or context.parties_at([word.span])  # "it" is somebody where it means a body
    person = word.lower in people() or word.lower in _PERSONAL
    return person or any(context.cast.parties[party].kind in ("person", "organisation") for party in parties)

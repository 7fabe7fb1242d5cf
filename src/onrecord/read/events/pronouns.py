"""Find the pronouns that stand for an event: "It will be held on Friday", "the court postponed it".

Takes:  the scene, the groups of mentions of an article, and how a mention is made.
Gives:  with_pronouns(): the groups, each with the pronouns that stand for its event.
Leaves: pronouns for people: speech/, parties/.

A pronoun stands for the event of the last noun before it, in its own sentence or the one before, where its verb can
have nothing but an event: what is held, begins, is put off, called off, moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from onrecord.model.event import EventMention
from onrecord.read.events.carried import HAPPENING
from onrecord.read.events.clauses import Clauses
from onrecord.read.events.coreference import AGAIN, Group, Told
from onrecord.read.events.scene import Scene
from onrecord.read.events.triggers import Hit
from onrecord.read.layout import Sentence
from onrecord.read.lexicon import Trigger, format_words

_SINGULAR, _PLURAL = frozenset({"it"}), frozenset({"they", "them"})
_OCCURRING = (HAPPENING - frozenset("go goes went gone come comes came been being follow follows followed".split())) | {
    *("held", "staged", "resume", "resumes", "resumed", "cancelled", "canceled"),
}
_UNDONE = ("call off", "put off", "move", "restore")
"""Classes of verbs (data/governors.tsv) whose object is an event."""
LIKELY = 0.5
"""Likelihood of being of record from which a noun that no table lists may be meant."""
BACK = 1
"""Sentences before a pronoun in which its event may be named."""

Made = Callable[[Sentence, Hit], EventMention]


def with_pronouns(scene: Scene, groups: Sequence[Group], made: Made) -> list[Group]:
    """Return the groups with a further mention for each pronoun that stands for an event of theirs."""
    nouns = ((n, t) for n, group in enumerate(groups) for t in group.told if t.noun)
    told = sorted((t.mention.span, n, t) for n, t in nouns if t.listed or t.worth.of_record >= LIKELY)
    added: dict[int, list[Told]] = {}
    for number, sentence in enumerate(scene.layout.sentences):
        for at in _places(scene, sentence):
            start = sentence.words[at].start
            near = [(n, t) for span, n, t in told if span.end <= start and number - t.sentence <= BACK]
            near = [(n, t) for n, t in near if t.word.endswith("s") == (sentence.words[at].lower in _PLURAL)]
            if near:
                group, antecedent = near[-1]
                mention = made(sentence, Hit(at, at + 1, Trigger(antecedent.mention.kind, verb=False)))
                if not (mention.over and antecedent.mention.over is False):  # "Last year it was held in August"
                    added.setdefault(group, []).append(_told(antecedent, mention, number, at))
    return [replace(g, told=(*g.told, *added.get(n, ()))) for n, g in enumerate(groups)]


def _places(scene: Scene, sentence: Sentence) -> Iterator[int]:
    """Yield the places of pronouns whose verb can have nothing but an event."""
    spots = [n for n, word in enumerate(sentence.words) if word.lower in _SINGULAR | _PLURAL]
    if spots:
        clauses = scene.clauses(sentence)
        yield from (at for at in spots if _of_event(clauses, at))


def _of_event(clauses: Clauses, at: int) -> bool:
    tree, verb = clauses.tree, clauses.tree.heads[at]
    kind, relation = clauses.governing(verb), tree.relations[at]
    if tree.under(verb, "cop"):
        return clauses.word(verb) in format_words()  # "it will be brief"
    if relation == "obj":
        return kind in _UNDONE and clauses.word(at) != "they"
    if relation == "nsubj:pass":
        return kind in _UNDONE or clauses.word(verb) in ("held", "staged")
    further = [verb, *tree.under(verb, "xcomp")]
    lasting = any(clauses.word(each) in _OCCURRING for each in further) and not tree.under(verb, "obj")
    place = clauses.word(verb) in ("take", "takes", "took") and "place" in clauses.under(verb, "obj")
    return relation == "nsubj" and clauses.word(at) == "it" and (lasting or place)


def _told(antecedent: Told, mention: EventMention, number: int, at: int) -> Told:
    """Return the mention of a pronoun, worth what its antecedent is."""
    own = replace(mention, vector=antecedent.mention.vector, background=antecedent.mention.background, participants=())
    return replace(antecedent, mention=own, sentence=number, at=at, head=at, word=AGAIN, around=(), headline=False)

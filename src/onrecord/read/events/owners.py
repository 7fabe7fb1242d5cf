"""Tell who is named only as somebody whose relative, aide or lawyer takes part: "Ada Roy's grandmother died".

Takes:  the context and the mentions of one event, or one event's word.
Gives:  owners_of_people(): whose the people are that the tree gives an event's word; owners(): the persons who own
        somebody that takes part in an event and, by no mention, take part themselves.
Leaves: who takes part by the tree: participants.py; the owners of things: "her house was searched" is hers.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.events.arguments import taking
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.meaning import Meaning
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.lexicon import people


def owners(context: ArticleContext, told: Sequence[ScoredMention]) -> set[int]:
    """Return the persons who are named as owners of those who take part, and take part in no mention."""
    taking_part = {party for each in told for party in each.mention.participants}
    found = set[int]()
    for each in told:
        means = Meaning(
            context, context.layout.sentences[each.sentence], context.voice(each.mention.span), mutual=False
        )
        found |= owners_of_people(means, each.at, verb=not each.noun)
    return {party for party in found - taking_part if context.cast.parties[party].kind == "person"}


def owners_of_people(means: Meaning, at: int, *, verb: bool) -> set[int]:
    """Return whose the people are that take part by the tree in the event of a word: "her wife", "the son of Roy"."""
    words, tree = means.sentence.words, means.context.tree(means.sentence)
    places = [place for place in taking(tree, words, at, verb=verb) if words[place].lower in people()]
    return {party for place in places for party in means.owners(place)}

"""Tell who is named only within the phrase of somebody who takes part: "Ada Roy's aide", "the man who shot Ada Roy".

Takes:  the context and the mentions of one event, or one event's word.
Gives:  named_within(): whom the phrases name that the tree gives an event's word; only_within(): the persons who are
        named so and, by no mention, take part themselves.
Leaves: who takes part by the tree: participants.py; the owners of things: "her house was searched" is hers.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.events.arguments import taking
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.scored_mentions import ScoredMention
from onrecord.read.events.word_reference import Meaning
from onrecord.read.lexicon import people


def only_within(context: ArticleContext, told: Sequence[ScoredMention]) -> set[int]:
    """Return the persons who are named within the phrases of those who take part, and take part in no mention."""
    taking_part = {party for each in told for party in each.mention.participants}
    found = set[int]()
    for each in told:
        sentence, voice = context.layout.sentences[each.sentence], context.voice(each.mention.span)
        found |= named_within(Meaning(context, sentence, voice, mutual=False), each.at, verb=not each.noun)
    return {party for party in found - taking_part if context.cast.parties[party].kind == "person"}


def named_within(means: Meaning, at: int, *, verb: bool) -> set[int]:
    """Return whom the phrases name beside those whom they mean: of the people who take part by the tree at a word."""
    words, tree = means.sentence.words, means.context.tree(means.sentence)
    places = taking(tree, words, at, verb=verb)
    somebody = [place for place in places if words[place].lower in people() or means.names(words[place])]
    return {party for place in somebody for party in means.others_within(place)}

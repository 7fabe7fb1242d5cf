"""Tell which party a source means.

Takes:  the words of a source and everything said before it.
Gives:  Speaker: the party, or the parties it may be, with a confidence and the rule.
Leaves: who speaks where no source stands: free_quotations.py.
"""

from onrecord.model.span import Span
from onrecord.read.smallwords import GENDER
from onrecord.read.speech.descriptions import party_described
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.named import named
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.pronouns import plural, singular


def who(discourse: Discourse, at: int, items: Items) -> Speaker:
    """Return the party that the source items of frame at mean: by pronoun, by name, by description."""
    first, span = items[0].lower, Span(items[0].span.start, items[-1].span.end)
    if first in GENDER and len(items) == 1:
        return singular(discourse, at, span.start, GENDER[first])
    if first in ("they", "it", "we", "i"):
        return plural(discourse, at, span.start, first)
    if first == "who":
        return Speaker(None, 0.5, "relative pronoun")
    return named(discourse, items, span) or party_described(discourse, items, span, at)

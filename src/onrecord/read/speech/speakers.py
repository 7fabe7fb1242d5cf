"""Tell which party a source means.

Takes:  the words of a source and everything said before it.
Gives:  Speaker: the party, or the parties it may be, with a confidence and the rule.
Leaves: who speaks where no source stands: free_quotations.py.
"""

from onrecord.model.span import Span
from onrecord.read.smallwords import GENDER
from onrecord.read.speech.descriptions import party_described
from onrecord.read.speech.discourse import Discourse, Speaker
from onrecord.read.speech.named_sources import named
from onrecord.read.speech.phrases import Items
from onrecord.read.speech.pronouns import plural, singular

_DOCUMENTS = frozenset("statement release announcement notice communique communiqué".split())
_ISSUED = frozenset("issued released published posted sent signed".split())
_LED = 6
"""Items within which a document comes to whose it is."""


def who(discourse: Discourse, at: int, items: Items) -> Speaker:
    """Return the party that the source items of frame at mean: by pronoun, by name, by description."""
    first, span = items[0].lower, Span(items[0].span.start, items[-1].span.end)
    if first in GENDER and len(items) == 1:
        return singular(discourse, at, span.start, GENDER[first])
    if first in ("they", "it", "we", "i"):
        return plural(discourse, at, span.start, first)
    if first == "who":
        return Speaker(None, 0.5, "relative pronoun")
    if (author := _author(items)) and first not in GENDER:
        return who(discourse, at, author)
    return named(discourse, items, span) or party_described(discourse, items, span, at)


def _author(items: Items) -> Items:
    """Return the words for whose a document is: "the port authority" of "a statement from the port authority"."""
    led = (n for n, item in enumerate(items[:_LED]) if n and item.lower in ("from", "by"))
    at = next(led, 0)
    before = at - (items[at - 1].lower in _ISSUED) if at else 0
    return items[at + 1 :] if before and items[before - 1].lower in _DOCUMENTS else ()

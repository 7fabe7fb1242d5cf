"""Find whom officials and bodies act for: "the leaders of *Kenya* and *Somalia* met".

Takes:  what words mean in a sentence, and the place of a noun that names nobody itself.
Gives:  represented(): the places in the cast of the countries and organisations that it acts for.
Leaves: in which events that is taking part: participants.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model.span import Span
from onrecord.read.events.word_reference import Meaning
from onrecord.read.lexicon import people, places
from onrecord.read.words import Word

_ACTING = frozenset(
    "armies army counterparts delegates delegation delegations diplomats forces government governments mediators "
    "negotiators officials representatives troops".split()
)
"""Nouns for those who act for a body, beside holders of offices ("leaders"); fans, victims and teams do not."""
_OF = re.compile(r" (?:of|from) (?:both )?(?:the )?")
"""What stands between those who act and the first for whom they do."""
_AND = re.compile(r",? and (?:(?:of|from) )?(?:the )?|, (?:the )?")
"""What stands between two names of a list."""


def represented(means: Meaning, place: int) -> list[int]:
    """Return the countries and organisations for which a noun's people act; nobody for one that tells of one person.

    One person takes part in their own name: "the president of Kenya" is somebody, "the presidents of Kenya and Somalia"
    are their countries. Of "Kenyan troops" and the like reports make a party of its own.
    """
    if not _acts_for_body(means.sentence.words[place]):
        return []
    return list(dict.fromkeys(_by_name(means, place)))


def _acts_for_body(noun: Word) -> bool:
    known = people().get(noun.lower)
    return noun.lower in _ACTING or (known is not None and known.number == "plural" and known.kind == "office")


def _by_name(means: Meaning, place: int) -> Iterator[int]:
    """Yield who is named right behind "of" or "from", or owns the noun: "Kenya's and Somalia's presidents"."""
    context, words = means.context, means.sentence.words
    tree = context.tree(means.sentence)
    owners = (n for each in tree.under(place, "nmod:poss") for n in tree.joined(each))
    for name in (*_listed(means, words[place].end), *(name for n in owners for name in means.names(words[n]))):
        known = places().get(name.of(context.layout.text))
        state = context.kind(name) == "place" and (known is None or known.kind == "country")
        if state or context.kind(name) == "organisation":
            yield context.cast.at[name]


def _listed(means: Meaning, end: int) -> list[Span]:
    """Return the names of the list behind a noun; trees rarely have all of "from Kenya, Somalia and Uganda"."""
    found, text, joining = list[Span](), means.context.layout.text, _OF
    for name in means.context.cast.order_within(Span(end, means.sentence.span.end)):
        if not joining.fullmatch(text, end, name.start):
            break
        found.append(name)
        end, joining = name.end, _AND
    return found

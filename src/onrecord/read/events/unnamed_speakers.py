"""Give a voice to speakers who are described and nowhere named: "the mayor said" in a report that names no mayor.

Takes:  the attributions of an article, its cast and text.
Gives:  with_unnamed(): the attributions from which events are told, such speakers as parties without a name.
Leaves: the attributions of the reading, whose speaker stays open: speech/. That an official of one report is never
        taken for one of another: link/entities.

What such a speaker says of an event is neither the report's own word nor nobody's: "The road will not close, the mayor
said" calls the closure off.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.model.attribution import Attribution
from onrecord.model.span import Span
from onrecord.read.parties.parties import Cast

_FEWEST = 2
"""Words of the shortest description: "the mayor"; one word alone is a pronoun, or a name that nobody knows."""

_DOCUMENTS = frozenset("statement report letter notice website document figures survey poll page post".split())
"""Nouns for what nobody in particular says: "a statement released on Monday said"."""


def with_unnamed(said: Iterable[Attribution], cast: Cast, text: str) -> list[Attribution]:
    """Return attributions with a party for each speaker who is described and can be nobody that the article names."""
    return [_told(each, cast, text) for each in said]


def _told(each: Attribution, cast: Cast, text: str) -> Attribution:
    if each.speaker is not None or each.candidates or each.source is None or not _describes(each.source, text):
        return each
    words = " ".join(each.source.of(text).split())
    name = words[4:] if words.lower().startswith("the ") else words
    return replace(each, speaker=cast.group(name, each.source))


def _describes(source: Span, text: str) -> bool:
    """Tell whether words describe somebody by a common noun: "the mayor", never "she", "Roy", "the Dane"."""
    words = source.of(text).lower().split()
    plain = len(words) >= _FEWEST and words[-1].isalpha() and source.of(text).split()[-1].islower()
    return plain and _DOCUMENTS.isdisjoint(words)

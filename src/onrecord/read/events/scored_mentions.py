"""The mentions of an article that are worth a line, and which of them are one event.

Gives:  ScoredMention, a mention with its worth and where it stands; Group, the mentions of one event.
Leaves: finding them: event_extraction.py; grouping them: coreference.py.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.model.event import EventMention
from onrecord.read.events.newsworthiness import Worth

Numbers = NDArray[np.float32]

STEM = 5
"""Letters by which forms of one word are told: "resigned" and "resignation"."""
AGAIN = "it"
"""The word of a mention that is a pronoun."""


@dataclass(frozen=True, slots=True)
class ScoredMention:
    """A mention, its worth, and where it stands: number of its sentence, place of its word, the word it hangs on.

    relation is how it hangs there; listed is the kind that the table gives its word, the general one for what
    only "takes place", "" for none. around are the parties named in its sentence, sentence_vector is what the network
    saw of the sentence's words in the mean.
    """

    mention: EventMention
    worth: Worth
    sentence: int
    at: int
    head: int
    noun: bool
    word: str
    before: frozenset[str]
    around: tuple[int, ...]
    sentence_vector: Numbers
    headline: bool
    listed: str
    relation: str

    @property
    def start(self) -> int:
        """Return where its word stands in the article."""
        return self.mention.span.start


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one event; twin is how likely one of them is of another event that is worth more."""

    told: tuple[ScoredMention, ...]
    twin: float

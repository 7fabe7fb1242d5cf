"""One annotated text, whatever corpus it comes from.

Takes:  positions in Unicode code points, the start included, the end not.
Gives:  Document with its labels in layers and its links; Label and what it becomes for a time, event, mention, word.
Leaves: reading a corpus' own form (one file a corpus); whether the positions are sound (checks.py).

The layers are source, cue, content, name, time, event, chain, word and unjudged. A discontinuous finding has one Label
for each piece, and a Link from each piece to the next. `unjudged` covers stretches where an annotator did not decide,
or did not look: its kind is the layer that is open there, or EVERY.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

Split = Literal["train", "dev"]
SPLITS: tuple[Split, ...] = ("train", "dev")
Quality = Literal["gold", "silver"]
When = Literal["past", "present", "future", "non-future"]
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible"]

X = "x"
"""The kind of a label whose layer has only one kind, or whose kind the corpus does not tell."""
EVERY = "every"
"""The kind of an `unjudged` label that concerns all layers."""


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A stretch of text and what kind of its layer it is.

    >>> Label(4, 9, "place").of("the quiet sea")
    'quiet'
    """

    start: int
    end: int
    kind: str

    def of(self, text: str) -> str:
        """Cut the label's words out of text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Time(Label):
    """A time expression; kind is DATE, TIME, DURATION, SET or X, value its TIMEX3 value, repaired where wrong."""

    value: str | None = None


@dataclass(frozen=True, slots=True)
class Event(Label):
    """A trigger; what the corpus does not tell, or what does not follow from what it tells, is None.

    when is "non-future" where the corpus does not part past from present. factuality runs from -3 (it did not happen)
    to 3 (it happened), by the judgement of readers.
    """

    when: When | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    factuality: float | None = None


@dataclass(frozen=True, slots=True)
class Mention(Label):
    """One place where a chain is spoken of; a chain may have one mention. head is where its head words stand."""

    chain: str = ""
    head: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Word(Label):
    """One syntactic word; kind is its UPOS. head is the place of its head in the layer, None at a root."""

    head: int | None = None
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two labels that belong together. kind names the layers of both; role is the corpus' finer word.

    | kind | joins | role |
    |---|---|---|
    | cue source, cue content | an attribution's cue and each piece of its source and content | |
    | source content | an attribution that has no cue | |
    | content content, source source, ... | a piece and the next piece of the same finding | next |
    | event time | an event and a time | included, overlap, before, after |
    | event chain | an event and a participant or its place | place, or the corpus' word (arg0, arg1, ...) |
    """

    kind: str
    source: Label
    target: Label
    role: str = ""


L = TypeVar("L", bound=Label)


@dataclass(frozen=True, slots=True)
class Document:
    """One text with all that its corpus says of it.

    `known` lists what the corpus annotates throughout, so that a finding it lacks is wrong: a layer ("name"), one kind
    of a layer where the others are not annotated ("name:person"), an attribute of events ("when"), or a kind of link
    ("cue source"). A layer that stands in `layers` but not in `known` is there to be linked to, never to punish. An
    attribute that stands in `known` is still None on the single event of which nothing follows.
    `article` is the id of the text that a single sentence comes from, or the document's own id: what splits go by.
    """

    id: str
    corpus: str
    text: str
    layers: Mapping[str, tuple[Label, ...]]
    links: tuple[Link, ...]
    known: frozenset[str]
    quality: Quality
    split: Split
    published: date | None = None
    sentences: tuple[tuple[int, int], ...] = ()
    genre: str = ""
    article: str = ""

    def labels(self, layer: str) -> tuple[Label, ...]:
        """Return the labels of layer in reading order; none where the layer is missing."""
        return self.layers.get(layer, ())

    def all(self, layer: str, form: type[L]) -> tuple[L, ...]:
        """Return the labels of layer that have the given form, typed: document.all("time", Time)."""
        return tuple(label for label in self.labels(layer) if isinstance(label, form))

    def teaches(self, layer: str, kind: str = X) -> bool:
        """Tell whether a finding of this kind that the document lacks is wrong."""
        return layer in self.known or f"{layer}:{kind}" in self.known

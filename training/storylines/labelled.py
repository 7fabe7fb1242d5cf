"""Lay the labels of storylines over the words that may name events.

Takes:  a storyline and what the reader sees in its articles.
Gives:  Told: an article's candidates, each with the labelled event that it names.
Leaves: learning from them: learning.py.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.model.span import Span
from onrecord.read.events.candidates import TriggerCandidate, candidates
from onrecord.read.events.context import ArticleContext
from onrecord.read.layout import Sentence

NONE, PASSED_OVER = -1, -2
"""No event of record; a word of which the labels leave open whether it is one."""

Story = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """An article of a storyline; gold has for each candidate the place of its event in the story, or NONE."""

    story: Story
    file: str
    context: ArticleContext
    sentences: Sequence[Sentence]
    found: Sequence[TriggerCandidate]
    gold: Sequence[int]


def stories(path: Path, part: str) -> Iterator[Story]:
    """Yield the storylines of a part."""
    with lzma.open(path, "rt", encoding="utf8") as lines:
        yield from (story for line in lines if (story := json.loads(line))["part"] == part)


def told(story: Story, file: str, context: ArticleContext) -> Told:
    """Return an article's candidates with the events that they name."""
    inside = [(sentence, each) for sentence in context.layout.sentences for each in candidates(context, sentence)]
    spans = [Span(s.words[c.hit.first].start, s.words[c.hit.last - 1].end) for s, c in inside]
    gold = [NONE] * len(inside)
    for number, event in enumerate(story["events"]):
        for mention in _mentions(story, file, event, context.layout.text):
            met = [n for n, span in enumerate(spans) if span.meets(mention)]
            for place in met:
                gold[place] = PASSED_OVER if gold[place] == NONE else gold[place]
            if met:
                gold[_head(context, [inside[n] for n in met], met)] = number
    return Told(story, file, context, [s for s, _ in inside], [c for _, c in inside], gold)


def _head(context: ArticleContext, found: Sequence[tuple[Sentence, TriggerCandidate]], places: Sequence[int]) -> int:
    """Return the place of the candidate that a labelled phrase names: what the table lists, else what others hang on.

    "go ahead" is named by "go", on which "ahead" hangs.
    """
    heads = {each.hit.head for _, each in found}

    def sure(n: int) -> tuple[bool, bool, float]:
        sentence, each = found[n]
        above = context.tree(sentence).heads[each.hit.head]
        return each.listed, above == each.hit.head or above not in heads, float(each.share)

    return places[max(range(len(found)), key=sure)]


def _mentions(story: Story, file: str, event: dict[str, Any], text: str) -> Iterator[Span]:
    """Yield where an event is named, in the article's text as it was cleaned."""
    whole = next(article["text"] for article in story["articles"] if article["file"] == file)
    shift = max(0, whole.find(text))
    for where, start, end in event["mentions"]:
        if where == file and start >= shift:
            yield Span(start - shift, end - shift)


def gold_of(story: Story, file: str, text: str, spans: Sequence[Span]) -> list[int]:
    """Return for each span the place of the labelled event that it names, NONE where it names none."""
    gold = [NONE] * len(spans)
    for number, event in enumerate(story["events"]):
        for mention in _mentions(story, file, event, text):
            for place, span in enumerate(spans):
                if gold[place] == NONE and span.meets(mention):
                    gold[place] = number
    return gold

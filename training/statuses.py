"""Yield events with their place on the ladder as people labelled it, with what speaks for it in their articles.

Takes:  tests/quality/status.jsonl (documents of ../shared/corpora); ../shared/corpora/storylines; a Reader.
Gives:  Labelled: the group by which it is held out, its label, its StatusEvidence, how much it counts.
Leaves: the weights: ladder.py.

A storyline labels what a voice of an article says of an event; a mention takes the one status that its sentence, or
else its article, gives it in the kind of voice in which it stands, and none where there are several.
"""

from __future__ import annotations

import json
import lzma
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.status import Label, labels, page, texts
from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.span import Span
from onrecord.read import Reader
from onrecord.read.events.clause_extent import extent
from onrecord.read.events.context import ArticleContext
from onrecord.read.events.event_status import evidence
from onrecord.read.events.status_classifier import StatusEvidence
from onrecord.read.events.timing import time_of
from onrecord.read.layout import Sentence
from training.corpora import CORPORA_AT

STORYLINES = CORPORA_AT / "storylines" / "storylines.jsonl.xz"
CAREFUL = 3.0
"""What an event of status.jsonl counts, labelled by its own sentence, where one of a storyline counts 1."""
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled event."""

    group: str
    label: str
    found: StatusEvidence
    counts: float


def careful(reader: Reader) -> Iterator[Labelled]:
    """Yield the events of status.jsonl."""
    wanted = dict[tuple[str, str], list[Label]]()
    for label in labels():
        wanted.setdefault((label.corpus, label.document), []).append(label)
    for document in texts(wanted):
        context = reader.analyse(cleaned(page(document))).context
        for label in wanted[document.corpus, document.id]:
            if found := _found(context, label.span):
                yield Labelled(document.id, label.label, found, CAREFUL)


def storylines(reader: Reader, part: str) -> Iterator[Labelled]:
    """Yield the events of a part of the storylines."""
    with lzma.open(STORYLINES, "rt", encoding="utf-8") as lines:
        for story in map(json.loads, lines):
            if story["part"] == part:
                yield from _of_story(reader, story)


def _of_story(reader: Reader, story: Row) -> Iterator[Labelled]:
    contexts = {each["file"]: _context(reader, each) for each in story["articles"]}
    for event in story["events"]:
        for file, start, end in event["mentions"] if event["weight"] != "optional" else ():
            context, shift = contexts[file]
            span = Span(start - shift, end - shift)
            told = [each for each in event["assertions"] if each["field"] == "status" and each["article"] == file]
            label, found = status_of(context, span, told, shift), _found(context, span)
            if label and found:
                yield Labelled(story["story"], label, found, 1.0)


def _context(reader: Reader, article: Row) -> tuple[ArticleContext, int]:
    """Return an article's context, and by how much its text begins later than the file's."""
    made = cleaned(Page(file=article["file"], kind="text", text=article["text"], raw=b""))
    return reader.analyse(made).context, max(0, article["text"].find(made.text))


def status_of(context: ArticleContext, span: Span, told: Sequence[Row], shift: int) -> str | None:
    """Return the word of the ladder that the labels give a mention; told are what they say of its event's status."""
    sentence = context.layout.sentence_at(span.start)
    if sentence is None:
        return None
    near = [each for each in told if sentence.span.meets(Span(each["start"] - shift, each["end"] - shift))]
    voiced = context.voice(span) is not None
    same = [[each for each in some if (each["by"] is not None) == voiced] for some in (near, told)]
    found = next((some for some in ([*near], *same) if len({each["value"] for each in some}) == 1), None)
    return str(found[0]["value"]) if found else None


def _found(context: ArticleContext, span: Span) -> StatusEvidence | None:
    sentence = context.layout.sentence_at(span.start)
    at = _head(context, sentence, span) if sentence else None
    if sentence is None or at is None:
        return None
    first, last = extent(sentence.words, at)
    window = Span(sentence.words[first].start, sentence.words[last - 1].end)
    return evidence(context, sentence, at, time_of(context, sentence, at, window))


def _head(context: ArticleContext, sentence: Sentence, span: Span) -> int | None:
    """Return the word of a labelled phrase on which its others hang."""
    tree, words = context.tree(sentence), sentence.words
    at = bisect_right(words, span.start, key=lambda word: word.end)
    inside = range(at, min(bisect_right(words, span.end - 1, key=lambda word: word.end) + 1, len(words)))
    return next((n for n in inside if tree.heads[n] not in inside or tree.heads[n] == n), inside[0] if inside else None)

"""All that an article has to tell its events from.

Takes:  the discourse, the attributions, the times and the article's own day.
Gives:  ArticleContext: whose words a place stands in, which dates a clause has, who is named where.
Leaves: events themselves: event_extraction.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from onrecord.model.assertion import Claim
from onrecord.model.attribution import Attribution
from onrecord.model.chain import PartyKind
from onrecord.model.interval import Interval
from onrecord.model.span import Span, hull
from onrecord.model.time import Time
from onrecord.read.events.clauses import Clauses
from onrecord.read.events.tree_repair import repaired
from onrecord.read.events.triggers import names_town
from onrecord.read.layout import Layout, Sentence
from onrecord.read.lexicon import governors, saying_in
from onrecord.read.network import Dependency, EventCandidate
from onrecord.read.parties.parties import Cast
from onrecord.read.speech.discourse import Discourse
from onrecord.read.speech.nesting import Nest
from onrecord.read.trees import Tree

REACH = 40
"""Characters between what is said and who says it, within which both are one clause ("... will" meet, he said)."""

LONG = 60
"""Characters beside a word within which a name that holds it begins and ends."""


@dataclass(slots=True)
class ArticleContext:
    """An article while its events are being told."""

    discourse: Discourse
    attributions: list[Attribution]
    times: tuple[Time, ...]
    published: Interval | None
    seen: Sequence[EventCandidate] = ()
    """What the network sees happen, in reading order."""
    dependencies: Sequence[Mapping[int, Dependency]] = ()
    """What the words of each sentence hang on."""
    insides: Sequence[NDArray[np.float32]] = ()
    """What the network saw of the words of each sentence (network/word_vectors.py)."""
    tables: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    """The weights of the heads that tell events."""
    pairs: list[tuple[int, int]] = field(default_factory=list)
    """Any two parties that took part in one event, in reading order: "the two leaders"."""
    cues: frozenset[int] = frozenset()
    _firsts: dict[int, int] = field(default_factory=dict)
    _named: dict[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    _trees: dict[int, Tree] = field(default_factory=dict)
    _clauses: dict[int, Clauses] = field(default_factory=dict)
    _said: frozenset[int] = frozenset()
    _starts: list[int] = field(default_factory=list)
    _regions: list[Span] = field(default_factory=list)
    _nest: Nest = field(default_factory=lambda: Nest(()))
    _days: list[int] = field(default_factory=list)
    _told_on: Nest = field(default_factory=lambda: Nest(()))
    _contents: dict[int, list[Span]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        told = [(a, a.cue) for a in self.attributions if a.cue]
        self.cues = frozenset(at for _, cue in told for at in _starts(cue, self.layout.text))
        said = (a.time for a, cue in told if saying_in(cue.of(self.layout.text)))  # "voted on Monday to": a vote's day
        self._said = frozenset(time for time in said if time is not None)
        self._starts = [t.span.start for t in self.times]
        self._regions = [region(a) for a in self.attributions]
        self._nest = Nest(self._regions)
        dated = [(cue, a.time) for a, cue in told if a.time is not None]
        self._days = [time for _, time in dated]
        self._told_on = Nest([cue for cue, _ in dated])
        self._contents = self._contents_by_sentence()

    def _contents_by_sentence(self) -> dict[int, list[Span]]:
        """Return what is said in each sentence, by the sentence's place, in the order of the attributions."""
        found, sentences = dict[int, list[Span]](), self.layout.sentences
        for span in (span for a in self.attributions if a.cue for span in a.content):
            first = bisect_right(sentences, span.start, key=lambda each: each.span.end)
            last = bisect_left(sentences, span.end, key=lambda each: each.span.start)
            for place in range(first, last):
                found.setdefault(place, []).append(span)
        return found

    @property
    def layout(self) -> Layout:
        """Return the article's layout."""
        return self.discourse.layout

    @property
    def cast(self) -> Cast:
        """Return the article's parties."""
        return self.discourse.cast

    def dates_in(self, span: Span) -> list[int]:
        """Return the places of the dates within span that are not the days on which something was said."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [n for n in range(first, last) if self.times[n].names_days and n not in self._said]

    def said_at(self, cue: Span) -> int | None:
        """Return the day on which something was said by the word at cue; None where it is no word of saying."""
        told = self._told_on.around(cue)
        return self._days[told[0]] if told else None

    def hours_in(self, span: Span) -> list[int]:
        """Return the places of the times of day within span that have their day from another time."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [n for n in range(first, last) if self.times[n].lent]

    def days(self, time: int | None) -> Interval | None:
        """Return the days of the time at that place, those of its whole range."""
        return self.times[time].all_days if time is not None else None

    def ahead(self, time: int) -> bool:
        """Tell whether a time lies wholly after the report."""
        days = self.days(time)
        return days is not None and self.published is not None and days.earliest > self.published.latest

    def words_of_time(self, place: int) -> Span:
        """Return the words of a time, with those of the other end of its range."""
        time = self.times[place]
        beside = self.times[max(0, place - 1) : place + 2]
        return hull([t.span for t in beside if t is time or (t.range and t.range == time.range)])

    def tree(self, sentence: Sentence) -> Tree:
        """Return what hangs on what in a sentence."""
        if sentence.span.start not in self._trees:
            place = bisect_left(self.layout.sentences, sentence.span.start, key=lambda each: each.span.start)
            seen = self.dependencies[place] if place < len(self.dependencies) else {}
            told = self._contents.get(place, ())
            self._trees[sentence.span.start] = repaired(Tree.of(len(sentence.words), seen), sentence.words, told)
        return self._trees[sentence.span.start]

    def inside(self, sentence: Sentence) -> NDArray[np.float32] | None:
        """Return what the network saw of the words of a sentence; None where no network has read."""
        place = bisect_left(self.layout.sentences, sentence.span.start, key=lambda each: each.span.start)
        return self.insides[place] if place < len(self.insides) else None

    def named_in(self, sentence: int) -> Sequence[tuple[int, int]]:
        """Return the place of the last word of each name in a sentence and its party; looked up once."""
        if sentence not in self._named:
            held = self.layout.sentences[sentence]
            spans = self.cast.order_within(held.span)
            self._named[sentence] = [(held.last_word(span), self.cast.at[span]) for span in spans]
        return self._named[sentence]

    def first_told(self, party: int) -> int:
        """Return the number of the sentence that first names a party; one far down where none does."""
        if not self._firsts:
            for span in reversed(self.cast.order):
                at = bisect_right(self.layout.sentences, span.start, key=lambda each: each.span.start) - 1
                self._firsts[self.cast.at[span]] = max(at, 0)
        return self._firsts.get(party, 99)

    def clauses(self, sentence: Sentence) -> Clauses:
        """Return the clauses of a sentence, each analysed once."""
        if sentence.span.start not in self._clauses:
            self._clauses[sentence.span.start] = Clauses(sentence.words, self.tree(sentence), sentence.zone)
        return self._clauses[sentence.span.start]

    def kind(self, span: Span) -> PartyKind:
        """Return the kind of the party named at span."""
        return self.cast.parties[self.cast.at[span]].kind

    def event_candidate(self, span: Span) -> EventCandidate | None:
        """Return what the network sees happen at a span."""
        last = bisect_left(self.seen, span.end, key=lambda event_candidate: event_candidate.span.start) - 1
        return self.seen[last] if last >= 0 and self.seen[last].span.meets(span) else None

    def event_candidates(self, sentence: Sentence) -> set[int]:
        """Return the places of a sentence's words that name an event, as the network sees it."""
        first = bisect_left(self.seen, sentence.span.start, key=lambda event_candidate: event_candidate.span.start)
        last = bisect_left(self.seen, sentence.span.end, key=lambda event_candidate: event_candidate.span.start)
        starts = [word.start for word in sentence.words]
        places = {bisect_left(starts, each.span.start) for each in self.seen[first:last]}
        return {place for place in places if place < len(starts) and not names_town(sentence, place)}

    def named_over(self, word: Span) -> list[int]:
        """Return the parties whose names hold a word: "Roy" of "Ada Roy"."""
        near = self.cast.order_within(Span(word.start - LONG, word.end + LONG))
        return [self.cast.at[name] for name in near if name.holds(word)]

    def parties_at(self, spans: Sequence[Span]) -> list[int]:
        """Return the parties that stand at spans, each once: by name, else whom the network means by the words."""
        found: list[int] = []
        for span in spans:
            named = [self.cast.at[name] for name in self.cast.order_within(span)]
            meant = self.discourse.meant.get(span.start)
            found += named or ([meant] if meant is not None else [])
        return list(dict.fromkeys(found))

    def voiced(self, span: Span) -> bool:
        """Tell whether somebody is reported to say what stands at span: "plans to" is no word of saying."""
        voice = self.voice(span)
        cue = voice.cue.of(self.layout.text).lower() if voice and voice.cue else ""
        return voice is not None and not set(cue.split()) & governors().keys()

    def voice(self, at: Span) -> Attribution | None:
        """Return the innermost attribution in whose words at stands; None for the article's own voice."""
        inner = min(self._nest.around(at), key=lambda n: len(self._regions[n]), default=None)
        return self.attributions[inner] if inner is not None else None


def in_voice(voice: Attribution | None, claim: Claim) -> Claim:
    """Return the claim as the one who says it makes it."""
    if voice is None:
        return claim
    return replace(claim, confidence=voice.confidence, by=voice.speaker, said_on=voice.said_on, time=voice.time)


def _starts(span: Span, text: str) -> Iterator[int]:
    """Yield where each word of a span begins."""
    return (span.start + word.start() for word in re.finditer(r"\S+", span.of(text)))


def region(attribution: Attribution) -> Span:
    """Return the words that are the speaker's, the narrator's own link between quotation and cue included."""
    span = hull(attribution.content)
    teller = attribution.source or attribution.cue
    if teller and 0 < teller.start - span.end < REACH:
        return Span(span.start, teller.start)
    return span

"""Read one article.

Takes:  an Article.
Gives:  its Reading: every finding a span of the text, with the rule that found it.
Leaves: comparing articles: link/.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.model.article import Article, Published
from onrecord.model.attribution import Attribution
from onrecord.model.mention import Mention
from onrecord.model.reading import Abstention, Reading
from onrecord.model.time import Time
from onrecord.read.disputes import allegations
from onrecord.read.events import ArticleContext, events, with_predicted, with_unnamed
from onrecord.read.layout import Layout, laid_out
from onrecord.read.network import SHIPPED, Findings, Written, findings, network
from onrecord.read.parties import (
    Name,
    as_printed,
    cast,
    chains,
    learn,
    learn_offices,
    learn_sexes,
    meant,
    names,
    towns,
    with_labels,
    with_sighted,
    with_venues,
)
from onrecord.read.speech import Discourse, attributions, frames, transcribed
from onrecord.read.speech.quoted_days import as_said
from onrecord.read.times import bounds, times
from onrecord.read.transcript_turns import turns


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article with who is named, who says what and which times stand where: all that its events are told from."""

    context: ArticleContext
    found: Findings
    named: tuple[Name, ...]
    times: tuple[Time, ...]
    published: Published
    said: Sequence[Attribution]
    left: Sequence[Abstention]


class Reader:
    """Reads articles by the trained network and by rules: the network finds, the rules tell what follows.

    The weights are opened at once, so that a missing or altered file is told before anything is read: StopRun.
    """

    def __init__(self, folder: Path = SHIPPED, heads: Mapping[str, NDArray[np.float32]] | None = None) -> None:
        """Open the weights in folder; heads, where given, are taken instead of its own of the same names."""
        self._network = network(folder) if heads is None else network(folder).with_tables(heads)
        self.version = f"rules/19, network/{self._network.weights.card.version}"

    def read(self, article: Article) -> Reading:
        """Return what the article says. A pure function of its text, zones and date and of the reader's version."""
        with self._network.one_thread():
            return self._read(article)

    def _read(self, article: Article) -> Reading:
        analysis = self.analyse(article)
        layout, given = analysis.context.layout, article.published
        disputed = allegations(
            analysis.context.discourse, analysis.found.dependencies, analysis.said
        )  # may name groups: before the chains
        return Reading(
            reader=self.version,
            published=analysis.published if analysis.published.days else Published(None, given.basis, given.modified),
            zones=article.zones,
            sentences=tuple(s.span for s in layout.sentences),
            names=tuple(Mention(n.span, n.kind, n.found_by) for n in analysis.named),
            times=analysis.times,
            attributions=tuple(analysis.said),
            events=tuple(with_predicted(analysis.context, events(analysis.context))),
            chains=chains(analysis.context.cast, analysis.found.chains, layout.text),
            abstentions=tuple(analysis.left),
            allegations=disputed,
            marks=len(layout.quotes) + len(layout.inner_quotes),
        )

    def analyse(self, article: Article) -> Analysis:
        """Return all that is known of an article before its events are told."""
        layout = laid_out(article)
        found = self._found(layout)
        given = article.published
        stated = times(layout, given.days, found.times)
        published = given if given.days else bounds(stated)
        placed = times(layout, published.days, found.times) if published.days and not given.days else stated
        spoken = turns(layout)
        labelled = with_labels(self._named(layout, found, towns(article)), spoken, layout.text)
        named = tuple(as_printed(labelled, layout.text, article.text))
        parties = cast(layout, named)
        learn(layout, named, parties)
        learn_offices(layout, named, parties)
        learn_sexes(parties, published.days)
        discourse = Discourse(
            layout, list(frames(layout)), parties, meant(parties, found.chains, layout.text), published.days
        )
        said, left = attributions(discourse, placed, found.sayings)
        said = transcribed(said, spoken, parties)
        stated_in = with_unnamed([a for a in said if a.stated], parties, layout.text)
        heads, placed = self._network.weights.tables, as_said(placed, said, published.days, layout.text)
        context = ArticleContext(
            discourse, stated_in, placed, published.days, found.events, found.dependencies, found.insides, heads
        )
        return Analysis(context, found, named, stated, published, said, left)

    def _found(self, layout: Layout) -> Findings:
        """Return what the network finds in the reporting part of an article."""
        sentences = [s.span for s in layout.sentences]
        quotes = [*layout.quotes, *layout.inner_quotes]
        words = [[word.span for word in sentence.words] for sentence in layout.sentences]
        return findings(Written(layout.text, layout.paragraphs, sentences, quotes, words), self._network)

    def _named(self, layout: Layout, found: Findings, sent_from: Collection[str]) -> tuple[Name, ...]:
        """Return the names of an article sent from some towns: those that rules see and those that the network does."""
        return with_venues(with_sighted(names(layout), found.names, layout.text), layout.text, sent_from)

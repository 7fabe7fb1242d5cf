"""Which names and times near an event's word are looked at as its arguments, and how likely each is one."""

import numpy as np
import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.read import Reader
from onrecord.read.events.argument_scores import ROLES, argument_scores, names_near, times_near
from onrecord.read.events.context import ArticleContext

TEXT = """Ada Moe to sign ferry pact

Ada Moe will sign the pact in Bruges on Friday, her office said.

The harbour of Linden has waited for years. Its boats are old. Its piers are older. Its crews are few.

Bo Lund of the crews' union saw the draft on Monday. He liked it."""


@pytest.fixture(scope="module")
def context() -> ArticleContext:
    page = Page(file="a.txt", kind="text", text=TEXT, raw=b"", published="2031-03-10")
    return Reader().analyse(cleaned(page)).context


def place(context: ArticleContext, word: str) -> tuple[int, int]:
    found = [
        (number, at)
        for number, sentence in enumerate(context.layout.sentences)
        for at, each in enumerate(sentence.words)
        if each.text == word
    ]
    return found[-1]


def test_names_of_the_sentences_around_and_of_headline_and_lead_are_looked_at(context: ArticleContext) -> None:
    sentence, _ = place(context, "saw")
    near = {context.cast.parties[each.names].name for each in names_near(context, sentence)}
    assert {"Bo Lund", "Ada Moe", "Bruges"} <= near and "Linden" not in near


def test_times_of_the_sentence_alone_are_looked_at(context: ArticleContext) -> None:
    sentence, _ = place(context, "saw")
    days = [context.times[each.names].span.of(context.layout.text) for each in times_near(context, sentence)]
    assert days == ["Monday"]


def test_who_signs_is_likelier_than_where_and_the_day_is_the_signings(context: ArticleContext) -> None:
    sentence, at = place(context, "sign")
    named, dated = list(names_near(context, sentence)), list(times_near(context, sentence))
    scores = argument_scores(context, sentence, at, named)
    shares = {context.cast.parties[each.names].name: row for each, row in zip(named, scores, strict=True)}
    assert shares["Ada Moe"][ROLES.index("participant")] > shares["Bruges"][ROLES.index("participant")]
    assert shares["Bruges"][ROLES.index("place")] > shares["Ada Moe"][ROLES.index("place")]
    assert argument_scores(context, sentence, at, dated)[0, ROLES.index("time")] > 0.5


def test_a_score_does_not_depend_on_the_others(context: ArticleContext) -> None:
    sentence, at = place(context, "sign")
    named = list(names_near(context, sentence))
    together = argument_scores(context, sentence, at, named)
    alone = np.concatenate([argument_scores(context, sentence, at, [each]) for each in named])
    assert np.allclose(together, alone, atol=1e-6)

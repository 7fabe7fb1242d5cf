"""Figures count what was found, and only what was judged."""

import numpy as np
import pytest

from onrecord.model.span import Span
from onrecord.read.network import Findings, PredictedAttribution, SpanPrediction
from training.conll import conll
from training.corpora.document import EVERY, Document, Event, Label, Link, Mention
from training.figures import figures
from training.measure import Look, Told

SOURCE, CUE, CONTENT = Label(40, 44, "x"), Label(45, 49, "x"), Label(50, 90, "x")
GOLD = Document(
    "made-up",
    "ours",
    "x" * 120,
    {
        "cue": (Label(0, 4, "x"), Label(10, 14, "x"), Label(100, 104, "x")),
        "name": (Label(20, 25, "person"), Label(30, 35, "place")),
        "unjudged": (Label(90, 120, EVERY),),
    },
    (),
    frozenset({"cue", "name:person"}),
    "gold",
    "dev",
)


def sightings(*places: tuple[int, int, str]) -> list[SpanPrediction]:
    return [SpanPrediction(Span(start, end), kind, 1.0) for start, end, kind in places]


def value(name: str, document: Document, found: Findings, *told: Told) -> float:
    return figures([Look(document, found, told)])[name].value


def test_only_exact_spans_are_hits() -> None:
    found = Findings(parts=sightings((0, 4, "cue"), (10, 15, "cue")))
    assert value("ours cue", GOLD, found) == 0.5


def test_unjudged_stretches_and_kinds_that_are_not_annotated_count_neither_way() -> None:
    found = Findings(
        parts=sightings((0, 4, "cue"), (10, 14, "cue"), (85, 91, "cue")),
        names=sightings((20, 25, "person"), (40, 42, "place")),
    )
    assert value("ours cue", GOLD, found) == value("ours name", GOLD, found) == 1.0


def test_a_document_of_which_nothing_was_found_counts() -> None:
    assert value("ours cue", GOLD, Findings()) == 0.0


@pytest.mark.parametrize(("content", "right"), [(Span(50, 90), 1.0), (Span(55, 80), 1.0), (Span(50, 60), 0.0)])
def test_a_whole_attribution_needs_half_of_each_part(content: Span, right: float) -> None:
    links = (Link("cue source", CUE, SOURCE), Link("cue content", CUE, CONTENT))
    layers = {"source": (SOURCE,), "cue": (CUE,), "content": (CONTENT,)}
    known = frozenset({"source", "cue", "content", "cue source", "cue content"})
    document = Document("made-up", "ours", "x" * 120, layers, links, known, "gold", "dev")
    found = Findings(sayings=[PredictedAttribution(Span(45, 49), (Span(40, 44),), (content,), 1.0)])
    assert value("ours whole attribution by half", document, found) == right


def told(right: str | None, given: str) -> Told:
    values = ("past", "present", "future", "unknown")
    shares = {"when": np.eye(4)[values.index(given)], "polarity": np.array([1, 0]), "certainty": np.array([1, 0, 0])}
    return Told(Event(0, 1, "x", when=right), shares, 3.0)  # type: ignore[arg-type]


def test_planned_shown_as_happened_is_a_share_of_what_is_planned() -> None:
    document = Document("made-up", "meantime", "x", {}, (), frozenset(), "gold", "dev")
    events = [told("future", "future")] * 3 + [told("future", "past"), told("past", "past")]
    assert value("planned shown as happened", document, Findings(), *events) == 0.25
    assert value("rare: future", document, Findings(), *events) == pytest.approx(6 / 7)


def test_factuality_is_a_correlation() -> None:
    document = Document("made-up", "ours", "x", {}, (), frozenset(), "gold", "dev")
    events = [Told(Event(0, 1, "x", factuality=float(n)), {}, 5.0 - n) for n in range(10)]
    assert value("ours factuality r", document, Findings(), *events) == pytest.approx(-1)


def test_chains_are_scored_as_conll_did() -> None:
    right = [{(0, 1), (1, 2), (2, 3)}, {(3, 4), (4, 5), (5, 6), (6, 7)}]
    found = [{(0, 1), (1, 2)}, {(2, 3), (3, 4)}, {(5, 6), (6, 7), (7, 8)}]
    muc = 2 * (2 / 5) * (2 / 4) / (2 / 5 + 2 / 4)
    recall, precision = (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7, (2 + 1 / 2 + 1 / 2 + 4 / 3) / 7
    b_cubed = 2 * recall * precision / (recall + precision)
    like = 2 * 2 / 5 + 2 * 2 / 7
    ceaf = 2 * (like / 2) * (like / 3) / (like / 2 + like / 3)
    assert conll([(right, found)]) == pytest.approx((muc + b_cubed + ceaf) / 3)


def test_a_mention_alone_is_no_chain() -> None:
    gum = Document(
        "made-up",
        "gum",
        "x" * 20,
        {"chain": (Mention(0, 1, "x", chain="a"), Mention(2, 3, "x", chain="a"), Mention(4, 5, "x", chain="b"))},
        (),
        frozenset({"chain", "mention"}),
        "gold",
        "dev",
    )
    found = Findings(chains=[[Span(0, 1), Span(2, 3)]])
    assert value("gum chains, CoNLL", gum, found) == 1.0

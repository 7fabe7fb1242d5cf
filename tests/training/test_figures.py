"""Figures count what was found, and only what was judged."""

import pytest

from training.corpora.document import EVERY, Document, Label
from training.figures import Findings, figures

GOLD = Document(
    "made-up",
    "ours",
    "x" * 90,
    {
        "cue": (Label(0, 4, "x"), Label(10, 14, "x"), Label(60, 64, "x")),
        "name": (Label(20, 25, "person"), Label(30, 35, "place")),
        "unjudged": (Label(50, 90, EVERY),),
    },
    (),
    frozenset({"cue", "name:person"}),
    "gold",
    "dev",
)


def test_only_exact_spans_are_hits() -> None:
    found = Findings()
    found.spans["cue"]["made-up"] = {(0, 4, "x"), (10, 15, "x")}
    assert figures([GOLD], found)["ours cue F1"] == 0.5


def test_unjudged_stretches_and_kinds_that_are_not_annotated_count_neither_way() -> None:
    found = Findings()
    found.spans["cue"]["made-up"] = {(0, 4, "x"), (10, 14, "x"), (45, 51, "x")}
    found.spans["name"]["made-up"] = {(20, 25, "person"), (40, 42, "place")}
    assert figures([GOLD], found) == {"ours cue F1": 1.0, "ours name F1": 1.0}


def test_a_document_of_which_nothing_was_found_counts() -> None:
    assert figures([GOLD], Findings())["ours cue F1"] == 0.0


def test_each_value_of_a_property_has_its_own_figure() -> None:
    found = Findings()
    found.properties["ours polarity"] += [(0, 0)] * 8 + [(1, 1), (1, 0)]
    told = figures([], found)
    assert told["ours polarity=negative F1 (2)"] == pytest.approx(2 / 3)
    assert told["ours polarity=positive F1 (8)"] == pytest.approx(16 / 17)


def test_factuality_is_a_correlation() -> None:
    found = Findings()
    found.factuality["ours factuality"] += [(float(n), 5.0 - n) for n in range(10)]
    assert figures([], found)["ours factuality r"] == pytest.approx(-1)

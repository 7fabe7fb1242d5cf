"""The weights of the ladder: what tells a class gets weight for it, and its table is what the reader reads."""

from types import SimpleNamespace
from typing import cast

import numpy as np

from benchmarks.status import labels, macro_f1
from onrecord.read.events.status_classifier import WEIGHED
from onrecord.read.lexicon import ladder
from training.ladder import _fitted
from training.statuses import Labelled


def test_a_feature_that_tells_a_class_weighs_for_it() -> None:
    held = np.array([[1.0, 0.0], [0.0, 1.0]] * 60)
    wanted = np.array([0, 3] * 60)
    known = [SimpleNamespace(label=WEIGHED[place], counts=1.0) for place in wanted]
    weights = _fitted(["one", "other"], held, cast(list[Labelled], known))
    assert weights[0].argmax() == 0 and weights[1].argmax() == 3


def test_the_table_has_a_weight_of_each_feature_for_each_word() -> None:
    assert all(set(weights) == set(WEIGHED) for weights in ladder().values())
    assert {"always", "day before", "carried factuality", "carried when future"} <= set(ladder())


def test_macro_f1_counts_each_label_alike_and_rare_ones_not() -> None:
    pairs = [("happened", "happened")] * 90 + [("denied", "happened")] * 10 + [("unknown", "happened")] * 2
    value, each = macro_f1(pairs)
    assert round(value, 3) == round((2 * 90 / (90 + 102) + 0) / 2, 3)
    assert "unknown" not in each


def test_every_label_is_a_word_of_the_ladder_and_samples_do_not_overlap() -> None:
    known = list(labels())
    words = {*WEIGHED, "postponed", "cancelled", "unknown"}
    assert {label.label for label in known} <= words
    places = [(label.corpus, label.document, label.span) for label in known]
    assert len(places) == len(set(places)) == 900

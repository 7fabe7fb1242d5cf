"""Each word has the pieces that it is made of, and a row of what the layers for events make of them."""

import numpy as np

from onrecord.model.span import Span
from onrecord.read.network import Written, findings, network
from onrecord.read.network.heads import HIDDEN, LOWER, MEANT, OUTPUTS
from onrecord.read.network.windows import windows
from onrecord.read.network.word_vectors import means, pieces_of, width

TEXT = "The ferry sails on Friday."
WHOLE = Span(0, len(TEXT))
WORDS = [Span(0, 3), Span(4, 9), Span(10, 15), Span(16, 18), Span(19, 25)]


def test_a_word_has_its_pieces_and_one_that_was_not_seen_none() -> None:
    places = np.array([(0, 3), (4, 7), (7, 9), (16, 18)])
    first, last = pieces_of(places, WORDS[:4])
    assert [range(a, b) for a, b in zip(first, last, strict=True)] == [range(1), range(1, 3), range(0), range(3, 4)]


def test_a_word_is_the_mean_of_its_pieces() -> None:
    scores = np.array([[1.0], [2.0], [4.0]], dtype=np.float32)
    assert means(scores, np.array([0, 1]), np.array([1, 3])).tolist() == [[1.0], [3.0]]


def test_every_word_has_a_row() -> None:
    (rows,) = findings(Written(TEXT, [WHOLE], [WHOLE], [], [WORDS]), network()).insides
    assert rows.shape == (len(WORDS), width(network().weights.tables))
    assert rows.any(axis=1).all()


def test_the_layers_for_events_stand_on_what_the_others_see() -> None:
    seen = network().see(list(windows(TEXT, [WHOLE], [WHOLE], [], network().weights.vocabulary)))
    assert set(seen.scores) == {*OUTPUTS, MEANT}
    assert all(seen.scores[name].shape == (len(seen.places), HIDDEN) for name in (*LOWER, MEANT))

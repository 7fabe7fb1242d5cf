"""A score is the sum of what its signs tell, and says so."""

from onrecord.link.log_odds import Feature, LogOdds

TABLE: LogOdds[int] = LogOdds(
    bias=-1.5,
    features=(
        Feature(2.0, "they are equal", lambda a, b: float(a == b)),
        Feature(-0.333, "how far they lie apart", lambda a, b: float(abs(a - b))),
    ),
)


def test_what_is_there_is_added_to_the_bias() -> None:
    assert TABLE.score(4, 4) == 0.5
    assert TABLE.score(4, 5) == -1.5 - 0.333
    assert TABLE.score(5, 3) == -1.5 - 0.666


def test_only_signs_that_are_there_are_reasons() -> None:
    assert list(TABLE.reasons(4, 4)) == [(2.0, "they are equal")]
    assert list(TABLE.reasons(3, 5)) == [(-0.67, "how far they lie apart")]


def test_a_weight_is_learned_unless_it_is_set() -> None:
    assert not TABLE.features[0].set

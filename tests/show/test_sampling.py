"""Samples: every stratum, the same lines again, rates with honest intervals."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BadRequest
from onrecord.model.record import Record
from onrecord.show.export.csv import csv_bytes
from onrecord.show.record_view import View
from onrecord.show.sampling import Label, agreement, drawn, labels, rated, shares, wilson


def test_a_sample_has_what_the_record_says_beside_the_words(record: Record) -> None:
    table = drawn(View(record), 10, of="statements", by="status")
    rows = list(csv.DictReader(io.StringIO(csv_bytes(table).decode())))
    assert len(rows) == 4 and {row["stratum"] for row in rows} == {"direct", "indirect"}
    one = next(row for row in rows if row["line"] == "s4")
    assert (
        one["says"].startswith("Per Lunde, 9 March 2031: The closure")
        and "[The closure is off the table]" in one["words"]
    )
    assert table == drawn(View(record), 10, of="statements", by="status")
    (event,) = drawn(View(record), 10, of="events", by="story").rows
    assert event[1] == "t1f"


@given(
    st.dictionaries(st.text(min_size=1, max_size=3), st.integers(1, 500), min_size=1, max_size=8), st.integers(8, 300)
)
def test_shares_keep_to_the_number_and_leave_no_stratum_out(sizes: dict[str, int], number: int) -> None:
    take = shares(sizes, number)
    assert sum(take.values()) == min(number, sum(sizes.values()))
    assert all(1 <= take[name] <= size for name, size in sizes.items())


def made(stratum: str, size: int, right: int, wrong: int) -> list[Label]:
    verdicts = ["right"] * right + ["wrong"] * wrong
    return [Label(f"{stratum}{n}", stratum, size, verdict) for n, verdict in enumerate(verdicts)]


def test_a_rate_weighs_each_stratum_by_its_size() -> None:
    small, large, whole = rated([*made("small", 10, 0, 10), *made("z-large", 990, 10, 0)])
    assert (small.rate, large.rate) == (1.0, 0.0) and whole.rate == pytest.approx(0.01)
    assert large.high > 0.2 and whole.low <= whole.rate <= whole.high  # ten right ones do not prove that none is wrong


def test_an_interval_holds_its_share() -> None:
    for number in range(1, 40):
        for wrong in range(number + 1):
            low, high = wilson(wrong, number)
            assert 0 <= low <= wrong / number + 1e-9 and wrong / number - 1e-9 <= high <= 1


def test_two_coders_are_compared_where_both_labelled() -> None:
    one, other = made("a", 20, 8, 2), made("a", 20, 7, 3)
    found = agreement(one, other)
    assert (found.both, found.share, found.conflicts) == (10, 0.9, (("a7", "right", "wrong"),))
    assert found.kappa == pytest.approx((0.9 - 0.62) / 0.38)
    assert agreement(made("a", 9, 3, 0), made("a", 9, 3, 0)).kappa == 1.0
    with pytest.raises(BadRequest):
        agreement(one, made("b", 9, 3, 0))


@pytest.mark.parametrize("row", [{"line": "s1"}, {"line": "s1", "stratum": "a", "stratum_size": "x", "verdict": ""}])
def test_a_row_that_is_none_is_named(row: dict[str, str]) -> None:
    with pytest.raises(BadRequest, match=r"sample\.csv:2"):
        labels([row], "sample.csv")


def test_another_word_for_a_verdict_is_named() -> None:
    with pytest.raises(BadRequest, match="no verdict"):
        labels([{"line": "s1", "stratum": "a", "stratum_size": "3", "verdict": "correct"}], "sample.csv")

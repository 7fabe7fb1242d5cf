"""People's judgements on pairs: the latest word on each, and the chains that it is about."""

from itertools import permutations

import pytest

from onrecord.link.entities.judgements import chain_at, in_force, of_people_on
from onrecord.model.chain import Chain
from onrecord.model.judgement import MACHINE, Judgement, Verdict
from onrecord.model.span import Span
from tests.link.reported import document, judgement, party, place_in

ANN, BO = (
    document("a1", "Ann Lee and Cy Ulm", party("Ann Lee"), party("Cy Ulm")),
    document("a2", "Bo Day", party("Bo Day")),
)
LEFT, CY, RIGHT = place_in(ANN, "Ann Lee"), place_in(ANN, "Cy"), place_in(BO, "Day")


@pytest.mark.parametrize(
    ("verdict", "same", "apart"),
    [("same", [(("a1", 0), ("a2", 0))], []), ("not the same", [], [(("a1", 0), ("a2", 0))]), ("unsure", [], [])],
)
def test_people_join_and_part_chains(verdict: Verdict, same: list[object], apart: list[object]) -> None:
    assert of_people_on([judgement("party", LEFT, RIGHT, verdict)], [ANN, BO]) == (same, apart)


@pytest.mark.parametrize(
    "row",
    [
        judgement("party", LEFT, RIGHT, by=MACHINE),
        judgement("event", LEFT, RIGHT),
        judgement("party", LEFT, None),
        judgement("party", LEFT, ""),
        judgement("party", LEFT, "a9:0-3"),
        judgement("party", "a9:0-3", RIGHT),
        judgement("party", "e12", RIGHT),
        judgement("party", LEFT, "a2:0-0"),
        judgement("party", LEFT, "a1:0-3"),  # both ends are of one chain
    ],
)
def test_what_is_about_no_pair_of_chains_does_nothing(row: Judgement) -> None:
    assert of_people_on([row], [ANN, BO]) == ([], [])


def test_two_chains_of_one_report_are_a_pair_too() -> None:
    assert of_people_on([judgement("party", LEFT, CY)], [ANN, BO]) == ([(("a1", 0), ("a1", 1))], [])


def test_the_latest_word_on_a_pair_counts_whichever_end_stands_first() -> None:
    rows = [
        judgement("party", "x", "y", "same", minute=1),
        judgement("party", "y", "x", "not the same", minute=2),
        judgement("party", "b", "c", "same", minute=3),
        judgement("party", "b", "a", "same", minute=4),
    ]
    for order in permutations(rows):
        assert in_force(order, "party") == [rows[3], rows[2], rows[1]]


def test_of_one_moment_the_greater_id_counts() -> None:
    rows = [judgement("party", "x", "y", verdict, name=name) for name, verdict in (("j1", "same"), ("j2", "unsure"))]  # type: ignore[arg-type]
    assert in_force(rows, "party") == in_force(rows[::-1], "party") == rows[1:]


def test_the_chain_whose_mention_is_most_like_the_span_is_meant() -> None:
    chains = [Chain(str(n), "person", spans) for n, spans in enumerate([
        (Span(0, 20),), (Span(5, 12), Span(30, 33)), (Span(5, 11),), (Span(6, 12),),
    ])]  # fmt: skip
    known = {"a1": document("a1", "x" * 40, *chains)}
    assert chain_at("a1", Span(5, 12), known) == ("a1", 1)
    assert chain_at("a1", Span(0, 19), known) == ("a1", 0)
    assert chain_at("a1", Span(6, 12), known) == ("a1", 2)  # of two as long the first
    assert chain_at("a1", Span(11, 17), known) == ("a1", 3)
    assert chain_at("a1", Span(32, 40), known) == ("a1", 1)
    assert chain_at("a1", Span(33, 40), known) is None

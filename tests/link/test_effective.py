"""Which judgements on lines hold: a person's latest on each line and field, unless it undoes; every note."""

from itertools import permutations

import pytest

from onrecord.link.corrections import corrects
from onrecord.link.corrections.effective import lines_in_force
from onrecord.model.judgement import MACHINE, NOTE, OF_EVENTS, OF_PARTIES, OF_STATEMENTS, OF_STORIES, PAIRS, Judgement
from tests.link.reported import judgement


def names(*rows: Judgement) -> list[str]:
    (found,) = {tuple(one.id for one in lines_in_force(order)) for order in permutations(rows)}
    return list(found)


def test_the_latest_on_a_line_and_field_holds() -> None:
    rows = [
        judgement("date", "a1:0-4", "2031-05-20", minute=2),
        judgement("date", "a1:0-4", "2031-05-21", minute=1),
        judgement("place", "a1:0-4", "Hollby", minute=3),
        judgement("date", "a2:0-4", "2031-05-22", minute=0),
    ]
    assert names(*rows) == ["j00", "j02", "j03"]


def test_what_is_undone_holds_no_longer_and_may_be_put_again() -> None:
    put, undone = judgement("date", "a1:0-4", "x", minute=1), judgement("date", "a1:0-4", None, "unsure", minute=2)
    assert names(put, undone) == []
    assert names(put, undone, judgement("date", "a1:0-4", "y", minute=3)) == ["j03"]


def test_each_note_stands_by_itself() -> None:
    rows = [judgement(NOTE, "a1:0-4", text, minute=n) for n, text in enumerate(("ask her", "asked", None))]
    assert names(*rows) == ["j00", "j01", "j02"]
    assert names(rows[0], rows[1], judgement(NOTE, "a1:0-4", "asked", "unsure", minute=5)) == ["j00"]


def test_of_one_moment_the_greater_id_holds() -> None:
    assert names(judgement("date", "a1:0-4", "x", name="j2"), judgement("date", "a1:0-4", "y", name="j1")) == ["j2"]


@pytest.mark.parametrize("subject", [*OF_STATEMENTS, *OF_EVENTS, *OF_STORIES, *OF_PARTIES, NOTE])
def test_every_field_of_a_line_is_one(subject: str) -> None:
    assert names(judgement(subject, "a1:0-4", "x")) == ["j00"]


@pytest.mark.parametrize(
    "row", [judgement("date", "a1:0-4", "x", by=MACHINE), *(judgement(s, "x", "y") for s in PAIRS)]
)
def test_the_machines_word_and_pairs_are_none(row: Judgement) -> None:
    assert names(row) == []


def test_only_people_correct() -> None:
    assert corrects([judgement("date", "a", "x", by=MACHINE), judgement("date", "a", "x")])
    assert not corrects([judgement("date", "a", "x", by=MACHINE)]) and not corrects([])

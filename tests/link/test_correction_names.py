"""Parties under the names that people give them."""

from onrecord.link.corrections.lines import NO_LINE, NO_REPORT
from onrecord.link.corrections.names import named
from onrecord.link.entities import Parties
from onrecord.model.correction import Correction
from onrecord.model.entity import Entity
from onrecord.model.judgement import Judgement
from onrecord.model.span import Span
from tests.link.reported import document, judgement, party

ANN, BO = Entity("e1", "person", "Ann Lee", ("Lee", "Annie")), Entity("e2", "person", "Bo Day")
KNOWN = {"a1": document("a1", "Ann Lee met Bo Day.", party("Ann Lee"), party("Bo Day"), party("Cy Ulm"))}
PEOPLE = Parties((ANN, BO), {("a1", 0): "e1", ("a1", 1): "e2"})
AT_ANN, AT_BO, NOWHERE = ("a1", Span(0, 7)), ("a1", Span(12, 18)), ("a1", Span(8, 11))


def put(
    *rows: Judgement, at: tuple[tuple[str, Span], ...] = (AT_ANN,)
) -> tuple[dict[str, Entity], dict[str, Correction]]:
    return named(PEOPLE, KNOWN, rows, {one.id: at for one in rows})


def test_a_party_has_the_name_and_keeps_those_that_reports_write() -> None:
    one = judgement("name", "a1:0-7", "Annie")
    now, corrections = put(one)
    assert now == {"e1": Entity("e1", "person", "Annie", ("Ann Lee", "Lee")), "e2": BO}
    assert corrections == {"j00": Correction(one, "e1", "Ann Lee")}


def test_the_latest_name_holds_and_each_tells_the_machines() -> None:
    rows = [judgement("name", "a1:0-7", "Zoe", minute=1), judgement("name", "a1:0-3", "Bea", minute=2)]
    now, corrections = put(*rows)
    assert (now["e1"].name, now["e1"].also) == ("Bea", ("Ann Lee", "Lee", "Annie"))
    assert [c.machine for c in corrections.values()] == ["Ann Lee", "Ann Lee"]


def test_the_first_place_with_a_party_counts() -> None:
    assert put(judgement("name", "a1:8-11", "X"), at=(NOWHERE, AT_BO, AT_ANN))[0]["e2"].name == "X"


def test_where_no_party_stands_the_name_is_kept_and_told_as_lost() -> None:
    one = judgement("name", "a1:8-11", "X")
    assert put(one, at=(NOWHERE,)) == ({"e1": ANN, "e2": BO}, {"j00": Correction(one, None, lost=NO_LINE)})
    assert put(one, at=())[1] == {"j00": Correction(one, None, lost=NO_REPORT)}


def test_other_judgements_and_no_name_name_nobody() -> None:
    rows = [judgement("speaker", "a1:0-7", "X"), judgement("name", "a1:0-7", None), judgement("name", "a1:0-7", "")]
    for row in rows:
        assert put(row) == ({"e1": ANN, "e2": BO}, {})

"""What one report tells of a party: its names, posts, whom and where else, the country it is mostly of."""

import pytest

from onrecord.link.entities.party_evidence import context_of, is_code, signs
from onrecord.model.chain import Chain
from onrecord.model.span import Span
from onrecord.model.zone import Zone
from tests.link.reported import context, day_of, document, party, post, sign

TEXT = "Ann Lee met Bo and the Norvane Board in Trieste, Italy."


def test_the_signs_of_each_party_stand_in_the_order_of_its_chains() -> None:
    office = post("chief", places=["NO", "Tromsø"], bodies=["The Norvane Board"], former=True)
    report = document(
        "a1",
        TEXT,
        party("The Norvane Board", "organisation"),
        party("Ann Lée", also=["Annie"], sex="f", offices=[office]),
        day="2031-05-04",
    )
    board, ann = signs(report, "s3")
    assert (board.at, board.kind, board.name, board.forms) == (
        ("a1", 0), "organisation", "norvane board", {"norvane board"}
    )  # fmt: skip
    assert (ann.at, ann.kind, ann.name, ann.forms, ann.sex) == (
        ("a1", 1),
        "person",
        "ann lee",
        {"ann lee", "annie"},
        "f",
    )
    assert ann.offices == (post("chief", places=["NO", "tromso"], bodies=["norvane board"], former=True),)
    assert ann.context == board.context == context_of(report, "s3")


def test_the_context_is_of_whom_and_where_a_report_tells() -> None:
    report = document(
        "a1",
        TEXT,
        party("Ann Lee"),
        party("Bo"),
        party("Norvane Board", "organisation"),
        party("Trieste", "place"),
        party("Norvane", "place"),
        day="2031-05-04",
    )
    found = context_of(report, "s3")
    assert found.people == {"ann lee"}  # a surname alone is no sign
    assert (found.bodies, found.places) == ({"norvane board"}, {"trieste", "norvane"})
    assert (found.countries, found.home, found.story) == ({"IT"}, "IT", "s3")
    assert found.days == day_of("2031-05-04")


def test_words_are_the_rare_ones_of_what_reports() -> None:
    text = "The zwieback of Quonset was a fib, said wombats2 and wombats.\nmarmots ate"
    zones = [Zone("body", Span(0, 62)), Zone("comment", Span(62, len(text)))]
    assert context_of(document("a1", text, zones=zones), "s").words == {"zwieback", "wombats"}
    two = [Zone("headline", Span(4, 12)), Zone("caption", Span(53, 60))]
    assert context_of(document("a1", text, zones=two), "s").words == {"zwieback", "wombats"}


def places(**mentions: int) -> tuple[Chain, ...]:
    return tuple(Chain(name, "place", tuple(Span(n, n + 1) for n in range(count))) for name, count in mentions.items())


@pytest.mark.parametrize(
    ("chains", "home"),
    [
        (places(Norway=2, Italy=1), "NO"),
        (places(Norway=2, Italy=2), ""),
        (places(Norway=1), "NO"),
        (places(Norway=2, Trieste=1, Rome=2), "IT"),
        (places(Nowhereville=3, Norway=1), "NO"),
        ((Chain("Norway", "organisation", (Span(0, 1),)),), ""),
        (places(Norway=0), ""),
        ((), ""),
    ],
)
def test_home_is_the_country_of_which_a_report_tells_most(chains: tuple[Chain, ...], home: str) -> None:
    assert context_of(document("a1", "x", *chains), "s").home == home


@pytest.mark.parametrize(
    ("name", "code"),
    [("NO", True), ("GB-SCT", True), ("no", False), ("Oslo", False), ("USA", False), ("N1", False), ("N", False),
     ("NOX-Y", False), ("N-Y", False)],
)  # fmt: skip
def test_a_country_is_a_code(name: str, code: bool) -> None:
    assert is_code(name) is code


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Ada Lund, no relation to the mayor, spoke.", True),
        ("Ada Lund, a baker and a niece of the mayor of the same name, spoke.", True),
        ("Ada Lund, not to be confused with the mayor, spoke.", True),
        ("Ada Lund, a baker, spoke.", False),
    ],
)
def test_a_report_tells_that_somebody_else_bears_a_name(text: str, another: bool) -> None:
    (found,) = signs(document("a1", text, party("Ada Lund")), "s")
    assert found.namesake is another


def test_the_others_of_a_report_are_not_the_party_by_any_name() -> None:
    one = sign("ann lee", forms=["ann roy"], told=context(people=["ann lee", "ann roy", "bo day"]))
    assert one.others == {"bo day"} and one.whole and not sign("lee").whole

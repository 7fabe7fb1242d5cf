"""Which claims a denial may answer, and which one it is taken to answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.link import denials
from onrecord.link.denials import AFTER, BEFORE, ELSEWHERE, LIKELY, answer_candidates, disputes
from onrecord.link.positions import Position
from onrecord.model.allegation import Form
from onrecord.model.span import Span
from tests.link.handmade import side

DENIAL = side("he bribed nobody", by="maas", form="claim", at=1000)
ELSE = side("he bribed nobody", by="maas", form="claim", article="z", matter="brib")


def between(denial: Position, *claims: Position) -> dict[Position, int]:
    """Return the claims that a denial may answer, and how many of others stand between; charges are found as such."""
    found = [denial, *(c for c in claims if c.form)]
    ((one, pairs),) = answer_candidates(found, [c for c in claims if not c.form])
    assert one is denial and len(dict(pairs)) == len(pairs)
    return dict(pairs)


def possible(claim: Position, denial: Position = DENIAL) -> bool:
    return claim in between(denial, claim)


def test_the_claims_right_around_a_denial_may_be_meant() -> None:
    before = [side(f"before {n}", at=100 + 20 * n) for n in range(BEFORE + 1)]
    after = [side(f"after {n}", at=1100 + 20 * n) for n in range(AFTER + 1)]
    assert set(between(DENIAL, *before, *after)) == {*before[1:], *after[:-1]}
    assert set(between(DENIAL, *reversed(before))) == set(before[1:])
    assert set(between(DENIAL, *after)) == set(after[:-1])


def test_a_claim_that_begins_where_the_denial_begins_counts_as_behind_it() -> None:
    here = side("that the inspectors were paid", at=1000, cited=Span(900, 990))
    before = [side(f"before {n}", at=100 + 20 * n) for n in range(BEFORE)]
    assert set(between(DENIAL, *before, here)) == {*before, here}


def test_claims_of_other_articles_are_not_around_it() -> None:
    other = side("it was closed", article="a02", at=900)
    assert between(DENIAL, other) == {}


def test_a_denial_of_no_claim_at_all_is_told_with_none() -> None:
    assert between(DENIAL) == {}
    assert list(answer_candidates([], [side("it was closed")])) == []
    assert (
        list(answer_candidates([side("paid no such visit", form="no such", by="maas")], [side("it was closed")])) == []
    )


@pytest.mark.parametrize("form", ["content", "claim", "pointer", "general"])
def test_every_form_of_denial_is_answered_but_no_such(form: Form) -> None:
    charge = side("he bribed inspectors", form="charge", at=10)
    denial = side("he bribed nobody", by="maas", form=form, at=1000)
    assert between(denial, charge) == {charge: 0}


def test_accusations_against_who_denies_are_found_in_all_reports() -> None:
    many = [side("he was bribed", form="charge", article=f"b{n:02}", against="maas roy") for n in range(20)]
    other = side("he was bribed", form="charge", article="c", against="lund")
    denial = side("he bribed nobody", by="maas", form="claim", article="z")
    assert set(between(denial, other, *reversed(many))) == set(many[:ELSEWHERE])


def test_claims_in_its_rare_words_are_found_in_all_reports() -> None:
    many = [side("the bribes were paid", article=f"b{n:02}") for n in range(20)]
    assert set(between(ELSE, *many, side("broken pipes", article="c"))) == set(many[:ELSEWHERE])


def test_each_of_its_rare_words_is_looked_up_by_its_first_letters() -> None:
    denial = side("", by="maas", form="claim", article="z", matter="inspector brib")
    one, other = side("the inspection began", article="b"), side("bribery is rare", article="c")
    assert set(between(denial, one, other, side("instead", article="d"))) == {one, other}


def test_nobody_known_has_no_accusers() -> None:
    nobody = side("he bribed nobody", by=None, form="claim", article="z")
    assert between(nobody, side("he was bribed", form="charge", article="b", against="maas")) == {}


def test_who_denies_did_not_claim_it() -> None:
    assert possible(side("it was closed", at=900)) and not possible(side("it was closed", at=900, by="maas"))


def test_a_statement_that_is_put_as_an_accusation_counts_once_as_that() -> None:
    charge = side("he bribed inspectors", form="charge", at=100)
    told = side("that he bribed inspectors", at=95)
    assert told.content.end == charge.content.end
    assert set(between(DENIAL, charge, told)) == {charge}
    for other in (
        side("that he bribed inspectors", at=95, by="lund"),
        side("he bribed inspectors", at=101),
        side("that he bribed inspectors", at=95, article="a02", matter=""),
    ):
        denial = side("x", by="maas", form="claim", at=1000, matter="brib")
        assert set(between(denial, charge, other)) == {charge, other}


def test_of_two_at_one_place_the_accusation_is_taken() -> None:
    charge = side("he bribed inspectors", form="charge", at=100, by="roy")
    told = side("he bribed inspectors", at=100, by="lund")
    assert set(between(DENIAL, told, charge)) == {charge}
    again = side("he bribed inspectors", at=100, by="ada")
    assert set(between(DENIAL, told, again)) == {again}


@pytest.mark.parametrize(
    ("words", "wished"),
    [
        ("to leave", True),
        ("Roy to leave", True),
        ("Roy has to leave", False),
        ("Roy to have left", False),
        ("Roy to be have", True),
    ],
)
def test_what_is_asked_for_is_no_claim(words: str, wished: bool) -> None:
    assert possible(side(words, at=900)) is not wished
    assert possible(side(words, at=900, form="charge"))


def test_words_that_hold_the_denial_are_not_denied_but_those_of_the_named_may_be() -> None:
    around = Span(990, 1040)
    denial = side("he bribed nobody", by="maas", form="claim", at=1000, against="holt")
    holding, within = side("so " * 20, at=990), side("that claim", at=1030, cited=around)
    assert not possible(side("so", at=980, cited=around))
    assert possible(side("so", at=980, cited=Span(980, 1000)))
    assert possible(within, denial)
    assert not possible(holding, denial)
    assert not possible(side("that claim", at=1030, cited=around, by="lund"), denial)


def test_words_of_another_article_never_hold_it() -> None:
    denial = side("he bribed nobody", by="maas", form="claim", article="z", at=10, matter="brib")
    assert possible(side("the bribes of the whole long winter", article="b", at=10), denial)


@pytest.mark.parametrize(
    ("words", "against", "meant"),
    [
        ("inspectors took bribes", "maas", True),
        ("inspectors took money", "maas", False),
        ("inspectors took bribes", "lund", False),
        ("inspectors took bribes", "", False),
    ],
)
def test_a_plain_negative_answers_an_accusation_of_who_denies_in_two_of_its_words(
    words: str, against: str, meant: bool
) -> None:
    denial = side("x", by="maas", form="negative", at=1000, matter="brib inspect")
    assert possible(side(words, form="charge", at=900, against=against), denial) is meant


@pytest.mark.parametrize(
    ("form", "charge", "matter", "meant"),
    [
        ("content", "charge", "ship yard", False),
        ("content", "charge", "ship brib", True),
        ("content", "charge", "ship", True),
        ("content", "charge", "", True),
        ("content", None, "ship yard", True),
        ("claim", "charge", "ship yard", True),
    ],
)
def test_a_denial_in_several_other_words_is_of_another_matter(
    form: Form, charge: Form | None, matter: str, meant: bool
) -> None:
    denial = side("x", by="maas", form=form, at=1000, matter=matter)
    assert possible(side("took bribes", form=charge, at=900), denial) is meant


def test_only_claims_of_others_stand_between() -> None:
    claims = [
        side("one of holt", at=100),
        side("two of holt", at=200),
        side("one of lund", at=300, by="lund"),
        side("one of maas", at=400, by="maas"),
        side("one of roy", at=500, by="roy"),
        side("after it", at=1100, by="ada"),
    ]
    found = between(DENIAL, *claims)
    assert [found.get(claim) for claim in claims] == [2, 2, 1, None, 0, -1]


def test_words_within_a_claim_do_not_stand_between() -> None:
    claim, within = side("the inspectors took bribes", at=100), side("took bribes", at=115, by="lund")
    behind, start = side("right behind", at=126, by="roy"), side("at the denial", at=1000, by="ada", cited=Span(1, 2))
    assert between(DENIAL, claim, within, behind, start)[claim] == 1


def test_in_another_article_or_far_before_nothing_stands_between() -> None:
    far = side("he was bribed", form="charge", at=10, against="maas")
    near = [side(f"before {n}", at=100 + 20 * n, by="maas") for n in range(BEFORE)]
    assert between(DENIAL, far, *near) == {far: -1}
    other = side("he was bribed", form="charge", article="b", against="maas")
    assert between(DENIAL, other) == {other: -1}


def test_a_claim_that_begins_with_the_denial_stands_before_it() -> None:
    here = side("that the inspectors were paid", at=1000, cited=Span(900, 990))
    assert between(DENIAL, here) == {here: 0}


@pytest.fixture
def likely(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[Position, Position]]]:
    """Return a function that gives the disputes of claims, each as likely as its words say ("0.5")."""
    monkeypatch.setattr(denials, "answers", lambda claim, denial, between: float(claim.lower[0]) + between)
    return lambda *claims: list(disputes([DENIAL], claims))


def test_the_likeliest_claim_is_answered_and_none_where_none_is_likely(
    likely: Callable[..., list[tuple[Position, Position]]],
) -> None:
    low, high, least, less = (
        side(words, at=900 - n, cited=Span(100 * n, 100 * n + 20))
        for n, words in enumerate(["0.4", "0.6", str(LIKELY), str(LIKELY - 0.01)])
    )
    assert likely(low, high) == likely(high, low) == [(high, DENIAL)]
    assert likely(least) == [(least, DENIAL)]
    assert likely(less) == likely() == []


def test_of_two_as_likely_the_last_is_answered(likely: Callable[..., list[tuple[Position, Position]]]) -> None:
    one, other = side("0.5", at=800), side("0.5", at=900)
    assert likely(one, other) == likely(other, one) == [(other, DENIAL)]


def test_every_denial_has_its_own_claim(likely: Callable[..., list[tuple[Position, Position]]]) -> None:
    claim, second = side("0.5", at=800), side("he stole nothing", by="roy", form="claim", at=1500)
    lonely = side("he stole nothing", by="holt", form="claim", article="z")
    assert list(disputes([lonely, DENIAL, second], [claim])) == [(claim, DENIAL), (claim, second)]

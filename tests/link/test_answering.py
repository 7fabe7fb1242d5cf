"""By which signs a denial is taken to answer a claim, and how much they weigh together."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log1p

import pytest

from onrecord.link.answering import WEIGHTS, WRONGS, answers, features
from onrecord.link.denials import LIKELY
from onrecord.link.positions import Position
from onrecord.model.allegation import Form
from tests.link.handmade import side

WORDS = "the harbour was closed then"
ELSEWHERE = -1


def denied(form: Form = "claim", **facts: object) -> Position:
    return side("he did not", **{"by": "maas", "form": form, "sentence": 10, "at": 500, **facts})  # type: ignore[arg-type]


def claimed(words: str = WORDS, **facts: object) -> Position:
    return side(words, **{"sentence": 10, **facts})  # type: ignore[arg-type]


def signs(claim: Position, denial: Position, between: int = ELSEWHERE) -> dict[str, float]:
    """Return the features of a pair but for the bias, the article and the kind of denial."""
    found = features(claim, denial, between)
    assert found["bias"] == 1
    return {
        name: found[name] for name in found if name not in ("bias", "same article", "claim", "own words", "pointer")
    }


def far(words: str = WORDS, **facts: object) -> Position:
    """Return a claim of another article."""
    return claimed(words, article="b", **facts)


KINDS: list[tuple[Form, str]] = [
    ("claim", "claim"),
    ("general", "claim"),
    ("content", "own words"),
    ("negative", "own words"),
    ("pointer", "pointer"),
]


@pytest.mark.parametrize(("form", "kind"), KINDS)
def test_a_denial_is_of_one_of_three_kinds(form: Form, kind: str) -> None:
    found = features(far(), denied(form), ELSEWHERE)
    assert {name for name in ("claim", "own words", "pointer") if name in found} == {kind}
    assert set(features(far(), denied("pointer"), ELSEWHERE)) == {"bias", "pointer"}


def test_a_pair_without_signs_has_none() -> None:
    assert features(far(), denied(), ELSEWHERE) == {"bias": 1, "claim": 1}


@pytest.mark.parametrize(
    ("sentence", "between", "told"),
    [
        (10, 5, {"sentences apart": 0}),
        (7, 5, {"sentences apart": log1p(3)}),
        (12, ELSEWHERE, {"sentences apart": log1p(2), "denied before it is said": 1}),
        (10, ELSEWHERE, {"sentences apart": 0, "denied before it is said": 1}),
        (9, ELSEWHERE, {"sentences apart": log1p(1)}),
        (12, 5, {"sentences apart": log1p(2)}),
    ],
)
def test_sentences_between_count_in_one_article(sentence: int, between: int, told: dict[str, float]) -> None:
    claim = claimed(sentence=sentence)
    assert signs(claim, denied(), between) == {name: value for name, value in told.items() if value}
    assert features(claim, denied(), between)["same article"] == 1


def test_articles_apart_have_no_sentences_between() -> None:
    assert signs(far(sentence=2), denied()) == {}


@pytest.mark.parametrize(
    ("sentence", "between", "told"),
    [
        (10, 0, {"pointer, last said", "pointer, said before"}),
        (9, 0, {"pointer, last said", "pointer, said before"}),
        (8, 0, {"pointer, said before"}),
        (7, 0, {"pointer, said before"}),
        (6, 0, set()),
        (9, 1, {"pointer, said before"}),
        (9, ELSEWHERE, set()),
    ],
)
def test_that_claim_is_what_was_said_right_before(sentence: int, between: int, told: set[str]) -> None:
    found = signs(claimed(sentence=sentence), denied("pointer"), between)
    assert set(found) - {"sentences apart"} == told
    other = signs(claimed(sentence=sentence), denied("claim"), between)
    assert not {name for name in other if name.startswith("pointer")}


@pytest.mark.parametrize(("form", "kind"), [("claim", "claim"), ("content", "own words")])
@pytest.mark.parametrize(
    ("sentence", "between", "own", "other"),
    [(10, 0, True, True), (9, 0, True, True), (8, 0, True, False), (7, 0, False, False), (9, 1, False, False)],
)
def test_what_was_said_right_before_of_who_denies_may_be_denied_longer_than_of_another(
    form: Form, kind: str, sentence: int, between: int, own: bool, other: bool
) -> None:
    of_own = signs(claimed(sentence=sentence, mentioned="ada maas"), denied(form), between)
    of_other = signs(claimed(sentence=sentence), denied(form), between)
    assert (f"{kind}, last said, of who denies" in of_own) is own
    assert (f"{kind}, last said, of another" in of_other) is other
    assert f"{kind}, last said, of another" not in of_own and f"{kind}, last said, of who denies" not in of_other


def test_a_pointer_has_no_signs_of_the_last_said_of_its_own() -> None:
    found = signs(claimed(mentioned="ada maas"), denied("pointer"), 0)
    assert set(found) == {"pointer, last said", "pointer, said before", "pointer, of who denies"}


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (far(against="maas"), {"claim, of who denies": 1}),
        (far(names="danish"), {"claim, of who denies": 1}),
        (far(mentioned="ada maas"), {"claim, of who denies": 1}),
        (far("the harbour board of danish"), {"claim, of who denies": 1}),
        (far(form="charge", against="maas"), {"claim, charge against who denies": 1}),
        (far(form="charge", names="danish"), {"claim, charge against who denies": 1}),
        (far(form="charge", names="danish", against="lund"), {"claim, charge against who denies": 1}),
        (far(form="charge", mentioned="ada maas"), {}),
        (far(form="charge", against="lund"), {"charge against another": 1}),
        (far(form="charge"), {}),
        (far(against="lund"), {}),
        (far(mentioned="maas ada"), {"claim, of who denies": 1, "begins with who denies": 1}),
        (far("danish ships were closed"), {"claim, of who denies": 1, "begins with who denies": 1}),
        (far("the danish ships closed"), {"claim, of who denies": 1, "begins with who denies": 1}),
    ],
)
def test_a_claim_tells_of_who_denies_by_party_or_by_name(claim: Position, told: dict[str, float]) -> None:
    denial = denied(names="danish") if claim.names else denied(names="Danish")
    assert signs(claim, denial) == told


def test_the_signs_of_whom_it_tells_are_told_by_the_kind_of_denial() -> None:
    assert signs(far(against="maas"), denied("pointer")) == {"pointer, of who denies": 1}
    assert signs(far(form="charge", against="maas"), denied("pointer")) == {"pointer, charge against who denies": 1}


@pytest.mark.parametrize(
    ("against", "told"),
    [("holt", {"its author": 1}), ("holt roy", {"its author": 1}), ("roy", {"another author": 1}), ("", {})],
)
def test_a_denial_may_name_the_author_of_the_claim(against: str, told: dict[str, float]) -> None:
    assert signs(far(), denied(against=against)) == told


def test_a_denial_may_tell_of_who_claims() -> None:
    assert signs(far(), denied(mentioned="holt")) == {"denial tells of who claims": 1}
    assert signs(far(), denied(mentioned="roy")) == {}


def test_parties_that_both_tell_of_are_shared_but_for_the_two_themselves() -> None:
    assert signs(far(mentioned="ada roy"), denied(mentioned="roy")) == {"parties shared": 1}
    assert signs(far(mentioned="ada"), denied(mentioned="roy")) == {}
    assert "parties shared" not in signs(far(mentioned="ada maas holt"), denied(mentioned="maas holt"))


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("harb", {"words shared": 1, "share of words": 1}),
        ("harb ship", {"words shared": 1, "share of words": 0.5}),
        ("harb clos then the", {"words shared": 3, "share of words": 1}),
        ("ship", {}),
        ("ship yard", {}),
    ],
)
def test_words_shared_count_up_to_three(matter: str, told: dict[str, float]) -> None:
    assert signs(far(), denied(matter=matter)) == told


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("", {"own words, none shared"}),
        ("ship", {"own words, none shared"}),
        ("ship yard", {"own words, none shared", "own words, none of several shared"}),
        ("ship harb", {"words shared", "share of words"}),
    ],
)
def test_a_denial_in_words_of_its_own_that_the_claim_has_not(matter: str, told: set[str]) -> None:
    assert set(signs(far(), denied("content", matter=matter))) == told


@pytest.mark.parametrize(("form", "kind"), KINDS)
def test_a_claim_may_tell_of_a_wrong(form: Form, kind: str) -> None:
    found = signs(far("the board bribed an inspector"), denied(form, matter="board"))
    assert (f"{kind}, tells of a wrong" in found) is (kind != "own words")
    assert not any("tells of a wrong" in name for name in signs(far(), denied(form)))


def test_what_people_are_accused_of_is_a_table_of_beginnings() -> None:
    assert {"brib", "lied", "murder"} <= set(WRONGS)


def test_an_accuser_is_known_by_what_he_is_called() -> None:
    assert signs(far(as_written="A Prosecutor of Bruges"), denied()) == {"said by an accuser": 1}
    assert signs(far(as_written="Emma Holt"), denied()) == {}


def test_a_claim_that_something_is_not_so() -> None:
    assert signs(far("the harbour was never closed"), denied()) == {"negative": 1}


@pytest.mark.parametrize(("words", "short"), [("it was closed", True), ("it was closed then", False), ("", True)])
def test_a_few_words_are_hardly_a_claim(words: str, short: bool) -> None:
    assert signs(far(words), denied()) == ({"short": 1} if short else {})


@pytest.mark.parametrize(
    ("weights", "likely"),
    [
        ({"bias": 0.0}, 0.5),
        ({"bias": 1.0}, 1 / (1 + exp(-1))),
        ({"bias": 1.0, "claim": 2.0, "short": 9.0}, 1 / (1 + exp(-3))),
        ({}, 0.5),
        ({"bias": 1000.0}, 1 / (1 + exp(-30))),
        ({"bias": -1000.0}, 1 / (1 + exp(30))),
    ],
)
def test_weights_add_up_to_a_probability(weights: Mapping[str, float], likely: float) -> None:
    assert answers(far(), denied(), ELSEWHERE, weights) == pytest.approx(likely, rel=1e-9)


def test_a_sign_counts_as_far_as_it_is_there() -> None:
    found = answers(far(), denied(matter="harb clos"), ELSEWHERE, {"words shared": 0.5})
    assert found == pytest.approx(1 / (1 + exp(-1)))


def test_the_learned_weights_hold_unless_others_are_given() -> None:
    claim = claimed(form="charge", against="maas", sentence=9)
    total = WEIGHTS["bias"] + WEIGHTS["claim"] + WEIGHTS["same article"] + WEIGHTS["sentences apart"] * log1p(1)
    total += WEIGHTS["claim, charge against who denies"] + WEIGHTS["claim, last said, of who denies"]
    assert answers(claim, denied(), 0) == pytest.approx(1 / (1 + exp(-total)))
    assert answers(claim, denied(), 0) > answers(far(), denied(), ELSEWHERE)


def test_every_weight_is_of_a_sign_that_can_be_there() -> None:
    pairs = [
        (claim, denial, between)
        for claim in (
            claimed("Danish ships never bribed harbour", mentioned="maas roy", names="danish", as_written="police"),
            claimed("Danish ships bribed", form="charge", against="maas", sentence=11),
            claimed(form="charge", against="lund"),
            claimed(mentioned="roy"),
            claimed("the harbour will close"),
        )
        for form in ("claim", "content", "pointer")
        for against in ("holt", "roy")
        for matter in ("harb", "yard ship")
        for denial in [denied(form, against=against, matter=matter, mentioned="holt roy", names="danish")]
        for between in (0, ELSEWHERE)
    ]
    charge = claimed(form="charge", against="maas", sentence=9)
    pairs += [(charge, taking_up(words), 0) for words in ("the accusation", "not guilty")]
    assert {name for pair in pairs for name in features(*pair)} == set(WEIGHTS)


def taking_up(words: str) -> Position:
    return side(words, by="maas", form="pointer", sentence=10, at=500)


@pytest.mark.parametrize(
    ("words", "name"), [("the accusation", "accusation taken up"), ("not guilty", "plea to a charge")]
)
def test_an_accusation_is_answered_by_whoever_takes_it_up(words: str, name: str) -> None:
    charge = claimed(form="charge", against="maas", sentence=9)
    assert features(charge, taking_up(words), 0)[name] == 1
    assert name not in features(claimed(form="charge", against="lund", sentence=9), taking_up(words), 0)
    assert name not in features(claimed(sentence=9, mentioned="maas"), taking_up(words), 0)
    assert answers(charge, taking_up(words), 3) > LIKELY > answers(charge, taking_up("that"), 3)

"""Words of saying inside of what is said, people "quoted as saying", and what nobody has said after all."""

import pytest

from tests.read.conftest import Read, Reads


def stated(found: Read) -> set[tuple[str | None, str]]:
    return {(speaker, words) for speaker, _, words in found.said()}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bridge, said Ada Norrin, will reopen in July.", "Ada Norrin"),
        ("The bridge, Ada Norrin said, will reopen in July.", "Ada Norrin"),
        ("The bridge, warned Ada Norrin, the chief engineer, will reopen in July.", "Ada Norrin"),
        ("The bridge, says Ada Norrin, who has led the works since May, will reopen in July.", "Ada Norrin"),
        ("The bridge, according to engineer Ada Norrin, will reopen in July.", "Ada Norrin"),
        ("The bridge, two officials said, will reopen in July.", "two officials"),
    ],
)
def test_words_of_saying_inside_of_what_is_said_leave_it_whole(text: str, speaker: str, read_whole: Reads) -> None:
    assert stated(read_whole(text)) == {(speaker, "The bridge | will reopen in July")}


@pytest.mark.parametrize(
    "text",
    [
        "Judge Carl Moe, according to Bill Burr, said that the bridge was safe.",
        "Judge Carl Moe, according to a clerk of the court, said the bridge was safe.",
    ],
)
def test_who_is_passed_on_between_subject_and_verb_keeps_the_words(text: str, read_whole: Reads) -> None:
    assert ("Carl Moe", "the bridge was safe") in stated(read_whole(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Norrin was quoted as saying that the bridge was safe.",
        "Ada Norrin was quoted by the Skarvik Tide as saying that the bridge was safe.",
        "The Skarvik Tide quoted Ada Norrin as saying that the bridge was safe.",
        "State television cited Ada Norrin as saying the bridge was safe.",
        "Ada Norrin is quoted as having said that the bridge was safe.",
    ],
)
def test_who_is_quoted_as_saying_it_says_it(text: str, read_whole: Reads) -> None:
    assert stated(read_whole(text)) == {("Ada Norrin", "the bridge was safe")}


@pytest.mark.parametrize(
    "text",
    [
        "It is not clear whether the defence has conceded that the bridge was unsafe.",
        "Ada Norrin did not remind them that the bridge was unsafe.",
        "Ada Norrin made no claim that the bridge was unsafe.",
        "Ada Norrin stopped short of saying the bridge was unsafe.",
        "Ada Norrin will tell the board on Monday that the bridge is unsafe.",
        "Ada Norrin was to tell the board that the bridge is unsafe.",
        "Ada Norrin has to explain why the bridge is unsafe.",
    ],
)
def test_what_has_not_been_said_states_nothing(text: str, read_whole: Reads) -> None:
    assert stated(read_whole(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ada Norrin had no doubt that the bridge is unsafe.",
        "Ada Norrin went on to say that the bridge is unsafe.",
        "Ada Norrin seemed to acknowledge that the bridge is unsafe.",
    ],
)
def test_what_only_looks_as_if_it_had_not_been_said_is_stated(text: str, read_whole: Reads) -> None:
    assert stated(read_whole(text)) == {("Ada Norrin", "the bridge is unsafe")}


@pytest.mark.parametrize("body", ["hospital", "airline", "port authority", "university", "defense"])
def test_a_body_without_a_name_is_a_group_that_speaks(body: str, read_whole: Reads) -> None:
    assert stated(read_whole(f"The {body} said flights would resume.")) == {(body, "flights would resume")}


def test_a_name_in_a_clause_before_is_not_who_announces(read_whole: Reads) -> None:
    text = (
        "The trial began three years after a Rose Hall feast in which Mayor Tom Vale, flanked by the parents, "
        "announced that the clerk was free."
    )
    assert ("Rose Hall", "the clerk was free") not in stated(read_whole(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A statement from the port authority said the bridge was safe.", "port authority"),
        ("A statement issued by the port authority said the bridge was safe.", "port authority"),
        ("According to a statement from Ada Norrin, the bridge was safe.", "Ada Norrin"),
    ],
)
def test_a_statement_is_whose_it_is(text: str, speaker: str, read_whole: Reads) -> None:
    assert (speaker, "the bridge was safe") in stated(read_whole(text))


@pytest.mark.parametrize(
    "text",
    [
        "According to Tide reporter Bill Burr, who has been in court all week, the bridge was safe.",
        "According to Bill Burr, who leads the works, the bridge was safe.",
    ],
)
def test_a_clause_about_who_is_named_in_according_to_is_not_what_is_said(text: str, read_whole: Reads) -> None:
    assert stated(read_whole(text)) == {("Bill Burr", "the bridge was safe")}


@pytest.mark.parametrize(
    "text",
    [
        "Bo Carter pleaded guilty on Monday to charges that he had robbed a bank.",
        "Bo Carter left early – a claim that has been disputed by a former clerk.",
    ],
)
def test_what_others_hold_is_not_said_by_whom_it_is_about(text: str, read_whole: Reads) -> None:
    assert stated(read_whole(text)) == set()


def test_and_in_the_name_of_where_somebody_works_joins_nobody(read_whole: Reads) -> None:
    text = "Inspector Simon Brade, from the Roads Unit at Lothmoor and Marsh Police, said: “This is a sad day for us.”"
    assert ("Simon Brade", "This is a sad day for us.") in stated(read_whole(text))


def test_who_underlines_something_is_who_speaks_next(read_whole: Reads) -> None:
    text = (
        "Prime Minister Olga May spoke first. Former President Tull tweeted that the march was brave. "
        "May underlined that the town would stay open. “We will not bend,” she said."
    )
    assert ("Olga May", "We will not bend") in stated(read_whole(text))

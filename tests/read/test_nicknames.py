"""Nicknames in marks inside a name are part of the name, and nobody's words."""

import pytest

from onrecord.read.nicknames import without_their_marks
from tests.read.conftest import Reads

MARKS = ['""', "“”", "‘’", "''"]


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize(
    "told",
    [
        "The board will not pay, John {}Jack{} Smith said on Friday.",
        "“We will not pay,” said John {}Jack{} Smith, who leads the board.",
        "John {}Jack{} Smith, the mayor, said on Friday that the board will not pay.",
        "John {}The Anvil{} Smith said on Friday that the board will not pay.",
    ],
)
def test_a_speaker_with_a_nickname_has_the_whole_name(told: str, marks: str, read_either: Reads) -> None:
    ((speaker, _, _),) = read_either("Harbour fees to rise\n\n" + told.format(*marks)).said()
    nickname = "The Anvil" if "Anvil" in told else "Jack"
    assert speaker == f"John {marks[0]}{nickname}{marks[1]} Smith"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told John “No” Friday.",
        "The Times “Books” Desk closed.",
        'He said "Never" Smith recalled.',
        "Ann “is not” Lee.",
    ],
)
def test_words_in_marks_between_other_words_keep_their_marks(text: str) -> None:
    assert without_their_marks(text) == text


def test_no_place_of_a_text_moves() -> None:
    text = "Ann “Nan” Lee met Karl ‘The Hammer’ Voss."
    assert len(without_their_marks(text)) == len(text)
    assert without_their_marks(text).split() == ["Ann", "Nan", "Lee", "met", "Karl", "Voss."]


def test_a_text_of_nothing_but_openings_takes_linear_time() -> None:
    assert without_their_marks('John "Jack ' * 10_000).startswith('John "Jack ')

"""Whom a description means: by the article first, then by who held the office on its day."""

from __future__ import annotations

import pytest

from tests.read.conftest import Reads


def test_a_role_right_before_a_name_is_that_persons(read: Reads) -> None:
    text = "The builder Nils Lunde and the keeper Ingrid Moe met in Bergen. The builder said that the lamp was old."
    assert read(text).said()[-1][0] == "Nils Lunde"


@pytest.mark.parametrize("source", ["His brother", "Moe's lawyer", "Her mother"])
def test_whoever_belongs_to_a_person_is_not_that_person(source: str, read: Reads) -> None:
    text = f"Ingrid Moe, the keeper, lives in Skarvik. {source} said that the lamp was old."
    speaker = read(text).said()[-1][0]
    assert speaker != "Ingrid Moe"


def test_an_official_without_a_name_stays_one_party(read: Reads) -> None:
    text = "A senior official said that the lamp was old. The official said that it would stay."
    assert [speaker for speaker, _, _ in read(text).said()] == ["A senior official", "A senior official"]


def test_an_office_is_its_holders_on_the_day_of_the_article(read: Reads) -> None:
    text = "Angela Merkel met Emmanuel Macron in Bonn. The French president said that the talks would go on."
    assert read(text, day="2018-10-23").said()[-1][0] == "Emmanuel Macron"


def test_who_held_the_office_at_another_time_is_not_meant(read: Reads) -> None:
    text = "Angela Merkel met Emmanuel Macron in Bonn. The French president said that the talks would go on."
    assert read(text, day="2014-10-23").said()[-1][0] != "Emmanuel Macron"


def test_a_title_tells_two_people_of_one_surname_apart(read: Reads) -> None:
    text = (
        "Ingrid Moe and her husband, Nils Moe, keep the lamp at Skarvik.\n\n"
        "“It is old,” said Mrs Moe. Mr Moe said that it would stay."
    )
    assert [speaker for speaker, _, _ in read(text).said()] == ["Ingrid Moe", "Nils Moe"]


@pytest.mark.parametrize("source", ["The Moe administration", "Moe aides"])
def test_whoever_bears_a_persons_name_is_not_that_person(source: str, read: Reads) -> None:
    text = f"Ingrid Moe is the mayor of Skarvik. {source} said that the lamp was old."
    assert read(text).said()[-1][0] == source.removeprefix("The ")


def test_a_particle_of_two_words_stays_in_the_name(read_whole: Reads) -> None:
    text = "“They panicked and jumped,” Senior Inspector Alex de los Santos told the agency."
    assert read_whole(text).said()[0][0] == "Alex de los Santos"


def test_a_place_before_a_headlines_colon_says_nothing(read_whole: Reads) -> None:
    text = "Norway: Ferry sinks off Skarvik\n\nThe ferry sank on Monday, police said."
    assert "Norway" not in [speaker for speaker, _, _ in read_whole(text).said()]

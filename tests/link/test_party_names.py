"""Names as newspapers write them: what folds to one, what agrees, and what tells two people apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.entities.names import PersonName, bones, distinctive, folded, initials, of_people, person_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The Harbour Board", "harbour board"),
        ("Over the Rhine", "over the rhine"),
        ("Søren Łuczak", "soren luczak"),
        ("Đorđe", "dorde"),
        ("Işık", "isik"),
        ("Guðrún", "gudrun"),
        ("José  Peña ", "jose pena"),
        ("O’Neil O'Neil O‘Neil Oʼneil", "oneil oneil oneil oneil"),
        ("U.N. `x`", "un x"),
        ("Straße", "strasse"),
        ("Łódź, 李", "lodz, 李"),
    ],
)
def test_a_name_folds_to_what_all_its_spellings_share(name: str, plain: str) -> None:
    assert folded(name) == plain


@given(st.text("aBtThHeE é’.", max_size=20))
def test_a_folded_name_without_an_article_folds_to_itself(name: str) -> None:
    once = folded(name)
    assert once.startswith("the ") or folded(once) == once


@pytest.mark.parametrize(
    ("name", "given", "middle", "surname", "suffix"),
    [
        ("Quill", "", (), "quill", ""),
        ("", "", (), "", ""),
        ("Rosa Quill", "rosa", (), "quill", ""),
        ("Rosa Ann Bo Quill", "rosa", ("ann", "bo"), "quill", ""),
        ("Max Roy, Jr.", "max", (), "roy", "jr"),
        ("Max Roy,Jr.", "max", (), "roy", "jr"),
        ("Max Roy Junior", "max", (), "roy", "jr"),
        ("Max Roy Senior", "max", (), "roy", "sr"),
        ("Max Roy Sr", "max", (), "roy", "sr"),
        ("Max Roy III", "max", (), "roy", "iii"),
        ("Roy Jr.", "", (), "roy", "jr"),
        ("Junior", "", (), "junior", ""),
    ],
)
def test_a_persons_name_has_parts(name: str, given: str, middle: tuple[str, ...], surname: str, suffix: str) -> None:
    assert person_name(name) == PersonName(given, middle, surname, suffix)


def test_a_double_surname_is_several() -> None:
    assert person_name("Ann Lee-Roy").surnames == {"lee-roy", "lee", "roy"}


@pytest.mark.parametrize(
    ("name", "other", "agreement"),
    [
        ("Ann Lee", "Ann Lee", "one full name"),
        ("Ann B. Lee", "Ann B. Lee", "one full name"),
        ("Ann B. Lee", "Ann Beth Lee", "a middle name more"),
        ("Ann B. Lee", "Ann C. Lee", "other names"),
        ("Ann Beth Lee", "Ann Bella Lee", "other names"),
        ("Ann Beth Lee", "Ann Beth Cora Lee", "a middle name more"),
        ("Ann Beth Lee", "Ann Cora Dot Lee", "a middle name more"),
        ("Ann Beth Cora Lee", "Ann Beth Dot Lee", "other names"),
        ("Max B. Roy", "Max B. Roy Jr.", "a suffix more"),
        ("Max Abe Roy", "Max Bob Roy Jr.", "other names"),
        ("Max Abe Roy", "Max Roy Jr.", "a suffix more"),
        ("J. Edgar Roy", "Edgar Roy", "a middle name more"),
        ("J. Edgar Roy", "Oscar Roy", "other names"),
        ("B. Lee", "Ann Lee", "other names"),
        ("Abe Lee", "Ann Lee", "other names"),
        ("Lee", "Lee", "surname alone"),
        ("Lee", "Roy", "other names"),
        ("Lee", "Ann Lee-Roy", "surname alone"),
        ("Lee", "Max Roy", "other names"),
        ("Xi", "Xi Jinping", "first name alone"),
        ("Ann Lee-Roy", "Ann Roy", "a surname more"),
        ("Ann Lee-Roy", "Bea Roy", "other names"),
        ("A. Lee-Roy", "Ann Lee", "a surname more"),
        ("Max Orlov", "Max Orlow", "two spellings"),  # as alike as two spellings must be
        ("Max Roi", "Max Roy", "other names"),
        ("Mikhail Orlov", "Mihail Orlow", "other names"),
        ("Max Orlov", "Max Arlav", "other names"),
        ("Max Marder", "Max Mardex", "other names"),
        ("Karim Roy", "Kerem Roy", "two spellings"),  # three consonants
        ("Amin Roy", "Emen Roy", "other names"),
        ("Karim Roy", "Karima Roy", "other names"),
        ("Marko Roy", "Marco Roy", "two spellings"),
        ("Zora Roy", "Sora Roy", "two spellings"),
        ("Wim Roy", "Vim Roy", "two spellings"),
        ("Philip Roy", "Filip Roy", "two spellings"),
        ("Yana Roy", "Jana Roy", "two spellings"),
        ("Max Roy Sr.", "Max Roy Jr.", "other names"),
        ("Max Roy Sr.", "Max Roy Sr.", "one full name"),
        ("Peggy B. Lee", "Margaret Lee", "a short form"),
    ],
)
def test_names_agree_in_ways_that_are_told_apart(name: str, other: str, agreement: str) -> None:
    assert of_people(name, other) == agreement == of_people(other, name)


NAMES = st.lists(
    st.sampled_from(["ann", "a.", "beth", "bella", "lee", "roy", "lee-roy", "orlov", "orlow", "jr.", "sr.", "xi"]),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(NAMES, NAMES)
def test_agreement_knows_no_order(one: str, other: str) -> None:
    assert of_people(one, other) == of_people(other, one)


@given(NAMES)
def test_a_name_agrees_with_itself(name: str) -> None:
    assert of_people(name, name) in ("one full name", "surname alone")


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("quill", "kl"),
        ("muhammad", "mhmd"),
        ("mohamed", "mhmd"),
        ("aoi", "aoi"),
        ("lee-roy", "lr"),
        ("chekhov", "hv"),
        ("phillips", "flps"),
        ("beckett", "bkt"),
        ("xavier", "ksvr"),
        ("yoji", "yoji"),
    ],
)
def test_spellings_of_a_surname_share_a_key(word: str, key: str) -> None:
    assert bones(word) == key


def test_initials_are_of_the_words_that_count() -> None:
    assert initials("league of the friends for peace and order in town on sea") == "lfpots"


@pytest.mark.parametrize(
    ("name", "tells"), [("supreme court", False), ("court of norvane", True), ("norvane court", True), ("court", False)]
)
def test_a_body_needs_a_word_of_its_own(name: str, tells: bool) -> None:
    assert distinctive(name) is tells

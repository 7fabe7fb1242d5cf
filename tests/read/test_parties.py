"""One party for a full name and its short forms; a name that fits two fits nobody."""

import pytest

from tests.read.conftest import Read, Reads


def parties(found: Read) -> dict[str, list[str]]:
    """Return the mentions of each party by its name."""
    return {c.name: [m.of(found.article.text) for m in c.mentions] for c in found.reading.chains}


def test_surname_title_and_full_name_are_one_person(read: Reads) -> None:
    found = read("Ida Brandt came. The crew greeted Ms Brandt, and Brandt sat down.")
    assert parties(found) == {"Ida Brandt": ["Ida Brandt", "Brandt", "Brandt"]}


def test_a_surname_of_two_people_is_nobody_s(read: Reads) -> None:
    found = read("Ida Brandt and Tom Brandt came. The crew greeted Brandt.")
    assert parties(found) == {"Ida Brandt": ["Ida Brandt"], "Tom Brandt": ["Tom Brandt"]}


def test_a_title_tells_which_of_two_is_meant(read: Reads) -> None:
    found = read("Ms Ida Brandt and Mr Tom Brandt came. The crew greeted Mr Brandt.")
    assert parties(found)["Tom Brandt"] == ["Tom Brandt", "Brandt"]


@pytest.mark.parametrize(
    ("text", "name", "also"),
    [
        (
            "The Northern Harbour Authority (NHA) closed the quay. Crews thanked the NHA.",
            "Northern Harbour Authority",
            "NHA",
        ),
        ("The United States left. The crew thanked the US.", "United States", "US"),
    ],
)
def test_short_forms_of_bodies_and_states_join(text: str, name: str, also: str, read: Reads) -> None:
    (chain,) = [c for c in read(text).reading.chains if c.name == name]
    assert also in chain.also


def test_two_bodies_that_share_a_word_stay_two(read: Reads) -> None:
    found = read("The Northern Harbour Authority met the Southern Harbour Authority.")
    assert set(parties(found)) == {"Northern Harbour Authority", "Southern Harbour Authority"}


def test_unnamed_people_are_a_group_of_their_article(read: Reads) -> None:
    found = read("Harbour officials said the quay is safe.")
    assert [(c.name, c.kind) for c in found.reading.chains] == [("Harbour officials", "group")]


def test_a_pronoun_that_speaks_is_a_mention_of_its_person(read: Reads) -> None:
    found = read("Ida Brandt came. “The quay is not safe at all,” she said.")
    assert parties(found)["Ida Brandt"] == ["Ida Brandt", "she"]

"""Names: what they name, and nothing that only begins a sentence."""

import pytest

from tests.read.conftest import Read, Reads


def named(found: Read) -> list[tuple[str, str]]:
    return [(n.span.of(found.article.text), n.kind) for n in found.reading.names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Marta Quill cut the ribbon.", "Marta Quill"),
        ("The ribbon was cut by Dr. Amara Obi.", "Amara Obi"),
        ("British Prime Minister Ellen Ward came by train.", "Ellen Ward"),
        ("U.S. Attorney Lena Ortiz closed the case.", "Lena Ortiz"),
        ("U.S. District Judge Lena Ortiz closed the case.", "Lena Ortiz"),
        ("The mayor, Ida Brandt, was late.", "Ida Brandt"),
        ("The engineer Orsolya Zabb was late.", "Orsolya Zabb"),
        ("Orsolya Zabb, 43, fell ill.", "Orsolya Zabb"),
        ("Orsolya Zabb, an engineer, fell ill.", "Orsolya Zabb"),
        ("The quay is closed, Orsolya Zabb said.", "Orsolya Zabb"),
        ("The quay was opened by Pieter de Groot.", "Pieter de Groot"),
    ],
)
def test_a_person_is_known_by_title_role_given_name_or_speech(text: str, name: str, read: Reads) -> None:
    assert (name, "person") in named(read(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They sailed to Oslo.", "Oslo", "place"),
        ("They sailed from Skarvik to Oslo.", "Skarvik", "place"),
        ("The boats left Lake Dunmore.", "Lake Dunmore", "place"),
        ("The Northern Harbour Authority closed the quay.", "Northern Harbour Authority", "organisation"),
        ("The Ministry of Trade and Industry agreed.", "Ministry of Trade and Industry", "organisation"),
        ("The Bank of Skarvik raised rates.", "Bank of Skarvik", "organisation"),
        ("The quay belongs to the NHA.", "NHA", "organisation"),
        ("The US left early.", "US", "place"),
    ],
)
def test_places_and_bodies_are_told_apart(text: str, name: str, kind: str, read: Reads) -> None:
    assert (name, kind) in named(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "However, nobody came. Later it rained.",
        "On Monday it rained. In May it froze.",
        "Dutch sailors met French ones.",
        "“Never again,” the crew sang.",
        "Fishermen waited. Boats lay still.",
    ],
)
def test_a_capital_alone_makes_no_name(text: str, read: Reads) -> None:
    assert named(read(text)) == []


def test_titles_stand_outside_the_name(read: Reads) -> None:
    assert named(read("Foreign Minister Ellen Ward met Mr. Luc Morel.")) == [
        ("Ellen Ward", "person"),
        ("Luc Morel", "person"),
    ]


def test_a_country_before_a_title_is_no_part_of_the_person(read: Reads) -> None:
    assert named(read("New York Governor Ann Field vetoed it."))[:2] == [("New York", "place"), ("Ann Field", "person")]


def test_a_headline_in_title_case_names_only_whom_the_body_knows(read: Reads) -> None:
    text = (
        "Marta Quill Opens Old Harbour Museum After Long Delay\n\n"
        "Mayor Marta Quill opened the harbour museum in Dunmore on Friday, and she cut the ribbon herself.\n\n"
        "The museum had been closed for nine years, and its roof was new."
    )
    found = read(text)
    headline = next(z.span for z in found.article.zones if z.kind == "headline")
    inside = [n for n in found.reading.names if headline.holds(n.span)]
    assert [n.span.of(text) for n in inside] == ["Marta Quill"]


def test_what_one_mention_settles_holds_elsewhere(read: Reads) -> None:
    found = read("Engineer Orsolya Zabb came. The crew thanked Orsolya Zabb, and Zabb left.")
    assert [kind for name, kind in named(found) if "Zabb" in name] == ["person"] * 3


def test_a_storm_is_nobody_though_it_has_a_first_name(read_whole: Reads) -> None:
    found = named(
        read_whole("Hurricane Ida came on Monday. Ida was far from Linden, and Ida Brandt, the mayor, was glad.")
    )
    assert ("Ida", "event") in found and ("Ida Brandt", "person") in found
    assert ("Ida", "person") not in found

"""The tables of words that linking looks things up in: each row under all its forms, none under an empty one."""

import pytest

from onrecord.link import tables
from onrecord.link.entities import tables as words


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("full", ("length", "long")),
        ("brief", ("length", "short")),
        ("by phone", ("medium", "at a distance")),
        ("face-to-face", ("medium", "in person")),
        ("private", ("access", "closed")),
        ("private", ("standing", "informal")),
    ],
)
def test_words_of_format_stand_for_a_side_of_a_scale(word: str, side: tuple[str, str]) -> None:
    assert (word, *side) in tables.scales()


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("aachen", ("city", "DE")),
        ("great abaco", ("island", "BS")),
        ("andorra", ("country", "AD")),
        ("emirates", ("country", "AE")),
        ("kabul", ("city", "AF")),
        ("st. john's", ("city", "AG")),
    ],
)
def test_places_have_a_kind_and_a_country(name: str, level: tuple[str, str]) -> None:
    assert tables.levels()[name] == level


def test_no_table_has_a_row_of_its_heading_or_of_nothing() -> None:
    for table in (tables.levels(), tables.frequencies(), words.countries(), words.nations(), words.namesakes()):
        assert "" not in table and not any(str(key).startswith("#") for key in table)
    assert all(words.countries().values())


def test_titles_are_known_by_their_last_word_in_small_letters() -> None:
    assert {"abbot", "minister"} <= tables.titles() and "prime minister" not in tables.titles()


def test_frequencies_count_articles() -> None:
    assert tables.frequencies()["(all)"] == 2432 and tables.frequencies()["aaron"] == 14


@pytest.mark.parametrize(
    ("name", "names"),
    [("bert", {"bert", "albert"}), ("al", {"al", "albert", "alan"}), ("zzyzx", {"zzyzx"}), ("albert", {"albert"})],
)
def test_a_short_name_is_short_for_several(name: str, names: set[str]) -> None:
    assert names <= words.given_names_of(name)
    assert name not in ("zzyzx", "albert") or names == words.given_names_of(name)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("aachen", "DE"),
        ("great abaco", "BS"),
        ("andorra", "AD"),
        ("uae", "AE"),
        ("kabul", "AF"),
        ("nowhereville", None),
    ],
)
def test_places_lie_in_a_country(name: str, country: str | None) -> None:
    assert words.countries().get(name) == country


def test_nations_are_countries_by_their_names_alone() -> None:
    assert (words.nations()["andorra"], words.nations()["uae"]) == ("AD", "AE")
    assert "kabul" not in words.nations() and "aachen" not in words.nations()


def test_common_words_namesakes_and_generic_words() -> None:
    assert "said" in words.common_words() and "zwieback" not in words.common_words()
    assert len(words.common_words()) == words.COMMON
    assert {"georgia", "birmingham"} <= words.namesakes() and "trieste" not in words.namesakes()
    assert {"ministry", "supreme", "academy", "of"} <= words.generic_words() and "norvane" not in words.generic_words()

"""What an article says somebody is: one post in whatever words, and whose; what only looks like one is none."""

import pytest

from onrecord.model.chain import Office
from tests.read.conftest import Read, Reads


def offices(found: Read, name: str) -> list[tuple[str, tuple[str, ...], bool]]:
    """Return the posts of the person of that name: words, whose, former."""
    (chain,) = [c for c in found.reading.chains if c.name == name]
    return [(" ".join(o.words), (*o.places, *o.bodies), o.former) for o in chain.offices]


MAYOR = ("mayor", ("Bergen",), False)
CHIEF = ("chief executive", ("Norvane Foods",), False)
MINISTER = ("foreign minister", ("NO",), False)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ida Brandt, the mayor of Bergen, said the bridge is safe.", MAYOR),
        ("The mayor of Bergen, Ida Brandt, said the bridge is safe.", MAYOR),
        ("Bergen’s mayor, Ida Brandt, said the bridge is safe.", MAYOR),
        ("Bergen mayor Ida Brandt said the bridge is safe.", MAYOR),
        ("Mayor Ida Brandt of Bergen said the bridge is safe.", MAYOR),
        ("Ida Brandt, 51, the mayor of Bergen, said the bridge is safe.", MAYOR),
        ("Ida Brandt, who is mayor of Bergen, said the bridge is safe.", MAYOR),
        ("Ida Brandt is the mayor of Bergen.", MAYOR),
        ("The former mayor of Bergen, Ida Brandt, said the bridge is safe.", ("mayor", ("Bergen",), True)),
        ("Norway’s foreign minister, Ida Brandt, said talks go on.", MINISTER),
        ("Norway’s foreign minister Ida Brandt said talks go on.", MINISTER),
        ("Norwegian Foreign Minister Ida Brandt said talks go on.", MINISTER),
        ("Ida Brandt, the Norwegian foreign minister, said talks go on.", MINISTER),
        ("The chief executive of Norvane Foods, Ida Brandt, said prices rise.", CHIEF),
        ("Norvane Foods chief executive Ida Brandt said prices rise.", CHIEF),
        ("Ida Brandt, Norvane Foods’s chief executive, said prices rise.", CHIEF),
        ("Ida Brandt (CEO of Norvane Foods) said prices rise.", CHIEF),
        (
            "Ida Brandt, chair of the Federation of Small Farmers, left.",
            ("chairman", ("Federation of Small Farmers",), False),
        ),
        ("Police commissioner Ida Brandt said it is over.", ("commissioner police", (), False)),
        ("Ida Brandt, the commissioner of police, said it is over.", ("commissioner police", (), False)),
    ],
)
def test_one_post_is_one_in_whatever_words(
    read_whole: Reads, text: str, office: tuple[str, tuple[str, ...], bool]
) -> None:
    assert offices(read_whole(text), "Ida Brandt") == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Brandt, Bo Lund, the mayor of Hull, and Jo Day left.",
        "The mayor met Ida Brandt in Hull.",
        "Ida Brandt, who said the mayor had lied, left.",
        "Mrs. Ida Brandt left Hull.",
        "Ida Brandt’s lawyer, Bo Lund, left.",
        "Ida Brandt, a rival of the mayor, left.",
    ],
)
def test_what_is_somebody_else_s_or_no_post_is_none(read_whole: Reads, text: str) -> None:
    assert offices(read_whole(text), "Ida Brandt") == []


def test_an_office_is_kept_with_places_apart_from_bodies(read_whole: Reads) -> None:
    (chain,) = [
        c for c in read_whole("Kenya’s envoy to the United Nations, Ida Brandt, left.").reading.chains if c.offices
    ]
    assert chain.offices == (Office(("envoy",), ("KE",), ("United Nations",)),)

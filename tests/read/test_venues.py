"""A body that is told of as a site is a place; one that acts stays a body."""

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.span import Span
from onrecord.read.parties import Name, towns, with_venues
from tests.read.conftest import Reads


def kinds(text: str, *sites: str) -> list[str]:
    spans = [Span(text.index(site), text.index(site) + len(site)) for site in sites]
    return [one.kind for one in with_venues([Name(span, "organisation", "made", span) for span in spans], text)]


def test_what_something_takes_place_in_is_a_place() -> None:
    assert kinds("The debate will be held in the Rook Theatre.", "Rook Theatre") == ["place"]
    assert kinds("It moves from the Fishers Hall to the Corn Arena.", "Fishers Hall", "Corn Arena") == ["place"] * 2


def test_who_acts_is_a_body() -> None:
    assert kinds("The Rook Theatre said that it will close.", "Rook Theatre") == ["organisation"]
    assert kinds("She works for the Harbour Authority in Lund.", "Harbour Authority") == ["organisation"]


def test_a_town_of_the_dateline_is_a_place_whatever_the_network_takes_it_for() -> None:
    text = "LANTERN CROSS, 2 May (Norlan Agency) - Lis Garth spoke in Lantern Cross."
    report = cleaned(Page("a.txt", "text", text, b""))
    assert towns(report) == {"lantern cross"}
    span = Span(text.index("Lantern Cross"), text.index("."))
    for kind in ("organisation", "person"):
        (name,) = with_venues([Name(span, kind, "made", span)], text, towns(report))
        assert name.kind == "place"


@pytest.mark.parametrize(
    ("text", "kind"), [("held in Lantern Heights", "place"), ("Lantern Heights said", "organisation")]
)
def test_a_body_that_ends_like_a_town_is_one_where_in_leads_to_it(text: str, kind: str) -> None:
    assert kinds(f"It was {text} on Monday.", "Lantern Heights") == [kind]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The hearing will be held in the Minster Room in Ghent on 18 May.", "Minster Room"),
        ("Ada Roy will give a concert at the Lantern Lounge on 18 May.", "Lantern Lounge"),
    ],
)
def test_a_site_that_a_preposition_leads_to_is_a_place(read: Reads, text: str, place: str) -> None:
    assert place in {m.span.of(text) for m in read(text).reading.names if m.kind == "place"}

"""A body that is told of as a site is a place; one that acts stays a body."""

from onrecord.model.span import Span
from onrecord.read.parties import Name, with_venues


def kinds(text: str, *sites: str) -> list[str]:
    spans = [Span(text.index(site), text.index(site) + len(site)) for site in sites]
    return [one.kind for one in with_venues([Name(span, "organisation", "made", span) for span in spans], text)]


def test_what_something_takes_place_in_is_a_place() -> None:
    assert kinds("The debate will be held in the Rook Theatre.", "Rook Theatre") == ["place"]
    assert kinds("It moves from the Fishers Hall to the Corn Arena.", "Fishers Hall", "Corn Arena") == ["place"] * 2


def test_who_acts_is_a_body() -> None:
    assert kinds("The Rook Theatre said that it will close.", "Rook Theatre") == ["organisation"]
    assert kinds("She works for the Harbour Authority in Lund.", "Harbour Authority") == ["organisation"]

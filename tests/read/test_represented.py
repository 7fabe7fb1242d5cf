"""Officials, delegations and troops act for the countries and bodies that are named behind them."""

import pytest

from tests.read.conftest import Reads


def taking_part(read_whole: Reads, text: str, kind: str) -> set[str | None]:
    found = read_whole(text)
    return {found.name(place) for e in found.reading.events if e.kind == kind for place in e.participants}


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("The leaders of Chile and Peru will meet in Oslo on 9 May.", "meeting", {"Chile", "Peru"}),
        ("Foreign ministers from Chile, Peru and Bolivia met on Monday.", "meeting", {"Chile", "Peru", "Bolivia"}),
        ("On Monday delegations from Chile and from Peru held talks.", "talks", {"Chile", "Peru"}),
        ("On Sunday negotiators from Chile and Peru will hold talks.", "talks", {"Chile", "Peru"}),
        ("The governments of Chile and Peru signed a ceasefire on Sunday.", "agreement", {"Chile", "Peru"}),
        ("Chile's and Peru's presidents will meet on Friday.", "meeting", {"Chile", "Peru"}),
        ("Officials of the World Bank met Ada Roy on Tuesday.", "meeting", {"World Bank", "Ada Roy"}),
        ("Envoys from both Chile and the European Union are to meet on 9 May.", "meeting", {"Chile", "European Union"}),
    ],
)
def test_who_acts_for_a_country_or_a_body_makes_it_take_part(
    read_whole: Reads, text: str, kind: str, wanted: set[str]
) -> None:
    assert taking_part(read_whole, text, kind) == wanted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president of Chile will meet union members on Friday.", "meeting"),
        ("On Saturday fans of Leeds United and Hull City clashed.", "clash"),
        ("Victims of the World Bank met in Oslo on Tuesday.", "meeting"),
        ("The leaders of Ghent met on Tuesday.", "meeting"),
    ],
)
def test_one_person_or_one_who_acts_for_nobody_does_not(read_whole: Reads, text: str, kind: str) -> None:
    assert taking_part(read_whole, text, kind) == set()

"""A speaker who is described and nowhere named has a voice on events, and stays open as the speaker of a statement."""

import pytest

from tests.read.conftest import Reads


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The closure of the bridge in Bruges on May 14 will not go ahead, the mayor said.", "mayor"),
        ("The visit to Bruges on May 14 is off, her office said.", "her office"),
    ],
)
def test_what_somebody_without_a_name_says_of_a_plan_is_claimed_in_that_voice(
    text: str, who: str, read_whole: Reads
) -> None:
    found = read_whole(text)
    told = [claim for event in found.reading.events for claim in event.claims if claim.field == "status"]
    assert who in {found.name(claim.by) for claim in told}
    assert {found.name(a.speaker) for a in found.reading.attributions} == {None}


def test_who_may_be_somebody_named_is_made_no_other_party(read_whole: Reads) -> None:
    found = read_whole("Emma Holt and Anna Roy came to Bruges. The visit on May 14 is off, the woman said.")
    assert "woman" not in {chain.name for chain in found.reading.chains}

"""Place and participants are claims like any other: somebody's, with the words that say so."""

from tests.read.conftest import Reads


def test_the_names_beside_a_meeting_are_claimed_by_whoever_speaks_of_it(read_whole: Reads) -> None:
    found = read_whole("Emma Holt will meet Karl Maas in Bruges on May 14, Lars Lund said.").claims("meeting")
    assert {claim for claim in found if claim[1] in ("place", "participants")} == {
        ("Lars Lund", "participants", "Emma Holt"),
        ("Lars Lund", "participants", "Karl Maas"),
        ("Lars Lund", "place", "Bruges"),
    }


def test_a_place_is_kept_as_written_and_by_its_own_name(read_whole: Reads) -> None:
    text = "Emma Holt met Karl Maas in the U.S. on May 4."
    (place,) = [c for e in read_whole(text).reading.events for c in e.claims if c.field == "place"]
    assert (place.value, place.normalised, place.span.of(text)) == ("U.S.", "United States", "U.S.")


def test_a_pronoun_claims_nobody(read_whole: Reads) -> None:
    found = read_whole("Emma Holt left for Bruges on Monday, and she met Karl Maas there on Tuesday.")
    (meeting,) = [event for event in found.reading.events if event.kind == "meeting"]
    assert {found.name(place) for place in meeting.participants} == {"Emma Holt", "Karl Maas"}
    assert {c.value for c in meeting.claims if c.field == "participants"} == {"Emma Holt", "Karl Maas"}


def test_an_unsettled_speaker_claims_no_place(read_whole: Reads) -> None:
    text = (
        "Minister Emma Holt and Minister Karl Maas sat side by side. "
        "A meeting in Bruges will be held on May 14, the minister said."
    )
    assert read_whole(text).claims("meeting") == set()

"""Names that a sentence takes back: the hall that was to be, the guest who stays away."""

import pytest

from onrecord.model.assertion import INSTEAD, JOINS
from onrecord.model.span import Span
from onrecord.read.events.replacements import replaced
from onrecord.read.words import words
from tests.read.conftest import Reads

PLACES = [
    ("The debate of the candidates will take place in Ghent instead of Bruges on 18 May.", "Bruges"),
    ("The conference on 18 May was moved from Bruges to Ghent, the organisers said.", "Bruges"),
    ("The wedding took place in Ghent on Saturday, not in Bruges as planned.", "Bruges"),
    ("The talks will be held in Ghent rather than in Bruges, officials said.", "Bruges"),
    ("The debate on 18 May will be held not in Bruges but in Ghent, the organisers said.", "Bruges"),
    ("The final on 18 May will not be played in Bruges but in Ghent, the league said.", "Bruges"),
    ("Floods have forced the congress on 18 May to move from Bruges to Ghent, the organisers said.", "Bruges"),
    ("Rather than in Bruges, Ada Roy will meet Bo Carter in Ghent on 18 May.", "Bruges"),
    ("The talks on 18 May have been moved from Bruges to the small port of Ghent, officials said.", "Bruges"),
    ("The cup final on 18 May has been moved from the Rose Ground to the Oak Stadium in Ghent.", "Rose Ground"),
    ("The hearing was transferred from the Court of Appeal to the Corn Court in Ghent on Monday.", "Court of Appeal"),
    ("The rally planned for Sunday in Victory Square will take place in Linden Park instead.", "Victory Square"),
    ("The summit, scheduled in Bruges for 18 May, will now take place in Ghent, the hosts said.", "Bruges"),
]
LEAVING = [
    "Ada Roy has pulled out of the meeting with Bo Carter in Ghent on 18 May.",
    "Ada Roy withdrew on Monday from the talks with Bo Carter in Ghent.",
    "Ada Roy will not attend the meeting with Bo Carter in Ghent on 18 May.",
    "Ada Roy will skip the meeting with Bo Carter in Ghent on 18 May.",
    "Ada Roy is boycotting the meeting of Bo Carter and Cy Lund in Ghent on 18 May.",
    "Ada Roy snubbed the meeting with Bo Carter in Ghent on Monday.",
    "Cy Lund will replace Ada Roy at the meeting with Bo Carter in Ghent.",
    "Cy Lund will take the place of Ada Roy at the talks with Bo Carter in Ghent.",
    "Cy Lund will meet Bo Carter in Ghent on 18 May instead of Ada Roy.",
    "Cy Lund will meet Bo Carter in Ghent on 18 May in place of foreign minister Ada Roy.",
    "Cy Lund will step in for Mayor Ada Roy at the meeting with Bo Carter in Ghent on 18 May.",
    "Cy Lund will take Ada Roy's place at the meeting with Bo Carter in Ghent on 18 May.",
    "Cy Lund took Mayor Ada Roy's place at the talks with Bo Carter in Ghent on Monday.",
]
STAYING = [
    "Ada Roy snubbed Bo Carter at the meeting in Ghent on Monday.",
    "Ada Roy is withdrawing her money from Ness before the meeting with Bo Carter in Ghent.",
    "Ada Roy will meet Bo Carter in Ghent, not far from Bruges, on 18 May.",
    "Ada Roy met Bo Carter in Ghent and withdrew her complaint.",
    "Ada Roy travelled from Bruges to Ghent to meet Bo Carter.",
    "Ada Roy was appointed on Monday to replace Bo Carter as head of the port of Ghent.",
    "The Senate voted on Monday to replace the Harbour Authority with a board of seven.",
    "Ada Roy, who replaced Bo Carter, met Cy Lund in Ghent on Monday.",
    "A report said that the pipe would bring oil from Bruges to Ghent, where the Senate voted on Monday.",
    "A line that brings oil from Bruges to Ghent was the subject of the hearing in Antwerp on Monday.",
    "The congress planned in Bruges for May will be opened in Antwerp.",
    "Bo Carter called for Ada Roy to drop out of the election in Ghent on 18 May.",
    "Bo Carter urged Ada Roy to skip the meeting in Ghent on 18 May.",
]


TAKING_OVER = [
    ("Ghent will host the fair on 18 May in place of Bruges, where the hall has burned down.", "Ghent"),
    ("The fair on 18 May was moved from Bruges to Ghent, the organisers said.", "Ghent"),
    ("The fair on 18 May will be held not in Bruges but in Ghent, the organisers said.", "Ghent"),
    ("The cup final on 18 May has been moved from the Rose Ground to the Oak Stadium in Ghent.", "Oak Stadium"),
    ("The rally planned for Sunday in Victory Square will take place in Linden Park instead.", "Linden Park"),
]


def former(read: Reads, text: str, field: str) -> set[str]:
    return {c.value for e in read(text).reading.events for c in e.claims if c.field == field and c.former}


@pytest.mark.parametrize(("text", "gone"), PLACES)
def test_a_place_that_is_given_up_holds_no_longer(read_whole: Reads, text: str, gone: str) -> None:
    assert former(read_whole, text, "place") == {gone}


@pytest.mark.parametrize("text", LEAVING)
def test_who_stays_away_takes_part_no_longer(read_whole: Reads, text: str) -> None:
    assert former(read_whole, text, "participants") == {"Ada Roy"}


@pytest.mark.parametrize("text", STAYING)
def test_nobody_is_sent_away_by_other_words(read_whole: Reads, text: str) -> None:
    assert not former(read_whole, text, "participants") and not former(read_whole, text, "place")


JOINING = [
    "Ada Roy is to join Bo Carter and Cy Lund for their talks in Ghent on 18 May.",
    "Bo Carter and Cy Lund will be joined by Ada Roy at their talks in Ghent on 18 May.",
    "Ada Roy will also attend the talks of Bo Carter and Cy Lund in Ghent on 18 May.",
]
ALONE = [
    "Ada Roy joined the bank in 2019 and will chair its meeting with Bo Carter in Ghent on Monday.",
    "Ada Roy joined protesters in condemning the meeting of Bo Carter and Cy Lund in Ghent.",
    "Ada Roy met Bo Carter and Cy Lund in Ghent and joined the party on Monday.",
    "Ada Roy will meet Bo Carter, who joined the port authority in May, in Ghent.",
]


def joining(read: Reads, text: str) -> set[str]:
    return {c.value for e in read(text).reading.events for c in e.claims if c.found_by == JOINS}


@pytest.mark.parametrize("text", JOINING)
def test_who_joins_is_told_apart_from_who_was_there(read_whole: Reads, text: str) -> None:
    assert joining(read_whole, text) == {"Ada Roy"}


@pytest.mark.parametrize("text", ALONE)
def test_nobody_joins_an_event_by_other_words(read_whole: Reads, text: str) -> None:
    assert not joining(read_whole, text)


@pytest.mark.parametrize(("text", "place"), TAKING_OVER)
def test_where_it_is_held_instead_is_its_place(read_whole: Reads, text: str, place: str) -> None:
    events = [e for e in read_whole(text).reading.events if any(c.field == "place" and c.former for c in e.claims)]
    assert events and all((place, False) in {(c.value, c.former) for c in e.claims} for e in events)


def test_a_person_who_hosts_is_no_place(read_whole: Reads) -> None:
    found = read_whole("Ada Roy will host the talks with Cy Lund in Bruges instead of Ghent on 18 May.")
    places = {c.value for e in found.reading.events for c in e.claims if c.field == "place" and not c.former}
    assert places <= {"Bruges"}


@pytest.mark.parametrize("sentence", ["Mayor Emma met", "Emma Mayor met", "Mayor met Mayor Emma"])
def test_a_title_is_looked_for_only_in_the_words_before_a_name(sentence: str) -> None:
    """A name that opens a sentence has fewer words before it than the longest title."""
    split = words(sentence, Span(0, len(sentence)))
    assert not any(replaced(split, [name.span], split[-1].span, {1}).former for name in split)


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        ("Cy Lund will meet Bo Carter in Ghent on 18 May in place of Ada Roy.", "Cy Lund"),
        (
            "Novelist Cy Lund will address the meeting in the town hall on 18 May instead of Ada Roy, who is ill.",
            "Cy Lund",
        ),
    ],
)
def test_the_first_of_those_who_take_part_comes_instead(read_whole: Reads, text: str, comes: str) -> None:
    claims = [c for e in read_whole(text).reading.events for c in e.claims if c.field == "participants"]
    assert {c.value for c in claims if c.found_by == INSTEAD} == {comes}


def test_what_stands_against_a_place_is_one_whatever_it_is_taken_for(read_whole: Reads) -> None:
    read = read_whole("The summit of the Coral League on 18 May will be held in Ghent instead of Port Amaris.")
    former = {(c.field, c.value) for e in read.reading.events for c in e.claims if c.former}
    assert former == {("place", "Port Amaris")}


def test_without_somebody_nobody_comes_instead(read_whole: Reads) -> None:
    text = "Ada Roy and Bo Carter will meet in Ghent on 18 May without Cy Lund, officials said."
    claims = [c for e in read_whole(text).reading.events for c in e.claims if c.field == "participants"]
    assert {c.value for c in claims if c.former} == {"Cy Lund"}
    assert not [c for c in claims if c.found_by == INSTEAD]

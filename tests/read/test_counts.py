"""How many people an event touched: as written, and in a form that a table can sort."""

import pytest

from tests.read.conftest import Reads


def found(text: str, kind: str, read: Reads) -> set[tuple[str, str | None]]:
    events = [event for event in read(text).reading.events if event.kind == kind]
    return {(claim.value, claim.normalised) for event in events for claim in event.claims if claim.field == "count"}


@pytest.mark.parametrize(
    ("text", "kind", "value", "number"),
    [
        ("A bombing in Bruges killed three people on Monday.", "attack", "three people", "3"),
        ("The bombing left 21 dead in Bruges.", "attack", "21 dead", "21"),
        (
            "More than 200 political prisoners were released on Monday.",
            "release",
            "More than 200 political prisoners",
            ">200",
        ),
        (
            "The governor ordered the evacuation of about 375,000 people.",
            "evacuation",
            "about 375,000 people",
            "~375000",
        ),
        ("The withdrawal of 50,000 troops begins on Friday.", "withdrawal", "50,000 troops", "50000"),
        ("Harbour Bank announced layoffs of 400 jobs in Bruges on Monday.", "layoffs", "400 jobs", "400"),
        (
            "At least 31 people were killed when an earthquake struck Bruges on Monday.",
            "earthquake",
            "At least 31 people",
            "≥31",
        ),
        ("Some 40 people were injured as a blaze swept the market of Bruges.", "fire", "Some 40 people", "~40"),
        ("The blaze at the clinic in Bruges, in which 14 patients died, began at noon.", "fire", "14 patients", "14"),
        (
            "The avalanche on Monday, which killed 12 workers in Bruges, is being looked into.",
            "avalanche",
            "12 workers",
            "12",
        ),
        ("The protest drew two million people to Bruges.", "protest", "two million people", "2000000"),
        ("Nine soldiers had been killed in the attack in Bruges.", "attack", "Nine soldiers", "9"),
        ("The attack in Bruges began at noon, killing nine soldiers.", "attack", "nine soldiers", "9"),
        ("The earthquake in Bruges claimed 58 lives.", "earthquake", "58 lives", "58"),
        ("A bombing in Bruges killed at least 14 on Monday.", "attack", "killed at least 14", "≥14"),
        ("The earthquake in Bruges on Monday killed 58, the mayor said.", "earthquake", "killed 58", "58"),
        ("No more than 450 teachers joined the strike in Bruges.", "strike", "No more than 450 teachers", "≤450"),
        (
            "The earthquake that hit the coast near Bruges on Monday is now known to have killed 74 people.",
            "earthquake",
            "74 people",
            "74",
        ),
    ],
)
def test_a_count_is_kept_as_written_and_as_a_number(text: str, kind: str, value: str, number: str, read: Reads) -> None:
    assert found(text, kind, read) == {(value, number)}


@pytest.mark.parametrize(
    "text",
    [
        "A bombing in Bruges shook three houses on Monday.",
        "The bombing of 1998 is remembered by people in Bruges.",
        "The second bombing killed people in Bruges.",
    ],
)
def test_what_counts_no_people_is_no_count(text: str, read: Reads) -> None:
    assert found(text, "attack", read) == set()


def test_a_count_stands_in_the_mouth_of_the_one_who_gives_it(read: Reads) -> None:
    text = "The bombing killed three people in Bruges, police said on Monday."
    (claim,) = [c for e in read(text).reading.events for c in e.claims if c.field == "count"]
    assert claim.by is not None and claim.said_on is not None and claim.said_on.iso == "2031-05-05"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The death toll from Monday's earthquake in Bruges has climbed to 34, police said.", "34"),
        ("Police have lowered the toll of the earthquake in Bruges from 41 to 37.", "37"),
        ("Police revised the death toll of Monday's earthquake in Bruges down to 12.", "12"),
        ("Two more bodies were found, bringing the toll of the earthquake in Bruges to 131.", "131"),
        ("The death toll from Monday's earthquake in Bruges has climbed past 200.", ">200"),
        ("More bodies were found, bringing to 52 the number of people killed in the earthquake in Bruges.", "52"),
    ],
)
def test_a_toll_that_has_come_to_a_number_is_a_count(text: str, number: str, read_whole: Reads) -> None:
    assert number in {normalised for _, normalised in found(text, "earthquake", read_whole)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The protest in Bruges came after a flood that left 300 people homeless.", "protest"),
        ("The strike began a week after the avalanche, which killed 12 workers.", "strike"),
        ("Two people were killed in Bruges as the strike entered its third day.", "strike"),
        ("The strike in Bruges is over the loss of 400 jobs.", "strike"),
    ],
)
def test_a_count_of_something_else_is_not_the_event_s(text: str, kind: str, read: Reads) -> None:
    assert not found(text, kind, read)


def test_the_toll_of_the_dead_is_none_of_a_rescue(read_whole: Reads) -> None:
    text = "Twelve were rescued on Monday, bringing the death toll of the earthquake in Bruges to 131, police said."
    assert not {value for value, _ in found(text, "rescue", read_whole) if "toll" in value}


def test_a_number_behind_harm_that_counts_no_people_is_no_count(read: Reads) -> None:
    text = "The bombing killed two dogs, hurt 40 businesses and injured 3 percent of trade in Bruges on Monday."
    assert not found(text, "attack", read)


def test_a_count_that_takes_another_one_back_is_the_event_s(read: Reads) -> None:
    text = "Fourteen people, not 19 as first reported, were hurt in the bus crash on Monday."
    assert found(text, "crash", read) == {("Fourteen people", "14")}


@pytest.mark.parametrize(
    "text",
    [
        "Three more dead were found after the bombing in Bruges.",
        "The bombing on 3 May 2029 killed nobody.",
        "The crew and 14 workers were killed in the crash on Monday.",
        "A ferry carrying 100 people sank in a crash on Monday.",
        "After the earthquake more than 2,000 of the deaths were in Bruges.",
    ],
)
def test_what_is_added_a_part_or_a_day_is_no_count_of_all(text: str, read: Reads) -> None:
    assert not [c.value for event in read(text).reading.events for c in event.claims if c.field == "count"]


def test_a_number_far_before_the_event_counts_where_a_clause_ties_them(read: Reads) -> None:
    text = "Fourteen people, most of them singers from a choir, were killed when the bus crashed on Monday."
    assert ("Fourteen people", "14") in found(text, "crash", read)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Nine workers are now known to have died in Tuesday's earthquake in Bruges.", "earthquake", "Nine workers"),
        ("At least six workers were feared drowned in the flood on Monday.", "flood", "At least six workers"),
    ],
)
def test_those_who_are_held_to_have_come_to_harm_by_an_event_are_its_count(
    text: str, kind: str, value: str, read: Reads
) -> None:
    assert value in {written for written, _ in found(text, kind, read)}


def test_who_heard_of_the_dead_is_not_counted_with_them(read: Reads) -> None:
    text = "Some 40 neighbours have asked for help since they heard that two children died in the fire."
    assert "Some 40 neighbours" not in {written for written, _ in found(text, "fire", read)}

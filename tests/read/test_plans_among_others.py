"""Plans beside other plans, conditions, what was planned at first, and words around an event; with the network as
shipped."""

from __future__ import annotations

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.event import OTHER, EventMention
from onrecord.model.reading import Reading
from onrecord.read import Reader

LEAD = "Report\n\nSKARVIK, May 7 - "


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def read(reader: Reader, text: str, lead: str = LEAD) -> Reading:
    return reader.read(cleaned(Page(file="a.txt", kind="text", text=lead + text, raw=b"", published="2031-05-07")))


def named(reader: Reader, text: str, words: str) -> EventMention:
    """Return the event mention that some words of a text name."""
    start = (LEAD + text).index(words)
    return next(e for e in read(reader, text).events if e.kind != OTHER and e.span.start <= start < e.span.end)


def day(event: EventMention) -> str | None:
    return str(event.days.earliest) if event.days else None


def speakers(reader: Reader, text: str) -> set[str]:
    reading = read(reader, text)
    return {reading.chains[a.speaker].name for a in reading.attributions if a.speaker is not None}


def test_a_plan_that_moves_over_the_day_of_another_is_not_that_other(reader: Reader) -> None:
    text = (
        "The trial of Max Brand has been moved from 11 May to 25 May, Ada Holt said. The fair will be held on 18 May."
    )
    assert named(reader, text, "trial").same != named(reader, text, "fair").same


def test_last_years_event_is_another_one(reader: Reader) -> None:
    text = "The harvest fair will be held in Bergen on 9 June. Last year's fair was cancelled because of rain."
    assert named(reader, text, "fair").same != named(reader, text, "fair was").same


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("The council will not decide on the new harbour fee until 31 May.", "decide", "2031-05-31"),
        ("The library won't reopen until 31 May.", "reopen", "2031-05-31"),
        ("The bridge will not open before 9 June.", "open", "2031-06-09"),
        ("Parliament will hold a vote on the budget for 2032 on 19 May.", "vote", "2031-05-19"),
        ("The tombola will be held in Bergen on 9 June.", "tombola", "2031-06-09"),
        ("A fire broke out in a mill near Bergen on 3 May.", "fire", "2031-05-03"),
    ],
)
def test_an_event_has_its_own_day(text: str, words: str, when: str, reader: Reader) -> None:
    event = named(reader, text, words)
    assert day(event) == when
    assert event.status in ("scheduled", "happened")


@pytest.mark.parametrize(
    "text",
    [
        "The vote had been scheduled for 9 June.",
        "The vote had been planned for 9 June.",
        "The vote was originally set for 9 June.",
        "The vote was initially due on 9 June, Ada Holt said.",
    ],
)
def test_what_was_planned_at_first_is_no_plan_now(text: str, reader: Reader) -> None:
    claims = [c for c in named(reader, text, "vote").claims if c.field in ("status", "date")]
    assert claims and all(claim.former for claim in claims)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Should the talks fail, a strike of the drivers could follow, Ada Holt said.", "strike"),
        ("Should the board refuse, a sale of the ferry line could follow, Ada Holt said.", "sale"),
        ("If the pact is rejected, a strike of the pilots could follow, Ada Holt said.", "strike"),
        ("It is no longer certain that the tunnel will open on 9 June, Ada Holt said.", "open"),
    ],
)
def test_what_may_follow_or_is_no_longer_certain_is_no_plan(text: str, words: str, reader: Reader) -> None:
    assert named(reader, text, words).status in ("tentative", "mentioned")


def test_who_hopes_for_the_outcome_of_a_vote_does_not_doubt_it(reader: Reader) -> None:
    text = "Ada Holt hopes that the council will vote against the fee on 9 June."
    assert named(reader, text, "vote").status in ("scheduled", "confirmed")


def test_the_place_before_a_sentence_is_that_of_its_subject(reader: Reader) -> None:
    text = "In Oslo, the drivers' strike on 22 April had closed all schools."
    reading, event = read(reader, text), named(reader, text, "strike")
    assert event.place is not None and reading.chains[event.place].name == "Oslo"


def test_a_part_of_a_toll_is_no_other_toll(reader: Reader) -> None:
    text = "The death toll of the mill fire near Bergen has risen to 23, Ada Holt said. Two women died on Monday."
    told = {c.normalised for e in read(reader, text).events for c in e.claims if c.field == "count"}
    assert told == {"23"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Envoy Ida Moe will travel to Bergen on 20 May, her spokesman Max Brand confirmed on Tuesday.", "Max Brand"),
        ("The pit near Bergen will reopen on 20 May, mine manager Max Brand said on Tuesday.", "Max Brand"),
        ("The treasury has put off the sale of its shares in Norvane Foods, it said in a statement.", "treasury"),
    ],
)
def test_who_closes_a_sentence_has_said_it(text: str, who: str, reader: Reader) -> None:
    assert who in speakers(reader, text)


def test_a_condition_is_nobodys_statement(reader: Reader) -> None:
    text = "If the deputies reject the pact, sanctions against Norland could follow, Ada Holt warned."
    assert "deputies" not in speakers(reader, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sheikh Omar al-Haran will visit Bergen on 20 May.", "Omar al-Haran"),
        ("Emir Omar bin Haran will visit Bergen on 20 May.", "Omar bin Haran"),
    ],
)
def test_a_name_goes_on_behind_a_small_word(text: str, name: str, reader: Reader) -> None:
    assert name in {chain.name for chain in read(reader, text).chains}


def test_a_town_whose_name_an_owner_begins_is_one_town(reader: Reader) -> None:
    found = read(
        reader, "The parade in Carter's Ford has been put off, Ada Holt said.", "Off\n\nCARTER'S FORD, May 7 - "
    )
    assert "Carter's Ford" in {chain.name for chain in found.chains}


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        ("The talks will be held in person and not by video.", "in person", "by video"),
        ("The talks will be held online, not in person.", "online", "in person"),
    ],
)
def test_a_format_that_words_take_back(text: str, now: str, before: str, reader: Reader) -> None:
    told = {(c.value, c.former) for c in named(reader, text, "talks").claims if c.field == "format"}
    assert told == {(now, False), (before, True)}


def test_what_may_be_is_no_plan_by_a_word_beside_it(reader: Reader) -> None:
    text = "Foreign minister Ida Moe could visit Bergen in June, the first such trip in 11 years, a diplomat said."
    told = {c.value for e in read(reader, text).events if e.kind == "visit" for c in e.claims if c.field == "status"}
    assert told == {"tentative"}


def test_what_an_event_leaves_for_a_place_is_a_place(reader: Reader) -> None:
    text = "The concert on 22 May has been moved from the Silver Granary to the Corn Hall, Ada Holt said."
    told = {(c.value, c.former) for c in named(reader, text, "concert").claims if c.field == "place"}
    assert told == {("Silver Granary", True), ("Corn Hall", False)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The parties will hold a quiz night in Bergen on 9 June.", "quiz night"),
        ("The first drive was held in Bergen on 2 May.", "drive"),
        ("A dispute over pay broke out in Bergen on 2 May.", "dispute"),
    ],
)
def test_what_takes_place_is_named_by_its_noun(text: str, words: str, reader: Reader) -> None:
    start = (LEAD + text).index(words)
    found = [e.span.of(LEAD + text) for e in read(reader, text).events if e.kind != OTHER]
    assert any(each in words for each in found), found
    assert not {"hold", "held", "broke"} & set(found)
    assert start > 0


@pytest.mark.parametrize("text", ["The fair was held in Bergen on 2 May.", "The fair took place in Bergen on 2 May."])
def test_what_was_held_has_happened_also_where_no_day_of_the_report_is_known(text: str, reader: Reader) -> None:
    read_so = reader.read(cleaned(Page(file="a.txt", kind="text", text=text, raw=b"")))
    told = {c.value for e in read_so.events if e.kind != OTHER for c in e.claims if c.field == "status"}
    assert told == {"happened"}


def test_who_hopes_that_many_come_does_not_doubt_that_it_takes_place(reader: Reader) -> None:
    text = "“I hope that many will come to the referendum in Bergen on 9 June,” Ada Holt said."
    assert named(reader, text, "referendum").status in ("scheduled", "confirmed")


def test_the_day_of_harm_is_that_of_the_fire(reader: Reader) -> None:
    text = "A fire destroyed the old town hall on 11 March 2029."
    assert day(named(reader, text, "fire")) == "2029-03-11"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norvane will close its plant in Bergen on 31 May, the airline said in a letter to its staff.", "Norvane"),
        ("The ferry may sail on 9 June, but that is not certain, port manager Max Brand said.", "Max Brand"),
        ("The visit is off, chief of protocol Lorenz Moe said.", "Lorenz Moe"),
        ("The visit is off, director of music Lorenz Moe said.", "Lorenz Moe"),
    ],
)
def test_who_says_what_comes_before(text: str, who: str, reader: Reader) -> None:
    reading = read(reader, text)
    said = [a for a in reading.attributions if a.speaker is not None and reading.chains[a.speaker].name == who]
    assert said and all(a.stated for a in said)
    assert said[0].content[0].start == len(LEAD)


def test_a_ministry_is_no_firm(reader: Reader) -> None:
    text = "Norvane Foods will close its mill in Bergen on 31 May, the ministry said."
    assert "Norvane Foods" not in speakers(reader, text)


def test_a_format_gives_way_to_the_one_that_is_told_before_it(reader: Reader) -> None:
    text = "The visit of Ida Moe to Bergen on 20 May will be a working visit instead of a state visit."
    told = {(c.value, c.former) for e in read(reader, text).events for c in e.claims if c.field == "format"}
    assert told == {("working", False), ("state", True)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The new bridge will open before 9 June.", "open"),
        ("The library will reopen after 9 June.", "reopen"),
        ("The ministers will meet at some point after 19 May.", "meet"),
        ("It was the worst flood in the valley since March 2029.", "flood"),
        ("It was the first strike at the mill since May 2029.", "strike"),
        ("A survey from before 8 February found that most people like the plan.", "survey"),
    ],
)
def test_a_date_that_an_event_only_lies_before_or_after_is_not_its_day(reader: Reader, text: str, words: str) -> None:
    assert day(named(reader, text, words)) is None


@pytest.mark.parametrize("bridge", ["The bridge", "The second bridge", "The West bridge"])
def test_what_has_been_so_since_a_day_began_that_day(reader: Reader, bridge: str) -> None:
    assert day(named(reader, f"{bridge} has been closed since 1 May.", "closed")) == "2031-05-01"


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("The library won't reopen until 31 May.", "reopen", "scheduled"),
        ("The trial is not expected to begin until 12 May.", "trial", "tentative"),
        ("The council will not vote until the report is published.", "vote", "scheduled"),
        ("The report was not published until 1 May.", "published", "happened"),
        ("Ada Roy hopes that the minister will not resign.", "resign", "mentioned"),
        ("The minister will not resign.", "resign", "denied"),
    ],
)
def test_not_until_tells_when_and_a_hope_against_something_denies_nothing(
    reader: Reader, text: str, words: str, status: str
) -> None:
    assert named(reader, text, words).status == status

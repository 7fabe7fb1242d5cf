"""How reports tell of plans: who takes part, when, who denies it, how many came; with the network as shipped."""

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


def read(reader: Reader, text: str) -> Reading:
    return reader.read(cleaned(Page(file="a.txt", kind="text", text=LEAD + text, raw=b"", published="2031-05-07")))


def named(reader: Reader, text: str, words: str) -> EventMention:
    """Return the event mention that some words of a text name."""
    start = (LEAD + text).index(words)
    return next(e for e in read(reader, text).events if e.kind != OTHER and e.span.start <= start < e.span.end)


def parties(reader: Reader, text: str, words: str) -> set[str]:
    reading = read(reader, text)
    start = (LEAD + text).index(words)
    event = next(e for e in reading.events if e.kind != OTHER and e.span.start <= start < e.span.end)
    return {reading.chains[place].name for place in event.participants}


def day(event: EventMention) -> str | None:
    return str(event.days.earliest) if event.days else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mayors Ada Holt, Max Brand and Ida Moe will hold talks in Bergen on 6 June.", "Ada Holt|Max Brand|Ida Moe"),
        ("The mayors of Bergen and Oslo, Ada Holt and Max Brand, will hold talks on 6 June.", "Ada Holt|Max Brand"),
        ("Ada Holt, the head of a bank, and Max Brand, a trader, will hold talks on 6 June.", "Ada Holt|Max Brand"),
        ("Leaders Ada Holt and Max Brand will hold talks on 6 June, Holt said.", "Ada Holt|Max Brand"),
    ],
)
def test_all_of_a_list_of_names_take_part(text: str, who: str, reader: Reader) -> None:
    assert parties(reader, text, "talks") == set(who.split("|"))


def test_both_sides_of_a_match_take_part(reader: Reader) -> None:
    text = "The cup final between Bergen Town and Oslo in Skarvik will be played on 19 June."
    assert {"Bergen Town", "Oslo"} <= parties(reader, text, "final")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norvane has put off its annual meeting, it said on Monday.", "Norvane"),
        ("The coast board has put off the auction of the lighthouse, it said on Monday.", "coast board"),
        ("The museum will close for a year, it said.", "museum"),
    ],
)
def test_it_said_is_said_by_the_body_that_opens_the_sentence(text: str, speaker: str, reader: Reader) -> None:
    reading = read(reader, text)
    (said,) = [one for one in reading.attributions if one.stated]
    assert said.speaker is not None and reading.chains[said.speaker].name == speaker


@pytest.mark.parametrize("text", ["The storm has passed, it said.", "Ada Holt will sing on 4 June, it said."])
def test_it_said_is_nobodys_where_nothing_opens_that_can_speak(text: str, reader: Reader) -> None:
    said = read(reader, text).attributions
    assert said and all(one.speaker is None for one in said)


def test_whoever_closes_a_sentence_says_both_of_its_clauses(reader: Reader) -> None:
    text = "Ada Holt might visit Bergen on 1 June, but her doctor has not agreed yet, her aide Max Brand said."
    (said,) = [one for one in read(reader, text).attributions if one.stated]
    assert said.content[0].of(LEAD + text).startswith("Ada Holt might visit")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holt denied on Monday having met Max Brand in Bergen.",
        "Ada Holt strongly denied to reporters ever having met Max Brand in Bergen.",
        "Ada Holt denied having met Max Brand in Bergen.",
    ],
)
def test_what_is_denied_far_from_its_verb_is_denied(text: str, reader: Reader) -> None:
    assert named(reader, text, "met").status == "denied"


def test_what_is_told_of_somebody_in_a_denial_is_not_denied(reader: Reader) -> None:
    text = "Ada Holt denied having helped a man who met Max Brand in Bergen."
    assert named(reader, text, "met").status == "happened"


@pytest.mark.parametrize(
    "told",
    [
        "pushed from 29 May to 6 June",
        "bumped from 29 May to 6 June",
        "pushed back from 29 May to 6 June",
    ],
)
def test_what_is_pushed_to_a_day_is_moved(told: str, reader: Reader) -> None:
    opening = named(reader, f"The opening of the bridge has been {told}, Ada Holt said.", "opening")
    assert (opening.status, day(opening)) == ("scheduled", "2031-06-06")
    assert opening.was is not None and str(opening.was.earliest) == "2031-05-29"


@pytest.mark.parametrize(
    "told", ["moved to the end of October", "rescheduled for late October", "put back to the second half of October"]
)
def test_a_part_of_a_month_is_what_something_is_moved_to(told: str, reader: Reader) -> None:
    trial = named(reader, f"The trial of Max Brand has been {told}, Ada Holt said.", "trial")
    assert (trial.status, trial.days and trial.days.iso) == ("scheduled", "2031-10-01/2031-10-31")


@pytest.mark.parametrize(
    "text",
    [
        "Lund will vote on independence on 3 July. The vote has divided families.",
        "Lund will hold a referendum on the port on 3 July. The referendum has split the town.",
    ],
)
def test_a_verb_near_a_plan_with_its_day_tells_of_nothing_done(text: str, reader: Reader) -> None:
    events = [e for e in read(reader, text).events if e.kind == "vote"]
    assert {c.value for e in events for c in e.claims if c.field == "status"} == {"scheduled"}


def test_the_first_of_several_was_not_planned_at_first(reader: Reader) -> None:
    debate = named(reader, "The first 2030 debate, held on 3 October, moved the polls, Ada Holt said.", "debate")
    assert not [c.value for c in debate.claims if c.former]


def test_what_is_pushed_for_is_not_moved(reader: Reader) -> None:
    assert named(reader, "Farmers pushed for a vote.", "vote").status == "mentioned"


def test_a_particle_far_behind_its_verb_is_the_verbs(reader: Reader) -> None:
    text = "A leak has pushed the launch of the satellite Ternik from Bergen back from 17 May to 21 May, Ada Holt said."
    launch = named(reader, text, "launch")
    assert (day(launch), launch.was and str(launch.was.earliest)) == ("2031-05-21", "2031-05-17")
    held = named(
        reader, "The Bergen mill has put the reopening of its old canteen on hold, Ada Holt said.", "reopening"
    )
    assert held.status == "postponed"


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("The fair in Bergen on 19 October has been cancelled.", "fair", "2031-10-19"),
        ("A debate of the leaders, which was to be held on Friday, was called off on Monday.", "debate", "2031-05-09"),
        ("The inauguration is set for 14 November, the director, Ada Holt, said on Monday.", "inaug", "2031-11-14"),
    ],
)
def test_days_of_what_is_to_come_or_was(text: str, words: str, when: str, reader: Reader) -> None:
    assert day(named(reader, text, words)) == when


@pytest.mark.parametrize(
    "text",
    [
        "Two guards died in the fire on 3 May.",
        "The fire in Bergen in which two guards died on 3 May was an accident.",
        "A hearing on the fire, in which two guards were hurt on 3 May, will be held on 17 May, Ada Holt said.",
    ],
)
def test_an_accident_has_the_day_on_which_people_came_to_harm(text: str, reader: Reader) -> None:
    assert day(named(reader, text, "fire")) == "2031-05-03"


def test_a_hearing_has_not_the_day_of_the_accident(reader: Reader) -> None:
    text = "A hearing on the fire, in which two guards were hurt on 3 May, will be held on 17 May, Ada Holt said."
    assert day(named(reader, text, "hearing")) == "2031-05-17"


def test_a_town_that_looks_like_a_verbal_noun_is_no_event(reader: Reader) -> None:
    text = "A fair will be held in the Corn Exchange in Worthing on 26 May, the club said."
    starts = {event.span.start for event in read(reader, text).events if event.kind != OTHER}
    assert (LEAD + text).index("Worthing") not in starts
    assert day(named(reader, text, "fair")) == "2031-05-26"


def test_a_wish_in_a_relative_clause_tells_not_how_firm_its_noun_is(reader: Reader) -> None:
    text = "The concert that the choir wanted to give in Bergen on 14 May was axed on Monday."
    told = [e for e in read(reader, text).events if e.kind == "concert"]
    assert {c.value for e in told for c in e.claims if c.field == "status" and not c.former} == {"cancelled"}


def test_what_only_seems_to_have_happened_is_the_plan_that_words_tell(reader: Reader) -> None:
    text = "Ada Holt will give a speech in Bergen on 20 May. The speech is a chance for her."
    told = [e for e in read(reader, text).events if e.kind == "speech"]
    assert {c.value for e in told for c in e.claims if c.field == "status"} <= {"scheduled", "confirmed"}


def counts(reader: Reader, text: str) -> set[tuple[str | None, str | None]]:
    """Return who gives which number on any event."""
    reading = read(reader, text)
    claims = [claim for event in reading.events for claim in event.claims if claim.field == "count"]
    return {(None if c.by is None else reading.chains[c.by].name, c.normalised) for c in claims}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "About 2,000 people joined the march in Bergen, the police said. March leader Ada Holt spoke of 9,000.",
            {("police", "~2000"), ("Ada Holt", "9000")},
        ),
        (
            "About 2,000 people joined the march, the police said; the organisers put the number at 9,000.",
            {("police", "~2000"), ("organisers", "9000")},
        ),
        ("About 4,000 people attended the vigil in Bergen, the police said.", {("police", "~4000")}),
    ],
)
def test_each_number_is_given_by_who_gives_it(
    text: str, given: set[tuple[str | None, str | None]], reader: Reader
) -> None:
    assert counts(reader, text) == given


def test_those_whom_a_vigil_is_for_did_not_come_to_it(reader: Reader) -> None:
    vigil = named(reader, "A vigil for the 12 people killed in the fire was held in Bergen on Monday.", "vigil")
    assert [claim for claim in vigil.claims if claim.field == "count"] == []


def test_a_toll_that_names_no_event_is_that_of_the_accident(reader: Reader) -> None:
    text = "An avalanche hit a village near Bergen on Monday. The toll of the dead has gone up to 23, Ada Holt said."
    assert ("Ada Holt", "23") in counts(reader, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Entertainer Max Brand said no.", "Max Brand"),
        ("Grandmaster Anna Holt came.", "Anna Holt"),
        ("The toy maker Ravnholt will hold a meeting.", "Ravnholt"),
    ],
)
def test_a_name_stands_without_what_somebody_is(text: str, name: str, reader: Reader) -> None:
    assert [chain.name for chain in read(reader, text).chains] == [name]


def test_a_satellite_is_no_place(reader: Reader) -> None:
    text = "The launch of the space probe Solveig from Bergen was put off on Monday."
    assert "Solveig" not in {chain.name for chain in read(reader, text).chains}


def test_a_site_that_is_called_by_a_name_is_no_town(reader: Reader) -> None:
    text = "There will be no strike at the Ravnholt paper mill in Bergen on 14 May, Ada Holt said."
    places = {c.normalised for e in read(reader, text).events for c in e.claims if c.field == "place"}
    assert "Ravnholt paper mill" in places

"""Phrases before a clause, what counts or parts an event, and days behind them; with the network as shipped."""

from __future__ import annotations

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.event import OTHER, EventMention
from onrecord.read import Reader

LEAD = "SKARVIK, May 7 (Coast Wire) - "


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def events(reader: Reader, text: str, headline: str = "Report") -> list[EventMention]:
    whole = f"{headline}\n\n{LEAD}{text}"
    read = reader.read(cleaned(Page(file="a.txt", kind="text", text=whole, raw=b"", published="2031-05-07")))
    return [e for e in read.events if e.kind != OTHER]


def of_kind(reader: Reader, text: str, *kinds: str, headline: str = "Report") -> EventMention:
    return next(e for e in events(reader, text, headline) if e.kind in kinds)


@pytest.mark.parametrize(
    "text",
    [
        "On 22 May, the talks will go on in Bergen, mediator Ida Moe said on Tuesday.",
        "On 22 May, the second round of talks between the growers and the mill will be held in Bergen, Ida Moe said.",
        "A further round of talks will be held in Bergen on 22 May, she said.",
        "The talks will be held a week later, on 22 May, Ida Moe said.",
    ],
)
def test_the_day_of_talks_is_found_wherever_it_stands(text: str, reader: Reader) -> None:
    talks = of_kind(reader, text, "talks", "meeting")
    assert talks.days and str(talks.days.earliest) == "2031-05-22"


@pytest.mark.parametrize(
    "text", ["The second round of talks will be held on 22 May.", "The third session of talks opens on 22 May."]
)
def test_a_part_of_an_event_is_no_second_event(text: str, reader: Reader) -> None:
    assert len({e.same for e in events(reader, text)}) == 1


def test_a_number_of_people_is_no_part_of_an_event(reader: Reader) -> None:
    assert of_kind(reader, "A number of people joined the march in Bergen on 3 May.", "protest", "march")


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The board has pushed the deadline for bids for the pier from 21 May to 30 May.", "2031-05-21", "2031-05-30"),
        ("The firm moved the launch of its van from 13 May to 19 May, it said.", "2031-05-13", "2031-05-19"),
        ("The rally will be held a week later, on 19 May instead of 12 May.", "2031-05-12", "2031-05-19"),
    ],
)
def test_the_old_and_the_new_day_of_a_move(text: str, old: str, new: str, reader: Reader) -> None:
    moved = next(e for e in events(reader, text) if e.was)
    assert moved.days and moved.was
    assert (str(moved.was.earliest), str(moved.days.earliest)) == (old, new)


@pytest.mark.parametrize("headline", ["Derby on a Saturday", "Derby on Saturday after all"])
def test_any_saturday_and_the_one_of_a_headline_without_a_verb_are_no_days(headline: str, reader: Reader) -> None:
    found = events(reader, "The derby in Bergen will be played on 22 May, Ida Moe said.", headline)
    assert {str(e.days.earliest) for e in found if e.days} == {"2031-05-22"}


def test_a_march_is_no_verb_behind_an_article(reader: Reader) -> None:
    march = of_kind(reader, "The march for schools in Bergen on Saturday drew 900 people, the police said.", "protest")
    assert march.status == "happened"
    assert march.days and str(march.days.earliest) == "2031-05-03"


def test_what_will_last_is_no_accident(reader: Reader) -> None:
    text = "The inquiry into the Bergen flood begins on 22 May, Ida Moe said. It will last two months."
    told = events(reader, text)
    flood = {e.same for e in told if e.kind == "flood"}
    assert not [e for e in told if e.same in flood and e.status in ("scheduled", "confirmed", "tentative")]


def test_what_is_not_affected_is_another_event(reader: Reader) -> None:
    text = (
        "The press conference of Rowan Systems in Bergen on Thursday has been cancelled, the company said. "
        "The shareholders' meeting on 20 May is not affected, finance chief Ida Moe said."
    )
    told = events(reader, text)
    off = {e.same for e in told if e.status == "cancelled"}
    assert off and not [e for e in told if e.same in off and e.span.of(f"Report\n\n{LEAD}{text}") == "meeting"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The inauguration of the bridge will be held on 22 May.", "opening"),
        ("The new tram line will be inaugurated on 22 May.", "opening"),
        ("President Ida Moe will be inaugurated in Bergen on 22 May.", "inauguration"),
        ("The first night of the opera in Bergen has been put off.", "launch"),
    ],
)
def test_a_bridge_is_opened_and_a_president_inaugurated(text: str, kind: str, reader: Reader) -> None:
    assert of_kind(reader, text, kind)


def test_who_will_join_takes_part_besides_the_others(reader: Reader) -> None:
    text = "Ida Moe will join Max Brand and Ada Holt at the talks on fish in Bergen on 22 May, Brand said."
    joins = [c for e in events(reader, text) for c in e.claims if c.field == "participants" and "joining" in c.found_by]
    assert {c.value for c in joins} == {"Ida Moe"}


def test_the_place_of_a_site_has_its_whole_name(reader: Reader) -> None:
    text = "The recital will be held in the Maltings on 22 May, pianist Max Brand said."
    places = {c.normalised for e in events(reader, text) for c in e.claims if c.field == "place"}
    assert places == {"Maltings"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Police chief Max Brand said that 4,000 people took part in the march in Bergen on 3 May. "
                "Organiser Ida Moe said that 15,000 people took part."
            ),
            {"4000", "15000"},
        ),
        (
            (
                "Some 30,000 people took part in the march in Bergen on 3 May, organiser Ida Moe said. "
                "Police chief Max Brand, however, put their number at no more than 8,000."
            ),
            {"~30000", "≤8000"},
        ),
        (
            (
                "Some 3,000 people took part in the march in Bergen on 3 May, organiser Ida Moe said. "
                "About 800 people took part."
            ),
            {"~3000"},  # nobody is known to say the other
        ),
    ],
)
def test_whoever_says_how_many_took_part_gives_another_number(text: str, told: set[str], reader: Reader) -> None:
    found = [c for e in events(reader, text) for c in e.claims if c.field == "count"]
    assert {c.normalised for c in found} == told
    assert len({c.by for c in found}) == len(told)


def test_who_takes_part_in_a_march_does_nothing_else(reader: Reader) -> None:
    text = "Some 3,000 people took part in the march in Bergen on 3 May."
    assert {e.span.of(f"Report\n\n{LEAD}{text}") for e in events(reader, text)} == {"march"}


def test_what_was_planned_and_did_not_take_place_is_off(reader: Reader) -> None:
    text = "The match between Rowan Rovers and Sporting Ness that was planned for May 3 in Bergen did not take place, "
    assert of_kind(reader, f"{text}chairman Max Brand said.", "match").status in ("denied", "cancelled")


def test_a_correction_puts_one_day_in_the_place_of_another(reader: Reader) -> None:
    text = "The funeral of Ada Holt will take place in Bergen on 23 May and not, as we wrongly reported, on 24 May."
    funeral = of_kind(reader, text, "funeral")
    assert funeral.days and funeral.was
    assert (str(funeral.was.earliest), str(funeral.days.earliest)) == ("2031-05-24", "2031-05-23")


@pytest.mark.parametrize(
    "text", ["A man of 34 died in the crash on 3 May.", "A girl aged 9 died in the crash on 3 May."]
)
def test_how_old_somebody_was_is_no_number_of_people(text: str, reader: Reader) -> None:
    assert not [c for e in events(reader, text) for c in e.claims if c.field == "count"]


def test_a_blockade_that_is_given_up_is_off(reader: Reader) -> None:
    text = "The league has given up its strike at the port, its chairman Max Brand said."
    assert of_kind(reader, text, "strike").status == "cancelled"


def test_a_rector_who_gives_up_calls_nothing_off(reader: Reader) -> None:
    told = events(reader, "Ida Moe resigned as rector of the university on Monday.", "Rector gives up")
    assert "cancelled" not in {e.status for e in told}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Bishop Max Brand may visit Bergen on 22 May.", "visit", "Bergen"),
        ("An earthquake struck Bergen on 3 May.", "earthquake", "Bergen"),
        ("Rebels attacked Bruges on Friday, killing two people.", "attack", "Bruges"),
    ],
)
def test_what_is_visited_or_struck_is_where_it_takes_place(text: str, kind: str, place: str, reader: Reader) -> None:
    event = of_kind(reader, text, kind)
    assert [c.normalised for c in event.claims if c.field == "place"] == [place]


def test_an_aftershock_is_no_earthquake_and_its_verb_names_nothing_else(reader: Reader) -> None:
    text = "An aftershock hit Bergen on Monday, the mayor said. The earthquake of 1 May had killed two people."
    told = events(reader, text)
    named = {e.span.of(f"Report\n\n{LEAD}{text}"): e.same for e in told}
    assert named["aftershock"] == named["hit"] != named["earthquake"]


@pytest.mark.parametrize("tail", ["is not affected", "is affected"])
def test_only_what_is_not_affected_is_told_apart(tail: str, reader: Reader) -> None:
    text = f"The fair in Bergen on 20 May has been cancelled, Ida Moe said. The fair {tail}, Max Brand said."
    fairs = [e.same for e in events(reader, text) if e.kind == "festival"]
    assert len(set(fairs)) == (2 if "not" in tail else 1)


def test_a_number_that_opens_a_sentence_is_read(reader: Reader) -> None:
    text = (
        "10,000 people joined the march in Bergen on 3 May, the police said. "
        "15,000 people took part, organiser Ida Moe said."
    )
    assert {c.normalised for e in events(reader, text) for c in e.claims if c.field == "count"} == {"10000", "15000"}


def test_last_year_is_no_day_of_this_one(reader: Reader) -> None:
    text = "The vote has been postponed from last year to 1 September 2031, Ida Moe said."
    assert not [e for e in events(reader, text) if e.was and e.days and e.was.earliest > e.days.earliest]


def test_a_total_of_the_injured_leaves_the_dead(reader: Reader) -> None:
    text = "The crash in Bergen on 3 May killed 12 people. The number of people injured in the crash has risen to 40."
    assert "12" in {c.normalised for e in events(reader, text) for c in e.claims if c.field == "count"}

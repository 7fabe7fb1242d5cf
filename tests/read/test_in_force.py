"""Rules that take effect, things that take place, and where they move: with the network as it is shipped."""

from __future__ import annotations

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.event import OTHER, EventMention
from onrecord.model.reading import Reading
from onrecord.read import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def read(reader: Reader, text: str) -> Reading:
    body = f"Report\n\nSKARVIK, May 7 - {text}"
    return reader.read(cleaned(Page(file="a.txt", kind="text", text=body, raw=b"", published="2031-05-07")))


def named(reader: Reader, text: str, words: str) -> EventMention:
    """Return the event mention that some words of a text name."""
    start = f"Report\n\nSKARVIK, May 7 - {text}".index(words)
    events = read(reader, text).events
    return next(e for e in events if e.kind != OTHER and e.span.start <= start < e.span.end)


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("A ban on wood stoves takes effect on June 20.", "ban", "takes effect"),
        ("The new tariffs go into effect on June 20.", "tariffs", "go into effect"),
        ("Parliament passed a ban that will come into force on June 20.", "ban", "come into force"),
    ],
)
def test_what_takes_effect_is_the_rule_that_it_is_said_of(text: str, noun: str, verb: str, reader: Reader) -> None:
    rule, comes = named(reader, text, noun), named(reader, text, verb)
    assert (comes.kind, comes.same) == (rule.kind, rule.same)
    assert comes.status in ("scheduled", "confirmed")
    assert comes.days is not None and str(comes.days.earliest) == "2031-06-20"


def test_a_law_that_is_in_force_has_happened(reader: Reader) -> None:
    comes = named(reader, "The law came into force on Monday.", "came into force")
    assert (comes.kind, comes.status) == ("law", "happened")


def test_a_drug_that_takes_effect_is_no_event(reader: Reader) -> None:
    assert [e for e in read(reader, "The drug takes effect within an hour.").events if e.kind != OTHER] == []


@pytest.mark.parametrize("verb", ["took place", "happened", "occurred"])
def test_the_day_on_which_something_took_place_is_its_own(verb: str, reader: Reader) -> None:
    leak = named(reader, f"The leak {verb} on 6 March.", "leak")
    assert leak.days is not None and str(leak.days.earliest) == "2031-03-06"


@pytest.mark.parametrize("once", ["last planned for 23 May", "planned for 23 May", "originally planned for 23 May"])
def test_the_day_for_which_it_was_planned_is_the_old_one(once: str, reader: Reader) -> None:
    launch = named(reader, f"The launch of the Swift, {once}, will now take place on 7 June, Ada Holt said.", "launch")
    assert launch.days is not None and str(launch.days.earliest) == "2031-06-07"
    assert launch.was is not None and str(launch.was.earliest) == "2031-05-23"


def test_what_is_put_off_keeps_the_day_for_which_it_was_planned_as_its_old_one(reader: Reader) -> None:
    launch = named(reader, "The launch of the Swift, planned for 23 May, has been put off, Ada Holt said.", "launch")
    assert launch.status == "postponed" and launch.days is None
    assert launch.was is not None and str(launch.was.earliest) == "2031-05-23"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ferry Brit sank off Bergen on Monday, killing six people.", "Brit"),
        ("Firefighters put out a fire on the Solveig, a car ferry, on Monday.", "Solveig"),
        ("The fire aboard the trawler Anna Brit killed two sailors on Monday.", "Anna Brit"),
    ],
)
def test_a_vessel_is_no_place_and_nobody(text: str, name: str, reader: Reader) -> None:
    assert name not in {chain.name for chain in read(reader, text).chains}


def test_a_strike_that_is_owned_by_many_is_called_off(reader: Reader) -> None:
    text = "The Union of Pilots on Saturday called off the pilots' strike in Bergen."
    assert named(reader, text, "strike").status == "cancelled"


def test_no_clause_of_whatever_is_said_alone(reader: Reader) -> None:
    text = "Ingrid Moe will not give a concert in Bergen, whatever the posters say, her manager Ada Holt said."
    (said,) = [one for one in read(reader, text).attributions if one.stated]
    words = f"Report\n\nSKARVIK, May 7 - {text}"
    assert said.content[0].of(words).startswith("Ingrid Moe will not give a concert")


@pytest.mark.parametrize(
    ("told", "was"),
    [
        ("will take place on 7 June, a week later than planned", "2031-05-31"),
        ("is now due on 7 June, two days earlier than first announced", "2031-06-09"),
        ("will take place on 7 June, 12 days later than scheduled", "2031-05-26"),
    ],
)
def test_the_old_day_is_counted_from_the_new_one(told: str, was: str, reader: Reader) -> None:
    launch = named(reader, f"The launch of the Swift {told}, Ada Holt said.", "launch")
    assert launch.days is not None and str(launch.days.earliest) == "2031-06-07"
    assert launch.was is not None and str(launch.was.earliest) == was


def test_a_number_that_no_calendar_holds_counts_no_old_day(reader: Reader) -> None:
    text = f"The launch of the Swift will take place on 7 June, {'9' * 30} days later than planned, Ada Holt said."
    assert named(reader, text, "launch").was is None


def test_what_was_done_later_than_planned_is_done(reader: Reader) -> None:
    launch = named(reader, "The launch of the Swift took place on 6 March, a week later than planned.", "launch")
    assert (launch.status, launch.was) == ("happened", None)


@pytest.mark.parametrize("verb", ["rescheduled", "rearranged", "rebooked"])
def test_what_is_set_anew_for_a_day_has_it(verb: str, reader: Reader) -> None:
    launch = named(
        reader, f"The launch of the Swift, due on 23 May, has been {verb} for 7 June, Ada Holt said.", "launch"
    )
    assert launch.days is not None and str(launch.days.earliest) == "2031-06-07"


def test_what_is_voted_on_does_not_move_with_the_vote(reader: Reader) -> None:
    sale = named(reader, "The vote on the sale of the mill has been moved from 23 May to 7 June.", "sale")
    assert sale.days is None


def test_what_was_called_off_years_ago_is_no_news(reader: Reader) -> None:
    old = named(reader, "Two years ago the festival was cancelled after a flood.", "festival")
    new = named(reader, "On Monday the festival was cancelled after a flood.", "festival")
    assert [[c.former for c in event.claims if c.field == "status"] for event in (old, new)] == [[True], [False]]


@pytest.mark.parametrize(
    ("text", "words", "day", "status"),
    [
        ("Schools will close on 20 May, when the town holds a parade.", "parade", "2031-05-20", "scheduled"),
        ("The ferry will stay in port until 20 May, when its crew votes.", "votes", "2031-05-20", "scheduled"),
        ("She was last seen on Monday, when the fire broke out.", "fire", "2031-05-05", "happened"),
    ],
)
def test_what_is_told_of_a_day_behind_when_is_on_it(
    text: str, words: str, day: str, status: str, reader: Reader
) -> None:
    event = named(reader, text, words)
    assert event.days is not None and (str(event.days.earliest), event.status) == (day, status)

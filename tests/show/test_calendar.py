"""The calendar, read back by parsers that are not the one that writes it."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import ics
import pytest
from icalendar import Calendar

from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.record import Record
from onrecord.show.export.ics import calendar, undated
from onrecord.show.record_view import View
from onrecord.show.selection import Wanted

DAY = Interval.day(date(2031, 6, 12))


def written(record: Record, event: Event, **more: bool) -> bytes:
    return calendar(View(replace(record, events=(event,))), [event], name="Plans", base="http://127.0.0.1:8000", **more)


@pytest.fixture
def plan(record: Record) -> Event:
    return replace(record.events[0], date=DAY, status="scheduled")


def test_a_day_is_a_whole_day_and_blocks_nobody(record: Record, plan: Event) -> None:
    text = written(record, plan).decode()
    assert "DTSTART;VALUE=DATE:20310612\r\n" in text and "DTEND;VALUE=DATE:20310613\r\n" in text
    assert "TRANSP:TRANSPARENT\r\n" in text and "UID:v1@onrecord\r\n" in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    (event,) = ics.Calendar(text).events
    assert event.all_day and event.begin.date() == DAY.earliest and event.duration == timedelta(days=1)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Australia/Brisbane"])
def test_a_day_is_the_same_day_on_both_sides_of_the_world(record: Record, plan: Event, zone: str) -> None:
    code = "import sys, ics; (one,) = ics.Calendar(sys.stdin.read()).events; print(one.begin.date(), one.all_day)"
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], input=written(record, plan), env={**os.environ, "TZ": zone},
        capture_output=True, check=True,
    )  # fmt: skip
    assert told.stdout.split() == [b"2031-06-12", b"True"]


def test_what_holds_stands_in_the_title_and_why_in_the_description(record: Record, plan: Event) -> None:
    (entry,) = Calendar.from_ical(written(record, plan)).events
    assert (
        str(entry["summary"]) == "[scheduled] closure of the lighthouse at Skarvik" and entry["status"] == "TENTATIVE"
    )
    told = str(entry["description"])
    assert "Per Lunde denies it: The closure is off the table (Tide Weekly)" in told
    assert "Changed: day: June → 14 September 2031 (Ingrid Moe says otherwise than before, 9 March 2031;" in told
    assert "Rests on 2 origins." in told and str(entry["url"]) == "http://127.0.0.1:8000/event/v1"


@pytest.mark.parametrize(
    ("status", "title", "code"),
    [
        ("confirmed", "[confirmed; brief] ", "CONFIRMED"),
        ("cancelled", "[cancelled; brief] ", "CANCELLED"),
        ("denied", "[denied by Per Lunde; brief] ", "TENTATIVE"),
        ("postponed", "[postponed; brief] ", "TENTATIVE"),
    ],
)
def test_each_status_has_its_code(record: Record, plan: Event, status: str, title: str, code: str) -> None:
    made = written(record, replace(plan, status=status, format="brief"))  # type: ignore[arg-type]
    (entry,) = Calendar.from_ical(made).events
    assert str(entry["summary"]).startswith(title) and entry["status"] == code


def test_what_is_called_off_stays_to_be_seen_unless_it_is_not_wanted(record: Record, plan: Event) -> None:
    off = replace(plan, status="cancelled")
    assert len(Calendar.from_ical(written(record, off)).events) == 1
    assert len(Calendar.from_ical(written(record, off, cancelled=False)).events) == 0


def test_only_a_change_moves_the_sequence(record: Record, plan: Event) -> None:
    def numbers(record: Record, event: Event) -> tuple[object, object]:
        (entry,) = Calendar.from_ical(written(record, event)).events
        return entry["sequence"], entry["last-modified"].dt

    first = numbers(record, plan)
    assert first[0] == 1
    reworded = replace(plan, label="Skarvik lighthouse to close", assertions=(*plan.assertions, plan.assertions[0]))
    assert numbers(record, reworded) == first
    later = replace(record.changes[0], id="c2", day=Interval.day(date(2031, 3, 20)))
    changed = numbers(replace(record, changes=(*record.changes, later)), plan)
    assert changed[0] == 2 and changed[1] > first[1]  # type: ignore[operator]


def test_a_plan_without_a_day_is_given_none(record: Record, plan: Event) -> None:
    whenever, june = replace(plan, date=None), replace(plan, date=Interval(date(2031, 6, 1), date(2031, 6, 30)))
    for event in (whenever, june):
        assert Calendar.from_ical(written(record, event)).events == []
        assert undated([event]) == [event]
    few = replace(plan, date=Interval(date(2031, 6, 12), date(2031, 6, 14)))
    (entry,) = Calendar.from_ical(written(record, few)).events
    assert "day not fixed" in entry["summary"] and "Some day of these: 12-14 June 2031." in entry["description"]


def test_events_are_chosen_by_story_party_place_and_kind(record: Record) -> None:
    view = View(record)
    for fits in ({"story": "t1f"}, {"party": "ingrid moe"}, {"party": "e2"}, {"place": "Skarvik"}, {"kind": "closure"}):
        assert Wanted(**fits).events(view) == [record.events[0]] and Wanted(**fits).changes(view), fits
    for other in ({"story": "t2"}, {"party": "Moe Ingrid"}, {"place": "Cork"}, {"kind": "meeting"}):
        assert Wanted(**other).events(view) == [], other


def test_no_label_can_write_a_line_of_its_own(record: Record, plan: Event) -> None:
    bad = replace(plan, label="x\r\nATTACH:http://evil.example\nBEGIN:VALARM;,\\")
    (entry,) = Calendar.from_ical(written(record, bad)).events
    assert "attach" not in entry and "BEGIN:VALARM;,\\" in str(entry["summary"]) and not entry.subcomponents

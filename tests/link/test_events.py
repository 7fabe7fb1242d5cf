"""A plan is one event with everybody's values on it; two plans are two."""

from onrecord.link import linked
from onrecord.model.event import Event
from onrecord.model.record import Record
from tests.link.conftest import Told, names


def meetings(record: Record) -> list[Event]:
    return [e for e in record.events if e.kind == "meeting"]


def test_reports_of_one_meeting_are_one_event(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14, aide Lars Lund said.", file="a.txt")
    b = told("Karl Maas will probably meet Emma Holt in Bruges on May 14, he said.", file="b.txt", day="2031-05-07")
    (meeting,) = meetings(linked([a, b]))
    assert len(meeting.mentions) == 2 and str(meeting.date.earliest if meeting.date else "") == "2031-05-14"


def test_two_meetings_on_two_days_stay_two(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Emma Holt will meet Karl Maas in Ghent on June 2.", file="b.txt")
    assert len(meetings(linked([a, b]))) == 2


def test_who_puts_which_status_on_a_plan_is_kept(told: Told) -> None:
    a = told("Emma Holt said she may meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Aide Lars Lund confirmed that Emma Holt will meet Karl Maas in Bruges on May 14.", file="b.txt")
    record = linked([a, b])
    (meeting,) = meetings(record)
    held = {(names(record).get(x.by or ""), x.value) for x in meeting.assertions if x.field == "status"}
    assert {("Emma Holt", "tentative"), ("Lars Lund", "confirmed")} <= held


def test_a_plan_has_not_happened_because_its_day_has_passed(told: Told) -> None:
    record = linked([told("Emma Holt will meet Karl Maas in Bruges on May 14.", day="2031-05-06")])
    assert not meetings(record)[0].happened


def test_what_a_report_tells_as_done_has_happened(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="a.txt", day="2031-05-06")
    b = told("Emma Holt met Karl Maas in Bruges on May 14.", file="b.txt", day="2031-05-15")
    (meeting,) = meetings(linked([a, b]))
    assert meeting.happened and meeting.status == "happened"


def test_a_meeting_put_off_without_a_day_has_none(told: Told) -> None:
    text = "Emma Holt postponed a meeting with Karl Maas in Bruges that was scheduled for May 14."
    (meeting,) = meetings(linked([told(text)]))
    assert (meeting.status, meeting.date) == ("postponed", None)


def test_an_event_without_a_day_is_given_none(told: Told) -> None:
    (meeting,) = meetings(linked([told("Emma Holt plans to meet Karl Maas in Bruges.")]))
    assert meeting.date is None


def test_two_reports_of_one_closing_find_each_other_by_what_closes(told: Told) -> None:
    a = told("In Ghent, officials were considering closing the tram lines.", file="a.txt", day="2031-05-05")
    b = told("Lars Lund said the tram lines would be closed on Sunday.", file="b.txt", day="2031-05-07")
    (closure,) = [e for e in linked([a, b]).events if e.kind == "closure"]
    values = {x.value for x in closure.assertions if x.field == "status"}
    assert {"tentative", "confirmed"} <= values and len({m.article for m in closure.mentions}) == 2


def test_what_is_only_called_an_event_may_be_the_rally_that_another_report_names(told: Told) -> None:
    a = told("Emma Holt cancelled an event in Bruges on May 14.", file="a.txt")
    b = told("Emma Holt cancelled a rally in Bruges on May 14.", file="b.txt")
    kinds = [e.kind for e in linked([a, b]).events if e.kind in ("event", "rally")]
    assert kinds == ["rally"]


def test_a_ticket_that_somebody_buys_is_no_event(told: Told) -> None:
    record = linked([told("“I will buy a ticket,” Emma Holt said.")])
    assert not [e for e in record.events if e.kind == "sale" and e.shown]


def test_a_report_that_does_not_tell_which_strike_joins_the_reports_that_do(told: Told) -> None:
    a = told("Bakers of the two mills in Bruges will strike on May 14, Emma Holt said.", file="a.txt")
    b = told("The strike of the bakers of the two mills is off, Emma Holt said.", file="b.txt", day="2031-05-09")
    (strike,) = (e for e in linked([a, b]).events if e.kind == "strike")
    assert strike.status == "cancelled"
    alone = linked([told("The strike is off, officials said.")])
    assert not [e for e in alone.events if e.kind == "strike"]

"""Two days for one event at one time differ; a day that was moved, or a longer stretch, does not."""

from onrecord.link import linked
from onrecord.model.record import Record
from tests.link.conftest import Told, names


def days(record: Record) -> list[set[tuple[str, str | None]]]:
    named = names(record)
    found = (d for d in record.disagreements if d.field == "date")
    return [{(named[s.by] if s.by else "", s.normalised) for s in d.sides} for d in found]


HOLT = "Emma Holt said on Tuesday she will meet Karl Maas in Bruges on May 14."


def test_two_parties_give_two_days(told: Told) -> None:
    a = told(f"{HOLT} Karl Maas said on Tuesday he will meet Emma Holt in Bruges on May 16.")
    record = linked([a])
    assert days(record) == [{("Emma Holt", "2031-05-14"), ("Karl Maas", "2031-05-16")}]
    meetings = [event for event in record.events if event.kind == "meeting"]
    assert len(meetings) == 1 and meetings[0].date is None


def test_a_day_that_was_moved_is_no_disagreement(told: Told) -> None:
    b = told(
        "Karl Maas said his meeting with Emma Holt in Bruges was moved from May 14 to May 16.",
        file="b.txt",
        day="2031-05-09",
    )
    assert days(linked([told(HOLT, file="a.txt"), b])) == []


def test_a_week_that_holds_the_day_is_no_disagreement(told: Told) -> None:
    a = told(f"{HOLT} Karl Maas said on Tuesday he will meet Emma Holt in Bruges in May.")
    assert days(linked([a])) == []


def test_one_party_that_names_two_days_has_two_meetings(told: Told) -> None:
    a = told(f"{HOLT} Holt said on Tuesday she will meet Karl Maas in Bruges on May 16.")
    assert days(linked([a])) == []

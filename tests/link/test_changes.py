"""What moved: a value, another value later, and why."""

from onrecord.link import linked
from onrecord.model.change import Change
from tests.link.conftest import Told, names


def only(changes: tuple[Change, ...], field: str) -> Change:
    (found,) = [c for c in changes if c.field == field]
    return found


def test_the_same_speaker_with_another_format_has_changed_it(told: Told) -> None:
    a = told("Emma Holt will have a full meeting with Karl Maas in Bruges, Lars Lund said on Tuesday.", file="a.txt")
    b = told(
        "The meeting of Emma Holt with Karl Maas in Bruges will be brief, Lars Lund said on Monday.",
        file="b.txt",
        day="2031-05-12",
    )
    record = linked([a, b])
    change = only(record.changes, "format")
    assert (change.before.value, change.after.value, change.cause) == ("full", "brief", "speaker")
    assert names(record)[change.by or ""] == "Lars Lund"


def test_what_is_called_off_was_planned_before(told: Told) -> None:
    a = told("Emma Holt is scheduled to meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Emma Holt cancelled a meeting with Karl Maas in Bruges on May 14.", file="b.txt", day="2031-05-09")
    change = only(linked([a, b]).changes, "status")
    assert (change.before.value, change.after.value, change.cause) == ("scheduled", "cancelled", "world")


def test_a_move_keeps_the_old_day(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told(
        "The meeting of Emma Holt and Karl Maas in Bruges was moved from May 14 to May 20.",
        file="b.txt",
        day="2031-05-09",
    )
    record = linked([a, b])
    change = only(record.changes, "date")
    assert (change.before.normalised, change.after.normalised) == ("2031-05-14", "2031-05-20")
    assert [str(e.date.latest) for e in record.events if e.kind == "meeting" and e.date] == ["2031-05-20"]


def test_another_wording_of_the_same_status_is_no_change(told: Told) -> None:
    a = told("Emma Holt is scheduled to meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="b.txt", day="2031-05-09")
    assert linked([a, b]).changes == ()

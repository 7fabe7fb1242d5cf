"""What holds now of an event: calling off wins, a deed wins over a plan, and no clock decides anything."""

import pytest

from onrecord.link import linked
from onrecord.model.event import Event
from tests.link.conftest import Told

PLAN = "Emma Holt will meet Karl Maas in Bruges on May 14."
OFF = "Emma Holt cancelled a meeting with Karl Maas in Bruges on May 14."
DONE = "Emma Holt met Karl Maas in Bruges on May 14."
DOUBT = "Emma Holt may meet Karl Maas in Bruges on May 14."


def meeting(told: Told, *reports: tuple[str, str]) -> Event:
    documents = [told(text, file=f"{n}.txt", day=day) for n, (text, day) in enumerate(reports)]
    (found,) = [e for e in linked(documents).events if e.kind == "meeting"]
    return found


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        (((PLAN, "2031-05-05"),), "scheduled"),
        (((DOUBT, "2031-05-05"),), "tentative"),
        (((DOUBT, "2031-05-05"), (PLAN, "2031-05-07")), "scheduled"),
        (((PLAN, "2031-05-05"), (OFF, "2031-05-07")), "cancelled"),
        (((OFF, "2031-05-05"), (DONE, "2031-05-15")), "happened"),
        (((PLAN, "2031-05-05"), (DONE, "2031-05-15")), "happened"),
    ],
)
def test_the_latest_word_of_most_weight_holds(reports: tuple[tuple[str, str], ...], status: str, told: Told) -> None:
    found = meeting(told, *reports)
    assert (found.status, found.happened) == (status, status == "happened")


def test_what_no_longer_holds_stays_among_the_assertions(told: Told) -> None:
    found = meeting(told, (PLAN, "2031-05-05"), (OFF, "2031-05-07"))
    assert {a.value for a in found.assertions if a.field == "status"} >= {"scheduled", "cancelled"}


def test_every_assertion_is_cited_from_a_report(told: Told) -> None:
    documents = [told(PLAN, file="a.txt", day="2031-05-05"), told(OFF, file="b.txt", day="2031-05-07")]
    record = linked(documents)
    texts = {w.article.id: w.article.text for w in record.documents}
    for event in record.events:
        assert all(len(m.span) and m.span.end <= len(texts[m.article]) for m in event.mentions)
        assert all(a.span.of(texts[a.article]).strip() for a in event.assertions)


def test_two_parties_of_one_day_that_differ_leave_the_firmer_word_open(told: Told) -> None:
    a = told("Emma Holt said on Monday that she may meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Karl Maas said on Monday that he will meet Emma Holt in Bruges on May 14.", file="b.txt")
    (meeting,) = [event for event in linked([a, b]).events if event.kind == "meeting"]
    assert (meeting.status, meeting.open) == ("tentative", ("confirmed",))

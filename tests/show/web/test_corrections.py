"""Corrections on the pages: marked, with the machine's value beside them."""

from dataclasses import replace

from onrecord.model.correction import Correction
from onrecord.model.judgement import Judgement, Verdict
from onrecord.model.record import Record
from tests.show.web.conftest import Answer, application, asked

MADE = "2031-03-10T08:00:00+00:00"
SAME: Verdict = "same"


def page_of(record: Record, path: str) -> Answer:
    one = record.documents[0].article.id
    reason = "<b>she</b> called"
    day = Judgement("j1", "date", f"{one}:60-72", "2031-07-01", SAME, 1.0, reason, "Ada", MADE, "2031-06")
    who = Judgement("j2", "speaker", f"{one}:40-60", "Ola Vik", SAME, 1.0, "", "Bea", MADE)
    gone = Judgement("j3", "date", "a00:1-2", None, SAME, 1.0, "", "Bea", MADE)
    rows = (
        Correction(day, "v1", "2031-06-01/2031-06-30", against=(record.events[0].assertions[3],)),
        Correction(who, "s1", "Ingrid Moe"),
        Correction(gone, None, lost="the report is gone"),
    )
    return asked(application(replace(record, corrections=rows)), path)


def test_a_corrected_line_is_marked_where_it_stands(record: Record) -> None:
    page = page_of(record, "/event/v1").text
    assert "Corrected: date: 1 July 2031 (the machine: June 2031)" in page
    assert "Ada, 2031-03-10: &lt;b&gt;she&lt;/b&gt; called" in page and "Reports say otherwise: Ingrid Moe says" in page
    assert "Corrected: speaker: Ola Vik (the machine: Ingrid Moe)" in page_of(record, "/party/e1").text


def test_all_stand_on_a_page_and_what_applies_to_nothing_is_told(record: Record) -> None:
    page = page_of(record, "/corrections").text
    assert "Kept, and applies to nothing now: the report is gone" in page and "<b>she" not in page
    assert "Nothing is corrected" in asked(application(record), "/corrections").text


def test_programs_read_them(record: Record) -> None:
    told = page_of(record, "/api/corrections").text
    assert '"lost":"the report is gone"' in told and '"machine":"Ingrid Moe"' in told and '"total":3' in told

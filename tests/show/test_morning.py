"""The morning's page: what changed, what is on, who newly differs; silence is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import StringIO

from rich.console import Console

from onrecord.model.record import Record
from onrecord.show.brief import Morning, morning
from onrecord.show.export.mail import mail_page
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moment import Since
from onrecord.show.selection import Wanted
from onrecord.show.text.brief import morning_page


def of(record: Record, since: Since, today: date = date(2031, 6, 10), wanted: Wanted | None = None) -> Morning:
    numbers = {document.article.id: n + 1 for n, document in enumerate(record.documents)}
    return morning(RecordMoment(record, numbers, "state"), (since, "yesterday"), today, wanted or Wanted())


def text(page: Morning) -> str:
    console = Console(width=110, record=True, file=StringIO())
    for line in morning_page(page, full=False):
        console.print(line, crop=False)
    return console.export_text()


def planned(record: Record) -> Record:
    (event,) = record.events
    return replace(record, events=(replace(event, status="scheduled"),))


def test_what_changed_and_what_is_on_stand_on_it(record: Record) -> None:
    told = text(of(planned(record), Since()))
    assert "On record, Tuesday, 10 June 2031" in told and "Read 3 reports (1 copy) since yesterday." in told
    assert "June → 14 September 2031" in told
    assert "ON TODAY" in told and "closure of the lighthouse at Skarvik" in told
    assert "WHERE SIDES DIFFER" in told


def test_silence_is_told_as_silence(record: Record) -> None:
    told = text(of(planned(record), Since(after=3)))
    assert "Read 0 reports since yesterday; nothing changed." in told
    assert "WHAT CHANGED" not in told and "SIDES" not in told
    assert "ON TODAY" in told


def test_a_day_that_passed_without_a_report_is_told(record: Record) -> None:
    told = text(of(planned(record), Since(after=3), today=date(2031, 8, 1)))
    assert "SILENCE" in told and "no report says whether it took place" in told


def test_only_what_is_wanted_stands_on_it(record: Record) -> None:
    nobody = of(planned(record), Since(), wanted=Wanted(party="Nobody"))
    assert (nobody.changes, nobody.on, nobody.sides) == ([], [], [])
    moe = of(planned(record), Since(), wanted=Wanted(party="ingrid moe"))
    assert len(moe.changes) == 1 and len(moe.sides) == 1


def test_the_mail_has_the_words_of_the_page_and_nothing_that_runs(record: Record) -> None:
    (event,) = record.events
    bad = replace(
        planned(record), events=(replace(event, status="scheduled", label="<script>x</script>\u202e closing"),)
    )
    html = mail_page(of(bad, Since()), "http://127.0.0.1:8000").decode()
    assert "June → 14 September 2031" in html and "&lt;script&gt;" in html and "⟨U+202E⟩" in html
    assert not re.search(r"<script|<img|<link|\son\w+=|javascript:|@import|url\(", html)
    assert 'href="http://127.0.0.1:8000/event/v1"' in html

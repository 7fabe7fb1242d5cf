"""Corrections hold by what they say, in any order; new reports update the rest; none is lost, all can be undone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.errors import BadRequest
from onrecord.link import linked
from onrecord.model.article import Page
from onrecord.model.citation import Citation
from onrecord.model.correction import Correction
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.judgement import Judgement, mentioned
from onrecord.model.record import Document, Record
from onrecord.model.statement import Statement
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run import correcting, correction_previews
from onrecord.run.correcting import Who
from onrecord.run.correction_files import exported, imported
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json
from onrecord.show.record_view import View

FIRST = (
    "Skarvik ferry talks set for May 12\n\nSKARVIK, May 5, 2031 (Coast Agency) -\n\n"
    "Mayor Ingrid Moe and union leader Per Lunde will meet in Skarvik on May 12, the mayor said on Monday. "
    "“We have agreed on the room,” Moe told reporters.\n\n"
    "The harbour master, Ola Vik, said the pier would be closed. “Nobody sails on that day,” he said. "
    "“The lamps stay on,” he said.\n"
)
SECOND = (
    "Ferry talks moved to May 14\n\nSKARVIK, May 7, 2031 -\n\n"
    "The meeting between Mayor Ingrid Moe and union leader Per Lunde in Skarvik has been moved from May 12 to May 14, "
    "the mayor said on Wednesday. “The twelfth was too early,” Moe said.\n\n"
    "Per Lunde confirmed the new day. “We will be there,” he said.\n"
)
THIRD = (
    "Lunde doubts ferry talks\n\nSKARVIK, May 8, 2031 -\n\n"
    "Union leader Per Lunde said on Thursday that the meeting with Mayor Ingrid Moe in Skarvik on May 14 may be brief. "
    "“I would not wait for us,” Lunde told reporters.\n"
)
BEGIN = datetime(2031, 5, 9, 8, tzinfo=UTC)


def who(number: int = 0, by: str = "Ada") -> Who:
    return Who(by, "checked with the mayor's office", BEGIN + timedelta(minutes=number))


@cache
def told() -> tuple[Document, ...]:
    reader = Reader()
    pages = [Page(f"{n}.txt", "text", text, text.encode()) for n, text in enumerate((FIRST, SECOND, THIRD))]
    articles = [cleaned(page) for page in pages]
    return tuple(Document(article, reader.read(article)) for article in articles)


def said(record: Record, words: str) -> Statement:
    texts = View(record).texts
    return next(s for s in record.statements if words in s.span.of(texts[s.article]))


def meeting(record: Record) -> Event:
    return max((e for e in record.events if e.kind in ("meeting", "talks")), key=lambda e: len(e.mentions))


def name(record: Record, party: str | None) -> str | None:
    return next((e.name for e in record.entities if e.id == party), None)


def judged(
    record: Record, line: Statement | Event, subject: str, right: str | None, number: int = 0
) -> list[Judgement]:
    return correcting.of_line(record, line, subject, right, who(number))


def one(record: Record) -> Correction:
    (found,) = record.corrections
    return found


def test_another_speaker_is_put_and_the_machines_stays_visible() -> None:
    record = linked(told())
    line = said(record, "Nobody sails")
    now = linked(told(), judged(record, line, "speaker", "Per Lunde"))
    assert name(now, said(now, "Nobody sails").speaker) == "Per Lunde"
    assert (one(now).line, one(now).machine) == (line.id, name(record, line.speaker))
    assert now.events == record.events and len(now.entities) == len(record.entities)


def test_a_speaker_that_no_report_names_is_put_too() -> None:
    record = linked(told())
    now = linked(told(), judged(record, said(record, "Nobody sails"), "speaker", "Sif Aune"))
    assert name(now, said(now, "Nobody sails").speaker) == "Sif Aune"
    nobody = linked(told(), judged(record, said(record, "Nobody sails"), "speaker", None))
    assert said(nobody, "Nobody sails").speaker is None and one(nobody).machine


def test_other_words_and_another_day_of_saying_are_put() -> None:
    record = linked(told())
    line = said(record, "We have agreed")
    words = judged(record, line, "words", f"{line.article}:{line.span.start}-{line.span.start + 14}")
    now = linked(told(), words)
    assert said(now, "We have agreed").span.of(View(now).texts[line.article]) == FIRST[line.span.start :][:14]
    later = judged(now, said(now, "We have agreed"), "said on", "2031-05-04", 1)
    both = linked(told(), [*words, *later])
    assert str(said(both, "We have agreed").said_on.earliest) == "2031-05-04"  # type: ignore[union-attr]
    assert [c.lost for c in both.corrections] == ["", ""]


def test_what_is_no_statement_and_what_is_no_event_goes_and_is_told() -> None:
    record = linked(told())
    rows = [*judged(record, said(record, "Nobody sails"), "no statement", None)]
    rows += judged(record, meeting(record), "no event", None, 1)
    now = linked(told(), rows)
    texts = View(now).texts
    assert not any("Nobody sails" in s.span.of(texts[s.article]) for s in now.statements)
    assert meeting(record).id not in {e.id for e in now.events}
    assert all(not c.lost and c.machine for c in now.corrections)


VALUES = {"date": "2031-05-20", "place": "Hollby", "status": "cancelled", "kind": "call"}


@pytest.mark.parametrize("field", VALUES)
def test_a_value_of_an_event_is_put(field: str) -> None:
    record = linked(told())
    now = linked(told(), judged(record, meeting(record), field, VALUES[field]))
    event = next(e for e in now.events if e.id == meeting(record).id)
    held = {"date": event.date and event.date.iso, "place": name(now, event.place), "status": event.status}
    assert (held | {"kind": event.kind})[field] == VALUES[field]
    assert one(now).machine == correcting.current_value(record, meeting(record), field)
    assert field not in ("place", "kind") or VALUES[field].lower() in event.label.lower()


def test_new_reports_update_all_else_and_what_they_say_against_it_stands_beside() -> None:
    first = told()[:1]
    before = linked(first)
    rows = judged(before, meeting(before), "date", "2031-05-13")
    now = linked(told(), rows)
    event = meeting(now)
    assert event.date and event.date.iso == "2031-05-13" and len({m.article for m in event.mentions}) > 1
    whole = meeting(linked(told()))
    assert event.status == whole.status and event.assertions == whole.assertions
    found = one(now)
    assert found.machine == "2031-05-14" and found.against and all(a.normalised == "2031-05-14" for a in found.against)


def test_a_correction_holds_for_a_copy_and_a_later_capture_of_the_page() -> None:
    reader = Reader()
    pages = [
        Page("a", "text", FIRST, b"", url="https://shore.example/1", captured="2031-05-05T10:00:00Z"),
        Page("b", "text", FIRST + "\nUpdated.\n", b"", url="https://shore.example/1", captured="2031-05-06T10:00:00Z"),
        Page("c", "text", FIRST, b"", url="https://echo.example/1"),
    ]  # fmt: skip
    documents = [Document(a, reader.read(a)) for a in map(cleaned, pages)]
    record = linked(documents[:1])
    now = linked(documents, judged(record, said(record, "Nobody sails"), "speaker", "Per Lunde"))
    texts = View(now).texts
    speakers = [name(now, s.speaker) for s in now.statements if "Nobody sails" in s.span.of(texts[s.article])]
    assert speakers == ["Per Lunde"] * 3


def test_what_it_was_about_being_gone_is_told_and_comes_back() -> None:
    record = linked(told())
    rows = judged(record, said(record, "Nobody sails"), "speaker", "Per Lunde")
    without = linked(told()[1:], rows)
    assert "not in this record" in one(without).lost and one(without).line is None
    bare = replace(told()[0], reading=replace(told()[0].reading, attributions=()))
    unread = linked([bare, *told()[1:]], rows)
    assert "no such line" in one(unread).lost
    assert one(linked(told(), rows)).lost == ""


def test_a_reading_that_cuts_the_line_otherwise_keeps_the_correction() -> None:
    record = linked(told())
    rows = judged(record, said(record, "Nobody sails"), "speaker", "Per Lunde")
    document = told()[0]
    cut = [
        replace(a, content=(replace(a.content[0], end=a.content[-1].end - 4),)) for a in document.reading.attributions
    ]
    again = replace(document, reading=replace(document.reading, attributions=tuple(cut)))
    now = linked([again, *told()[1:]], rows)
    assert one(now).lost == "" and name(now, said(now, "Nobody sails").speaker) == "Per Lunde"


def test_events_are_parted_and_joined_by_hand(tmp_path: Path) -> None:
    with kept(tmp_path / "pairs.sqlite", told()) as store:
        record = record_of(store)
        event = meeting(record)
        first, other = event.mentions[0], next(m for m in event.mentions if m.article != event.mentions[0].article)
        ends = [at(first), at(other)]
        row = Judgement("j1", "event", ends[0], ends[1], "not the same", 1.0, "", "Ada", BEGIN.isoformat())
        store.judge(row)
        parted = record_of(store)
        one_, two = (next(e.id for e in parted.events if end in map(at, e.mentions)) for end in ends)
        assert one_ != two and not one(parted).lost
        correcting.keep_judgements(store, [correcting.of_pair(store, (one_, two), "same", who(1))])
        assert any(set(ends) <= set(map(at, e.mentions)) for e in record_of(store).events)


def at(mention: Citation) -> str:
    return mentioned(mention.article, mention.span.start, mention.span.end)


def test_stories_are_parted_and_joined_by_hand() -> None:
    record = linked(told())
    (story,) = record.stories
    first, second = story.articles[0], story.articles[-1]
    apart = Judgement("j1", "story", first, second, "not the same", 1.0, "", "Ada", BEGIN.isoformat())
    parted = linked(told(), [apart])
    assert not any({first, second} <= set(s.articles) for s in parted.stories) and len(parted.stories) > 1
    same = Judgement("j2", "story", second, first, "same", 1.0, "", "Bea", (BEGIN + timedelta(hours=1)).isoformat())
    assert [s.articles for s in linked(told(), [apart, same]).stories] == [story.articles]


def test_a_story_is_named_by_hand() -> None:
    record = linked(told())
    rows = correcting.of_line(record, record.stories[0], "label", "The ferry strike", who())
    now = linked(told(), rows)
    assert now.stories[0].label == "The ferry strike" and one(now).machine == record.stories[0].label


def test_the_second_person_sees_the_first_and_counts(tmp_path: Path) -> None:
    with kept(tmp_path / "two.sqlite", told()) as store:
        record = record_of(store)
        (first,) = correcting.keep_judgements(store, judged(record, meeting(record), "date", "2031-05-20"))
        now = record_of(store)
        (second,) = correcting.of_line(now, meeting(now), "date", "2031-05-21", who(by="Bea"))
        assert correction_previews.before(store, second) == [first] and second.old == "2031-05-20"
        (later,) = correcting.keep_judgements(store, [second])  # at the very moment of the first
        assert later.made > first.made
        event = next(e for e in record_of(store).events if e.id == meeting(record).id)
        assert event.date and event.date.iso == "2031-05-21"


def kept(path: Path, documents: Iterable[Document]) -> Store:
    store = Store.open(path)
    for document in documents:
        store.keep(document.article, document.reading)
    return store


def possible(record: Record) -> list[list[Judgement]]:
    """Return corrections of every kind on the lines of a record."""
    event, line, other = meeting(record), said(record, "Nobody sails"), said(record, "We have agreed")
    rows = [judged(record, event, field, value, n) for n, (field, value) in enumerate(VALUES.items())]
    rows += [judged(record, event, "date", None, 10), judged(record, event, "status", "happened", 11)]
    rows += [judged(record, line, "speaker", right, 20 + n) for n, right in enumerate(("Per Lunde", "Sif Aune", None))]
    rows += [judged(record, line, "no statement", None, 30), judged(record, event, "no event", None, 31)]
    rows += [judged(record, other, "note", f"note {n}", 40 + n) for n in range(2)]
    rows += [correcting.of_line(record, record.stories[0], subject, "Named", who(50)) for subject in ("label", "watch")]
    mayor, leader = (correcting.reference(record, party(record, name)) for name in ("Ingrid Moe", "Per Lunde"))
    rows += [[row_of("name", mayor, right, 60 + n)] for n, right in enumerate(("Mayor Moe", "I. Moe"))]
    rows += [[row_of("party", *sorted((mayor, leader)), 62)], correcting.splitting(record, event, "1.txt", who(63))]
    return rows


def party(record: Record, called: str) -> Entity:
    return next(entity for entity in record.entities if entity.name == called)


def row_of(subject: str, left: str, right: str, number: int) -> Judgement:
    made = who(number).made.isoformat(timespec="microseconds")
    return Judgement(f"j{subject}{number}", subject, left, right, "same", 1.0, "", "Ada", made)


def test_a_party_has_another_name_and_what_reports_write_stays_beside_it() -> None:
    record = linked(told())
    row = row_of("name", correcting.reference(record, party(record, "Ingrid Moe")), "Ingrid Marie Moe", 1)
    now = linked(told(), [row])
    (renamed,) = (entity for entity in now.entities if entity.id == party(record, "Ingrid Moe").id)
    assert (renamed.name, renamed.also[0]) == ("Ingrid Marie Moe", "Ingrid Moe")
    assert (one(now).line, one(now).machine, one(now).lost) == (renamed.id, "Ingrid Moe", "")
    assert "Ingrid Marie Moe" in meeting(now).label and now.statements == record.statements
    without = tuple(w for w in told() if w.article.id != row.left.partition(":")[0])
    assert one(linked(without, [row])).lost and party(linked(without, [row]), "Ingrid Moe")


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_series_of_corrections_and_reports_loses_one_and_undoing_all_gives_what_was(data: st.DataObject) -> None:
    plain = linked(told())
    choice = data.draw(st.lists(st.sampled_from(range(len(possible(plain)))), min_size=1, max_size=6, unique=True))
    rows = [row for n in choice for row in possible(plain)[n]]
    orders = data.draw(st.permutations(told()))
    arrived = data.draw(st.integers(0, 3))
    partly = linked(orders[:arrived], rows)
    whole = linked(orders, data.draw(st.permutations(rows)))
    for record in (partly, whole):
        latest = {
            (r.subject, r.left, r.right if r.subject in ("note", "party", "event") else ""): r.id
            for r in sorted(rows, key=lambda r: (r.made, r.id))
        }
        assert {c.judgement.id for c in record.corrections} == set(latest.values())
    assert whole == linked(told(), rows)
    assert record_json(whole) == record_json(linked(told(), rows))
    undone = [correcting.undoing(rows, row.id, who(100 + n)) for n, row in enumerate(rows)]
    assert record_json(linked(orders, [*rows, *undone])) == record_json(plain)


def test_corrections_go_to_another_record_as_a_file(tmp_path: Path) -> None:
    with kept(tmp_path / "one.sqlite", told()) as one_, kept(tmp_path / "two.sqlite", told()[:1]) as other:
        record = record_of(one_)
        correcting.keep_judgements(one_, judged(record, meeting(record), "date", "2031-05-20"))
        correcting.keep_judgements(one_, judged(record, said(record, "We will be there"), "speaker", "Ingrid Moe", 1))
        written = exported(one_)
        assert imported(other, written, "file.json") == (2, 1) and imported(other, written, "file.json") == (0, 1)
        for document in told()[1:]:
            other.keep(document.article, document.reading)
        assert record_json(record_of(other)) == record_json(record_of(one_))
        assert b"We will be there" in written


ROW = {"id": "j", "subject": "date", "left": "a1:2-3", "right": "x", "verdict": "same", "score": 1, "reason": ""}


def file_of(**other: str) -> bytes:
    row = {**ROW, "by": "Ada", "made": "2031-05-01", **other}
    return json.dumps({"format": "onrecord-corrections/1", "corrections": [{"judgement": row}]}).encode()


BAD = {
    "no json": b"not json",
    "another format": b'{"format": "onrecord/1", "corrections": []}',
    "another kind": file_of(subject="colour"),
    "of the machine": file_of(by="machine"),
    "no place": file_of(left="v12"),
    "no verdict": file_of(verdict="perhaps"),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_file_that_is_none_is_refused_whole(tmp_path: Path, bad: str) -> None:
    with Store.open(tmp_path / "record.sqlite") as store:
        with pytest.raises(BadRequest, match=r"file\.json"):
            imported(store, BAD[bad], "file.json")
        assert store.judgements() == ()


def test_lines_resolved_the_same_way_are_named() -> None:
    record = linked(told())
    line = said(record, "Nobody sails")
    assert [said(record, "The lamps stay").id] == [
        s.id for s in correction_previews.statements_resolved_alike(record, line)
    ]


def test_every_order_of_arrival_gives_one_corrected_record() -> None:
    record = linked(told())
    rows = [
        *judged(record, meeting(record), "date", "2031-05-20"),
        *judged(record, said(record, "Nobody"), "speaker", "Per Lunde", 1),
    ]
    assert len({record_json(linked(order, rows)) for order in permutations(told())}) == 1

"""Why events and stories are held for one: the best pairs inside, the nearest ones outside."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.link import explanations, linked, stories
from onrecord.link.article_clusters import Cluster
from onrecord.link.explanations import MOST, why_event, why_party, why_story
from onrecord.link.log_odds import Feature, LogOdds
from onrecord.model.citation import Citation
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.record import Document, Record
from onrecord.model.sketch import Sketch
from onrecord.model.span import Span
from onrecord.model.story import Story
from tests.link.reported import document, judgement, party, place_in

Scores = dict[tuple[str, str], float]


def scored(monkeypatch: pytest.MonkeyPatch, scores: Scores) -> None:
    """Give each pair of reports a score: -9 where none is told."""

    def value(a: Sketch, b: Sketch) -> float:
        return scores.get((min(a.article, b.article), max(a.article, b.article)), -9.0)

    table = LogOdds(0.001, (Feature(1.0, "as told", value),))
    monkeypatch.setattr(explanations, "SAME_STORY", table)
    monkeypatch.setattr(stories, "SAME_STORY", table)


def report(n: int) -> Document:
    return document(f"a{n}", "The zwieback of Quonset was eaten.", day=f"2031-05-{n + 1:02}")


def test_a_story_is_told_by_what_each_report_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    scored(monkeypatch, {("a1", "a2"): 0.5, ("a1", "a3"): 3.5, ("a2", "a3"): 3.25})
    found = why_story([report(n) for n in (3, 2, 1)], {}, Story("t1", "", ("a1", "a2", "a3"), ()))
    told = [(f.article, f.other, f.score, f.reasons) for f in found.together]
    assert told == [
        ("a2", "a1", 0.5, ((0.5, "as told"),)),
        ("a3", "a1", 3.5, ((3.5, "as told"),)),
        ("a3", "a2", 3.25, ((3.25, "as told"),)),
    ]
    assert found.apart == ()


def test_the_nearest_reports_of_other_stories_stand_apart_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    outside = {("a1", f"a{n}"): -4.0 - n / 10 for n in range(3, 10)}
    scored(monkeypatch, {("a1", "a2"): 0.5, ("a2", "a9"): -3.0, ("a0", "a1"): -3.5, ("a2", "a3"): -8.0, **outside})
    found = why_story([report(n) for n in range(10)], {}, Story("t1", "", ("a1", "a2"), ()))
    assert [(f.article, f.other, f.score) for f in found.apart] == [
        ("a2", "a9", -3.0), ("a1", "a0", -3.5), ("a1", "a3", -4.3), ("a1", "a4", -4.4), ("a1", "a5", -4.5)
    ]  # fmt: skip
    assert len(found.apart) == MOST


def test_of_reports_as_near_as_each_other_the_first_by_id_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    scored(monkeypatch, {})
    found = why_story([report(n) for n in range(9)], {}, Story("t1", "", ("a4",), ()))
    assert [f.other for f in found.apart] == ["a0", "a1", "a2", "a3", "a5"]


def test_a_copy_follows_its_original_and_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    scored(monkeypatch, {("a1", "a2"): 0.5})
    found = why_story([report(n) for n in (1, 2, 3)], {"a2": "a1", "a3": "a9"}, Story("t1", "", ("a1", "a2"), ()))
    assert found.together == () and found.apart == ()


def meeting(article: str, *days: int) -> Document:
    """Return a report of meetings, each on a day of May."""
    text = "Ann Lee and Bo Day meet. " * len(days)
    bare = document(article, text, party("Ann Lee"), party("Bo Day"), day="2031-05-01")
    events = [
        EventMention(Span(25 * n + 19, 25 * n + 23), "meeting", "future", "positive", "certain", "rule", (0, 1),
                     days=Interval.day(date(2031, 5, day)), same=n + 1, vector=tuple(int(d == day) for d in range(31)))
        for n, day in enumerate(days)
    ]  # fmt: skip
    return replace(bare, reading=replace(bare.reading, events=tuple(events)))


def told(*documents: Document) -> Record:
    record = linked(documents)
    assert len(record.stories) == 1
    return record


def weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Score pairs of mentions by their days alone: 10 where they are one, less a tenth of those between."""

    def value(a: Cluster, b: Cluster) -> float:
        assert a.days and b.days
        return 10 - abs((a.days.earliest - b.days.earliest).days) / 10 - (a.article[-1] == b.article[-1]) / 100

    monkeypatch.setattr(explanations, "SAME_EVENT", LogOdds(0.001, (Feature(1.0, "their days", value),)))


def event_at(record: Record, article: str, start: int = 19) -> str:
    mention = Citation(article, Span(start, start + 4))
    return next(e.id for e in record.events if mention in e.mentions)


def test_an_event_is_told_by_its_best_pairs_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    record = told(*(meeting(f"a{n}", 12) for n in range(5)))
    weighed(monkeypatch)
    found = why_event(record, [], event_at(record, "a0"))
    assert len(found.together) == MOST and found.apart == ()
    assert [(p.one.article, p.other.article) for p in found.together] == [
        ("a0", "a1"), ("a0", "a2"), ("a0", "a3"), ("a0", "a4"), ("a1", "a2")
    ]  # fmt: skip
    first = found.together[0]
    assert (first.event, first.score, first.reasons) == (event_at(record, "a0"), 10.0, ((10.0, "their days"),))
    assert first.one == Citation("a0", Span(19, 23))


def test_the_nearest_other_events_are_told_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    record = told(meeting("a1", 12, 3, 29), meeting("a2", 12, 29))
    one, early, late = (event_at(record, "a1", start) for start in (19, 44, 69))
    assert len({one, early, late}) == 3 and event_at(record, "a2") == one
    weighed(monkeypatch)
    found = why_event(record, [], one)
    assert [(p.event, p.one.article, p.other.article, p.score) for p in found.apart] == [
        (early, "a2", "a1", 9.1), (late, "a1", "a2", 8.3)
    ]  # fmt: skip
    (inside,) = found.together
    assert (inside.one.article, inside.other.article) == ("a1", "a2")


def test_a_single_other_event_is_told_by_all_its_best_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    record = told(meeting("a1", 12, 3), meeting("a2", 12))
    weighed(monkeypatch)
    found = why_event(record, [], event_at(record, "a1"))
    assert [(p.one.article, p.score) for p in found.apart] == [("a2", 9.1), ("a1", 9.09)]


def test_events_of_other_stories_are_not_looked_at() -> None:
    other = document("a9", "Cy Ulm will open a rink in Perth.", party("Cy Ulm"), day="2032-05-01")
    opening = EventMention(Span(12, 16), "opening", "future", "positive", "certain", "rule", (0,), same=1)
    record = linked([meeting("a1", 12), replace(other, reading=replace(other.reading, events=(opening,)))])
    assert len(record.stories) == len(record.events) == 2
    for event in record.events:
        found = why_event(record, [], event.id)
        assert found.together == found.apart == ()


def test_why_party_takes_the_records_stories() -> None:
    record = told(meeting("a1", 12), meeting("a2", 12))
    (ann,) = (e for e in record.entities if e.name == "Ann Lee")
    found = why_party(record, [], ann.id)
    assert found.mentions == (("a1", 0), ("a2", 0))
    assert "the reports are of one story" in found.together[0].reason
    apart = judgement("party", *(place_in(w, "Ann Lee") for w in record.documents), "not the same")
    assert why_party(record, [apart], ann.id).apart[0][1] == apart

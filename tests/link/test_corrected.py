"""Judgements go to the readings that they are about, once each; an article's own comes before its copies'."""

from dataclasses import replace

from onrecord.link.corrections import Corrected
from onrecord.link.corrections.pairs import Pairs
from onrecord.link.entities import Parties
from onrecord.model.attribution import Attribution
from onrecord.model.event import EventMention
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from tests.link.reported import day_of, document, judgement, party, place_in, span_of

TEXT = "The strike ends, Ann Lee said. A strike is a strike, Bo Day said."
BARE = document("a1", TEXT, party("Ann Lee"), party("Bo Day"))
WORDS = span_of(BARE, "The strike ends")


def report(article: str) -> Document:
    said = Attribution((WORDS,), "indirect", 0.7, "cue", speaker=0)
    spans = (Span(4, 10), Span(33, 39))
    events = [EventMention(s, "strike", "past", "positive", "certain", "rule", same=1) for s in spans]
    return document(article, TEXT, *BARE.reading.chains, sentences=[Span(0, 30), Span(31, 65)], attributions=[said],
                    events=events)  # fmt: skip


KNOWN = {"a1": report("a1"), "a2": report("a2"), "a3": report("a3")}
COPIES = {"a2": "a1"}


def speakers(found: Corrected) -> list[int | None]:
    return [found.known[name].reading.attributions[0].speaker for name in ("a1", "a2", "a3")]


def test_without_judgements_nothing_is_corrected() -> None:
    found = Corrected.of(KNOWN, COPIES, [])
    assert found == Corrected(KNOWN, Pairs(), (), {}, {})
    record = Record("r", (), {}, (), (), (), (), (), ())
    assert found.record(record, {}) is record
    assert found.named(Parties((), {})) == ({}, {})


def test_a_correction_holds_for_the_article_and_its_copies_alone() -> None:
    row = judgement("speaker", "a1:0-15", "Bo Day")
    found = Corrected.of(KNOWN, COPIES, [row])
    assert speakers(found) == [1, 1, 0] and found.known["a3"] is KNOWN["a3"]
    assert found.machine == {"j00": "Ann Lee"} and found.judgements == (row,)
    assert found.at == {"j00": [("a1", WORDS), ("a2", WORDS)]}


def test_what_is_said_of_the_copy_itself_counts_there() -> None:
    own = judgement("speaker", "a2:0-15", None, minute=1)
    other = judgement("speaker", "a1:0-15", "Bo Day", minute=2)
    assert speakers(Corrected.of(KNOWN, COPIES, [own, other])) == [1, None, 0]
    day = judgement("said on", "a1:0-15", "2031-05-04", minute=3)  # of another field each holds
    found = Corrected.of(KNOWN, COPIES, [own, day])
    assert speakers(found) == [None, None, 0]
    assert found.known["a2"].reading.attributions[0].said_on == day_of("2031-05-04")


def test_words_are_put_before_what_is_said_of_them() -> None:
    words = judgement("words", "a1:0-15", place_in(BARE, "A strike is a strike"), minute=5)
    speaker = judgement("speaker", place_in(BARE, "A strike is a strike").replace("a1", "a1"), "Bo Day", minute=1)
    (one,) = Corrected.of(KNOWN, {}, [speaker, words]).known["a1"].reading.attributions
    assert one.content[0].of(TEXT) == "A strike is a strike" and one.speaker == 1


def test_of_two_events_in_one_article_each_mention_has_its_own() -> None:
    row = judgement("event", "a1:4-10", "a1:33-39", "not the same")
    found = Corrected.of(KNOWN, {}, [row])
    assert [e.same for e in found.known["a1"].reading.events] == [1, 2]
    assert found.pairs == Pairs(events_apart=((("a1", Span(4, 10)), ("a1", Span(33, 39))),))
    across = Corrected.of(KNOWN, {}, [judgement("event", "a1:4-10", "a3:33-39", "not the same")])
    assert across.known == KNOWN


def test_no_event_is_taken_out_and_a_value_of_an_event_leaves_the_reading() -> None:
    gone = Corrected.of(KNOWN, {}, [judgement("no event", "a1:4-10", None)])
    assert len(gone.known["a1"].reading.events) == 1 and gone.machine == {"j00": "strike"}
    assert Corrected.of(KNOWN, {}, [judgement("date", "a1:4-10", "2031-05-04")]).known == KNOWN


def test_the_record_has_lines_and_pairs() -> None:
    rows = [judgement("speaker", "a1:0-15", "Bo Day"), judgement("story", "a1", "a3", minute=1)]
    found = Corrected.of(KNOWN, {}, rows)
    record = Record("r", tuple(found.known.values()), {}, (), (), (), (), (), ())
    assert [c.judgement for c in found.record(record, {}).corrections] == rows
    undone = Corrected.of(KNOWN, {}, [*rows, replace(rows[0], id="j9", verdict="unsure", made="2032-01-01")])
    assert [c.judgement for c in undone.record(record, {}).corrections] == rows[1:]


def test_names_are_put_by_what_is_in_force() -> None:
    row = judgement("name", "a1:17-24", "Ann B. Lee")
    found = Corrected.of(KNOWN, {}, [row])
    _, corrections = found.named(Parties((), {}))
    assert corrections["j00"].lost

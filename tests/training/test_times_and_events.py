"""TimeBank, WikiWars, MEANTIME, the dependency graphs and the scores of readers become times and events."""

from typing import Any

import pytest

from training.corpora import factuality, meantime, tdg, tenses, timebank, wikiwars
from training.corpora.checks import problems
from training.corpora.document import Document, Event, Mention, Time
from training.corpora.tenses import Told

TEXT = "Ness sailed on Monday. It plans to return and may fail."
SAILED, MONDAY, PLANS, RETURN, FAIL = (5, 11), (15, 21), (26, 31), (35, 41), (50, 54)


def bank() -> timebank.Row:
    def told(span: tuple[int, int], eid: str, tense: str, modality: str | None = None) -> timebank.Happening:
        return timebank.Happening(*span, eid, "OCCURRENCE", tense, "NONE", "POS", modality)

    events = [told(SAILED, "e1", "PAST"), told(PLANS, "e2", "PRESENT"), told(RETURN, "e3", "INFINITIVE")]
    events.append(told(FAIL, "e4", "NONE", "may"))
    timex = [timebank.Timex(*MONDAY, "t1", "TIME", "2031-01-01", "2031-02-03", "DATE")]
    links = [("t1", "e1", "INCLUDES"), ("e2", "t1", "AFTER"), ("e2", "t0", "INCLUDES")]
    return timebank.Row("a", "2031-02-04", TEXT, timex, events, links, [("e2", "e3", "MODAL")])


def events_of(document: Document) -> dict[str, Event]:
    return {event.of(document.text): event for event in document.all("event", Event)}


def test_a_repaired_value_and_type_replace_the_first_ones() -> None:
    found = timebank.document(bank(), "timebank", "train")
    assert found.labels("time") == (Time(*MONDAY, "DATE", value="2031-02-03"),)


def test_events_are_linked_to_the_time_that_holds_them_from_either_end() -> None:
    found = timebank.document(bank(), "timebank", "train")
    assert [(link.source.of(TEXT), link.target.of(TEXT), link.role) for link in found.links] == [
        ("sailed", "Monday", "included")
    ]


def test_tense_modality_and_links_give_when_and_certainty() -> None:
    events = events_of(timebank.document(bank(), "timebank", "train"))
    assert [(word, event.when, event.certainty) for word, event in events.items()] == [
        ("sailed", "past", "certain"),
        ("plans", "present", None),
        ("return", "future", None),
        ("fail", None, "possible"),
    ]


def test_the_link_to_the_day_of_writing_comes_before_the_tense() -> None:
    assert tenses.when(Told(tense="PAST", aspect="NONE", written="AFTER")) == "future"


def test_what_hangs_on_a_past_wish_is_not_known_to_be_still_to_come() -> None:
    assert tenses.when(Told(tense="INFINITIVE", aspect="NONE", under="MODAL", governor="PAST")) is None


def test_what_somebody_failed_to_do_is_negative_and_what_somebody_denied_is_open() -> None:
    assert tenses.polarity(Told(polarity="POS", under="COUNTER_FACTIVE")) == "negative"
    assert tenses.polarity(Told(polarity="POS", under="NEG_EVIDENTIAL")) is None
    assert tenses.polarity(Told(polarity="NEG")) == "negative"


def test_aquaint_does_not_teach_polarity() -> None:
    assert not timebank.document(bank(), "aquaint", "train").teaches("polarity")


@pytest.mark.parametrize(
    ("value", "kind"), [("1931", "DATE"), ("P2Y", "DURATION"), ("PT2H", "DURATION"), ("1931-02-03TMO", "TIME")]
)
def test_a_value_tells_the_type_that_wikiwars_does_not(value: str, kind: str) -> None:
    assert wikiwars.kind(value) == kind


def scored(start: int, end: int, word: int) -> factuality.Row:
    return factuality.Row("s", TEXT[:22], "Ness sailed on Monday .", [(start, end, 2.4, word)], "a", "2031-02-04")


def test_scores_are_kept_and_a_sentence_goes_by_its_article() -> None:
    found = factuality.document(scored(*SAILED, 1), "uw", "dev")
    assert found.labels("event") == (Event(*SAILED, "x", factuality=2.4),)
    assert found.article == "a"
    assert not found.teaches("event")


def test_a_score_on_another_word_than_stated_stops_the_reading() -> None:
    with pytest.raises(ValueError, match="is not"):
        factuality.document(scored(*SAILED, 3), "uw", "dev")


def wikinews() -> meantime.Row:
    def event(span: tuple[int, int], id: str, time: str | None, **more: Any) -> meantime.Found:
        return meantime.Found(id=id, start=span[0], end=span[1], time=time, instance="OTH1" if time else None, **more)

    return meantime.Row(
        "n",
        "gm",
        "2031-02-04",
        TEXT,
        [(0, 22), (23, 55)],
        [meantime.Found(id="1", start=0, end=4, instance="ORG9")],
        [
            event(SAILED, "2", "NON_FUTURE", tense="PAST", certainty="CERTAIN", polarity="POS"),
            event(RETURN, "3", None),
        ],
        [
            meantime.Found(id="4", start=MONDAY[0], end=MONDAY[1], type="DATE", value="2031-02-03"),
            meantime.Found(id="5", start=None, end=None, type="DATE", value="2031"),
        ],
        [("2", "1", "Arg0"), ("2", "6", "Arg1")],
        [("4", "2", "INCLUDES"), ("2", "5", "IS_INCLUDED")],
    )


def test_meantime_gives_events_their_attributes_score_time_and_participants() -> None:
    found = meantime.document(wikinews(), meantime.scores(TEXT, (scored(*SAILED, 1),)))
    sailed = events_of(found)["sailed"]
    assert (sailed.when, sailed.polarity, sailed.certainty, sailed.factuality) == ("past", "positive", "certain", 2.4)
    assert [(link.kind, link.role) for link in found.links] == [("event time", "included"), ("event chain", "arg0")]
    assert found.split == "dev"
    assert list(problems(found)) == []


def test_after_the_sentences_that_were_annotated_throughout_all_is_unjudged() -> None:
    found = meantime.document(wikinews(), {})
    assert [label.of(TEXT) for label in found.labels("unjudged")] == ["It plans to return and may fail."]
    assert events_of(found)["return"].when is None


def test_a_mention_in_pieces_has_a_label_for_each() -> None:
    row = wikinews()
    row.entities.append(meantime.Found(id="7", start=0, end=21, parts=[(0, 4), MONDAY]))
    found = meantime.document(row, {})
    pieces = [label.of(TEXT) for label in found.all("chain", Mention) if label.chain == "7"]
    assert pieces == ["Ness", "Monday"]
    assert [link.role for link in found.links if link.kind == "chain chain"] == ["next"]


def test_every_event_of_a_graph_is_linked_to_its_time() -> None:
    nodes: list[tdg.Node] = [(*MONDAY, "timex"), (*SAILED, "event"), (*PLANS, "event")]
    edges: list[tuple[int, int | str, str]] = [(0, "root", "Depend-on"), (1, 0, "included"), (2, 0, "after")]
    edges.append((2, 1, "after"))
    found = tdg.document(tdg.Row("g", "2031-02-04", TEXT, [(0, 22)], nodes, edges), "train")
    assert [(link.source.of(TEXT), link.role) for link in found.links] == [("sailed", "included"), ("plans", "after")]
    assert not found.teaches("time")

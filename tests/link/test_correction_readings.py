"""What a person puts right in one article's reading: who spoke, which words, on what day, what is no line."""

from dataclasses import replace

import pytest

from onrecord.link.corrections.readings import BY_A_PERSON, CorrectedDocument, interval_of
from onrecord.model.assertion import Claim
from onrecord.model.attribution import Attribution
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention
from onrecord.model.record import Document
from onrecord.model.span import Span
from tests.link.reported import day_of, document, judgement, party, place_in, span_of

TEXT = "“We will meet,” Ann Lee said, “on Monday.” The board, Bo Day said, has met. Talks and talks."
PARTIES = party("Ann Lee", also=["Lee"]), party("Bo Day"), party("The Board", "organisation", also=["board"])
PLAIN = document("a1", TEXT, *PARTIES)


def at(words: str) -> Span:
    return span_of(PLAIN, words)


def claim(words: str, by: int | None) -> Claim:
    return Claim("status", "scheduled", at(words), 0.8, "rule", by=by)


FIRST = Attribution(
    (at("We will meet"), at("on Monday")), "direct", 0.7, "quote", at("Ann Lee"), speaker=0, candidates=(1,),
    said_on=day_of("2031-05-05"),
)  # fmt: skip
SECOND = Attribution((at("The board"), at("has met")), "indirect", 0.6, "cue", None, speaker=1)
MEET = EventMention(
    at("meet"), "meeting", "future", "positive", "certain", "rule", same=3,
    claims=(claim("will meet", 0), claim("on Monday", 1), claim("has met", 0), claim("meet", None)),
)  # fmt: skip
TALKS = EventMention(at("Talks"), "talks", "unknown", "unknown", "unknown", "rule", same=5)
AGAIN = replace(TALKS, span=at("talks"))
WHOLE = document("a1", TEXT, *PARTIES, attributions=[FIRST, SECOND], events=[MEET, TALKS, AGAIN])
SAID = Span(at("We will").start, at("on Monday").end)


def corrected(subject: str, right: str | None, span: Span = SAID, *, on: Document = WHOLE) -> CorrectedDocument:
    made = CorrectedDocument(on)
    made.apply(judgement(subject, "a1:0-1", right), span)
    return made


def said(found: CorrectedDocument, n: int = 0) -> Attribution:
    return found.document.reading.attributions[n]


def test_another_speaker_takes_over_the_claims_inside_the_words() -> None:
    found = corrected("speaker", "Bo Day")
    one = said(found)
    assert (one.speaker, one.candidates, one.confidence, one.found_by) == (1, (), 1.0, BY_A_PERSON)
    assert one.content == FIRST.content and said(found, 1) == SECOND
    (meet, *others) = found.document.reading.events
    assert [c.by for c in meet.claims] == [1, 1, 0, None] and others == [TALKS, AGAIN]
    assert found.machine == {"j00": "Ann Lee"} and found.document.reading.chains == WHOLE.reading.chains


@pytest.mark.parametrize(
    ("right", "speaker"),
    [
        ("the board", 2),
        ("LEE", 0),
        (place_in(PLAIN, "Bo"), 1),
        (None, None),
    ],
)
def test_a_speaker_is_put_by_a_name_or_a_mention_or_none_is(right: str | None, speaker: int | None) -> None:
    found = corrected("speaker", right, SAID)
    assert said(found).speaker == speaker and len(found.document.reading.chains) == 3
    assert found.document.reading.events[0].claims[0].by == speaker


def test_a_speaker_that_the_report_does_not_name_is_new_there() -> None:
    found = corrected("speaker", "Cy Ulm")
    assert (
        found.document.reading.chains[3:] == (Chain("Cy Ulm", "person", (at("Ann Lee"),)),) and said(found).speaker == 3
    )
    bare = corrected("speaker", "Cy Ulm", at("has met"), on=_bare(SECOND, at("has met")))
    assert bare.document.reading.chains[3] == Chain("Cy Ulm", "person", ())


def _bare(one: Attribution, content: Span) -> Document:
    return replace(WHOLE, reading=replace(WHOLE.reading, attributions=(replace(one, content=(content,)),)))


def test_a_place_in_another_article_or_on_nobody_is_no_mention_here() -> None:
    for right in ("a2:16-23", "a1:0-1"):
        assert corrected("speaker", right).document.reading.chains[3].name == right


def test_where_nobody_was_held_to_speak_no_claim_changes() -> None:
    nobody = replace(WHOLE, reading=replace(WHOLE.reading, attributions=(replace(FIRST, speaker=None),)))
    found = corrected("speaker", "Bo Day", on=nobody)
    assert found.machine == {"j00": None} and said(found).speaker == 1
    assert found.document.reading.events == WHOLE.reading.events


def test_other_words_are_put_and_the_line_is_found_by_those_it_was_read_with() -> None:
    found = corrected("words", place_in(PLAIN, "will"))
    assert said(found).content == (at("will"),) and said(found).found_by == BY_A_PERSON
    assert found.machine == {"j00": "We will meet … on Monday"}
    found.apply(judgement("said on", "a1:0-1", "2031-05-04", minute=1), SAID)
    assert said(found).said_on == day_of("2031-05-04") and said(found).content == (at("will"),)
    found.apply(judgement("no statement", "a1:0-1", None, minute=2), at("will"))
    assert not said(found).stated and found.machine["j02"] == "will"


@pytest.mark.parametrize("right", [None, "v12", "a2:1-5", "a1:5-5", "a1:6-5", f"a1:1-{len(TEXT) + 1}"])
def test_words_that_are_no_place_of_the_article_change_nothing(right: str | None) -> None:
    found = corrected("words", right)
    assert found.document == WHOLE and found.machine == {"j00": "We will meet … on Monday"}


def test_words_may_go_to_the_end_of_the_article() -> None:
    assert said(corrected("words", f"a1:0-{len(TEXT)}")).content == (Span(0, len(TEXT)),)


@pytest.mark.parametrize(("right", "days"), [("2031-05-04", "2031-05-04"), (None, None), ("soon", None)])
def test_another_day_of_saying_is_put(right: str | None, days: str | None) -> None:
    found = corrected("said on", right)
    assert said(found).said_on == day_of(days) and said(found).found_by == BY_A_PERSON
    assert found.machine == {"j00": "2031-05-05"}
    second = corrected("said on", right, Span(at("The board").start, at("has met").end))
    assert second.machine == {"j00": None} and said(second) == FIRST


def test_what_is_no_statement_states_nothing_and_stays_in_the_reading() -> None:
    found = corrected("no statement", None)
    assert said(found) == replace(FIRST, stated=False)
    assert found.machine == {"j00": SAID.of(TEXT)}


def test_what_is_no_event_goes() -> None:
    found = corrected("no event", None, at("Talks"))
    assert found.document.reading.events == (MEET, AGAIN) and found.machine == {"j00": "talks"}
    third = corrected("no event", None, Span(at("Talks").start, at("Talks").end + 11))
    assert third.document.reading.events == (MEET, AGAIN)  # a third of the words is enough for a trigger word
    far = corrected("no event", None, Span(0, len(TEXT)))
    assert far.document == WHOLE and far.machine == {}


@pytest.mark.parametrize("subject", ["speaker", "words", "said on", "no statement", "no event"])
def test_where_the_reading_has_no_such_line_nothing_is_corrected(subject: str) -> None:
    found = corrected(subject, "Bo Day", at("Bo Day"))
    assert found.document == WHOLE and found.machine == {}


def parted(one: str, other: str, *events: EventMention) -> list[int | None]:
    made = CorrectedDocument(replace(WHOLE, reading=replace(WHOLE.reading, events=events)))
    made.part(at(one), at(other))
    return [event.same for event in made.document.reading.events]


def test_mentions_of_one_event_are_parted() -> None:
    assert parted("Talks", "talks", MEET, TALKS, AGAIN) == [3, 5, 6]
    assert parted("talks", "Talks", MEET, TALKS, AGAIN) == [3, 6, 5]
    assert parted("Talks", "talks", replace(MEET, same=9), TALKS, AGAIN) == [9, 5, 10]


def test_what_is_not_one_event_is_left_as_it_is() -> None:
    assert parted("meet", "talks", MEET, TALKS, AGAIN) == [3, 5, 5]
    assert parted("Talks", "talks", MEET, replace(TALKS, same=None), replace(AGAIN, same=None)) == [3, None, None]
    assert parted("Talks", "Bo Day", MEET, TALKS, AGAIN) == parted("Bo Day", "Talks", MEET, TALKS, AGAIN) == [3, 5, 5]


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2031-05-04", "2031-05-04"),
        ("2031-05-04/2031-05-09", "2031-05-04/2031-05-09"),
        ("2031-05-09/2031-05-04", None),
        ("2031-02-30", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_days_are_put_as_iso_8601_writes_them(value: str | None, days: str | None) -> None:
    assert interval_of(value) == day_of(days)

"""Plans and event_candidates: how firm, by whom, and never firmer than the words."""

import pytest

from onrecord.model.event import SHOWN
from tests.read.conftest import Reads


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emma Holt will meet Karl Maas in Bruges on May 14.", "scheduled"),
        ("Emma Holt is scheduled to meet Karl Maas in Bruges on May 14.", "scheduled"),
        ("Emma Holt may meet Karl Maas in Bruges on May 14.", "tentative"),
        ("Emma Holt will probably meet Karl Maas in Bruges on May 14.", "tentative"),
        ("Emma Holt met Karl Maas in Bruges on May 4.", "happened"),
        ("Emma Holt cancelled a meeting with Karl Maas in Bruges on May 14.", "cancelled"),
        ("The meeting of Emma Holt with Karl Maas in Bruges was called off.", "cancelled"),
        ("Emma Holt postponed a meeting with Karl Maas in Bruges.", "postponed"),
        ("Emma Holt has no plans to meet Karl Maas in Bruges.", "denied"),
    ],
)
def test_the_words_of_the_clause_tell_the_status(text: str, status: str, read_whole: Reads) -> None:
    values = {value for _, field, value in read_whole(text).claims("meeting") if field == "status"}
    assert status in values and not values - {status, "scheduled"}


def test_a_party_that_says_will_confirms(read_whole: Reads) -> None:
    found = read_whole("Emma Holt will meet Karl Maas in Bruges on May 14, aide Lars Lund said.")
    assert {("Lars Lund", "status", "confirmed"), ("Lars Lund", "date", "May 14")} <= found.claims("meeting")


def test_the_paper_s_own_voice_is_nobody_s(read_whole: Reads) -> None:
    found = read_whole("Emma Holt will meet Karl Maas in Bruges on May 14.")
    assert {by for by, _, _ in found.claims("meeting")} == {None}


def test_an_unsettled_speaker_claims_nothing(read_whole: Reads) -> None:
    text = "Minister Emma Holt and Minister Karl Maas are old. There will be a meeting on May 14, the minister said."
    assert read_whole(text).claims("meeting") == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will have a full-fledged meeting in Bruges.", "full-fledged"),
        ("The meeting in Bruges will be long and thorough.", "long and thorough"),
        ("They will have a short, informal meeting in Bruges.", "short, informal"),
    ],
)
def test_the_format_is_kept_as_written(text: str, value: str, read_whole: Reads) -> None:
    assert (None, "format", value) in read_whole(text).claims("meeting")


def test_who_says_it_does_not_take_part(read_whole: Reads) -> None:
    found = read_whole("Emma Holt will meet Karl Maas in Bruges on May 14, Lars Lund said.")
    (event,) = [e for e in found.reading.events if e.kind == "meeting"]
    assert {found.name(p) for p in event.participants} == {"Emma Holt", "Karl Maas"}


def test_mentions_of_one_meeting_are_joined_and_of_two_are_not(read_whole: Reads) -> None:
    text = "Emma Holt will meet Karl Maas in Bruges on May 14. The meeting will be short. They met in Ghent on May 2."
    numbers = [e.same for e in read_whole(text).reading.events if e.kind == "meeting"]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_month_and_a_strike_of_work_are_no_protest_and_no_attack(read_whole: Reads) -> None:
    events = read_whole("Dockers went on strike on March 3.").reading.events
    assert {e.kind for e in events if e.confidence >= SHOWN} - {"other"} == {"strike"}


def test_an_article_of_thousands_of_events_is_read_as_far_as_articles_are(read_whole: Reads) -> None:
    found = read_whole("Emma Holt met Karl Maas in Bruges. " * 5000)
    assert sum(event.kind == "meeting" for event in found.reading.events) > 600  # 6,000 words of it are read


def test_a_sentence_of_three_thousand_words_has_its_events(read_whole: Reads) -> None:
    found = read_whole("Emma Holt " + "met Karl Maas and " * 750 + "left.")
    assert (
        sum(event.kind == "meeting" for event in found.reading.events) > 700
    )  # a long sentence is cut: some lose a word


def test_two_events_of_one_kind_on_one_day_stay_two(read_whole: Reads) -> None:
    text = "Emma Holt will meet Karl Maas on May 14. Ida Brandt will meet Jon Vale on May 14."
    meetings = [event for event in read_whole(text).reading.events if event.kind == "meeting"]
    assert len({event.same for event in meetings}) == 2


def test_days_that_contradict_each_other_are_both_kept(read_whole: Reads) -> None:
    text = "Bruges will vote on May 14. The town hall opens early. Bruges will vote on May 16."
    claims = {c.normalised for event in read_whole(text).reading.events for c in event.claims if c.field == "date"}
    assert claims == {"2031-05-14", "2031-05-16"}


def test_that_city_is_the_one_named_before(read_whole: Reads) -> None:
    found = read_whole(
        "Emma Holt left Bruges for London on Monday. Karl Maas cancelled a visit to that city on Tuesday."
    )
    (visit,) = [event for event in found.reading.events if event.span.of(found.article.text) == "visit"]
    assert found.name(visit.place) == "London"


def test_a_verb_that_only_carries_an_event_is_none_of_its_own(read_whole: Reads) -> None:
    found = read_whole("Emma Holt may open peace talks with Karl Maas in Bruges on May 14.")
    told = {e.span.of(found.article.text): e.kind for e in found.reading.events if e.kind != "other"}
    assert told == {"talks": "talks"}


@pytest.mark.parametrize("town", ["Ness", "Ghent", "Holt Bay"])
def test_a_plan_of_a_known_kind_with_a_day_of_its_own_is_at_least_read(town: str, read_whole: Reads) -> None:
    text = (
        f"The Fishermen's League will hold its congress in {town} on 16 May, its chairwoman, Ada Roy, said on Monday."
    )
    found = read_whole(f"{text} Quotas are on the agenda.").reading.events
    assert [event.kind for event in found if event.span.of(text) == "congress"] == ["conference"]

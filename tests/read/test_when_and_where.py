"""When and where events are: deadlines, what was only planned, days behind adverbs, distances, origins of attacks."""

from __future__ import annotations

import pytest

from onrecord.clean import cleaned
from onrecord.model.article import Page
from onrecord.model.event import EventMention
from onrecord.model.reading import Reading
from onrecord.read import Reader

LEAD = "EASTMARK, 3 June 2031 (Town Wire) – "


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def reading(reader: Reader, text: str, headline: str = "News from the town") -> Reading:
    whole = f"{headline}\n\n{LEAD}{text}\n"
    return reader.read(cleaned(Page(file="a.txt", kind="text", text=whole, raw=b"", published="2031-06-03")))


def days(found: EventMention) -> str | None:
    return found.days.iso if found.days else None


def days_of(reader: Reader, text: str, kind: str) -> str | None:
    """Return the days of the first event of a kind that has a day, None where none has."""
    found = [e for e in reading(reader, text).events if e.kind == kind]
    assert found, f"no {kind}"
    return next((days(e) for e in found if e.days), None)


def place_of(reader: Reader, text: str, kind: str) -> str | None:
    read = reading(reader, text)
    found = [e for e in read.events if e.kind == kind]
    assert found, f"no {kind}"
    return next((read.chains[e.place].name for e in found if e.place is not None), None)


@pytest.mark.parametrize(
    ("text", "kind", "last"),
    [
        ("The hostages must be freed by Sunday, the rebels said.", "release", "2031-06-08"),
        ("The council will vote on the plan by 9 May 2032, Ada Roy said.", "vote", "2032-05-09"),
        ("The troops are to leave Dolm no later than 9 June.", "withdrawal", "2031-06-09"),
        ("The company will publish the report by the end of June.", "publication", "2031-06-30"),
        ("The prisoners will be released by Friday evening, Bo Carter said on Monday.", "release", "2031-06-06"),
    ],
)
def test_a_deadline_is_the_last_of_the_days_that_are_left(text: str, kind: str, last: str, reader: Reader) -> None:
    assert days_of(reader, text, kind) == f"2031-06-03/{last}"


def test_by_when_something_had_been_done_is_not_its_day(reader: Reader) -> None:
    assert days_of(reader, "By Monday evening, the rebels had captured the town of Dolm.", "abduction") is None


def test_what_is_done_no_later_than_a_day_is_not_denied(reader: Reader) -> None:
    found = reading(reader, "The troops are to leave Dolm no later than 9 June.").events
    assert {e.status for e in found if e.kind == "withdrawal"} == {"scheduled"}


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The minister is not due to arrive in Kelm before Thursday.", "visit", "2031-06-05"),
        ("The talks will not begin before Thursday, Ada Roy said.", "talks", "2031-06-05"),
        ("The parliament is not expected to vote on the budget before Friday.", "vote", "2031-06-06"),
    ],
)
def test_what_does_not_begin_before_a_day_is_planned_for_the_next_such_day(
    text: str, kind: str, day: str, reader: Reader
) -> None:
    found = [e for e in reading(reader, text).events if e.kind == kind]
    assert {days(e) for e in found if e.days} == {day}
    assert "denied" not in {e.status for e in found}


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("The vote, which had been due on Monday, took place on Tuesday.", "vote", "2031-06-03"),
        ("The hearing, which was scheduled for Monday, was held on Tuesday.", "hearing", "2031-06-03"),
        ("The concert that had been scheduled for Friday took place on Saturday.", "concert", "2031-05-31"),
    ],
)
def test_what_took_place_has_not_the_day_for_which_it_was_planned(
    text: str, word: str, day: str, reader: Reader
) -> None:
    start = len(f"News from the town\n\n{LEAD}{text[: text.index(word)]}")
    assert {days(e) for e in reading(reader, text).events if e.span.start == start} == {day}


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The fire broke out early on Tuesday in the town of Dolm.", "fire", "2031-06-03"),
        ("Ada Roy arrived in Kelm late on Monday for talks with Bo Carter.", "visit", "2031-06-02"),
        ("An earthquake struck off the coast of Varia early on Tuesday.", "earthquake", "2031-06-03"),
        ("Ada Roy died at her home in Kelm late on Saturday, her family said.", "death", "2031-05-31"),
        ("Police raided the house in Kelm early on Monday and arrested Bo Carter.", "attack", "2031-06-02"),
    ],
)
def test_a_day_behind_early_or_late_is_the_verbs(text: str, kind: str, day: str, reader: Reader) -> None:
    assert days_of(reader, text, kind) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A bomb exploded 50 km south of Kelm on Monday, killing three people.", "attack"),
        ("A plane crashed about 30 km (18 miles) north of the city of Kelm on Monday.", "crash"),
        ("Gunmen attacked a convoy ten miles west of Kelm on Monday.", "attack"),
        ("A quake struck 12 kilometres from the city of Kelm on Monday.", "earthquake"),
    ],
)
def test_what_lies_miles_from_a_town_is_not_in_it(text: str, kind: str, reader: Reader) -> None:
    assert place_of(reader, text, kind) is None


def test_what_spreads_over_miles_is_where_it_is(reader: Reader) -> None:
    text = "The fire in Kelm spread 20 miles from the forest to the coast on Sunday."
    assert place_of(reader, text, "fire") == "Kelm"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels fired rockets from Kelm at the town of Dolm on Sunday.",
        "Militants in Brenland fired a missile at Dolm on Sunday.",
        "Rebels in Sarn attacked a base in Dolm on Sunday.",
        "Gunmen from Brenland attacked a village in Dolm on Monday.",
    ],
)
def test_an_attack_is_where_it_hits(text: str, reader: Reader) -> None:
    assert place_of(reader, text, "attack") == "Dolm"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("“I met Bo Carter in Kelm yesterday,” Ada Roy told reporters on Monday.", "meeting", "2031-06-01"),
        ("“We will meet in Kelm tomorrow,” Ada Roy said on Monday.", "meeting", "2031-06-03"),
        ("“The council voted for the plan today,” Ada Roy said on Sunday.", "vote", "2031-06-01"),
        ("“The council voted for the plan today,” Ada Roy said.", "vote", "2031-06-02/2031-06-03"),
        ("“We will meet in Kelm tomorrow,” Ada Roy said.", "meeting", "2031-06-04"),
        ("The council voted for the plan today, Ada Roy said on Monday.", "vote", "2031-06-03"),
    ],
)
def test_today_in_a_quotation_is_the_day_of_saying(text: str, kind: str, expected: str, reader: Reader) -> None:
    assert days_of(reader, text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Bo Carter ordered the troops to leave Dolm on Friday.", "withdrawal", "2031-06-06"),
        ("Ada Roy invited Bo Carter to visit Kelm on Thursday.", "visit", "2031-06-05"),
        ("The union asked workers to strike on Saturday.", "strike", "2031-06-07"),
        ("The parliament decided on Monday to vote on the plan on Friday.", "vote", "2031-06-06"),
        ("Ada Roy promised to hold an election in October.", "election", "2031-10-01/2031-10-31"),
        ("The protests forced Bo Carter to resign on Sunday.", "resignation", "2031-06-01"),
        ("Ada Roy managed to escape from the prison in Dolm on Saturday.", "release", "2031-05-31"),
    ],
)
def test_the_day_for_which_something_is_asked_or_promised_is_to_come(
    text: str, kind: str, day: str, reader: Reader
) -> None:
    assert days_of(reader, text, kind) == day


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("In a Thursday speech she called for a ban on fishing.", "speech", "2031-05-29"),
        ("The news followed a Monday meeting between Ada Roy and Bo Carter.", "meeting", "2031-06-02"),
        ("At a rally in Kelm on Sunday, Ada Roy said that she would resign in July.", "rally", "2031-06-01"),
        ("Ada Roy said at a rally in Kelm on Sunday that she would resign.", "rally", "2031-06-01"),
        ("Ada Roy told a hearing on Monday that she had lied.", "hearing", "2031-06-02"),
        ("Ada Roy told a conference in Kelm on Monday that she would go in July.", "conference", "2031-06-02"),
        ("Ada Roy spoke during a meeting with Bo Carter in the Corn Hall Thursday.", "meeting", "2031-05-29"),
        ("During talks in Kelm on Monday, Ada Roy met Bo Carter.", "talks", "2031-06-02"),
        ("A plane crashed about 30 km (18 miles) north of the city of Kelm on Monday.", "crash", "2031-06-02"),
    ],
)
def test_an_occasion_has_the_day_of_what_is_done_or_said_at_it(text: str, kind: str, day: str, reader: Reader) -> None:
    assert days_of(reader, text, kind) == day


def test_what_is_on_a_saturday_is_on_any(reader: Reader) -> None:
    found = reading(reader, "The council meets on a Saturday when the hall in Kelm is free.").events
    assert not [e for e in found if e.days]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("In Kelm, where Ada Roy was on an official visit, her spokesman called it nonsense.", "visit", "Kelm"),
        ("Bo Carter was taken to a hospital in Kelm, where he died on Sunday.", "death", "Kelm"),
        ("Ada Roy flew to Dolm, where she will hold talks with Bo Carter on Friday.", "talks", "Dolm"),
        ("The town of Dolm, where the troops attacked the rebels on Sunday, is empty.", "attack", "Dolm"),
        ("Ada Roy visited Kelm to meet workers on Monday.", "meeting", "Kelm"),
        ("Ada Roy flew to Kelm on Sunday to attend the funeral of Bo Carter.", "funeral", "Kelm"),
        ("Ada Roy travelled to Dolm to sign the treaty with Bo Carter.", "agreement", "Dolm"),
        ("An earthquake hit the Varian town of Dolm on Sunday.", "earthquake", "Dolm"),
        ("Ada Roy went to Kelm to protest against the closure of the mill in Dolm.", "protest", "Kelm"),
        ("Ada Roy arrived from Dolm on Monday.", "visit", None),
    ],
)
def test_an_event_is_where_its_clause_tells(text: str, kind: str, place: str | None, reader: Reader) -> None:
    assert place_of(reader, text, kind) == place


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The rebels were killed overnight in an air strike on Kelm.", "attack", "2031-06-02/2031-06-03"),
        ("Overnight, rebels attacked the town of Dolm.", "attack", "2031-06-02/2031-06-03"),
        ("Rebels attacked the base overnight Sunday.", "attack", "2031-06-01"),
        ("An overnight train crashed near Kelm on Sunday.", "crash", "2031-06-01"),
        ("The talks were held over the weekend in Kelm.", "talks", "2031-05-31/2031-06-01"),
        ("The vote is on Friday.", "vote", "2031-06-06"),
        ("The talks, the first since 2028, were held in Kelm on Monday.", "talks", "2031-06-02"),
        ("The trial of a man accused of murdering Bo Carter in 2029 opened on Monday.", "trial", "2031-06-02"),
        ("The court on Monday sentenced Bo Carter to ten years over an attack in May.", "ruling", "2031-06-02"),
    ],
)
def test_an_event_has_the_day_that_its_clause_tells(text: str, kind: str, expected: str, reader: Reader) -> None:
    assert days_of(reader, text, kind) == expected


def test_what_an_attack_comes_before_is_not_on_its_day(reader: Reader) -> None:
    text = "The attack on Sunday came hours before the vote."
    vote = text.index("vote") + len(f"News from the town\n\n{LEAD}")
    assert not [e for e in reading(reader, text).events if e.span.start == vote and e.days]


@pytest.mark.parametrize(
    "text",
    [
        "The mill in Kelm closed after the 2029 strike by its workers.",
        "The law was passed before the 2029 strike at the mill in Kelm.",
    ],
)
def test_the_year_of_a_noun_is_no_bound_of_it(text: str, reader: Reader) -> None:
    assert days_of(reader, text, "strike") == "2029-01-01/2029-12-31"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The vote is expected to be held on Friday.", "vote", "2031-06-06"),
        ("The talks are expected to begin in Kelm on Friday.", "talks", "2031-06-06"),
        ("Further talks are expected next week in Kelm.", "talks", "2031-06-09/2031-06-15"),
        ("The launch is now expected in July.", "launch", "2031-07-01/2031-07-31"),
        ("A strike is threatened for Friday.", "strike", "2031-06-06"),
        ("The team hopes to beat Dolm on Saturday.", "match", "2031-06-07"),
        ("Rebels managed to hit the base on Sunday.", "attack", "2031-06-01"),
    ],
)
def test_what_is_expected_on_a_day_has_it(text: str, kind: str, expected: str, reader: Reader) -> None:
    assert days_of(reader, text, kind) == expected

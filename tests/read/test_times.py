"""Days in the text: an interval, never a made-up point, in the direction of the verb."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.span import Span
from onrecord.read.times.expressions import expressions
from onrecord.read.words import words
from tests.read.conftest import Reads


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        ("They will meet on May 14.", "2031-05-14", "2031-05-14/2031-05-14"),
        ("They will meet on 14 May 2031.", "2031-05-14", "2031-05-14/2031-05-14"),
        ("They will meet on the 14th of May.", "2031-05-14", "2031-05-14/2031-05-14"),
        ("They met on Dec. 30.", "2030-12-30", "2030-12-30/2030-12-30"),
        ("They met on 2031-04-09.", "2031-04-09", "2031-04-09/2031-04-09"),
        ("The wedding was moved to the end of October.", "2031-10", "2031-10-01/2031-10-31"),
        ("The vote was put back into early June.", "2031-06", "2031-06-01/2031-06-30"),
        ("The match has been rearranged for the middle of January.", "2032-01", "2032-01-01/2032-01-31"),
        ("Lund play Ghent in the cup final on Saturday.", "2031-05-10", "2031-05-10/2031-05-10"),
        ("The truce, which was to have begun on Monday, has been delayed.", "2031-05-05", "2031-05-05/2031-05-05"),
        ("The truce, which was to begin on Monday, has been delayed.", "2031-05-12", "2031-05-12/2031-05-12"),
        ("He was jailed at the end of March.", "2031-03", "2031-03-01/2031-03-31"),
        ("They met on Monday.", "2031-05-05", "2031-05-05/2031-05-05"),
        ("They will meet on Monday.", "2031-05-12", "2031-05-12/2031-05-12"),
        ("They met last Friday.", "2031-05-02", "2031-05-02/2031-05-02"),
        ("They met yesterday.", "2031-05-06", "2031-05-06/2031-05-06"),
        ("They will meet tomorrow.", "2031-05-08", "2031-05-08/2031-05-08"),
        ("They met last week.", "2031-W18", "2031-04-28/2031-05-04"),
        ("They will meet next month.", "2031-06", "2031-06-01/2031-06-30"),
        ("They met over the weekend.", "2031-W18-WE", "2031-05-03/2031-05-04"),
        ("They met earlier this week.", "2031-W19", "2031-05-05/2031-05-11"),
        ("They met in March.", "2031-03", "2031-03-01/2031-03-31"),
        ("They met in 2019.", "2019", "2019-01-01/2019-12-31"),
        ("They met in the 1990s.", "199", "1990-01-01/1999-12-31"),
        ("They met on 21 March last year.", "2030-03-21", "2030-03-21/2030-03-21"),
        ("They will meet on May 9 of next year.", "2032-05-09", "2032-05-09/2032-05-09"),
        ("The play gets under way on Monday.", "2031-05-12", "2031-05-12/2031-05-12"),
        ("The vote was pulled ahead from May 29 to May 27.", "2031-05-27", "2031-05-27/2031-05-27"),
        ("Saturday's march has been called off.", "2031-05-10", "2031-05-10/2031-05-10"),
        ("They met three days ago.", "2031-05-04", "2031-05-04/2031-05-04"),
        ("They met last summer.", "2030-SU", "2030-06-01/2030-08-31"),
        ("They met on Feb. 3. Four days later they met again.", "2031-02-07", "2031-02-07/2031-02-07"),
    ],
)
def test_an_expression_gives_its_value_and_its_days(text: str, value: str, days: str, read: Reads) -> None:
    assert (value, days) in [found[1:] for found in read(text).times()]


@pytest.mark.parametrize(
    "text",
    [
        "She may come. They march on. He is second.",
        "The score was 3-2 and the price 1,995 dollars.",
        "He lives at 1066 Hill Road with 2000 books.",
        "Can you do it now that the sun is up?".replace("now ", ""),
        "It is the 100th anniversary.",
    ],
)
def test_what_names_no_day_gets_none(text: str, read: Reads) -> None:
    assert [found for found in read(text).times() if found[2]] == []


def test_without_a_day_of_its_own_the_year_stays_open(read: Reads) -> None:
    assert read("They will meet on May 14, he said on Monday.", day=None).times() == [
        ("May 14", "XXXX-05-14", ""),
        ("Monday", "XXXX", ""),
    ]


def test_a_length_of_time_names_no_days(read: Reads) -> None:
    (found,) = read("The talks took two days.").reading.times
    assert (found.type, found.value, found.days) == ("DURATION", "P2D", None)


def test_an_undated_report_is_bounded_by_its_own_words(read: Reads) -> None:
    text = "The court ruled on May 8, 2031. The council will meet on May 20, clerks said."
    published = read(text, day=None).reading.published
    assert published.days and (str(published.days.earliest), str(published.days.latest)) == ("2031-05-08", "2031-05-19")


def test_the_calendar_has_no_31_february(read: Reads) -> None:
    assert [found[2] for found in read("They met on 31 February 2031.").times()] == [""]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_full_date_is_its_day(day: date) -> None:
    text = f"They met on {day:%B} {day.day}, {day.year}."
    (found,) = expressions(words(text, Span(0, len(text))))
    assert (found.form.year, found.form.month, found.form.day) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 31 February.", "2031-02-31"),
        ("They met on February 30, 2030.", "2030-02-30"),
        ("They met in week 60 of the strike.", ""),
        ("They met on 2031-13-09.", ""),
        ("They met in the year 0.", ""),
        ("They met on 5/19/0000.", ""),
        ("Sie trafen sich am 9. Mai in Genf, im März und am Montag.", ""),
    ],
)
def test_a_day_that_no_calendar_has_is_no_day(text: str, value: str, read: Reads) -> None:
    assert [found[1:] for found in read(text).times()] == ([(value, "")] if value else [])


def test_a_day_without_a_year_and_an_article_without_a_day_keep_the_year_open(read: Reads) -> None:
    assert read("They met on Nov. 11.", day=None).times() == [("Nov. 11", "XXXX-11-11", "")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The talks will run from May 14 to May 16.", "2031-05-14/2031-05-16"),
        ("The talks will run May 14-16.", "2031-05-14/2031-05-16"),
        ("The talks will run from 14 to 16 May.", "2031-05-14/2031-05-16"),
        ("The talks will run Nov. 30-Dec. 1.", "2031-11-30/2031-12-01"),
        ("The talks will run from Dec. 30 to Jan. 2, 2032.", "2031-12-30/2032-01-02"),
        ("The talks ran between Monday and Wednesday.", "2031-05-05/2031-05-07"),
        ("The talks will run from next Monday to Friday.", "2031-05-12/2031-05-16"),
    ],
)
def test_the_ends_of_a_range_have_all_of_its_days(text: str, days: str, read: Reads) -> None:
    ends = read(text).reading.times
    assert [end.range.iso if end.range else None for end in ends] == [days, days]


def test_a_time_says_by_which_word_its_direction_is_known_and_what_it_might_be_else(read: Reads) -> None:
    (time,) = read("They will meet on Friday.").reading.times
    assert (time.value, time.direction, time.because) == ("2031-05-09", "future", "“will” before it")
    assert time.alternatives == ("2031-05-02",)


def test_figures_that_are_of_two_months_are_of_none(read: Reads) -> None:
    (time,) = read("They met on 4/5/2031.").reading.times
    assert (time.days, time.value, time.alternatives) == (None, "2031-04-05", ("2031-05-04",))


def test_a_time_of_day_has_the_day_beside_it_and_keeps_its_zone(read: Reads) -> None:
    clock, _ = read("The vote began at 1100 GMT on May 5.").reading.times
    assert (clock.value, str(clock.days and clock.days.iso), clock.zone) == ("2031-05-05T11:00", "2031-05-05", "GMT")


def test_the_day_of_an_event_is_cited_by_the_words_that_name_it_and_not_by_the_hour(read_whole: Reads) -> None:
    found = read_whole("The quay will close at 19:00 (23:00 GMT) on Sunday, Emma Holt said.")
    dates = {
        (claim.value, claim.normalised) for e in found.reading.events for claim in e.claims if claim.field == "date"
    }
    assert dates == {("Sunday", "2031-05-11")}


def test_a_time_of_day_without_a_zone_has_none(read: Reads) -> None:
    (clock,) = read("The vote began at 7 p.m. and ended late.").reading.times
    assert (clock.value, clock.days, clock.zone) == ("T19:00", None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A planned handover of the files on Monday never took place, the court said.", "2031-05-05"),
        ("A scheduled release of the crew on Friday did not happen, she said.", "2031-05-02"),
        ("The planned handover of the files on Monday will go ahead, the court said.", "2031-05-12"),
        ("The planned visit on Friday has been called off, she said.", "2031-05-09"),
        ("A scheduled hearing on Friday will decide the case of a man who never left Ness.", "2031-05-09"),
    ],
)
def test_a_plan_that_failed_was_for_a_day_that_is_over(text: str, day: str, read: Reads) -> None:
    assert read(text).times()[0][1] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Derby on Sunday\n\nThe two clubs will play in Ness on Sunday.", "2031-05-11"),
        ("Derby on Sunday\n\nThe two clubs played in Ness on Sunday.", "2031-05-04"),
    ],
)
def test_the_day_of_a_bare_headline_is_that_of_its_report(text: str, day: str, read: Reads) -> None:
    found = read(text).times()
    assert [value for _, value, _ in found] == [day, day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Auditors published a report on the town's housing contracts on Monday.", "2031-05-05/2031-05-05"),
        ("It's meeting the mayor on Monday.", "2031-05-12/2031-05-12"),
        ("The opening, which was planned for Monday, did not take place.", "2031-05-05/2031-05-05"),
        ("The opening, which was planned for Monday, has been put off.", "2031-05-12/2031-05-12"),
    ],
)
def test_an_owner_is_no_verb_and_what_did_not_take_place_was_planned_for_a_day_that_is_over(
    text: str, days: str, read: Reads
) -> None:
    assert days in [found[2] for found in read(text).times()]

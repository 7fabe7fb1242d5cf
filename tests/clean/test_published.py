"""Which day an article gets, and by which evidence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.clean.days import FIRST_YEAR, LAST_YEAR, dates, day_in
from onrecord.model.article import Page, Published

BODY = "The harbour bridge at Nordvik will be closed for a week from Monday, the town council said on Thursday."


def published(*head: str, body: str = BODY, given: str | None = None, captured: str | None = None) -> Published:
    text = "\n\n".join(["Bridge closed for a week", *head, body, body])
    return cleaned(Page("a.txt", "text", text, b"", published=given, captured=captured)).published


def days(found: Published) -> tuple[str, str] | None:
    return (str(found.days.earliest), str(found.days.latest)) if found.days else None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("by Ana Perez Posted on March 4th, 2031", "2031-03-04"),
        ("Published Tuesday, March 4, 2031 6:41AM EDT", "2031-03-04"),
        ("Last Modified: 22 Mar 2031 06:41", "2031-03-22"),
        ("2031-02-04 06:41:30", "2031-02-04"),
        ("6:41AM BST 3 Jun 2031", "2031-06-03"),
        ("Nordvik Post, Tuesday 3 June 2031", "2031-06-03"),
        ("3 June 2031 Last updated at 06:41 GMT", "2031-06-03"),
        ("25/12/2031 10:15", "2031-12-25"),
        ("June 3, 2031", "2031-06-03"),
    ],
)
def test_a_line_of_the_head_dates_the_article_and_the_basis_quotes_it(line: str, day: str) -> None:
    found = published(line)
    assert days(found) == (day, day)
    assert line in found.basis


def test_a_day_in_figures_that_can_be_read_twice_is_an_interval() -> None:
    assert days(published("Posted: 04/05/2031 10:15")) == ("2031-04-05", "2031-05-04")


def test_the_day_of_change_is_kept_apart() -> None:
    found = published("Published 4 March 2031, updated 6 March 2031")
    assert days(found) == ("2031-03-04", "2031-03-04")
    assert found.modified is not None
    assert str(found.modified.earliest) == "2031-03-06"


def test_a_page_that_names_only_its_last_change_is_dated_by_it_and_says_so() -> None:
    found = published("Last Modified: 22 Mar 2031 06:41")
    assert found.days == found.modified
    assert "last change" in found.basis


def test_an_agencys_dateline_of_the_day_before_widens_the_interval() -> None:
    found = published("2031-02-04 06:41:30", body="LIMA, Feb. 3 (Xinhua) -- " + BODY)
    assert days(found) == ("2031-02-03", "2031-02-04")
    assert "LIMA, Feb. 3" in found.basis


def test_a_dateline_without_a_year_dates_nothing_alone() -> None:
    assert days(published(body="LIMA, Feb. 3 (Xinhua) -- " + BODY)) is None


def test_days_in_the_report_and_in_comments_are_no_evidence() -> None:
    thread = ("Comments (1)", "night_owl", "5 March 2031 10:15", "They knew it for years.")
    text = "\n\n".join(["Bridge closed for a week", BODY.replace("Thursday", "4 March 2031"), BODY, *thread])
    found = cleaned(Page("a.txt", "text", text, b"")).published
    assert (found.days, found.basis) == (None, "nothing on the page says so")


def test_what_the_input_gives_goes_first() -> None:
    found = published("4 March 2031 10:15", given="2031-03-06T23:00:00Z")
    assert days(found) == ("2031-03-06", "2031-03-06")
    assert found.basis == "given; the line “4 March 2031 10:15” says 2031-03-04"


@pytest.mark.parametrize("given", ["9999-12-31", "0000-01-01", "1642-03-04", "2031-02-30", "soon", "31", "20310304999"])
def test_a_given_day_that_cannot_be_is_refused_and_the_basis_says_so(given: str) -> None:
    found = published(given=given)
    assert found.days is None
    assert given in found.basis
    assert days(published("4 March 2031 10:15", given=given)) == ("2031-03-04", "2031-03-04")


def test_a_day_after_the_capture_is_refused_and_the_basis_says_so() -> None:
    for found in (
        published(given="2031-03-05", captured="2031-03-04"),
        published("5 March 2031", captured="2031-03-04"),
    ):
        assert found.days is None
        assert "captured on 2031-03-04" in found.basis
    assert days(published(given="2031-03-04", captured="2031-03-04T08:00:00Z")) == ("2031-03-04", "2031-03-04")


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    month = day.strftime("%B")
    for line in (
        f"{day:%Y-%m-%d}",
        f"{day.day} {month} {day:%Y}",
        f"{month} {day.day}, {day:%Y}",
        f"{day:%Y-%m-%d}T09:00:00+01:00",
    ):
        found = day_in(line)
        assert found is not None
        assert (found.earliest, found.latest) == (day, day)


@given(st.text(max_size=200))
def test_no_line_makes_a_day_that_is_not_there(line: str) -> None:
    for span, found in dates(line):
        assert str(found.earliest.year) in span.of(line)
        assert FIRST_YEAR <= found.earliest.year <= LAST_YEAR


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/news/2031/06/17/dam.html", "2031-06-17"),
        ("https://example.org/20310617/dam-inspected", "2031-06-17"),
        ("https://example.org/dam-inspected-2031-06-17", "2031-06-17"),
        ("https://example.org/2031/6/17-engineers-look-at-dam", None),
        ("https://example.org/article/20311799/dam", None),
    ],
)
def test_a_text_that_says_no_day_gets_that_of_its_address(url: str, day: str | None) -> None:
    text = (
        "Dam inspected\n\nThree engineers of the county will look at the dam at Varden, its director said on Tuesday."
    )
    days = cleaned(Page("a.txt", "text", text, b"", url=url)).published.days
    assert (days.iso if days else None) == day


def test_a_date_line_of_a_text_goes_before_its_address() -> None:
    text = "Dam inspected\n\n18 June 2031\n\nThree engineers of the county will look at the dam at Varden on Tuesday."
    found = cleaned(Page("a.txt", "text", text, b"", url="https://example.org/2031/06/17/dam")).published
    assert found.days and found.days.iso == "2031-06-18" and "2031-06-17" in found.basis

"""An undated article lies between what it reports and what it announces, or stays undated."""

import pytest

from onrecord.model.interval import Interval
from tests.read.conftest import Reads


def bounds(text: str, read: Reads) -> Interval | None:
    return read(text, day=None).reading.published.days


def test_it_came_out_after_the_last_day_it_reports_and_before_the_first_it_announces(read: Reads) -> None:
    text = (
        "The quay was closed on May 3, 2031. The board met on May 8, 2031. It will meet on May 20, 2031, clerks said."
    )
    days = bounds(text, read)
    assert days and days.iso == "2031-05-08/2031-05-19"


def test_a_full_date_lends_its_year_to_the_others(read: Reads) -> None:
    days = bounds("The board met on May 8, 2031. It will meet on May 20, clerks said.", read)
    assert days and days.iso == "2031-05-08/2031-05-19"


def test_the_basis_says_so_in_words(read: Reads) -> None:
    found = read("The board met on May 8, 2031. It will meet on May 20, clerks said.", day=None)
    assert found.reading.published.basis.startswith("between 2031-05-08 and 2031-05-19")


@pytest.mark.parametrize(
    "text",
    [
        "The board met on May 8, 2031.",
        "The board will meet on May 20, 2031.",
        "The board met on May 8. It will meet on May 20.",
        "The board met on May 8, 2030. It will meet on May 20, 2031.",
        "The board met on May 20, 2031. It will meet on May 8, 2031.",
        "Nobody met.",
    ],
    ids=["only past", "only future", "no year", "a year apart", "contradiction", "no date"],
)
def test_what_leaves_the_day_open_makes_no_day(text: str, read: Reads) -> None:
    assert bounds(text, read) is None


def test_a_stated_day_outweighs_the_words(read: Reads) -> None:
    found = read("The board met on May 8, 2031. It will meet on May 20, clerks said.", day="2031-05-10")
    assert found.reading.published.days and found.reading.published.days.iso == "2031-05-10"


def test_bounds_narrow_the_record_and_not_the_reading(read_whole: Reads) -> None:
    found = read_whole("The board met on May 8, 2031. It will meet on May 20, clerks said.", day=None)
    assert ("May 20", "XXXX-05-20", "") in found.times()
    claimed = {c.normalised for e in found.reading.events for c in e.claims if c.field == "date"}
    assert "2031-05-20" in claimed


def test_the_day_of_a_picture_tells_no_year(read_whole: Reads) -> None:
    text = (
        "Premiers take part in a walk at the lake forum in Oster, Norland May 10, 2029. Ada Roy/Fjord Press\n\n"
        "In April, Premier Bo Holm said that the lake would be sold. He will speak in Linden on May 11.\n\n"
        "On April 28, he said he had no choice.\n"
    )
    assert read_whole(text, day=None).reading.published.days is None

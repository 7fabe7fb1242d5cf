"""A body that an article has named is the one that "the company" means, where it can be no other."""

import pytest

from tests.read.conftest import Reads

REST = "said that the lamp would stay."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The Skarvik Harbour Agency closed the pier on Monday. The agency {REST}", "Skarvik Harbour Agency"),
        (f"The shipping company Orvig Lines sold a ferry on Monday. The company {REST}", "Orvig Lines"),
        (f"The ferry was sold by Orvig Lines, a shipping company from Bergen. The firm {REST}", "Orvig Lines"),
    ],
)
def test_a_body_is_called_by_its_last_word_or_by_what_it_is_said_to_be(text: str, speaker: str, read: Reads) -> None:
    assert read(text).said()[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        f"The Skarvik Harbour Agency closed the pier that the Bergen Water Agency had built. The agency {REST}",
        f"The Skarvik Harbour Agency closed the pier on Monday. The ministry {REST}",
    ],
)
def test_two_bodies_that_can_be_called_so_leave_it_open(text: str, read: Reads) -> None:
    assert read(text).said()[-1][0] not in ("Skarvik Harbour Agency", "Bergen Water Agency")


def test_the_agency_that_sent_the_report_is_not_meant(read: Reads) -> None:
    text = f"SKARVIK, May 3 (Northern Press Agency) - The pier was closed on Monday. The agency {REST}"
    assert read(text).said()[-1][0] != "Northern Press Agency"


def test_a_day_behind_a_description_is_no_part_of_it(read: Reads) -> None:
    text = "Norway’s defence ministry on Wednesday accused the crew of theft. The ministry said that a lamp was gone."
    assert [speaker for speaker, _, _ in read(text).said()] == ["Norway’s defence ministry"] * 2

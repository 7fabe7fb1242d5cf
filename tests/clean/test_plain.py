"""What a plain text says about itself: headline, byline, outlet, origin, whether it is whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean import cleaned
from onrecord.errors import SkipArticle
from onrecord.model.article import Article, Page

BODY = "The harbour bridge at Nordvik will be closed for a week from Monday, the town council said on Thursday."
MORE = "Engineers found cracks in two of its pillars, and the ferry will run twice as often until they are mended."


def article(*lines: str, **facts: str | None) -> Article:
    return cleaned(Page("a.txt", "text", "\n\n".join(lines), b"raw", **facts))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Perez BBC News, Lima", "Ana Perez"),
        ("By: Ana Perez Staff Reporter, Published on Tue Mar 04 2031", "Ana Perez"),
        ("by Ana Perez Posted on March 4th, 2031", "Ana Perez"),
        ("By Ana Perez, Chief Reporter", "Ana Perez"),
        ("By ANA PEREZ and JO LEE", "ANA PEREZ and JO LEE"),
        ("Ana van der Berg", "Ana van der Berg"),
        ("Ana Perez in Oslo", "Ana Perez"),
        ("Associated Press in Oslo", "Associated Press"),
        ("Nordvik Post Staff", "Nordvik Post Staff"),
    ],
)
def test_the_byline_is_the_name_and_nothing_else(line: str, name: str) -> None:
    assert article("Bridge closed for a week", line, BODY, MORE).byline == name


@pytest.mark.parametrize(
    ("lines", "via"),
    [
        (("Bridge closed", "Via Xinhua News Agency", BODY, MORE), "Xinhua"),
        (("Bridge closed", "Associated Press in Oslo", BODY, MORE), "Associated Press"),
        (("Bridge closed", f"OSLO (AFP) - {BODY}", MORE), "Agence France-Presse"),
        (("Bridge closed", BODY, MORE, "Source: Agencies"), "Agencies"),
        (("Bridge closed", BODY, f"{MORE} (Reuters)"), "Reuters"),
        (("Bridge closed", BODY, MORE, "This article originally appeared on Fjord Weekly."), "Fjord Weekly"),
        (("Bridge closed", "By Ana Perez", BODY, "The report cites Reuters (AP declined to comment) at length."), None),
    ],
)
def test_the_origin_is_the_one_that_the_page_names(lines: tuple[str, ...], via: str | None) -> None:
    assert article(*lines).via == via


def test_an_agency_is_not_its_own_origin() -> None:
    assert article("Bridge closed", f"OSLO (Reuters) - {BODY}", MORE, outlet="Reuters").via is None


def test_the_outlet_is_given_or_known_by_address_or_named_in_the_date_line() -> None:
    assert article("Bridge closed", BODY, outlet="Fjord Weekly", url="https://www.bbc.co.uk/1").outlet == "Fjord Weekly"
    assert article("Bridge closed", BODY, url="https://news.bbc.co.uk/1").outlet == "BBC News"
    assert article("Bridge closed", BODY, url="https://notbbc.co.uk.example/1").outlet is None
    assert article("Bridge closed", "Fjord Weekly, Friday 7 March 2031", BODY).outlet == "Fjord Weekly"
    assert article("Bridge closed", "guardian.co.uk, Friday 7 March 2031 06.41 GMT", BODY).outlet == "The Guardian"


def test_what_the_input_states_is_kept() -> None:
    found = article(BODY, MORE, title="Bridge closed", url="https://example.org/1", captured="2031-03-04")
    assert (found.headline, found.url, found.captured, found.raw) == (
        "Bridge closed",
        "https://example.org/1",
        "2031-03-04",
        b"raw",
    )


@pytest.mark.parametrize(
    "end",
    [
        "The council will meet again when the engineers have finished their report on the two pillars and the",
        "The council will meet again on Monday… [+1234 chars]",
        "Nobody was hurt, the mayor said, and the ferry will (more)",
        "The mayor told reporters that the bridge would be mended before the ice comes and that the council had...",
    ],
)
def test_a_text_that_breaks_off_is_incomplete(end: str) -> None:
    assert article("Bridge closed for a week", BODY, end).incomplete


@pytest.mark.parametrize(
    "end",
    [
        MORE,
        f"“{MORE}”",
        "Follow us on Twitter",
        "Ana Perez, Nordvik",
        "Read more: Why bridges crack",
        "Ferry company fined over late boats after a winter of complaints",
        "Bergen 3, Nordvik 1",
    ],
)
def test_a_text_that_ends_where_it_wants_to_is_not(end: str) -> None:
    assert not article("Bridge closed for a week", BODY, MORE, end).incomplete


def test_a_list_is_not_cut() -> None:
    lines = [
        "Monday: the bridge is closed to all but the school bus and the doctors",
        "Tuesday: the ferry runs twice as often as it did",
    ]
    assert not article("Bridge closed for a week", BODY, *lines).incomplete


def test_a_page_without_text() -> None:
    with pytest.raises(SkipArticle, match=r"a\.txt"):
        article(" \n ")


WORDS = ["“Rain,”", "naïve", "café", "–", "Łódź", "Жители", "中文", "it’s", "\u200bodd", "\t", "\r\n", "\n\n", "(a)"]
SOUND = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@settings(deadline=None)
@given(SOUND.filter(lambda text: bool(text.strip())))
def test_a_text_without_markup_is_never_changed(text: str) -> None:
    assert cleaned(Page("a.txt", "text", text, b"")).text == text

"""Ten reprints of one agency text are one origin; rival reports that share a quotation are not."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.link.copies import (
    Print,
    body_print,
    copy_groups,
    meeting,
    origin_of,
    origins,
    origins_of_copies,
    reprints,
    shares_text,
)
from onrecord.model.article import Article, Published
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.zone import Zone

PARAGRAPHS = [
    "The ferry line between Esk and Dunmore will close on June 3, the harbour board said on Monday.",
    "“We have run it at a loss for nine years and nobody has offered to share that loss,” chairwoman Ida Brandt said.",
    "Some 400 people cross on an ordinary day, among them pupils of the only school on the northern shore.",
    "The board had promised in March to keep the boats running until the new bridge is open to traffic.",
    "Mayor Tom Arne called the decision a surprise and asked for a meeting before the end of the week.",
    "A petition against the closure gathered more names in a day than the island has grown-up inhabitants.",
    "The two boats, built in the shipyard of Dunmore forty years ago, are to be sold to a company in the south.",
]


def article(file: str, paragraphs: list[str], *, comments: str = "", url: str | None = None) -> Article:
    text = "\n\n".join(paragraphs)
    zones = (Zone("body", Span(0, len(text))), Zone("comment", Span(len(text), len(text) + len(comments))))
    return Article(file=file, text=text + comments, zones=zones[: 1 + bool(comments)], url=url)


def test_a_shortened_reprint_is_a_copy_of_the_fuller_text() -> None:
    whole, cut = article("agency.txt", PARAGRAPHS), article("paper.txt", ["A new first line.", *PARAGRAPHS[:4]])
    assert origins_of_copies([cut, whole]) == {cut.id: whole.id}


def test_two_papers_that_quote_one_sentence_are_two_witnesses() -> None:
    one = article("one.txt", PARAGRAPHS[:3])
    other = article(
        "other.txt", [PARAGRAPHS[1], *(f"{p[::-1]} and so on for many words more." for p in PARAGRAPHS[2:])]
    )
    assert origins_of_copies([one, other]) == {}


def test_readers_who_paste_an_article_under_another_make_no_copy() -> None:
    own = ["The museum of Dunmore opens again on Saturday after two years of building, its director said."] * 1
    filler = [
        f"In the {n} room visitors find the maps that sailors drew of the northern shore by hand." for n in range(5)
    ]
    commented = article("museum.txt", own + filler, comments="\n\n" + "\n\n".join(PARAGRAPHS))
    assert origins_of_copies([commented, article("agency.txt", PARAGRAPHS)]) == {}


def test_a_thousand_reprints_have_one_origin() -> None:
    papers = [article(f"paper{n}.txt", [f"Headline {n}", *PARAGRAPHS[: 4 + n % 4]]) for n in range(200)]
    found = origins_of_copies(papers)
    assert len(found) == 199 and len(set(found.values())) == 1


def test_a_later_capture_of_the_same_page_is_no_copy() -> None:
    url = "https://paper.example/ferry"
    assert origins_of_copies([article("1.html", PARAGRAPHS, url=url), article("2.html", PARAGRAPHS[:5], url=url)]) == {}


def dated(file: str, paragraphs: list[str], day: date | None = None) -> Article:
    days = Interval.day(day) if day else None
    return replace(article(file, paragraphs), published=Published(days))


def print_of(name: str, shingles: range, *, day: str = "2031-05-01", page: str | None = None) -> Print:
    return Print(name, day, page, frozenset(shingles), ())


def numbered(words: int) -> list[str]:
    return [" ".join(f"w{n}" for n in range(words))]


def test_of_two_texts_as_full_the_earlier_is_the_origin_and_the_undated_last() -> None:
    late, early, never = (
        dated("1", PARAGRAPHS, date(2031, 5, 3)),
        dated("2", PARAGRAPHS, date(2031, 5, 2)),
        dated("3", PARAGRAPHS),
    )
    assert origins_of_copies([late, never, early]) == {late.id: early.id, never.id: early.id}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (print_of("b", range(30), day="2031-05-02"), print_of("a", range(29), day="2031-05-01")),  # fuller
        (print_of("b", range(30), day="2031-05-01"), print_of("a", range(30), day="2031-05-02")),  # earlier
        (print_of("a", range(30)), print_of("b", range(30))),
    ],
)
def test_the_origin_is_the_fullest_then_the_earliest_then_the_smallest_id(one: Print, other: Print) -> None:
    assert origin_of([one, other]) == origin_of([other, one]) == one
    assert origins([one, other]) == {other.article: one.article}


def test_captures_of_the_page_of_the_origin_are_no_reprints_and_pages_of_others_are() -> None:
    group = [print_of("a", range(30), page="x"), print_of("b", range(9), page="x"), print_of("d", range(9))]
    assert origins([*group, print_of("c", range(9), page="y")]) == {"c": "a", "d": "a"}
    assert list(origins([*group, print_of("c", range(9), page="y")])) == ["c", "d"]
    assert origins([print_of("a", range(30)), print_of("b", range(9))]) == {"b": "a"}


def test_three_fifths_of_the_shorter_text_make_a_copy_and_less_do_not() -> None:
    short = print_of("a", range(100))
    assert shares_text(short, print_of("b", range(40, 400)))
    assert shares_text(print_of("b", range(40, 400)), short)
    assert not shares_text(short, print_of("b", range(41, 400)))


def test_a_text_of_a_few_lines_is_never_a_copy() -> None:
    assert body_print(article("short.txt", numbered(25))).bands == ()
    assert len(body_print(article("short.txt", numbered(26))).bands) == 64
    assert len(body_print(article("short.txt", numbered(26))).shingles) == 20


def test_a_text_is_compared_by_its_words_in_any_case_and_punctuation() -> None:
    plain, loud = article("a", ["The ferry line will close on June the third."]), article("b", ["THE FERRY"])
    assert body_print(plain) == replace(
        body_print(article("a", ["The FERRY-line will (close) on June: the third"])), article=plain.id
    )
    assert len(body_print(plain).shingles) == 3 and not body_print(loud).shingles
    assert all(0 <= number < 2**63 for number in body_print(article("c", PARAGRAPHS)).shingles)
    assert all(0 <= number < 2**63 for number in body_print(article("c", PARAGRAPHS)).bands)


def test_seven_words_in_a_row_are_what_is_compared() -> None:
    assert len(body_print(article("a", numbered(7))).shingles) == 1
    assert not body_print(article("a", numbered(6))).shingles


def test_the_body_goes_on_under_a_heading() -> None:
    text = "one two three four Heading five six seven"
    zones = (Zone("body", Span(0, 18)), Zone("headline", Span(19, 26)), Zone("body", Span(27, 41)))
    parted = Article(file="a", text=text, zones=zones)
    assert body_print(parted).shingles == body_print(article("b", ["one two three four five six seven"])).shingles


def test_a_print_knows_its_article_its_first_day_and_its_page() -> None:
    days = Interval(date(2031, 5, 2), date(2031, 5, 9))
    one = replace(article("a", PARAGRAPHS, url="https://paper.example/ferry"), published=Published(days))
    found = body_print(one)
    assert (found.article, found.day, found.page) == (one.id, "2031-05-02", one.page)
    assert (body_print(article("a", PARAGRAPHS)).day, body_print(article("a", PARAGRAPHS)).page) == ("9999", None)


def test_each_text_of_a_band_meets_the_first_eight() -> None:
    bucket = [f"{n:02}" for n in range(11)]
    pairs = list(meeting(bucket))
    assert len(pairs) == len(set(pairs)) == 8 * 7 // 2 + 3 * 8
    assert [known for known, name in pairs if name == "10"] == bucket[:8]
    assert [known for known, name in pairs if name == "02"] == ["00", "01"]
    assert all(known < name for known, name in pairs)


def test_what_is_not_known_is_no_copy_and_hides_none() -> None:
    known = {name: print_of(name, range(30)) for name in "bd"} | {"e": print_of("e", range(90, 120))}
    (group,) = (g for g in copy_groups(known, [["a", "b", "c", "d", "e"]]) if len(g) > 1)
    assert group == ["b", "d"]
    assert reprints(known, [["a", "b", "c", "d", "e"], ["b", "d"]]) == {"d": "b"}


def test_texts_join_through_a_third() -> None:
    known = {"a": print_of("a", range(60)), "b": print_of("b", range(30, 90)), "c": print_of("c", range(24, 84))}
    assert not shares_text(known["a"], known["b"])
    assert reprints(known, [["a", "c"], ["b", "c"]]) == {"b": "a", "c": "a"}


def test_texts_on_other_matters_share_no_band() -> None:
    one, other = body_print(article("a", PARAGRAPHS[:3])), body_print(article("b", PARAGRAPHS[3:]))
    assert not set(one.bands) & set(other.bands) and len(set(one.bands)) == 64

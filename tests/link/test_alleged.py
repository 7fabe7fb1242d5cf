"""One line a matter: each party with its latest word, and no line where they agree by now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from onrecord.link.alleged import NEXT, alleged_disagreements, of_events
from onrecord.link.positions import Position
from onrecord.link.reports import ReportOrder
from onrecord.model.citation import Citation
from onrecord.model.disagreement import Disagreement
from onrecord.model.event import Event
from onrecord.model.span import Span
from tests.link.handmade import may, side

CHARGED = "he  bribed\ninspectors"
TEXTS = {f"a{n:02}": CHARGED + " " * 500 for n in range(60)}
PUBLISHED = {name: may(int(name[1:])) for name in TEXTS if name != "a00"}

Pair = tuple[Position, Position]


def pair(
    day: int = 1,
    *,
    by: str | None = "holt",
    against: str | None = "maas",
    matter: str = "",
    denied: str = "",
    at: int = 0,
) -> Pair:
    """Return an accusation, told in a report of the nth of May, and its denial in the same report."""
    charge = side(CHARGED, by=by, form="charge", article=f"a{day:02}", at=at, matter=matter)
    words = denied or "he denied"
    return charge, side(words, by=against, form="claim", article=f"a{day:02}", at=at + 100, matter=denied)


def lines(*pairs: Pair, texts: dict[str, str] = TEXTS) -> list[Disagreement]:
    """Return the lines of pairs, after looking whether the order of the pairs matters."""
    reports = ReportOrder(PUBLISHED, {})
    found = list(alleged_disagreements(pairs, reports, texts))
    assert sorted(alleged_disagreements(pairs[::-1], reports, texts), key=lambda d: d.id) == sorted(
        found, key=lambda d: d.id
    )
    return found


def told(line: Disagreement) -> list[tuple[str | None, str, str]]:
    return [(s.by, s.value, s.article) for s in line.sides]


def test_a_charge_and_its_denial_are_one_line_in_the_words_of_the_charge() -> None:
    charge, denial = pair()
    (line,) = lines((charge, denial))
    assert line.sides == (charge.assertion, denial.assertion)
    assert (line.about, line.field, line.event) == ("he bribed inspectors", "allegation", None)
    assert line.id.startswith("d") and len(line.id) == 16


def test_two_matters_are_two_lines_and_each_has_its_id() -> None:
    one, other = lines(pair(), pair(2, against="lund"))
    assert one.id != other.id
    assert [told(line)[1][0] for line in (one, other)] == ["maas", "lund"]
    assert lines(pair())[0].id == one.id


def test_the_same_words_denied_by_two_are_one_line() -> None:
    charge, denial = pair()
    other = side("he denied too", by="lund", form="claim", article="a02")
    (line,) = lines((charge, denial), (charge, other))
    assert told(line) == [("holt", "affirmed", "a01"), ("maas", "denied", "a01"), ("lund", "denied", "a02")]


def test_words_that_are_affirmed_and_denied_at_one_place_are_two_sides() -> None:
    charge, denial = pair()
    here = replace(denial, assertion=replace(denial.assertion, span=charge.assertion.span))
    assert len(lines((charge, here))[0].sides) == 2


@pytest.mark.parametrize(
    ("matter", "denied", "later", "one"),
    [
        ("", "", "", True),  # nothing tells two matters apart
        ("brib", "", "", True),  # the accusation is told again
        ("ship", "", "", False),
        ("ship", "brib", "", True),
        ("ship", "yard", "the yard", True),  # the answer has its words
        ("ship", "yard", "the boat", False),
        ("", "ship", "ships", True),
    ],
)
def test_a_matter_between_two_parties_that_is_told_again_is_one_line(
    matter: str, denied: str, later: str, one: bool
) -> None:
    first, second = pair(1, matter=matter, denied=denied), pair(2, denied=later)
    found = list(alleged_disagreements([first, second], ReportOrder(PUBLISHED, {}), TEXTS))
    assert len(found) == (1 if one else 2)


def test_between_other_parties_it_is_another_matter() -> None:
    assert len(lines(pair(), pair(2, by="lund"), pair(3, against="roy"))) == 3


def test_each_is_compared_with_the_next_thirty() -> None:
    first, last = pair(0, matter="brib"), pair(59, matter="brib")
    for number, joined in ((NEXT - 1, True), (NEXT, False)):
        between = [
            (side("x", form="charge", article=f"a{n:02}", matter="ship"), pair(n)[1]) for n in range(1, number + 1)
        ]
        found = list(alleged_disagreements([first, *between, last], ReportOrder(PUBLISHED, {}), TEXTS))
        together = [line for line in found if {"a00", "a59"} & {s.article for s in line.sides}]
        assert (len(together) == 1) is joined


def test_the_next_one_is_compared_too() -> None:
    assert len(lines(pair(1), pair(2), pair(3))) == 1


def test_each_party_stands_with_its_latest_word() -> None:
    (line,) = lines(pair(3), pair(1), pair(2))
    assert told(line) == [("holt", "affirmed", "a03"), ("maas", "denied", "a03")]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (("a01", 0, 9), ("a02", 0, 9)),
        (("a00", 0, 9), ("a01", 0, 9)),  # a report without a day tells nothing late
        (("a01", 0, 9), ("a01", 3, 9)),
        (("a01", 0, 9), ("a01", 0, 10)),
    ],
)
def test_the_latest_word_is_that_of_the_last_day_then_article_then_place(
    first: tuple[str, int, int], then: tuple[str, int, int]
) -> None:
    charge = side(CHARGED, form="charge", article="a05")
    words = [side("no", by="maas", form="claim", article=name, cited=Span(a, b)) for name, a, b in (first, then)]
    for order in (words, words[::-1]):
        (line,) = alleged_disagreements([(charge, denial) for denial in order], ReportOrder(PUBLISHED, {}), TEXTS)
        assert line.sides[1] == words[1].assertion


def test_what_was_said_earlier_is_earlier_wherever_it_is_printed() -> None:
    charge, printed = pair(3)
    old = side("he denied", by="maas", form="claim", article="a09", said_on=may(1))
    week = side("he denied", by="maas", form="claim", article="a08", said_on=may(1, 8))
    assert told(lines((charge, printed), (charge, old))[0])[1][2] == "a03"
    assert told(lines((charge, printed), (charge, week))[0])[1][2] == "a08"


def test_who_has_come_round_ends_the_matter() -> None:
    charge, denial = pair()
    withdrawn = side("it was wrong", by="holt", form="claim", article="a05")
    assert lines((charge, denial), (charge, withdrawn)) == []
    admitted = side("he paid", by="maas", article="a05")
    assert lines((charge, denial), (admitted, denial)) == []


def test_a_matter_that_ended_ends_no_other() -> None:
    charge, denial = pair()
    withdrawn = side("it was wrong", by="holt", form="claim", article="a05")
    found = list(
        alleged_disagreements(
            [(charge, denial), (charge, withdrawn), pair(7, by="roy")], ReportOrder(PUBLISHED, {}), TEXTS
        )
    )
    assert [told(line)[0][0] for line in found] == ["roy"]


def test_sides_stand_affirmed_first_then_by_article_and_place() -> None:
    charge = side(CHARGED, by="holt", form="charge", article="a02")
    places = {"maas": ("a03", 0), "lund": ("a01", 9), "roy": ("a01", 2)}
    denials = [side("no", by=by, form="claim", article=article, at=at) for by, (article, at) in places.items()]
    (line,) = lines(*((charge, denial) for denial in denials))
    assert [s.by for s in line.sides] == ["holt", "roy", "lund", "maas"]


EVENT = Event("v1", "visit", "", (), None, None, False, "scheduled", (), ())


def event(name: str, *places: tuple[str, int, int]) -> Event:
    return replace(EVENT, id=name, mentions=tuple(Citation(a, Span(start, end)) for a, start, end in places))


@pytest.mark.parametrize(
    ("events", "told_of"),
    [
        ([event("in", ("a01", 4, 9))], "in"),
        ([event("all", ("a01", 0, 21))], "all"),
        ([event("any", ("a02", 4, 9), ("a01", 4, 9))], "any"),
        ([event("out", ("a01", 4, 22)), event("in", ("a01", 4, 9))], "in"),
        ([event("one", ("a01", 4, 9)), event("two", ("a01", 12, 15))], None),
        ([event("elsewhere", ("a02", 4, 9))], None),
        ([event("denied", ("a01", 101, 104))], None),
        ([], None),
    ],
)
def test_a_matter_is_of_the_one_event_that_its_charge_tells_of(events: Sequence[Event], told_of: str | None) -> None:
    (matter,) = lines(pair())
    assert list(of_events(events, [matter])) == [(matter, told_of)]

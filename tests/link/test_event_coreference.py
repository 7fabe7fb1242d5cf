"""A plan is one event with everybody's values on it; two plans are two."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from itertools import combinations, product
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link import event_coreference, linked
from onrecord.link.article_clusters import Cluster
from onrecord.link.corrections.anchors import Place
from onrecord.link.corrections.pairs import NONE, Pairs
from onrecord.link.event_coreference import BAR, WINDOW, candidate_pairs, clusters_by_event, keys
from onrecord.model.event import Event
from onrecord.model.interval import Interval
from onrecord.model.record import Record
from onrecord.model.span import Span
from tests.link.conftest import Told, names
from tests.link.handmade import cluster, may


def meetings(record: Record) -> list[Event]:
    return [e for e in record.events if e.kind == "meeting"]


def test_reports_of_one_meeting_are_one_event(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14, aide Lars Lund said.", file="a.txt")
    b = told("Karl Maas will probably meet Emma Holt in Bruges on May 14, he said.", file="b.txt", day="2031-05-07")
    (meeting,) = meetings(linked([a, b]))
    assert len(meeting.mentions) == 2 and str(meeting.date.earliest if meeting.date else "") == "2031-05-14"


def test_two_meetings_on_two_days_stay_two(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Emma Holt will meet Karl Maas in Ghent on June 2.", file="b.txt")
    assert len(meetings(linked([a, b]))) == 2


def test_who_puts_which_status_on_a_plan_is_kept(told: Told) -> None:
    a = told("Emma Holt said she may meet Karl Maas in Bruges on May 14.", file="a.txt")
    b = told("Aide Lars Lund confirmed that Emma Holt will meet Karl Maas in Bruges on May 14.", file="b.txt")
    record = linked([a, b])
    (meeting,) = meetings(record)
    held = {(names(record).get(x.by or ""), x.value) for x in meeting.assertions if x.field == "status"}
    assert {("Emma Holt", "tentative"), ("Lars Lund", "confirmed")} <= held


def test_a_plan_has_not_happened_because_its_day_has_passed(told: Told) -> None:
    record = linked([told("Emma Holt will meet Karl Maas in Bruges on May 14.", day="2031-05-06")])
    assert not meetings(record)[0].happened


def test_what_a_report_tells_as_done_has_happened(told: Told) -> None:
    a = told("Emma Holt will meet Karl Maas in Bruges on May 14.", file="a.txt", day="2031-05-06")
    b = told("Emma Holt met Karl Maas in Bruges on May 14.", file="b.txt", day="2031-05-15")
    (meeting,) = meetings(linked([a, b]))
    assert meeting.happened and meeting.status == "happened"


def test_a_meeting_put_off_without_a_day_has_none(told: Told) -> None:
    text = "Emma Holt postponed a meeting with Karl Maas in Bruges that was scheduled for May 14."
    (meeting,) = meetings(linked([told(text)]))
    assert (meeting.status, meeting.date) == ("postponed", None)


def test_an_event_without_a_day_is_given_none(told: Told) -> None:
    (meeting,) = meetings(linked([told("Emma Holt plans to meet Karl Maas in Bruges.")]))
    assert meeting.date is None


def test_two_reports_of_one_closing_find_each_other_by_what_closes(told: Told) -> None:
    a = told("Officials were considering closing the tram lines in Ghent.", file="a.txt", day="2031-05-05")
    b = told("Lars Lund said the tram lines would be closed on Sunday.", file="b.txt", day="2031-05-07")
    (closure,) = [e for e in linked([a, b]).events if e.kind == "closure"]
    values = {x.value for x in closure.assertions if x.field == "status"}
    assert {"tentative", "confirmed"} <= values and len({m.article for m in closure.mentions}) == 2


def test_what_is_only_called_an_event_may_be_the_rally_that_another_report_names(told: Told) -> None:
    a = told("Emma Holt cancelled an event in Bruges on May 14.", file="a.txt")
    b = told("Emma Holt cancelled a rally in Bruges on May 14.", file="b.txt")
    kinds = [e.kind for e in linked([a, b]).events if e.kind in ("event", "rally")]
    assert kinds == ["rally"]


def test_a_ticket_that_somebody_buys_is_no_event(told: Told) -> None:
    record = linked([told("“I will buy a ticket,” Emma Holt said.")])
    assert not [e for e in record.events if e.kind == "sale" and e.shown]


def test_a_report_that_does_not_tell_which_strike_joins_the_reports_that_do(told: Told) -> None:
    a = told("Bakers of the two mills in Bruges will strike on May 14, Emma Holt said.", file="a.txt")
    b = told("The strike of the bakers of the two mills is off, Emma Holt said.", file="b.txt", day="2031-05-09")
    (strike,) = (e for e in linked([a, b]).events if e.kind == "strike")
    assert strike.status == "cancelled"
    alone = linked([told("The strike is off, officials said.")])
    assert not [e for e in alone.events if e.kind == "strike"]


ALIKE = {"parties": "holt maas", "lemmas": "meet", "days": may(14), "themes": "line"}


def grouped(*found: Cluster, judged: Pairs = NONE) -> list[str]:
    """Return the articles of each event, after looking whether the order in which they came matters."""
    groups = [[c.article for c in group] for group in clusters_by_event(found, judged)]
    assert groups == [[c.article for c in group] for group in clusters_by_event(found[::-1], judged)]
    return [" ".join(group) for group in groups]


def test_clusters_that_look_alike_are_one_event_in_the_order_of_reports() -> None:
    b, a = cluster("b", on=may(2), **ALIKE), cluster("a", on=may(3), **ALIKE)
    other = cluster("c", kind="strike", parties="lund", on=may(1))
    late = cluster("d", kind="vote", parties="roy", on=may(9))
    assert grouped(a, late, b, other) == ["c", "b a", "d"]
    assert grouped() == []


def test_people_join_what_does_not_look_alike() -> None:
    a, b = cluster("a", kind="strike", at=(3,)), cluster("b", kind="vote", at=(40,))
    c = cluster("c", kind="march")
    judged = Pairs(events_same=((("a", Span(0, 4)), ("b", Span(44, 50))),))
    assert grouped(a, b, c) == ["a", "b", "c"]
    assert grouped(a, b, c, judged=judged) == ["a b", "c"]


def test_people_part_what_looks_alike() -> None:
    a, b = cluster("a", at=(3,), **ALIKE), cluster("b", at=(40,), **ALIKE)
    ends = (("b", Span(44, 50)), ("a", Span(0, 4)))
    assert grouped(a, b) == ["a b"]
    assert grouped(a, b, judged=Pairs(events_apart=(ends,))) == ["a", "b"]


def test_what_people_hold_of_a_reprint_holds_of_its_original() -> None:
    a = cluster("a", kind="strike", copies=(cluster("copy", kind="strike", at=(80,)),))
    judged = Pairs(events_same=((("copy", Span(80, 82)), ("b", Span(0, 1))),))
    assert grouped(a, cluster("b", kind="vote"), judged=judged) == ["a b"]


def test_judgements_on_places_that_hold_no_event_change_nothing() -> None:
    a, b = cluster("a", kind="strike"), cluster("b", kind="vote")
    for end in (("b", Span(5, 9)), ("gone", Span(0, 5)), ("a", Span(2, 3))):
        assert grouped(a, b, judged=Pairs(events_same=((("a", Span(0, 5)), end),))) == ["a", "b"]


def test_three_whom_people_join_by_two_pairs_are_one() -> None:
    a, b, c = (cluster(name, kind=kind) for name, kind in (("a", "strike"), ("b", "vote"), ("c", "march")))
    place = {name: (name, Span(0, 5)) for name in "abc"}
    pairs = ((place["b"], place["c"]), (place["a"], place["c"]), (place["a"], place["b"]))
    assert grouped(a, b, c, judged=Pairs(events_same=pairs)) == ["a b c"]
    assert grouped(a, b, c, judged=Pairs(events_same=pairs[:2])) == ["a b c"]


def test_a_cluster_is_looked_up_by_who_where_when_and_what() -> None:
    one = cluster(
        kind="talks", parties="holt maas", place="p", days=may(31, 33), was=may(2), themes="line", lemmas="meet talk"
    )
    assert keys(one) == {
        ("event", "p"),
        ("event", "2031-05"),
        ("event", "2031-06"),
        ("event", "about line"),
        ("word", "meet"),
        ("word", "talk"),
        ("party", "holt"),
        ("party", "maas"),
        ("day", "2031-05-31"),
        ("day", "2031-05-02"),
    }
    assert keys(cluster()) == set()
    assert keys(cluster(kind="strike", days=may(1, 4))) == {("strike", "2031-05")}


def test_a_long_stretch_is_looked_up_by_its_first_twelve_months() -> None:
    years = Interval(date(2030, 11, 3), date(2033, 1, 1))
    months = {key for family, key in keys(cluster(days=years)) if family == "event"}
    assert months == {"2030-11", "2030-12", *(f"2031-{month:02}" for month in range(1, 11))}
    december = Interval(date(2030, 12, 1), date(2030, 12, 31))
    assert keys(cluster(days=december)) == {("event", "2030-12")}


def test_each_is_compared_with_the_next_ones_of_a_key() -> None:
    many = [cluster(f"{n:02}", parties="holt") for n in range(30)]
    pairs = candidate_pairs(many)
    assert pairs == {(a, b) for a in range(30) for b in range(a + 1, min(30, a + 1 + WINDOW))}
    assert candidate_pairs([many[0], cluster("x", parties="lund"), many[1]]) == {(0, 2)}


NAMES = "abcdef"


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return a function that groups reports by the scores of pairs alone: ab=1.0, every other pair is not compared."""

    def groups(judged: Pairs = NONE, **scores: float) -> list[str]:
        pairs = {(NAMES.index(a), NAMES.index(b)): score for (a, b), score in scores.items()}
        monkeypatch.setattr(event_coreference, "candidate_pairs", lambda found: set(pairs))
        table = SimpleNamespace(score=lambda a, b: pairs[NAMES.index(a.article), NAMES.index(b.article)])
        monkeypatch.setattr(event_coreference, "SAME_EVENT", table)
        return [
            "".join(c.article for c in group)
            for group in clusters_by_event([cluster(name) for name in NAMES[:4]], judged)
        ]

    return groups


@pytest.mark.parametrize(
    ("scores", "groups"),
    [
        ({}, "a b c d"),
        ({"ab": 0.0}, "ab c d"),
        ({"ab": -0.1}, "a b c d"),
        ({"ab": 1, "cd": 1}, "ab cd"),
        ({"bd": 1}, "a bd c"),
        ({"ab": 2, "bc": 1, "ac": -1}, "abc d"),  # the mean of c to both is 0
        ({"ab": 2, "bc": 1, "ac": -1.1}, "ab c d"),
        ({"ab": 1, "bc": 2, "ac": -1}, "abc d"),
        ({"ab": 1, "bc": 2, "ac": -1.1}, "a bc d"),  # the best pair first
        ({"ab": 1, "bc": 1, "ac": -1.1}, "ab c d"),  # of two as good the earlier first
        ({"ab": 2, "bc": 1}, "abc d"),  # what was not compared counts neither way
        ({"ab": 5, "bc": 9, "ac": -4}, "a bc d"),  # one pair bars the rest
        ({"ab": 5, "bc": 9, "ac": -3.9}, "abc d"),
        ({"ab": 9, "cd": 8, "ac": 1, "bd": 1, "ad": -1, "bc": -1}, "abcd"),
        ({"ab": 9, "cd": 8, "ac": 1, "bd": 1, "ad": -1, "bc": -1.1}, "ab cd"),
        ({"ab": 9, "cd": 8, "ac": 5, "bd": 5, "ad": 5, "bc": -4}, "ab cd"),
        ({"ab": 9, "ac": -3, "bc": 2, "cd": 1, "ad": 5, "bd": 5}, "abcd"),
        ({"ab": 9, "ac": -3, "bc": 2, "cd": 0.9, "ad": 5, "bd": 5}, "abd c"),
        ({"ab": 3, "ac": 2, "bc": -9, "bd": 2}, "abd c"),
        ({"cd": 3, "ac": 2, "ad": -1, "bc": 1, "bd": -1.5}, "acd b"),
    ],
)
def test_the_best_pair_joins_first_and_groups_by_their_mean(
    scored: Callable[..., list[str]], scores: dict[str, float], groups: str
) -> None:
    assert scored(**scores) == groups.split()


def test_what_people_join_goes_on_by_its_mean(scored: Callable[..., list[str]]) -> None:
    def of(pair: str) -> tuple[Place, Place]:
        return (pair[0], Span(0, 5)), (pair[1], Span(0, 5))

    ab, bc = Pairs(events_same=(of("ab"),)), Pairs(events_same=(of("ab"), of("bc")))
    assert scored(ab, ab=-9) == ["ab", "c", "d"]
    assert scored(ab, ac=1, bc=-1) == ["abc", "d"]
    assert scored(ab, ac=1, bc=-1.1) == ["ab", "c", "d"]
    assert scored(ab, ac=1, bc=-5) == ["ab", "c", "d"]
    assert scored(bc, cd=1, ad=1, bd=-1) == ["abcd"]
    assert scored(Pairs(events_same=(of("ab"),), events_apart=(of("bc"),)), ac=9) == ["ab", "c", "d"]


def slowly(scores: dict[tuple[int, int], int]) -> list[list[int]]:
    """Return the groups of 0 to 5 by average linkage, each step looked up from the pairs anew."""
    groups = [[n] for n in range(6)]
    while True:
        steps = []
        for one, other in combinations(groups, 2):
            edges = [scores[a, b] for a, b in (sorted(pair) for pair in product(one, other)) if (a, b) in scores]
            if edges and sum(edges) >= 0 and min(edges) > BAR:
                steps.append((-Fraction(sum(edges), len(edges)), one, other))
        if not steps:
            return groups
        _, one, other = min(steps)
        groups = sorted([*(group for group in groups if group not in (one, other)), sorted(one + other)])


@given(st.dictionaries(st.sampled_from(list(combinations(range(6), 2))), st.integers(-5, 6)))
def test_a_heap_of_pairs_groups_as_looking_at_all_pairs_again_does(scores: dict[tuple[int, int], int]) -> None:
    assert event_coreference._average_linkage(6, {pair: float(score) for pair, score in scores.items()}) == slowly(
        scores
    )

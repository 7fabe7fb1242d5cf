"""The line of an event has what most of its reports tell, and leaves open what they leave open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.link.article_clusters import Cluster
from onrecord.link.current_values import History
from onrecord.link.event_lines import event_of, label
from onrecord.model.assertion import Assertion
from onrecord.model.citation import Citation
from onrecord.model.entity import Entity
from onrecord.model.event import Event
from onrecord.model.span import Span
from tests.link.asserted import of_may, said
from tests.link.handmade import cluster, may

NAMES = {
    name: Entity(name, "person", name.capitalize())
    for name in ("holt", "maas", "lund", "roy", "ada", "bruges", "ghent", "e-bruges", "e-ghent")
}


def lined(*clusters: Cluster, extra: tuple[Assertion, ...] = ()) -> tuple[Event, History]:
    stated = [a for c in clusters for own in (c, *c.copies) for a in own.assertions]
    reports = of_may([*stated, *extra, *(said("mentioned", article=c.article) for c in clusters)])
    return event_of(clusters, extra, NAMES, reports)


def event(*clusters: Cluster, extra: tuple[Assertion, ...] = ()) -> Event:
    return lined(*clusters, extra=extra)[0]


def test_it_is_named_by_its_first_mention_whatever_comes_later() -> None:
    first, later = cluster("a01", at=(7,)), cluster("a02", on=may(2))
    assert event(first, later).id == event(later, first).id == event(first).id
    assert event(first).id != event(cluster("a01", at=(8,))).id != event(cluster("a02", at=(8,))).id
    assert event(first).id.startswith("v")


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        ("visit meeting meeting", "meeting"),
        ("visit meeting", "meeting"),
        ("event event rally", "rally"),
        ("event event", "event"),
        ("visit visit meeting", "visit"),
    ],
)
def test_it_is_of_the_kind_that_most_tell_and_the_general_one_last(kinds: str, kind: str) -> None:
    found = event(*(cluster(f"a0{n}", kind=kind) for n, kind in enumerate(kinds.split(), start=1)))
    assert found.kind == kind and found.label == kind.capitalize()


@pytest.mark.parametrize(
    ("kind", "named", "taking"),
    [
        ("strike", ["holt"], "holt"),
        ("strike", ["holt", "maas"], "holt maas"),
        ("strike", ["holt", "holt maas"], "holt maas"),
        ("strike", ["holt", "holt maas", ""], "holt maas"),
        ("strike", ["holt", "holt maas", "lund"], "holt"),
        ("strike", ["holt", "maas", "lund"], "holt lund maas"),
        ("meeting", ["holt", "holt maas", "lund"], "holt lund maas"),
        ("meeting", ["holt maas", "holt maas", "lund"], "holt maas"),
        ("meeting", ["holt maas", "holt", "maas roy"], "holt maas"),
        ("strike", ["", "", ""], ""),
    ],
)
def test_whom_one_of_several_reports_names_stands_near_it(kind: str, named: list[str], taking: str) -> None:
    found = event(*(cluster(f"a0{n}", kind=kind, parties=own) for n, own in enumerate(named, start=1)))
    assert found.participants == tuple(taking.split())


def test_its_place_is_the_one_that_most_reports_give() -> None:
    places = [cluster("a01", place="ghent"), cluster("a02", place="bruges"), cluster("a03", place="bruges")]
    assert event(*places, cluster("a04")).place == "bruges"
    assert event(*places[:2]).place == "bruges"
    assert event(places[0], replace(places[1], article="a01"), replace(places[1], article="a01")).place == "bruges"
    assert event(cluster()).place is None


def test_what_is_asserted_holds_and_is_kept() -> None:
    a = cluster("a01", parties="holt", assertions=(said("scheduled", by="holt"), said("14", field="date")))
    b = cluster("a02", parties="holt", assertions=(said("confirmed", on=2, by="holt"), said("40", on=2, field="count")))
    found, past = lined(a, b)
    assert (found.status, found.date, found.count, found.happened) == ("confirmed", may(14), "40", False)
    assert [x.value for x in found.assertions] == ["scheduled", "confirmed", "14", "40"]
    assert (found.open, found.format) == ((), None)
    assert past.status.value == "confirmed"


def test_a_thing_told_as_done_has_happened() -> None:
    assert event(cluster(assertions=(said("happened"),))).happened


def test_a_format_stands_and_two_counts_at_one_time_leave_it_open() -> None:
    told = (said("two-day", field="format"), said("40", field="count", by="holt"), said("90", field="count", by="maas"))
    found = event(cluster(assertions=told, parties="holt maas"))
    assert (found.format, found.count) == ("two-day", None)
    found = event(cluster(assertions=told[:2], parties="holt maas"))
    assert (found.format, found.count) == ("two-day", "40")


def test_what_others_say_of_it_stands_with_it() -> None:
    a = cluster("a01", assertions=(said("scheduled", by="holt"),), parties="holt maas")
    denied = said("denied", on=2, by="maas")
    assert [x.value for x in event(a, extra=(denied,)).assertions] == ["scheduled", "denied"]
    assert [x.value for x in event(a).assertions] == ["scheduled"]


def test_its_mentions_are_those_of_all_articles_reprints_included_each_once() -> None:
    reprint = cluster("a00", at=(9,))
    a = cluster("a02", at=(30, 4), copies=(reprint,))
    b = cluster("a01", at=(7,), copies=(reprint,))
    places = [("a00", 9), ("a01", 7), ("a02", 4), ("a02", 30)]
    assert event(a, b).mentions == tuple(Citation(article, Span(at, at + 5)) for article, at in places)


@pytest.mark.parametrize(
    ("confidence", "best", "shown"), [((0.2, 0.5), 0.5, True), ((0.2, 0.45), 0.45, False), ((0.9, 0.1), 0.9, True)]
)
def test_it_is_as_sure_as_its_surest_report(confidence: tuple[float, float], best: float, shown: bool) -> None:
    found = event(*(cluster(f"a0{n}", confidence=sure) for n, sure in enumerate(confidence)))
    assert (found.confidence, found.shown) == (best, shown)


def test_it_is_background_where_all_reports_tell_it_aside() -> None:
    aside = cluster("a01", background=True)
    assert event(aside, cluster("a02", background=True)).background
    assert not event(aside, cluster("a02")).background


@pytest.mark.parametrize(
    ("kind", "parties", "place", "words"),
    [
        ("meeting", "", None, "Meeting"),
        ("meeting", "maas holt", None, "Meeting: Holt, Maas"),
        ("visit", "maas", "bruges", "Visit: Maas in Bruges"),
        ("visit", "", "bruges", "Visit in Bruges"),
        ("summit", "maas holt lund roy ada", None, "Summit: Ada, Holt, Lund, Maas"),
    ],
)
def test_a_label_has_the_kind_up_to_four_parties_and_the_place(
    kind: str, parties: str, place: str | None, words: str
) -> None:
    assert label(kind, parties.split(), place, NAMES) == words


def test_the_label_of_an_event_names_who_takes_part_and_where() -> None:
    assert event(cluster(parties="maas holt", place="bruges")).label == "Meeting: Holt, Maas in Bruges"


@pytest.mark.parametrize(("words", "number"), [("Eleven people", "11"), ("more than 200 prisoners", ">200")])
def test_a_count_is_told_in_the_form_that_a_table_can_sort(words: str, number: str) -> None:
    count = said(words, field="count", normalised=number, article="a01")
    assert event(cluster("a01"), extra=(count,)).count == number

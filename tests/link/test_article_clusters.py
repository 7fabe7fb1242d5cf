"""The mentions of one event in one article make one cluster, with all that they tell together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.link.article_clusters import Cluster, clusters, with_copies
from onrecord.model.article import Zone
from onrecord.model.assertion import Assertion, Claim, Field, Status
from onrecord.model.chain import Chain
from onrecord.model.event import EventMention, When
from onrecord.model.interval import Interval
from onrecord.model.record import Document
from onrecord.model.span import Span
from tests.link.handmade import at, cluster, document, may, named

TEXT = "Holt meets Maas in Linden Harbour. The Meeting was planned there. Lund bought tickets. A parcel arrives."
CHAINS = (
    Chain("Holt", "person", (at(TEXT, "Holt"),)),
    Chain("Maas", "person", (at(TEXT, "Maas"),)),
    Chain("The Linden Harbour", "place", (at(TEXT, "Linden Harbour"), at(TEXT, "there"))),
    Chain("Lund", "person", (at(TEXT, "Lund"),)),
)
HOLT, MAAS, LINDEN, LUND = range(4)
SENTENCES = (Span(0, 34), Span(35, 65), Span(66, 86), Span(87, len(TEXT)))


def mention(
    words: str = "meets",
    *,
    kind: str = "meeting",
    same: int | None = 0,
    who: tuple[int, ...] = (),
    place: int | None = None,
    days: Interval | None = None,
    was: Interval | None = None,
    when: When = "unknown",
    status: Status = "unknown",
    themes: tuple[str, ...] = (),
    claims: tuple[Claim, ...] = (),
    confidence: float = 0.8,
    background: bool = False,
    vector: tuple[int, ...] = (),
) -> EventMention:
    return EventMention(
        span=at(TEXT, words),
        kind=kind,
        when=when,
        polarity="unknown",
        certainty="unknown",
        found_by="made",
        participants=who,
        place=place,
        days=days,
        was=was,
        claims=claims,
        same=same,
        status=status,
        themes=themes,
        confidence=confidence,
        background=background,
        vector=vector,
    )


def report(*events: EventMention) -> Document:
    return document(TEXT, events=events, chains=CHAINS, sentences=SENTENCES)


def found(*events: EventMention) -> list[Cluster]:
    one = report(*events)
    return list(clusters(one, named(one)))


def only(*events: EventMention) -> Cluster:
    (one,) = found(*events)
    return one


def test_mentions_of_one_event_are_one_cluster_and_others_are_others() -> None:
    first, other, again = mention(), mention("planned", same=1), mention("Meeting")
    assert [c.mentions for c in found(first, other, again)] == [(first.span, again.span), (other.span,)]


def test_what_no_table_names_makes_no_event() -> None:
    assert [c.kind for c in found(mention(kind="other", same=1), mention(same=2))] == ["meeting"]


def test_a_cluster_knows_who_where_when_and_in_which_words() -> None:
    one = only(
        mention(who=(MAAS,), themes=("line",), confidence=0.4),
        mention(
            "Meeting was", who=(HOLT, MAAS), place=LINDEN, themes=("mill",), days=may(9), was=may(3), confidence=0.7
        ),
    )
    assert one.article == report(mention(who=(MAAS,))).article.id
    assert one.published == may(1)
    assert one.participants == {"e-Holt", "e-Maas"}
    assert (one.place, one.where) == ("e-The Linden Harbour", {"linden", "harbour"})
    assert (one.days, one.was) == (may(9), may(3))
    assert one.themes == {"line", "mill"}
    assert one.words == ("meets", "meeting was")
    assert one.lemmas == {"meet"}
    assert one.confidence == 0.7
    assert one.copies == ()


def test_of_several_the_first_place_and_the_first_former_day_count() -> None:
    one = only(mention(), mention("Meeting", place=LINDEN, was=may(4)), mention("planned", place=HOLT, was=may(5)))
    assert (one.place, one.was) == ("e-The Linden Harbour", may(4))


def test_of_what_nobody_tells_nothing_is_known() -> None:
    one = only(mention())
    assert (one.participants, one.place, one.where) == (frozenset(), None, frozenset())
    assert (one.days, one.was, one.past, one.vector) == (None, None, None, ())


def test_the_longer_words_of_its_sentences_are_its_context() -> None:
    assert only(mention()).context == {"holt", "meets", "maas", "linden", "harbou"}
    assert only(mention("Meeting")).context == {"meetin", "planne", "there"}


def test_what_the_network_saw_adds_up() -> None:
    one = only(mention(vector=(1, -2)), mention("planned"), mention("Meeting", vector=(3, 3)))
    assert one.vector == (4, 1)


def test_it_is_background_where_every_mention_is() -> None:
    assert only(mention(background=True), mention("Meeting", background=True)).background
    assert not only(mention(background=True), mention("Meeting")).background


@pytest.mark.parametrize(
    ("told", "past"), [("", None), ("?", None), ("d", True), ("c", False), ("dc", False), ("ddc", True), ("d?c", False)]
)
def test_it_is_done_where_most_mentions_that_tell_it_say_so(told: str, past: bool | None) -> None:
    tense: dict[str, tuple[When, Status]] = {
        "d": ("past", "happened"),
        "c": ("future", "scheduled"),
        "?": ("unknown", "unknown"),
    }
    mentions = [mention(when=tense[one][0], status=tense[one][1]) for one in told or "?"]
    assert only(*mentions).past is past


@pytest.mark.parametrize(
    ("days", "common"),
    [
        ([], None),
        ([may(3)], may(3)),
        ([may(1, 31), may(9)], may(9)),
        ([may(1, 9), may(9, 12)], may(9)),
        ([may(1, 9), may(4, 12)], may(4, 9)),
        ([may(3), may(4), may(3)], may(3)),
        ([may(4), may(3), may(3)], may(3)),
        ([may(3), may(4)], may(4)),  # the last told
        ([may(4), may(3)], may(3)),
        ([may(3), may(4), may(5)], may(5)),
    ],
)
def test_its_days_are_those_that_all_hold_else_those_told_most_else_last(
    days: list[Interval], common: Interval | None
) -> None:
    assert only(*(mention(days=one) for one in days), mention()).days == common


@pytest.mark.parametrize(
    ("kind", "who", "days", "themes", "kept"),
    [
        ("sale", (LUND,), None, (), False),  # "I will buy a ticket"
        ("sale", (LUND,), may(3), (), True),
        ("sale", (LUND, LINDEN), None, (), True),
        ("sale", (LINDEN,), None, (), True),
        ("sale", (), None, (), True),
        ("visit", (), None, ("parcel",), True),
        ("meeting", (), None, ("parcel",), True),
        ("meeting", (LUND,), None, (), True),
    ],
)
def test_what_a_person_buys_on_no_day_is_no_event(
    kind: str, who: tuple[int, ...], days: Interval | None, themes: tuple[str, ...], kept: bool
) -> None:
    events = mention(kind=kind), mention("Meeting", kind=kind, who=who, days=days, themes=themes)
    assert bool(found(*events)) is kept
    assert bool(found(*reversed(events))) is kept


@pytest.mark.parametrize(
    ("words", "who", "themes", "kept"),
    [
        ("arrives", (), ("parcel",), False),
        ("arrives", (), (), True),
        ("arrives", (LUND,), ("parcel",), True),
        ("meets", (), ("parcel",), True),
    ],
)
def test_a_thing_that_arrives_is_no_visit(
    words: str, who: tuple[int, ...], themes: tuple[str, ...], kept: bool
) -> None:
    assert bool(found(mention(words, kind="visit", who=who, themes=themes))) is kept


def test_one_that_is_no_event_hides_no_other() -> None:
    private, other = mention("bought", kind="sale", who=(LUND,)), mention(same=1)
    assert [c.kind for c in found(private, other)] == ["meeting"]


def claim(field: Field = "status", words: str = "planned", *, by: int | None = None, former: bool = False) -> Claim:
    return Claim(field, "scheduled", at(TEXT, words), 0.6, "rule", "2031", by=by, said_on=may(2), time=7, former=former)


def test_what_the_article_claims_of_it_is_asserted_once_with_all_that_is_known() -> None:
    one = only(mention(claims=(claim(by=MAAS, former=True), claim())), mention("Meeting", claims=(claim(),)))
    said, told = one.assertions
    assert (said.by, told.by) == ("e-Maas", None)
    assert (said.former, told.former) == (True, False)
    assert (told.field, told.value, told.normalised, told.said_on) == ("status", "scheduled", "2031", may(2))
    assert (told.article, told.span, told.confidence, told.found_by) == (one.article, at(TEXT, "planned"), 0.6, "rule")
    assert told.entity is None


def test_a_claim_of_the_first_party_of_the_article_is_that_partys() -> None:
    assert only(mention(claims=(claim(by=HOLT),))).assertions[0].by == "e-Holt"
    assert only(mention(place=HOLT)).place == "e-Holt"


@pytest.mark.parametrize(
    ("field", "words", "entity"),
    [
        ("place", "Linden Harbour", "e-The Linden Harbour"),
        ("place", "in Linden", "e-The Linden Harbour"),
        ("participants", "Holt meets Maas", "e-Holt"),
        ("participants", "meets Maas", "e-Maas"),
        ("place", "Harbour", None),
        ("place", "in ", None),
        ("status", "Linden Harbour", None),
        ("date", "Holt", None),
    ],
)
def test_the_words_of_a_place_or_a_party_name_an_entity(field: Field, words: str, entity: str | None) -> None:
    assert only(mention(claims=(claim(field, words),))).assertions[0].entity == entity


def test_of_two_chains_that_begin_at_one_place_the_shorter_first_one_is_named() -> None:
    chains = (Chain("Harbour City", "place", (Span(0, 12),)), Chain("Harbour", "place", (Span(0, 7),)))
    claimed = Claim("place", "x", Span(0, 12), 1, "rule")
    text = "Harbour City votes"
    event = EventMention(Span(13, 18), "vote", "past", "positive", "certain", "made", claims=(claimed,))
    one = document(text, chains=chains, events=[event])
    assert next(clusters(one, named(one))).assertions[0].entity == "e-Harbour"


@pytest.mark.parametrize(
    ("one", "apart"),
    [
        (cluster(), False),
        (cluster(parties="holt"), True),
        (cluster(place="bruges"), True),
        (cluster(days=may(3)), True),
        (cluster(themes="line"), False),
        (cluster(at=(0, 9)), False),
        (cluster(themes="line", at=(0, 9)), True),
    ],
)
def test_an_event_is_told_from_others_by_who_where_when_or_often_by_what(one: Cluster, apart: bool) -> None:
    assert one.told_apart is apart


def test_what_is_new_and_sure_stands_alone() -> None:
    new = replace(cluster(), introduced=True)
    assert not new.told_apart and new.stands_alone
    assert not replace(new, confidence=0.2).stands_alone
    assert replace(new, confidence=0.2, themes=frozenset({"ferry"})).stands_alone  # "a sale of the ferry could follow"
    assert not cluster().stands_alone


@pytest.mark.parametrize(
    ("text", "introduced"),
    [("A strike could follow.", True), ("Then a serious new strike began.", True), ("The strike is off.", False)],
)
def test_an_event_with_an_indefinite_article_is_introduced(text: str, introduced: bool) -> None:
    told = replace(mention(kind="strike"), span=at(text, "strike"))
    one = document(text, events=[told])
    assert [c.introduced for c in clusters(one, named(one))] == [introduced]


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Another strike could follow.", True),
        ("A second short strike began.", True),
        ("A strike could follow.", False),
        ("The second strike is off.", False),
    ],
)
def test_one_more_of_its_kind_is_told_as_such(text: str, another: bool) -> None:
    one = document(text, events=[replace(mention(kind="strike"), span=at(text, "strike"))])
    assert [c.another for c in clusters(one, named(one))] == [another]


def test_a_place_and_a_day_count_twice() -> None:
    assert [cluster().facts, cluster(parties="holt maas").facts] == [0, 2]
    assert [cluster(place="bruges").facts, cluster(days=may(1)).facts] == [2, 2]
    assert cluster(parties="holt maas lund", place="bruges", days=may(1)).facts == 7


def test_clusters_stand_in_the_order_of_reports_then_of_articles_then_of_places() -> None:
    assert cluster(on=may(1, 3), at=(4, 9)).order == (may(3).latest, "a01", Span(4, 9))
    assert cluster(on=None).order == (date.max, "a01", Span(0, 5))


def test_the_words_of_a_reprint_stand_with_its_original() -> None:
    original, again = cluster("a"), cluster("a", at=(40,))
    reprint, other = cluster("b", at=(7,)), cluster("c", at=(9,))
    added = cluster("b", words="moved")
    kept = with_copies([reprint, original, other, added, again], {"b": "a", "c": "a"})
    assert [(c.article, c.mentions[0].start, [x.article for x in c.copies]) for c in kept] == [
        ("a", 0, ["b", "c"]),
        ("a", 40, []),
        ("b", 0, []),
    ]


def test_words_printed_twice_are_met_twice_and_no_more() -> None:
    reprints = [cluster("b", at=(start,)) for start in (0, 10)]
    kept = with_copies([cluster("a"), *reprints], {"b": "a"})
    assert [(c.article, len(c.copies)) for c in kept] == [("a", 1), ("b", 0)]


def test_words_of_another_kind_are_no_reprint() -> None:
    kept = with_copies([cluster("a"), cluster("b", kind="visit")], {"b": "a"})
    assert [(c.article, c.copies) for c in kept] == [("a", ()), ("b", ())]


def test_a_reprint_of_what_is_not_kept_stays_by_itself() -> None:
    assert with_copies([cluster("b")], {"b": "gone"}) == [cluster("b")]


PLACES = "The Town Hall in Kelby is full. They meet at the Rotunda, not in Kelby Castle."
PLACED = (
    Chain("Town Hall", "place", (at(PLACES, "Town Hall"),)),
    Chain("Kelby", "place", (at(PLACES, "Kelby"),)),
    Chain("Rotunda", "place", (at(PLACES, "Rotunda"),)),
    Chain("Kelby Castle", "place", (at(PLACES, "Kelby Castle"),)),
)


def placed(words: str, *, headline: bool = False) -> Assertion:
    """Return what is asserted of the place that some words name."""
    spoken = Claim("place", words, at(PLACES, words), 0.6, "rule")
    event = replace(mention("meets"), span=at(PLACES, "meet"), claims=(spoken,))
    zones = [Zone("headline", Span(0, 31)), Zone("body", Span(31, len(PLACES)))] if headline else None
    sentences = [Span(0, 31), Span(32, len(PLACES))]
    told = document(PLACES, chains=PLACED, events=[event], sentences=sentences, zones=zones)
    (one,) = clusters(told, named(told))
    (found,) = one.assertions
    return found


def test_a_place_knows_what_it_is_in_and_what_stands_beside_it() -> None:
    assert placed("Town Hall").within == placed("Town Hall").beside == {"kelby"}
    assert placed("Rotunda").within == frozenset() and placed("Rotunda").beside == {"kelby castle"}
    assert [placed(words).the for words in ("Town Hall", "Rotunda", "Kelby Castle")] == [True, True, False]


def test_what_stands_in_a_headline_is_known_to() -> None:
    assert [placed(words, headline=True).headline for words in ("Town Hall", "Rotunda")] == [True, False]

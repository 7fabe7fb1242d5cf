"""A sketch has the rare words of what is reported, who is named and which events on which days."""

from dataclasses import replace
from math import log, sqrt

import pytest

from onrecord.link import sketches as module
from onrecord.link.sketches import KEYS, LEAD, MOST, sketch, words
from onrecord.model.chain import Chain, PartyKind
from onrecord.model.event import EventMention
from onrecord.model.interval import Interval
from onrecord.model.span import Span
from onrecord.model.zone import Zone, ZoneKind
from tests.link.handmade import at, document, may

RARE = {"the": 0.0, "said": 0.1, "holt": 8.0, "ferry": 4.0, "harbour": 6.0, "quay": 7.0}


@pytest.fixture(autouse=True)
def _rarities(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weigh words by a table of five; every other word weighs 5."""
    monkeypatch.setattr(module, "rarity_of", lambda word: RARE.get(word, 5.0))


def zoned(*parts: tuple[ZoneKind, str]) -> tuple[str, list[Zone]]:
    """Return a text of parts, and its zones."""
    text = "\n".join(words for _, words in parts)
    zones = [Zone(kind, at(text, words)) for kind, words in parts]
    return text, zones


def chain(text: str, name: str, kind: PartyKind = "person", *, also: tuple[str, ...] = ()) -> Chain:
    return Chain(name, kind, (at(text, name),), also)


def coined(count: int) -> list[str]:
    return [f"w{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(count)]


def test_headline_and_body_are_read_and_neither_teasers_nor_comments() -> None:
    text, zones = zoned(
        ("byline", "Ada Roy"),
        ("body", "Ferry ends"),
        ("headline", "Harbour Shut"),
        ("teaser", "Museum"),
        ("comment", "What?"),
        ("caption", "Boats lie"),
    )
    assert words(document(text, zones=zones)) == ["harbour", "shut", "ferry", "ends", "boats", "lie"]


def test_a_headline_beside_the_text_counts_where_none_stands_in_it() -> None:
    assert words(document("Ferry ends", headline="Harbour shut")) == ["harbour", "shut", "ferry", "ends"]
    text, zones = zoned(("headline", "Line shut"), ("body", "Ferry ends"))
    assert words(document(text, zones=zones, headline="Other")) == ["line", "shut", "ferry", "ends"]


def test_words_have_three_letters_or_more_and_no_digits() -> None:
    assert words(document("An ox ate the 400 m2 of A_level hay")) == ["ate", "the", "level", "hay"]


def test_zones_do_not_run_into_one_word() -> None:
    text = "ferryharbour"
    zones = [Zone("body", Span(0, 5)), Zone("body", Span(5, 12))]
    assert words(document(text, zones=zones)) == ["ferry", "harbour"]
    zones = [Zone("headline", Span(0, 5)), Zone("headline", Span(5, 12))]
    assert words(document(text, zones=zones)) == ["ferry", "harbour"]


def test_what_is_often_here_and_rare_elsewhere_weighs_most() -> None:
    found = sketch(document("harbour ferry ferry the said said"))
    raw = {"ferry": 4 * (1 + log(2)), "harbour": 6.0, "said": 0.1 * (1 + log(2))}
    length = sqrt(sum(each**2 for each in raw.values()) + 10**2)
    assert found.topic == {word: round(1000 * each / length) for word, each in raw.items()}
    assert list(found.topic) == ["ferry", "harbour", "said"]
    assert found.keys == ("ferry", "harbour", "said")
    assert "the" not in found.topic


def test_words_of_one_weight_stand_in_the_order_of_the_alphabet() -> None:
    assert sketch(document("tram pier bell")).keys == ("bell", "pier", "tram")


def test_the_heaviest_are_kept() -> None:
    many = coined(150)
    found = sketch(document(" ".join(reversed([*many, "harbour"]))))
    assert found.keys == ("harbour", *many[: KEYS - 1])
    assert list(found.topic) == ["harbour", *many[: MOST - 1]]


def test_the_lead_is_the_headline_and_the_first_hundred_words() -> None:
    many = coined(LEAD)
    found = sketch(document(" ".join([*many[1:], "holt", "quay"]), headline="Harbour"))
    assert "harbour" in found.lead and "holt" in found.lead and "quay" not in found.lead


def test_names_stand_apart_from_the_topic_in_all_their_forms() -> None:
    text = "Emma Holt of the Harbour Board closed the ferry, said ministers"
    chains = [
        chain(text, "Holt", also=("Emma Holt",)),
        chain(text, "Harbour Board", "organisation"),
        chain(text, "ministers", "group"),
    ]
    found = sketch(document(text, chains=chains))
    assert set(found.names) == {"emma", "holt", "harbour", "board"}
    assert set(found.topic) == {"closed", "ferry", "said", "ministers"}
    assert {*found.names, *found.topic} == set(found.lead)


@pytest.mark.parametrize(
    ("before", "kind", "public"),
    [
        ("Premier ", "person", True),
        ("the new Prime Minister ", "person", True),
        ("Pres. ", "person", True),
        ("premier ", "person", True),
        ("Premier's friend ", "person", False),
        ("Premier ", "organisation", False),
        ("", "person", False),
    ],
)
def test_who_holds_an_office_weighs_a_quarter(
    monkeypatch: pytest.MonkeyPatch, before: str, kind: PartyKind, public: bool
) -> None:
    monkeypatch.setattr(module, "titles", lambda: frozenset({"premier", "minister", "pres"}))
    text = f"{before}Holt"
    found = sketch(document(text, chains=[chain(text, "Holt", kind)]))
    raw = 8.0 * (0.25 if public else 1)
    assert found.names == {"holt": round(1000 * raw / sqrt(raw**2 + 100))}
    assert found.keys[0] == "holt"  # it is found by its name all the same


@pytest.mark.parametrize(("spaces", "public"), [(18, True), (19, False)])
def test_an_office_stands_right_before_its_name(spaces: int, public: bool) -> None:
    text = "a" * 30 + " Premier" + " " * spaces + "Holt"
    found = sketch(document(text, chains=[chain(text, "Holt")]))
    assert found.names == {"holt": 196 if public else 625}


def test_an_office_before_any_of_its_mentions_counts() -> None:
    text = "Holt came. Premier Holt left"
    own = Chain("Holt", "person", (Span(0, 4), Span(19, 23)))
    raw = 8.0 * (1 + log(2)) / 4
    assert sketch(document(text, chains=[own])).names == {"holt": round(1000 * raw / sqrt(raw**2 + 100))}


@pytest.mark.parametrize(("days", "kept"), [(may(1), True), (may(1, 7), True), (may(1, 8), False), (None, False)])
def test_an_article_is_placed_where_its_days_are_known_to_a_week(days: Interval | None, kept: bool) -> None:
    one = document("ferry", on=days)
    found = sketch(one)
    assert found.days == (days if kept else None)
    assert found.article == one.article.id


def event(kind: str = "visit", *, days: Interval | None = None, was: Interval | None = None) -> EventMention:
    return EventMention(Span(0, 5), kind, "future", "positive", "certain", "made", days=days, was=was)


def test_an_event_is_known_by_kind_and_first_day_and_a_moved_one_by_both() -> None:
    events = [
        event(days=may(9), was=may(4)),
        event(days=may(9)),
        event("strike", days=may(2, 4)),
        event("strike", days=may(2, 5)),
        event("other", days=may(3)),
        event("vote"),
    ]
    assert sketch(document("ferry", events=events)).events == (
        "strike 2031-05-02",
        "visit 2031-05-04",
        "visit 2031-05-09",
    )


def test_an_act_is_known_by_two_of_its_parties_its_place_and_its_day() -> None:
    text = "Moe visits Skarvik."
    chains = [chain(text, "Moe"), chain(text, "Skarvik", "place")]
    told = replace(event(days=may(9), was=may(4)), participants=(0,), place=1)
    assert sketch(document(text, events=[told], chains=chains)).acts == (
        "visit 2031-05-04 moe",
        "visit 2031-05-04 skarvik",
        "visit 2031-05-09 moe",
        "visit 2031-05-09 skarvik",
        "visit moe skarvik",
    )

"""What is linked bit by bit is what linking everything at once gives, whatever the order, the lots and the kills."""

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

import pytest

from benchmarks.invented import documents
from onrecord.link import linked
from onrecord.link.copies import FIRST, Print, body_print, origins_of_copies, shares_text
from onrecord.model.judgement import Judgement, mentioned
from onrecord.model.record import Document, Record
from onrecord.model.span import Span
from onrecord.record import Store
from onrecord.record.derived.tables import drop, prepared
from onrecord.run.relink import complete_record, fresh, story_parts, update, updated
from onrecord.run.relink.copies import recopied
from onrecord.show.export.json import record_json
from onrecord.show.stored import StoredMoment


@cache
def reports() -> tuple[Document, ...]:
    """Return reports of a few stories among which names come again and again, some of them copies, some undated."""
    return tuple(documents(36, stories=7, seed=11))


def exported(record: Record) -> bytes:
    """Return the export without the ids that things had before, which only a store can know."""
    return re.sub(rb'"aliases": \[[^\]]*\]', b"", record_json(record))


def at_once(found: Iterable[Document], judgements: Sequence[Judgement] = ()) -> bytes:
    return exported(linked(found, judgements))


def kept(store: Store, found: Iterable[Document]) -> None:
    for one in found:
        store.keep(one.article, one.reading)


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    with Store.open(place) as opened:
        yield opened


@pytest.mark.parametrize("seed", range(3))
def test_any_order_in_any_lots_gives_the_same_bytes(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    left = chance.sample(reports(), len(reports()))
    while left:
        lot = chance.choice((2, 5, 12))
        kept(store, left[:lot])
        left = left[lot:]
        updated(store, lot=chance.choice((1, 3, 100)))
    assert exported(complete_record(store)) == at_once(store.documents())


def test_captures_of_one_page_in_any_order(store: Store) -> None:
    page = {"url": "https://ferry.example/1"}
    found = [
        replace(one, article=replace(one.article, captured=f"2031-05-{day:02}", **page))
        for day, one in enumerate(reports()[:6], 1)
    ]
    for one in random.Random(3).sample(found, 6):
        kept(store, [one])
        updated(store)
    assert exported(complete_record(store)) == at_once(store.documents())
    (story,) = complete_record(store).stories
    assert len(story.articles) == 6


def test_what_people_judge_is_followed_and_may_be_taken_back(store: Store) -> None:
    kept(store, reports()[:20])
    updated(store)
    found = list(store.documents())
    places = [(w.article.id, c.mentions[0]) for w in found for c in w.reading.chains if c.kind == "person"]
    ends = [mentioned(article, span.start, span.end) for article, span in places]
    for number, verdict in enumerate(("same", "not the same", "unsure")):
        made = [
            Judgement(
                f"{verdict}{n}", "party", ends[n], ends[-n - 1], verdict, 1.0, "I know", "desk", f"2031-0{number + 1}"
            )  # type: ignore[arg-type]
            for n in range(0, 16, 5)
        ]
        store.judge(*made)
        assert not fresh(store)
        updated(store)
        judged = linked(store.documents(), store.judgements())  # rows do not list what people have judged
        assert exported(complete_record(store)) == exported(replace(judged, corrections=()))


def test_linking_killed_at_any_step_goes_on_from_there(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(store, reports()[:30])
    steps = iter(range(10**6))

    def breaking(real: Callable[..., object], at: int) -> Callable[..., object]:
        def step(*arguments: object, **options: object) -> object:
            if next(steps) == at:
                raise KeyboardInterrupt
            return real(*arguments, **options)

        return step

    names = ("recopied", "relinked_articles", "regrouped", "relinked")
    real = {name: getattr(update, name) for name in names}
    for at in (0, 3, 21, 30):
        steps = iter(range(10**6))
        for name in names:
            monkeypatch.setattr(update, name, breaking(real[name], at))
        with pytest.raises(KeyboardInterrupt):
            updated(store, lot=10)
    for name in names:
        monkeypatch.setattr(update, name, real[name])
    updated(store, lot=10)
    assert exported(complete_record(store)) == at_once(store.documents())


def test_rows_of_another_version_are_made_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(store, reports()[:20])
    monkeypatch.setattr(update, "version", lambda: "an older one")
    updated(store)
    before = exported(complete_record(store))
    monkeypatch.undo()
    assert not fresh(store)
    updated(store)
    assert fresh(store) and exported(complete_record(store)) == before


def test_rows_that_are_gone_are_made_anew(store: Store) -> None:
    kept(store, reports()[:20])
    updated(store)
    before = exported(complete_record(store))
    with store.deriving() as (_, rows):
        drop(rows.database)
    updated(store)
    assert exported(complete_record(store)) == before


@pytest.mark.parametrize("number", [1, 7])
def test_a_reading_by_another_version_takes_the_place_of_the_old_one(store: Store, number: int) -> None:
    """The last reading of a table keeps its number there: that too is seen."""
    kept(store, reports()[:number])
    updated(store)
    last = reports()[number - 1]
    kept(store, [replace(last, reading=replace(last.reading, reader="newer", events=()))])
    assert not fresh(store)
    updated(store)
    assert exported(complete_record(store)) == at_once(store.documents())


def test_what_was_not_touched_is_not_linked_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    found = list(reports())
    kept(store, found[:-1])
    updated(store)
    linked_anew: list[int] = []

    def counting(documents: Sequence[Document], *rest: object) -> object:
        linked_anew.append(len(documents))
        return real(documents, *rest)  # type: ignore[arg-type]

    real = story_parts.part
    monkeypatch.setattr(story_parts, "part", counting)
    kept(store, found[-1:])
    updated(store)
    assert 1 <= len(linked_anew) <= 3 and len(complete_record(store).stories) > 3
    updated(store)
    assert len(linked_anew) <= 3


def test_an_old_id_still_finds_its_story_event_and_change(store: Store) -> None:
    """Reports that come before their story's first one give it another id; events and changes have it anew as well."""
    backwards = sorted(reports()[:18], key=lambda w: str(w.published.days), reverse=True)
    given: dict[str, set[str]] = {"t": set(), "v": set(), "c": set()}
    for one in backwards:
        kept(store, [one])
        updated(store)
        record = complete_record(store)
        for things in (record.stories, record.events, record.changes):
            for thing in things:
                given[thing.id[0]].add(thing.id)
    with StoredMoment(store) as moment:
        stories = {name: moment.story(name) for name in given["t"]}
        assert all(stories.values())
        events = {name: moment.event(name) for name in given["v"]}
        changes = [moment.change(name) for name in given["c"]]
    assert len(given["t"]) > len(record.stories) and len(given["v"]) > len(record.events)
    assert sum(found is None for found in events.values()) < 0.1 * len(events)  # what is no event any more has none
    assert sum(found is None for found in changes) < 0.3 * len(changes)
    former = [name for event in record.events for name in event.aliases]
    assert former and all(events[name][1].id != name for name in former)  # type: ignore[index]


def test_an_export_has_the_ids_that_things_had_before(store: Store) -> None:
    for one in sorted(reports()[:12], key=lambda w: str(w.published.days), reverse=True):
        kept(store, [one])
        updated(store)
    written = json.loads(record_json(complete_record(store)))
    assert any(story["aliases"] for story in written["stories"])
    assert not any(
        set(story["aliases"]) & {other["id"] for other in written["stories"]} for story in written["stories"]
    )


def test_a_hundred_copies_of_one_text_are_one_origin(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """No list of a copy's statements has all the others, and the cost grows with their number, not its square."""
    one = reports()[0]
    kept(
        store,
        (replace(one, article=replace(one.article, file=f"{n}.txt", outlet=f"Outlet {n}")) for n in range(100)),
    )
    compared: list[str] = []

    def counting(one: Print, other: Print) -> bool:
        compared.append(one.article)
        return shares_text(one, other)

    monkeypatch.setattr("onrecord.run.relink.copies.shares_text", counting)
    updated(store)
    assert len(compared) <= 100 * FIRST
    record = complete_record(store)
    assert len(record.stories) == 1 and len(record.copies) == 99
    assert all(len(event.mentions) >= 100 for event in record.events)
    assert sum(len(said.same_as) for said in record.statements) <= 2 * len(record.statements)
    first = {min((said.id, *said.same_as)) for said in record.statements if said.same_as}
    assert len(first) < 0.1 * len(record.statements)


def test_reprints_are_found_one_by_one_as_all_at_once(store: Store) -> None:
    """Texts cut to several lengths, more of each than are compared with all, some of them captures of one page."""
    chance = random.Random(4)
    articles = []
    for number in range(60):
        one = chance.choice(reports()[:4]).article
        text = " ".join(one.text.split(" ")[: -chance.choice((1, 1, 30, 60, 90))])
        zones = (replace(one.zones[0], kind="body", span=Span(0, len(text))),)
        url = f"https://ferry.example/{number // 9}" if number % 3 == 0 else None
        articles.append(replace(one, text=text, zones=zones, file=f"{number}.txt", url=url))
    kept(store, (replace(reports()[0], article=article) for article in articles))
    with store.deriving() as (_, rows):
        prepared(rows.database, "any")
        for article in chance.sample(articles, len(articles)):
            rows.articles.add(article.id, "any", article.page, "", "")
            recopied(body_print(article), rows.articles, rows.prints)
        found = rows.articles.linked(article.id for article in articles)
    assert {name: one.origin for name, one in found.items() if one.origin} == origins_of_copies(articles)

"""What is read from the derived rows of a store is, to the byte, what the record in memory shows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random

import pytest
from starlette.applications import Starlette

from benchmarks.invented import documents
from onrecord.link import linked
from onrecord.record import Store
from onrecord.run.relink import updated
from onrecord.show.in_memory import RecordMoment
from onrecord.show.moment import Since
from onrecord.show.moments import Moments
from onrecord.show.stored import StoredMoment, StoredMoments
from onrecord.show.text import PageOptions, stories_page, story_page
from onrecord.show.web import app
from tests.show.test_page import on_paper
from tests.show.web.conftest import asked

NOW = datetime(2031, 3, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("stored") / "record.sqlite") as opened:
        for one in documents(24, stories=5, seed=11):
            opened.keep(one.article, one.reading)
        updated(opened)
        yield opened


@pytest.fixture(scope="module")
def memory(store: Store) -> RecordMoment:
    return RecordMoment(linked(tuple(store.documents())), store.arrivals(), "memory")


def applications(store: Store, memory: RecordMoment) -> tuple[Starlette, Starlette]:
    stored = StoredMoments(store, lambda: False, lambda: None)
    return app(Moments(lambda: "one", lambda _: memory), now=lambda: NOW), app(stored, now=lambda: NOW)


def addresses(memory: RecordMoment) -> Iterator[str]:
    """Yield each kind of page, file and answer for programs."""
    chance, record = Random(5), memory.record
    yield from ("/", "/?since=", "/?since=2031-02-01", "/?since=9", "/plans", "/stories", "/search?q=meeting")
    yield from ("/calendar.ics", "/changes.atom", "/changes.json", "/calendar.ics?kind=meeting")
    yield from ("/api/stories", "/api/changes", "/api/changes?since=9", "/api/changes?since=2031-02-01")
    for story in chance.sample(record.stories, 3):
        yield from (
            f"/story/{story.id}{rest}" for rest in ("", "?since=2031-02-01", "/said", "/calendar.ics", "/brief.md")
        )
        yield f"/api/stories/{story.id}"
    for event in chance.sample(record.events, 4):
        yield from (f"/event/{event.id}", f"/api/events/{event.id}", f"/event/{event.id}/ninjs.json")
    for entity in chance.sample(record.entities, 6):
        yield from (f"/party/{entity.id}", f"/api/parties/{entity.id}")
    undated = [w for w in record.documents if w.article.published.days is None]
    for document in (*chance.sample(record.documents, 4), *undated[:2]):
        yield from (f"/article/{document.article.id}", f"/api/articles/{document.article.id}")


def test_every_page_file_and_answer_is_the_same(store: Store, memory: RecordMoment) -> None:
    there, here = applications(store, memory)
    for address in addresses(memory):
        one, other = asked(there, address), asked(here, address)
        assert (address, one.status, one.body) == (address, other.status, other.body)


@pytest.mark.parametrize(
    "since", [Since(), Since(after=0), Since(after=9), Since(after=24), Since(day=date(2031, 2, 1))]
)
def test_reports_that_changed_nothing_are_counted_alike(store: Store, memory: RecordMoment, since: Since) -> None:
    with StoredMoment(store) as moment:
        told = len(memory.news(since).reports) - memory.idle(since)
        assert moment.idle(since) == memory.idle(since) and (told > 0) == (since != Since(after=24))


@pytest.mark.parametrize("wish", [PageOptions(), PageOptions(full=True), PageOptions(since=date(2031, 2, 1))], ids=str)
def test_what_the_terminal_shows_is_the_same(store: Store, memory: RecordMoment, wish: PageOptions) -> None:
    with StoredMoment(store) as moment:
        view, other = memory.whole(), moment.whole()
        assert on_paper(stories_page(view, wish)) == on_paper(stories_page(other, wish))
        for story in memory.record.stories[:3]:
            (named,) = other.stories_by("id", story.id)
            assert on_paper(story_page(view.part(story), wish)) == on_paper(story_page(other.part(named), wish))


def test_a_story_is_asked_for_in_the_same_ways(store: Store, memory: RecordMoment) -> None:
    record = memory.record
    speaker = next(said.speaker for said in record.statements if said.speaker)
    day = next(event.date for event in record.events if event.date)
    with StoredMoment(store) as moment:
        for way, words in (
            ("id", "t"),
            ("title", record.stories[0].label[3:9].upper()),
            ("party", memory.whole().name(speaker)),
            ("day", str(day.earliest)),
            ("day", "no day"),
        ):
            found = [story.id for story in memory.whole().stories_by(way, words)]  # type: ignore[arg-type]
            assert [story.id for story in moment.whole().stories_by(way, words)] == found  # type: ignore[arg-type]
            assert found or words == "no day"


def test_pages_show_the_last_state_while_the_rows_are_behind(store: Store) -> None:
    """A renewal that fails is told only where nothing could be shown yet."""
    renewed: list[int] = []

    def fail() -> None:
        renewed.append(1)
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        StoredMoments(store, lambda: True, fail).now()
    moments = StoredMoments(store, iter([False, True]).__next__, fail)
    for _ in range(2):
        with moments.now() as moment:
            assert moment.last == 24
    assert len(renewed) == 2

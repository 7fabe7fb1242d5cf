"""What was acknowledged comes back as it was; adding again changes nothing."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import StopRun
from onrecord.model.article import Published
from onrecord.model.interval import Interval
from onrecord.model.judgement import Judgement
from onrecord.model.record import Document
from onrecord.record import Store
from onrecord.record.migrations import STEPS

Capture = Callable[..., Document]
RunSql = Callable[..., list[Any]]


def test_an_article_comes_back_with_its_reading(place: str, capture: Capture) -> None:
    kept = capture(
        day=Interval(date(1, 1, 1), date(9999, 12, 31)),
        outlet="Tide Weekly",
        headline="Ferry stays",
        url="https://tide.example/1",
    )
    with Store.open(place) as store:
        assert store.keep(kept.article, kept.reading)
    with Store.open(place) as store:
        (found,) = store.documents()
    digest = sha256(kept.article.raw).hexdigest()
    assert found == replace(kept, article=replace(kept.article, raw=b"", raw_sha256=digest))
    assert found.article.id == kept.article.id


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_every_character_comes_back(place: str, capture: Capture, text: str) -> None:
    kept = capture(text)
    with Store.open(place) as store:
        store.keep(kept.article, kept.reading)
        assert store.evidence(kept.article.id).document.article.text == text


def test_adding_again_changes_nothing(place: str, capture: Capture) -> None:
    kept = capture()
    with Store.open(place) as store:
        store.keep(kept.article, kept.reading)
        before = list(store.documents())
        assert not store.keep(kept.article, kept.reading)
        assert list(store.documents()) == before


def test_a_newer_reader_takes_the_place_of_the_older_one(place: str, capture: Capture) -> None:
    old, new = capture(reader="fake-1"), capture(reader="fake-2")
    with Store.open(place) as store:
        store.keep(old.article, old.reading)
        assert store.known(old.article.id, reader="fake-1") and not store.known(old.article.id, reader="fake-2")
        assert store.keep(new.article, new.reading)
        assert [document.reading.reader for document in store.documents()] == ["fake-2"]


def test_the_bytes_are_kept_beside_the_text(place: str, capture: Capture, run_sql: RunSql) -> None:
    kept = capture(raw=b"\xef\xbb\xbfThe ferry stays in port.\r\n")
    with Store.open(place) as store:
        store.keep(kept.article, kept.reading)
        assert store.evidence(kept.article.id).raw == kept.article.raw
    ((raw, digest),) = run_sql(place, "SELECT raw, raw_sha256 FROM captures")
    assert sha256(zlib.decompress(raw)).hexdigest() == digest


def test_captures_of_a_page_follow_one_another_in_whatever_order_they_arrive(
    new_place: Callable[[], str], capture: Capture
) -> None:
    page = {"url": "https://tide.example/ferry"}
    undated = capture("No day at all.", **page)
    early = capture("First.", **page, published=Published(Interval.day(date(2031, 5, 1))))
    noon = capture("Second.", **page, captured="2031-05-02T12:00:00+02:00")
    later = capture("Third.", **page, captured="2031-05-02T11:30:00Z")
    other = capture("Elsewhere.", url="https://tide.example/other", captured="2031-05-02")
    line = [undated, early, noon, later]
    expected = {
        later.article.id: noon.article.id,
        noon.article.id: early.article.id,
        early.article.id: undated.article.id,
    }
    for number, order in enumerate(permutations([*line, other], 5)):
        if number % 12 == 0:
            with Store.open(new_place()) as store:
                for document in order:
                    store.keep(document.article, document.reading)
                found = {one.article.id: one.article.previous for one in store.documents()}
            assert {name: before for name, before in found.items() if before} == expected


def test_judgements_are_kept_once_and_never_overwritten(place: str) -> None:
    first = Judgement("j1", "name", "e1", "Per Lunde", "same", 1.0, "", "desk", "2031-05-02T10:00:00+00:00", "Per Lund")
    later = replace(first, id="j0", by="ann", made="2031-05-03T10:00:00+00:00")
    with Store.open(place) as store:
        assert store.judge(first, first) == 1
        assert store.judge(replace(first, right="Somebody else"), later) == 1
        assert store.judgements() == (first, later)


def test_a_correction_of_an_older_store_is_a_judgement_with_nothing_lost(path: Path, run_sql: RunSql) -> None:
    for statement in STEPS[0]:
        run_sql(path, statement.format(bytes="BLOB"))
    run_sql(path, "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)")
    run_sql(path, "INSERT INTO schema_version VALUES (1)")
    rows = [
        ("k1", "s9", "speaker", "e4", "e5", "desk", "2031-05-02T10:00:00+00:00", "it was the aide"),
        ("k2", "v3", "date", None, None, "ann", "2031-05-01T10:00:00+00:00", ""),
    ]
    for row in rows:
        run_sql(path, "INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *row)
    with Store.open(path) as store:
        found = store.judgements()
    assert [(j.id, j.left, j.subject, j.old, j.right, j.by, j.made, j.reason) for j in found] == [rows[1], rows[0]]
    assert {(j.verdict, j.score) for j in found} == {("same", 1.0)}


def test_a_damaged_reading_stops_the_run_and_says_what_to_do(place: str, capture: Capture, run_sql: RunSql) -> None:
    kept = capture()
    with Store.open(place) as store:
        store.keep(kept.article, kept.reading)
        run_sql(place, "UPDATE readings SET reading = '{'")
        with pytest.raises(StopRun, match=f"{kept.article.id} is damaged.*onrecord check"):
            list(store.documents())

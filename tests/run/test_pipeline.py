"""The trip of an article: one bad one never ends it, and its order never shows."""

import json
import random
from pathlib import Path

import pytest

from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.pipeline import Reads, added, record_of
from onrecord.show.export.json import record_json


def test_each_article_has_an_outcome_in_order(tmp_path: Path, reports: Path, reader: Reads) -> None:
    with Store.open(tmp_path / "record.sqlite") as store:
        first = list(added([str(reports)], store, reader))
        assert [outcome.did for outcome in first] == ["kept"] * 30
        assert [outcome.article.file for outcome in first if outcome.article] == sorted(
            p.name for p in reports.iterdir()
        )
        before = record_json(record_of(store))
        assert {outcome.did for outcome in added([str(reports)], store, reader)} == {"known"}
        assert record_json(record_of(store)) == before


def test_an_article_is_on_disk_before_its_outcome_is_told(tmp_path: Path, reports: Path, reader: Reads) -> None:
    with Store.open(tmp_path / "record.sqlite") as store, Store.open(tmp_path / "record.sqlite") as other:
        for number, outcome in zip(range(5), added([str(reports)], store, reader), strict=False):
            assert outcome.article and other.known(outcome.article.id)
            assert len(other.ids()) == number + 1


def test_what_breaks_the_reader_costs_one_article(tmp_path: Path, reports: Path, reader: Reads) -> None:
    (reports / "ferry-05.txt").write_text("Ferry stays\n\nThis one will break the reader.\n")
    with Store.open(tmp_path / "record.sqlite") as store:
        outcomes = list(added([str(reports)], store, reader))
        assert [outcome.did for outcome in outcomes].count("kept") == 29
        (skipped,) = (outcome for outcome in outcomes if outcome.did == "skipped")
        assert "ferry-05.txt" in skipped.why and "too deep" in skipped.why
        assert len(store.ids()) == 29


def test_what_cannot_be_read_is_skipped_with_its_name(tmp_path: Path, reports: Path, reader: Reads) -> None:
    (reports / "ferry-07.txt").write_bytes(b"")
    with Store.open(tmp_path / "record.sqlite") as store:
        outcomes = list(added([str(reports), str(tmp_path / "nowhere.txt")], store, reader))
    assert [outcome.did for outcome in outcomes].count("kept") == 29
    assert ["ferry-07.txt" in o.why or "nowhere.txt" in o.why for o in outcomes if o.did == "skipped"] == [True, True]


def test_the_order_of_arrival_changes_nothing(tmp_path: Path, reports: Path) -> None:
    """Twenty orders, articles added twice, and two captures of one page among them: the same bytes."""
    page = {"url": "https://ferry.example/1", "title": "Ferry waits"}
    first = page | {"id": "one", "text": "The ferry waits.", "captured": "2031-05-01"}
    second = page | {"id": "two", "text": "The ferry has sailed.", "captured": "2031-05-02"}
    (reports / "page.jsonl").write_text(f"{json.dumps(first)}\n{json.dumps(second)}\n")
    files = sorted(str(path) for path in reports.iterdir())[-12:]
    exports = set()
    for seed in range(20):
        order = random.Random(seed).sample(files + files[:3], len(files) + 3)
        with Store.open(tmp_path / f"{seed}.sqlite") as store:
            for _ in added(order, store, Reader()):
                pass
            record = record_of(store)
            exports.add(record_json(record))
    assert len(exports) == 1
    captures = {witness.article.file: witness.article for witness in record.witnesses}
    assert captures["two"].previous == captures["one"].id


@pytest.mark.parametrize("version", ["fake-1", "fake-2"])
def test_a_known_article_is_read_again_only_by_another_reader(
    tmp_path: Path, reports: Path, reader: Reads, version: str
) -> None:
    class Newer(type(reader)):  # type: ignore[misc]
        pass

    Newer.version = version
    with Store.open(tmp_path / "record.sqlite") as store:
        list(added([str(reports)], store, reader))
        dids = {outcome.did for outcome in added([str(reports)], store, Newer())}
        assert dids == {"known" if version == "fake-1" else "kept"}
        assert {witness.reading.reader for witness in store.witnesses()} == {version}
        assert len(store.ids()) == 30

"""The trip of an article: one bad one never ends it, and its order never shows."""

import json
import random
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run import pipeline
from onrecord.run.pipeline import added
from onrecord.run.reading import Reads
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json

READER = Reader()


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
    captures = {document.article.file: document.article for document in record.documents}
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
        assert {document.reading.reader for document in store.documents()} == {version}
        assert len(store.ids()) == 30


def test_a_known_file_is_neither_cleaned_nor_read_again(
    tmp_path: Path, reports: Path, reader: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(tmp_path / "record.sqlite") as store:
        list(added([str(reports)], store, reader))

        def nobody(*_: object) -> None:
            raise AssertionError("a known file was cleaned or read")

        monkeypatch.setattr(pipeline, "cleaned", nobody)
        again = list(added([str(reports)], store, reader))
        assert [outcome.did for outcome in again] == ["known"] * 30
        assert again[0].article and again[0].article.headline == "Ferry to Skarvik may sail on 1 May"
        monkeypatch.undo()
        (reports / "ferry-00.txt").rename(reports / "ferry-99.txt")
        assert [one.did for one in added([str(reports)], store, reader)].count("kept") == 1  # another file is another


def test_one_text_in_two_files_of_one_outlet_gives_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    text = (
        "The ferry to Skarvik will sail on Friday, 9 May, captain Ingrid Moe said. The harbour master, Per Lunde, "
        "denied it and said that nothing would leave the port before the permit had been signed by the county.\n"
    )
    facts = {"text": text, "outlet": "Coast Post", "published": "2031-05-02"}
    lines = [json.dumps({"id": name, **facts}) for name in ("one", "two", "three")]
    exports = set()
    for number, order in enumerate(permutations(lines)):
        path = tmp_path / f"{number}.jsonl"
        path.write_text("".join(f"{line}\n" for line in order))
        with Store.open(tmp_path / f"{number}.sqlite") as store:
            list(added([str(path)], store, READER))
            record = record_of(store)
        exports.add(record_json(replace(record, stories=tuple(replace(s, aliases=()) for s in record.stories))))
        assert len(record.copies) == 2 and len(record.stories) == 1
    assert len(exports) == 1

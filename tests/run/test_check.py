"""Nothing that no longer fits gets past the check."""

import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from onrecord.errors import OnRecordError
from onrecord.model.citation import Citation
from onrecord.model.event import Event
from onrecord.model.record import Record
from onrecord.model.span import Span
from onrecord.model.zone import Zone
from onrecord.record import Store
from onrecord.run import check
from onrecord.run.check import problems
from onrecord.run.pipeline import added
from onrecord.run.reading import Reads
from onrecord.run.relink import record_of

Damage = Callable[..., None]


@pytest.fixture
def path(tmp_path: Path, reports: Path, reader: Reads) -> Path:
    place = tmp_path / "record.sqlite"
    with Store.open(place) as store:
        for _ in added([str(reports)], store, reader):
            pass
    return place


@pytest.fixture
def damage(path: Path) -> Damage:
    def run(statement: str, *values: object) -> None:
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(statement, values)

    return run


def told(path: Path) -> list[str]:
    with Store.open(path, new=False) as store:
        return list(problems(store))


def test_a_sound_store_has_no_problems(path: Path) -> None:
    assert told(path) == []


def test_one_changed_character_is_always_reported(path: Path, damage: Damage) -> None:
    chance = random.Random(2031)
    with Store.open(path) as store:
        documents = chance.choices(list(store.documents()), k=40)
    for document in documents:
        text, name = document.article.text, document.article.id
        place = chance.randrange(len(text))
        other = chance.choice([char for char in "aЖ☃ ." if char != text[place]])
        damage("UPDATE captures SET text = ? WHERE id = ?", text[:place] + other + text[place + 1 :], name)
        found = told(path)
        assert any(document.article.file in problem and "SHA-256 differs" in problem for problem in found), place
        damage("UPDATE captures SET text = ? WHERE id = ?", text, name)
    assert told(path) == []


def test_a_text_changed_together_with_its_hash_is_reported(path: Path, damage: Damage) -> None:
    with Store.open(path) as store:
        article = next(store.documents()).article
    other = replace(article, text=article.text.replace("ferry", "Ferry"))
    damage("UPDATE captures SET text = ?, sha256 = ? WHERE id = ?", other.text, other.sha256, article.id)
    assert any("the id does not follow" in problem for problem in told(path))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("raw = x'789c03000000000100'", "SHA-256 differs"),
        ("raw = x'00'", "bytes of .* are damaged"),
        ("zones = '[]'", "lies in 0 zones"),
        ("zones = '{'", "is damaged"),
        ("text = CAST(x'fffe41' AS TEXT)", "decode"),
        ('published = \'{"days": {"earliest": "2031-05-02", "latest": "2031-05-01"}}\'', "is damaged"),
    ],
)
def test_a_damaged_capture_is_named_and_hides_no_other(path: Path, damage: Damage, change: str, said: str) -> None:
    damage(f"UPDATE captures SET {change} WHERE file IN ('ferry-03.txt', 'ferry-04.txt')")
    with closing(sqlite3.connect(path)) as database:
        names = [
            name
            for (name,) in database.execute("SELECT id FROM captures WHERE file IN ('ferry-03.txt', 'ferry-04.txt')")
        ]
    found = told(path)
    for name in names:
        assert any(name in problem and re.search(said, problem) for problem in found), found


def test_a_character_in_two_zones_is_reported(path: Path, damage: Damage) -> None:
    with Store.open(path) as store:
        article = next(store.documents()).article
    twice = msgspec.json.encode((*article.zones, Zone("comment", Span(0, 3)))).decode()
    damage("UPDATE captures SET zones = ? WHERE id = ?", twice, article.id)
    assert any("character 0 lies in 2 zones" in problem for problem in told(path))


@pytest.mark.parametrize("span", [Span(0, 10_000), Span(-4, 2), Span(5, 5), Span(9, 3)])
def test_a_finding_outside_the_text_is_reported(path: Path, damage: Damage, span: Span) -> None:
    with Store.open(path) as store:
        document = next(store.documents())
    reading = msgspec.json.encode(replace(document.reading, sentences=(span,))).decode()
    damage("UPDATE readings SET reading = ? WHERE article = ?", reading, document.article.id)
    assert any("a sentence points to" in problem and document.article.id in problem for problem in told(path))


def test_a_reading_without_its_capture_is_reported(path: Path, damage: Damage) -> None:
    damage("DELETE FROM captures WHERE file = 'ferry-03.txt'")
    assert any("belongs to no capture" in problem for problem in told(path))


def test_a_capture_without_its_reading_is_reported(path: Path, damage: Damage) -> None:
    damage("DELETE FROM readings")
    assert any("has no reading" in problem for problem in told(path))


def test_a_line_of_the_record_that_cites_no_reporting_is_reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader must never do, done by hand: a line that rests on a dateline, and one on no article at all."""
    with Store.open(path) as store:
        record = record_of(store)
    article = record.documents[0].article
    (dateline,) = (zone.span for zone in article.zones if zone.kind == "dateline")
    places = (Citation(article.id, dateline), Citation("a0", Span(0, 1)))
    event = Event("v1", "launch", "launch", (), None, None, False, "mentioned", places, ())

    def wrong(_: Store) -> Record:
        return replace(record, events=(event,))

    monkeypatch.setattr(check, "record_of", wrong)
    first, second = told(path)
    assert "not the article's own reporting" in first and article.id in first
    assert "no such article" in second


def test_a_file_with_broken_bytes_never_ends_in_a_crash(path: Path) -> None:
    sound, chance = path.read_bytes(), random.Random(77)
    reported = 0
    for _ in range(25):
        broken = bytearray(sound)
        for _ in range(40):
            broken[chance.randrange(100, len(broken))] = chance.randrange(256)
        path.write_bytes(broken)
        try:
            reported += bool(told(path))
        except OnRecordError as error:
            assert str(path) in str(error)
            reported += 1
    assert reported == 25

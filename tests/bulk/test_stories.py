"""Stories of a bulk job: those that a record of the same articles has."""

from __future__ import annotations

from pathlib import Path

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest

pytest.importorskip("fastwarc", reason="fastwarc is not installed: reading in bulk cannot be tried")

from benchmarks.invented import made_documents
from onrecord.link.blocking import Sketches, earlier
from onrecord.link.sketches import sketch
from onrecord.model.article import Article
from onrecord.model.reading import Reading
from onrecord.record import Store
from onrecord.run.bulk import reading
from onrecord.run.bulk.engines.plain import plain
from onrecord.run.bulk.linking.candidates import pairs_within_window
from onrecord.run.bulk.linking.stories import write_stories
from onrecord.run.bulk.run import bulk
from onrecord.run.pipeline import added
from onrecord.run.relink import record_of
from tests.bulk.made import Counting, line, lines

NUMBER = 150


class Known(Counting):
    """A reader that knows what stands in invented reports."""

    def __init__(self) -> None:
        super().__init__()
        self.readings = {w.article.text: w.reading for w in made_documents(NUMBER)}

    def read(self, article: Article) -> Reading:
        """Return what was made with the text."""
        known = self.readings.get(article.text)
        return known if known else super().read(article)


def test_they_are_the_stories_of_the_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Known()
    monkeypatch.setattr(reading, "Reader", lambda: reader)
    reading.reader.cache_clear()
    rows = [
        {"id": f"w{n:03}", "text": w.article.text, "url": f"https://shore-post.example/{n}"}
        | ({"published": str(w.article.published.days.earliest)} if w.article.published.days else {})
        for n, w in enumerate(made_documents(NUMBER))
    ]
    copies = [row | {"id": f"{row['id']}c", "url": None, "outlet": "Coast Post"} for row in rows[::9]]
    again = [line(n, url=f"https://shore-post.example/{n}", captured="2032-01-01") for n in (3, 50)]
    source = lines(tmp_path / "wire.jsonl", [*rows, *copies, *again])
    list(bulk([str(source)], tmp_path / "out", plain))
    number = write_stories(tmp_path / "out", plain)
    reading.reader.cache_clear()
    found: dict[str, set[str]] = {}
    for row in parquet.read_table(tmp_path / "out" / "stories.parquet").to_pylist():
        found.setdefault(row["story"], set()).add(row["article"])
    with Store.open(tmp_path / "s.sqlite") as store:
        list(added([str(source)], store, reader))
        expected = [set(story.articles) for story in record_of(store).stories]
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, expected))
    assert number == len(expected) < NUMBER // 2


def test_the_join_finds_the_pairs_that_the_shelf_finds() -> None:
    made = sorted(map(sketch, made_documents(200, stories=5)), key=lambda s: s.place)
    table = pairs_within_window(arrow.array([list(one.keys) for one in made], arrow.list_(arrow.string())))
    joined = {row["later"]: set(row["earlier"]) for row in table.to_pylist()}
    shelf, at = Sketches(made), {one.article: n for n, one in enumerate(made)}
    for number, one in enumerate(made):
        assert joined.get(number, set()) == {at[other] for other in earlier(one, shelf)}
    assert max(map(len, joined.values())) > 24

"""What was read in bulk, in a store: the record is that of `add`, and nothing is read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

pytest.importorskip("fastwarc", reason="fastwarc is not installed: reading in bulk cannot be tried")

from benchmarks.articles import varied
from onrecord.errors import BadRequest
from onrecord.read import Reader
from onrecord.record import Store
from onrecord.run.bulk.engines.plain import plain
from onrecord.run.bulk.job import Place, read_job
from onrecord.run.bulk.loading import loaded
from onrecord.run.bulk.run import bulk
from onrecord.run.check import problems
from onrecord.run.forgetting import forget, wish
from onrecord.run.pipeline import Outcome, added
from onrecord.run.relink import record_of
from onrecord.show.export.json import record_json
from tests.bulk.made import Counting, line, lines, text


def _exported(place: Path, take: Callable[[Store], Iterable[Outcome]]) -> bytes:
    """Return the export of a new store after it took articles in."""
    with Store.open(place) as store:
        assert {outcome.did for outcome in take(store)} == {"kept"}
        assert list(problems(store)) == []
        return record_json(record_of(store))


def test_the_record_is_to_the_byte_that_of_adding_the_articles(tmp_path: Path) -> None:
    reports = [
        {"id": f"r{n}", "text": report, "published": f"2031-03-{2 + n % 9:02}"} for n, report in enumerate(varied(9))
    ]
    source = lines(tmp_path / "wire.jsonl", [*reports, reports[0] | {"id": "reprint"}])
    steps = list(bulk([str(source)], tmp_path / "out", plain, part=4))
    assert sum(step.copies for step in steps) >= 1
    one = _exported(tmp_path / "a.sqlite", lambda store: added([str(source)], store, Reader()))
    other = _exported(tmp_path / "b.sqlite", lambda store: loaded(tmp_path / "out", store))
    assert one == other and b'"reprint"' in one


def test_only_copies_with_words_of_their_own_are_read(tmp_path: Path, counting: Counting) -> None:
    near = line(6, of=0) | {"text": text(0) + " The lamp on the quay is out again."}
    source = lines(tmp_path / "wire.jsonl", [line(0), line(1), line(3, of=0), near])
    list(bulk([str(source)], tmp_path / "out", plain))
    counting.asked.clear()
    with Store.open(tmp_path / "s.sqlite") as store:
        assert [outcome.did for outcome in loaded(tmp_path / "out", store)] == ["kept"] * 4
        assert sorted(counting.asked) == ["w000", "w003"], (
            "the fuller text is the origin; the others lack its last words"
        )
        assert [outcome.did for outcome in loaded(tmp_path / "out", store)] == ["known"] * 4


def test_what_was_forgotten_stays_out(tmp_path: Path, counting: Counting) -> None:
    source = lines(tmp_path / "wire.jsonl", [line(n, url=f"https://shore-post.example/{n}") for n in range(3)])
    list(bulk([str(source)], tmp_path / "out", plain))
    with Store.open(tmp_path / "s.sqlite") as store:
        list(loaded(tmp_path / "out", store))
        forget(store, wish(store, "https://shore-post.example/1"), counting, datetime(2031, 6, 1, tzinfo=UTC))
        told = [outcome.did for outcome in loaded(tmp_path / "out", store)]
        assert sorted(told) == ["known", "known", "skipped"] and len(store.ids()) == 2


@pytest.mark.parametrize(
    ("altered", "why"),
    [({"done": False}, "is not read to its end"), ({"reader": "counting/0"}, "was read by counting/0")],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, counting: Counting, altered: dict[str, object], why: str) -> None:
    list(bulk([str(lines(tmp_path / "wire.jsonl", [line(1)]))], tmp_path / "out", plain))
    place = Place(tmp_path / "out")
    place.job.write_bytes(msgspec.json.encode(msgspec.structs.replace(read_job(place), **altered)))
    with Store.open(tmp_path / "s.sqlite") as store, pytest.raises(BadRequest, match=why):
        list(loaded(tmp_path / "out", store))

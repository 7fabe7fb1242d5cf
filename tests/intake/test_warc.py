"""Web archives as they come: cut, broken, lying about their length."""

from __future__ import annotations

import io
import re
import zlib
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="fastwarc is not installed: web archives cannot be tried")

from onrecord.errors import SkipArticle
from onrecord.intake import pages
from onrecord.intake.warc import archived
from onrecord.model.article import Page
from tests.bulk.made import record, text

FIELD = Path(__file__).parents[3] / "shared" / "corpora" / "warc"


def _read(raw: bytes) -> tuple[list[str | None], list[str]]:
    """Return the addresses of the pages, and what is said to be wrong."""
    found = list(archived(io.BytesIO(raw), name="news.warc.gz", limit=100_000))
    return [p.url for p in found if isinstance(p, Page)], [str(p) for p in found if isinstance(p, SkipArticle)]


def _urls(*numbers: int) -> list[str]:
    return [f"https://shore-post.example/{number}" for number in numbers]


@pytest.mark.parametrize("packed", [True, False])
def test_each_response_is_a_page_with_its_day(packed: bool) -> None:
    (page, *_) = archived(io.BytesIO(record(1, packed=packed) + record(2, packed=packed)), name="n.warc")
    assert isinstance(page, Page)
    assert (page.url, page.captured) == ("https://shore-post.example/1", "2031-05-02T10:00:00+00:00")
    assert text(1) in page.text


@pytest.mark.parametrize("stated", [b"", b"WARC-Date: yesterday\r\n"])
def test_a_record_that_states_no_day_gives_a_page_without_one(stated: bytes) -> None:
    raw = record(1, packed=False).replace(b"WARC-Date: 2031-05-02T10:00:00Z\r\n", stated)
    (page,) = archived(io.BytesIO(raw), name="n.warc")
    assert isinstance(page, Page) and page.captured is None


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_is_added_as_other_files_are(packed: bool, tmp_path: Path) -> None:
    name = "news.warc.gz" if packed else "news.WARC"
    (tmp_path / name).write_bytes(record(1, packed=packed) + record(2, packed=packed))
    found = list(pages([str(tmp_path)]))
    assert (
        [one.url for one in found if isinstance(one, Page)]
        == _urls(1, 2)
        == [p.url for p in pages([str(tmp_path / name)])]
    )  # type: ignore[union-attr]


@pytest.mark.parametrize("packed", [True, False])
def test_wherever_it_is_cut_what_came_before_is_kept_and_the_cut_named(packed: bool) -> None:
    before, last = record(1, packed=packed) + record(2, packed=packed), record(3, packed=packed)
    for at in range(5, len(last) - 4, 7):
        pages, wrong = _read(before + last[:at])
        assert pages[:2] == _urls(1, 2), at
        assert len(pages) < 4 and sum(bool(re.search("at byte .* is (cut|broken)", one)) for one in wrong) == 1, (
            at,
            wrong,
        )


@pytest.mark.parametrize("packed", [True, False])
def test_a_record_that_claims_more_than_can_be_costs_itself(packed: bool) -> None:
    liar = record(2, length=2**63, packed=packed)
    pages, wrong = _read(record(1, packed=packed) + liar + record(3, packed=packed))
    assert pages == _urls(1, 3)
    assert len(wrong) == 1 and "claims 9,223,372,036,854,775,808 bytes, and 100,000 are read at most" in wrong[0]


def test_a_broken_member_costs_itself() -> None:
    broken = bytearray(record(2))
    broken[len(broken) // 2 : len(broken) // 2 + 8] = b"\xff" * 8
    pages, wrong = _read(record(1) + bytes(broken) + record(3))
    assert pages == _urls(1, 3)
    assert len(wrong) == 1 and "broken" in wrong[0] and "reading goes on at byte" in wrong[0]


def test_what_unpacks_without_end_is_stopped() -> None:
    packer = zlib.compressobj(wbits=31)
    bomb = packer.compress(b"a" * 5_000_000) + packer.flush()
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + bomb
    head = record(2, packed=False).partition(b"Content-Length")[0]
    raw = head + b"Content-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n"
    pages, wrong = _read(raw + record(3, packed=False))
    assert pages == _urls(3) and "unpacks to more than 100,000 bytes" in wrong[0]


def test_what_is_no_archive_is_named() -> None:
    pages, (wrong,) = _read(b"<html><p>Page not found</p></html>")
    assert pages == [] and "the file is no WARC" in wrong


@pytest.mark.skipif(not FIELD.exists(), reason="no archives of the field beside this checkout")
def test_archives_of_the_field_are_read_to_their_end() -> None:
    pages = {path.name: list(archived(io.BytesIO(path.read_bytes()), name=path.name)) for path in FIELD.glob("*.gz")}
    told = {name: sum(isinstance(one, Page) for one in found) for name, found in pages.items()}
    assert told == {"example.warc.gz": 1, "fifty-records.warc.gz": 16, "commoncrawl-one-page.warc.gz": 1}


def test_a_version_that_no_archive_has_is_told_and_what_follows_is_read() -> None:
    urls, told = _read(b"WARC/0.0\r\nferry\r\n")
    assert not urls and len(told) == 1
    strange = b"WARC/0.0\r\nferry\r\n"
    urls, told = _read(strange + record(1, packed=False) + strange + record(2, packed=False))
    assert urls == _urls(1, 2) and not told
